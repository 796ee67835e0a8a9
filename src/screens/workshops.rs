//! Whole workshops: opening, beginning, taking in, saving before deleting. Part of the rest of the program
//! ([`super::rest`]); Home asks for it there.

use super::app::Lantern;
use super::came_in::CameIn;
use crate::example;
use crate::place::Place;
use crate::session::Session;
use crate::session::opening::{self, OpenTrouble, Opened};
use crate::workshop::command::Command;
use crate::workshop::event::Change;
use crate::workshop::ids::WorkshopId;
use crate::workshop::refusal::Refusal;
use leptos::prelude::*;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

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
    let id = WorkshopId(outside.surroundings.fresh());
    lantern.adopt(id, changes);
    // Whoever wants to see how it goes begins at the beginning, although its day is over.
    lantern.with_session(|session| {
        let first = session.look(|workshop| workshop.next_step(None));
        lantern.go(Place::Console(id, first));
    });
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

    /// Goes to the console of a workshop that was opened, unless it is open already.
    pub(super) fn enter(self, session: Session) {
        if self.open_session(session.id()).is_none() {
            self.entered(session);
        }
        self.go(Place::Console(session.id(), None));
    }

    /// The workshop with this id: the one that is open, or one that is kept here; none when nobody knows it.
    ///
    /// # Errors
    /// When it is kept here and cannot be read.
    pub(super) async fn kept_here(self, id: WorkshopId) -> Result<Option<Session>, OpenTrouble> {
        if let Some(session) = self.open_session(id) {
            return Ok(Some(session));
        }
        match opening::open(self.outside(), self.owner(), id).await {
            Ok(Opened { session, .. }) => Ok(Some(session)),
            Err(OpenTrouble::NotHere) => Ok(None),
            Err(trouble) => Err(trouble),
        }
    }

    /// Adds what a file has and a workshop lacks, tells what that was, and goes to its console.
    pub(super) fn bring_in(self, session: Session, changes: Vec<Arc<Change>>) {
        let what = session.would_bring_in(&changes);
        session.bring_in(changes);
        let came_in = CameIn {
            workshop: session.id(),
            at: session.instant(),
            what,
            unseen: AtomicBool::new(true),
        };
        self.came_in().set(Some(Arc::new(came_in)));
        if self.place().get_untracked().workshop() != Some(session.id()) {
            self.enter(session);
        }
    }
}
