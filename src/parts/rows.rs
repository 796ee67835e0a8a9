//! The rows of a list as they stand in the page, each made once and known by its key. When the list changes, as few of
//! them as possible are touched: a row that is taken out and put back loses the focus.

use leptos::web_sys;
use std::any::Any;
use std::collections::HashMap;
use std::hash::Hash;
use std::ops::Range;

/// A row, and whatever keeps it up to date: both go together.
pub struct Row {
    /// What stands in the list.
    pub element: web_sys::HtmlElement,
    _life: Box<dyn Any>,
}

impl Row {
    /// A row with what has to live as long as it does.
    pub fn new(element: web_sys::HtmlElement, life: impl Any) -> Row {
        Row {
            element,
            _life: Box::new(life),
        }
    }
}

/// The rows of one list, in order.
pub struct Rows<K> {
    list: web_sys::Element,
    rows: Vec<(K, Row)>,
    numbered: bool,
}

impl<K: Copy + Eq + Hash> Rows<K> {
    /// No rows yet.
    pub fn new(list: impl Into<web_sys::Element>) -> Rows<K> {
        Rows {
            list: list.into(),
            rows: Vec::new(),
            numbered: false,
        }
    }

    /// Shows these rows in this order. `make` makes those that are new.
    pub fn show(&mut self, keys: &[K], make: impl Fn(K) -> Option<Row>) {
        let places: HashMap<K, usize> = keys
            .iter()
            .enumerate()
            .map(|(at, key)| (*key, at))
            .collect();
        let mut rows: Vec<Option<Row>> = keys.iter().map(|_| None).collect();
        let mut old = Vec::new();
        for (key, row) in self.rows.drain(..) {
            match places
                .get(&key)
                .and_then(|at| Some((*at, rows.get_mut(*at)?)))
            {
                Some((at, place)) => {
                    *place = Some(row);
                    old.push(at);
                }
                None => row.element.remove(),
            }
        }
        let staying = longest_rising(&old);
        let mut stays = staying.iter().rev().peekable();
        let mut next: Option<web_sys::Node> = None;
        for ((at, key), row) in keys.iter().enumerate().zip(rows).rev() {
            let Some(row) = row.or_else(|| make(*key)) else {
                continue;
            };
            if stays.next_if_eq(&&at).is_none() {
                let _ = self.list.insert_before(&row.element, next.as_ref());
            }
            next = Some(row.element.clone().into());
            self.rows.push((*key, row));
        }
        self.rows.reverse();
    }

    /// Tells whoever listens which row is which of how many, while what stands at the start of `gap` stands for so many
    /// that are missing. Without a gap, the rows in the page count themselves.
    pub fn number(&mut self, gap: &Range<usize>, of: usize) {
        if gap.is_empty() && !std::mem::take(&mut self.numbered) {
            return;
        }
        self.numbered = !gap.is_empty();
        let of = of.to_string();
        for (at, (_, row)) in self.rows.iter().enumerate() {
            let at = if at < gap.start {
                at + 1
            } else {
                at + gap.len()
            };
            let _ = if self.numbered {
                let _ = row.element.set_attribute("aria-setsize", &of);
                row.element.set_attribute("aria-posinset", &at.to_string())
            } else {
                let _ = row.element.remove_attribute("aria-setsize");
                row.element.remove_attribute("aria-posinset")
            };
        }
    }
}

/// The longest sequence among these numbers that only rises: rows that can stay where they are while others move.
fn longest_rising(numbers: &[usize]) -> Vec<usize> {
    // For each length, where the lowest end of such a sequence stands; and what came before each number in its own.
    let mut ends: Vec<(usize, usize)> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    for (at, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|(_, end)| end < number);
        before.push(
            length
                .checked_sub(1)
                .and_then(|it| ends.get(it))
                .map(|(at, _)| *at),
        );
        match ends.get_mut(length) {
            Some(end) => *end = (at, *number),
            None => ends.push((at, *number)),
        }
    }
    let last = ends.last().map(|(at, _)| *at);
    let mut found: Vec<usize> =
        std::iter::successors(last, |at| before.get(*at).copied().flatten())
            .filter_map(|at| numbers.get(at).copied())
            .collect();
    found.reverse();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_few_rows_as_possible_move() {
        assert_eq!(longest_rising(&[0, 1, 2, 3]), [0, 1, 2, 3]);
        // The first has gone to the end, and the last to the start.
        assert_eq!(longest_rising(&[3, 0, 1, 2]), [0, 1, 2]);
        assert_eq!(longest_rising(&[1, 2, 3, 0]), [1, 2, 3]);
        assert_eq!(longest_rising(&[0, 2, 1, 3, 5, 4]).len(), 4);
        assert_eq!(longest_rising(&[2, 5, 3, 7, 4, 1, 6]), [2, 3, 4, 6]);
        assert!(longest_rising(&[]).is_empty());
    }
}
