//! The thread in print: what was heard, and what will be done because of it.

use super::Making;
use super::front::with_owner_and_day;
use crate::record::document::{Line, Section};
use crate::record::labels;
use crate::workshop::after;
use crate::workshop::card::Card;
use crate::workshop::choice::{ConcernKind, Status};
use crate::workshop::ids::CardId;
use crate::workshop::kind::Kind;
use crate::workshop::telling::kind_name;
use crate::workshop::thread::{parents_of_all, upstream_in};
use std::collections::BTreeMap;

/// So many things heard are named for each promise.
const HEARD: usize = 3;

pub(super) fn heard_and_will_do(making: &Making<'_>) -> Section {
    let mut section = Section::new("What we heard, and what we will do");
    // The same things heard often lead to several promises: said once, in the order of the first.
    let mut threads: Vec<(Line, Vec<Line>)> = Vec::new();
    let parents = parents_of_all(making.workshop);
    let kinds = Kind::ALL
        .into_iter()
        .filter(|kind| kind.is_promise() || *kind == Kind::Statement);
    for card in kinds.flat_map(|kind| making.leaving.of_kind(kind)) {
        let heard = heard(making, &parents, card);
        let will = if card.kind.is_promise() {
            with_owner_and_day(making, card).and(since(card))
        } else {
            making.main(card)
        };
        match threads.iter_mut().find(|(known, _)| *known == heard) {
            _ if heard.is_empty() => {}
            Some((_, wills)) => wills.push(will),
            None => threads.push((heard, vec![will])),
        }
    }
    for (heard, will) in threads {
        section.paragraph(Line::ours("We heard ").then(heard).and(", so we will:"));
        section.list(will);
    }
    section
}

/// What has become of it, where that ends the matter: " (done)".
fn since(promise: &Card) -> String {
    match after::status(promise) {
        status @ (Status::Done | Status::Changed | Status::LetGo) => {
            format!(" ({})", labels::status(status))
        }
        Status::NotStarted | Status::Moving | Status::Stuck => String::new(),
    }
}

/// What was hard and stories first, then themes; notes and whatever else only where there is neither.
fn heard<'a>(making: &Making<'a>, parents: &BTreeMap<CardId, Vec<CardId>>, promise: &Card) -> Line {
    let from = upstream_in(parents, promise.id)
        .into_iter()
        .filter_map(|id| making.leaving.card(id))
        // A safety matter goes its own way: nothing is said to have been made of it.
        .filter(|card| card.choices.concern != Some(ConcernKind::Safety));
    let mut from: Vec<(u8, &'a Card)> = from.map(|card| (nearness(card.kind), card)).collect();
    from.sort_by_key(|(nearness, _)| *nearness);
    let nearest = from.first().map_or(0, |(nearness, _)| (*nearness).max(1));
    let named = from
        .into_iter()
        .filter(|(nearness, _)| *nearness <= nearest)
        .take(HEARD)
        .map(|(_, card)| {
            Line::ours(format!("the {} “", kind_name(card.kind).0))
                .then(making.main(card))
                .and("”")
        });
    Line::joined(named, ", ")
}

fn nearness(kind: Kind) -> u8 {
    match kind {
        Kind::Story | Kind::Concern => 0,
        Kind::Theme => 1,
        Kind::Note => 2,
        _ => 3,
    }
}
