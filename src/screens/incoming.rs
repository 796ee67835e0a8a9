//! Workshop files on their way in: chosen, or dropped onto Home. They are read and asked about by the rest of the
//! program ([`super::open_file`]); until that is here they wait.

use super::app::Lantern;
use crate::record::file;
use crate::session::outside::{Brought, Unread};
use leptos::prelude::*;

/// Files on their way in.
#[derive(Clone, Copy)]
pub struct Incoming {
    lantern: Lantern,
    brought: RwSignal<Option<Result<Brought, Unread>>>,
}

impl Incoming {
    /// For files that are chosen here, or handed over.
    pub fn new(lantern: Lantern) -> Incoming {
        Incoming {
            lantern,
            brought: RwSignal::new(None),
        }
    }

    /// Listens for files dropped onto the window, too.
    pub fn start(lantern: Lantern) -> Incoming {
        let incoming = Incoming::new(lantern);
        let hear = move |brought| incoming.put(brought);
        lantern
            .outside()
            .incoming
            .on_drop(file::LARGEST_FILE, Box::new(hear));
        incoming
    }

    /// Lets the facilitator choose a file. Call it from a press.
    pub fn choose(self) {
        let outside = self.lantern.outside();
        let chosen = outside
            .incoming
            .choose(".json,application/json", file::LARGEST_FILE);
        outside.surroundings.start(Box::pin(async move {
            match chosen.await {
                Ok(Some(brought)) => self.put(Ok(brought)),
                Ok(None) => {}
                Err(unread) => self.put(Err(unread)),
            }
        }));
    }

    /// Hands a file over.
    pub fn put(self, brought: Result<Brought, Unread>) {
        // The screen that listens may have gone while the file was read.
        if self.brought.try_set(Some(brought)).is_none() {
            self.lantern.with_rest(|_| ());
        }
    }

    /// The program.
    pub fn lantern(self) -> Lantern {
        self.lantern
    }

    /// The file that was brought and not yet read; from now on it counts as read.
    pub fn take(self) -> Option<Result<Brought, Unread>> {
        self.brought.with(Option::is_some).then_some(())?;
        self.brought.try_update_untracked(Option::take).flatten()
    }
}
