//! The foot of a rich card: what it springs from, Edit, and More. Everything a drag does stands here as a button.

use super::face::title_of;
use super::fields::field_id;
use super::links::SpringsFrom;
use crate::parts::focus::focus_id;
use crate::parts::menu::{Act, Menu};
use crate::screens::room_panel::{show_alone, shows_alone};
use crate::screens::tabletop::{Open, tabletop};
use crate::session::Session;
use crate::workshop::card::Setting;
use crate::workshop::command::Command;
use crate::workshop::ids::CardId;
use crate::workshop::kind::{Field, Kind};
use leptos::html;
use leptos::prelude::*;

/// What can be done with one card.
#[component]
pub fn card_foot(
    /// Which.
    card: CardId,
    /// The list it stands in.
    among: Signal<Vec<CardId>>,
    /// Which card of the list is open for writing.
    opened: RwSignal<Option<CardId>>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let title = title_of(session, card);
    let may_spring = !super::kind_of(session, card).springs_from().is_empty();
    view! {
        <div class="sheet__foot">
            {may_spring.then(|| view! { <SpringsFrom card /> })}
            <span class="cluster">
                <button
                    class="button"
                    type="button"
                    data-kind="quiet"
                    data-size="small"
                    id=edit_id(card)
                    aria-expanded="false"
                    on:click=move |_| open_card(opened, card, Field::Text)
                >
                    "Edit"
                    <span class="visually-hidden">{move || format!(": {}", title.get())}</span>
                </button>
                <More card among />
            </span>
        </div>
    }
}

/// "More": Up, Down, Thread and the rest, in a list that opens beside its button.
#[component]
fn more(card: CardId, among: Signal<Vec<CardId>>) -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let kind = super::kind_of(session, card);
    let title = title_of(session, card);
    let open = RwSignal::new(false);
    let button = NodeRef::<html::Button>::new();
    let pick = move |act: &'static str| match act {
        "all" => table.lay(Open::Sheet(card)),
        "thread" => table.lay(Open::Thread(card)),
        "up" => shift(session, card, true),
        "down" => shift(session, card, false),
        "alone" => show_alone(session, Some(card)),
        "everything" => show_alone(session, None),
        "hide" => {
            session.attempt_and_tell(Command::Settle(
                card,
                Setting::Hidden(!is_hidden(session, card)),
            ));
        }
        "remove" => remove(session, card, among),
        _ => {}
    };
    let menu = move || {
        let anchor = button.get_untracked()?;
        let label = title.get_untracked();
        let close = move |()| {
            open.try_set(false);
        };
        Some(
            view! { <Menu label anchor=anchor.into() acts=acts(session, card, kind) on_pick=pick on_close=close /> },
        )
    };
    view! {
        <button
            class="note-card__more"
            type="button"
            id=more_id(card)
            node_ref=button
            aria-haspopup="menu"
            aria-expanded="false"
            on:click=move |_| open.set(true)
        >
            "More"
            <span class="visually-hidden">{move || format!(": {}", title.get())}</span>
        </button>
        {move || open.get().then(menu).flatten()}
    }
}

/// What can be done. A story's place is among its theme's cards, so it moves there and not here.
fn acts(session: Session, card: CardId, kind: Kind) -> Vec<Act> {
    let hidden = is_hidden(session, card);
    let moves = [Act::new("up", "Up"), Act::new("down", "Down")];
    let mut acts = vec![
        Act::new("all", "All about it"),
        Act::new("thread", "Thread"),
    ];
    acts.extend(moves.into_iter().filter(|_| kind != Kind::Story));
    let alone = session.look(|workshop| shows_alone(workshop, card));
    acts.extend(alone.map(|alone| {
        if alone {
            Act::new("everything", "Show everything again")
        } else {
            Act::new("alone", "Show by itself on the room screen")
        }
    }));
    acts.extend([
        Act::new(
            "hide",
            if hidden {
                "Show again"
            } else {
                "Hide from room and documents"
            },
        ),
        Act::new("remove", "Remove").dangerous(),
    ]);
    acts
}

fn is_hidden(session: Session, card: CardId) -> bool {
    session.look(|workshop| workshop.card(card).is_some_and(|card| card.choices.hidden))
}

fn shift(session: Session, card: CardId, up: bool) {
    session.attempt(Command::Shift { card, up });
    focus_id(more_id(card));
}

/// Takes a card away, with a way back; the focus goes to its neighbour.
pub fn remove(session: Session, card: CardId, among: Signal<Vec<CardId>>) {
    let kind = super::kind_of(session, card);
    let next = neighbour(&among.get_untracked(), card);
    if session
        .attempt_and_tell(Command::Remove(vec![card]))
        .is_some()
    {
        focus_id(next.map_or_else(|| list_id(kind), card_id));
    }
}

/// Opens a card in its place and puts the focus into a field.
pub fn open_card(opened: RwSignal<Option<CardId>>, card: CardId, field: Field) {
    opened.set(Some(card));
    focus_id(field_id(card, field));
}

/// Closes the card that is open, and goes back to its Edit button.
pub fn close_card(opened: RwSignal<Option<CardId>>, card: CardId) {
    opened.set(None);
    focus_id(edit_id(card));
}

fn neighbour(list: &[CardId], card: CardId) -> Option<CardId> {
    let at = list.iter().position(|id| *id == card)?;
    list.get(at + 1)
        .or_else(|| at.checked_sub(1).and_then(|before| list.get(before)))
        .copied()
}

/// The id of a card's place in its list.
pub fn card_id(card: CardId) -> String {
    format!("card-{card}")
}

/// The id of the list of a kind.
pub fn list_id(kind: Kind) -> String {
    format!("list-{}", kind.key())
}

fn edit_id(card: CardId) -> String {
    format!("edit-{card}")
}

fn more_id(card: CardId) -> String {
    format!("more-{card}")
}
