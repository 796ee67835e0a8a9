//! Places in a list that can be shared: a fractional index, so that moving one card never touches another.

use serde::{Deserialize, Serialize};

/// A place between two others, compared as text. Base 62, never ending in the lowest digit.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Order(String);

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

fn value(byte: u8) -> usize {
    DIGITS.iter().position(|digit| *digit == byte).unwrap_or(0)
}

fn digit(value: usize) -> char {
    DIGITS.get(value).map_or('V', |byte| char::from(*byte))
}

impl Order {
    /// A place after `low` (or at the start) and before `high` (or at the end). When the two are equal or the
    /// wrong way round, as two windows can make them, the answer is just after `low`.
    pub fn between(low: Option<&Order>, high: Option<&Order>) -> Order {
        let low = low.map_or("", |order| order.0.as_str());
        match high
            .map(|order| order.0.as_str())
            .filter(|high| low < *high)
        {
            None => Order(beyond(low, after(low))),
            Some(high) => Order(beyond(low, midpoint(low, high))),
        }
    }

    /// `count` places in a row after `low` and before `high`.
    pub fn row(low: Option<&Order>, high: Option<&Order>, count: usize) -> Vec<Order> {
        let mut orders: Vec<Order> = Vec::with_capacity(count);
        for _ in 0..count {
            let next = Order::between(orders.last().or(low), high);
            orders.push(next);
        }
        orders
    }
}

/// `next`, unless a place that no Lantern wrote has led it astray: then just after `low`.
fn beyond(low: &str, next: String) -> String {
    if next.as_str() > low {
        next
    } else {
        format!("{low}V")
    }
}

/// Appending counts up a fixed-width tail, so that five thousand notes still have short places.
fn after(low: &str) -> String {
    let mut digits: Vec<usize> = low.bytes().map(value).collect();
    while digits.len() < 4 {
        digits.push(0);
    }
    for at in (0..digits.len()).rev() {
        if let Some(current) = digits.get_mut(at) {
            if *current < 61 {
                *current += 1;
                digits.truncate(at.max(3) + 1);
                return text(&digits);
            }
            *current = 0;
        }
    }
    // Every digit is the highest: go one deeper.
    format!("{low}V")
}

fn text(digits: &[usize]) -> String {
    let mut text: String = digits.iter().map(|value| digit(*value)).collect();
    if text.ends_with('0') {
        text.push('V');
    }
    text
}

fn midpoint(low: &str, high: &str) -> String {
    let (low, high) = (low.as_bytes(), high.as_bytes());
    let mut out = String::new();
    let mut bounded = true;
    for at in 0.. {
        let floor = low.get(at).map_or(0, |byte| value(*byte));
        let ceiling = if bounded {
            high.get(at).map_or(62, |byte| value(*byte))
        } else {
            62
        };
        if ceiling > floor + 1 {
            out.push(digit(floor + (ceiling - floor) / 2));
            break;
        }
        out.push(digit(floor));
        bounded = bounded && ceiling == floor;
    }
    out
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn appending_five_thousand_keeps_places_short_and_rising() {
        let row = Order::row(None, None, 5_000);
        assert!(row.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(row.iter().all(|order| order.0.len() <= 6));
    }

    #[test]
    fn equal_neighbours_still_give_a_place() {
        let same = Order("V".into());
        assert!(Order::between(Some(&same), Some(&same)) > same);
    }

    #[test]
    fn places_that_no_lantern_wrote_still_have_something_after_them() {
        for low in ["", "zzzz", "~", "\u{1F469}", "0", "00000", "z\u{10FFFF}"] {
            let low = Order(low.into());
            assert!(Order::between(Some(&low), None) > low, "{low:?}");
            assert!(
                Order::row(Some(&low), None, 100)
                    .windows(2)
                    .all(|pair| pair[0] < pair[1]),
                "{low:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn a_place_between_is_strictly_between(picks in proptest::collection::vec(any::<prop::sample::Index>(), 1..200)) {
            let mut places: Vec<Order> = Vec::new();
            for pick in picks {
                let at = pick.index(places.len() + 1);
                let low = at.checked_sub(1).and_then(|at| places.get(at));
                let high = places.get(at);
                let order = Order::between(low, high);
                prop_assert!(low.is_none_or(|low| *low < order), "{low:?} {order:?}");
                prop_assert!(high.is_none_or(|high| order < *high), "{order:?} {high:?}");
                places.insert(at, order);
            }
        }
    }
}
