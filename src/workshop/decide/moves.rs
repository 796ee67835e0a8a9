//! Moving cards within and between lists, and gathering them under themes.

use super::cards::new_card;
use super::places::{beside, room_for};
use super::{Answer, tidy};
use crate::workshop::card::Card;
use crate::workshop::command::{CardDraft, Spot};
use crate::workshop::event::{Event, Move};
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::{Field, Kind};
use crate::workshop::order::Order;
use crate::workshop::refusal::Refusal;
use crate::workshop::words::is_blank;
use crate::workshop::{Moment, Workshop, in_order, short};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Stands in for the name of a theme when none of its cards may be seen by the room yet.
const UNNAMED: &str = "A new theme";

pub(super) fn shift_to(
    workshop: &Workshop,
    cards: &[CardId],
    into: Option<CardId>,
    spot: Spot,
) -> Answer {
    let moving = movable(workshop, cards, into.is_some())?;
    if let Some(theme) = into {
        workshop
            .card(theme)
            .filter(|card| card.kind == Kind::Theme)
            .ok_or(Refusal::Gone)?;
    }
    let ids: BTreeSet<CardId> = moving.iter().map(|card| card.id).collect();
    let Some(first) = moving.first() else {
        return Err(Refusal::NothingTicked);
    };
    let list: Vec<&Arc<Card>> = workshop
        .list_at(first.kind, first.step, into)
        .into_iter()
        .filter(|card| !ids.contains(&card.id))
        .collect();
    let position = |id: CardId| list.iter().position(|card| card.id == id);
    let at = match spot {
        Spot::Start => 0,
        Spot::End => list.len(),
        Spot::Before(id) => position(id).unwrap_or(list.len()),
        Spot::After(id) => position(id).map_or(list.len(), |at| at + 1),
    };
    let mut moves = moves_to(&moving, &list, at, into);
    moves.retain(|to| {
        workshop
            .card(to.card)
            .is_some_and(|card| card.into != to.into || card.order != to.order)
    });
    if moves.is_empty() {
        Err(Refusal::NoChange)
    } else {
        Ok(vec![Event::CardsMoved { moves }])
    }
}

pub(super) fn shift(workshop: &Workshop, id: CardId, up: bool) -> Answer {
    let card = workshop.card(id).ok_or(Refusal::Gone)?;
    let into = workshop.theme_of(card);
    let list = workshop.list_at(card.kind, card.step, into);
    let at = list
        .iter()
        .position(|other| other.id == id)
        .ok_or(Refusal::Gone)?;
    let to = beside(at, list.len(), up).ok_or(Refusal::NoChange)?;
    let others: Vec<_> = list
        .iter()
        .filter(|other| other.id != id)
        .copied()
        .collect();
    Ok(vec![Event::CardsMoved {
        moves: moves_to(&[card], &others, to, into),
    }])
}

pub(super) fn group(
    workshop: &Workshop,
    cards: &[CardId],
    name: &str,
    step: Option<StepId>,
    moment: &mut Moment<'_>,
) -> Answer {
    let moving = movable(workshop, cards, true)?;
    let typed = tidy(name, Field::Text.limit(), false)?;
    let name = if is_blank(&typed) {
        moving
            .iter()
            .find(|card| may_name_a_theme(workshop, card))
            .map_or_else(|| UNNAMED.to_owned(), |card| short(card, 60))
    } else {
        typed
    };
    let order = Order::between(workshop.last_order(Kind::Theme, None).as_ref(), None);
    let theme = new_card(Kind::Theme, step, &CardDraft::saying(name), order, moment)?
        .ok_or(Refusal::Blank)?;
    let orders = Order::row(None, None, moving.len());
    let moves = moving
        .iter()
        .zip(orders)
        .map(|(card, order)| Move {
            card: card.id,
            into: Some(theme.id),
            order,
        })
        .collect();
    Ok(vec![Event::CardsGrouped { theme, moves }])
}

/// A theme's name is seen by the room, so only words that the room may see can stand in for one.
fn may_name_a_theme(workshop: &Workshop, card: &Card) -> bool {
    !card.choices.hidden && !workshop.is_unrevealed(card) && !workshop.is_waiting(card)
}

/// Moves that bring cards to `at` in a list that does not hold them.
fn moves_to(
    moving: &[&Arc<Card>],
    list: &[&Arc<Card>],
    at: usize,
    into: Option<CardId>,
) -> Vec<Move> {
    let places: Vec<_> = list.iter().map(|card| (card.id, &card.order)).collect();
    let (orders, pushed) = room_for(moving.len(), &places, at);
    let moved = moving.iter().zip(orders).map(|(card, order)| Move {
        card: card.id,
        into,
        order,
    });
    let theirs = |id| {
        list.iter()
            .find(|card| card.id == id)
            .and_then(|card| card.into)
    };
    moved
        .chain(pushed.into_iter().map(|(card, order)| Move {
            card,
            into: theirs(card),
            order,
        }))
        .collect()
}

fn movable<'a>(
    workshop: &'a Workshop,
    cards: &[CardId],
    under_a_theme: bool,
) -> Result<Vec<&'a Arc<Card>>, Refusal> {
    let mut once = BTreeSet::new();
    let moving: Vec<_> = cards
        .iter()
        .filter(|id| once.insert(**id))
        .filter_map(|id| workshop.card(*id))
        .collect();
    if moving.is_empty() {
        return Err(if cards.is_empty() {
            Refusal::NothingTicked
        } else {
            Refusal::Gone
        });
    }
    if under_a_theme
        && moving
            .iter()
            .any(|card| !matches!(card.kind, Kind::Note | Kind::Story))
    {
        return Err(Refusal::NotForThemes);
    }
    Ok(moving)
}

impl Workshop {
    /// The list a card stands in: under a theme; else notes by step (or among the ungrouped), others by kind.
    pub fn list_at(
        &self,
        kind: Kind,
        step: Option<StepId>,
        into: Option<CardId>,
    ) -> Vec<&Arc<Card>> {
        match (into, kind) {
            (Some(theme), _) => self.under(theme),
            (None, Kind::Note) => in_order(self.live().filter(|card| {
                card.kind == kind && card.step == step && self.theme_of(card).is_none()
            })),
            (None, _) => in_order(
                self.live()
                    .filter(|card| card.kind == kind && self.theme_of(card).is_none()),
            ),
        }
    }

    /// The last place in the list that new cards of a kind join.
    pub(in crate::workshop) fn last_order(
        &self,
        kind: Kind,
        step: Option<StepId>,
    ) -> Option<Order> {
        let in_list =
            |card: &&Arc<Card>| card.kind == kind && (kind != Kind::Note || card.step == step);
        self.cards
            .values()
            .filter(in_list)
            .map(|card| &card.order)
            .max()
            .cloned()
    }
}
