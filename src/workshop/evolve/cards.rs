//! Applies what happened to cards.

use super::reword;
use crate::workshop::Workshop;
use crate::workshop::card::{Card, Choices, NewCard};
use crate::workshop::event::{Change, Event, Move};
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::{Field, Kind};
use crate::workshop::order::Order;
use crate::workshop::words::Words;
use std::collections::btree_map::Entry;
use std::sync::Arc;

impl Workshop {
    pub(super) fn evolve_cards(&mut self, change: &Change, event: &Event) {
        match event {
            Event::CardsPut { cards } => {
                for card in cards {
                    self.put(card, change);
                }
            }
            Event::CardWorded {
                card,
                kind,
                step,
                field,
                text,
                instead_of,
            } => {
                let card = self
                    .cards
                    .entry(*card)
                    .or_insert_with(|| Arc::new(bare(*card, *kind, *step, change)));
                let card = Arc::make_mut(card);
                card.removed = false;
                reword(card.words.entry(*field), text, change.id, *instead_of);
            }
            Event::CardSettled { card, setting } => {
                self.with_card(*card, |card| card.choices.settle(setting))
            }
            Event::CardsMoved { moves } => self.shift(moves),
            Event::CardsGrouped { theme, moves } => {
                self.put(theme, change);
                self.shift(moves);
            }
            Event::CardsRemoved { cards } => {
                for card in cards {
                    self.with_card(*card, |card| card.removed = true);
                }
            }
            Event::CardsReturned { cards } => {
                for card in cards {
                    self.with_card(*card, |card| card.removed = false);
                }
            }
            Event::ThreadTied { card, from } if card != from => self.with_card(*card, |card| {
                card.springs_from.insert(*from);
            }),
            Event::ThreadLoosed { card, from } => self.with_card(*card, |card| {
                card.springs_from.remove(from);
            }),
            _ => {}
        }
    }

    fn put(&mut self, new: &NewCard, change: &Change) {
        let mut card = bare(new.id, new.kind, new.step, change);
        card.order = new.order.clone();
        card.into = new.into;
        card.choices.said_by = new.said_by.clone();
        card.springs_from = new
            .springs_from
            .iter()
            .copied()
            .filter(|from| *from != new.id)
            .collect();
        for setting in &new.settings {
            card.choices.settle(setting);
        }
        for (field, text) in &new.words {
            card.words
                .insert(*field, Words::new(text.clone(), change.id));
        }
        match self.cards.entry(new.id) {
            Entry::Vacant(place) => {
                place.insert(Arc::new(card));
            }
            // Only a damaged log puts a card twice, or after it was edited. Its words are kept all the same.
            Entry::Occupied(mut known) => {
                let known = Arc::make_mut(known.get_mut());
                for (field, text) in &new.words {
                    reword(known.words.entry(*field), text, change.id, None);
                }
            }
        }
    }

    fn shift(&mut self, moves: &[Move]) {
        for place in moves {
            self.with_card(place.card, |card| {
                card.into = place.into;
                card.order = place.order.clone();
            });
        }
    }

    pub(super) fn reveal(&mut self, step: StepId, cards: &[CardId]) {
        self.with_step(step, |step| step.revealed = true);
        for (card, order) in cards.iter().zip(Order::row(None, None, cards.len())) {
            self.with_card(*card, |card| card.order = order);
        }
    }

    fn with_card(&mut self, id: CardId, change: impl FnOnce(&mut Card)) {
        if let Some(card) = self.cards.get_mut(&id) {
            change(Arc::make_mut(card));
        }
    }
}

fn bare(id: CardId, kind: Kind, step: Option<StepId>, change: &Change) -> Card {
    Card {
        id,
        kind,
        step,
        order: Order::default(),
        into: None,
        words: std::collections::BTreeMap::<Field, Words>::new(),
        choices: Choices::default(),
        springs_from: std::collections::BTreeSet::new(),
        removed: false,
        put_at: change.at.ms,
    }
}
