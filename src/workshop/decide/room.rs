//! Where the room is, and its timers.

use super::{Answer, in_range, live_step};
use crate::workshop::Workshop;
use crate::workshop::command::Turn;
use crate::workshop::event::Event;
use crate::workshop::ids::StepId;
use crate::workshop::refusal::Refusal;
use crate::workshop::room::Timer;

/// The longest timer, in milliseconds: a day.
const LONGEST_TIMER: u64 = 24 * 60 * 60 * 1_000;
/// So long after the room last moved (milliseconds), nobody is in it any more: closing it was forgotten.
const FORGOTTEN: u64 = 12 * 60 * 60 * 1_000;

pub(super) fn bring_room(workshop: &Workshop, step: StepId, now: u64) -> Answer {
    live_step(workshop, step)?;
    let room = &workshop.room;
    if room.here() == Some(step) && room.ended.is_none() {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::RoomBrought { step, at: now }])
}

pub(super) fn end_room(workshop: &Workshop, now: u64) -> Answer {
    if workshop.room.ended.is_some() {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::RoomEnded {
        at: ending(workshop, now),
    }])
}

/// Now; or, where closing was forgotten, when the step that the room was at should have been over.
fn ending(workshop: &Workshop, now: u64) -> u64 {
    let Some(last) = workshop.room.visits.last() else {
        return now;
    };
    if now.saturating_sub(last.at) <= FORGOTTEN {
        return now;
    }
    let planned = workshop
        .steps
        .get(&last.step)
        .map_or(0, |step| step.minutes);
    last.at.saturating_add(u64::from(planned) * 60_000).min(now)
}

pub(super) fn reset(workshop: &Workshop) -> Answer {
    if !workshop.room.has_traces() {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::RoomReset])
}

pub(super) fn turn_timer(workshop: &Workshop, step: StepId, turn: Turn, now: u64) -> Answer {
    live_step(workshop, step)?;
    let timer = workshop.room.timers.get(&step).copied();
    let timer = match turn {
        Turn::Start(length) => {
            in_range(length, 1_000, LONGEST_TIMER)?;
            Some(Timer::start(length, now))
        }
        Turn::Share(length, rhythm) => {
            in_range(length, 1_000, LONGEST_TIMER)?;
            Some(Timer::start(length, now).with(rhythm))
        }
        Turn::Pause => Some(
            timer
                .filter(Timer::is_running)
                .ok_or(Refusal::NoChange)?
                .pause(now),
        ),
        Turn::Resume => Some(
            timer
                .filter(|timer| !timer.is_running())
                .ok_or(Refusal::NoChange)?
                .resume(now),
        ),
        Turn::Extend(more) => Some(
            timer
                .ok_or(Refusal::NoChange)?
                .extend(in_range(more, 1_000, LONGEST_TIMER)?, now),
        ),
        Turn::Stop => {
            timer.ok_or(Refusal::NoChange)?;
            None
        }
    };
    Ok(vec![Event::TimerTurned { step, timer }])
}
