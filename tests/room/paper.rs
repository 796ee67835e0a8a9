//! A workshop on paper: both formats of a document, for every choice of audience and names.

use super::Room;
use lantern::record::html::html;
use lantern::record::markdown::markdown;
use lantern::record::report::{Now, report};
use lantern::record::rules::{Audience, Options};

/// Every choice.
pub const ALL: [Options; 4] = [
    Options {
        names: false,
        audience: Audience::Report,
    },
    Options {
        names: true,
        audience: Audience::Report,
    },
    Options {
        names: false,
        audience: Audience::Record,
    },
    Options {
        names: true,
        audience: Audience::Record,
    },
];

/// Both formats of a document.
pub fn formats(room: &Room, options: Options) -> [String; 2] {
    let document = report(
        &room.history,
        options,
        Now {
            at: room.now,
            offset_minutes: 0,
        },
    );
    [markdown(&document), html(&document)]
}

pub fn nowhere(room: &Room, words: &str) {
    for options in ALL {
        for text in formats(room, options) {
            assert!(!text.contains(words), "{words} in {options:?}:\n{text}");
        }
    }
}

pub fn everywhere(room: &Room, words: &str) {
    for options in ALL {
        for text in formats(room, options) {
            assert!(text.contains(words), "{words} not in {options:?}:\n{text}");
        }
    }
}
