//! Choices that a cell makes: how a promise stands, what a quick win costs; and the fields that one cell holds, each with
//! its heading.

use crate::guide::{Offered, Spellings, guide};
use crate::record::labels;
use crate::workshop::card::Setting;
use crate::workshop::choice::{Answer, ConcernKind, Cost, Reach, Size, Status};
use crate::workshop::kind::{Field, Kind};

use super::headings::{meaning, plain};

/// The choice that a cell makes among these; none: it is not one of them.
pub(super) fn chosen<C>(
    all: &[C],
    spellings: &Spellings<C>,
    label: fn(C) -> &'static str,
    cell: &str,
) -> Option<C>
where
    C: Offered + Ord,
{
    let word = plain(cell);
    let named = |choice: &&C| {
        let words = guide().choice(**choice);
        [label(**choice), words.label.as_str(), words.short()]
            .into_iter()
            .any(|name| plain(name) == word)
    };
    let spelt = meaning(spellings, &word).copied();
    spelt.or_else(|| all.iter().find(named).copied())
}

/// How a promise stands.
pub(super) fn status(cell: &str) -> Option<Status> {
    chosen(Status::ALL, &guide().headings.status, labels::status, cell)
}

/// The answer to a request.
pub(super) fn answer(cell: &str) -> Option<Answer> {
    chosen(Answer::ALL, &guide().headings.answer, labels::answer, cell)
}

/// One thing that a cell of details holds.
pub(super) enum Detail {
    /// Words of a field.
    Words(Field, String),
    /// A choice.
    Setting(Setting),
}

/// The fields that a cell holds, each with its heading on a line of its own, as Lantern writes them. What stands before
/// the first heading is among the main words.
pub(super) fn details(kind: Kind, cell: &str) -> Vec<Detail> {
    let mut found: Vec<Detail> = Vec::new();
    for line in cell.lines() {
        let headed = line.split_once(": ").and_then(|(head, words)| {
            let field = kind
                .fields()
                .iter()
                .find(|field| **field != Field::Text && labels::field(**field) == head);
            field
                .map(|field| Detail::Words(*field, words.to_owned()))
                .or_else(|| setting(head, words).map(Detail::Setting))
        });
        match (headed, found.last_mut()) {
            (Some(detail), _) => found.push(detail),
            (None, Some(Detail::Words(_, words))) => {
                words.push('\n');
                words.push_str(line);
            }
            (None, _) => found.push(Detail::Words(Field::Text, line.to_owned())),
        }
    }
    found
}

fn setting(head: &str, words: &str) -> Option<Setting> {
    fn named<C: Copy>(all: &[C], label: fn(C) -> &'static str, words: &str) -> Option<C> {
        all.iter().copied().find(|choice| label(*choice) == words)
    }
    match head {
        "Costs" => named(Cost::ALL, labels::cost, words).map(|cost| Setting::Cost(Some(cost))),
        "Size" => named(Size::ALL, labels::size, words).map(|size| Setting::Size(Some(size))),
        "Reach" => named(Reach::ALL, labels::reach, words).map(|reach| Setting::Reach(Some(reach))),
        "Kind" => named(ConcernKind::ALL, labels::concern, words).map(Setting::Concern),
        _ => None,
    }
}
