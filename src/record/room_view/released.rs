//! What is released to the room, and whose names it may read.

use crate::workshop::Workshop;
use crate::workshop::card::Card;
use crate::workshop::ids::PersonId;
use crate::workshop::kind::{Field, Kind};
use std::sync::Arc;

/// Whether the room may see a card at all.
pub(super) fn is_released(workshop: &Workshop, card: &Card) -> bool {
    card.kind != Kind::Concern
        && !card.choices.hidden
        && !workshop.is_unrevealed(card)
        && !workshop.is_waiting(card)
        && !card.main().trim().is_empty()
}

/// The released cards of a kind, in order.
pub(super) fn released(workshop: &Workshop, kind: Kind) -> Vec<&Arc<Card>> {
    let mut cards = workshop.of_kind(kind);
    cards.retain(|card| is_released(workshop, card));
    cards
}

/// The released cards under a theme, in order.
pub(super) fn under<'a>(workshop: &'a Workshop, theme: &Card) -> Vec<&'a Arc<Card>> {
    let mut cards = workshop.under(theme.id);
    cards.retain(|card| is_released(workshop, card));
    cards
}

/// A field that is often a name: it stays away from an anonymous room.
pub(super) fn named(workshop: &Workshop, card: &Card, field: Field) -> String {
    if workshop.brief.anonymous {
        String::new()
    } else {
        card.text(field).trim().to_owned()
    }
}

/// Words in quotation marks, once; empty words stay empty.
pub(super) fn quoted(text: &str) -> String {
    match text.trim_matches(['“', '”', '"', ' ']) {
        "" => String::new(),
        quote => format!("“{quote}”"),
    }
}

/// What somebody is called in the room: by name, else by organisation.
pub(super) fn called(workshop: &Workshop, id: PersonId) -> String {
    let person = workshop.person(id);
    let called = person.map(|person| {
        if person.name.is_empty() {
            &person.organisation
        } else {
            &person.name
        }
    });
    called
        .filter(|called| !called.is_empty())
        .cloned()
        .unwrap_or_else(|| "somebody".to_owned())
}
