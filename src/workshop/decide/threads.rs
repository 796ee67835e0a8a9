//! Tying threads and taking them back.

use super::Answer;
use crate::workshop::event::Event;
use crate::workshop::ids::CardId;
use crate::workshop::refusal::Refusal;
use crate::workshop::{Workshop, thread};

pub(super) fn tie(workshop: &Workshop, id: CardId, from: CardId) -> Answer {
    let card = workshop.card(id).ok_or(Refusal::Gone)?;
    let source = workshop.card(from).ok_or(Refusal::Gone)?;
    if id == from || thread::upstream(workshop, from).contains(&id) {
        return Err(Refusal::Circle);
    }
    if !card.kind.springs_from().contains(&source.kind) {
        return Err(Refusal::NotAlongTheThread);
    }
    if card.springs_from.contains(&from) {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::ThreadTied { card: id, from }])
}

pub(super) fn loose(workshop: &Workshop, id: CardId, from: CardId) -> Answer {
    let card = workshop.card(id).ok_or(Refusal::Gone)?;
    if card.springs_from.contains(&from) {
        Ok(vec![Event::ThreadLoosed { card: id, from }])
    } else {
        Err(Refusal::NoChange)
    }
}
