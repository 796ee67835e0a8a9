//! Other versions of words, written at the same time: kept until somebody has read them and puts them away.

use super::{Answer, live_step};
use crate::workshop::Workshop;
use crate::workshop::event::Event;
use crate::workshop::refusal::Refusal;
use crate::workshop::wording::Wording;
use crate::workshop::words::Words;

pub(super) fn put_away(workshop: &Workshop, of: Wording, text: String) -> Answer {
    let words: Option<&Words> = match of {
        Wording::Card(card, field) => workshop.card(card).ok_or(Refusal::Gone)?.words.get(&field),
        Wording::Step(step, field) => Some(live_step(workshop, step)?.words(field)),
        Wording::Brief(field) => workshop.brief.words(field),
    };
    if !words.is_some_and(|words| words.others.contains(&text)) {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::VersionPutAway { of, text }])
}
