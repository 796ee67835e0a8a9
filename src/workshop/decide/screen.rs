//! The room screen: what people add there, and what the facilitator turns on and off for it.

use super::{Answer, MOST_COUNTED, cards, in_range, live_step};
use crate::workshop::card::{SaidBy, Setting};
use crate::workshop::command::CardDraft;
use crate::workshop::event::Event;
use crate::workshop::ids::CardId;
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

/// Lets cards go to the room, or keeps them from it. Those that do not wait any more are passed over.
pub(super) fn release(workshop: &Workshop, ids: &[CardId], show: bool) -> Answer {
    let mut events = Vec::new();
    for id in ids {
        let card = workshop.card(*id).ok_or(Refusal::Gone)?;
        let known = |event: &Event| matches!(event, Event::CardSettled { card, .. } if card == id);
        if !workshop.is_waiting(card) || events.iter().any(known) {
            continue;
        }
        let settled = |setting| Event::CardSettled { card: *id, setting };
        if !show && !card.choices.hidden {
            events.push(settled(Setting::Hidden(true)));
        }
        events.push(settled(Setting::Waiting(false)));
    }
    if events.is_empty() {
        return Err(Refusal::NoChange);
    }
    Ok(events)
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
