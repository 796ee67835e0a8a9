//! What the room may see: the one place that says what is released to the projector. Facilitator's notes, hidden cards,
//! writing that was not shown yet, what waits for release, running totals of a vote, Needs attention, and names in an
//! anonymous workshop never get into a [`RoomView`], so no screen can show them by mistake.

mod adding;
mod leaf;
mod released;
mod shown;
mod themes;
mod tracker;
mod vote;

pub use adding::Adding;
pub use leaf::{Leaf, Look};
pub use shown::{Group, Light, Round, Shown, Slip, Stand};
pub use themes::ThemeWall;
pub use vote::{Place, Voting};

use crate::guide::guide;
use crate::workshop::Workshop;
use crate::workshop::activity::Activity;
use crate::workshop::brief::BriefField;
use crate::workshop::ids::StepId;
use crate::workshop::phase::Phase;
use crate::workshop::room::Timer;
use crate::workshop::step::Step;
use released::is_released;

/// What the projector shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoomView {
    /// What the workshop is called.
    pub title: String,
    /// The central question; the topic while there is none.
    pub question: String,
    /// What the room wants more of.
    pub topic: String,
    /// The question is still the one that every workshop starts with: only the topic says what it is about.
    pub is_general: bool,
    /// The phases with the names they carry today.
    pub phases: Vec<(Phase, &'static str)>,
    /// Where the room is; none before it begins.
    pub at: Option<RoomStep>,
    /// One card that fills the screen, whatever the step does.
    pub featured: Option<Leaf>,
    /// What people can add here now; none: nothing.
    pub adding: Option<Adding>,
    /// The themes that the room chose, from Dream on.
    pub core: Vec<String>,
    /// The workshop was closed for the day.
    pub ended: bool,
}

impl RoomView {
    /// The topic, where it is not the question already. May be empty.
    pub fn topic_of_question(&self) -> &str {
        if self.topic == self.question {
            ""
        } else {
            &self.topic
        }
    }
}

/// The step at which the room is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomStep {
    /// Which.
    pub step: StepId,
    /// Its phase.
    pub phase: Phase,
    /// What it does.
    pub activity: Activity,
    /// What the room is asked; its name when it asks nothing.
    pub prompt: String,
    /// Planned minutes.
    pub minutes: u16,
    /// Its timer, once started.
    pub timer: Option<Timer>,
    /// What stands under the prompt.
    pub shown: Shown,
}

/// What the room may see now.
pub fn room_view(workshop: &Workshop) -> RoomView {
    let brief = &workshop.brief;
    let question = match brief.text(BriefField::Question) {
        "" => brief.text(BriefField::Topic),
        question => question,
    };
    let here = workshop.room.here().and_then(|id| workshop.step(id));
    let featured = workshop.room.showing.and_then(|id| workshop.card(id));
    RoomView {
        title: workshop.title().to_owned(),
        question: question.to_owned(),
        topic: brief.text(BriefField::Topic).to_owned(),
        is_general: is_general(workshop),
        phases: Phase::ALL
            .into_iter()
            .map(|phase| (phase, brief.labels.label(phase)))
            .collect(),
        at: here.map(|step| room_step(workshop, step)),
        featured: featured
            .filter(|card| is_released(workshop, card))
            .map(|card| leaf::leaf(workshop, card)),
        adding: adding::adding(workshop),
        core: core(
            workshop,
            here.is_some_and(|step| step.phase >= Phase::Dream),
        ),
        ended: workshop.room.ended.is_some(),
    }
}

/// Whether the question is still the one that every workshop starts with.
fn is_general(workshop: &Workshop) -> bool {
    workshop.brief.text(BriefField::Question) == guide().set_up.central_question
}

/// The names of the positive core, once the room builds on it.
fn core(workshop: &Workshop, built_on: bool) -> Vec<String> {
    if !built_on {
        return Vec::new();
    }
    workshop
        .positive_core()
        .into_iter()
        .filter(|theme| is_released(workshop, theme))
        .map(|theme| theme.main().to_owned())
        .collect()
}

fn room_step(workshop: &Workshop, step: &Step) -> RoomStep {
    let prompt = match step.prompt.text.as_str() {
        "" => &step.name.text,
        prompt => prompt,
    };
    RoomStep {
        step: step.id,
        phase: step.phase,
        activity: step.activity,
        prompt: prompt.to_owned(),
        minutes: step.minutes,
        timer: workshop.room.timers.get(&step.id).copied(),
        shown: shown::shown(workshop, step),
    }
}
