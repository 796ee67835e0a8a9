//! The agenda (the run of show): ordered steps, each with a phase, an activity, words and planned minutes.

use super::activity::Activity;
use super::ids::StepId;
use super::order::Order;
use super::phase::Phase;
use super::words::Words;
use serde::{Deserialize, Serialize};

/// Longest step that can be planned.
pub const MOST_MINUTES: u16 = 600;

/// A part of a step that holds words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepField {
    /// What the step is called in the run of show.
    Name,
    /// What the room is asked.
    Prompt,
    /// Notes for the facilitator: never on the room screen.
    Notes,
}

impl StepField {
    /// The most characters kept.
    pub fn limit(self) -> usize {
        match self {
            StepField::Name => 120,
            StepField::Prompt => 1_000,
            StepField::Notes => 6_000,
        }
    }
}

/// A choice about a step that is not words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepSetting {
    /// Planned minutes.
    Minutes(u16),
    /// The phase it belongs to.
    Phase(Phase),
    /// Write first, reveal later.
    Private(bool),
    /// Votes each.
    Dots(u8),
    /// What people add at the room screen waits until the facilitator releases it.
    Queued(bool),
}

/// A step as it enters the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewStep {
    /// Which.
    pub id: StepId,
    /// Where in the agenda.
    pub order: Order,
    /// The phase it belongs to.
    pub phase: Phase,
    /// What it does in the room.
    pub activity: Activity,
    /// What it is called.
    pub name: String,
    /// What the room is asked, kept as asked.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prompt: String,
    /// Notes for the facilitator.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// Planned minutes.
    pub minutes: u16,
    /// Whether it should not be dropped when time runs short.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub protected: bool,
    /// Write first, reveal later.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub private: bool,
    /// Votes each, for a vote.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub dots: u8,
    /// What people add at the room screen waits until it is released.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub queued: bool,
    /// The part of the run of show that it belongs to, if that was added after the day: “First check-in”.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub part: String,
}

fn is_zero(dots: &u8) -> bool {
    *dots == 0
}

/// A step as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which.
    pub id: StepId,
    /// Where in the agenda.
    pub order: Order,
    /// The phase it belongs to.
    pub phase: Phase,
    /// What it does in the room.
    pub activity: Activity,
    /// What it is called.
    pub name: Words,
    /// What the room is asked.
    pub prompt: Words,
    /// Notes for the facilitator.
    pub notes: Words,
    /// Planned minutes.
    pub minutes: u16,
    /// Should not be dropped when time runs short.
    pub protected: bool,
    /// Write first, reveal later.
    pub private: bool,
    /// Votes each.
    pub dots: u8,
    /// What people add at the room screen waits until it is released.
    pub queued: bool,
    /// The part of the run of show that it belongs to; empty: the day itself.
    pub part: String,
    /// What was written in private has been shown.
    pub revealed: bool,
    /// Taken out of the agenda; what was said in it is kept.
    pub removed: bool,
}

impl Step {
    /// Whether what was written here is still for nobody's eyes.
    pub fn is_hidden(&self) -> bool {
        self.private && !self.revealed
    }

    /// The words of a field.
    pub fn words(&self, field: StepField) -> &Words {
        match field {
            StepField::Name => &self.name,
            StepField::Prompt => &self.prompt,
            StepField::Notes => &self.notes,
        }
    }

    pub(super) fn words_mut(&mut self, field: StepField) -> &mut Words {
        match field {
            StepField::Name => &mut self.name,
            StepField::Prompt => &mut self.prompt,
            StepField::Notes => &mut self.notes,
        }
    }

    pub(super) fn settle(&mut self, setting: StepSetting) {
        match setting {
            StepSetting::Minutes(minutes) => self.minutes = minutes.min(MOST_MINUTES),
            StepSetting::Phase(phase) => self.phase = phase,
            StepSetting::Private(private) => self.private = private,
            StepSetting::Dots(dots) => self.dots = dots,
            StepSetting::Queued(queued) => self.queued = queued,
        }
    }
}
