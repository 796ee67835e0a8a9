//! Looks for text that might tell who somebody is: numbers, dates, addresses, names with a title, very great ages. It runs
//! on this machine and only asks. It is help, not proof: a text without clues can still name a person.

mod address;
mod date;
mod number;
mod person;

use super::shape::Clue;

/// Something in a text that might identify a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spotted {
    /// What it looks like. `guide().choice(clue).text` is the gentle sentence.
    pub clue: Clue,
    /// The words, without the marks around them.
    pub found: String,
}

/// Every clue in a text, kind by kind. Each piece of text is named once.
pub fn spot_people(text: &str) -> Vec<Spotted> {
    let words: Vec<Word> = text.split_whitespace().map(Word::new).collect();
    let mut spotted = Vec::new();
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let before = words.get(at.saturating_sub(4)..at).unwrap_or_default();
        match spot_here(before, rest) {
            Some((clue, length)) => {
                let here: Vec<&str> = rest.iter().take(length).map(|word| word.bare).collect();
                spotted.push(Spotted {
                    clue,
                    found: here.join(" "),
                });
                at += length.max(1);
            }
            None => at += 1,
        }
    }
    spotted
}

/// One word as written, and without the marks around it.
struct Word<'t> {
    bare: &'t str,
    lower: String,
    /// Whether a sentence or a list ends here, so that the next word does not belong.
    ends: bool,
}

impl<'t> Word<'t> {
    fn new(written: &'t str) -> Word<'t> {
        let bare = written.trim_matches(|c: char| !(c.is_alphanumeric() || c == '+'));
        Word {
            bare,
            lower: bare.to_lowercase(),
            ends: written.ends_with([',', ';', '?', '!']),
        }
    }
}

/// What begins at the first of these words, and how many words it takes.
fn spot_here(before: &[Word], rest: &[Word]) -> Option<(Clue, usize)> {
    address::email(rest)
        .or_else(|| number::number(rest))
        .or_else(|| date::birth_date(before, rest))
        .or_else(|| address::postcode(rest))
        .or_else(|| person::titled_name(rest))
        .or_else(|| person::great_age(before, rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::guide;

    pub(super) fn check(text: &str, expected: &[(Clue, &str)]) {
        let found = spot_people(text);
        let plain: Vec<(Clue, &str)> = found
            .iter()
            .map(|one| (one.clue, one.found.as_str()))
            .collect();
        assert_eq!(plain, expected, "{text}");
    }

    #[test]
    fn odd_text_is_looked_at_without_harm() {
        for text in [
            "",
            " ",
            "@",
            "+",
            "-",
            "é",
            "Mr",
            "日本語 12 月",
            "🙂🙂🙂",
            "٣٤٥ ٦٧٨",
            "a\u{0}b",
            "ÀÉ1 1ÀÉ",
            "1-",
            "--",
        ] {
            check(text, &[]);
        }
        check(&"9".repeat(5_000), &[]);
    }

    #[test]
    fn every_clue_has_a_gentle_sentence() {
        for clue in Clue::ALL {
            assert!(guide().choice(*clue).text.len() > 20);
        }
    }
}
