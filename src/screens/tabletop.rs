//! What lies open on the facilitator's table: which dialog is open, which cards are ticked, who is being written for.
//! Belongs to this window; never saved, never shared.

use crate::session::outside::{Brought, Unread};
use crate::workshop::card::SaidBy;
use crate::workshop::ids::{CardId, StepId};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// A dialog or drawer that can lie open. One at a time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Open {
    /// Nothing: the step itself.
    #[default]
    Nothing,
    /// Everything about one card.
    Sheet(CardId),
    /// A card's thread, in both directions.
    Thread(CardId),
    /// Where to move these cards.
    Move(Vec<CardId>),
    /// The Needs attention drawer.
    Attention,
    /// What was removed, to bring it back.
    Removed,
    /// Changing the run of show.
    Agenda,
    /// Ways to catch up.
    Shorter,
    /// What the room screen does, and who is ready.
    Room,
    /// Notes that wait to be shown.
    Queue,
    /// Saying that the room has not begun yet.
    NotBegun,
    /// The shortcut sheet and help.
    Help,
    /// How the work is kept.
    Saved,
    /// Bringing in what was written elsewhere.
    BringIn,
    /// What came in with another copy.
    CameIn,
}

/// The table.
#[derive(Clone, Copy)]
pub struct Tabletop {
    /// What lies open.
    pub open: RwSignal<Open>,
    /// The step in view; none until the agenda is known.
    pub step: Signal<Option<StepId>>,
    /// Ticked cards, in the order they were ticked is not kept: a set.
    pub ticked: RwSignal<BTreeSet<CardId>>,
    /// The card whose main words are being edited in place.
    pub editing: RwSignal<Option<CardId>>,
    /// Who the next card is for.
    pub adding_for: RwSignal<SaidBy>,
    /// Only what is needed in the room.
    pub simple: RwSignal<bool>,
    /// The timer makes no sound on this computer.
    pub silent: RwSignal<bool>,
    /// A file that was dropped here and not yet looked at.
    pub dropped: RwSignal<Option<Result<Brought, Unread>>>,
}

impl Tabletop {
    /// A clear table at a step.
    pub fn new(step: Signal<Option<StepId>>) -> Tabletop {
        Tabletop {
            open: RwSignal::new(Open::Nothing),
            step,
            ticked: RwSignal::new(BTreeSet::new()),
            editing: RwSignal::new(None),
            adding_for: RwSignal::new(SaidBy::Nobody),
            simple: RwSignal::new(false),
            silent: RwSignal::new(false),
            dropped: RwSignal::new(None),
        }
    }

    /// Lays something open.
    pub fn lay(self, open: Open) {
        self.open.set(open);
    }

    /// Clears the table.
    pub fn clear(self) {
        self.open.set(Open::Nothing);
    }
}

/// The table, for screens of the console.
pub fn tabletop() -> Tabletop {
    expect_context()
}
