//! Whole workshops: opening, beginning, taking in, saving before deleting. Part of the rest of the program
//! ([`super::rest`]); Home asks for it there.

use super::app::Lantern;
use crate::example;
use crate::place::Place;
use crate::session::Session;
use crate::session::opening::{self, Opened};
use crate::workshop::command::Command;
use crate::workshop::event::Change;
use crate::workshop::ids::WorkshopId;
use crate::workshop::refusal::Refusal;
use crate::workshop::telling;
use leptos::prelude::*;
use std::sync::Arc;

/// From now on the open workshop follows the clock and the window.
pub(super) fn attend(lantern: Lantern) {
    let surroundings = lantern.outside().surroundings;
    surroundings.on_tick(Box::new(move || lantern.with_session(Session::tick)));
    surroundings.on_wake(Box::new(move || lantern.with_session(Session::woke)));
    surroundings.on_hide(Box::new(move || lantern.with_session(Session::hiding)));
}

/// Opens a workshop that is kept here, unless it is open.
pub(super) fn open(lantern: Lantern, id: WorkshopId) {
    if !lantern.is_opening(id) {
        return;
    }
    let outside = lantern.outside();
    let owner = lantern.owner();
    outside.surroundings.clone().start(Box::pin(async move {
        let answer = opening::open(outside, owner, id).await;
        if lantern.is_opening(id) {
            lantern.opened(answer);
        }
    }));
}

/// Opens the example as a workshop of its own.
pub(super) fn try_the_example(lantern: Lantern) {
    let outside = lantern.outside();
    let changes = example::changes(&mut *outside.dice.borrow_mut());
    lantern.adopt(WorkshopId(outside.surroundings.fresh()), changes);
}

/// Saves a workshop's file to the downloads; only when that worked, deletes it from this browser.
pub(super) fn save_and_forget(lantern: Lantern, id: WorkshopId) {
    let outside = lantern.outside();
    let owner = lantern.owner();
    outside.surroundings.clone().start(Box::pin(async move {
        match opening::open(outside, owner, id).await {
            Ok(Opened { session, .. }) if session.download() => lantern.forget(id),
            Ok(_) => lantern.notices().set(vec![
                "The file could not be saved, so nothing was deleted.".to_owned(),
            ]),
            Err(trouble) => lantern.notices().set(vec![trouble.to_string()]),
        }
    }));
}

impl Lantern {
    /// Begins a workshop and goes to its console.
    ///
    /// # Errors
    /// When the opening command is refused.
    pub fn begin(self, opening: Command) -> Result<(), Refusal> {
        let session = opening::begin(&self.outside(), &self.owner(), opening)?;
        self.entered(session);
        // In the place of the page that began it: Back does not come there again.
        let place = Place::Console(session.id(), None).write();
        self.outside().surroundings.instead(&place);
        Ok(())
    }

    /// Takes in a workshop from a file, under this id, and goes to its console.
    pub fn adopt(self, id: WorkshopId, changes: Vec<Arc<Change>>) {
        let session = opening::adopt(&self.outside(), &self.owner(), id, changes);
        self.enter(session);
    }

    fn enter(self, session: Session) {
        self.entered(session);
        self.go(Place::Console(session.id(), None));
    }

    /// Opens a workshop that is kept here and adds what a file has and it lacks.
    pub fn bring_in(self, id: WorkshopId, changes: Vec<Arc<Change>>) {
        let outside = self.outside();
        let owner = self.owner();
        outside.surroundings.clone().start(Box::pin(async move {
            match opening::open(outside, owner, id).await {
                Ok(Opened { session, .. }) => {
                    let new = session.bring_in(changes);
                    self.enter(session);
                    session.say(telling::count(
                        new,
                        "new change came in.",
                        "new changes came in.",
                    ));
                }
                Err(trouble) => self.notices().set(vec![trouble.to_string()]),
            }
        }));
    }
}
