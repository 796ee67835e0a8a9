//! The sheet that says what the workbook is, when it was made and what is left out of it.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{Looks, high, made_on};
use crate::record::dates::{day, short_day};
use crate::record::legal::one_line;
use crate::record::preview::preview;
use crate::record::report::Now;
use crate::record::rules::Options;
use crate::workshop::history::History;
use crate::workshop::kind::Kind;
use crate::workshop::shorten;

/// As wide as a page.
const WIDE: f64 = 92.0;

const HOW: [&str; 6] = [
    "Tracker: a row for each action, quick win, commitment, offer, request and pledge, and for each thing that needs attention. The small arrows in the headings filter and sort.",
    "Type, status, answer and “How settled it is” are picked from a list. Write new rows straight under the last one.",
    "Pale yellow cells are for you to fill in as things move: help needed, how settled it is, what difference it made.",
    "Check-ins: the days that were agreed, and days that Lantern suggests about 30, 60 and 90 days after the workshop. Nobody has agreed to a suggested day yet.",
    "Begin each check-in with what has happened that you did not expect, before asking how things stand.",
    "The first ten columns print on A4, landscape; the others are there on screen.",
];

pub(super) fn sheet(
    history: &History,
    options: Options,
    now: Now,
    looks: &Looks,
) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name("Read me")?.set_column_width(0, WIDE)?;
    let workshop = history.workshop();
    let title = shorten(&one_line(workshop.title()), 200);
    sheet.write_string_with_format(0, 0, format!("Action tracker: {title}"), &looks.title)?;
    for (row, line) in (1..).zip(lines(history, options, now)) {
        sheet.set_row_height(row, high(&[(line.clone(), WIDE)]))?;
        sheet.write_string_with_format(row, 0, line, &looks.plain)?;
    }
    Ok(sheet)
}

fn lines(history: &History, options: Options, now: Now) -> Vec<String> {
    let workshop = history.workshop();
    let preview = preview(workshop, options);
    let held = workshop.brief.date.map(day);
    let held = held.unwrap_or_else(|| "a day that was not noted".to_owned());
    let mut lines = vec![
        format!("What people said they will do at the Appreciative Inquiry workshop on {held}."),
        format!("Made with Lantern on {}.", short_day(made_on(now))),
        String::new(),
    ];
    lines.extend(HOW.map(str::to_owned));
    lines.extend([
        String::new(),
        "What is in here, and what is left out:".to_owned(),
    ]);
    let tracked = preview.cards.iter().filter(|line| {
        line.kind.is_promise() || matches!(line.kind, Kind::Concern | Kind::CheckIn)
    });
    let counts: Vec<String> = tracked.map(ToString::to_string).collect();
    if counts.is_empty() {
        lines.push("Nobody has promised anything yet.".to_owned());
    }
    lines.extend(counts);
    lines.extend(preview.rules.iter().map(|rule| (*rule).to_owned()));
    lines
}
