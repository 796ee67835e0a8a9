//! The thread: story or note → theme → dream → statement → promise. Every card can name what it springs from,
//! and anything can be followed in both directions. Standing under a theme is a thread too.

use super::Workshop;
use super::ids::CardId;
use std::collections::{BTreeMap, BTreeSet};

/// What a card springs from directly: the cards it names, and, for a theme, what stands under it.
pub fn parents(workshop: &Workshop, id: CardId) -> Vec<CardId> {
    let Some(card) = workshop.card(id) else {
        return Vec::new();
    };
    let under = workshop.under(id).into_iter().map(|card| card.id);
    let mut seen = BTreeSet::new();
    under
        .chain(card.springs_from.iter().copied())
        .filter(|parent| workshop.card(*parent).is_some() && seen.insert(*parent))
        .collect()
}

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
    walk(id, |at| parents(workshop, at))
}

/// Everything that springs from a card, however far on.
pub fn downstream(workshop: &Workshop, id: CardId) -> BTreeSet<CardId> {
    let map = children_of_all(workshop);
    walk(id, |at| map.get(&at).cloned().unwrap_or_default())
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
