//! The thread in print: what was heard, and what will be done because of it.

use super::Making;
use super::front::with_owner_and_day;
use crate::record::document::{Line, Section};
use crate::workshop::card::Card;
use crate::workshop::kind::Kind;
use crate::workshop::telling::kind_name;
use crate::workshop::thread::upstream;

/// So many things heard are named for each promise; the nearest to the room first.
const HEARD: usize = 3;

pub(super) fn heard_and_will_do(making: &Making<'_>) -> Section {
    let mut section = Section::new("What we heard, and what we will do");
    let promises = Kind::ALL.into_iter().filter(|kind| kind.is_promise() || *kind == Kind::Statement);
    for promise in promises.flat_map(|kind| making.leaving.of_kind(kind)) {
        let heard = heard(making, promise);
        if !heard.is_empty() {
            let will = if promise.kind.is_promise() { with_owner_and_day(making, promise) } else { making.main(promise) };
            let so = if promise.kind.is_promise() { "so we will" } else { "so we want" };
            section.paragraph(Line::ours("We heard ").then(heard).and(format!(", {so}: ")).then(will));
        }
    }
    section
}

/// Stories first, then themes, then notes, then whatever else it springs from.
fn heard(making: &Making<'_>, promise: &Card) -> Line {
    let mut from: Vec<&Card> =
        upstream(making.workshop, promise.id).into_iter().filter_map(|id| making.leaving.card(id)).collect();
    from.sort_by_key(|card| match card.kind {
        Kind::Story => 0,
        Kind::Theme => 1,
        Kind::Note => 2,
        _ => 3,
    });
    let named = from.into_iter().take(HEARD).map(|card| {
        Line::ours(format!("the {} “", kind_name(card.kind).0)).then(making.main(card)).and("”")
    });
    Line::joined(named, ", ")
}
