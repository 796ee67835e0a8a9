//! Promises as a table of few columns, for formats whose pages and windows are narrow.

use super::document::{Line, Promise, Table};

/// So many columns of promises stand side by side; the rest is told in the last one.
const COLUMNS: usize = 4;

/// Promises as a table that fits the page: what has no column of its own stands in the last one, by name.
pub(super) fn promise_table(caption: &str, heads: &[&'static str], promises: &[Promise]) -> Table {
    let says = |at: usize| {
        at == 0
            || promises
                .iter()
                .any(|promise| promise.cells.get(at).is_some_and(|cell| !cell.is_empty()))
    };
    let used: Vec<usize> = (0..heads.len()).filter(|at| says(*at)).collect();
    let side_by_side = if used.len() > COLUMNS {
        COLUMNS - 1
    } else {
        used.len()
    };
    let (columns, rest) = used.split_at(side_by_side);
    let head = |at: &usize| heads.get(*at).copied().unwrap_or_default();
    let mut shown: Vec<&'static str> = columns.iter().map(head).collect();
    if !rest.is_empty() {
        shown.push("More");
    }
    let rows = promises.iter().map(|promise| {
        let cell = |at: &usize| promise.cells.get(*at).cloned().unwrap_or_default();
        let mut cells: Vec<Line> = columns.iter().map(cell).collect();
        if let Some(first) = cells.first_mut() {
            let tick = if promise.done { "☑ " } else { "☐ " };
            *first = Line::ours(tick).then(std::mem::take(first));
        }
        if !rest.is_empty() {
            cells.push(Line::joined(
                rest.iter()
                    .filter(|at| !cell(at).is_empty())
                    .map(|at| Line::ours(format!("{}: ", head(at))).then(cell(at))),
                "\n",
            ));
        }
        cells
    });
    Table {
        caption: caption.to_owned(),
        rows: rows.collect(),
        heads: shown,
    }
}
