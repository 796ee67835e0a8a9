//! A card: one thing somebody said, whatever its kind.

use super::choice::{
    Answer, ConcernKind, Consent, Cost, Criterion, Form, Reach, Size, Status, Support,
};
use super::ids::{CardId, PersonId, StepId};
use super::kind::{Field, Kind};
use super::order::Order;
use super::words::Words;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Who a card was added for. Kept off every document when the workshop is anonymous.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SaidBy {
    /// Nobody in particular.
    #[default]
    Nobody,
    /// A table.
    Table(String),
    /// A person.
    Person(PersonId),
}

impl SaidBy {
    pub(super) fn is_nobody(&self) -> bool {
        *self == SaidBy::Nobody
    }
}

/// A choice about a card that is not words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Setting {
    /// What may be done with a story.
    Consent(Consent),
    /// By when.
    Due(Option<NaiveDate>),
    /// The answer to a request.
    Answer(Answer),
    /// How a promise or a concern stands.
    Status(Status),
    /// What it costs.
    Cost(Option<Cost>),
    /// How big.
    Size(Option<Size>),
    /// How far it reaches.
    Reach(Option<Reach>),
    /// What form a dream takes.
    Form(Form),
    /// An action that needs no sponsor.
    NoSponsorNeeded(bool),
    /// What kind of hard thing.
    Concern(ConcernKind),
    /// A criterion the group ticked or unticked.
    Criterion(Criterion, bool),
    /// How many people stand at a level of support.
    Support(Support, u32),
    /// How many want to work on an opportunity.
    Energy(u32),
    /// The room chose this theme for the positive core.
    InCore(bool),
    /// Kept out of the room and of every document, with its words kept here.
    Hidden(bool),
    /// Who it was added for.
    SaidBy(SaidBy),
    /// Added at the room screen and not released yet.
    Waiting(bool),
    /// Pride check of a case study: every organisation in it would sign it.
    Proud(bool),
    /// Inspiration check of a case study: a stranger could copy the first step.
    Inspires(bool),
}

/// The choices of a card as they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// What may be done with a story; none chosen means it stays in the room.
    pub consent: Option<Consent>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// The answer to a request.
    pub answer: Option<Answer>,
    /// How it stands.
    pub status: Option<Status>,
    /// What it costs.
    pub cost: Option<Cost>,
    /// How big.
    pub size: Option<Size>,
    /// How far it reaches.
    pub reach: Option<Reach>,
    /// What form a dream takes.
    pub form: Option<Form>,
    /// An action that needs no sponsor.
    pub no_sponsor_needed: bool,
    /// What kind of hard thing.
    pub concern: Option<ConcernKind>,
    /// Criteria the group ticked.
    pub criteria: BTreeSet<Criterion>,
    /// People at each level of support.
    pub support: BTreeMap<Support, u32>,
    /// People who want to work on it.
    pub energy: u32,
    /// In the positive core.
    pub in_core: bool,
    /// Kept out of the room and of every document.
    pub hidden: bool,
    /// Who it was added for.
    pub said_by: SaidBy,
    /// Added at the room screen and not released yet.
    pub waiting: bool,
    /// Every organisation in it would sign it.
    pub proud: bool,
    /// A stranger could copy the first step.
    pub inspires: bool,
}

impl Choices {
    pub(super) fn settle(&mut self, setting: &Setting) {
        match setting {
            Setting::Consent(consent) => self.consent = Some(*consent),
            Setting::Due(due) => self.due = *due,
            Setting::Answer(answer) => self.answer = Some(*answer),
            Setting::Status(status) => self.status = Some(*status),
            Setting::Cost(cost) => self.cost = *cost,
            Setting::Size(size) => self.size = *size,
            Setting::Reach(reach) => self.reach = *reach,
            Setting::Form(form) => self.form = Some(*form),
            Setting::NoSponsorNeeded(flag) => self.no_sponsor_needed = *flag,
            Setting::Concern(kind) => self.concern = Some(*kind),
            Setting::Criterion(criterion, true) => {
                self.criteria.insert(*criterion);
            }
            Setting::Criterion(criterion, false) => {
                self.criteria.remove(criterion);
            }
            Setting::Support(level, people) => {
                self.support.insert(*level, *people);
            }
            Setting::Energy(people) => self.energy = *people,
            Setting::InCore(flag) => self.in_core = *flag,
            Setting::Hidden(flag) => self.hidden = *flag,
            Setting::SaidBy(said_by) => self.said_by = said_by.clone(),
            Setting::Waiting(flag) => self.waiting = *flag,
            Setting::Proud(flag) => self.proud = *flag,
            Setting::Inspires(flag) => self.inspires = *flag,
        }
    }
}

/// A card as it is put down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewCard {
    /// Which.
    pub id: CardId,
    /// What it is.
    pub kind: Kind,
    /// The step at which it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<StepId>,
    /// Where in its list.
    pub order: Order,
    /// The theme it stands under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub into: Option<CardId>,
    /// Its words.
    pub words: BTreeMap<Field, String>,
    /// Its choices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub settings: Vec<Setting>,
    /// What it springs from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub springs_from: Vec<CardId>,
    /// Who it was added for.
    #[serde(default, skip_serializing_if = "SaidBy::is_nobody")]
    pub said_by: SaidBy,
}

/// A card as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Which.
    pub id: CardId,
    /// What it is.
    pub kind: Kind,
    /// The step at which it was said.
    pub step: Option<StepId>,
    /// Where in its list.
    pub order: Order,
    /// The theme it stands under; may point at a theme that has gone.
    pub into: Option<CardId>,
    /// Its words.
    pub words: BTreeMap<Field, Words>,
    /// Its choices.
    pub choices: Choices,
    /// What it springs from, as people said; the theme it stands under is not repeated here.
    pub springs_from: BTreeSet<CardId>,
    /// Taken away; kept among the removed.
    pub removed: bool,
    /// When it was put down (milliseconds since 1970, UTC, by the log's clock).
    pub put_at: u64,
}

impl Card {
    /// The text of a field; empty when nothing was written.
    pub fn text(&self, field: Field) -> &str {
        self.words
            .get(&field)
            .map_or("", |words| words.text.as_str())
    }

    /// The main words.
    pub fn main(&self) -> &str {
        self.text(Field::Text)
    }

    /// The other versions of all fields, written at the same time and not dropped.
    pub fn others(&self) -> impl Iterator<Item = (Field, &str)> {
        self.words
            .iter()
            .flat_map(|(field, words)| words.others.iter().map(|other| (*field, other.as_str())))
    }
}
