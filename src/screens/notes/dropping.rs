//! What it means to let cards go somewhere: before or after another card, on it, or in a theme.

use super::selection::ticked;
use crate::parts::drag::Place;
use crate::parts::roving::focus_row;
use crate::screens::tabletop::Tabletop;
use crate::session::Session;
use crate::workshop::Workshop;
use crate::workshop::command::{Command, Spot};
use crate::workshop::ids::{CardId, StepId};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The key of the zone for cards without a theme.
pub const NO_THEME: &str = "none";

/// This card, or all ticked cards when it is one of them.
pub(super) fn with_ticked(session: Session, table: Tabletop, id: CardId) -> Vec<CardId> {
    if table.ticked.with_untracked(|ticked| ticked.contains(&id)) {
        ticked(session, table)
    } else {
        vec![id]
    }
}

/// Does what letting go means, and says so.
pub(super) fn drop_cards(session: Session, table: Tabletop, cards: &[CardId], place: Place) {
    let step = table.step.get_untracked();
    let Some(wish) = session.look(|workshop| wish(workshop, cards, &place, step)) else {
        return;
    };
    let groups = matches!(wish, Command::Group { .. });
    let Some(done) = session.attempt_and_tell(wish) else {
        return;
    };
    table.ticked.set(BTreeSet::new());
    match (groups, done.cards.first(), cards.first()) {
        (true, Some(theme), _) => table.editing.set(Some(*theme)),
        (_, _, Some(card)) => focus_row(card.to_string()),
        (_, _, None) => {}
    }
}

/// The wish behind letting cards go at a place.
fn wish(
    workshop: &Workshop,
    cards: &[CardId],
    place: &Place,
    step: Option<StepId>,
) -> Option<Command> {
    let cards = cards.to_vec();
    let theme_of = |id: CardId| workshop.card(id).and_then(|card| workshop.theme_of(card));
    Some(match place {
        Place::Before(key) => {
            let other = key.parse().ok()?;
            Command::Move {
                into: theme_of(other),
                spot: spot(&cards, Spot::Before(other)),
                cards,
            }
        }
        Place::After(key) => {
            let other = key.parse().ok()?;
            Command::Move {
                into: theme_of(other),
                spot: spot(&cards, Spot::After(other)),
                cards,
            }
        }
        Place::Onto(key) => {
            let other: CardId = key.parse().ok().filter(|other| !cards.contains(other))?;
            match theme_of(other) {
                Some(theme) => Command::Move {
                    cards,
                    into: Some(theme),
                    spot: Spot::After(other),
                },
                None => {
                    let together = std::iter::once(other).chain(cards).collect();
                    Command::Group {
                        cards: together,
                        name: String::new(),
                        step,
                    }
                }
            }
        }
        Place::Zone(key) if key == NO_THEME => Command::Move {
            cards,
            into: None,
            spot: Spot::End,
        },
        Place::Zone(key) => Command::Move {
            cards,
            into: Some(key.parse().ok()?),
            spot: Spot::End,
        },
    })
}

/// A spot beside one of the moving cards themselves is no spot.
fn spot(cards: &[CardId], spot: Spot) -> Spot {
    match spot {
        Spot::Before(other) | Spot::After(other) if cards.contains(&other) => Spot::End,
        spot => spot,
    }
}
