//! Laws of order: clocks that lie, places that nobody meant, and text that is cleaned once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod room;

use lantern::workshop::ids::ReplicaId;
use lantern::workshop::kind::Field;
use lantern::workshop::order::Order;
use lantern::workshop::stamp::{Clock, Place, Stamp};
use lantern::workshop::words::{clean, clean_line, fit, is_blank};
use proptest::collection::vec;
use proptest::prelude::*;
use room::chance::run;
use room::window::{Window, meet, room as opened};
use serde_json::json;
use uuid::Uuid;

fn number() -> impl Strategy<Value = u64> {
    prop_oneof![
        Just(0),
        Just(1),
        Just(u64::MAX),
        Just(u64::MAX - 1),
        Just(1 << 53),
        any::<u64>(),
        0..100_u64
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("zzzz".into()),
        Just("0001".into()),
        Just("\u{1F469}~".into()),
        "\\PC{0,8}",
        any::<String>()
    ]
}

#[test]
fn w1_cleaning_is_done_once_and_keeps_all_that_can_be_seen() {
    run(
        512,
        (any::<String>(), 1..40_usize, any::<bool>()),
        |(raw, limit, many)| {
            for clean in [clean as fn(&str) -> String, clean_line] {
                prop_assert_eq!(clean(&clean(&raw)), clean(&raw));
            }
            prop_assert!(!clean_line(&raw).contains('\n'));
            let fitted = fit(&raw, limit, many);
            prop_assert!(fitted.kept.chars().count() <= limit);
            let seen = |text: &str| {
                text.chars()
                    .filter(|c| !c.is_whitespace())
                    .collect::<String>()
            };
            let whole = if many { clean(&raw) } else { clean_line(&raw) };
            prop_assert_eq!(seen(&fitted.kept) + &seen(&fitted.rest), seen(&whole));
            prop_assert!(!is_blank(&(raw + "x")));
            Ok(())
        },
    );
}

#[test]
fn l10_a_place_lies_between_its_neighbours_whoever_wrote_them() {
    let order = || text().prop_map(|text| serde_json::from_value::<Order>(json!(text)).unwrap());
    run(512, (order(), order(), 1..6_usize), |(low, high, count)| {
        let row = Order::row(Some(&low), None, count);
        prop_assert!(
            row.iter().all(|order| *order > low) && row.windows(2).all(|pair| pair[0] < pair[1]),
            "{:?}",
            row
        );
        let _ = Order::row(Some(&low), Some(&high), count);
        let _ = Order::row(None, Some(&high), count);
        Ok(())
    });
}

#[test]
fn l11_a_clock_that_jumps_by_hours_keeps_the_order_of_what_was_done() {
    run(
        64,
        vec((any::<bool>(), -50_000_i64..50_000), 1..60),
        |jumps| {
            let mut windows: Vec<Window> = {
                let first = opened();
                vec![first.another(2), first.another(3)]
            };
            let note = windows[0].note("0");
            meet(&mut windows);
            // Two windows take turns with clocks that lie; each has seen what the other did.
            for (turn, (which, seconds)) in jumps.iter().enumerate() {
                let at = usize::from(*which);
                windows[at].now =
                    u64::try_from(i64::try_from(windows[at].now).unwrap() + seconds * 1_000)
                        .unwrap();
                windows[at].word(note, &format!("turn {turn}"));
                meet(&mut windows);
                let last = format!("turn {turn}");
                for window in &windows {
                    prop_assert_eq!(window.card(note).main(), last.as_str());
                    prop_assert!(window.card(note).words[&Field::Text].others.is_empty());
                }
            }
            Ok(())
        },
    );
}

#[test]
fn l11_stamps_rise_after_whatever_was_heard() {
    run(
        256,
        vec((any::<bool>(), number(), any::<u32>()), 1..60),
        |steps| {
            let mut clock = Clock::default();
            let mut last = Stamp::default();
            for (heard, ms, count) in steps {
                if heard {
                    clock.observe(Stamp { ms, count });
                    last = last.max(Stamp { ms, count });
                } else {
                    let stamp = clock.tick(ms);
                    let end_of_time = Stamp {
                        ms: u64::MAX,
                        count: u32::MAX,
                    };
                    prop_assert!(stamp > last || last == end_of_time);
                    last = stamp;
                }
            }
            Ok(())
        },
    );
}

#[test]
fn l11_no_two_different_changes_stand_at_one_place() {
    let place = || (0..3_u64, 0..3_u32, 0..3_u128, 0..3_u64);
    run(256, (place(), place()), |(a, b)| {
        let at = |(ms, count, replica, n)| Place {
            stamp: Stamp { ms, count },
            replica: ReplicaId(Uuid::from_u128(replica)),
            n,
        };
        prop_assert_eq!(at(a) == at(b), a == b);
        prop_assert_eq!(at(a) < at(b), a < b);
        Ok(())
    });
}
