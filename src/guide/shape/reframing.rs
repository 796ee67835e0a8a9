//! How a complaint becomes a topic.

use serde::{Deserialize, Serialize};

/// From what people say to a topic they want more of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reframing {
    /// Name it, flip it, frame it.
    pub steps: Vec<ReframeStep>,
    pub rows: Vec<ReframeRow>,
    /// Words that say what is missing. A star at the end stands for any ending.
    pub deficit: Vec<String>,
    pub jargon: Vec<String>,
    /// Words that make a group the problem.
    pub blame: Vec<String>,
}

/// One of the three turns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReframeStep {
    pub id: String,
    pub label: String,
    pub prompt: String,
    pub example: String,
}

/// One example of the whole turn.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReframeRow {
    pub says: String,
    pub want: String,
    pub topic: String,
    /// More words that should bring this row up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
}
