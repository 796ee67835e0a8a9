//! One change as stored. Rules K1–K4 of tests/SPEC.md.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod room;

use lantern::record::wire::{Damage, place_of, read_change, write_change};
use lantern::workshop::event::{Change, Event};
use proptest::prelude::*;

fn stored(json: &str) -> Vec<u8> {
    format!("{json}\n{:08x}", crc32fast::hash(json.as_bytes())).into_bytes()
}

fn with_event(event: &str) -> String {
    let id = "01955a00-0000-7000-8000-000000000001";
    format!(
        r#"{{"id":"{id}","at":{{"ms":1,"count":0}},"replica":"{id}","n":1,"hand":"{id}","events":[{event}]}}"#
    )
}

#[test]
fn k1_every_change_of_a_workshop_comes_back_as_it_was() {
    for change in room::stories::complete().history.changes() {
        let bytes = write_change(change);
        assert_eq!(read_change(&bytes).as_ref(), Ok(&**change));
        assert_eq!(bytes.iter().filter(|byte| **byte == b'\n').count(), 1);
    }
}

#[test]
fn k1_where_a_change_belongs_is_read_off_its_beginning_alone() {
    for change in room::stories::complete().history.changes() {
        let bytes = write_change(change);
        let json = str::from_utf8(&bytes).unwrap().split('\n').next().unwrap();
        assert_eq!(place_of(json), Some(change.place()));
    }
    assert_eq!(place_of(r#"{"hand":"x","n":1}"#), None);
    assert_eq!(place_of(""), None);
}

#[test]
fn k2_every_single_flipped_bit_is_refused() {
    let room = room::stories::after_discover();
    let longest = room
        .history
        .changes()
        .map(|change| write_change(change))
        .max_by_key(Vec::len)
        .unwrap();
    for at in 0..longest.len() {
        for bit in 0..8 {
            let mut bytes = longest.clone();
            bytes[at] ^= 1 << bit;
            assert_eq!(
                read_change(&bytes),
                Err(Damage::Checksum),
                "byte {at}, bit {bit}"
            );
        }
        assert_eq!(read_change(&longest[..at]), Err(Damage::Checksum));
    }
}

#[test]
fn k3_what_a_newer_lantern_wrote_is_kept_whole() {
    let new_kind = with_event(r#"{"what":"lantern-lit","where":["hall",{"deep":1}]}"#);
    let new_field = with_event(
        r#"{"colour":"red","step":"01955a00-0000-7000-8000-000000000002","what":"vote-opened"}"#,
    );
    let new_choice = with_event(
        r#"{"card":"01955a00-0000-7000-8000-000000000002","setting":{"mood":3},"what":"card-settled"}"#,
    );
    for json in [new_kind, new_field, new_choice] {
        let change = read_change(&stored(&json)).unwrap();
        assert!(
            matches!(change.events.as_slice(), [Event::Unknown(_)]),
            "{json}"
        );
        let again = read_change(&write_change(&change)).unwrap();
        assert_eq!(again, change);
        let (one, other): (serde_json::Value, serde_json::Value) = (
            serde_json::from_str(&json).unwrap(),
            serde_json::to_value(&again).unwrap(),
        );
        assert_eq!(one, other);
    }
}

#[test]
fn k3_a_field_left_out_by_an_older_lantern_is_no_loss() {
    let json =
        with_event(r#"{"what":"timer-turned","step":"01955a00-0000-7000-8000-000000000002"}"#)
            .replace(r#","count":0"#, "");
    let change = read_change(&stored(&json)).unwrap();
    assert!(matches!(
        change.events.as_slice(),
        [Event::TimerTurned { timer: None, .. }]
    ));
}

#[test]
fn k4_what_is_no_change_is_refused_even_with_a_fitting_checksum() {
    let deep = with_event(&format!("{}{}", "[".repeat(100_000), "]".repeat(100_000)));
    let more = with_event("{}").replacen('{', r#"{"extra":1,"#, 1);
    for json in [
        "",
        "null",
        "[]",
        "{}",
        "\"x\"",
        "NaN",
        "{\"id\":1}",
        "[[[[",
        &deep,
        &more,
    ] {
        assert_eq!(
            read_change(&stored(json)),
            Err(Damage::NotAChange),
            "{}",
            &json[..json.len().min(80)]
        );
    }
}

proptest! {
    #[test]
    fn k4_no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), text in "\\PC{0,200}") {
        prop_assert!(read_change(&bytes).is_err());
        let _: Result<Change, Damage> = read_change(&stored(&text));
        let _ = read_change(&stored(&with_event(&text)));
    }
}
