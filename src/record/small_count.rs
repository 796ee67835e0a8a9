//! Counts of people by what they are, shown so that nobody can be told from them: groups of one to four are shown as
//! "fewer than 5"; and where such a group could be worked out from the total and the rest, the other groups are shown as
//! "5 or more", or no groups at all.

use std::fmt;

/// The smallest group that is shown by its number.
pub const SMALLEST: usize = 5;
/// The largest group that is not.
const MOST_OF_FEW: usize = SMALLEST - 1;

/// A number of people as it may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// The number.
    Exactly(usize),
    /// One to four.
    Few,
    /// Not a small group, but its number would give a small one away.
    FiveOrMore,
}

impl Count {
    /// A number that stands alone.
    pub fn alone(people: usize) -> Count {
        if (1..SMALLEST).contains(&people) {
            Count::Few
        } else {
            Count::Exactly(people)
        }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Count::Exactly(people) => people.fmt(f),
            Count::Few => f.write_str("fewer than 5"),
            Count::FiveOrMore => f.write_str("5 or more"),
        }
    }
}

/// Groups of people as they may be shown beside their exact total, those with nobody left out. None: no way of showing
/// them is safe, so only the total is shown. Safe means: somebody who knows the total and these very rules can still
/// think of at least two numbers for every group whose number is not shown.
pub fn shown<T: Copy>(groups: &[(T, usize)]) -> Option<Vec<(T, Count)>> {
    let (mut few, mut in_few, mut many, mut in_many) = (0, 0, 0, 0);
    for (_, people) in groups.iter().filter(|(_, people)| *people > 0) {
        if *people < SMALLEST {
            (few, in_few) = (few + 1, in_few + people);
        } else {
            (many, in_many) = (many + 1, in_many + people);
        }
    }
    // The small groups hide each other, unless there is one of them, or all are 1, or all are 4.
    let hide_each_other = few == 0 || (few > 1 && in_few > few && in_few < few * MOST_OF_FEW);
    // Otherwise the numbers of the large groups go too, if that leaves a second possibility.
    let least_hidden = if few == 1 { 2 } else { few * MOST_OF_FEW };
    let hidden_by_large = many > 0 && in_few + in_many >= least_hidden + many * SMALLEST;
    let show = |people: usize| match (people < SMALLEST, hide_each_other) {
        (true, _) => Count::Few,
        (false, true) => Count::Exactly(people),
        (false, false) => Count::FiveOrMore,
    };
    let rows = groups
        .iter()
        .filter(|(_, people)| *people > 0)
        .map(|(group, people)| (*group, show(*people)));
    (hide_each_other || hidden_by_large).then(|| rows.collect())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    const MOST_TRIED: usize = 26;

    #[test]
    fn r8_one_to_four_are_fewer_than_five() {
        let shown: Vec<String> = (0..7)
            .map(|people| Count::alone(people).to_string())
            .collect();
        assert_eq!(shown[1..5], ["fewer than 5"; 4]);
        assert_eq!(
            (shown[0].as_str(), shown[5].as_str(), shown[6].as_str()),
            ("0", "5", "6")
        );
    }

    #[test]
    fn r9_a_single_small_group_takes_the_numbers_of_the_others_with_it() {
        use Count::{Exactly, Few, FiveOrMore};
        assert_eq!(
            shown(&[('a', 12), ('b', 5)]).unwrap(),
            [('a', Exactly(12)), ('b', Exactly(5))]
        );
        assert_eq!(
            shown(&[('a', 12), ('b', 2), ('c', 3)]).unwrap(),
            [('a', Exactly(12)), ('b', Few), ('c', Few)]
        );
        assert_eq!(
            shown(&[('a', 12), ('b', 2), ('c', 0)]).unwrap(),
            [('a', FiveOrMore), ('b', Few)]
        );
        assert_eq!(
            shown(&[('a', 12), ('b', 1), ('c', 1)]).unwrap(),
            [('a', FiveOrMore), ('b', Few), ('c', Few)]
        );
        assert_eq!(shown(&[('a', 5), ('b', 1)]), None);
        assert_eq!(shown(&[('a', 3)]), None);
        assert_eq!(shown::<char>(&[]).unwrap(), []);
    }

    /// Everything that could be behind what is shown, by trying all of it.
    #[test]
    fn r9_nobody_can_be_counted_out_even_by_who_knows_the_rule() {
        let mut behind: BTreeMap<String, Vec<[usize; 4]>> = BTreeMap::new();
        for a in 0..=MOST_TRIED {
            for b in 0..=MOST_TRIED - a {
                for c in 0..=MOST_TRIED - a - b {
                    for d in 0..=MOST_TRIED - a - b - c {
                        if let Some(rows) = shown(&[(0, a), (1, b), (2, c), (3, d)]) {
                            behind
                                .entry(format!("{} {rows:?}", a + b + c + d))
                                .or_default()
                                .push([a, b, c, d]);
                        }
                    }
                }
            }
        }
        for (display, all) in behind.iter().filter(|(display, _)| display.contains("Few")) {
            for group in (0..4).filter(|group| all[0][*group] > 0) {
                let rows = shown(&[0, 1, 2, 3].map(|at| (at, all[0][at]))).unwrap();
                let exact = rows
                    .iter()
                    .any(|(at, count)| at == &group && matches!(count, Count::Exactly(_)));
                let values: BTreeSet<usize> = all.iter().map(|groups| groups[group]).collect();
                assert!(
                    exact || values.len() > 1,
                    "{display}: group {group} can only be {values:?}"
                );
            }
        }
    }
}
