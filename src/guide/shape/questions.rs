//! The question bank and the short lists beside it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::workshop::phase::Phase;

/// Questions on one subject: phase, then id, then words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionSet {
    /// The two letters each of its question ids begins with.
    pub id: String,
    pub name: String,
    pub questions: BTreeMap<Phase, BTreeMap<String, String>>,
}

/// Question lists that belong to no phase: id, then words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Extras {
    /// For whoever asks in a pair.
    pub probes: BTreeMap<String, String>,
    pub check_in: BTreeMap<String, String>,
    pub check_out: BTreeMap<String, String>,
    /// When the talk is stuck on what is wrong.
    pub turn_around: BTreeMap<String, String>,
    /// Easier wording, for quiet rooms and short answers.
    pub quiet: BTreeMap<String, String>,
}
