//! Files that are dropped onto the console: they are looked at in the dialog, wherever one is.

use crate::screens::tabletop::{Open, Tabletop};
use crate::session::Session;
use crate::session::outside::{Brought, Unread};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};

use crate::record::file::LARGEST_FILE;

type Listener = Box<dyn Fn(Result<Brought, Unread>)>;

thread_local! {
    /// The console that is open; the window is listened to once, for as long as the program runs.
    static CONSOLE: RefCell<Option<Listener>> = const { RefCell::new(None) };
    static LISTENING: Cell<bool> = const { Cell::new(false) };
}

/// From now on, and for as long as its owner lives, a file that is dropped onto the window is looked at here.
pub fn listen(session: Session, table: Tabletop) {
    let hear = move |brought| {
        let _ = table.dropped.try_set(Some(brought));
        table.lay(Open::BringIn);
    };
    CONSOLE.with_borrow_mut(|console| *console = Some(Box::new(hear)));
    on_cleanup(|| CONSOLE.with_borrow_mut(|console| *console = None));
    if !LISTENING.replace(true) {
        let tell = |brought| {
            CONSOLE.with_borrow(|console| {
                if let Some(hear) = console {
                    hear(brought);
                }
            })
        };
        session
            .outside()
            .incoming
            .on_drop(LARGEST_FILE, Box::new(tell));
    }
}
