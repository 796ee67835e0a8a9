//! A storage area in memory, with the room of a real one.

use crate::session::ports::{Desk, SaveTrouble};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Keys with their values.
pub(super) type Area = BTreeMap<String, String>;

/// What browsers give, in UTF-16 units, keys and values together.
const ROOM: usize = 5_242_880;
/// What the real desk puts before every key.
const OURS: usize = "lantern:".len();

/// A desk in memory.
pub struct MemoryDesk {
    area: Rc<RefCell<Area>>,
    /// Every call fails so; with [`SaveTrouble::Full`] every new value.
    pub trouble: RefCell<Option<SaveTrouble>>,
    /// How much fits, in UTF-16 units.
    pub room: Cell<usize>,
    /// Values are taken without a word, and not kept.
    pub loses: Cell<bool>,
}

impl MemoryDesk {
    pub(super) fn new(area: Rc<RefCell<Area>>) -> MemoryDesk {
        MemoryDesk {
            area,
            trouble: RefCell::default(),
            room: Cell::new(ROOM),
            loses: Cell::default(),
        }
    }

    /// From now on every call fails so; `None`: all is well again.
    pub fn fail(&self, trouble: impl Into<Option<SaveTrouble>>) {
        *self.trouble.borrow_mut() = trouble.into();
    }

    pub(super) fn area(&self) -> Rc<RefCell<Area>> {
        self.area.clone()
    }

    fn is_shut(&self) -> bool {
        !matches!(*self.trouble.borrow(), None | Some(SaveTrouble::Full))
    }
}

impl Desk for MemoryDesk {
    fn put(&self, key: &str, value: &str) -> Result<(), SaveTrouble> {
        if let Some(trouble) = self.trouble.borrow().clone() {
            return Err(trouble);
        }
        let mut area = self.area.borrow_mut();
        let others: usize = area
            .iter()
            .filter(|(other, _)| *other != key)
            .map(|(key, value)| size(key, value))
            .sum();
        let (before, after) = (
            area.get(key).map_or(0, |old| size(key, old)),
            size(key, value),
        );
        // A full area still takes a value that is shorter than the old one.
        if others + after > self.room.get() && after >= before {
            return Err(SaveTrouble::Full);
        }
        if !self.loses.get() {
            area.insert(key.to_owned(), value.to_owned());
        }
        Ok(())
    }

    fn get(&self, key: &str) -> Option<String> {
        if self.is_shut() {
            None
        } else {
            self.area.borrow().get(key).cloned()
        }
    }

    fn remove(&self, key: &str) {
        if !self.is_shut() {
            self.area.borrow_mut().remove(key);
        }
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        if self.is_shut() {
            return Vec::new();
        }
        self.area
            .borrow()
            .keys()
            .filter(|key| key.starts_with(prefix))
            .cloned()
            .collect()
    }
}

fn size(key: &str, value: &str) -> usize {
    OURS + key.encode_utf16().count() + value.encode_utf16().count()
}
