//! Catching up: several coming steps become shorter, or go, in one change.

use super::{Answer, in_range, live_step};
use crate::workshop::Workshop;
use crate::workshop::catch_up::is_coming;
use crate::workshop::event::Event;
use crate::workshop::ids::StepId;
use crate::workshop::refusal::Refusal;
use crate::workshop::step::{MOST_MINUTES, StepSetting};
use std::collections::BTreeSet;

/// Only what is still to come and is not protected gives way: the room may have moved on since the offer was made.
pub(super) fn catch_up(
    workshop: &Workshop,
    shorten: &[(StepId, u16)],
    mut drop: Vec<StepId>,
) -> Answer {
    let mut seen = BTreeSet::new();
    drop.retain(|step| seen.insert(*step));
    let mut events = Vec::new();
    for (id, minutes) in shorten {
        let step = live_step(workshop, *id)?;
        gives_way(workshop, *id)?;
        in_range(*minutes, 0, MOST_MINUTES)?;
        if *minutes < step.minutes && seen.insert(*id) {
            events.push(Event::StepSettled {
                step: *id,
                setting: StepSetting::Minutes(*minutes),
            });
        }
    }
    for id in &drop {
        gives_way(workshop, *id)?;
    }
    if !drop.is_empty() {
        if drop.len() >= workshop.agenda().len() {
            return Err(Refusal::LastStep);
        }
        events.push(Event::StepsRemoved { steps: drop });
    }
    if events.is_empty() {
        return Err(Refusal::NoChange);
    }
    Ok(events)
}

fn gives_way(workshop: &Workshop, id: StepId) -> Result<(), Refusal> {
    let step = live_step(workshop, id)?;
    if step.protected || !is_coming(workshop, id) {
        return Err(Refusal::Stays);
    }
    Ok(())
}
