//! The run of show as a value: steps under their phases, planned and actual minutes, where the room is, and when
//! it will all be over as things now stand.

use super::Workshop;
use super::ids::StepId;
use super::room::Room;
use super::step::Step;
use std::sync::Arc;

const MINUTE: u64 = 60_000;

/// How the day stands at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunOfShow {
    /// Each step in order.
    pub lines: Vec<Line>,
    /// Planned minutes in all.
    pub planned: u64,
    /// When the last step ends if every step still to come takes its planned minutes (milliseconds since 1970,
    /// UTC). None before the room has been brought anywhere.
    pub finish: Option<u64>,
    /// Minutes later than the end that was planned when the room began (negative: earlier), counting the current step
    /// only once it overruns.
    pub late: i64,
}

/// One step in the run of show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub step: StepId,
    /// Minutes from the start of the day to its planned start.
    pub starts: u64,
    /// Planned minutes.
    pub planned: u64,
    /// Whole minutes the room has spent here; none: the room has not been here.
    pub actual: Option<u64>,
    /// The room is here now.
    pub here: bool,
}

impl Workshop {
    /// The steps in order, without the removed ones.
    pub fn agenda(&self) -> Vec<&Arc<Step>> {
        let mut steps: Vec<_> = self.steps.values().filter(|step| !step.removed).collect();
        steps.sort_by(|a, b| a.order.cmp(&b.order).then(a.id.cmp(&b.id)));
        steps
    }

    /// Planned minutes of all steps.
    pub fn planned_minutes(&self) -> u64 {
        self.steps
            .values()
            .filter(|step| !step.removed)
            .map(|step| u64::from(step.minutes))
            .sum()
    }

    /// The step after this one, or the first.
    pub fn next_step(&self, after: Option<StepId>) -> Option<StepId> {
        let agenda = self.agenda();
        let at = after
            .and_then(|id| agenda.iter().position(|step| step.id == id))
            .map_or(0, |at| at + 1);
        agenda.get(at).map(|step| step.id)
    }
}

/// How the day stands at `now`.
pub fn run_of_show(workshop: &Workshop, now: u64) -> RunOfShow {
    let agenda = workshop.agenda();
    let room = &workshop.room;
    let here = room.here().filter(|_| room.ended.is_none());
    let mut starts = 0;
    let lines: Vec<Line> = agenda
        .iter()
        .map(|step| {
            let planned = u64::from(step.minutes);
            let line = Line {
                step: step.id,
                starts,
                planned,
                actual: room
                    .was_at(step.id)
                    .then(|| room.spent(step.id, now) / MINUTE),
                here: here == Some(step.id),
            };
            starts += planned;
            line
        })
        .collect();
    let at = lines.iter().position(|line| line.here);
    let finish =
        at.map(|at| now.saturating_add(left_from(&lines, at, spent_at(room, &lines, at, now))));
    RunOfShow {
        planned: starts,
        finish,
        late: late(workshop, &lines, at, now),
        lines,
    }
}

/// Milliseconds the room has spent at the step of a line, earlier visits included.
fn spent_at(room: &Room, lines: &[Line], at: usize, now: u64) -> u64 {
    lines.get(at).map_or(0, |line| room.spent(line.step, now))
}

/// Milliseconds from now to the end: what is left of the current step, and everything after it.
fn left_from(lines: &[Line], at: usize, spent_here: u64) -> u64 {
    let current = lines
        .get(at)
        .map_or(0, |line| (line.planned * MINUTE).saturating_sub(spent_here));
    let after: u64 = lines
        .iter()
        .skip(at + 1)
        .map(|line| line.planned * MINUTE)
        .sum();
    current + after
}

/// Minutes behind: the time the workshop has run and what is left of the plan, less what was promised when it began. The
/// current step counts as on plan while it is within its time.
fn late(workshop: &Workshop, lines: &[Line], at: Option<usize>, now: u64) -> i64 {
    let Some(at) = at else {
        return 0;
    };
    let room = &workshop.room;
    let left = left_from(lines, at, spent_at(room, lines, at, now));
    let gone = u128::from(room.spent_in_all(now)) + u128::from(left);
    let promised = u128::from(room.promised) * u128::from(MINUTE);
    let difference =
        i128::try_from(gone).unwrap_or(i128::MAX) - i128::try_from(promised).unwrap_or(i128::MAX);
    i64::try_from(difference / i128::from(MINUTE)).unwrap_or(0)
}

impl Room {
    /// Milliseconds since the room came to where it is.
    pub fn spent_here(&self, now: u64) -> u64 {
        self.visits.last().map_or(0, |visit| {
            self.ended.unwrap_or(now).saturating_sub(visit.at)
        })
    }
}
