//! What it led to: how each promise stands since the day, and what difference it made. Nothing at all before anybody has
//! said anything, and nobody is blamed for what changed or was let go.

use super::Making;
use crate::record::document::{Line, Section};
use crate::record::labels;
use crate::workshop::after::{TOLD, counts, followed, has_news, status};
use crate::workshop::card::Card;
use crate::workshop::kind::Field;
use crate::workshop::telling::{count, kind_name};

/// So many differences are told in the brief.
const FEW: usize = 5;

const HEADS: [&str; 7] = [
    "What",
    "Kind",
    "Led by",
    "Status",
    "What difference it made",
    "What helped",
    "What got in the way",
];

pub(super) fn what_it_led_to(making: &Making<'_>) -> Section {
    let cards = all(making);
    let mut news: Vec<&Card> = cards
        .iter()
        .copied()
        .filter(|card| has_news(card))
        .collect();
    if news.is_empty() {
        // Before anybody met again there is nothing to miss.
        return Section::default();
    }
    news.sort_by_key(|card| TOLD.iter().position(|known| *known == status(card)));
    let mut section = Section::new("What it led to");
    section.paragraph(Line::ours(summed_up(&cards)));
    let rows = news.into_iter().map(|card| row(making, card));
    section.table(
        "How each one stands, done ones first",
        &HEADS,
        rows.collect(),
    );
    section
}

/// For the brief: the sum, and what difference the first of them made.
pub(super) fn in_short(making: &Making<'_>) -> Section {
    let cards = all(making);
    if !cards.iter().any(|card| has_news(card)) {
        return Section::default();
    }
    let mut section = Section::new("What it led to");
    section.paragraph(Line::ours(summed_up(&cards)));
    let told = cards.into_iter().filter_map(|card| {
        let difference = making.said(card, Field::Difference);
        let told = Line::joined([making.main(card), difference.clone()], " – ");
        (!difference.is_empty()).then_some(told)
    });
    section.list(told.take(FEW));
    section
}

/// A line for the first page; nothing before there is news.
pub(super) fn in_a_line(making: &Making<'_>) -> Line {
    let cards = all(making);
    if !cards.iter().any(|card| has_news(card)) {
        return Line::default();
    }
    let stand = summed_up(&cards);
    Line::ours(format!("So far: {stand}"))
}

/// Everything that is followed and may leave.
fn all<'a>(making: &Making<'a>) -> Vec<&'a Card> {
    followed(making.workshop)
        .into_iter()
        .filter_map(|card| making.leaving.card(card.id))
        .collect()
}

/// "3 done, 2 going, 8 not started, of 12 promises and 1 answered concern."
fn summed_up(cards: &[&Card]) -> String {
    let stand: Vec<String> = counts(cards.iter().copied())
        .into_iter()
        .map(|(status, many)| format!("{many} {}", labels::status(status)))
        .collect();
    let promises = cards.iter().filter(|card| card.kind.is_promise()).count();
    let answered = cards.len() - promises;
    let answered = match answered {
        0 => String::new(),
        some => format!(
            " and {}",
            count(some, "answered concern", "answered concerns")
        ),
    };
    format!(
        "{}, of {}{answered}.",
        stand.join(", "),
        count(promises, "promise", "promises")
    )
}

fn row<'a>(making: &Making<'a>, card: &'a Card) -> Vec<Line> {
    let said = |field| making.said(card, field);
    vec![
        making.main(card),
        Line::ours(kind_name(card.kind).0),
        said(Field::Owner),
        Line::ours(labels::status(status(card))),
        said(Field::Difference),
        said(Field::Helped),
        said(Field::InTheWay),
    ]
}
