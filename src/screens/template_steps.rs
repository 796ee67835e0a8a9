//! The steps of a template, as they are asked for.

use crate::guide::{Template, TemplateStep};
use crate::workshop::command::StepDraft;

/// The steps of a template, in order.
pub fn steps_of(template: &Template) -> Vec<StepDraft> {
    let draft = |step: &TemplateStep| StepDraft {
        phase: step.phase,
        activity: step.activity,
        name: step.name.clone(),
        prompt: step.prompt.clone(),
        notes: step.notes.clone(),
        minutes: step.minutes,
        protected: step.protected,
        private: step.private,
        dots: step.dots,
    };
    template.steps.iter().map(draft).collect()
}
