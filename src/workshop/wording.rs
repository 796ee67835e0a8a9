//! Where words that can be edited stand: on a card, in a step, in the brief.

use super::brief::BriefField;
use super::ids::{CardId, StepId};
use super::kind::Field;
use super::step::StepField;
use serde::{Deserialize, Serialize};

/// Which words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wording {
    /// A field of a card.
    Card(CardId, Field),
    /// A field of a step.
    Step(StepId, StepField),
    /// A part of the brief.
    Brief(BriefField),
}
