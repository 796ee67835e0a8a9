//! Ways to catch up when the day runs late: what may give way, in the order of the method, and how much that wins. Only
//! plans; nothing changes until somebody asks for one of them with [`super::command::Command::CatchUp`].

use super::Workshop;
use super::activity::Activity;
use super::agenda::run_of_show;
use super::ids::StepId;
use super::phase::Phase;
use super::step::Step;
use std::sync::Arc;

/// A break shorter than this is none.
const LEAST_BREAK: u16 = 10;

/// How the day could catch up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CatchUp {
    /// Minutes to win back; 0: the day is on time.
    pub late: u64,
    /// When it ends if nothing changes (milliseconds since 1970, UTC); none while the room is nowhere.
    pub finish: Option<u64>,
    /// Coming steps made shorter, the first ones first, until the lateness is gone.
    pub shorten: Vec<Shorter>,
    /// Whole coming steps taken out, the first ones first, until the lateness is gone.
    pub drop: Vec<Shorter>,
    /// Every coming step that may give way, in order.
    pub may: Vec<StepId>,
}

/// A step that becomes shorter, or goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Shorter {
    /// Which.
    pub step: StepId,
    /// Minutes as planned now.
    pub from: u16,
    /// Minutes afterwards; 0: it goes.
    pub to: u16,
}

/// Minutes that a list of changes wins.
pub fn won(changes: &[Shorter]) -> u64 {
    changes
        .iter()
        .map(|change| u64::from(change.from.saturating_sub(change.to)))
        .sum()
}

/// How the day could catch up at `now`.
pub fn catch_up(workshop: &Workshop, now: u64) -> CatchUp {
    let run = run_of_show(workshop, now);
    let late = u64::try_from(run.late).unwrap_or(0);
    let may = gives_way(workshop);
    let shorten = until(
        late,
        may.iter().filter_map(|step| {
            let least = least(step);
            (least < step.minutes).then_some((step, least))
        }),
        true,
    );
    let drop = until(
        late,
        may.iter()
            .filter(|step| may_go(step))
            .map(|step| (step, 0_u16)),
        false,
    );
    CatchUp {
        late,
        finish: run.finish,
        shorten,
        drop,
        may: may.iter().map(|step| step.id).collect(),
    }
}

/// Takes changes until so many minutes are won; the last one only as far as needed, where it can be `partial`.
fn until<'a>(
    late: u64,
    steps: impl Iterator<Item = (&'a Arc<Step>, u16)>,
    partial: bool,
) -> Vec<Shorter> {
    let mut left = late;
    let mut changes = Vec::new();
    for (step, least) in steps {
        if left == 0 {
            break;
        }
        let most = step.minutes.saturating_sub(least);
        let wins = if partial {
            most.min(u16::try_from(left).unwrap_or(u16::MAX))
        } else {
            most
        };
        left = left.saturating_sub(u64::from(wins));
        changes.push(Shorter {
            step: step.id,
            from: step.minutes,
            to: step.minutes.saturating_sub(wins),
        });
    }
    changes
}

/// Whether a step is still to come: the room has not been there, and it stands after where the room is.
pub fn is_coming(workshop: &Workshop, step: StepId) -> bool {
    let agenda = workshop.agenda();
    let at = |id: StepId| agenda.iter().position(|step| step.id == id);
    let here = workshop.room.here().and_then(at);
    !workshop.room.was_at(step) && at(step).is_some_and(|at| here.is_none_or(|here| at > here))
}

/// Coming steps that may give way, those first that should give way first.
fn gives_way(workshop: &Workshop) -> Vec<Arc<Step>> {
    let agenda = workshop.agenda();
    let here = workshop.room.here();
    let at = here.and_then(|here| agenda.iter().position(|step| step.id == here));
    let mut steps: Vec<(u8, Arc<Step>)> = agenda
        .iter()
        .enumerate()
        .skip(at.map_or(0, |at| at + 1))
        .filter(|(_, step)| !workshop.room.was_at(step.id) && step.minutes > 1)
        .filter_map(|(at, step)| {
            let before = agenda.get(..at).unwrap_or_default();
            Some((rank(step, before)?, (*step).clone()))
        })
        .collect();
    steps.sort_by_key(|(rank, _)| *rank);
    steps.into_iter().map(|(_, step)| step).collect()
}

/// How early a step gives way when time is short: the smaller, the earlier. None: never, because the day stands on it.
/// `before`: the steps that come before it.
fn rank(step: &Step, before: &[&Arc<Step>]) -> Option<u8> {
    let again = before.iter().any(|other| other.activity == step.activity);
    if step.protected {
        return None;
    }
    match step.activity {
        // The energy vote, the design elements, the read-back, the showing, the teams: in this order.
        Activity::Opportunities if step.phase != Phase::Design => Some(0),
        Activity::Notes if step.phase == Phase::Design => Some(1),
        Activity::Core => Some(2),
        Activity::Dreams if again => Some(3),
        Activity::Actions => Some(4),
        // Then whatever else may: what stands by itself before what others build on.
        Activity::Tips => Some(5),
        Activity::TouchPoints => Some(6),
        Activity::Support => Some(7),
        Activity::QuickWins => Some(8),
        Activity::Keep => Some(9),
        Activity::Opportunities => Some(10),
        Activity::Promises => Some(11),
        Activity::Notes => Some(12),
        Activity::Dreams => Some(13),
        Activity::Vote => Some(14),
        Activity::Close => Some(15),
        Activity::Break => Some(16),
        Activity::Welcome
        | Activity::Pairs
        | Activity::Stories
        | Activity::Themes
        | Activity::Statements
        | Activity::Pledges
        | Activity::CheckIns
        | Activity::Tracker => None,
    }
}

/// Whether a step that gives way may go altogether. People need the break and the last word, and the day the dreams, the
/// vote and somebody's promise, if only for a moment.
fn may_go(step: &Step) -> bool {
    !matches!(
        step.activity,
        Activity::Break | Activity::Close | Activity::Vote | Activity::Promises
    )
}

/// The fewest minutes a step is shortened to: half of it.
fn least(step: &Step) -> u16 {
    let half = step.minutes.div_ceil(2);
    if step.activity == Activity::Break {
        half.max(LEAST_BREAK.min(step.minutes))
    } else {
        half
    }
}
