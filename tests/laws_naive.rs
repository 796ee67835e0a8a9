//! An independent, deliberately simple reading of the log agrees with the fold. It was written from the meaning of the
//! events, not from `evolve`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod room;

use lantern::workshop::Workshop;
use lantern::workshop::card::NewCard;
use lantern::workshop::event::{Change, Event};
use lantern::workshop::ids::{CardId, ChangeId, StepId, VoterId};
use lantern::workshop::kind::{Field, Kind};
use lantern::workshop::vote::Stage;
use proptest::collection::vec;
use proptest::prelude::*;
use room::chance::run;
use room::window::meet;
use room::wishes::{draw, played};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Everything in the one order, once, with what stands struck.
fn sorted(log: &[Arc<Change>]) -> (Vec<Arc<Change>>, HashSet<ChangeId>) {
    let mut all = log.to_vec();
    all.sort_by_key(|change| (change.at.ms, change.at.count, change.replica, change.n));
    all.dedup();
    let mut struck = HashSet::new();
    for change in &all {
        for event in &change.events {
            match event {
                Event::Undone { changes } => struck.extend(changes.iter().copied()),
                Event::Redone { changes } => struck.retain(|id| !changes.contains(id)),
                _ => {}
            }
        }
    }
    struck.retain(|id| {
        all.iter()
            .any(|change| change.id == *id && change.is_content())
    });
    (all, struck)
}

/// The naive workshop: lists and tables, filled from top to bottom.
#[derive(Default)]
struct Naive {
    kind: HashMap<CardId, (Kind, Option<StepId>)>,
    text: HashMap<(CardId, Field), (String, ChangeId)>,
    others: HashMap<(CardId, Field), Vec<String>>,
    under: HashMap<CardId, CardId>,
    order: HashMap<CardId, String>,
    removed: HashSet<CardId>,
    dots: HashMap<(StepId, VoterId, CardId), u32>,
    tally: HashMap<(StepId, CardId), u32>,
    closed: HashMap<StepId, bool>,
}

impl Naive {
    fn read(log: &[Arc<Change>]) -> Naive {
        let (log, struck) = sorted(log);
        let mut naive = Naive::default();
        for change in &log {
            for event in &change.events {
                if struck.contains(&change.id) {
                    naive.skip(change.id, event);
                } else {
                    naive.read_event(change.id, event);
                }
            }
        }
        naive
    }

    /// A text that was taken back still counts as seen by whoever wrote over it.
    fn skip(&mut self, by: ChangeId, event: &Event) {
        if let Event::CardWorded {
            card,
            field,
            instead_of: Some(over),
            ..
        } = event
            && let Some((_, version)) = self.text.get_mut(&(*card, *field))
            && version == over
        {
            *version = by;
        }
    }

    fn new_card(&mut self, by: ChangeId, card: &NewCard) {
        if self.kind.contains_key(&card.id) {
            return;
        }
        self.kind.insert(card.id, (card.kind, card.step));
        self.place(
            card.id,
            card.into,
            serde_json::to_value(&card.order).unwrap().as_str().unwrap(),
        );
        for (field, text) in &card.words {
            self.text.insert((card.id, *field), (text.clone(), by));
        }
    }

    fn place(&mut self, card: CardId, into: Option<CardId>, order: &str) {
        if !self.kind.contains_key(&card) {
            return;
        }
        self.under.remove(&card);
        if let Some(theme) = into {
            self.under.insert(card, theme);
        }
        self.order.insert(card, order.to_owned());
    }

    fn read_event(&mut self, by: ChangeId, event: &Event) {
        match event {
            Event::CardsPut { cards } => cards.iter().for_each(|card| self.new_card(by, card)),
            Event::CardsGrouped { theme, moves } => {
                self.new_card(by, theme);
                for place in moves {
                    self.place(
                        place.card,
                        place.into,
                        serde_json::to_value(&place.order)
                            .unwrap()
                            .as_str()
                            .unwrap(),
                    );
                }
            }
            Event::CardsMoved { moves } => {
                for place in moves {
                    self.place(
                        place.card,
                        place.into,
                        serde_json::to_value(&place.order)
                            .unwrap()
                            .as_str()
                            .unwrap(),
                    );
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
                self.kind.entry(*card).or_insert((*kind, *step));
                self.order.entry(*card).or_default();
                self.removed.remove(card);
                let key = (*card, *field);
                let others = self.others.entry(key).or_default();
                if let Some((old, version)) = self.text.get(&key)
                    && Some(*version) != *instead_of
                    && old != text
                    && !old.is_empty()
                    && !others.contains(old)
                {
                    others.push(old.clone());
                }
                others.retain(|other| other != text);
                self.text.insert(key, (text.clone(), by));
            }
            Event::CardsRemoved { cards } => self
                .removed
                .extend(cards.iter().filter(|card| self.kind.contains_key(*card))),
            Event::CardsReturned { cards } => cards.iter().for_each(|card| {
                self.removed.remove(card);
            }),
            Event::WritingRevealed { cards, .. } => {
                let row = lantern::workshop::order::Order::row(None, None, cards.len());
                for (card, order) in cards.iter().zip(row) {
                    let under = self.under.get(card).copied();
                    self.place(
                        *card,
                        under,
                        serde_json::to_value(&order).unwrap().as_str().unwrap(),
                    );
                }
            }
            Event::VoteCast {
                step,
                voter,
                card,
                dots,
            } => {
                self.dots.insert((*step, *voter, *card), *dots);
            }
            Event::VoteTallied { step, card, dots } => {
                self.tally.insert((*step, *card), *dots);
            }
            Event::VoteOpened { step } => {
                self.closed.insert(*step, false);
            }
            Event::VoteClosed { step } => {
                self.closed.insert(*step, true);
            }
            _ => {}
        }
    }

    fn list(&self, kind: Kind) -> Vec<CardId> {
        let mut list: Vec<CardId> = self
            .kind
            .iter()
            .filter(|(id, (k, _))| *k == kind && !self.removed.contains(id))
            .map(|(id, _)| *id)
            .collect();
        list.sort_by_key(|id| (self.order[id].clone(), *id));
        list
    }

    fn total(&self, card: CardId) -> u64 {
        let closed = |step: &StepId| self.closed.get(step) == Some(&true);
        let dots = self
            .dots
            .iter()
            .filter(|((step, _, to), _)| *to == card && closed(step))
            .map(|(_, n)| u64::from(*n));
        let tally = self
            .tally
            .iter()
            .filter(|((step, to), _)| *to == card && closed(step))
            .map(|(_, n)| u64::from(*n));
        dots.sum::<u64>() + tally.sum::<u64>()
    }
}

#[test]
fn l4_an_independent_reading_of_the_log_agrees() {
    run(96, (2..=4_usize, vec(draw(), 1..100)), |(count, draws)| {
        let mut windows = played(count, &draws);
        meet(&mut windows);
        let naive = Naive::read(&windows[0].log());
        agree(&naive, windows[0].workshop())
    });
}

fn agree(naive: &Naive, workshop: &Workshop) -> Result<(), TestCaseError> {
    prop_assert_eq!(naive.kind.len(), workshop.cards.len());
    for (id, card) in &workshop.cards {
        prop_assert_eq!(naive.kind[id], (card.kind, card.step));
        prop_assert_eq!(naive.removed.contains(id), card.removed);
        prop_assert_eq!(naive.under.get(id).copied(), card.into);
        for field in Field::ALL {
            let text = naive
                .text
                .get(&(*id, field))
                .map_or("", |(text, _)| text.as_str());
            prop_assert_eq!(text, card.text(field));
            let others = naive.others.get(&(*id, field)).cloned().unwrap_or_default();
            prop_assert_eq!(
                others,
                card.words
                    .get(&field)
                    .map(|words| words.others.clone())
                    .unwrap_or_default()
            );
        }
        prop_assert_eq!(naive.total(*id), workshop.votes_for(*id));
    }
    for kind in Kind::ALL {
        let list: Vec<CardId> = workshop.of_kind(kind).iter().map(|card| card.id).collect();
        prop_assert_eq!(naive.list(kind), list);
    }
    for (step, vote) in &workshop.votes {
        prop_assert_eq!(
            naive.closed.get(step) == Some(&true),
            vote.stage == Stage::Closed
        );
    }
    Ok(())
}
