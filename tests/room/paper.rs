//! A workshop on paper: all text formats of a document, for every choice of preset and names.

use super::Room;
use lantern::record::html::html;
use lantern::record::markdown::markdown;
use lantern::record::report::{Now, report};
use lantern::record::rules::{Options, Preset};
use lantern::record::word::parts;

/// Every choice.
pub const ALL: [Options; 4] = [
    Options {
        names: false,
        preset: Preset::Report,
    },
    Options {
        names: true,
        preset: Preset::Report,
    },
    Options {
        names: false,
        preset: Preset::Record,
    },
    Options {
        names: true,
        preset: Preset::Record,
    },
];

/// Every text format of a document.
pub fn formats(room: &Room, options: Options) -> [String; 3] {
    let document = report(
        &room.history,
        options,
        Now {
            at: room.now,
            offset_minutes: 0,
        },
    );
    let word = parts(&document, Now::default());
    let word = word.into_iter().map(|(_, text)| text).collect();
    [markdown(&document), html(&document), word]
}

/// In no document that can be made, in no format, with names or without.
pub fn nowhere(room: &Room, words: &str) {
    for preset in Preset::ALL {
        for names in [false, true] {
            let options = Options { names, preset };
            for text in formats(room, options) {
                assert!(!text.contains(words), "{words} in {options:?}:\n{text}");
            }
        }
    }
}

/// In the two documents that hold everything.
pub fn everywhere(room: &Room, words: &str) {
    for options in ALL {
        for text in formats(room, options) {
            assert!(text.contains(words), "{words} not in {options:?}:\n{text}");
        }
    }
}
