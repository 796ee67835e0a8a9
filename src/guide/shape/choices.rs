//! The words of the lists people choose from.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::workshop::choice::{
    Answer, ConcernKind, Consent, Cost, Form, Reach, Role, Sector, Size, Status, Support,
};

/// The words of the lists people choose from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Choices {
    pub consent: BTreeMap<Consent, ChoiceWords>,
    pub support: BTreeMap<Support, ChoiceWords>,
    pub answer: BTreeMap<Answer, ChoiceWords>,
    pub status: BTreeMap<Status, ChoiceWords>,
    pub cost: BTreeMap<Cost, ChoiceWords>,
    pub size: BTreeMap<Size, ChoiceWords>,
    pub reach: BTreeMap<Reach, ChoiceWords>,
    pub form: BTreeMap<Form, ChoiceWords>,
    pub sector: BTreeMap<Sector, ChoiceWords>,
    pub role: BTreeMap<Role, ChoiceWords>,
    pub concern: BTreeMap<ConcernKind, ChoiceWords>,
    pub clue: BTreeMap<Clue, ChoiceWords>,
}

/// What one choice is called.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceWords {
    pub label: String,
    /// One plain sentence, where the label alone is not enough.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The label where room is short; the label itself when the file gives none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short: String,
}

/// What in a text might tell who somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Clue {
    NhsNumber,
    DateOfBirth,
    Phone,
    Email,
    Postcode,
    /// A title and a capital: Mrs Evans.
    TitledName,
    /// An age over 90.
    GreatAge,
}

impl Clue {
    /// Every kind of clue.
    pub const ALL: &'static [Clue] = &[
        Clue::NhsNumber,
        Clue::DateOfBirth,
        Clue::Phone,
        Clue::Email,
        Clue::Postcode,
        Clue::TitledName,
        Clue::GreatAge,
    ];
}
