//! When a change was made, in an order every machine agrees on: a hybrid logical clock.

use super::ids::ReplicaId;
use serde::{Deserialize, Serialize};

/// Wall time in milliseconds since 1970 (UTC), never going back, and a count within the millisecond.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Stamp {
    /// Milliseconds since 1970-01-01 UTC, or later than that if the clock went back or another machine is ahead.
    pub ms: u64,
    /// Tells changes of the same millisecond apart.
    #[serde(default)]
    pub count: u32,
}

/// A change's place in the one order that every machine agrees on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// When.
    pub stamp: Stamp,
    /// Which run of the program.
    pub replica: ReplicaId,
    /// Its how-manieth change.
    pub n: u64,
}

/// Hands out stamps that only ever rise, whatever the wall clock does.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clock {
    last: Stamp,
}

impl Clock {
    /// The stamp for a change made now.
    pub fn tick(&mut self, now_ms: u64) -> Stamp {
        self.last = if now_ms > self.last.ms {
            Stamp {
                ms: now_ms,
                count: 0,
            }
        } else if let Some(count) = self.last.count.checked_add(1) {
            Stamp {
                ms: self.last.ms,
                count,
            }
        } else if let Some(ms) = self.last.ms.checked_add(1) {
            Stamp { ms, count: 0 }
        } else {
            // The very end of time: the change's own number is left to tell.
            self.last
        };
        self.last
    }

    /// Takes note of a stamp from elsewhere, so that whatever is done next comes after it.
    pub fn observe(&mut self, stamp: Stamp) {
        self.last = self.last.max(stamp);
    }
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

    proptest! {
        #[test]
        fn stamps_rise_whatever_the_wall_clock_does(walls in proptest::collection::vec(any::<u64>(), 1..100)) {
            let mut clock = Clock::default();
            let mut last: Option<Stamp> = None;
            for wall in walls {
                let stamp = clock.tick(wall);
                prop_assert!(last.is_none_or(|last| stamp > last) || last == Some(stamp) && stamp.ms == u64::MAX);
                last = Some(stamp);
            }
        }
    }
}
