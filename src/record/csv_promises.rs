//! Promises as a table file: the tracker without the columns that people fill in, names before ids.

use super::csv::csv;
use super::report::Now;
use super::rules::Options;
use super::tracker::{Column, tracker};
use super::unwritten::Unwritten;
use crate::workshop::history::History;

/// Column names, plain and steady, so that other programs can rely on them.
const COLUMNS: [(&str, Column); 24] = [
    ("commitment", Column::What),
    ("type", Column::Type),
    ("owner", Column::LedBy),
    ("owner_organisation", Column::Organisation),
    ("for", Column::For),
    ("sponsor", Column::Sponsor),
    ("due", Column::Due),
    ("status", Column::Status),
    ("answer", Column::Answer),
    ("first_step", Column::FirstStep),
    ("measure", Column::MeasureOurs),
    ("measure_asked_for", Column::MeasureAsked),
    ("early_sign", Column::EarlySign),
    ("more", Column::More),
    ("statement", Column::Statement),
    ("theme", Column::Theme),
    ("story", Column::Story),
    ("difference", Column::Difference),
    ("helped", Column::Helped),
    ("in_the_way", Column::InTheWay),
    ("last_update", Column::LastUpdate),
    ("closed_on", Column::ClosedOn),
    ("ref", Column::Ref),
    ("id", Column::Id),
];

/// Everything promised, and everything that needs attention, a row each.
pub fn promises(history: &History, options: Options, now: Now) -> Result<Vec<u8>, Unwritten> {
    let heads: Vec<String> = COLUMNS.iter().map(|(head, _)| (*head).to_owned()).collect();
    let rows: Vec<Vec<String>> = tracker(history, options, now)
        .iter()
        .map(|row| {
            COLUMNS
                .iter()
                .map(|(_, column)| row.text(*column))
                .collect()
        })
        .collect();
    csv(&heads, &rows)
}
