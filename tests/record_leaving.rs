//! What holds for every file that leaves, searched as bytes, inside ZIP parts too. Rules R63, R67 of tests/SPEC.md.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod room;

use lantern::workshop::card::Setting;
use lantern::workshop::choice::Consent;
use lantern::workshop::command::Command;
use lantern::workshop::kind::{Field, Kind};
use room::leaving::{self, BOTH, every_file, files, holds, packed};
use room::{Room, draft, stories};

/// In which formats what people said stands; tracker and calendar hold promises only.
const FORMATS: [&str; 8] = [
    "record.docx",
    "record.html",
    "record.md",
    "record.rich-text",
    "notes.csv",
    "positive-core.svg",
    "to-paint.svg",
    "pack.zip",
];

fn found(room: &Room, words: &str) -> Vec<&'static str> {
    let mut found = in_files(room, words);
    found.extend(holds(&packed(room, true), words).then_some("pack"));
    found
}

/// The same without the pack, which holds the same files.
fn in_files(room: &Room, words: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    for names in BOTH {
        let files = files(room, names).into_iter();
        found.extend(files.filter_map(|(name, bytes)| holds(&bytes, words).then_some(name)));
    }
    found
}

/// The same in every document, every paper and everything else that leaves, in every format.
fn anywhere(room: &Room, words: &str) -> Vec<String> {
    let files = BOTH.into_iter().flat_map(|names| every_file(room, names));
    let found = files.filter(|(_, bytes)| holds(bytes, words));
    found.map(|(name, _)| name).collect()
}

#[test]
fn r63_what_stays_is_in_no_byte_of_any_file() {
    for room in [stories::complete(), stories::after_discover()] {
        for words in ["SECRET", "HIDDEN", "UNREVEALED", "UNSAFE", "REMOVED"] {
            assert_eq!(found(&room, words), [""; 0], "{words}");
            assert_eq!(anywhere(&room, words), [""; 0], "{words}");
        }
    }
}

#[test]
fn r63_a_note_that_is_hidden_goes_out_of_every_format() {
    let mut room = stories::opened();
    let step = room.step_named("What helped");
    let note = room.say(Kind::Note, Some(step), "Xylophone by the door");
    // Under a theme with a name, so that it is on the picture too.
    let cards = vec![note, room.say(Kind::Note, Some(step), "And a drum")];
    let name = "Music".to_owned();
    let step = None;
    room.ask(Command::Group { cards, name, step });
    let before = anywhere(&room, "Xylophone");
    for ending in FORMATS {
        let at = before.iter().filter(|name| name.ends_with(ending)).count();
        assert!(at > 0, "{ending} never held it");
    }
    room.settle(note, Setting::Hidden(true));
    assert_eq!(anywhere(&room, "Xylophone"), [""; 0]);
}

#[test]
fn r63_withdrawing_consent_takes_a_story_out_of_every_file() {
    let mut room = stories::complete();
    let stories = room.workshop().of_kind(Kind::Story);
    let kettle = stories
        .iter()
        .find(|story| story.main() == "The kettle was on");
    let story = kettle.unwrap().id;
    for words in ["kettle was on", "tegell"] {
        assert!(found(&room, words).contains(&"notes.csv"));
        assert!(found(&room, words).contains(&"pack"));
    }
    assert!(found(&room, "tegell").contains(&"core.svg"));
    let before = anywhere(&room, "tegell");
    for ending in FORMATS {
        let at = before.iter().filter(|name| name.ends_with(ending)).count();
        assert!(at > 0, "{ending} never held it");
    }
    room.settle(story, Setting::Consent(Consent::StayInRoom));
    for words in ["kettle was on", "tegell", "befriending scheme"] {
        assert_eq!(found(&room, words), [""; 0], "{words}");
        assert_eq!(anywhere(&room, words), [""; 0], "{words}");
    }
}

#[test]
fn r63_hiding_or_removing_any_card_takes_it_out_of_every_file() {
    for remove in [false, true] {
        for kind in Kind::ALL {
            let mut room = stories::complete();
            let fields: Vec<(Field, &str)> = kind
                .fields()
                .iter()
                .map(|field| (*field, "Xylophone words"))
                .collect();
            let due = Setting::Due(chrono::NaiveDate::from_ymd_opt(2028, 2, 29));
            let card = draft(&fields, vec![Setting::Consent(Consent::WithRole), due], &[]);
            let id = room.put(kind, None, card);
            if matches!(kind, Kind::Note | Kind::Story) && !remove {
                room.ask(Command::Group {
                    cards: vec![id],
                    name: String::new(),
                    step: None,
                });
            }
            assert_ne!(in_files(&room, "Xylophone"), [""; 0], "{kind:?}");
            if remove {
                room.ask(Command::Remove(vec![id]));
            } else {
                room.settle(id, Setting::Hidden(true));
            }
            // The theme had no name but the words of its first card, and they went with it.
            let left = in_files(&room, "Xylophone");
            assert_eq!(left, [""; 0], "{kind:?} {remove}");
        }
    }
}

#[test]
fn r67_the_same_workshop_at_the_same_moment_gives_the_same_bytes() {
    for names in BOTH {
        assert!(files(&stories::complete(), names) == files(&stories::complete(), names));
        assert!(packed(&stories::complete(), names) == packed(&stories::complete(), names));
    }
    assert!(files(&leaving::example(), true) == files(&leaving::example(), true));
}
