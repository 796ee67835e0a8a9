//! A pasted text as rows and columns. Nothing is dropped here: what is odd about a row is noted with its number.

use super::cells::{MARKS, Rule, row};
use super::parting::{Parting, first_rows, usual_width};
use crate::workshop::words::is_blank;

/// The most rows that come in at once.
pub const MOST_ROWS: usize = 10_000;
/// The most columns that are read.
pub const MOST_COLUMNS: usize = 60;

/// Rows and columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Rows that are not blank.
    pub rows: Vec<Row>,
    /// How many columns the widest row has.
    pub width: usize,
    /// How many columns most rows have.
    pub usual: usize,
    /// What was odd.
    pub odd: Vec<Oddity>,
    /// Blank rows between others.
    pub blank: Vec<usize>,
    /// Rows beyond the most that come in.
    pub beyond: usize,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number in the list or spreadsheet, from 1; a cell over several lines is still one row.
    pub number: usize,
    /// Its cells, without the blanks around them.
    pub cells: Vec<String>,
}

/// Something odd about a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Oddity {
    /// The row.
    pub row: usize,
    /// What.
    pub what: Odd,
}

/// What can be odd about a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Odd {
    /// Its cells are parted by something else than those of the others.
    PartedBy(Parting),
    /// A quotation mark has no partner; it stands as typed.
    LoneQuote,
    /// It has more cells than the usual row.
    Longer,
    /// It has more cells than are read.
    TooWide,
}

impl Sheet {
    /// Reads a text, line breaks as `\n`.
    pub fn read(text: &str, parting: Parting) -> Sheet {
        let usual = match parting.mark() {
            Some(mark) => {
                let rule = Rule {
                    mark: Some(mark),
                    spanning: true,
                };
                usual_width(&first_rows(text, rule)).0
            }
            None => 1,
        };
        let mut sheet = Sheet {
            usual,
            ..Sheet::default()
        };
        let mut blank = Vec::new();
        let mut rest = Some(text);
        let mut number = 0;
        while let Some(text) = rest.filter(|text| !text.is_empty()) {
            number += 1;
            let (cells, after, odd) = read_row(text, parting, usual);
            rest = after;
            if cells.iter().all(|cell| is_blank(cell)) {
                blank.push(number);
                continue;
            }
            // Blank rows at the end are no rows.
            sheet.blank.append(&mut blank);
            if sheet.rows.len() == MOST_ROWS {
                sheet.beyond += 1;
                continue;
            }
            let note = |what| Oddity { row: number, what };
            sheet.odd.extend(odd.into_iter().flatten().map(note));
            sheet.add(number, cells);
        }
        sheet
    }

    fn add(&mut self, number: usize, mut cells: Vec<String>) {
        while cells.len() > 1 && cells.last().is_some_and(|cell| is_blank(cell)) {
            cells.pop();
        }
        let mut note = |what| self.odd.push(Oddity { row: number, what });
        if cells.len() > MOST_COLUMNS {
            note(Odd::TooWide);
            cells.truncate(MOST_COLUMNS);
        }
        if self.usual > 1 && cells.len() > self.usual {
            note(Odd::Longer);
        }
        self.width = self.width.max(cells.len());
        self.rows.push(Row { number, cells });
    }

    /// The cells of a column in the first rows, blank ones left out.
    pub(super) fn column(&self, at: usize, from: usize, most: usize) -> Vec<&str> {
        let cells = self.rows.iter().skip(from).take(most);
        let cells = cells.filter_map(|row| row.cells.get(at));
        cells
            .map(String::as_str)
            .filter(|cell| !is_blank(cell))
            .collect()
    }
}

/// What a row was read as: its cells, where the next one begins, what was odd.
type ReadRow<'t> = (Vec<String>, Option<&'t str>, [Option<Odd>; 2]);

fn read_row(text: &str, parting: Parting, usual: usize) -> ReadRow<'_> {
    let by = |mark, spanning| row(text, Rule { mark, spanning });
    let lone = |is: bool| is.then_some(Odd::LoneQuote);
    if parting == Parting::Each {
        let line = by(None, false);
        let each = MARKS.into_iter().map(|mark| by(Some(mark), false));
        let found = each.into_iter().find(|found| found.cells.len() > 1);
        let found = found.unwrap_or(line);
        return (found.cells, found.rest, [lone(found.lone_quote), None]);
    }
    let found = by(parting.mark(), true);
    if usual < 2 || found.cells.len() == usual {
        return (found.cells, found.rest, [lone(found.lone_quote), None]);
    }
    // A quote that was never closed must not swallow the rows below it.
    if found.spans {
        let line = by(parting.mark(), false);
        if line.cells.len() == usual || (line.cells.len() > 1 && found.cells.len() == 1) {
            return (line.cells, line.rest, [lone(line.lone_quote), None]);
        }
    }
    let others = MARKS
        .into_iter()
        .filter(|mark| Some(*mark) != parting.mark());
    for mark in others {
        let other = by(Some(mark), false);
        if other.cells.len() == usual {
            let odd = [
                lone(other.lone_quote),
                Some(Odd::PartedBy(Parting::of(mark))),
            ];
            return (other.cells, other.rest, odd);
        }
    }
    (found.cells, found.rest, [lone(found.lone_quote), None])
}
