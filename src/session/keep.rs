//! Keeping the work: the synchronous tail, the database, the second copy, snapshots, and what to do when a store
//! fails. Nothing here waits for the window to close.

use super::Inner;
use super::ports::{Later, Row, SaveTrouble, Snapshot};
use super::shelf::Line;
use crate::record::file;
use crate::workshop::history::Seen;
use leptos::prelude::*;
use std::rc::Rc;

/// A snapshot after so many changes …
const SNAPSHOT_EVERY: usize = 200;
/// … or after so long without one, when something changed (milliseconds).
const QUIET: u64 = 60_000;
/// A save that takes longer than this is worth a warning (milliseconds).
const TOO_LONG: u64 = 10_000;
/// The most characters (UTF-16 units, reckoned generously) the second copy may take.
pub(super) const LARGEST_COPY: usize = 1_500_000;
/// Rows larger than this are not put in the synchronous tail.
const LARGEST_TAIL_ROW: usize = 64 * 1_024;
/// How long to wait before trying a failed save again, in milliseconds; the last one repeats.
const PATIENCE: [u32; 5] = [1_000, 2_000, 5_000, 10_000, 30_000];

/// What keeping has to remember.
#[derive(Default)]
pub(super) struct Keeping {
    /// Rows whose transaction failed: tried again, all together, until one succeeds.
    pub unsaved: Vec<Row>,
    /// A retry is under way.
    pub retrying: bool,
    /// Changes since the last snapshot.
    pub since_snapshot: usize,
    /// When the last change was made.
    pub last_change: u64,
    /// The newest snapshot's generation.
    pub generation: u64,
    /// What the newest snapshot holds: safe to drop once the next one is verified.
    pub covered: Seen,
    /// The shelf's line is out of date.
    pub shelf_stale: bool,
    /// The second copy is out of date.
    pub copy_stale: bool,
    /// When the second copy was last tried.
    pub copied: u64,
    /// Since when changes have been waiting for the database; 0: none are.
    pub waiting_since: u64,
    /// Everything was handed to the database again because it had begun anew under us.
    pub handed_again: bool,
}

impl Inner {
    pub(super) fn key(&self, what: &str) -> String {
        format!("{what}:{}", self.id)
    }

    fn tail_key(&self, row: &Row) -> String {
        format!("{}:{}:{}", self.key("tail"), row.replica, row.n)
    }

    /// Puts changes where a crash cannot reach them before the database has answered.
    pub(super) fn keep_in_tail(&self, rows: &[Row]) {
        for row in rows
            .iter()
            .filter(|row| row.bytes.len() <= LARGEST_TAIL_ROW)
        {
            if let Ok(text) = std::str::from_utf8(&row.bytes) {
                // A full tail is not a failure yet: the database is asked right after this.
                let _ = self.outside.desk.put(&self.tail_key(row), text);
            }
        }
    }

    /// Hands rows to the database. What failed before goes along.
    pub(super) fn save(self: &Rc<Self>, rows: Vec<Row>) {
        let now = self.outside.surroundings.now();
        let rows = {
            let mut keeping = self.keeping.borrow_mut();
            keeping.since_snapshot += rows.len();
            keeping.last_change = now;
            keeping.shelf_stale = true;
            keeping.copy_stale = true;
            if keeping.waiting_since == 0 {
                keeping.waiting_since = now;
            }
            let mut all = std::mem::take(&mut keeping.unsaved);
            all.extend(rows);
            all
        };
        self.saved.update(|saved| saved.waiting += rows.len());
        let this = self.clone();
        self.outside
            .surroundings
            .start(Box::pin(async move { this.append(rows).await }));
    }

    /// The database began anew under us: hands it everything there is, once.
    pub(super) fn hand_over_again(self: &Rc<Self>) {
        if !std::mem::replace(&mut self.keeping.borrow_mut().handed_again, true) {
            let rows = self
                .history
                .borrow()
                .changes()
                .map(|change| super::commit::row(change))
                .collect();
            self.save(rows);
        }
    }

    async fn append(self: Rc<Self>, rows: Vec<Row>) {
        let answer = self.outside.journal.append(self.id, rows.clone()).await;
        if self.gone.get_untracked() {
            return;
        }
        match answer {
            Ok(()) => self.appended(&rows),
            Err(trouble) => self.append_failed(rows, trouble),
        }
    }

    fn appended(self: &Rc<Self>, rows: &[Row]) {
        for row in rows {
            self.outside.desk.remove(&self.tail_key(row));
        }
        let now = self.outside.surroundings.now();
        let nothing_unsaved = self.keeping.borrow().unsaved.is_empty();
        {
            let mut keeping = self.keeping.borrow_mut();
            keeping.waiting_since = 0;
            keeping.shelf_stale = true;
        }
        self.saved.update(|saved| {
            saved.waiting = saved.waiting.saturating_sub(rows.len());
            saved.at = Some(now);
            if nothing_unsaved {
                saved.trouble = None;
            }
        });
        self.hint();
        if self.keeping.borrow().since_snapshot >= SNAPSHOT_EVERY {
            self.keep_snapshot();
        }
    }

    fn append_failed(self: &Rc<Self>, rows: Vec<Row>, trouble: SaveTrouble) {
        self.saved
            .update(|saved| saved.waiting = saved.waiting.saturating_sub(rows.len()));
        self.trouble(trouble);
        let start = {
            let mut keeping = self.keeping.borrow_mut();
            keeping.unsaved.extend(rows);
            !std::mem::replace(&mut keeping.retrying, true)
        };
        if start {
            let this = self.clone();
            self.outside
                .surroundings
                .start(Box::pin(async move { this.retry().await }));
        }
    }

    async fn retry(self: Rc<Self>) {
        for tries in 0.. {
            let pause = PATIENCE
                .get(tries)
                .or(PATIENCE.last())
                .copied()
                .unwrap_or(30_000);
            self.outside.surroundings.wait(pause).await;
            let rows = std::mem::take(&mut self.keeping.borrow_mut().unsaved);
            if rows.is_empty() || self.gone.get_untracked() {
                break;
            }
            match self.outside.journal.append(self.id, rows.clone()).await {
                Ok(()) => {
                    self.saved.update(|saved| saved.waiting += rows.len());
                    self.appended(&rows);
                }
                Err(trouble) => {
                    self.keeping.borrow_mut().unsaved.extend(rows);
                    self.trouble(trouble);
                }
            }
        }
        self.keeping.borrow_mut().retrying = false;
    }

    /// Once a second: whatever is due.
    pub(super) fn tick(self: &Rc<Self>) {
        let now = self.outside.surroundings.now();
        self.now.set(now);
        if self.gone.get_untracked() {
            return;
        }
        let (snapshot, copy) = {
            let keeping = self.keeping.borrow();
            if keeping.waiting_since > 0 && now.saturating_sub(keeping.waiting_since) > TOO_LONG {
                self.trouble(SaveTrouble::Slow);
            }
            let quiet = now.saturating_sub(keeping.last_change) >= QUIET;
            (
                keeping.since_snapshot > 0 && quiet,
                keeping.copy_stale && now.saturating_sub(keeping.copied) >= QUIET,
            )
        };
        self.shelve();
        if snapshot {
            self.keep_snapshot();
        }
        if copy {
            self.keep_second_copy();
        }
    }

    /// The workshop's line on Home, unless it is as it should be.
    pub(super) fn shelve(self: &Rc<Self>) {
        if self.keeping.borrow().shelf_stale && !self.gone.get_untracked() {
            self.put_on_shelf();
        }
    }

    /// The workshop's line on Home, in both stores.
    pub(super) fn put_on_shelf(self: &Rc<Self>) {
        self.keeping.borrow_mut().shelf_stale = false;
        let line = self.line().write();
        let _ = self.outside.desk.put(&self.key("line"), &line);
        let this = self.clone();
        self.outside.surroundings.start(Box::pin(async move {
            if this
                .outside
                .journal
                .put_on_shelf(this.id, line)
                .await
                .is_err()
            {
                this.keeping.borrow_mut().shelf_stale =
                    this.saved.with_untracked(|saved| saved.trouble.is_none());
            }
        }));
    }

    fn line(&self) -> Line {
        let saved = self.saved.get_untracked();
        Line {
            saved: saved.at,
            in_file: saved.in_file,
            generation: self.keeping.borrow().generation,
            ..Line::of(self.id, self.history.borrow().workshop())
        }
    }

    /// A snapshot, by one window at a time.
    pub(super) fn keep_snapshot(self: &Rc<Self>) {
        self.keeping.borrow_mut().since_snapshot = 0;
        let this = self.clone();
        let surroundings = self.outside.surroundings.clone();
        let what = self.key("housekeeping");
        self.outside.surroundings.start(Box::pin(async move {
            surroundings
                .alone(
                    &what,
                    Box::new(move || -> Later<()> { Box::pin(this.snapshot()) }),
                )
                .await;
        }));
    }

    async fn snapshot(self: Rc<Self>) {
        // Another window may have made newer ones.
        let seen = self.history.borrow().seen();
        let Ok(since) = self.outside.journal.read_since(self.id, seen).await else {
            return;
        };
        let (bytes, covers) = {
            let history = self.history.borrow();
            (file::write(self.id, &history), history.seen())
        };
        let generation = self.keeping.borrow().generation.max(since.generation) + 1;
        let covered = self.keeping.borrow().covered.clone();
        let snapshot = Snapshot {
            generation,
            sha256: file::sha256_hex(&bytes),
            bytes,
        };
        if self
            .outside
            .journal
            .keep_snapshot(self.id, snapshot, covered)
            .await
            .is_ok()
        {
            let mut keeping = self.keeping.borrow_mut();
            keeping.generation = generation;
            keeping.covered = covers;
        }
    }

    /// The compact second copy, in two slots in turn, where no database fault can reach it.
    pub(super) fn keep_second_copy(&self) {
        let now = self.outside.surroundings.now();
        let slot = {
            let mut keeping = self.keeping.borrow_mut();
            keeping.copy_stale = false;
            keeping.copied = now;
            if (now / QUIET).is_multiple_of(2) {
                "a"
            } else {
                "b"
            }
        };
        let (text, whole) = self.copy_text();
        let kept = self
            .outside
            .desk
            .put(&format!("{}:{slot}", self.key("copy")), &text)
            .is_ok();
        self.saved.update(|saved| {
            saved.second_copy_partial = !whole || !kept;
            if whole && kept {
                saved.second_copy = Some(now);
            }
        });
    }

    /// All rows, or the newest that fit.
    fn copy_text(&self) -> (String, bool) {
        let history = self.history.borrow();
        let mut lines: Vec<String> = Vec::new();
        let mut size = 0;
        for change in history.changes().rev() {
            let Ok(line) = String::from_utf8(super::commit::row(change).bytes) else {
                continue;
            };
            size += line.len() + 1;
            if size > LARGEST_COPY {
                return (lines.join("\n"), false);
            }
            lines.push(line);
        }
        (lines.join("\n"), true)
    }

    /// The window is being hidden or closed: only what is synchronous is certain to finish.
    pub(super) fn hiding(self: &Rc<Self>) {
        if self.keeping.borrow().copy_stale && !self.gone.get_untracked() {
            self.keep_second_copy();
        }
    }
}
