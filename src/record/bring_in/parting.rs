//! What parts the columns of a pasted text. Guessed from its first rows; the facilitator can say otherwise.

use super::cells::{Found, MARKS, Rule, row};
use super::headings::names_columns;
use crate::workshop::words::is_blank;

/// What parts columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parting {
    /// Tabs, as copied from a spreadsheet.
    Tabs,
    /// Semicolons.
    Semicolons,
    /// Commas.
    Commas,
    /// In each row whichever is there.
    Each,
    /// Nothing: one column, a line each.
    Nothing,
}

/// So many rows are looked at.
const LOOKED_AT: usize = 200;

impl Parting {
    /// All of them, as offered.
    pub const ALL: [Parting; 5] = [
        Parting::Tabs,
        Parting::Commas,
        Parting::Semicolons,
        Parting::Each,
        Parting::Nothing,
    ];

    /// The fixed key, as in form values.
    pub fn key(self) -> &'static str {
        match self {
            Parting::Tabs => "tabs",
            Parting::Semicolons => "semicolons",
            Parting::Commas => "commas",
            Parting::Each => "each",
            Parting::Nothing => "nothing",
        }
    }

    /// The words for it.
    pub fn name(self) -> &'static str {
        match self {
            Parting::Tabs => "Tabs",
            Parting::Semicolons => "Semicolons",
            Parting::Commas => "Commas",
            Parting::Each => "Whichever each row has",
            Parting::Nothing => "Nothing: one thing a line",
        }
    }

    pub(super) fn mark(self) -> Option<char> {
        match self {
            Parting::Tabs => Some('\t'),
            Parting::Semicolons => Some(';'),
            Parting::Commas => Some(','),
            Parting::Each | Parting::Nothing => None,
        }
    }

    pub(super) fn of(mark: char) -> Parting {
        match mark {
            '\t' => Parting::Tabs,
            ';' => Parting::Semicolons,
            _ => Parting::Commas,
        }
    }
}

/// The first rows of a text by a rule, without blank ones.
pub(super) fn first_rows(text: &str, rule: Rule) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut rest = Some(text);
    while let Some(text) = rest.filter(|text| !text.is_empty() && rows.len() < LOOKED_AT) {
        let Found {
            cells, rest: after, ..
        } = row(text, rule);
        if !cells.iter().all(|cell| is_blank(cell)) {
            rows.push(cells);
        }
        rest = after;
    }
    rows
}

/// How wide most rows are that have more than one cell, and how many are so.
pub(super) fn usual_width(rows: &[Vec<String>]) -> (usize, usize) {
    let mut widths: Vec<usize> = rows.iter().map(Vec::len).filter(|wide| *wide > 1).collect();
    widths.sort_unstable();
    let runs = widths.chunk_by(|one, other| one == other);
    let most = runs.max_by_key(|run| run.len());
    most.map_or((1, 0), |run| (run.first().copied().unwrap_or(1), run.len()))
}

/// What parts the columns of this text.
pub fn guess(text: &str) -> Parting {
    let by = |mark| {
        let rule = Rule {
            mark: Some(mark),
            spanning: true,
        };
        first_rows(text, rule)
    };
    let looks: Vec<(char, Vec<Vec<String>>)> =
        MARKS.into_iter().map(|mark| (mark, by(mark))).collect();
    // A first row that names the columns settles it.
    let headed = looks.iter().find(|(_, rows)| {
        let first = rows.first();
        first.is_some_and(|first| first.len() > 1 && names_columns(first))
    });
    if let Some((mark, _)) = headed {
        return Parting::of(*mark);
    }
    for (mark, rows) in &looks {
        let (_, agreeing) = usual_width(rows);
        let enough = if *mark == '\t' { 60 } else { 80 };
        if agreeing * 100 >= rows.len() * enough
            && agreeing > 0
            && (*mark != ',' || !is_prose(rows))
        {
            return Parting::of(*mark);
        }
    }
    let lines: Vec<Vec<String>> = text
        .lines()
        .filter(|line| !is_blank(line))
        .take(LOOKED_AT)
        .map(super::cells::parts)
        .collect();
    let parted = lines.iter().filter(|cells| cells.len() > 1).count();
    if parted * 10 >= lines.len() * 3 && parted > 0 && !is_prose(&lines) {
        return Parting::Each;
    }
    Parting::Nothing
}

/// Whether commas stand within sentences: what comes after them goes on in lower case, or is long.
fn is_prose(rows: &[Vec<String>]) -> bool {
    let later = || rows.iter().flat_map(|cells| cells.iter().skip(1));
    let all = later().filter(|cell| !is_blank(cell)).count();
    let goes_on = later()
        .filter(|cell| cell.starts_with(char::is_lowercase))
        .count();
    let long = rows
        .iter()
        .flatten()
        .filter(|cell| cell.chars().count() > 60)
        .count();
    goes_on * 5 > all || long * 5 > rows.len()
}
