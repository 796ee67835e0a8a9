//! How a timer's time is shared out: all of it at once, turn and turn about in a pair, or alone, in twos, in fours and
//! all together. Only lengths; the words for each part are the screens'.

use serde::{Deserialize, Serialize};

const MINUTE: u64 = 60_000;

/// How the time of a timer is shared out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rhythm {
    /// One stretch.
    #[default]
    Straight,
    /// A speaks, a minute to swap, B speaks.
    Turns,
    /// Alone, in twos, in fours, all together: 1, 2, 4 and 5 parts of 12
    /// (Liberating Structures, "1-2-4-All").
    OneTwoFourAll,
}

/// A part of the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Beat {
    /// The first of a pair speaks.
    First,
    /// Time to change over.
    Swap,
    /// The second of a pair speaks.
    Second,
    /// Each by themselves.
    Alone,
    /// In twos.
    Twos,
    /// In fours.
    Fours,
    /// All together.
    All,
}

/// A part of the time with its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Which part.
    pub beat: Beat,
    /// Milliseconds after the start at which it begins.
    pub from: u64,
    /// Milliseconds after the start at which it ends.
    pub until: u64,
}

impl Rhythm {
    /// All of them in the order in which they are offered.
    pub const ALL: [Rhythm; 3] = [Rhythm::Straight, Rhythm::Turns, Rhythm::OneTwoFourAll];

    pub(super) fn is_straight(&self) -> bool {
        *self == Rhythm::Straight
    }

    /// The parts of so many milliseconds, without a gap; none when the time is one stretch.
    pub fn stretches(self, length: u64) -> Vec<Stretch> {
        match self {
            Rhythm::Straight => Vec::new(),
            Rhythm::Turns => {
                // In very short times the change-over is a third, so that both still speak.
                let swap = MINUTE.min(length / 3);
                let turn = (length - swap) / 2;
                laid_out(
                    length,
                    [
                        (Beat::First, turn),
                        (Beat::Swap, swap),
                        (Beat::Second, turn),
                    ],
                )
            }
            Rhythm::OneTwoFourAll => {
                let part = length / 12;
                laid_out(
                    length,
                    [
                        (Beat::Alone, part),
                        (Beat::Twos, part.saturating_mul(2)),
                        (Beat::Fours, part.saturating_mul(4)),
                        (Beat::All, part.saturating_mul(5)),
                    ],
                )
            }
        }
    }

    /// The part that is on when so many milliseconds of `length` are left; none before, after, or in one stretch.
    pub fn stretch_at(self, length: u64, left: i64) -> Option<Stretch> {
        let left = u64::try_from(left).ok().filter(|left| *left > 0)?;
        let gone = length.saturating_sub(left);
        self.stretches(length)
            .into_iter()
            .find(|stretch| (stretch.from..stretch.until).contains(&gone))
    }
}

/// Parts one after another; the last one takes what rounding left over.
fn laid_out<const N: usize>(length: u64, parts: [(Beat, u64); N]) -> Vec<Stretch> {
    let mut from = 0;
    let last = N - 1;
    parts
        .into_iter()
        .enumerate()
        .map(|(at, (beat, long))| {
            let until = if at == last { length } else { from + long };
            let stretch = Stretch { beat, from, until };
            from = until;
            stretch
        })
        .collect()
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

    #[test]
    fn one_two_four_all_takes_twelve_minutes_as_written() {
        let minutes: Vec<u64> = Rhythm::OneTwoFourAll
            .stretches(12 * MINUTE)
            .iter()
            .map(|stretch| (stretch.until - stretch.from) / MINUTE)
            .collect();
        assert_eq!(minutes, [1, 2, 4, 5]);
    }

    #[test]
    fn parts_leave_no_gap_and_end_with_the_time_whatever_its_length() {
        for rhythm in Rhythm::ALL {
            for length in [0, 1, 2, 999, 61_000, 960_000, 86_400_000, u64::MAX] {
                let parts = rhythm.stretches(length);
                let mut at = 0;
                for part in &parts {
                    assert_eq!(part.from, at);
                    assert!(part.until >= part.from);
                    at = part.until;
                }
                assert!(parts.is_empty() || at == length);
            }
        }
    }

    #[test]
    fn the_part_that_is_on_follows_what_is_left() {
        let at = |left: i64| {
            Rhythm::Turns
                .stretch_at(16 * MINUTE, left)
                .map(|stretch| stretch.beat)
        };
        assert_eq!(at(960_000), Some(Beat::First));
        assert_eq!(at(500_000), Some(Beat::Swap));
        assert_eq!(at(1), Some(Beat::Second));
        assert_eq!(at(0), None);
        assert_eq!(at(-5), None);
        assert_eq!(Rhythm::Straight.stretch_at(1_000, 500), None);
    }
}
