//! Where the room is in the agenda, when it got there, and the timers: real time, which undo never touches.

use super::ids::{CardId, StepId};
use super::rhythm::Rhythm;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A timer as stored: an end instant, never ticks, so that sleep and hidden tabs change nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timer {
    /// The whole length in milliseconds, extensions included.
    pub length: u64,
    /// Running or paused.
    pub run: Run,
    /// How the time is shared out.
    #[serde(default, skip_serializing_if = "Rhythm::is_straight")]
    pub rhythm: Rhythm,
}

/// Whether the time is passing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Run {
    /// Ends at this instant (milliseconds since 1970, UTC).
    Until(u64),
    /// Stands still with so many milliseconds left (negative: over time).
    Paused(i64),
}

impl Timer {
    /// A timer of `length` milliseconds that starts at `now`.
    pub fn start(length: u64, now: u64) -> Timer {
        Timer {
            length,
            run: Run::Until(now.saturating_add(length)),
            rhythm: Rhythm::Straight,
        }
    }

    /// The same timer with its time shared out.
    pub fn with(self, rhythm: Rhythm) -> Timer {
        Timer { rhythm, ..self }
    }

    /// Milliseconds left at `now`; negative once over time.
    pub fn left(&self, now: u64) -> i64 {
        match self.run {
            Run::Until(end) => i64::try_from(i128::from(end) - i128::from(now)).unwrap_or(0),
            Run::Paused(left) => left,
        }
    }

    /// Whether the time is passing.
    pub fn is_running(&self) -> bool {
        matches!(self.run, Run::Until(_))
    }

    /// Stands still from `now`.
    pub fn pause(self, now: u64) -> Timer {
        Timer {
            run: Run::Paused(self.left(now)),
            ..self
        }
    }

    /// Goes on from `now`.
    pub fn resume(self, now: u64) -> Timer {
        let end = i128::from(now) + i128::from(self.left(now));
        Timer {
            run: Run::Until(u64::try_from(end.max(0)).unwrap_or(u64::MAX)),
            ..self
        }
    }

    /// Longer by `more` milliseconds; from now, when it was already over.
    pub fn extend(self, more: u64, now: u64) -> Timer {
        let left = self
            .left(now)
            .max(0)
            .saturating_add(i64::try_from(more).unwrap_or(0));
        let length = self.length.saturating_add(more);
        let paused = Timer {
            length,
            run: Run::Paused(left),
            ..self
        };
        if self.is_running() {
            paused.resume(now)
        } else {
            paused
        }
    }
}

/// One arrival of the room at a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The step.
    pub step: StepId,
    /// When the room got there (milliseconds since 1970, UTC).
    pub at: u64,
    /// When the workshop was closed for the day while the room was here.
    pub closed: Option<u64>,
}

/// Where the room is and how it got there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// Every arrival in order.
    pub visits: Vec<Visit>,
    /// Minutes planned in all when the room began: what was promised for the end.
    pub promised: u64,
    /// When the workshop was closed.
    pub ended: Option<u64>,
    /// Each step's timer.
    pub timers: BTreeMap<StepId, Timer>,
    /// Nobody may add anything at the room screen for now.
    pub adding_stopped: bool,
    /// The card that the room screen shows by itself; gone when the room moves on.
    pub showing: Option<CardId>,
    /// How many showed by hand that they are ready, by step.
    pub ready: BTreeMap<StepId, u32>,
}

/// A choice about the room that takes effect at once and that undo never touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RoomSetting {
    /// Whether people may add at the room screen.
    Adding(bool),
    /// The card that the room screen shows by itself; none: everything.
    Showing(Option<CardId>),
    /// How many showed by hand that they are ready with a step.
    Ready(StepId, u32),
}

impl Room {
    /// Forgets that the room ever began; whether people may add stays as it was.
    pub(super) fn reset(&mut self) {
        *self = Room {
            adding_stopped: self.adding_stopped,
            ..Room::default()
        };
    }

    /// Whether there is anything that a reset would forget.
    pub fn has_traces(&self) -> bool {
        let adding_stopped = self.adding_stopped;
        *self
            != Room {
                adding_stopped,
                ..Room::default()
            }
    }

    pub(super) fn settle(&mut self, setting: RoomSetting) {
        match setting {
            RoomSetting::Adding(open) => self.adding_stopped = !open,
            RoomSetting::Showing(card) => self.showing = card,
            RoomSetting::Ready(step, people) => {
                self.ready.insert(step, people);
            }
        }
    }

    /// The step the room is at.
    pub fn here(&self) -> Option<StepId> {
        self.visits.last().map(|visit| visit.step)
    }

    /// Milliseconds the room has spent at a step up to `now`.
    pub fn spent(&self, step: StepId, now: u64) -> u64 {
        self.stays(now)
            .filter(|(at, _)| *at == step)
            .fold(0, |sum, (_, stay)| sum.saturating_add(stay))
    }

    /// Milliseconds the workshop has run up to `now`: nights between two days are not counted.
    pub fn spent_in_all(&self, now: u64) -> u64 {
        self.stays(now)
            .fold(0, |sum, (_, stay)| sum.saturating_add(stay))
    }

    /// Every visit with its length in milliseconds.
    fn stays(&self, now: u64) -> impl Iterator<Item = (StepId, u64)> {
        let next = self
            .visits
            .iter()
            .skip(1)
            .map(|visit| visit.at)
            .chain([now]);
        self.visits.iter().zip(next).map(|(visit, next)| {
            (
                visit.step,
                visit.closed.unwrap_or(next).saturating_sub(visit.at),
            )
        })
    }

    /// Whether the room has been at a step.
    pub fn was_at(&self, step: StepId) -> bool {
        self.visits.iter().any(|visit| visit.step == step)
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

    #[test]
    fn a_timer_pauses_resumes_and_extends_by_the_clock_alone() {
        let timer = Timer::start(60_000, 1_000);
        assert_eq!(timer.left(31_000), 30_000);
        let paused = timer.pause(31_000);
        assert_eq!(paused.left(999_000), 30_000);
        let resumed = paused.resume(100_000);
        assert_eq!(resumed.left(130_000), 0);
        assert_eq!(resumed.left(140_000), -10_000);
        let extended = resumed.extend(60_000, 140_000);
        assert_eq!((extended.left(140_000), extended.length), (60_000, 120_000));
    }

    #[test]
    fn visits_end_at_the_next_one_or_when_the_day_was_closed() {
        let [here, there] = [1, 2].map(|n| StepId(uuid::Uuid::from_u128(n)));
        let visit = |step, at, closed| Visit { step, at, closed };
        let visits = vec![
            visit(here, 100, None),
            visit(there, 150, Some(170)),
            visit(here, 900, None),
        ];
        let room = Room {
            visits,
            ..Room::default()
        };
        assert_eq!(
            (
                room.spent(here, 950),
                room.spent(there, 950),
                room.spent_in_all(950)
            ),
            (100, 20, 120)
        );
        // A clock that went back makes no negative time, and one gone wild no overflow.
        assert_eq!(room.spent(here, 0), 50);
        let wild = Room {
            visits: vec![
                visit(here, 0, None),
                visit(here, u64::MAX, None),
                visit(here, 0, None),
            ],
            ..room
        };
        assert_eq!(wild.spent(here, u64::MAX), u64::MAX);
    }
}
