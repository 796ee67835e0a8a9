//! The browser: one adapter per port of the session. No Leptos, so that the browser's lifetimes and those of signals
//! stay apart; nothing here panics when something is missing, forbidden or taken away.

mod awake;
mod channel_broadcast;
mod clipboard;
pub mod crash;
mod database;
mod desk_storage;
mod dice;
mod easel;
mod files;
mod incoming;
mod journal_idb;
mod js;
mod tone;
mod window;

use crate::session::outside::Outside;
use database::Database;
use std::cell::RefCell;
use std::rc::Rc;

/// Everything outside the program, as this browser has it. Nothing is opened before it is first needed.
pub fn all() -> Outside {
    let database = Rc::new(Database::default());
    Outside {
        journal: Rc::new(journal_idb::IdbJournal::new(database.clone())),
        desk: Rc::new(desk_storage::StorageDesk::Local),
        passing: Rc::new(desk_storage::StorageDesk::Session),
        channel: Rc::new(channel_broadcast::BrowserChannel::new()),
        files: Rc::new(files::BrowserFiles::new(database)),
        incoming: Rc::new(incoming::BrowserIncoming),
        surroundings: Rc::new(window::BrowserWindow),
        dice: Rc::new(RefCell::new(dice::BrowserDice)),
        tone: Rc::new(tone::BrowserTone::default()),
        clipboard: Rc::new(clipboard::BrowserClipboard),
        easel: Rc::new(easel::BrowserEasel),
    }
}
