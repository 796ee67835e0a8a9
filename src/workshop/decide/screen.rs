//! The room screen: what people add there, and what the facilitator turns on and off for it.

use super::{Answer, MOST_COUNTED, cards, in_range, live_step};
use crate::workshop::card::{SaidBy, Setting};
use crate::workshop::command::CardDraft;
use crate::workshop::event::Event;
use crate::workshop::refusal::Refusal;
use crate::workshop::room::RoomSetting;
use crate::workshop::{Moment, Workshop};

pub(super) fn put(
    workshop: &Workshop,
    text: String,
    said_by: SaidBy,
    moment: &mut Moment<'_>,
) -> Answer {
    let room = &workshop.room;
    if room.adding_stopped || room.ended.is_some() {
        return Err(Refusal::AddingStopped);
    }
    let here = room.here().ok_or(Refusal::NothingToAddHere)?;
    let step = live_step(workshop, here).map_err(|_| Refusal::NothingToAddHere)?;
    let kind = step.activity.takes().ok_or(Refusal::NothingToAddHere)?;
    let settings = if step.queued {
        vec![Setting::Waiting(true)]
    } else {
        Vec::new()
    };
    let draft = CardDraft {
        settings,
        said_by,
        ..CardDraft::saying(text)
    };
    cards::put(workshop, kind, Some(here), &[draft], moment)
}

pub(super) fn settle(workshop: &Workshop, setting: RoomSetting) -> Answer {
    match setting {
        RoomSetting::Showing(Some(card)) => {
            workshop.card(card).ok_or(Refusal::Gone)?;
        }
        RoomSetting::Ready(step, people) => {
            live_step(workshop, step)?;
            in_range(people, 0, MOST_COUNTED)?;
        }
        RoomSetting::Adding(_) | RoomSetting::Showing(None) => {}
    }
    let mut room = (*workshop.room).clone();
    room.settle(setting);
    if room == *workshop.room {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::RoomSettled { setting }])
}
