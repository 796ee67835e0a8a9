//! When each card was last changed and how often, from the log.

use std::collections::BTreeMap;

use crate::workshop::card::Setting;
use crate::workshop::choice::Status;
use crate::workshop::event::{Change, Event};
use crate::workshop::history::History;
use crate::workshop::ids::{CardId, ChangeId};

/// What the log says about one card.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Touched {
    /// The last time, milliseconds since 1970, UTC.
    pub at: u64,
    /// How many times. Taking a change back is one more, so that this never goes down.
    pub times: u32,
    /// When it was last said to be done, or let go.
    pub finished_at: Option<u64>,
}

/// Every card that the log names.
pub(super) fn touched(history: &History) -> BTreeMap<CardId, Touched> {
    let mut all: BTreeMap<CardId, Touched> = BTreeMap::new();
    let mut named: BTreeMap<ChangeId, Vec<CardId>> = BTreeMap::new();
    for change in history.changes() {
        let cards = cards_of(change, &named);
        for card in &cards {
            let touched = all.entry(*card).or_default();
            touched.at = touched.at.max(change.at.ms);
            touched.times = touched.times.saturating_add(1);
        }
        if !history.is_struck(change.id) {
            for (card, at) in finished(change) {
                all.entry(card).or_default().finished_at = Some(at);
            }
        }
        named.insert(change.id, cards);
    }
    all
}

fn cards_of(change: &Change, named: &BTreeMap<ChangeId, Vec<CardId>>) -> Vec<CardId> {
    let mut cards: Vec<CardId> = change
        .events
        .iter()
        .flat_map(|event| match event {
            Event::CardsPut { cards } => cards.iter().map(|card| card.id).collect(),
            Event::CardWorded { card, .. }
            | Event::CardSettled { card, .. }
            | Event::ThreadTied { card, .. }
            | Event::ThreadLoosed { card, .. } => vec![*card],
            Event::CardsReturned { cards } => cards.clone(),
            Event::Undone { changes } | Event::Redone { changes } => changes
                .iter()
                .filter_map(|id| named.get(id))
                .flatten()
                .copied()
                .collect(),
            _ => Vec::new(),
        })
        .collect();
    cards.sort_unstable();
    cards.dedup();
    cards
}

fn finished(change: &Change) -> Vec<(CardId, u64)> {
    let is_done =
        |setting: &Setting| matches!(setting, Setting::Status(Status::Done | Status::LetGo));
    change
        .events
        .iter()
        .flat_map(|event| match event {
            Event::CardsPut { cards } => cards
                .iter()
                .filter(|card| card.settings.iter().any(is_done))
                .map(|card| card.id)
                .collect(),
            Event::CardSettled { card, setting } if is_done(setting) => vec![*card],
            _ => Vec::new(),
        })
        .map(|card| (card, change.at.ms))
        .collect()
}
