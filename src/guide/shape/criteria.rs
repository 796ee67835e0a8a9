//! What makes a good topic, statement or question.

use serde::{Deserialize, Serialize};

/// The three checklists.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criteria {
    pub topic: Vec<CriterionWords>,
    pub statement: Vec<CriterionWords>,
    pub question: Vec<CriterionWords>,
}

/// One line of a checklist.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CriterionWords {
    pub id: String,
    pub label: String,
    pub question: String,
    pub how: Vec<How>,
    /// What is said when the software sees something; `{found}` stands for what it saw.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hint: String,
}

/// Who can judge a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// The software looks and says what it sees; it never blocks.
    Auto,
    /// Only the people in the room can tell.
    People,
    /// The software asks; somebody answers for themselves.
    Nudge,
}
