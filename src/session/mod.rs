//! The shell: owns the truth, runs commands, keeps it safe, tells the other windows. [`Session`] is the only handle
//! that screens get. Every wish passes [`Session::ask`]; every change, from here or elsewhere, passes one commit
//! ([`commit`]). State is read through signals; wishes are calls, never signals.

pub mod bell;
mod commit;
pub mod copies;
pub mod drafts;
pub mod faces;
mod keep;
mod making;
pub mod memory;
pub mod opening;
pub mod outside;
pub mod ports;
pub mod saved;
pub mod share;
pub mod shelf;
pub mod trouble;

use crate::record::whole_pack::Progress;
use crate::workshop::card::Card;
use crate::workshop::command::Command;
use crate::workshop::event::{Change, Event};
use crate::workshop::history::History;
use crate::workshop::ids::{CardId, HandId, ReplicaId, StepId, WorkshopId};
use crate::workshop::refusal::Refusal;
use crate::workshop::stamp::Clock;
use crate::workshop::{Moment, Workshop, decide, telling};
use faces::{Faces, Facet};
use keep::Keeping;
use leptos::prelude::*;
use outside::Outside;
use ports::SaveTrouble;
use saved::Saved;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

/// One open workshop. Copy it freely: it is a handle.
#[derive(Clone, Copy)]
pub struct Session {
    inner: StoredValue<Rc<Inner>, LocalStorage>,
    id: WorkshopId,
}

/// What a granted wish made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// Cards that were put down, a new theme among them.
    pub cards: Vec<CardId>,
    /// Steps that were laid.
    pub steps: Vec<StepId>,
}

/// What undo and redo would do now, in words; none: nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Turns {
    /// "grouped 4 notes".
    pub undo: Option<String>,
    /// "grouped 4 notes".
    pub redo: Option<String>,
}

/// A short word to the facilitator, shown for some seconds and spoken politely.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// Tells this toast from the last one with the same words.
    pub number: u64,
    /// The words.
    pub text: String,
    /// Offers Undo beside them.
    pub undo: bool,
}

pub(crate) struct Inner {
    id: WorkshopId,
    outside: Outside,
    history: RefCell<History>,
    faces: RefCell<Faces>,
    clock: RefCell<Clock>,
    replica: ReplicaId,
    next: Cell<u64>,
    hand: HandId,
    keeping: RefCell<Keeping>,
    saved: ArcRwSignal<Saved>,
    turns: ArcRwSignal<Turns>,
    toast: ArcRwSignal<Option<Toast>>,
    gone: ArcRwSignal<bool>,
    now: ArcRwSignal<u64>,
    catching_up: Cell<bool>,
    /// Something that people leave with is being made.
    making: Cell<bool>,
    packing: ArcRwSignal<Option<Progress>>,
}

impl Session {
    /// Which workshop this is.
    pub fn id(self) -> WorkshopId {
        self.id
    }

    fn inner(self) -> Rc<Inner> {
        self.inner.get_value()
    }

    /// The ports this session uses.
    pub fn outside(self) -> Outside {
        self.inner().outside.clone()
    }

    /// Asks for something to happen.
    ///
    /// # Errors
    /// A refusal changes nothing and says why.
    pub fn ask(self, wish: Command) -> Result<Done, Refusal> {
        let inner = self.inner();
        let events = inner.decide(wish)?;
        let done = Done::of(&events);
        inner.commit_here(events);
        Ok(done)
    }

    /// Asks, and shows a refusal to the facilitator. Asking for what is already so is not worth a word.
    /// Answers what was made, if anything.
    pub fn attempt(self, wish: Command) -> Option<Done> {
        match self.ask(wish) {
            Ok(done) => Some(done),
            Err(Refusal::NoChange) => None,
            Err(refusal) => {
                self.say(refusal.to_string());
                None
            }
        }
    }

    /// Asks, and says what was done with an offer to undo it.
    pub fn attempt_and_tell(self, wish: Command) -> Option<Done> {
        let done = self.attempt(wish)?;
        self.tell_last();
        Some(done)
    }

    /// Says what this hand did last, with an offer to undo it.
    pub fn tell_last(self) {
        if let Some(told) = self.inner().turns.get_untracked().undo {
            self.inner().toast(sentence(&told), true);
        }
    }

    /// Takes back the last thing this hand did.
    pub fn undo(self) {
        self.turn(true);
    }

    /// Does again what this hand last took back.
    pub fn redo(self) {
        self.turn(false);
    }

    fn turn(self, back: bool) {
        let inner = self.inner();
        let (undo, redo) = inner.history.borrow().undo_and_redo(inner.hand);
        let Some(target) = (if back { undo.last() } else { redo.last() }).copied() else {
            let refusal = if back {
                Refusal::NothingToUndo
            } else {
                Refusal::NothingToRedo
            };
            return self.say(refusal.to_string());
        };
        let told = inner.told(target);
        let changes = vec![target];
        inner.commit_here(vec![if back {
            Event::Undone { changes }
        } else {
            Event::Redone { changes }
        }]);
        inner.toast(
            format!("{}: {told}", if back { "Undone" } else { "Done again" }),
            false,
        );
    }

    /// A card as it is now and as it changes. `None` once removed.
    pub fn card(self, id: CardId) -> Signal<Option<Arc<Card>>> {
        let inner = self.inner();
        let history = inner.history.borrow();
        let signal = inner.faces.borrow_mut().card(id, history.workshop());
        Signal::derive(move || signal.get())
    }

    /// A value read off the workshop: computed again when any part changes, passed on only when different.
    pub fn see<T>(self, read: impl Fn(&Workshop) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        const ALL: &[Facet] = &[
            Facet::Brief,
            Facet::People,
            Facet::Steps,
            Facet::Cards,
            Facet::Votes,
            Facet::Room,
        ];
        self.see_of(ALL, read)
    }

    /// Like [`Session::see`], computed again only when one of these facets changes.
    pub fn see_of<T>(
        self,
        facets: &'static [Facet],
        read: impl Fn(&Workshop) -> T + Send + Sync + 'static,
    ) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            let inner = self.inner();
            for facet in facets {
                inner.faces.borrow().trigger(*facet).track();
            }
            let history = inner.history.borrow();
            read(history.workshop())
        })
    }

    /// Reads the workshop once, without following it.
    pub fn look<T>(self, read: impl FnOnce(&Workshop) -> T) -> T {
        read(self.inner().history.borrow().workshop())
    }

    /// Reads the log and the workshop once: for files and documents.
    pub fn look_at_history<T>(self, read: impl FnOnce(&History) -> T) -> T {
        read(&self.inner().history.borrow())
    }

    /// How safe the work is.
    pub fn saved(self) -> Signal<Saved> {
        let signal = self.inner().saved.clone();
        Signal::derive(move || signal.get())
    }

    /// What undo and redo would do.
    pub fn turns(self) -> Signal<Turns> {
        let signal = self.inner().turns.clone();
        Signal::derive(move || signal.get())
    }

    /// The last word to the facilitator.
    pub fn toasts(self) -> Signal<Option<Toast>> {
        let signal = self.inner().toast.clone();
        Signal::derive(move || signal.get())
    }

    /// Says something to the facilitator, for some seconds.
    pub fn say(self, text: impl Into<String>) {
        self.inner().toast(text.into(), false);
    }

    /// Puts the toast with this number away, if it is still the one shown.
    pub fn hush(self, number: u64) {
        let toast = self.inner().toast.clone();
        if toast.with_untracked(|toast| toast.as_ref().is_some_and(|toast| toast.number == number))
        {
            toast.set(None);
        }
    }

    /// Whether the workshop was deleted in another window.
    pub fn is_gone(self) -> Signal<bool> {
        let signal = self.inner().gone.clone();
        Signal::derive(move || signal.get())
    }

    /// The time (milliseconds since 1970, UTC), told about once a second. Follow it only where seconds show.
    pub fn now(self) -> Signal<u64> {
        let signal = self.inner().now.clone();
        Signal::derive(move || signal.get())
    }

    /// The time at this instant.
    pub fn instant(self) -> u64 {
        self.inner().outside.surroundings.now()
    }

    /// The time of day on this computer's clock, such as "14:32".
    pub fn time_of_day(self, at: u64) -> String {
        time_of_day(at, self.inner().outside.surroundings.offset_minutes(at))
    }

    /// A id that nobody else has: for voters, who are not part of the log until they vote.
    pub fn fresh(self) -> uuid::Uuid {
        self.inner().outside.surroundings.fresh()
    }
}

/// The time of day at an instant, `offset` minutes from UTC.
pub fn time_of_day(at: u64, offset: i32) -> String {
    let minutes = (i64::try_from(at / 60_000).unwrap_or(0) + i64::from(offset)).rem_euclid(24 * 60);
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

fn sentence(told: &str) -> String {
    let mut chars = told.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

impl Done {
    fn of(events: &[Event]) -> Done {
        let mut done = Done::default();
        for event in events {
            match event {
                Event::CardsPut { cards } => done.cards.extend(cards.iter().map(|card| card.id)),
                Event::CardsGrouped { theme, .. } => done.cards.push(theme.id),
                Event::StepsLaid { steps } => done.steps.extend(steps.iter().map(|step| step.id)),
                _ => {}
            }
        }
        done
    }
}

impl Inner {
    fn decide(&self, wish: Command) -> Result<Vec<Event>, Refusal> {
        let mut dice = self.outside.dice.borrow_mut();
        let mut moment = Moment {
            now: self.outside.surroundings.now(),
            dice: &mut *dice,
        };
        decide::decide(self.history.borrow().workshop(), wish, &mut moment)
    }

    fn toast(&self, text: String, undo: bool) {
        self.toast.update(|toast| {
            let number = toast.as_ref().map_or(0, |toast| toast.number) + 1;
            *toast = Some(Toast { number, text, undo });
        });
    }

    fn told(&self, change: crate::workshop::ids::ChangeId) -> String {
        let history = self.history.borrow();
        history
            .change(change)
            .map(|change| telling::tell(history.workshop(), change))
            .unwrap_or_default()
    }

    /// A change of this hand's, signed and numbered.
    fn sign(&self, events: Vec<Event>) -> Change {
        let n = self.next.get();
        self.next.set(n + 1);
        Change {
            id: crate::workshop::ids::ChangeId(self.outside.surroundings.fresh()),
            at: self
                .clock
                .borrow_mut()
                .tick(self.outside.surroundings.now()),
            replica: self.replica,
            n,
            hand: self.hand,
            events,
        }
    }

    fn trouble(&self, trouble: SaveTrouble) {
        self.saved.update(|saved| saved.trouble = Some(trouble));
    }
}
