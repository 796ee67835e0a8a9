//! Other windows of this browser. The channel only hints; the journal is the truth, so a lost hint loses nothing.

use super::commit::Origin;
use super::{Inner, Session};
use crate::record::{file, wire};
use crate::workshop::event::Change;
use crate::workshop::ids::WorkshopId;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::rc::Rc;
use std::sync::Arc;

/// What one window tells the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hint {
    /// There is something new in this workshop's journal.
    News(WorkshopId),
    /// This workshop was deleted.
    Gone(WorkshopId),
}

impl Hint {
    /// The hint as sent.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// A hint as heard.
    pub fn read(text: &str) -> Option<Hint> {
        serde_json::from_str(text).ok()
    }
}

impl Session {
    /// Another window told something.
    pub fn heard(self, hint: &Hint) {
        match hint {
            Hint::News(id) if *id == self.id() => self.inner().catch_up(),
            Hint::Gone(id) if *id == self.id() => self.inner().gone.set(true),
            Hint::News(_) | Hint::Gone(_) => {}
        }
    }

    /// The window came to the front or woke: read what it missed.
    pub fn woke(self) {
        let inner = self.inner();
        inner.now.set(inner.outside.surroundings.now());
        inner.catch_up();
    }

    /// About once a second.
    pub fn tick(self) {
        let inner = self.inner();
        inner.tick();
        if (inner.now.get_untracked() / 1_000).is_multiple_of(10) {
            inner.catch_up();
        }
    }

    /// The window is being hidden or closed.
    pub fn hiding(self) {
        self.inner().hiding();
    }

    /// Home is about to be shown: its line of this workshop does not wait for the next second.
    pub fn shelve(self) {
        self.inner().shelve();
    }
}

impl Inner {
    pub(super) fn hint(&self) {
        self.outside.channel.tell(&Hint::News(self.id).write());
    }

    /// Reads from the journal what this window has not seen.
    pub(super) fn catch_up(self: &Rc<Self>) {
        if self.catching_up.replace(true) {
            return;
        }
        let this = self.clone();
        self.outside.surroundings.start(Box::pin(async move {
            let changes = this.missed().await;
            this.catching_up.set(false);
            this.commit(changes, Origin::Elsewhere);
        }));
    }

    async fn missed(self: &Rc<Self>) -> Vec<Arc<Change>> {
        let seen = self.history.borrow().seen();
        let Ok(since) = self.outside.journal.read_since(self.id, seen).await else {
            return Vec::new();
        };
        if since.lost {
            self.hand_over_again();
        }
        let mut changes: Vec<Arc<Change>> = since
            .rows
            .iter()
            .filter_map(|row| wire::read_change(&row.bytes).ok())
            .map(Arc::new)
            .collect();
        // Another window made a snapshot: rows that this window has not seen may be in there only.
        if since.generation > self.keeping.borrow().generation
            && let Ok(stored) = self.outside.journal.read(self.id).await
        {
            for snapshot in &stored.snapshots {
                if let Ok(file) = file::read(&snapshot.bytes) {
                    changes.extend(file.changes);
                    break;
                }
            }
            self.keeping.borrow_mut().generation = since.generation;
        }
        changes
    }
}
