//! What a new workshop starts with.

use serde::{Deserialize, Serialize};

/// The lines a new workshop starts with. Every one can be changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SetUp {
    pub central_question: String,
    pub assumptions: Vec<String>,
    pub ground_rules: Vec<String>,
    /// What happens to what people write: four lines.
    pub information: Vec<String>,
    pub who_is_missing: Vec<String>,
    pub not_an_inspection: String,
    /// Please leave out who somebody is.
    pub no_names: String,
    /// How to take part: all ways count the same.
    pub taking_part: String,
    /// When something serious comes up.
    pub serious: String,
    pub thanks: String,
}
