//! The words of one language: what phases, activities, cards and fields are called.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::choices::Choices;
use crate::workshop::activity::Activity;
use crate::workshop::kind::{Field, Kind};
use crate::workshop::phase::Phase;

/// The words of one language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Language tag, as in HTML.
    pub language: String,
    /// One everyday sentence for each phase.
    pub phases: BTreeMap<Phase, String>,
    pub activities: BTreeMap<Activity, ActivityWords>,
    pub kinds: BTreeMap<Kind, KindWords>,
    /// Words of a field, whatever card it stands on.
    pub fields: BTreeMap<Field, FieldWords>,
    /// Where one kind of card calls a field by another name.
    pub own: BTreeMap<Kind, BTreeMap<Field, FieldWords>>,
    pub choices: Choices,
}

/// What an activity is called, and what it says when a step says nothing of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActivityWords {
    pub name: String,
    /// One plain sentence: what happens here.
    pub what: String,
    pub prompt: String,
    pub notes: String,
    pub minutes: u16,
}

/// What a kind of card is called.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindWords {
    /// Singular, lower case.
    pub one: String,
    /// Plural, lower case.
    pub many: String,
    /// The label of the box that adds one.
    pub add: String,
    pub placeholder: String,
    /// What an empty list says: what to do now.
    pub empty: String,
}

/// What a field is called. An own label without a hint keeps the field's general hint.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldWords {
    pub label: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hint: String,
}
