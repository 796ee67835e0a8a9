//! Choices that were made differently in two copies. Of words both versions are kept; of choices only one can count.

use super::{Choice, named};
use crate::record::dates::short_day;
use crate::record::labels;
use crate::workshop::Workshop;
use crate::workshop::card::Choices;

/// How a choice is said; empty while none was made.
type Said = fn(&Choices) -> String;

/// The choices that people make on purpose.
const CHOICES: [(&str, Said); 11] = [
    ("How it stands", |it| {
        it.status.map(labels::status).unwrap_or_default().into()
    }),
    ("By when", |it| it.due.map(short_day).unwrap_or_default()),
    ("The answer", |it| {
        it.answer.map(labels::answer).unwrap_or_default().into()
    }),
    ("Who may see it", |it| {
        it.consent.map(labels::consent).unwrap_or_default().into()
    }),
    ("What kind of hard thing", |it| {
        it.concern.map(labels::concern).unwrap_or_default().into()
    }),
    ("What it costs", |it| {
        it.cost.map(labels::cost).unwrap_or_default().into()
    }),
    ("How big", |it| {
        it.size.map(labels::size).unwrap_or_default().into()
    }),
    ("How far it reaches", |it| {
        it.reach.map(labels::reach).unwrap_or_default().into()
    }),
    ("Who wants to work on it", |it| it.energy.to_string()),
    ("In the positive core", |it| yes_or_no(it.in_core)),
    ("Hidden from the room", |it| yes_or_no(it.hidden)),
];

fn yes_or_no(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

/// Choices that differ from what both copies had, and from each other.
pub(super) fn made_differently(
    common: &Workshop,
    here: &Workshop,
    there: &Workshop,
    after: &Workshop,
) -> Vec<Choice> {
    let mut all = Vec::new();
    for card in after.live() {
        let copies = (
            common.cards.get(&card.id),
            here.cards.get(&card.id),
            there.cards.get(&card.id),
        );
        let (Some(was), Some(here), Some(there)) = copies else {
            continue;
        };
        for (what, said) in CHOICES {
            let [was, here, there] = [was, here, there].map(|card| said(&card.choices));
            if was != here && was != there && here != there {
                all.push(Choice {
                    card: card.id,
                    words: named(after, card).words,
                    what,
                    here,
                    there,
                    counts: said(&card.choices),
                });
            }
        }
    }
    all
}
