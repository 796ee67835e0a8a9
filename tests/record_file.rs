//! The workshop file. Rules K10–K16, K19 of tests/SPEC.md; payloads are list A6 of the reliability research.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod room;

use lantern::record::file::{
    FileTrouble, LARGEST_FILE, WorkshopFile, Wrong, read, salvage, sha256_hex, write,
};
use lantern::workshop::card::Setting;
use lantern::workshop::command::{CardDraft, Command};
use lantern::workshop::event::Event;
use lantern::workshop::history::History;
use lantern::workshop::kind::Kind;
use proptest::prelude::*;
use room::Room;

fn file_of(room: &Room) -> Vec<u8> {
    write(room.id, &room.history)
}

fn edited(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1).into_bytes()
}

/// The checksum put right again after an edit.
fn resealed(bytes: &[u8]) -> Vec<u8> {
    let text = std::str::from_utf8(bytes).unwrap();
    let from = text.find("\"sha256\":\"").unwrap() + 10;
    let mut out = text.to_owned();
    out.replace_range(from..from + 64, &"0".repeat(64));
    let sum = sha256_hex(out.as_bytes());
    out.replace_range(from..from + 64, &sum);
    out.into_bytes()
}

fn holds_the_same(file: &WorkshopFile, room: &Room) {
    assert_eq!(file.workshop, room.id);
    assert!(file.changes.iter().eq(room.history.changes()));
    assert_eq!(
        History::of(file.changes.clone()).workshop(),
        room.workshop()
    );
}

#[test]
fn k10_a_workshop_opens_again_byte_for_byte() {
    for room in [
        Room::new(),
        room::stories::empty(),
        room::stories::after_discover(),
        room::stories::complete(),
    ] {
        let bytes = file_of(&room);
        let file = read(&bytes).unwrap();
        holds_the_same(&file, &room);
        assert_eq!(write(file.workshop, &History::of(file.changes)), bytes);
    }
}

#[test]
fn k11_one_change_stands_on_one_line_and_the_whole_is_json() {
    let room = room::stories::complete();
    let bytes = file_of(&room);
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert_eq!(text.lines().count(), room.history.len() + 2);
    let whole: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(whole["format"], "lantern-workshop");
    assert_eq!(whole["title"], "Going home well");
    assert_eq!(whole["counts"]["changes"], room.history.len());
    assert_eq!(whole["counts"]["people"], 8);
    assert_eq!(whole["counts"]["steps"], 10);
    assert_eq!(whole["counts"]["cards"], room.workshop().live().count());
    assert_eq!(resealed(&bytes), bytes);
}

#[test]
fn k12_what_is_something_else_is_refused_with_the_sentence_that_says_what() {
    let valid = file_of(&room::stories::after_discover());
    let plain = file_of(&room::stories::empty());
    let utf16: Vec<u8> = std::str::from_utf8(&plain)
        .unwrap()
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let with_bom: Vec<u8> = [&[0xFF, 0xFE][..], &utf16].concat();
    let mut overlong = valid.clone();
    overlong[40] = 0xC0;
    let keys = format!(
        "{{{}}}",
        (0..100_000)
            .map(|n| format!("\"k{n}\":1"))
            .collect::<Vec<_>>()
            .join(",")
    );
    let cases: Vec<(Vec<u8>, FileTrouble)> = vec![
        (vec![], FileTrouble::Empty),
        (b" \r\n\t".to_vec(), FileTrouble::Empty),
        ("\u{FEFF}".into(), FileTrouble::Empty),
        (vec![0xFF], FileTrouble::NotText { at: 0 }),
        (with_bom, FileTrouble::NotText { at: 0 }),
        (utf16, FileTrouble::NotAWorkshop),
        (overlong, FileTrouble::NotText { at: 40 }),
        (b"null".to_vec(), FileTrouble::NotAWorkshop),
        (b"[]".to_vec(), FileTrouble::NotAWorkshop),
        (b"{}".to_vec(), FileTrouble::NotAWorkshop),
        (b"\"\"".to_vec(), FileTrouble::NotAWorkshop),
        (b"0".to_vec(), FileTrouble::NotAWorkshop),
        (b"NaN".to_vec(), FileTrouble::NotAWorkshop),
        (
            b"{\"format\":\"other\",\"version\":1e400}".to_vec(),
            FileTrouble::NotAWorkshop,
        ),
        (
            b"PK\x03\x04 word/document.xml".to_vec(),
            FileTrouble::NotAWorkshop,
        ),
        (b"\x89PNG\r\n\x1a\n".to_vec(), FileTrouble::NotAWorkshop),
        (b"\xFF\xD8\xFF\xE0".to_vec(), FileTrouble::NotAWorkshop),
        (b"%PDF-1.7".to_vec(), FileTrouble::NotAWorkshop),
        (keys.into_bytes(), FileTrouble::NotAWorkshop),
        ("[".repeat(100_000).into_bytes(), FileTrouble::TooDeep),
        (
            vec![b'x'; LARGEST_FILE + 1],
            FileTrouble::TooLarge { megabytes: 21 },
        ),
        (
            vec![b'x'; 50 * 1024 * 1024],
            FileTrouble::TooLarge { megabytes: 50 },
        ),
        (
            b"{\"lanternRescue\":1,\"changes\":{}}".to_vec(),
            FileTrouble::Rescue,
        ),
    ];
    for (bytes, trouble) in cases {
        assert_eq!(
            read(&bytes).as_ref(),
            Err(&trouble),
            "{:?}",
            &bytes[..bytes.len().min(30)]
        );
        let sentence = trouble.to_string();
        assert!(
            sentence.starts_with("This ") && sentence.ends_with('.'),
            "{sentence}"
        );
        // All but one hold nothing of a workshop.
        assert!(salvage(&bytes).is_none() || trouble == FileTrouble::NotText { at: 40 });
    }
}

#[test]
fn k12_nesting_is_refused_from_the_depth_that_could_hurt() {
    for (depth, trouble) in [
        (127, FileTrouble::NotAWorkshop),
        (128, FileTrouble::TooDeep),
        (129, FileTrouble::TooDeep),
    ] {
        let text = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert_eq!(read(text.as_bytes()), Err(trouble), "{depth}");
    }
}

#[test]
fn k13_a_newer_version_is_refused_by_its_number() {
    let bytes = file_of(&room::stories::empty());
    for version in [2, 1_001] {
        let newer = resealed(&edited(
            &bytes,
            "\"version\":1",
            &format!("\"version\":{version}"),
        ));
        assert_eq!(read(&newer), Err(FileTrouble::Newer { version }));
    }
    for version in [
        "0",
        "-1",
        "\"1\"",
        "null",
        "1.0",
        "1e0",
        "18446744073709551616",
        "",
    ] {
        let other = resealed(&edited(
            &bytes,
            "\"version\":1",
            &format!("\"version\":{version}"),
        ));
        assert_eq!(
            read(&other),
            Err(FileTrouble::Damaged { what: Wrong::Head }),
            "{version}"
        );
    }
    let missing = edited(&bytes, "\"version\":1,", "");
    assert_eq!(
        read(&missing),
        Err(FileTrouble::Damaged { what: Wrong::Head })
    );
}

#[test]
fn k14_every_single_flipped_bit_is_refused() {
    let bytes = file_of(&room::stories::empty());
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut wrong = bytes.clone();
            wrong[at] ^= 1 << bit;
            // The line break at the very end may be anything blank: nothing of the workshop is in it.
            let blank_end = at + 1 == bytes.len()
                && matches!(wrong[at], b'\t' | 0x0B | 0x0C | b'\r' | b' ' | 0x08..=0x0D);
            assert!(read(&wrong).is_err() || blank_end, "byte {at}, bit {bit}");
            let _ = salvage(&wrong);
        }
    }
}

#[test]
fn k14_a_file_cut_short_anywhere_is_refused_and_what_is_left_can_be_salvaged() {
    let room = room::stories::complete();
    let bytes = file_of(&room);
    for end in (64..bytes.len() - 64).step_by(64) {
        let cut = &bytes[..end];
        assert!(
            matches!(
                read(cut),
                Err(FileTrouble::Damaged { .. } | FileTrouble::NotText { .. })
            ),
            "{end}"
        );
        let Some(saved) = salvage(cut) else { continue };
        assert_eq!(saved.workshop, room.id);
        assert_eq!(saved.changes.len() + saved.lost, room.history.len());
        assert!(
            saved
                .changes
                .iter()
                .zip(room.history.changes())
                .all(|(one, other)| one == other)
        );
    }
}

#[test]
fn k15_an_edited_word_title_id_or_count_is_noticed() {
    let room = room::stories::complete();
    let bytes = file_of(&room);
    let damaged = |what| Err(FileTrouble::Damaged { what });
    for (from, to) in [
        ("One number", "Two number"),
        ("Going home well", "Going home ill"),
        ("aaaaaaaaaaaa", "aaaaaaaaaaab"),
        ("\"cards\":", "\"cards\":1"),
    ] {
        assert_eq!(
            read(&edited(&bytes, from, to)),
            damaged(Wrong::Checksum),
            "{from}"
        );
    }
    let said = room.history.len();
    let count = format!("\"changes\":{said}");
    let fewer = edited(&bytes, &count, &format!("\"changes\":{}", said + 1));
    assert_eq!(
        read(&resealed(&fewer)),
        damaged(Wrong::Counts {
            said: said + 1,
            found: said
        })
    );
    assert_eq!(salvage(&fewer).unwrap().lost, 1);
}

#[test]
fn k16_what_mail_and_editors_do_to_a_text_is_no_damage() {
    let room = room::stories::complete();
    let text = String::from_utf8(file_of(&room)).unwrap();
    let windows = format!("\u{FEFF}{}\r\n\r\n", text.replace('\n', "\r\n"));
    holds_the_same(&read(windows.as_bytes()).unwrap(), &room);
    holds_the_same(&read(text.trim_end().as_bytes()).unwrap(), &room);
}

/// Wishes of every sort, with any text; refusals are passed over by asking for what is allowed.
fn any_room() -> impl Strategy<Value = Room> {
    proptest::collection::vec(("\\PC{1,40}", 0..18_usize, any::<bool>(), 0..60_u64), 0..30)
        .prop_map(|things| {
            let mut room = room::stories::empty();
            for (text, kind, hide, minutes) in things {
                if lantern::workshop::words::is_blank(&text) {
                    continue;
                }
                room.later(minutes);
                let card = room.put(Kind::ALL[kind], None, CardDraft::saying(text));
                if hide {
                    room.settle(card, Setting::Hidden(true));
                } else if minutes > 50 {
                    room.ask(Command::Remove(vec![card]));
                }
            }
            room
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn k10_any_workshop_opens_again_byte_for_byte(room in any_room()) {
        let bytes = file_of(&room);
        let file = read(&bytes).unwrap();
        holds_the_same(&file, &room);
        prop_assert_eq!(write(file.workshop, &History::of(file.changes)), bytes);
    }

    #[test]
    fn k14_a_changed_file_is_refused_or_the_same(room in any_room(), edits in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..4)) {
        let bytes = file_of(&room);
        let mut wrong = bytes.clone();
        for (at, byte, how) in edits {
            let at = at.index(wrong.len());
            match how {
                0 => wrong[at] = byte,
                1 => wrong.insert(at, byte),
                _ => { wrong.remove(at); }
            }
        }
        if let Ok(file) = read(&wrong) {
            prop_assert_eq!(write(file.workshop, &History::of(file.changes)), bytes);
        }
        let _ = salvage(&wrong);
    }

    #[test]
    fn k12_no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300), text in "\\PC{0,100}") {
        prop_assert!(read(&bytes).is_err());
        let _ = salvage(&bytes);
        let ours = format!("{{\"format\":\"lantern-workshop\",\"version\":1,{text}");
        prop_assert!(read(ours.as_bytes()).is_err());
        let _ = salvage(ours.as_bytes());
    }
}

/// Frozen: the bytes of a file that the first Lantern wrote. Never written again; a later layout gets its own.
const GOLDEN: &[u8] = include_bytes!("golden/workshop-1.json");

#[test]
fn k19_a_file_of_the_first_layout_opens_for_ever() {
    let file = read(GOLDEN).unwrap();
    let history = History::of(file.changes.clone());
    assert_eq!(write(file.workshop, &history), GOLDEN);
    assert!(
        file.changes
            .iter()
            .flat_map(|change| &change.events)
            .all(|event| !matches!(event, Event::Unknown(_)))
    );
    let workshop = history.workshop();
    assert_eq!(
        (
            workshop.title(),
            workshop.people.len(),
            workshop.agenda().len()
        ),
        ("Going home well", 8, 10)
    );
    let core: Vec<&str> = workshop
        .positive_core()
        .iter()
        .map(|theme| theme.main())
        .collect();
    assert_eq!(core, ["One number", "We ring first"]);
}
