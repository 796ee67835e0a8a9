//! Small ways of saying things that sections share.

use super::Making;
use crate::record::dates::day;
use crate::record::document::{Line, Section};
use crate::record::labels;
use crate::record::rules::{Tally, Why};
use crate::workshop::brief::BriefField;
use crate::workshop::card::Card;
use crate::workshop::kind::{Field, Kind};
use crate::workshop::telling::{count, kind_name};

impl<'a> Making<'a> {
    /// A card's words in a field, as they may be shown, with what others wrote there at the same time.
    pub(super) fn said(&self, card: &'a Card, field: Field) -> Line {
        let others = self.leaving.other_versions(card, field).into_iter();
        let words = std::iter::once(self.leaving.words(card, field));
        Line::joined(
            words.chain(others.map(|other| Line::ours("also written: ").and_said(other))),
            " – ",
        )
    }

    /// The main words.
    pub(super) fn main(&self, card: &'a Card) -> Line {
        self.said(card, Field::Text)
    }

    /// Puts a card's words in a field down as a quote.
    pub(super) fn quote(&self, section: &mut Section, card: &'a Card, field: Field) {
        section.quote(
            &self.leaving.words(card, field).text(),
            self.leaving.by(card),
        );
        let others = self
            .leaving
            .other_versions(card, field)
            .into_iter()
            .map(Line::said);
        section.facts([("Also written", Line::joined(others, " – "))]);
    }

    /// Fields with their headings; those without words are empty.
    pub(super) fn fields(&self, card: &'a Card, fields: &[Field]) -> Vec<(&'static str, Line)> {
        fields
            .iter()
            .map(|field| (labels::field(*field), self.said(card, *field)))
            .collect()
    }

    /// Words of the brief.
    pub(super) fn brief(&self, field: BriefField) -> Line {
        Line::said(self.workshop.brief.text(field))
    }

    /// The lines of a list in the brief.
    pub(super) fn brief_lines(&self, field: BriefField) -> Vec<Line> {
        self.workshop
            .brief
            .lines(field)
            .into_iter()
            .map(Line::said)
            .collect()
    }

    /// "By Tuesday 3 March 2026", or nothing.
    pub(super) fn due(&self, card: &Card) -> Line {
        Line::ours(card.choices.due.map(day).unwrap_or_default())
    }

    /// How a promise stands.
    pub(super) fn status(&self, card: &Card) -> Line {
        Line::ours(card.choices.status.map(labels::status).unwrap_or_default())
    }

    /// What a card springs from, named by the main words.
    pub(super) fn springs_from(&self, card: &'a Card) -> Line {
        let from = self.leaving.springs_from(card).into_iter();
        Line::joined(
            from.map(|from| {
                Line::ours(format!("{}: ", kind_name(from.kind).0)).then(self.main(from))
            }),
            "; ",
        )
    }

    /// Adds how many cards of a kind were left out and why; nothing when none were.
    pub(super) fn say_left_out(&self, section: &mut Section, kind: Kind) {
        let tally = self.leaving.tally(kind);
        let (one, many) = kind_name(kind);
        let out = left_out(&tally);
        if !out.is_empty() {
            section.paragraph(Line::ours(format!(
                "Left out of {}: {out}.",
                count(tally.all, one, many)
            )));
        }
    }
}

/// "3 that stay in the room, 2 hidden", or nothing.
pub(super) fn left_out(tally: &Tally) -> String {
    let parts = tally.out.iter().map(|(why, cards)| match why {
        Why::Hidden => format!("{cards} hidden"),
        Why::StaysInRoom => count(*cards, "that stays in the room", "that stay in the room"),
        Why::NotRevealed => format!("{cards} not shown to the room yet"),
        Why::NotReleased => format!("{cards} waiting to be released"),
    });
    parts.collect::<Vec<_>>().join(", ")
}
