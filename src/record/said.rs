//! What a card says, with what somebody else wrote in the same place at the same time.

use super::document::Line;
use super::rules::Leaving;
use crate::workshop::card::Card;
use crate::workshop::kind::Field;

/// The words of a field as they may be shown, other versions after them.
pub(super) fn said<'a>(leaving: &Leaving<'a>, card: &'a Card, field: Field) -> Line {
    let others = leaving.other_versions(card, field).into_iter();
    let words = std::iter::once(leaving.words(card, field));
    Line::joined(
        words.chain(others.map(|other| Line::ours("also written: ").and_said(other))),
        " – ",
    )
}
