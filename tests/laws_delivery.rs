//! Laws of the log: whatever the order, the doubles and the portions in which changes arrive, everybody has the same
//! workshop; and what was folded bit by bit is what would have been folded at once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod room;

use lantern::workshop::Dice;
use lantern::workshop::event::{Change, Event};
use lantern::workshop::history::History;
use lantern::workshop::ids::{CardId, ChangeId};
use proptest::collection::vec;
use proptest::prelude::*;
use room::chance::{Chance, run};
use room::window::{meet, room, through_json};
use room::wishes::{WISHES, act, draw, played};
use std::sync::Arc;

/// Changes in any order, one in five twice, in portions of any size, some of them saved and loaded in between.
fn deliver(changes: &[Arc<Change>], seed: u64) -> History {
    let mut chance = Chance::new(seed);
    let mut sent: Vec<Arc<Change>> = changes.to_vec();
    sent.extend(changes.iter().filter(|_| chance.below(5) == 0).cloned());
    chance.shuffle(&mut sent);
    let mut history = History::default();
    let mut rest = sent.as_slice();
    while !rest.is_empty() {
        let (portion, later) = rest.split_at((1 + chance.below(12)).min(rest.len()));
        history.take(if chance.below(2) == 0 {
            through_json(portion)
        } else {
            portion.to_vec()
        });
        if chance.below(6) == 0 {
            history = History::of(through_json(
                &history.changes().cloned().collect::<Vec<_>>(),
            ));
        }
        rest = later;
    }
    history
}

#[test]
fn l1_any_order_doubles_and_portions_give_everybody_the_same_workshop() {
    run(
        96,
        (3..=6_usize, vec(draw(), 1..100), any::<u64>()),
        |(count, draws, seed)| {
            let mut windows = played(count, &draws);
            meet(&mut windows);
            let first = &windows[0];
            for other in &windows[1..] {
                prop_assert_eq!(first.workshop(), other.workshop());
            }
            for turn in 0..3_u64 {
                let delivered = deliver(&first.log(), seed.wrapping_add(turn));
                prop_assert_eq!(first.workshop(), delivered.workshop());
                prop_assert_eq!(first.history.struck(), delivered.struck());
                prop_assert_eq!(first.history.seen(), delivered.seen());
            }
            Ok(())
        },
    );
}

#[test]
fn l2_a_beginning_and_the_rest_equal_the_whole() {
    run(
        48,
        (
            vec(draw(), 1..80),
            any::<prop::sample::Index>(),
            any::<prop::sample::Index>(),
        ),
        |(draws, a, b)| {
            let mut windows = played(3, &draws);
            meet(&mut windows);
            let all = windows[0].log();
            let (until, from) = (a.index(all.len() + 1), b.index(all.len() + 1));
            // Any split; where the two overlap, any overlap.
            let mut history = History::of(all[..until].to_vec());
            history.take(all[from.min(until)..].to_vec());
            prop_assert_eq!(history.workshop(), windows[0].workshop());
            Ok(())
        },
    );
}

#[test]
fn l7_after_every_single_change_the_fold_is_what_it_would_be_from_scratch() {
    run(16, (vec(draw(), 1..120), any::<u64>()), |(draws, seed)| {
        let mut windows = played(3, &draws);
        meet(&mut windows);
        let mut sent = windows[0].log();
        Chance::new(seed).shuffle(&mut sent);
        let mut history = History::default();
        for at in 0..sent.len() {
            history.take([sent[at].clone()]);
            let scratch = History::of(sent[..=at].to_vec());
            prop_assert_eq!(history.workshop(), scratch.workshop());
        }
        Ok(())
    });
}

#[test]
fn l7_marks_far_back_and_thinned_still_fold_the_same() {
    // More than 64 × 20 changes by three windows, nearly in order; undo reaches far back.
    run(1, vec(draw(), 3_200), |draws| {
        let mut windows = played(3, &draws);
        meet(&mut windows);
        let mut sent = windows[0].log();
        prop_assert!(sent.len() > 64 * 20, "only {} changes", sent.len());
        let mut chance = Chance::new(7);
        for _ in 0..200 {
            let at = chance.below(sent.len());
            let to = (at + chance.below(300)).min(sent.len() - 1);
            sent.swap(at, to);
        }
        let mut history = History::default();
        for (at, change) in sent.iter().enumerate() {
            history.take([change.clone()]);
            if at % 16 == 0 || at + 40 > sent.len() {
                let scratch = History::of(sent[..=at].to_vec());
                prop_assert_eq!(history.workshop(), scratch.workshop(), "after {}", at);
            }
        }
        // Undo of things long past, from everywhere.
        for _ in 0..40 {
            let mut target = sent[chance.below(sent.len())].id;
            if chance.below(9) == 0 {
                target = ChangeId(chance.fresh());
            }
            let events = vec![if chance.below(3) == 0 {
                Event::Redone {
                    changes: vec![target],
                }
            } else {
                Event::Undone {
                    changes: vec![target],
                }
            }];
            windows[0].commit(events);
            let scratch = History::of(windows[0].log());
            prop_assert_eq!(windows[0].workshop(), scratch.workshop());
        }
        Ok(())
    });
}

#[test]
fn l8_two_contents_under_one_place_or_one_id_still_agree() {
    // Only a damaged file can do this; machines that read it in different orders must agree all the same.
    run(
        64,
        (
            vec(draw(), 5..40),
            vec(
                (
                    any::<prop::sample::Index>(),
                    any::<prop::sample::Index>(),
                    any::<bool>(),
                ),
                1..8,
            ),
            any::<u64>(),
        ),
        |(draws, mix, seed)| {
            let mut windows = played(3, &draws);
            meet(&mut windows);
            let mut all = windows[0].log();
            for (one, other, id) in mix {
                let (from, at) = (all[other.index(all.len())].clone(), one.index(all.len()));
                let mut damaged = (*all[at]).clone();
                if id {
                    damaged.id = from.id
                } else {
                    damaged.events.clone_from(&from.events)
                }
                all.push(Arc::new(damaged));
            }
            let one = deliver(&all, seed);
            let two = deliver(&all, seed ^ 0xFFFF);
            prop_assert_eq!(one.workshop(), two.workshop());
            prop_assert_eq!(one.struck(), two.struck());
            let scratch = History::of(one.changes().cloned().collect::<Vec<_>>());
            prop_assert_eq!(one.workshop(), scratch.workshop());
            Ok(())
        },
    );
}

#[test]
fn l9_what_decide_lets_through_takes_effect() {
    run(64, vec(draw(), 1..80), |draws| {
        let mut windows = vec![room(), room().another(9)];
        for draw in &draws {
            let before = windows.clone();
            match act(&mut windows, draw) {
                // An undo may find that a later change hid what it takes back.
                Some(Ok(change)) if draw.what < WISHES => {
                    let at = usize::from(draw.who) % 2;
                    prop_assert!(
                        before[at].workshop() != windows[at].workshop(),
                        "no effect: {:?}",
                        change.events
                    );
                }
                Some(Err(_)) => {
                    for (before, after) in before.iter().zip(&windows) {
                        prop_assert_eq!(before.workshop(), after.workshop());
                    }
                }
                Some(Ok(_)) | None => {}
            }
        }
        Ok(())
    });
}

#[test]
fn l9_a_card_lands_where_it_was_asked_to_even_between_two_with_the_same_place() {
    let mut here = room();
    let mut there = here.another(2);
    let (a, b) = (here.note("a"), there.note("b"));
    meet(std::slice::from_mut(&mut here));
    here.hear(there.log());
    let c = here.note("c");
    assert_eq!(
        here.card(a).order,
        here.card(b).order,
        "two windows appended at the same place"
    );
    let first = here.notes()[0].to_owned();
    here.ask(lantern::workshop::command::Command::Shift { card: c, up: true });
    let notes: Vec<String> = here.notes().into_iter().map(str::to_owned).collect();
    assert_eq!(
        (notes[0].as_str(), notes[1].as_str()),
        (first.as_str(), "c")
    );
    let _: CardId = c;
}
