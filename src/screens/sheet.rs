//! Everything about one card, in a dialog from anywhere, or in its place in a list. What stands in the parts of this
//! screen is shared by all activities with richer cards.

pub mod add;
pub mod checks;
pub mod choice_fields;
pub mod choices;
pub mod face;
pub mod fields;
pub mod foot;
pub mod links;
pub mod list;
pub mod said_by;

use super::room_panel::{show_alone, shows_alone};
use super::tabletop::{Open, tabletop};
use crate::guide::guide;
use crate::parts::dialog::Dialog;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::card::Setting;
use crate::workshop::command::Command;
use crate::workshop::ids::CardId;
use crate::workshop::kind::Kind;
use choices::CardChoices;
use fields::CardFields;
use leptos::prelude::*;
use links::Links;
use said_by::SaidByField;

/// The dialog with everything about one card. Stands once on the console.
#[component]
pub fn sheet_dialog() -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let card = Memo::new(move |_| match table.open.get() {
        Open::Sheet(card) => Some(card),
        _ => None,
    });
    let is_open = Signal::derive(move || {
        card.get()
            .is_some_and(|card| session.card(card).get().is_some())
    });
    let title = Signal::derive(move || {
        card.get()
            .map(|card| headline(kind_of(session, card)))
            .unwrap_or_default()
    });
    let close = move |()| {
        if matches!(table.open.get_untracked(), Open::Sheet(_)) {
            table.clear();
        }
    };
    view! {
        <Dialog open=is_open on_close=close title wide=true>
            {move || card.get().map(|card| view! { <Sheet card /> })}
        </Dialog>
    }
}

#[component]
fn sheet(card: CardId) -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let hidden = Memo::new(move |_| {
        session
            .card(card)
            .get()
            .is_some_and(|card| card.choices.hidden)
    });
    let hide = move |_| {
        session.attempt(Command::Settle(
            card,
            Setting::Hidden(!hidden.get_untracked()),
        ));
    };
    let alone = session.see_of(&[Facet::Room, Facet::Cards], move |workshop| {
        shows_alone(workshop, card)
    });
    let remove = move |_| {
        table.clear();
        session.attempt_and_tell(Command::Remove(vec![card]));
    };
    view! {
        <div class="dialog__body">
            <SheetFields card />
        </div>
        <div class="dialog__foot">
            <button class="button" type="button" data-kind="danger" on:click=remove>
                "Remove"
            </button>
            <button class="button" type="button" aria-pressed=move || hidden.get().to_string() on:click=hide>
                "Hide from room and documents"
            </button>
            {move || {
                alone
                    .get()
                    .map(|alone| {
                        view! {
                            <button
                                class="button"
                                type="button"
                                aria-pressed=alone.to_string()
                                on:click=move |_| show_alone(session, (!alone).then_some(card))
                            >
                                "Show by itself on the room screen"
                            </button>
                        }
                    })
            }}
            <button class="button" type="button" on:click=move |_| table.lay(Open::Thread(card))>
                "Thread"
            </button>
        </div>
    }
}

/// All words, choices and links of one card, kept as they are written.
#[component]
pub fn sheet_fields(
    /// Which.
    card: CardId,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let kind = kind_of(session, card);
    view! {
        <CardFields card kind />
        <CardChoices card kind />
        <Links card kind />
        <SaidByField card />
    }
}

/// What a card is.
pub fn kind_of(session: Session, card: CardId) -> Kind {
    session.look(|workshop| {
        workshop
            .cards
            .get(&card)
            .map_or(Kind::Note, |card| card.kind)
    })
}

/// The name of a kind as a heading: "Possibility statement".
pub fn headline(kind: Kind) -> String {
    capital(&guide().kind(kind).one)
}

/// The same words with a capital at the start.
pub fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}
