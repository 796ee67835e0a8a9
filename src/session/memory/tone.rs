//! A tone in memory: what sounded, and whether it could.

use crate::session::outside::{Note, Tone};
use std::cell::{Cell, RefCell};

/// A tone in memory.
#[derive(Default)]
pub struct MemoryTone {
    /// Somebody pressed something.
    pub armed: Cell<bool>,
    /// What sounded, in order.
    pub heard: RefCell<Vec<Note>>,
}

impl Tone for MemoryTone {
    fn arm(&self) {
        self.armed.set(true);
    }

    fn is_armed(&self) -> bool {
        self.armed.get()
    }

    fn sound(&self, note: Note) {
        self.heard.borrow_mut().push(note);
    }
}
