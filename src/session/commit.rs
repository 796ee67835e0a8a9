//! The one path every change takes: into the history, onto the screens, into the stores, to the other windows.

use super::Inner;
use super::Turns;
use super::ports::Row;
use crate::record::wire;
use crate::workshop::event::{Change, Event};
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;

/// Where changes come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// This window: kept at once, then told to the others.
    Here,
    /// Another window, which keeps them itself.
    Elsewhere,
    /// A file or the second copy: to be kept, too many for the tail.
    File,
}

impl Inner {
    /// Commits what was decided in this window.
    pub(super) fn commit_here(self: &Rc<Self>, events: Vec<Event>) {
        let change = Arc::new(self.sign(events));
        self.commit(vec![change], Origin::Here);
    }

    /// Takes changes in. Those already known are passed over.
    pub(super) fn commit(self: &Rc<Self>, changes: Vec<Arc<Change>>, origin: Origin) {
        let fresh = self.take_in(changes);
        // What was deleted in another window stays deleted; the words are still here, for its file.
        if fresh.is_empty() || origin == Origin::Elsewhere || self.gone.get_untracked() {
            return;
        }
        let rows: Vec<Row> = fresh.iter().map(|change| row(change)).collect();
        if origin == Origin::Here {
            self.keep_in_tail(&rows);
        }
        self.save(rows);
    }

    /// History and screens only.
    fn take_in(&self, changes: Vec<Arc<Change>>) -> Vec<Arc<Change>> {
        let before = self.history.borrow().workshop().clone();
        {
            let mut clock = self.clock.borrow_mut();
            changes.iter().for_each(|change| clock.observe(change.at));
        }
        let fresh = self.history.borrow_mut().take(changes);
        if fresh.is_empty() {
            return fresh;
        }
        let news = self
            .faces
            .borrow()
            .compare(&before, self.history.borrow().workshop());
        news.tell();
        self.turns.set(self.current_turns());
        fresh
    }

    pub(super) fn current_turns(&self) -> Turns {
        let (undo, redo) = self.history.borrow().undo_and_redo(self.hand);
        Turns {
            undo: undo.last().map(|id| self.told(*id)),
            redo: redo.last().map(|id| self.told(*id)),
        }
    }
}

/// A change as a row of the journal.
pub(super) fn row(change: &Change) -> Row {
    Row {
        replica: change.replica,
        n: change.n,
        bytes: wire::write_change(change),
    }
}
