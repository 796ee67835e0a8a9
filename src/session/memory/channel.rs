//! Hints between windows in memory. They arrive when the browser settles, never while one is being told.

use crate::session::ports::Channel;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

type Hear = Rc<dyn Fn(String)>;

/// Where hints pass through.
#[derive(Default)]
pub(super) struct Hub {
    ears: RefCell<Vec<(u64, Hear)>>,
    under_way: RefCell<Vec<(u64, String)>>,
}

/// One window's end of the channel.
pub struct MemoryChannel {
    hub: Rc<Hub>,
    window: u64,
    /// Hints this window tells are lost.
    pub loses: Cell<bool>,
}

impl MemoryChannel {
    pub(super) fn new(hub: Rc<Hub>, window: u64) -> MemoryChannel {
        MemoryChannel {
            hub,
            window,
            loses: Cell::default(),
        }
    }
}

impl Channel for MemoryChannel {
    fn tell(&self, hint: &str) {
        if !self.loses.get() {
            self.hub
                .under_way
                .borrow_mut()
                .push((self.window, hint.to_owned()));
        }
    }

    fn on_hear(&self, hear: Box<dyn Fn(String)>) {
        self.hub.ears.borrow_mut().push((self.window, hear.into()));
    }
}

impl Hub {
    /// Hands out what is under way; whether there was anything.
    pub(super) fn deliver(&self) -> bool {
        let under_way = self.under_way.take();
        let ears = self.ears.borrow().clone();
        for (from, hint) in &under_way {
            for (_, hear) in ears.iter().filter(|(window, _)| window != from) {
                hear(hint.clone());
            }
        }
        !under_way.is_empty()
    }

    pub(super) fn leave(&self, window: u64) {
        self.ears.borrow_mut().retain(|(ear, _)| *ear != window);
    }
}
