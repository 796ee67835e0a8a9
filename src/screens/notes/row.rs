//! What one card in a list shows: its words and who it was added for. Kept small, because there may be thousands.

use crate::session::Session;
use crate::workshop::card::{Card, SaidBy};
use crate::workshop::kind::Field;
use crate::workshop::{Workshop, short};
use leptos::prelude::*;
use std::sync::Arc;

/// The inside of a card in a list.
pub(super) fn face(session: Session, card: Option<Arc<Card>>) -> impl IntoView {
    card.map(|card| {
        let by = session.look(|workshop| byline(workshop, &card));
        view! {
            <p class="note-card__text" dir="auto">
                {card.main().to_owned()}
            </p>
            {(!by.is_empty())
                .then(|| {
                    view! {
                        <p class="note-card__by">
                            {by.into_iter().map(|part| view! { <bdi>{part}</bdi> }).collect_view()}
                        </p>
                    }
                })}
            {others(&card)}
        }
    })
}

/// Versions of the words that were written at the same time, each with a way to take it instead.
fn others(card: &Card) -> Option<impl IntoView + use<>> {
    let others = card
        .words
        .get(&Field::Text)
        .map(|words| words.others.clone())
        .filter(|others| !others.is_empty())?;
    let versions = others.into_iter().enumerate().map(|(at, words)| {
        view! {
            <p>"Another version: " <bdi>{words}</bdi></p>
            <button class="button" data-size="small" type="button" tabindex="-1" data-use=at.to_string()>
                "Use this one"
            </button>
        }
    });
    Some(view! { <div class="note-card__others">{versions.collect_view()}</div> })
}

/// What the tick of a card is called, and the card's kind.
pub(super) fn tick_name(card: Option<&Card>) -> (String, &'static str) {
    card.map_or_else(Default::default, |card| {
        (format!("Tick: {}", short(card, 40)), card.kind.key())
    })
}

/// What stands under the words: who it was added for, whether it is kept out of the room or waits.
fn byline(workshop: &Workshop, card: &Card) -> Vec<String> {
    let who = match &card.choices.said_by {
        SaidBy::Nobody => None,
        SaidBy::Table(name) => Some(name.clone()),
        SaidBy::Person(_) if workshop.brief.anonymous => None,
        SaidBy::Person(id) => workshop.person(*id).map(|person| person.name.clone()),
    };
    let hidden = card
        .choices
        .hidden
        .then(|| "Hidden from the room and documents".to_owned());
    let waits = workshop
        .is_waiting(card)
        .then(|| "Waits to be shown".to_owned());
    who.into_iter()
        .chain(hidden)
        .chain(waits)
        .filter(|part| !part.is_empty())
        .collect()
}
