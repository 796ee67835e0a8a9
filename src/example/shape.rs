//! The shape of the example's files under `src/guide/example/`, read by `build.rs` and by the program. Things are named
//! by short local ids.

use crate::workshop::activity::Activity;
use crate::workshop::choice::{
    Answer, ConcernKind, Consent, Cost, Criterion, Form, Reach, Role, Sector, Size, Status, Support,
};
use crate::workshop::kind::{Field, Kind};
use crate::workshop::phase::{Phase, PhaseLabels};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The whole example.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Example {
    /// What it is about.
    pub brief: Brief,
    /// Who was there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<PersonLine>,
    /// The agenda.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepLine>,
    /// Everything that was said.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cards: Vec<CardLine>,
    /// Votes cast.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ballots: Vec<Ballot>,
    /// Votes counted by hand.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tallies: Vec<Tally>,
    /// Pairs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<Round>,
}

/// The brief; keys as in `BriefField`, with underscores.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct Brief {
    pub title: String,
    pub topic: String,
    pub topic_from: String,
    pub question: String,
    pub place: String,
    pub date: String,
    pub keep_until: String,
    pub sponsor: String,
    pub sponsor_can_say_yes_to: String,
    pub missing: String,
    pub ground_rules: String,
    pub already_decided: String,
    pub builds_on: String,
    pub information: String,
    pub contact: String,
    pub facilitator: String,
    pub anonymous: bool,
    pub labels: PhaseLabels,
    pub template: String,
}

/// Somebody.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct PersonLine {
    pub id: String,
    pub name: String,
    pub organisation: String,
    pub sector: Sector,
    pub role: Role,
    #[serde(default)]
    pub table: String,
}

/// A step; `actual` is how many minutes it really took.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct StepLine {
    pub id: String,
    pub phase: Phase,
    pub activity: Activity,
    pub name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prompt: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    pub minutes: u16,
    #[serde(default)]
    pub actual: u16,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub protected: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub private: bool,
    #[serde(default)]
    pub dots: u8,
}

/// A card; `text` is its main words.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct CardLine {
    pub id: String,
    pub kind: Kind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    pub text: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<Field, String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<Consent>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Cost>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<Size>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reach: Option<Reach>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<Form>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sponsor_none_needed: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concern: Option<ConcernKind>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<Criterion>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub support: BTreeMap<Support, u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub energy: Option<u32>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub in_core: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub into: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub springs_from: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
}

/// One person's votes.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Ballot {
    pub step: String,
    pub voter: String,
    pub dots: BTreeMap<String, u32>,
}

/// Votes counted by hand for one theme.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Tally {
    pub step: String,
    pub theme: String,
    pub dots: u32,
}

/// Who sat with whom.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Round {
    pub step: String,
    pub groups: Vec<Vec<String>>,
}
