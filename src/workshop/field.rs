//! The fields of a card that hold words. Which kind has which stands in [`super::kind`].

use serde::{Deserialize, Serialize};

/// A field of a card that holds words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The main words: note, headline, name, statement, promise.
    Text,
    /// What happened, as told.
    Happened,
    /// Who made it possible: roles and organisations.
    MadePossible,
    /// What helped.
    Helped,
    /// What got in the way.
    InTheWay,
    /// How people got round it.
    RoundIt,
    /// The best line, verbatim.
    Quote,
    /// Where it happened: the kind of place, never a named patient's.
    Setting,
    /// A number, what it counts, how we know.
    Evidence,
    /// What it led to.
    LedTo,
    /// Theme: why it matters, the cause behind it.
    Why,
    /// Theme: what it takes to have more of it.
    More,
    /// Dream: the story under the headline, or the other half of the metaphor.
    Picture,
    /// Dream: who made it.
    Makers,
    /// Touch point: one side.
    SideA,
    /// Touch point: the other side.
    SideB,
    /// Touch point: what works there now.
    Works,
    /// Touch point: where it pinches.
    Pinches,
    /// Touch point: one time it did not pinch, and why.
    Exception,
    /// Touch point: what would ease it.
    Ease,
    /// Tip: where it works.
    WorksWhere,
    /// Tip: how much effort.
    Effort,
    /// Tip: who to ask.
    AskWho,
    /// Opportunity: who wants to work on it.
    WantsToWork,
    /// Statement: who benefits, and who is usually missed.
    Benefits,
    /// Statement: what must be in place.
    InPlace,
    /// Statement: people, skills, time, training.
    Workforce,
    /// Statement: what could be tried in two weeks.
    FirstTest,
    /// Who does it.
    Owner,
    /// Who gives air cover.
    Sponsor,
    /// The first step, within two weeks.
    FirstStep,
    /// The measure that matters to us.
    MeasureOurs,
    /// The measure we will be asked for.
    MeasureAsked,
    /// The earliest sign that it is working.
    EarlySign,
    /// Who or what it is for; the person or role a request is put to.
    To,
    /// Pledge: when …, I will ….
    WhenThen,
    /// Pledge: who will ask how it went.
    Buddy,
    /// What it saves.
    Saves,
    /// The answer in words: to a request, to a concern.
    Response,
    /// Check-in: who convenes and who comes.
    Audience,
    /// Promise: what difference it made, once the day is over.
    Difference,
    /// Story as a case study: who signed it off, an organisation a line.
    SignOff,
}

impl Field {
    /// Every field.
    pub const ALL: [Field; 42] = [
        Field::Text,
        Field::Happened,
        Field::MadePossible,
        Field::Helped,
        Field::InTheWay,
        Field::RoundIt,
        Field::Quote,
        Field::Setting,
        Field::Evidence,
        Field::LedTo,
        Field::Why,
        Field::More,
        Field::Picture,
        Field::Makers,
        Field::SideA,
        Field::SideB,
        Field::Works,
        Field::Pinches,
        Field::Exception,
        Field::Ease,
        Field::WorksWhere,
        Field::Effort,
        Field::AskWho,
        Field::WantsToWork,
        Field::Benefits,
        Field::InPlace,
        Field::Workforce,
        Field::FirstTest,
        Field::Owner,
        Field::Sponsor,
        Field::FirstStep,
        Field::MeasureOurs,
        Field::MeasureAsked,
        Field::EarlySign,
        Field::To,
        Field::WhenThen,
        Field::Buddy,
        Field::Saves,
        Field::Response,
        Field::Audience,
        Field::Difference,
        Field::SignOff,
    ];

    /// What is asked about a promise, and about something hard, once the day is over.
    pub const AFTERWARDS: [Field; 3] = [Field::Difference, Field::Helped, Field::InTheWay];

    /// The most characters (Unicode scalar values) this field keeps. Longer text is kept up to here and the
    /// rest stays with the person who typed it.
    pub fn limit(self) -> usize {
        match self {
            Field::Happened | Field::Picture => 6_000,
            Field::Owner
            | Field::Sponsor
            | Field::To
            | Field::Buddy
            | Field::AskWho
            | Field::Effort
            | Field::SideA
            | Field::SideB => 300,
            _ => 2_000,
        }
    }

    /// Whether line breaks make sense here.
    pub fn many_lines(self) -> bool {
        !matches!(
            self,
            Field::Owner
                | Field::Sponsor
                | Field::To
                | Field::Buddy
                | Field::AskWho
                | Field::Effort
                | Field::SideA
                | Field::SideB
        )
    }
}

impl Field {
    /// The fixed key, as in files and style sheets.
    pub fn key(self) -> &'static str {
        match self {
            Field::Text => "text",
            Field::Happened => "happened",
            Field::MadePossible => "made-possible",
            Field::Helped => "helped",
            Field::InTheWay => "in-the-way",
            Field::RoundIt => "round-it",
            Field::Quote => "quote",
            Field::Setting => "setting",
            Field::Evidence => "evidence",
            Field::LedTo => "led-to",
            Field::Why => "why",
            Field::More => "more",
            Field::Picture => "picture",
            Field::Makers => "makers",
            Field::SideA => "side-a",
            Field::SideB => "side-b",
            Field::Works => "works",
            Field::Pinches => "pinches",
            Field::Exception => "exception",
            Field::Ease => "ease",
            Field::WorksWhere => "works-where",
            Field::Effort => "effort",
            Field::AskWho => "ask-who",
            Field::WantsToWork => "wants-to-work",
            Field::Benefits => "benefits",
            Field::InPlace => "in-place",
            Field::Workforce => "workforce",
            Field::FirstTest => "first-test",
            Field::Owner => "owner",
            Field::Sponsor => "sponsor",
            Field::FirstStep => "first-step",
            Field::MeasureOurs => "measure-ours",
            Field::MeasureAsked => "measure-asked",
            Field::EarlySign => "early-sign",
            Field::To => "to",
            Field::WhenThen => "when-then",
            Field::Buddy => "buddy",
            Field::Saves => "saves",
            Field::Response => "response",
            Field::Audience => "audience",
            Field::Difference => "difference",
            Field::SignOff => "sign-off",
        }
    }
}
