//! The thread: story or note → theme → dream → statement → promise. Every card can name what it springs from,
//! and anything can be followed in both directions. Standing under a theme is a thread too.

use super::Workshop;
use super::ids::CardId;
use std::collections::{BTreeMap, BTreeSet};

/// What springs from a card directly: the cards that name it, and the theme it stands under.
pub fn children(workshop: &Workshop, id: CardId) -> Vec<CardId> {
    let theme = workshop.card(id).and_then(|card| workshop.theme_of(card));
    let naming = workshop
        .live()
        .filter(|card| card.springs_from.contains(&id))
        .map(|card| card.id);
    let mut seen = BTreeSet::new();
    theme
        .into_iter()
        .chain(naming)
        .filter(|child| seen.insert(*child))
        .collect()
}

/// Everything a card springs from, however far back.
pub fn upstream(workshop: &Workshop, id: CardId) -> BTreeSet<CardId> {
    upstream_in(&parents_of_all(workshop), id)
}

/// The same for many cards of one workshop, whose parents were gathered once by [`parents_of_all`].
pub fn upstream_in(parents: &BTreeMap<CardId, Vec<CardId>>, id: CardId) -> BTreeSet<CardId> {
    walk(id, |at| parents.get(&at).cloned().unwrap_or_default())
}

/// Everything that springs from a card, however far on.
pub fn downstream(workshop: &Workshop, id: CardId) -> BTreeSet<CardId> {
    let map = children_of_all(workshop);
    walk(id, |at| map.get(&at).cloned().unwrap_or_default())
}

/// The parents of every card at once, in no order: one pass over the cards.
pub fn parents_of_all(workshop: &Workshop) -> BTreeMap<CardId, Vec<CardId>> {
    let mut map: BTreeMap<CardId, Vec<CardId>> = BTreeMap::new();
    for card in workshop.live() {
        if let Some(under) = card.into.filter(|under| workshop.card(*under).is_some()) {
            map.entry(under).or_default().push(card.id);
        }
        let from = card.springs_from.iter().copied();
        let from = from.filter(|from| workshop.card(*from).is_some());
        map.entry(card.id).or_default().extend(from);
    }
    map
}

/// The children of every card at once: one pass over the cards.
pub fn children_of_all(workshop: &Workshop) -> BTreeMap<CardId, Vec<CardId>> {
    let mut map: BTreeMap<CardId, Vec<CardId>> = BTreeMap::new();
    for card in workshop.live() {
        if let Some(theme) = workshop.theme_of(card) {
            map.entry(card.id).or_default().push(theme);
        }
        for from in &card.springs_from {
            map.entry(*from).or_default().push(card.id);
        }
    }
    map
}

fn walk(from: CardId, next: impl Fn(CardId) -> Vec<CardId>) -> BTreeSet<CardId> {
    let mut found = BTreeSet::new();
    let mut todo = next(from);
    while let Some(id) = todo.pop() {
        if id != from && found.insert(id) {
            todo.extend(next(id));
        }
    }
    found
}
