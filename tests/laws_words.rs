//! Nothing typed is dropped when edits meet.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod room;

use lantern::workshop::card::NewCard;
use lantern::workshop::event::{Change, Event};
use lantern::workshop::ids::{CardId, ChangeId};
use lantern::workshop::kind::Field;
use proptest::collection::vec;
use proptest::prelude::*;
use room::chance::run;
use room::window::{meet, room as opened};
use room::wishes::{draw, played};
use std::collections::HashSet;
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

/// One text somebody typed into one field.
struct Typed {
    by: ChangeId,
    card: CardId,
    field: Field,
    text: String,
    /// The change whose text was before the writer; none: nothing was.
    over: Option<ChangeId>,
}

fn typed(log: &[Arc<Change>]) -> Vec<Typed> {
    let put = |by, card: &NewCard| -> Vec<Typed> {
        let words = card.words.iter();
        words
            .map(|(field, text)| Typed {
                by,
                card: card.id,
                field: *field,
                text: text.clone(),
                over: None,
            })
            .collect()
    };
    log.iter()
        .flat_map(|change| change.events.iter().map(move |event| (change.id, event)))
        .flat_map(|(by, event)| match event {
            Event::CardsPut { cards } => cards.iter().flat_map(|card| put(by, card)).collect(),
            Event::CardsGrouped { theme, .. } => put(by, theme),
            Event::CardWorded {
                card,
                field,
                text,
                instead_of,
                ..
            } => {
                vec![Typed {
                    by,
                    card: *card,
                    field: *field,
                    text: text.clone(),
                    over: *instead_of,
                }]
            }
            _ => Vec::new(),
        })
        .collect()
}

#[test]
fn l5_nothing_typed_is_dropped_unless_somebody_who_had_it_before_them_replaced_it() {
    run(96, (3..=5_usize, vec(draw(), 1..100)), |(count, draws)| {
        let mut windows = played(count, &draws);
        meet(&mut windows);
        let (log, struck) = sorted(&windows[0].log());
        let words = typed(&log);
        let workshop = windows[0].workshop();
        let kept = |one: &Typed| {
            let words = workshop
                .cards
                .get(&one.card)
                .and_then(|card| card.words.get(&one.field));
            words.is_some_and(|words| words.text == one.text || words.others.contains(&one.text))
        };
        for one in words
            .iter()
            .filter(|one| !one.text.is_empty() && !struck.contains(&one.by))
        {
            // Replaced: a later edit names this one, or one that wrote the very same text, or an undone one that
            // stood over this text when it was undone.
            let mut same: HashSet<ChangeId> = words
                .iter()
                .filter(|other| {
                    other.card == one.card && other.field == one.field && other.text == one.text
                })
                .map(|other| other.by)
                .collect();
            loop {
                let over: Vec<ChangeId> = words
                    .iter()
                    .filter(|other| {
                        struck.contains(&other.by)
                            && other.card == one.card
                            && other.field == one.field
                    })
                    .filter(|other| {
                        other.over.is_some_and(|over| same.contains(&over))
                            && !same.contains(&other.by)
                    })
                    .map(|other| other.by)
                    .collect();
                if over.is_empty() {
                    break;
                }
                same.extend(over);
            }
            let replaced = words.iter().any(|other| {
                other.card == one.card
                    && other.field == one.field
                    && !struck.contains(&other.by)
                    && other.over.is_some_and(|over| same.contains(&over))
            });
            prop_assert!(
                replaced || kept(one),
                "{:?} in {:?} of {:?}",
                one.text,
                one.field,
                one.card
            );
            if !replaced {
                prop_assert!(workshop.all_words().any(|text| text == one.text));
            }
        }
        Ok(())
    });
}

#[test]
fn l5_three_windows_that_write_at_once_keep_all_three_texts() {
    let mut first = opened();
    let note = first.note("before");
    let mut windows = vec![first.another(2), first.another(3), first.another(4)];
    for (window, text) in windows.iter_mut().zip(["ŵyl", "ہم", "👩🏽‍⚕️"]) {
        window.word(note, text);
    }
    meet(&mut windows);
    for window in &windows {
        let words = &window.card(note).words[&Field::Text];
        let mut all: Vec<&str> = words
            .others
            .iter()
            .map(String::as_str)
            .chain([words.text.as_str()])
            .collect();
        all.sort_unstable();
        assert_eq!(all, ["ŵyl", "ہم", "👩🏽‍⚕️"]);
    }
}

#[test]
fn l5_a_card_removed_in_one_window_and_edited_in_another_comes_back() {
    let mut here = opened();
    let note = here.note("before");
    let mut there = here.another(2);
    there.word(note, "after");
    here.now += 60_000;
    here.ask(lantern::workshop::command::Command::Remove(vec![note]));
    let mut both = [here, there];
    meet(&mut both);
    // The later removal wins here; the words are among the removed either way.
    assert!(both[0].workshop().all_words().any(|text| text == "after"));
    both[1].now += 120_000;
    both[1].ask(lantern::workshop::command::Command::Return(vec![note]));
    assert_eq!(both[1].card(note).main(), "after");
}
