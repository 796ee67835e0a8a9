//! Opening a workshop: read every store, take the union of what they hold, mend what can be mended, and say so. An
//! empty store is never treated as a deletion.

use super::commit::row;
use super::faces::Faces;
use super::keep::{Keeping, LARGEST_COPY};
use super::outside::Outside;
use super::ports::{Row, SaveTrouble, Stored};
use super::saved::Saved;
use super::shelf::Line;
use super::{Inner, Session, Turns};
use crate::record::{file, wire};
use crate::workshop::command::Command;
use crate::workshop::event::Change;
use crate::workshop::history::{self, History, Seen};
use crate::workshop::ids::{HandId, ReplicaId, WorkshopId};
use crate::workshop::refusal::Refusal;
use crate::workshop::stamp::{Clock, Place};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;
use thiserror::Error;

/// Something the facilitator should know once, after opening.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Notice {
    /// The database lacked changes that the second copy or the tail had.
    #[error(
        "{0} changes were missing from this browser’s database. They were brought back from the second copy."
    )]
    Restored(usize),
    /// Records that could not be read.
    #[error(
        "{0} records in this browser’s database were damaged and are set aside. Everything else is here."
    )]
    Damaged(usize),
    /// The database cannot be used: the work goes on in memory and in the second copy.
    #[error("{0}")]
    NoDatabase(SaveTrouble),
}

/// Why a workshop could not be opened.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum OpenTrouble {
    /// No store knows it.
    #[error("This workshop is not kept in this browser. Open it from its file instead.")]
    NotHere,
    /// The database cannot be read, and there is no second copy.
    #[error("{0}")]
    Unreadable(SaveTrouble),
}

/// An open workshop and what to tell about it.
pub struct Opened {
    /// The handle.
    pub session: Session,
    /// What the facilitator should know.
    pub notices: Vec<Notice>,
}

/// Opens a workshop that is kept in this browser. Signals made here belong to `owner`.
///
/// # Errors
/// When no store holds it, or none can be read.
pub async fn open(outside: Outside, owner: Owner, id: WorkshopId) -> Result<Opened, OpenTrouble> {
    let read = outside.journal.read(id).await;
    let (stored, trouble) = match read {
        Ok(stored) => (stored, None),
        Err(trouble) => (Stored::default(), Some(trouble)),
    };
    let mut gathered = Gathered::from_journal(&stored);
    gathered.add_desk(&outside, id);
    if gathered.changes.is_empty() {
        return Err(trouble.map_or(OpenTrouble::NotHere, OpenTrouble::Unreadable));
    }
    let mut notices = Vec::new();
    if let Some(trouble) = &trouble {
        notices.push(Notice::NoDatabase(trouble.clone()));
    }
    if gathered.damaged > 0 {
        notices.push(Notice::Damaged(gathered.damaged));
    }
    let restored = gathered.missing.len();
    if trouble.is_none() && restored > gathered.from_tail {
        notices.push(Notice::Restored(restored));
    }
    let copy = gathered.copy_as_it_should_be();
    let session = make(&outside, &owner, id, History::of(gathered.changes));
    let inner = session.inner();
    {
        let mut keeping = inner.keeping.borrow_mut();
        keeping.generation = stored
            .snapshots
            .first()
            .map_or(0, |snapshot| snapshot.generation);
        keeping.covered = gathered.covered;
        keeping.since_snapshot = stored.rows.len();
        // Writing it again takes longer than everything else at opening, and brings nothing.
        keeping.copy_stale = copy.is_none();
    }
    inner.remember_line();
    inner.remember_copy(copy);
    if !gathered.missing.is_empty() {
        inner.save(gathered.missing);
    }
    if let Some(trouble) = trouble {
        inner.trouble(trouble);
    }
    Ok(Opened { session, notices })
}

/// Begins a new workshop.
///
/// # Errors
/// A refusal of the opening command.
pub fn begin(outside: &Outside, owner: &Owner, opening: Command) -> Result<Session, Refusal> {
    let id = WorkshopId(outside.surroundings.fresh());
    let session = make(outside, owner, id, History::default());
    session.ask(opening)?;
    session.ask_to_persist();
    session.inner().put_on_shelf();
    Ok(session)
}

/// Takes in a workshop from a file, under its own id or as a copy under a new one.
pub fn adopt(
    outside: &Outside,
    owner: &Owner,
    id: WorkshopId,
    changes: Vec<Arc<Change>>,
) -> Session {
    let session = make(outside, owner, id, History::default());
    session.bring_in(changes);
    session.ask_to_persist();
    session.inner().put_on_shelf();
    session
}

fn make(outside: &Outside, owner: &Owner, id: WorkshopId, history: History) -> Session {
    let mut clock = Clock::default();
    if let Some(last) = history.changes().next_back() {
        clock.observe(last.at);
    }
    let now = outside.surroundings.now();
    owner.with(|| {
        let inner = Rc::new(Inner {
            id,
            replica: ReplicaId(outside.surroundings.fresh()),
            next: Cell::new(1),
            hand: hand(outside),
            outside: outside.clone(),
            history: RefCell::new(history),
            faces: RefCell::new(Faces::default()),
            clock: RefCell::new(clock),
            keeping: RefCell::new(Keeping::default()),
            saved: ArcRwSignal::new(Saved::default()),
            turns: ArcRwSignal::new(Turns::default()),
            toast: ArcRwSignal::new(None),
            gone: ArcRwSignal::new(false),
            now: ArcRwSignal::new(now),
            catching_up: Cell::new(false),
            making: Cell::new(false),
            packing: ArcRwSignal::new(None),
        });
        inner.turns.set(inner.current_turns());
        Session {
            inner: StoredValue::new_local(inner),
            id,
        }
    })
}

/// This window's hand: the same after a reload.
fn hand(outside: &Outside) -> HandId {
    const KEY: &str = "hand";
    if let Some(hand) = outside.passing.get(KEY).and_then(|text| text.parse().ok()) {
        return hand;
    }
    let hand = HandId(outside.surroundings.fresh());
    // Without it, undo forgets what was one's own at the next reload; nothing is lost.
    let _ = outside.passing.put(KEY, &hand.to_string());
    hand
}

impl Session {
    fn ask_to_persist(self) {
        let inner = self.inner();
        let surroundings = inner.outside.surroundings.clone();
        surroundings.clone().start(Box::pin(async move {
            let answer = surroundings.ask_to_persist().await;
            inner.saved.update(|saved| saved.persistent = answer);
        }));
    }
}

impl Inner {
    /// What Home's line remembers: when it was saved and copied.
    fn remember_line(&self) {
        let line = self
            .outside
            .desk
            .get(&self.key("line"))
            .map(|line| Line::read(self.id, &line));
        // A crash can take the newest line with it. What was read was saved all the same: at the last change.
        let last = self
            .history
            .borrow()
            .changes()
            .next_back()
            .map(|change| change.at.ms);
        self.saved.update(|saved| {
            saved.at = line.as_ref().and_then(|line| line.saved).or(last);
            saved.in_file = line.and_then(|line| line.in_file);
        });
    }

    /// What is said of a second copy that was found as it should be: it is at least as new as the last change.
    fn remember_copy(&self, copy: Option<Copied>) {
        let Some(copy) = copy else { return };
        let last = self
            .history
            .borrow()
            .changes()
            .next_back()
            .map(|it| it.at.ms);
        self.saved.update(|saved| {
            saved.second_copy = last.filter(|_| copy.whole);
            saved.second_copy_partial = !copy.whole;
        });
    }
}

/// Changes gathered from all stores, and which of them the database lacks.
#[derive(Default)]
struct Gathered {
    changes: Vec<Arc<Change>>,
    known: BTreeSet<Place>,
    covered: Seen,
    damaged: usize,
    missing: Vec<Row>,
    from_tail: usize,
    copy: Option<Copied>,
}

/// A second copy that goes up to the newest change.
#[derive(Clone, Copy, Debug)]
struct Copied {
    /// And back to the first: otherwise it holds as much as fits.
    whole: bool,
}

impl Gathered {
    fn from_journal(stored: &Stored) -> Gathered {
        let mut gathered = Gathered::default();
        for snapshot in &stored.snapshots {
            // Reading counts the file's own checksum, which covers every byte: once is enough.
            match file::read(&snapshot.bytes) {
                Ok(file) => {
                    gathered.add_all(file.changes);
                    gathered.covered = history::seen(&gathered.known);
                    break;
                }
                Err(_) => {
                    gathered.damaged += 1;
                    if let Some(salvage) = file::salvage(&snapshot.bytes) {
                        gathered.add_all(salvage.changes);
                    }
                }
            }
        }
        for row in &stored.rows {
            match wire::read_change(&row.bytes) {
                Ok(change) => gathered.add_all([Arc::new(change)]),
                Err(_) => gathered.damaged += 1,
            }
        }
        gathered
    }

    fn add_all(&mut self, changes: impl IntoIterator<Item = Arc<Change>>) {
        for change in changes {
            if self.known.insert(change.place()) {
                self.changes.push(change);
            }
        }
    }

    /// The second copy and the tail: whatever they have that the database lacks goes back into it.
    fn add_desk(&mut self, outside: &Outside, id: WorkshopId) {
        for key in outside.desk.keys(&format!("tail:{id}:")) {
            let Some(text) = outside.desk.get(&key) else {
                continue;
            };
            match wire::read_change(text.as_bytes()) {
                Ok(change) if self.known.contains(&change.place()) => outside.desk.remove(&key),
                Ok(change) => {
                    self.from_tail += 1;
                    self.add_missing(change);
                }
                Err(_) => self.damaged += 1,
            }
        }
        for key in outside.desk.keys(&format!("copy:{id}:")) {
            let text = outside.desk.get(&key).unwrap_or_default();
            self.add_copy(&text);
        }
    }

    /// One slot of the second copy, newest first. Nearly all of it is known already: only the rest is read as a whole.
    fn add_copy(&mut self, text: &str) {
        let mut lines = text.lines();
        let mut held: Vec<Place> = Vec::new();
        while let (Some(json), Some(sum)) = (lines.next(), lines.next()) {
            let known = wire::place_of(json).filter(|place| self.known.contains(place));
            if let Some(place) = known {
                held.push(place);
            } else if let Ok(change) = wire::read_change(format!("{json}\n{sum}").as_bytes()) {
                self.add_missing(change);
            }
        }
        let newest = held.first().is_some_and(|it| Some(it) == self.known.last());
        let whole = held.len() == self.known.len();
        // One that is not whole was cut off because no more would fit; or it lacks something.
        if newest && (whole || text.len() > LARGEST_COPY / 2) {
            self.copy = Some(Copied { whole });
        }
    }

    /// The second copy as it is found, if there is nothing to be written anew.
    fn copy_as_it_should_be(&self) -> Option<Copied> {
        let sound = self.damaged == 0 && self.missing.is_empty();
        self.copy.filter(|_| sound)
    }

    fn add_missing(&mut self, change: Change) {
        if self.known.insert(change.place()) {
            self.missing.push(row(&change));
            self.changes.push(Arc::new(change));
        }
    }
}
