//! Files in memory: what was handed out, and what somebody brings.

use crate::session::outside::{Brought, Incoming, Unread};
use crate::session::ports::{Files, Later, SaveTrouble};
use crate::workshop::ids::WorkshopId;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

/// A file that was handed to the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    /// Its name.
    pub name: String,
    /// What kind it is.
    pub mime: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Files that go out.
#[derive(Default)]
pub struct MemoryFiles {
    /// What was downloaded, in order.
    pub downloads: RefCell<Vec<Download>>,
    /// What stands in the chosen files.
    pub kept: Rc<RefCell<BTreeMap<WorkshopId, Vec<u8>>>>,
    /// Files can be rewritten in place.
    pub can_keep: Cell<bool>,
    /// The facilitator closes the dialog without choosing.
    pub gives_up: Cell<bool>,
    /// Leave to write has lapsed.
    pub lapsed: Rc<Cell<bool>>,
    /// Every call fails so.
    pub trouble: RefCell<Option<SaveTrouble>>,
}

impl MemoryFiles {
    fn check(&self) -> Result<(), SaveTrouble> {
        self.trouble.borrow().clone().map_or(Ok(()), Err)
    }
}

impl Files for MemoryFiles {
    fn download(&self, name: &str, mime: &str, bytes: &[u8]) -> Result<(), SaveTrouble> {
        self.check()?;
        let download = Download {
            name: name.to_owned(),
            mime: mime.to_owned(),
            bytes: bytes.to_vec(),
        };
        self.downloads.borrow_mut().push(download);
        Ok(())
    }

    fn can_keep(&self) -> bool {
        self.can_keep.get()
    }

    fn choose(
        &self,
        workshop: WorkshopId,
        _name: &str,
        bytes: Vec<u8>,
    ) -> Later<Result<bool, SaveTrouble>> {
        let chosen = self
            .check()
            .map(|()| self.can_keep.get() && !self.gives_up.get());
        if let Ok(true) = chosen {
            self.lapsed.set(false);
            self.kept.borrow_mut().insert(workshop, bytes);
        }
        Box::pin(std::future::ready(chosen))
    }

    fn rewrite(&self, workshop: WorkshopId, bytes: Vec<u8>) -> Later<Result<bool, SaveTrouble>> {
        let written = self.check().map(|()| {
            let mut kept = self.kept.borrow_mut();
            let file = kept.get_mut(&workshop).filter(|_| !self.lapsed.get());
            file.map(|file| *file = bytes).is_some()
        });
        Box::pin(std::future::ready(written))
    }

    fn let_go(&self, workshop: WorkshopId) -> Later<Result<(), SaveTrouble>> {
        self.kept.borrow_mut().remove(&workshop);
        Box::pin(std::future::ready(self.check()))
    }
}

/// Files that people bring.
#[derive(Default)]
pub struct MemoryIncoming {
    /// What will be chosen, one after the other; then nothing is.
    pub chosen: RefCell<VecDeque<Brought>>,
    ears: RefCell<Vec<(usize, Ear)>>,
}

type Ear = Rc<dyn Fn(Result<Brought, Unread>)>;

impl MemoryIncoming {
    /// Somebody drops a file onto the window.
    pub fn drop_file(&self, file: &Brought) {
        let ears = self.ears.borrow().clone();
        for (largest, hear) in ears {
            hear(no_larger(file.clone(), largest));
        }
    }
}

impl Incoming for MemoryIncoming {
    fn choose(&self, _endings: &str, largest: usize) -> Later<Result<Option<Brought>, Unread>> {
        let chosen = self.chosen.borrow_mut().pop_front();
        Box::pin(std::future::ready(
            chosen.map(|file| no_larger(file, largest)).transpose(),
        ))
    }

    fn on_drop(&self, largest: usize, hear: Box<dyn Fn(Result<Brought, Unread>)>) {
        self.ears.borrow_mut().push((largest, hear.into()));
    }
}

fn no_larger(file: Brought, largest: usize) -> Result<Brought, Unread> {
    const MEGABYTE: u64 = 1_024 * 1_024;
    if file.bytes.len() <= largest {
        return Ok(file);
    }
    let megabytes = (file.bytes.len() as u64).div_ceil(MEGABYTE);
    Err(Unread::TooLarge {
        megabytes,
        most: (largest as u64).div_ceil(MEGABYTE),
    })
}
