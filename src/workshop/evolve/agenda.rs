//! Applies what happened to the agenda.

use crate::workshop::Workshop;
use crate::workshop::event::Event;
use crate::workshop::ids::{ChangeId, StepId};
use crate::workshop::step::{MOST_MINUTES, NewStep, Step};
use crate::workshop::words::Words;
use std::sync::Arc;

impl Workshop {
    pub(super) fn evolve_agenda(&mut self, by: ChangeId, event: &Event) {
        match event {
            Event::StepsLaid { steps } => {
                for step in steps {
                    self.steps
                        .entry(step.id)
                        .or_insert_with(|| Arc::new(laid(step, by)));
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
        revealed: false,
        removed: false,
    }
}
