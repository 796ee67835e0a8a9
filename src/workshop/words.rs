//! Text as people typed it: cleaned once at the edge, never changed afterwards, and never dropped when two
//! edits meet.

use super::ids::ChangeId;
use unicode_segmentation::UnicodeSegmentation;

/// Words that can be edited. When two people edit the same words without having seen each other, the later
/// text is shown and the earlier stands in `others`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The text shown.
    pub text: String,
    /// The change that last touched it: the next edit says what it replaces.
    pub version: ChangeId,
    /// Other versions, written at the same time and not dropped; oldest first.
    pub others: Vec<String>,
}

impl Words {
    /// Words as first written by a change.
    pub fn new(text: String, version: ChangeId) -> Words {
        Words {
            text,
            version,
            others: Vec::new(),
        }
    }

    /// Takes an edit made by `version` by somebody who had `instead_of` before them.
    pub fn reword(&mut self, text: String, version: ChangeId, instead_of: Option<ChangeId>) {
        let unseen = instead_of != Some(self.version);
        if unseen && self.text != text && !self.text.is_empty() && !self.others.contains(&self.text)
        {
            self.others.push(std::mem::take(&mut self.text));
        }
        self.others.retain(|other| *other != text);
        self.text = text;
        self.version = version;
    }
}

/// What became of raw input after cleaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fitted {
    /// What is kept: clean, within the limit, may be empty.
    pub kept: String,
    /// What did not fit. Empty when all of it fitted.
    pub rest: String,
}

/// Cleans raw input once, at the edge: control characters go (line breaks and tabs stay), line ends become
/// `\n`, and white space at both ends is trimmed. Everything else is kept as typed, in any script.
/// Idempotent.
pub fn clean(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut chars = raw.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    text.push('\n');
                }
            }
            '\u{2028}' | '\u{2029}' | '\u{85}' => text.push('\n'),
            '\n' | '\t' => text.push(c),
            c if c.is_control() || is_noncharacter(c) => {}
            c => text.push(c),
        }
    }
    text.trim().to_owned()
}

/// Cleans raw input that has one line: line breaks become spaces.
pub fn clean_line(raw: &str) -> String {
    clean(raw)
        .split(['\n', '\t'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Cleans and fits raw input into `limit` characters, cutting between whole graphemes.
pub fn fit(raw: &str, limit: usize, many_lines: bool) -> Fitted {
    let text = if many_lines {
        clean(raw)
    } else {
        clean_line(raw)
    };
    if text.len() <= limit || text.chars().count() <= limit {
        return Fitted {
            kept: text,
            rest: String::new(),
        };
    }
    let mut count = 0;
    let mut end = 0;
    for grapheme in text.graphemes(true) {
        count += grapheme.chars().count();
        if count > limit {
            break;
        }
        end += grapheme.len();
    }
    // One grapheme longer than the whole limit (thousands of stacked accents): cut it by characters.
    if end == 0 {
        end = text
            .char_indices()
            .nth(limit)
            .map_or(text.len(), |(at, _)| at);
    }
    let (kept, rest) = text.split_at(end);
    Fitted {
        kept: kept.trim_end().to_owned(),
        rest: rest.to_owned(),
    }
}

/// Whether text shows nothing: empty, white space, or only characters that draw nothing.
pub fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_whitespace() || c.is_control() || draws_nothing(c))
}

fn is_noncharacter(c: char) -> bool {
    let n = u32::from(c);
    (n & 0xFFFE) == 0xFFFE || (0xFDD0..=0xFDEF).contains(&n)
}

/// Default-ignorable code points and blank letters (Unicode 16, DerivedCoreProperties, abridged to what
/// people can paste).
fn draws_nothing(c: char) -> bool {
    matches!(u32::from(c),
        0xAD | 0x34F | 0x61C | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F | 0x200B..=0x200F
        | 0x202A..=0x202E | 0x2060..=0x206F | 0x2800 | 0x3164 | 0xFE00..=0xFE0F | 0xFEFF | 0xFFA0
        | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A | 0xE0000..=0xE0FFF)
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn change(n: u128) -> ChangeId {
        ChangeId(Uuid::from_u128(n))
    }

    #[test]
    fn cleaning_drops_controls_and_keeps_scripts() {
        assert_eq!(
            clean(" a\u{0}b\u{7}\r\nc\rd\u{2028}e\u{FFFE} "),
            "ab\nc\nd\ne"
        );
        assert_eq!(clean("ŵ ŷ ł ہم 👩🏽‍⚕️ <b>"), "ŵ ŷ ł ہم 👩🏽‍⚕️ <b>");
        assert_eq!(clean_line("a\n b\tc"), "a b c");
    }

    #[test]
    fn invisible_text_is_blank() {
        for text in [
            "",
            " ",
            "\u{200D}",
            "\u{200B}\u{FEFF}",
            "\u{3164}",
            "\u{2800}",
            "\n\t ",
        ] {
            assert!(is_blank(text), "{text:?}");
        }
        assert!(!is_blank("."));
        assert!(!is_blank("\u{202E}x"));
    }

    #[test]
    fn too_long_keeps_whole_graphemes_and_hands_back_the_rest() {
        let fitted = fit("ab👩🏽‍⚕️cd", 3, true);
        assert_eq!(
            fitted,
            Fitted {
                kept: "ab".into(),
                rest: "👩🏽‍⚕️cd".into()
            }
        );
        assert_eq!(fit("abc", 3, true).rest, "");
        let zalgo = format!("a{}", "\u{301}".repeat(500));
        assert_eq!(fit(&zalgo, 10, true).kept.chars().count(), 10);
    }

    #[test]
    fn an_edit_that_saw_the_text_replaces_it_and_one_that_did_not_keeps_both() {
        let mut words = Words::new("first".into(), change(1));
        words.reword("second".into(), change(2), Some(change(1)));
        assert!(words.others.is_empty());
        words.reword("third".into(), change(3), Some(change(1)));
        assert_eq!(
            (words.text.as_str(), words.others.as_slice()),
            ("third", &["second".to_owned()][..])
        );
    }
}
