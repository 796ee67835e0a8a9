//! A run of show to start from.

use serde::{Deserialize, Serialize};

use crate::workshop::activity::Activity;
use crate::workshop::phase::Phase;

/// A run of show to start from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// The file's name without its ending; never reused.
    pub id: String,
    pub name: String,
    /// The sum of the steps' minutes.
    pub minutes: u16,
    /// Group size, in words.
    pub people: String,
    /// When to use it.
    pub when: String,
    /// What comes out of it.
    pub outcome: String,
    pub steps: Vec<TemplateStep>,
}

/// One step of a template. Name, prompt and notes may be left out in the file: then the activity's own are filled in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateStep {
    pub phase: Phase,
    pub activity: Activity,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What the room sees: 25 words at most.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prompt: String,
    /// For the facilitator only.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    pub minutes: u16,
    /// Never offered for shortening when time runs out.
    #[serde(default, skip_serializing_if = "is_false")]
    pub protected: bool,
    /// People write first; all is shown later.
    #[serde(default, skip_serializing_if = "is_false")]
    pub private: bool,
    /// Dots for each person; only where there is a vote.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub dots: u8,
    /// Ids from the question bank or the extras.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<String>,
}

fn is_false(value: &bool) -> bool {
    !value
}

fn is_zero(value: &u8) -> bool {
    *value == 0
}
