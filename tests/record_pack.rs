//! The whole pack in one file. Rule R74 of tests/SPEC.md.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod room;

use lantern::record::pack::{Entry, pack};
use lantern::record::report::Now;
use lantern::record::rest::{at_once, none};
use room::leaving::{files, packed, parts};
use room::stories;
use std::collections::BTreeSet;

const NOON: Now = Now {
    at: 1_772_539_200_000,
    offset_minutes: 60,
};

fn entry(name: &str) -> Entry {
    Entry {
        name: name.into(),
        about: format!("About {name}."),
        bytes: name.into(),
    }
}

fn packed_up(entries: &[Entry], now: Now) -> Vec<u8> {
    at_once(pack("Intro", entries, now, &none)).unwrap()
}

#[test]
fn r74_every_file_is_in_the_pack_as_it_is() {
    let room = stories::complete();
    let found = parts(&packed(&room, false));
    let expected = files(&room, false);
    assert_eq!(found[0].0, "READ-ME.txt");
    assert_eq!(found.len(), expected.len() + 1);
    for ((name, bytes), (known, content)) in found[1..].iter().zip(&expected) {
        assert_eq!((name.as_str(), bytes), (*known, content));
    }
    let read_me = String::from_utf8(found[0].1.clone()).unwrap();
    insta::assert_snapshot!("complete_read_me.txt", read_me.replace("\r\n", "␍\n"));
}

#[test]
fn r74_names_in_the_pack_are_plain_and_never_the_same() {
    let names = [
        "a.csv",
        "A.CSV",
        "a.csv",
        "READ-ME.txt",
        "../../etc/passwd",
        "C:\\x.exe",
        "",
        ".",
        "ہم.svg",
        "no-ending",
        "..",
        "a-2.csv",
    ];
    let mut entries: Vec<Entry> = names.iter().map(|name| entry(name)).collect();
    entries.push(entry(&"long".repeat(100)));
    let found = parts(&packed_up(&entries, NOON));
    assert_eq!(found.len(), entries.len() + 1);
    let mut once = BTreeSet::new();
    for (name, _) in &found {
        assert!(once.insert(name.to_lowercase()), "{name} stands twice");
        assert!(name.len() <= 110 && name.contains('.') && !name.starts_with('.'));
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
        assert!(name.bytes().all(plain), "{name}");
    }
}

#[test]
fn r74_a_pack_at_any_time_can_be_made() {
    for at in [0, NOON.at, u64::MAX] {
        let offset_minutes = -600;
        let bytes = packed_up(&[entry("a.csv")], Now { at, offset_minutes });
        assert_eq!(parts(&bytes).len(), 2);
        let mut file = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let time = file.by_index(0).unwrap().last_modified().unwrap();
        assert!(time.is_valid());
    }
    assert_eq!(parts(&packed_up(&[], NOON)).len(), 1);
}
