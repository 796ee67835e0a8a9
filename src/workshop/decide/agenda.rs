//! The steps of the agenda.

use super::places::{beside, room_for};
use super::{Answer, in_range, live_step, tidy};
use crate::workshop::command::StepDraft;
use crate::workshop::event::Event;
use crate::workshop::ids::StepId;
use crate::workshop::order::Order;
use crate::workshop::refusal::Refusal;
use crate::workshop::step::{MOST_MINUTES, NewStep, Step, StepField, StepSetting};
use crate::workshop::words::is_blank;
use crate::workshop::{Moment, Workshop};

/// The most votes each.
const MOST_DOTS: u8 = 99;

pub(super) fn add_step(
    workshop: &Workshop,
    draft: &StepDraft,
    after: Option<StepId>,
    moment: &mut Moment<'_>,
) -> Answer {
    let agenda = workshop.agenda();
    let at = match after {
        Some(after) => {
            agenda
                .iter()
                .position(|step| step.id == after)
                .ok_or(Refusal::Gone)?
                + 1
        }
        None => agenda.len(),
    };
    let places: Vec<_> = agenda.iter().map(|step| (step.id, &step.order)).collect();
    let (orders, pushed) = room_for(1, &places, at);
    let order = orders.into_iter().next().unwrap_or_default();
    let mut step = new_step(draft, order, moment)?;
    let before = after.and_then(|after| workshop.step(after));
    step.part = before.map_or_else(String::new, |before| before.part.clone());
    let laid = Event::StepsLaid { steps: vec![step] };
    Ok(std::iter::once(laid)
        .chain(
            pushed
                .into_iter()
                .map(|(step, order)| Event::StepMoved { step, order }),
        )
        .collect())
}

/// A new part at the end of the run of show. A step to each event: a Lantern that does not know what one of them does
/// still has the others.
pub(super) fn add_part(
    workshop: &Workshop,
    name: &str,
    drafts: &[StepDraft],
    moment: &mut Moment<'_>,
) -> Answer {
    let name = tidy(name, StepField::Name.limit(), false)?;
    if is_blank(&name) || drafts.is_empty() {
        return Err(Refusal::Blank);
    }
    let agenda = workshop.agenda();
    let places: Vec<_> = agenda.iter().map(|step| (step.id, &step.order)).collect();
    let (orders, pushed) = room_for(drafts.len(), &places, agenda.len());
    let mut events = Vec::with_capacity(drafts.len());
    for (draft, order) in drafts.iter().zip(orders) {
        let mut step = new_step(draft, order, moment)?;
        step.part.clone_from(&name);
        events.push(Event::StepsLaid { steps: vec![step] });
    }
    let pushed = pushed
        .into_iter()
        .map(|(step, order)| Event::StepMoved { step, order });
    Ok(events.into_iter().chain(pushed).collect())
}

pub(super) fn word_step(workshop: &Workshop, id: StepId, field: StepField, text: &str) -> Answer {
    let step = live_step(workshop, id)?;
    let text = tidy(text, field.limit(), field != StepField::Name)?;
    if field == StepField::Name && is_blank(&text) {
        return Err(Refusal::Blank);
    }
    let words = step.words(field);
    if words.text == text {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::StepWorded {
        step: id,
        field,
        text,
        instead_of: Some(words.version),
        laid: Some(Box::new(without_words(step))),
    }])
}

/// A step as it could be laid again. Its words follow from the edit that carries it.
fn without_words(step: &Step) -> NewStep {
    NewStep {
        id: step.id,
        order: step.order.clone(),
        phase: step.phase,
        activity: step.activity,
        name: String::new(),
        prompt: String::new(),
        notes: String::new(),
        minutes: step.minutes,
        protected: step.protected,
        private: step.private,
        dots: step.dots,
        queued: step.queued,
        part: step.part.clone(),
    }
}

pub(super) fn settle_step(workshop: &Workshop, id: StepId, setting: StepSetting) -> Answer {
    let step = live_step(workshop, id)?;
    match setting {
        StepSetting::Minutes(minutes) => {
            in_range(minutes, 0, MOST_MINUTES)?;
        }
        StepSetting::Dots(dots) => {
            in_range(dots, 1, MOST_DOTS)?;
        }
        StepSetting::Phase(_) | StepSetting::Private(_) | StepSetting::Queued(_) => {}
    }
    let mut settled = (**step).clone();
    settled.settle(setting);
    if settled == **step {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::StepSettled { step: id, setting }])
}

pub(super) fn shift_step(workshop: &Workshop, id: StepId, up: bool) -> Answer {
    let agenda = workshop.agenda();
    let at = agenda
        .iter()
        .position(|step| step.id == id)
        .ok_or(Refusal::Gone)?;
    let to = beside(at, agenda.len(), up).ok_or(Refusal::NoChange)?;
    let others: Vec<_> = agenda
        .iter()
        .filter(|step| step.id != id)
        .map(|step| (step.id, &step.order))
        .collect();
    let (orders, pushed) = room_for(1, &others, to);
    let moved = orders.into_iter().map(|order| (id, order));
    Ok(moved
        .chain(pushed)
        .map(|(step, order)| Event::StepMoved { step, order })
        .collect())
}

pub(super) fn remove_step(workshop: &Workshop, id: StepId) -> Answer {
    live_step(workshop, id)?;
    if workshop.agenda().len() < 2 {
        return Err(Refusal::LastStep);
    }
    Ok(vec![Event::StepsRemoved { steps: vec![id] }])
}

pub(super) fn return_step(workshop: &Workshop, id: StepId) -> Answer {
    workshop
        .steps
        .get(&id)
        .filter(|step| step.removed)
        .ok_or(Refusal::NoChange)?;
    Ok(vec![Event::StepsReturned { steps: vec![id] }])
}

pub(super) fn new_step(
    draft: &StepDraft,
    order: Order,
    moment: &mut Moment<'_>,
) -> Result<NewStep, Refusal> {
    let name = tidy(&draft.name, StepField::Name.limit(), false)?;
    if is_blank(&name) {
        return Err(Refusal::Blank);
    }
    Ok(NewStep {
        id: StepId(moment.dice.fresh()),
        order,
        phase: draft.phase,
        activity: draft.activity,
        name,
        prompt: tidy(&draft.prompt, StepField::Prompt.limit(), true)?,
        notes: tidy(&draft.notes, StepField::Notes.limit(), true)?,
        minutes: in_range(draft.minutes, 0, MOST_MINUTES)?,
        protected: draft.protected,
        private: draft.private,
        dots: in_range(draft.dots, 0, MOST_DOTS)?,
        queued: false,
        part: String::new(),
    })
}
