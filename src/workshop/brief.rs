//! The brief: what the workshop is about and what was agreed before anybody spoke.

use super::phase::PhaseLabels;
use super::words::Words;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A part of the brief that holds words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BriefField {
    /// What the event is called.
    Title,
    /// What the room wants more of.
    Topic,
    /// The complaint the topic was turned round from.
    TopicFrom,
    /// The central question, pinned everywhere.
    Question,
    /// Where it takes place.
    Place,
    /// Who asked for it and will answer.
    Sponsor,
    /// What the sponsor can say yes to.
    SponsorCanSayYesTo,
    /// Who is missing and how they will be asked; a line each.
    Missing,
    /// Ground rules, a line each.
    GroundRules,
    /// What is already decided.
    AlreadyDecided,
    /// What it builds on.
    BuildsOn,
    /// What happens to what people write.
    Information,
    /// Who to ask afterwards.
    Contact,
    /// Who facilitates.
    Facilitator,
}

impl BriefField {
    /// Every field of the brief.
    pub const ALL: [BriefField; 14] = [
        BriefField::Title,
        BriefField::Topic,
        BriefField::TopicFrom,
        BriefField::Question,
        BriefField::Place,
        BriefField::Sponsor,
        BriefField::SponsorCanSayYesTo,
        BriefField::Missing,
        BriefField::GroundRules,
        BriefField::AlreadyDecided,
        BriefField::BuildsOn,
        BriefField::Information,
        BriefField::Contact,
        BriefField::Facilitator,
    ];

    /// The fixed key, as in files and form names.
    pub fn key(self) -> &'static str {
        match self {
            BriefField::Title => "title",
            BriefField::Topic => "topic",
            BriefField::TopicFrom => "topic-from",
            BriefField::Question => "question",
            BriefField::Place => "place",
            BriefField::Sponsor => "sponsor",
            BriefField::SponsorCanSayYesTo => "sponsor-can-say-yes-to",
            BriefField::Missing => "missing",
            BriefField::GroundRules => "ground-rules",
            BriefField::AlreadyDecided => "already-decided",
            BriefField::BuildsOn => "builds-on",
            BriefField::Information => "information",
            BriefField::Contact => "contact",
            BriefField::Facilitator => "facilitator",
        }
    }

    /// The most characters kept.
    pub fn limit(self) -> usize {
        if self.many_lines() { 4_000 } else { 300 }
    }

    /// Whether line breaks make sense here.
    pub fn many_lines(self) -> bool {
        matches!(
            self,
            BriefField::Missing
                | BriefField::GroundRules
                | BriefField::AlreadyDecided
                | BriefField::BuildsOn
                | BriefField::Information
                | BriefField::SponsorCanSayYesTo
        )
    }
}

/// A choice in the brief that is not words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BriefSetting {
    /// The day it takes place.
    Date(Option<NaiveDate>),
    /// What the phases are called.
    Labels(PhaseLabels),
    /// From now on nobody's name is kept beside what they said. One-way: there is no setting back.
    Anonymous,
    /// The day by which the copy in this browser should go.
    KeepUntil(Option<NaiveDate>),
}

/// The brief as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brief {
    words: BTreeMap<BriefField, Words>,
    /// The template it began from, by id.
    pub template: String,
    /// The day it takes place.
    pub date: Option<NaiveDate>,
    /// What the phases are called.
    pub labels: PhaseLabels,
    /// Nobody's name is kept beside what they said. Never false again once true.
    pub anonymous: bool,
    /// The day by which the copy in this browser should go.
    pub keep_until: Option<NaiveDate>,
}

impl Brief {
    /// The text of a field; empty when nothing was written.
    pub fn text(&self, field: BriefField) -> &str {
        self.words
            .get(&field)
            .map_or("", |words| words.text.as_str())
    }

    /// The words of a field with their other versions.
    pub fn words(&self, field: BriefField) -> Option<&Words> {
        self.words.get(&field)
    }

    /// The lines of a field that holds a list.
    pub fn lines(&self, field: BriefField) -> Vec<&str> {
        self.text(field)
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect()
    }

    pub(super) fn words_mut(&mut self) -> &mut BTreeMap<BriefField, Words> {
        &mut self.words
    }

    pub(super) fn settle(&mut self, setting: &BriefSetting) {
        match setting {
            BriefSetting::Date(date) => self.date = *date,
            BriefSetting::Labels(labels) => self.labels = *labels,
            BriefSetting::Anonymous => self.anonymous = true,
            BriefSetting::KeepUntil(date) => self.keep_until = *date,
        }
    }
}
