//! Adding on a shared screen, one person after another. What somebody typed is theirs: it leaves the page and this
//! window's memory when they added or cleared it, and a curtain covers it when they walk away.

mod curtain;
mod sheet;

pub(super) use curtain::{AwayCurtain, ThankYou};

use crate::parts::focus::focus_id;
use crate::record::room_view::{Adding, RoomView};
use crate::session::Session;
use crate::workshop::card::SaidBy;
use crate::workshop::command::Command;
use crate::workshop::ids::CardId;
use crate::workshop::words::is_blank;
use leptos::prelude::*;
use sheet::Sheet;

/// Nobody typed for so long: somebody walked away (milliseconds).
pub(super) const AWAY: u64 = 45_000;
/// How long the thanks stand on the room screen before the wall comes back (milliseconds).
const THANKS: u64 = 4_000;

/// Where the note box is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    /// Not there: the wall is.
    Down,
    /// Somebody writes.
    Writing,
    /// Somebody added; so it says.
    Thanks(&'static str),
    /// Somebody walked away from unfinished words.
    Away,
}

/// Somebody's turn at the box.
#[derive(Clone, Copy)]
pub(super) struct Writing {
    session: Session,
    pub(super) face: RwSignal<Face>,
    pub(super) text: RwSignal<String>,
    pub(super) table: RwSignal<String>,
    pub(super) said: RwSignal<String>,
    touched: RwSignal<u64>,
    /// What was added last and not yet shown on the wall.
    added: RwSignal<Option<CardId>>,
    /// There is a wall to go back to.
    pub(super) has_wall: bool,
}

impl Writing {
    /// The box of this window. Words that were unfinished when it was loaded again are behind the curtain.
    pub(super) fn new(session: Session, has_wall: bool) -> Writing {
        let text = session.unfinished();
        let face = match (text.is_empty(), has_wall) {
            (false, _) => Face::Away,
            (true, true) => Face::Down,
            (true, false) => Face::Writing,
        };
        let writing = Writing {
            session,
            face: RwSignal::new(face),
            text: RwSignal::new(text),
            table: RwSignal::new(String::new()),
            said: RwSignal::new(String::new()),
            touched: RwSignal::new(session.instant()),
            added: RwSignal::new(None),
            has_wall,
        };
        writing.watch();
        writing
    }

    /// Looks at the clock: curtains come down by themselves.
    fn watch(self) {
        let now = self.session.now();
        Effect::new(move || {
            now.track();
            untrack(move || self.tick());
        });
    }

    fn tick(self) {
        let gone = self
            .session
            .instant()
            .saturating_sub(self.touched.get_untracked());
        match self.face.get_untracked() {
            Face::Writing if gone >= AWAY && !self.is_blank() => self.turn(Face::Away),
            Face::Writing if gone >= AWAY && self.has_wall => self.fresh(Face::Down),
            Face::Thanks(_) if gone >= THANKS && self.has_wall => self.fresh(Face::Down),
            _ => {}
        }
    }

    /// Whether it covers the wall.
    pub(super) fn is_up(self) -> bool {
        self.face.get() != Face::Down
    }

    pub(super) fn is_blank(self) -> bool {
        self.text.with(|text| is_blank(text))
    }

    fn turn(self, face: Face) {
        self.touched.set(self.session.instant());
        self.face.set(face);
    }

    /// Nothing of the last person is left; then this face.
    pub(super) fn fresh(self, face: Face) {
        self.text.set(String::new());
        self.table.set(String::new());
        self.said.set(String::new());
        self.session.keep_unfinished("");
        self.turn(face);
        if face == Face::Down {
            focus_id("room-add");
        }
    }

    /// The next person.
    pub(super) fn begin(self) {
        self.fresh(Face::Writing);
    }

    /// Back to the words behind the curtain.
    pub(super) fn go_on(self) {
        self.turn(Face::Writing);
    }

    pub(super) fn typed(self, text: String) {
        self.touched.set(self.session.instant());
        self.said.set(String::new());
        self.session.keep_unfinished(&text);
        self.text.set(text);
    }

    /// What was added last, once: the wall comes back with its page.
    pub(super) fn take_added(self) -> Option<CardId> {
        self.added.try_update_untracked(Option::take).flatten()
    }

    /// A key pressed a moment ago is still down: it must not answer for the next person.
    pub(super) fn too_soon(self) -> bool {
        let since = self.touched.get_untracked();
        self.session.instant().saturating_sub(since) < 400
    }

    /// Adds what was typed; what is refused stays in the box, with the reason.
    pub(super) fn add(self, adding: Option<Adding>) {
        let table = self.table.get_untracked();
        let said_by = if table.is_empty() {
            SaidBy::Nobody
        } else {
            SaidBy::Table(table)
        };
        let text = self.text.get_untracked();
        match self.session.ask(Command::PutAtScreen { text, said_by }) {
            Ok(done) => {
                self.added.set(done.cards.last().copied());
                self.fresh(Face::Thanks(thanks(adding)));
            }
            Err(refusal) => {
                self.touched.set(self.session.instant());
                self.said.set(refusal.to_string());
            }
        }
    }
}

fn thanks(adding: Option<Adding>) -> &'static str {
    match adding {
        Some(Adding { private: true, .. }) => "It is kept and shown later.",
        Some(Adding { queued: true, .. }) => "It waits to be shown.",
        _ => "It is on the wall.",
    }
}

/// The box, or the curtain over it.
#[component]
pub(super) fn note_box(view: Memo<RoomView>, writing: Writing) -> impl IntoView {
    move || match writing.face.get() {
        Face::Down => ().into_any(),
        Face::Writing => view! { <Sheet view writing /> }.into_any(),
        Face::Thanks(words) => {
            let next = move || {
                if !writing.too_soon() {
                    writing.begin();
                }
            };
            view! { <ThankYou words next=Callback::new(move |()| next()) /> }.into_any()
        }
        Face::Away => {
            let go_on = Callback::new(move |()| writing.go_on());
            let fresh = Callback::new(move |()| writing.begin());
            view! { <AwayCurtain words="Somebody was writing here. Their words are kept." go_on fresh /> }
                .into_any()
        }
    }
}
