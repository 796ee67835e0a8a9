//! A round through what was promised, as the room sees it: what it is, who leads it, how it stands, what difference it
//! made. Where help is welcome comes first. No day is told, so none has passed, and nothing hard is shown.

use super::released::{is_released, named};
use super::shown::{Round, Shown, Slip, joined, to};
use crate::record::labels;
use crate::workshop::Workshop;
use crate::workshop::after::{By, Shared, counts, groups};
use crate::workshop::card::Card;
use crate::workshop::kind::{Field, Kind};
use std::sync::Arc;

pub(super) fn round(workshop: &Workshop) -> Shown {
    let mut seen: Vec<&Arc<Card>> = Vec::new();
    let mut slips = Vec::new();
    for group in groups(workshop, By::Status) {
        let Shared::Status(status) = group.shared else {
            continue;
        };
        let cards = group.cards.into_iter().filter_map(|id| workshop.card(id));
        for card in cards.filter(|card| is_released(workshop, card)) {
            slips.push(slip(workshop, card, labels::status(status)));
            seen.push(card);
        }
    }
    if slips.is_empty() {
        return Shown::Nothing;
    }
    let counts = counts(seen.into_iter().map(|card| &**card));
    Shown::Tracker(Round {
        counts: counts
            .into_iter()
            .map(|(status, many)| format!("{many} {}", labels::status(status)))
            .collect(),
        slips,
    })
}

/// Who can say more about it; nobody in an anonymous room.
fn who(workshop: &Workshop, card: &Card) -> String {
    match card.kind {
        Kind::Request => to(named(workshop, card, Field::To)),
        _ => named(workshop, card, Field::Owner),
    }
}

fn slip(workshop: &Workshop, card: &Card, kind: &'static str) -> Slip {
    let difference = card.text(Field::Difference).trim().to_owned();
    Slip {
        id: card.id,
        words: card.main().to_owned(),
        more: joined([who(workshop, card), difference]),
        kind,
    }
}
