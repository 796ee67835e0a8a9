//! The sheet with everything somebody will do.

use rust_xlsxwriter::{Format, Table, TableColumn, TableStyle, Worksheet, XlsxError};

use super::words::LongTexts;
use super::{Looks, choices, high, small, write_day};
use crate::record::labels;
use crate::record::report::Now;
use crate::record::rules::Options;
use crate::record::tracker::{Cell, Column, Row, SETTLED, TYPES, tracker};
use crate::workshop::choice::{Answer, Status};
use crate::workshop::history::History;

/// The first columns, as far as a printed page is wide.
const PRINTED: u16 = 10;

/// Columns that are not printed make a row no higher than this: four lines.
const MOST_BESIDE: f64 = 63.0;

pub(super) fn sheet(
    history: &History,
    options: Options,
    now: Now,
    looks: &Looks,
    long: &mut LongTexts<'_>,
) -> Result<Worksheet, XlsxError> {
    let rows = tracker(history, options, now);
    // A table has at least one row to write in.
    let count = u32::try_from(rows.len()).unwrap_or(u32::MAX).max(1);
    let mut sheet = Worksheet::new();
    sheet.set_name("Tracker")?;
    for (at, column) in Column::ALL.into_iter().enumerate() {
        sheet.set_column_width(small(at), width(column))?;
    }
    for (at, row) in (1..).zip(&rows) {
        write_row(&mut sheet, at, row, looks, long)?;
    }
    if rows.is_empty() {
        for (at, column) in Column::ALL.into_iter().enumerate() {
            sheet.write_blank(1, small(at), empty(column, looks))?;
        }
    }
    let last = small(Column::ALL.len() - 1);
    sheet.add_table(0, 0, count, last, &table(looks))?;
    for (column, names) in lists() {
        choices(&mut sheet, place(column), count, &names)?;
    }
    sheet.set_freeze_panes(1, 3)?;
    sheet.set_print_area(0, 0, count, PRINTED - 1)?;
    Ok(sheet)
}

fn table(looks: &Looks) -> Table {
    let columns: Vec<TableColumn> = Column::ALL
        .into_iter()
        .map(|column| {
            TableColumn::new()
                .set_header(column.head())
                .set_header_format(looks.head.clone())
        })
        .collect();
    Table::new()
        .set_name("ActionTracker")
        .set_columns(&columns)
        .set_style(TableStyle::Light1)
        .set_banded_rows(false)
        .set_alt_text_title("Action tracker")
        .set_alt_text("A row for each thing somebody said they will do, and for each thing that needs attention.")
}

fn write_row(
    sheet: &mut Worksheet,
    at: u32,
    row: &Row,
    looks: &Looks,
    long: &mut LongTexts<'_>,
) -> Result<(), XlsxError> {
    let reference = row.text(Column::Ref);
    let words = Column::ALL.map(|column| (row.text(column), width(column)));
    let (printed, beside) = words.split_at(usize::from(PRINTED));
    sheet.set_row_height(at, high(printed).max(high(beside).min(MOST_BESIDE)))?;
    for column in Column::ALL {
        let place = (at, place(column));
        match row.cell(column) {
            Cell::Nothing => {
                sheet.write_blank(place.0, place.1, empty(column, looks))?;
            }
            Cell::Day(day) => write_day(sheet, place, *day, &looks.day)?,
            Cell::Words(text) => {
                long.write(sheet, place, text, (&reference, column.head()))?;
            }
        }
    }
    Ok(())
}

fn empty(column: Column, looks: &Looks) -> &Format {
    match column {
        Column::Due | Column::LastUpdate | Column::ClosedOn => &looks.day,
        column if column.is_to_fill() => &looks.to_fill,
        _ => &looks.words,
    }
}

/// Columns with choices to pick from.
fn lists() -> [(Column, Vec<&'static str>); 4] {
    let statuses = Status::ALL.iter().copied().map(labels::status);
    let answers = Answer::ALL.iter().copied().map(labels::answer);
    [
        (Column::Type, TYPES.map(|(_, name, _)| name).to_vec()),
        (Column::Status, statuses.collect()),
        (Column::Answer, answers.collect()),
        (Column::Settled, SETTLED.to_vec()),
    ]
}

fn place(column: Column) -> u16 {
    let at = Column::ALL.iter().position(|known| *known == column);
    small(at.unwrap_or_default())
}

fn width(column: Column) -> f64 {
    match column {
        Column::Ref => 6.0,
        Column::What => 44.0,
        Column::Statement | Column::Story | Column::More => 60.0,
        Column::Due | Column::LastUpdate | Column::ClosedOn => 17.0,
        Column::Type | Column::Status | Column::Answer => 13.0,
        Column::LedBy | Column::Organisation | Column::Sponsor | Column::For => 18.0,
        Column::Id => 38.0,
        _ => 28.0,
    }
}
