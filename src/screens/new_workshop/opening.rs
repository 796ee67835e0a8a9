//! The command that begins a workshop: the template's steps, and a brief with sensible first words.

use super::earlier_show::{self, EARLIER};
use crate::guide::guide;
use crate::screens::app::Lantern;
use crate::screens::template_steps::steps_of;
use crate::workshop::activity::Activity;
use crate::workshop::brief::{BriefField, BriefSetting};
use crate::workshop::command::{Command, StepDraft};
use crate::workshop::phase::Phase;
use std::collections::BTreeMap;

/// The command that begins a workshop: the template's steps, and a brief with sensible first words.
pub(super) fn opening(
    start: Start,
    title: &str,
    topic: &str,
    date: &str,
    anonymous: bool,
) -> Command {
    let set_up = &guide().set_up;
    let words = BTreeMap::from([
        (BriefField::Title, title.to_owned()),
        (BriefField::Topic, topic.to_owned()),
        (BriefField::Question, set_up.central_question.clone()),
        (BriefField::GroundRules, set_up.ground_rules.join("\n")),
        (BriefField::Information, set_up.information.join("\n")),
    ]);
    let mut settings = vec![BriefSetting::Date(date.parse().ok())];
    if anonymous {
        settings.push(BriefSetting::Anonymous);
    }
    Command::Open {
        template: start.template,
        words,
        settings,
        steps: start.steps,
    }
}

/// What a workshop begins with.
pub(super) struct Start {
    template: String,
    steps: Vec<StepDraft>,
}

impl Start {
    /// With this template, or the run of show of the earlier workshop that was chosen.
    pub(super) fn of(lantern: Lantern, template: &str) -> Start {
        Start {
            template: template.to_owned(),
            steps: steps(lantern, template),
        }
    }
}

fn steps(lantern: Lantern, template: &str) -> Vec<StepDraft> {
    let earlier = earlier_show::kept(lantern).filter(|_| template == EARLIER);
    if let Some(show) = earlier {
        return show.drafts();
    }
    let Some(template) = guide().template(template) else {
        return vec![first_step()];
    };
    steps_of(template)
}

/// What an empty run of show begins with.
fn first_step() -> StepDraft {
    let words = guide().activity(Activity::Welcome);
    StepDraft {
        phase: Phase::Define,
        activity: Activity::Welcome,
        name: words.name.clone(),
        prompt: words.prompt.clone(),
        notes: words.notes.clone(),
        minutes: words.minutes,
        protected: false,
        private: false,
        dots: 0,
    }
}
