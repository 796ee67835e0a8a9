//! Whatever comes in – from a damaged file, a newer Lantern, somebody clever – nothing panics.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod room;

use lantern::workshop::agenda::run_of_show;
use lantern::workshop::event::{Change, Event};
use lantern::workshop::history::History;
use lantern::workshop::ids::{CardId, ChangeId, HandId, ReplicaId, StepId};
use lantern::workshop::stamp::Stamp;
use lantern::workshop::telling::tell;
use lantern::workshop::{Workshop, short, thread};
use proptest::collection::vec;
use proptest::prelude::*;
use room::chance::run;
use room::window::{meet, room as opened};
use room::wishes::{act, draw, played};
use serde_json::{Value, json};
use std::sync::Arc;
use uuid::Uuid;

/// Few ids, so that strangers meet.
fn id() -> impl Strategy<Value = Uuid> {
    prop_oneof![6 => (0..6_u128).prop_map(Uuid::from_u128), 1 => any::<u128>().prop_map(Uuid::from_u128)]
}

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

/// JSON that looks like events, or nearly, or not at all.
fn event() -> impl Strategy<Value = Value> {
    let whats = vec![
        "workshop-opened",
        "brief-worded",
        "brief-settled",
        "people-joined",
        "person-changed",
        "people-left",
        "pairs-made",
        "steps-laid",
        "step-worded",
        "step-settled",
        "step-moved",
        "steps-removed",
        "cards-put",
        "card-worded",
        "card-settled",
        "cards-moved",
        "cards-grouped",
        "cards-removed",
        "cards-returned",
        "thread-tied",
        "thread-loosed",
        "vote-opened",
        "vote-cast",
        "vote-tallied",
        "vote-closed",
        "writing-revealed",
        "room-brought",
        "room-ended",
        "timer-turned",
        "undone",
        "redone",
        "from-tomorrow",
    ];
    let parts = (
        prop::sample::select(whats),
        id(),
        id(),
        id(),
        number(),
        number(),
        text(),
        0..12_u8,
    );
    parts.prop_map(|(what, a, b, c, m, n, text, shape)| {
        let small = u32::try_from(n % (1 << 32)).unwrap_or(0);
        let new_card = json!({ "id": a, "kind": "note", "step": b, "order": text, "into": c, "words": { "text": text, "owner": "x" },
            "settings": [{ "energy": small }, { "support": ["build", small] }], "springs_from": [a, b, c] });
        let new_step = json!({ "id": a, "order": text, "phase": "dream", "activity": "vote", "name": text, "minutes": m % 65_536, "dots": n % 256 });
        let person = json!({ "id": a, "name": text, "organisation": text });
        let timer = match n % 3 { 0 => json!({ "length": m, "run": { "until": n } }), 1 => json!({ "length": m, "run": { "paused": -9_223_372_036_854_775_808_i64 } }), _ => Value::Null };
        let mut event = json!({
            "what": what, "template": text, "text": text, "instead_of": b, "at": m, "dots": small, "voter": c, "order": text,
            "field": match what { "brief-worded" => "title", "step-worded" => "name", _ => "text" },
            "kind": "theme", "theme": new_card, "groups": [[a, b, a], [], [c]], "from": b, "timer": timer, "person": person,
            "setting": match what { "brief-settled" => json!("anonymous"), "step-settled" => json!({ "minutes": m % 65_536 }), _ => json!({ "support": ["concern", small] }) },
            "step": a, "moves": [{ "card": a, "into": b, "order": text }, { "card": c, "order": "" }], "changes": [a, b, c],
            "card": if what == "vote-cast" || what == "vote-tallied" { json!(c) } else { json!(a) },
            "people": if what == "people-left" { json!([a, b]) } else { json!([person]) },
            "steps": if what == "steps-laid" { json!([new_step]) } else { json!([a, b]) },
            "cards": if what == "cards-put" { json!([new_card]) } else { json!([a, b, a]) },
            "words": if what == "workshop-opened" { json!({ "title": text }) } else { Value::Null },
        });
        match shape {
            0 => { event.as_object_mut().unwrap().remove("step"); }
            1 => event["card"] = json!(n),
            2 => event = json!([what, text]),
            3 => event["text"] = Value::Null,
            _ => {}
        }
        event
    })
}

fn change() -> impl Strategy<Value = Arc<Change>> {
    (
        id(),
        number(),
        any::<u32>(),
        id(),
        number(),
        id(),
        vec(event(), 0..4),
    )
        .prop_map(|(id, ms, count, replica, n, hand, events)| {
            Arc::new(Change {
                id: ChangeId(id),
                at: Stamp { ms, count },
                replica: ReplicaId(replica),
                n,
                hand: HandId(hand),
                events: events
                    .into_iter()
                    .map(|event| serde_json::from_value(event).unwrap())
                    .collect(),
            })
        })
}

/// Every question that screens and documents ask.
fn ask_everything(history: &History, now: u64) {
    let workshop: &Workshop = history.workshop();
    for card in workshop.cards.values() {
        let _ = (
            thread::upstream(workshop, card.id),
            thread::downstream(workshop, card.id),
            short(card, 3),
        );
        let _ = (
            workshop.votes_for(card.id),
            workshop.under(card.id),
            workshop.is_unrevealed(card),
        );
        let _ = workshop.list_at(card.kind, card.step, card.into);
    }
    for step in workshop.steps.keys() {
        let _ = (
            workshop.notes_at(*step),
            workshop.room.spent(*step, now),
            workshop.next_step(Some(*step)),
        );
    }
    for timer in workshop.room.timers.values() {
        let _ = (
            timer.left(now),
            timer.pause(now),
            timer.resume(now),
            timer.extend(now, now),
        );
    }
    let _ = (
        run_of_show(workshop, now),
        workshop.positive_core(),
        workshop.removed(),
        workshop.all_words().count(),
    );
    for change in history.changes() {
        let _ = (
            tell(workshop, change),
            history.undo_and_redo(change.hand),
            history.change(change.id),
        );
    }
    let _ = (history.seen(), history.struck());
}

#[test]
fn l6_no_events_panic_and_order_still_does_not_matter() {
    run(
        256,
        (vec(change(), 0..24), number(), any::<u64>()),
        |(changes, now, seed)| {
            let history = History::of(changes.clone());
            ask_everything(&history, now);
            let mut mixed = changes;
            room::chance::Chance::new(seed).shuffle(&mut mixed);
            let mut other = History::default();
            for change in mixed {
                other.take([change]);
            }
            prop_assert_eq!(history.workshop(), other.workshop());
            Ok(())
        },
    );
}

#[test]
fn l6_decide_never_panics_after_events_that_no_lantern_wrote() {
    run(
        96,
        (vec(change(), 1..12), vec(draw(), 1..30)),
        |(changes, draws)| {
            let mut window = opened();
            window.hear(changes);
            let mut windows = [window];
            for draw in &draws {
                act(&mut windows, draw);
            }
            ask_everything(&windows[0].history, windows[0].now);
            Ok(())
        },
    );
}

#[test]
fn l6_any_json_is_an_event_and_stays_what_it_was() {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from)
    ];
    let any_json = leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[a-z]{0,6}|what|text", inner, 0..4)
                .prop_map(|map| json!(map))
        ]
    });
    run(256, any_json, |value| {
        let event: Event = serde_json::from_value(value.clone()).unwrap();
        prop_assert_eq!(&event, &Event::Unknown(value.clone()));
        prop_assert_eq!(serde_json::to_value(&event).unwrap(), value);
        Ok(())
    });
}

#[test]
fn l6_every_change_comes_back_from_json_as_it_was() {
    run(
        96,
        (vec(draw(), 1..60), vec(change(), 0..6)),
        |(draws, strange)| {
            let mut windows = played(2, &draws);
            meet(&mut windows);
            for change in windows[0].log().iter().chain(&strange) {
                let text = serde_json::to_string(change).unwrap();
                let again: Change = serde_json::from_str(&text).unwrap();
                prop_assert_eq!(&again, &**change);
            }
            Ok(())
        },
    );
}

#[test]
fn l6_any_bytes_may_claim_to_be_a_change() {
    run(256, vec(any::<u8>(), 0..200), |bytes| {
        let _ = serde_json::from_slice::<Change>(&bytes);
        Ok(())
    });
}

#[test]
fn l6_every_flipped_bit_of_a_change_is_read_or_refused() {
    let mut window = opened();
    window.note("Mae'r nyrs nos yn gwrando");
    for change in window.log() {
        let bytes = serde_json::to_vec(&change).unwrap();
        for at in 0..bytes.len() {
            for bit in 0..8 {
                let mut damaged = bytes.clone();
                damaged[at] ^= 1 << bit;
                if let Ok(read) = serde_json::from_slice::<Change>(&damaged) {
                    window.clone().hear([Arc::new(read)]);
                }
            }
        }
    }
}

#[test]
fn l6_a_step_or_card_nobody_knows_is_refused_or_passed_over() {
    let mut window = opened();
    let before = window.workshop().clone();
    let nobody = CardId(Uuid::from_u128(9));
    window.commit(vec![
        Event::CardsRemoved {
            cards: vec![nobody],
        },
        Event::StepsRemoved {
            steps: vec![StepId(nobody.0)],
        },
    ]);
    assert_eq!(before, *window.workshop());
}
