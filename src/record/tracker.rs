//! The action tracker as plain rows and columns: everything somebody will do or has to answer, with what it springs
//! from and how it stands. One model for the table file and the workbook.

mod column;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::dates::date_at;
use super::labels;
use super::report::Now;
use super::rules::{Leaving, Options, PROPER_ROUTE};
use super::said::said;
use super::touched::{Touched, touched};
use crate::workshop::card::Card;
use crate::workshop::choice::Answer;
use crate::workshop::history::History;
use crate::workshop::ids::CardId;
use crate::workshop::kind::{Field, Kind};
use crate::workshop::{Workshop, after};
pub use column::Column;

/// What is tracked, in this order: what it is called, and the letter of its references.
pub const TYPES: [(Kind, &str, char); 7] = [
    (Kind::Action, "action", 'A'),
    (Kind::QuickWin, "quick win", 'Q'),
    (Kind::Commitment, "commitment", 'C'),
    (Kind::Offer, "offer", 'O'),
    (Kind::Request, "request", 'R'),
    (Kind::Pledge, "pledge", 'P'),
    (Kind::Concern, "needs attention", 'N'),
];

/// Fields that have no column of their own: they stand under "More", each with its heading.
const MORE: [Field; 4] = [Field::WhenThen, Field::Buddy, Field::Saves, Field::Response];

/// How settled a change can be, in the order it settles.
pub const SETTLED: [&str; 5] = ["once", "repeated", "written down", "resourced", "normal"];

/// What stands in one place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Nothing,
    /// Words of people or of Lantern.
    Words(String),
    /// A day.
    Day(NaiveDate),
}

impl Cell {
    fn words(text: impl Into<String>) -> Cell {
        match text.into() {
            text if text.is_empty() => Cell::Nothing,
            text => Cell::Words(text),
        }
    }
}

/// One promise, or one thing that needs attention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The card.
    pub card: CardId,
    /// What kind of card.
    pub kind: Kind,
    cells: BTreeMap<Column, Cell>,
}

impl Row {
    /// What stands in a column.
    pub fn cell(&self, column: Column) -> &Cell {
        self.cells.get(&column).unwrap_or(&Cell::Nothing)
    }

    /// The words in a column; a day as 2026-03-03.
    pub fn text(&self, column: Column) -> String {
        match self.cell(column) {
            Cell::Nothing => String::new(),
            Cell::Words(text) => text.clone(),
            Cell::Day(day) => day.to_string(),
        }
    }
}

/// The rows of the tracker.
pub fn tracker(history: &History, options: Options, now: Now) -> Vec<Row> {
    let workshop = history.workshop();
    let tracking = Tracking {
        leaving: Leaving::of(workshop, options),
        workshop,
        touched: touched(history),
        now,
    };
    TYPES
        .iter()
        .flat_map(|(kind, name, letter)| tracking.rows(*kind, name, *letter))
        .collect()
}

struct Tracking<'a> {
    leaving: Leaving<'a>,
    workshop: &'a Workshop,
    touched: BTreeMap<CardId, Touched>,
    now: Now,
}

impl<'a> Tracking<'a> {
    fn rows(&self, kind: Kind, name: &str, letter: char) -> Vec<Row> {
        let numbers = numbers(self.workshop, kind);
        let row = |card: &'a Card| {
            let number = numbers.get(&card.id).copied().unwrap_or(0);
            self.row(card, name, format!("{letter}{number}"))
        };
        self.leaving.of_kind(kind).into_iter().map(row).collect()
    }

    fn row(&self, card: &'a Card, name: &str, reference: String) -> Row {
        let said = |field| Cell::words(said(&self.leaving, card, field).text());
        let mut cells = BTreeMap::from([
            (Column::Ref, Cell::words(reference)),
            (Column::Type, Cell::words(name)),
            (Column::What, said(Field::Text)),
            (Column::Id, Cell::words(card.id.to_string())),
        ]);
        if self.leaving.words(card, Field::Text).text() != PROPER_ROUTE {
            cells.extend([
                (Column::LedBy, self.led_by(card)),
                (Column::Organisation, self.organisation(card)),
                (
                    Column::Due,
                    card.choices.due.map_or(Cell::Nothing, Cell::Day),
                ),
                (Column::Status, Cell::words(status(card))),
                (Column::Answer, Cell::words(answer(card))),
                (Column::FirstStep, said(Field::FirstStep)),
                (Column::Sponsor, self.sponsor(card)),
                (Column::For, said(Field::To)),
                (Column::MeasureOurs, said(Field::MeasureOurs)),
                (Column::MeasureAsked, said(Field::MeasureAsked)),
                (Column::EarlySign, said(Field::EarlySign)),
                (Column::Difference, said(Field::Difference)),
                (Column::Helped, said(Field::Helped)),
                (Column::InTheWay, said(Field::InTheWay)),
                (Column::More, Cell::words(self.more(card))),
            ]);
            cells.extend(self.springs_from(card));
            cells.extend(self.dates(card));
        }
        cells.retain(|_, cell| *cell != Cell::Nothing);
        Row {
            card: card.id,
            kind: card.kind,
            cells,
        }
    }

    /// Who leads it; for a pledge whoever made it, where that may be said.
    fn led_by(&self, card: &'a Card) -> Cell {
        match said(&self.leaving, card, Field::Owner).text() {
            owner if owner.is_empty() && card.kind.is_promise() => {
                Cell::words(self.leaving.by(card).unwrap_or_default())
            }
            owner => Cell::words(owner),
        }
    }

    fn organisation(&self, card: &Card) -> Cell {
        let owner = self.leaving.words(card, Field::Owner).text();
        Cell::words(self.leaving.organisation_of(&owner).unwrap_or_default())
    }

    fn sponsor(&self, card: &'a Card) -> Cell {
        if card.choices.no_sponsor_needed {
            Cell::words("none needed")
        } else {
            Cell::words(said(&self.leaving, card, Field::Sponsor).text())
        }
    }

    fn more(&self, card: &'a Card) -> String {
        let chosen = [
            ("Costs", card.choices.cost.map(labels::cost)),
            ("Size", card.choices.size.map(labels::size)),
            ("Reach", card.choices.reach.map(labels::reach)),
            ("Kind", card.choices.concern.map(labels::concern)),
        ];
        let chosen = chosen
            .into_iter()
            .filter_map(|(name, choice)| Some((name, choice?.to_owned())));
        let said = MORE.into_iter().map(|field| {
            (
                labels::field(field),
                said(&self.leaving, card, field).text(),
            )
        });
        let lines = said.chain(chosen).filter(|(_, words)| !words.is_empty());
        lines
            .map(|(name, words)| format!("{name}: {words}"))
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// Statements, themes and stories on the way back, as far as they leave.
    fn springs_from(&self, card: &Card) -> Vec<(Column, Cell)> {
        let from = self.sources(card);
        let named = |kind| {
            let words = from
                .iter()
                .filter(|card| card.kind == kind)
                .map(|card| said(&self.leaving, card, Field::Text).text());
            Cell::words(words.collect::<Vec<_>>().join("\n"))
        };
        vec![
            (Column::Statement, named(Kind::Statement)),
            (Column::Theme, named(Kind::Theme)),
            (Column::Story, named(Kind::Story)),
        ]
    }

    /// What the card names, what that names, and so on; and the themes that its stories stand under.
    fn sources(&self, card: &Card) -> Vec<&'a Card> {
        let mut seen = BTreeSet::from([card.id]);
        let mut todo: Vec<CardId> = card.springs_from.iter().copied().collect();
        let mut found = Vec::new();
        while let Some(id) = todo.pop() {
            let Some(source) = self.workshop.card(id).filter(|_| seen.insert(id)) else {
                continue;
            };
            todo.extend(source.springs_from.iter().copied());
            if source.kind == Kind::Story {
                todo.extend(self.workshop.theme_of(source));
            }
            found.extend(self.leaving.card(id));
        }
        found.sort_by(|a, b| a.order.cmp(&b.order).then(a.id.cmp(&b.id)));
        found
    }

    fn dates(&self, card: &Card) -> Vec<(Column, Cell)> {
        let Some(touched) = self.touched.get(&card.id) else {
            return Vec::new();
        };
        let day = |at| Cell::Day(date_at(at, self.now.offset_minutes));
        let closed = touched.finished_at.filter(|_| after::is_finished(card));
        vec![
            (Column::LastUpdate, day(touched.at)),
            (Column::ClosedOn, closed.map_or(Cell::Nothing, day)),
        ]
    }
}

/// Numbers in the order in which cards were put down, removed ones too: a reference is never given twice.
fn numbers(workshop: &Workshop, kind: Kind) -> BTreeMap<CardId, usize> {
    let mut cards: Vec<_> = workshop
        .cards
        .values()
        .filter(|card| card.kind == kind)
        .collect();
    cards.sort_by_key(|card| (card.put_at, card.id));
    (1..)
        .zip(cards)
        .map(|(number, card)| (card.id, number))
        .collect()
}

fn status(card: &Card) -> &'static str {
    labels::status(after::status(card))
}

fn answer(card: &Card) -> &'static str {
    match card.kind {
        Kind::Request => labels::answer(card.choices.answer.unwrap_or(Answer::Waiting)),
        _ => "",
    }
}
