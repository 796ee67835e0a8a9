//! Card sets to lay on the table.

use serde::{Deserialize, Serialize};

/// A set of cards for one use.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardSet {
    /// The file's name without its ending.
    pub id: String,
    pub name: String,
    /// When to bring it out.
    pub when: String,
    pub cards: Vec<Card>,
}

/// One card: what it says, and what it asks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    pub id: String,
    pub label: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ask: String,
}
