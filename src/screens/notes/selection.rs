//! What to do with the ticked cards. It stands at the foot of the stage while any card is ticked.

use super::acts::group;
use crate::parts::roving::{focus_row, focus_row_unless_taken, neighbour_row};
use crate::screens::tabletop::{Open, Tabletop, tabletop};
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::command::Command;
use crate::workshop::ids::CardId;
use crate::workshop::telling::count;
use crate::workshop::{Workshop, in_order};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The bar with what can be done to the ticked cards.
#[component]
pub fn selection_bar() -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let number = session.see_of(&[Facet::Cards], move |workshop| {
        table.ticked.with(|ticked| {
            ticked
                .iter()
                .filter(|id| workshop.card(**id).is_some())
                .count()
        })
    });
    on_cleanup(move || {
        table.ticked.try_set(BTreeSet::new());
    });
    let group_them = move |_| {
        let cards = ticked(session, table);
        let first = cards.first().copied();
        group(session, table, cards);
        // Where the new theme is on the stage its name is asked for; that field keeps the focus.
        if let Some(first) = first {
            focus_row_unless_taken(first.to_string());
        }
    };
    let remove_them = move |_| {
        let cards = ticked(session, table);
        let next = neighbour_row(&cards.iter().map(ToString::to_string).collect::<Vec<_>>());
        if session.attempt_and_tell(Command::Remove(cards)).is_some() {
            table.ticked.set(BTreeSet::new());
            focus_row(next.unwrap_or_default());
        }
    };
    let untick = move |_| {
        let first = ticked(session, table).first().copied();
        table.ticked.set(BTreeSet::new());
        focus_card(first);
    };
    view! {
        <Show when=move || number.get() != 0>
            <div class="selection" role="group" aria-label="Ticked cards">
                <p class="selection__count" role="status">
                    {move || format!("{} ticked", count(number.get(), "card", "cards"))}
                </p>
                <button class="button" type="button" data-kind="primary" on:click=group_them>
                    "Group"
                </button>
                <button
                    class="button"
                    type="button"
                    on:click=move |_| table.lay(Open::Move(ticked(session, table)))
                >
                    "Move to…"
                </button>
                <button class="button" type="button" on:click=remove_them>
                    "Remove"
                </button>
                <button class="button" type="button" data-kind="quiet" on:click=untick>
                    "Untick all"
                </button>
            </div>
        </Show>
    }
}

fn focus_card(card: Option<CardId>) {
    if let Some(card) = card {
        focus_row(card.to_string());
    }
}

/// The ticked cards that are still there, in the order of their lists.
pub(super) fn ticked(session: Session, table: Tabletop) -> Vec<CardId> {
    let ticked = table.ticked.get_untracked();
    session.look(|workshop: &Workshop| {
        let cards = ticked.iter().filter_map(|id| workshop.card(*id));
        in_order(cards).into_iter().map(|card| card.id).collect()
    })
}
