//! When people meet again: the check-ins that were set, and suggestions for 30, 60 and 90 days where none was.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::rules::Leaving;
use super::said::said;
use crate::workshop::Workshop;
use crate::workshop::ids::CardId;
use crate::workshop::kind::{Field, Kind};

/// So many days after the workshop people look at what has become of it.
const AFTER: [(u16, &str); 3] = [
    (
        30,
        "First check-in: what has happened that you did not expect?",
    ),
    (60, "Second check-in: a round through every promise"),
    (
        90,
        "Third check-in: what difference did it make, and what do we celebrate?",
    ),
];
/// A check-in that was set stands in for a suggestion so many days around it.
const NEAR: i64 = 14;

/// One meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckIn {
    /// The card; none for a suggestion.
    pub card: Option<CardId>,
    /// The day.
    pub day: Option<NaiveDate>,
    /// What it is.
    pub what: String,
    /// Who convenes and who comes.
    pub who: String,
    /// For a suggestion: so many days after the workshop.
    pub suggested: Option<u16>,
}

/// Those that were set first, then the suggestions, each by day.
pub fn check_ins(workshop: &Workshop, leaving: &Leaving<'_>) -> Vec<CheckIn> {
    let mut set: Vec<CheckIn> = leaving
        .of_kind(Kind::CheckIn)
        .into_iter()
        .map(|card| CheckIn {
            card: Some(card.id),
            day: card.choices.due,
            what: said(leaving, card, Field::Text).text(),
            who: said(leaving, card, Field::Audience).text(),
            suggested: None,
        })
        .collect();
    set.sort_by_key(|meeting| (meeting.day.is_none(), meeting.day));
    let days: Vec<NaiveDate> = set.iter().filter_map(|meeting| meeting.day).collect();
    let suggested = workshop.brief.date.into_iter().flat_map(suggestions);
    let missing = suggested.filter(|suggestion| {
        let near = |day: &NaiveDate| {
            suggestion
                .day
                .is_some_and(|wanted| (*day - wanted).num_days().abs() <= NEAR)
        };
        !days.iter().any(near)
    });
    let missing: Vec<CheckIn> = missing.collect();
    set.into_iter().chain(missing).collect()
}

fn suggestions(workshop: NaiveDate) -> Vec<CheckIn> {
    AFTER
        .iter()
        .filter_map(|(days, what)| {
            Some(CheckIn {
                card: None,
                day: Some(no_weekend(
                    workshop.checked_add_days(Days::new(u64::from(*days)))?,
                )?),
                what: (*what).to_owned(),
                who: String::new(),
                suggested: Some(*days),
            })
        })
        .collect()
}

/// The day itself, or the Monday after it.
fn no_weekend(day: NaiveDate) -> Option<NaiveDate> {
    match day.weekday() {
        Weekday::Sat => day.checked_add_days(Days::new(2)),
        Weekday::Sun => day.checked_add_days(Days::new(1)),
        _ => Some(day),
    }
}
