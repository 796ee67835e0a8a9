//! What screens look at: one signal per card, and values recomputed when their part of the workshop changed. Two
//! snapshots are compared record by record (shared records are equal at once), so nobody has to remember what an
//! event touches, and nobody can forget.

use crate::workshop::Workshop;
use crate::workshop::card::Card;
use crate::workshop::ids::CardId;
use leptos::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// A part of the workshop that can change by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// Title, topic, question, rules.
    Brief,
    /// Who is here, and the pairs.
    People,
    /// The agenda.
    Steps,
    /// Cards of any kind.
    Cards,
    /// Votes.
    Votes,
    /// Where the room is, and timers.
    Room,
    /// What a newer Lantern did.
    NotUnderstood,
}

/// A card's signal: the card as it stands, or nothing once it was removed.
type CardSignal = ArcRwSignal<Option<Arc<Card>>>;

/// The signals behind the screens. Lives as long as its session.
pub struct Faces {
    cards: HashMap<CardId, CardSignal>,
    brief: ArcTrigger,
    people: ArcTrigger,
    steps: ArcTrigger,
    any_card: ArcTrigger,
    votes: ArcTrigger,
    room: ArcTrigger,
    not_understood: ArcTrigger,
}

impl Default for Faces {
    fn default() -> Self {
        Faces {
            cards: HashMap::new(),
            brief: ArcTrigger::new(),
            people: ArcTrigger::new(),
            steps: ArcTrigger::new(),
            any_card: ArcTrigger::new(),
            votes: ArcTrigger::new(),
            room: ArcTrigger::new(),
            not_understood: ArcTrigger::new(),
        }
    }
}

impl Faces {
    /// A card's signal; made on first asking.
    pub fn card(&mut self, id: CardId, now: &Workshop) -> CardSignal {
        self.cards
            .entry(id)
            .or_insert_with(|| ArcRwSignal::new(now.card(id).cloned()))
            .clone()
    }

    /// What to track to hear of changes in a facet.
    pub fn trigger(&self, facet: Facet) -> &ArcTrigger {
        match facet {
            Facet::Brief => &self.brief,
            Facet::People => &self.people,
            Facet::Steps => &self.steps,
            Facet::Cards => &self.any_card,
            Facet::Votes => &self.votes,
            Facet::Room => &self.room,
            Facet::NotUnderstood => &self.not_understood,
        }
    }

    /// What changed between two snapshots, ready to be told once no borrow is held.
    pub fn compare(&self, before: &Workshop, after: &Workshop) -> News {
        let mut news = News::default();
        for id in differing(&before.cards, &after.cards) {
            news.any_card = true;
            if let Some(signal) = self.cards.get(&id) {
                news.cards.push((signal.clone(), after.card(id).cloned()));
            }
        }
        let mut turned = |changed: bool, trigger: &ArcTrigger| {
            if changed {
                news.triggers.push(trigger.clone());
            }
        };
        turned(
            !Arc::ptr_eq(&before.brief, &after.brief) && before.brief != after.brief,
            &self.brief,
        );
        turned(
            differs(&before.people, &after.people) || differs(&before.pairs, &after.pairs),
            &self.people,
        );
        turned(differs(&before.steps, &after.steps), &self.steps);
        turned(differs(&before.votes, &after.votes), &self.votes);
        turned(
            !Arc::ptr_eq(&before.room, &after.room) && before.room != after.room,
            &self.room,
        );
        turned(
            before.not_understood != after.not_understood,
            &self.not_understood,
        );
        if news.any_card {
            news.triggers.push(self.any_card.clone());
        }
        news
    }
}

/// Signals to set and triggers to pull.
#[derive(Default)]
pub struct News {
    cards: Vec<(CardSignal, Option<Arc<Card>>)>,
    triggers: Vec<ArcTrigger>,
    any_card: bool,
}

impl News {
    /// Tells the screens.
    pub fn tell(self) {
        for (signal, card) in self.cards {
            signal.set(card);
        }
        for trigger in self.triggers {
            trigger.notify();
        }
    }
}

fn differs<K: Ord, V: PartialEq>(
    before: &BTreeMap<K, Arc<V>>,
    after: &BTreeMap<K, Arc<V>>,
) -> bool {
    before.len() != after.len()
        || before.iter().zip(after).any(|((one, old), (other, new))| {
            one != other || (!Arc::ptr_eq(old, new) && old != new)
        })
}

/// Keys whose records are not the same in both maps: one walk over both in order.
fn differing<K: Ord + Copy, V: PartialEq>(
    before: &BTreeMap<K, Arc<V>>,
    after: &BTreeMap<K, Arc<V>>,
) -> Vec<K> {
    let mut keys = Vec::new();
    let mut old = before.iter().peekable();
    let mut new = after.iter().peekable();
    loop {
        match (old.peek(), new.peek()) {
            (Some((one, was)), Some((other, is))) => match one.cmp(other) {
                std::cmp::Ordering::Equal => {
                    if !Arc::ptr_eq(was, is) && was != is {
                        keys.push(**one);
                    }
                    old.next();
                    new.next();
                }
                std::cmp::Ordering::Less => {
                    keys.push(**one);
                    old.next();
                }
                std::cmp::Ordering::Greater => {
                    keys.push(**other);
                    new.next();
                }
            },
            (Some((one, _)), None) => {
                keys.push(**one);
                old.next();
            }
            (None, Some((other, _))) => {
                keys.push(**other);
                new.next();
            }
            (None, None) => return keys,
        }
    }
}
