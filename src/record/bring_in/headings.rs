//! What a heading over a column means, and a word in a cell of a short list. The words are the guide's.

use super::plan::Part;
use crate::guide::{Spellings, guide};
use crate::record::tracker::TYPES;
use crate::workshop::kind::{Field, Kind};
use crate::workshop::telling::kind_name;
use crate::workshop::words::is_blank;

/// What the rows may be as a whole: each calls its columns by other names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    /// Actions, commitments and other promises.
    Promises,
    /// Notes and other things said.
    Said,
    /// People.
    People,
}

impl Section {
    /// In the order in which they are tried: the one with the most particular words first.
    pub(super) const ALL: [Section; 3] = [Section::Promises, Section::Said, Section::People];

    fn words(self) -> &'static Spellings<String> {
        let headings = &guide().headings;
        match self {
            Section::Promises => &headings.promises,
            Section::Said => &headings.said,
            Section::People => &headings.people,
        }
    }

    /// The part without which a row is nothing.
    pub(super) fn main(self) -> Part {
        match self {
            Section::People => Part::Name,
            Section::Promises | Section::Said => Part::Words(Field::Text),
        }
    }
}

/// A heading or a short answer in lower case, without marks around it.
pub(super) fn plain(text: &str) -> String {
    let text = text.split(['(', '[', '\n']).next().unwrap_or_default();
    let text = text.replace(['_', '/'], " ");
    let ends = |c: char| c.is_whitespace() || matches!(c, ':' | '*' | '?' | '.' | '“' | '”' | '"');
    let words: Vec<&str> = text.trim_matches(ends).split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// What a heading means in a list of this sort; none: it is not known.
pub(super) fn part(section: Section, head: &str) -> Option<Part> {
    let head = plain(head);
    if head.is_empty() {
        return None;
    }
    let own = meaning(section.words(), &head).and_then(|key| Part::read(key));
    let kind = || {
        let of = kind(&head).filter(|kind| {
            section != Section::People && kind.is_promise() == (section == Section::Promises)
        });
        of.map(|_| Part::Words(Field::Text))
    };
    own.or_else(kind)
        .or_else(|| labelled(section, &head))
        .or_else(|| is_passed_over(&head).then_some(Part::Nothing))
}

/// Whether a column is known and never kept: numbers, ids, times.
pub(super) fn is_passed_over(heading: &str) -> bool {
    let head = plain(heading);
    head.starts_with("votes ") || guide().headings.passed_over.contains(&head)
}

/// A heading in Lantern's own words for a field.
fn labelled(section: Section, head: &str) -> Option<Part> {
    let kind = match section {
        Section::Promises => Kind::Action,
        Section::Said => Kind::Story,
        Section::People => return None,
    };
    let fields = kind.fields().iter().skip(1);
    let named = |field: &&Field| {
        plain(guide().label(kind, **field)) == head
            || plain(crate::record::labels::field(**field)) == head
    };
    fields.copied().find(|field| named(&field)).map(Part::Words)
}

/// Whether a row only names columns: it has the main one and another, or two that are known among few.
pub(super) fn names_columns(cells: &[String]) -> bool {
    let filled = cells.iter().filter(|cell| !is_blank(cell)).count();
    Section::ALL.into_iter().any(|section| {
        let parts: Vec<Part> = cells
            .iter()
            .filter_map(|cell| part(section, cell))
            .collect();
        let known = parts.len();
        let main = parts.contains(&section.main());
        let short = cells.iter().all(|cell| cell.chars().count() <= 80);
        short && ((main && (known > 1 || filled == 1)) || (known > 2 && known * 2 >= filled))
    })
}

/// What a word stands for.
pub(super) fn meaning<'g, K>(spellings: &'g Spellings<K>, word: &str) -> Option<&'g K> {
    let found = spellings
        .iter()
        .find(|(_, words)| words.iter().any(|known| known == word));
    found.map(|(key, _)| key)
}

/// The kind of card that a word names, in the singular or the plural.
pub(super) fn kind(word: &str) -> Option<Kind> {
    let word = plain(word);
    let tracked = TYPES.iter().find(|(_, name, _)| *name == word);
    tracked.map(|(kind, _, _)| *kind).or_else(|| {
        Kind::ALL.into_iter().find(|kind| {
            let (one, many) = kind_name(*kind);
            let words = guide().kind(*kind);
            [
                one,
                many,
                words.one.as_str(),
                words.many.as_str(),
                kind.key(),
            ]
            .contains(&word.as_str())
        })
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn b3_every_heading_in_the_guide_is_for_a_part_and_none_is_there_twice() {
        for section in Section::ALL {
            let mut seen = Vec::new();
            for (key, words) in section.words() {
                assert!(Part::read(key).is_some(), "{key}");
                for word in words {
                    assert!(!seen.contains(word), "{section:?}: {word} is there twice");
                    seen.push(word.clone());
                    assert_eq!(part(section, word), Part::read(key), "{word}");
                }
            }
        }
    }

    #[test]
    fn b3_headings_are_known_however_they_are_written() {
        assert_eq!(part(Section::People, " NAME:* "), Some(Part::Name));
        assert_eq!(
            part(Section::Promises, "Due date (dd/mm/yyyy)"),
            Some(Part::Due)
        );
        assert_eq!(
            part(Section::Promises, "first_step"),
            Some(Part::Words(Field::FirstStep))
        );
        assert_eq!(
            part(Section::Said, "votes_dots-on-themes"),
            Some(Part::Nothing)
        );
        assert_eq!(
            part(Section::Said, "What helped"),
            Some(Part::Words(Field::Helped))
        );
        assert_eq!(part(Section::People, "Siân"), None);
    }

    #[test]
    fn b3_a_row_of_words_is_no_heading() {
        let row = |text: &str| {
            text.split(',')
                .map(|cell| cell.trim().to_owned())
                .collect::<Vec<_>>()
        };
        assert!(names_columns(&row("Name, Organisation, Table")));
        assert!(names_columns(&row("Name")));
        assert!(names_columns(&row("Action, Owner, Due date")));
        assert!(!names_columns(&row("Siân, Group")));
        assert!(!names_columns(&row("Siân, Council, 3")));
    }
}
