//! Applies what happened to the agenda.

use crate::workshop::Workshop;
use crate::workshop::event::Event;
use crate::workshop::ids::{ChangeId, StepId};
use crate::workshop::step::{MOST_MINUTES, NewStep, Step};
use crate::workshop::words::Words;
use std::sync::Arc;

const MINUTE: u64 = 60_000;

impl Workshop {
    pub(super) fn evolve_agenda(&mut self, by: ChangeId, event: &Event) {
        match event {
            Event::StepsLaid { steps } => {
                for step in steps {
                    if !self.steps.contains_key(&step.id) {
                        self.promise_anew(step);
                        self.steps.insert(step.id, Arc::new(laid(step, by)));
                    }
                }
            }
            Event::StepWorded {
                step,
                field,
                text,
                instead_of,
                laid: as_laid,
            } => {
                if let Some(new) = as_laid {
                    self.steps
                        .entry(*step)
                        .or_insert_with(|| Arc::new(laid(new, by)));
                }
                self.with_step(*step, |step| {
                    step.words_mut(*field).reword(text.clone(), by, *instead_of);
                    step.removed = false;
                })
            }
            Event::StepSettled { step, setting } => {
                self.with_step(*step, |step| step.settle(*setting))
            }
            Event::StepMoved { step, order } => {
                self.with_step(*step, |step| step.order = order.clone())
            }
            Event::StepsRemoved { steps } => {
                for step in steps {
                    self.with_step(*step, |step| step.removed = true);
                }
            }
            Event::StepsReturned { steps } => {
                for step in steps {
                    self.with_step(*step, |step| step.removed = false);
                }
            }
            _ => {}
        }
    }

    /// What is added once the workshop is closed was never promised for the day: nobody is late because of it. A new part
    /// begins on time, whatever the day before it took.
    fn promise_anew(&mut self, step: &NewStep) {
        let Some(ended) = self.room.ended else {
            return;
        };
        let is_new = |part: &str| self.steps.values().all(|known| known.part != part);
        let begins = !step.part.is_empty() && is_new(&step.part);
        let room = Arc::make_mut(&mut self.room);
        if begins {
            room.promised = room.spent_in_all(ended) / MINUTE;
        }
        let minutes = u64::from(step.minutes.min(MOST_MINUTES));
        room.promised = room.promised.saturating_add(minutes);
    }

    pub(super) fn with_step(&mut self, id: StepId, change: impl FnOnce(&mut Step)) {
        if let Some(step) = self.steps.get_mut(&id) {
            change(Arc::make_mut(step));
        }
    }
}

fn laid(new: &NewStep, by: ChangeId) -> Step {
    Step {
        id: new.id,
        order: new.order.clone(),
        phase: new.phase,
        activity: new.activity,
        name: Words::new(new.name.clone(), by),
        prompt: Words::new(new.prompt.clone(), by),
        notes: Words::new(new.notes.clone(), by),
        minutes: new.minutes.min(MOST_MINUTES),
        protected: new.protected,
        private: new.private,
        dots: new.dots,
        queued: new.queued,
        part: new.part.clone(),
        revealed: false,
        removed: false,
    }
}
