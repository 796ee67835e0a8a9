//! What a step of the agenda does in the room.

use super::kind::Kind;
use serde::{Deserialize, Serialize};

/// An activity decides what stands on the stage while its step is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Activity {
    /// Topic, central question, who is here, ground rules.
    Welcome,
    /// Paired interviews: who with whom, A speaks, swap, B speaks.
    Pairs,
    /// Story cards with consent.
    Stories,
    /// Short notes answering the prompt.
    Notes,
    /// Notes and stories gathered into named themes.
    Themes,
    /// Hidden vote, then reveal.
    Vote,
    /// The positive core: the themes that the room chose, read back.
    Core,
    /// What must not be lost, whatever else changes.
    Keep,
    /// Places where services meet: what works there, where it pinches.
    TouchPoints,
    /// Advice to take home from places like ours.
    Tips,
    /// Headlines, postcards, metaphors and pictures in words of the wanted future.
    Dreams,
    /// Named opportunities and who wants to work on them.
    Opportunities,
    /// Possibility statements with the criteria and the stories they stand on.
    Statements,
    /// Support check: build, support, live with, concern.
    Support,
    /// Small fixes within a month.
    QuickWins,
    /// Commitments, offers and requests.
    Promises,
    /// Team actions: owner, sponsor, first step, date, two measures.
    Actions,
    /// One pledge each, with when–then.
    Pledges,
    /// Dates to meet again.
    CheckIns,
    /// A round through what was promised: how it stands, and what difference it made.
    Tracker,
    /// Closing word and thanks.
    Close,
    /// A pause: tea, lunch, fresh air.
    Break,
}

impl Activity {
    /// All activities in the order in which they are offered.
    pub const ALL: [Activity; 22] = [
        Activity::Welcome,
        Activity::Pairs,
        Activity::Stories,
        Activity::Notes,
        Activity::Themes,
        Activity::Vote,
        Activity::Core,
        Activity::Keep,
        Activity::TouchPoints,
        Activity::Tips,
        Activity::Dreams,
        Activity::Opportunities,
        Activity::Statements,
        Activity::Support,
        Activity::QuickWins,
        Activity::Promises,
        Activity::Actions,
        Activity::Pledges,
        Activity::CheckIns,
        Activity::Tracker,
        Activity::Close,
        Activity::Break,
    ];

    /// What people at the room screen can add during it; none: nothing.
    pub fn takes(self) -> Option<Kind> {
        match self {
            Activity::Notes => Some(Kind::Note),
            Activity::Stories => Some(Kind::Story),
            Activity::Keep => Some(Kind::Keep),
            Activity::TouchPoints => Some(Kind::TouchPoint),
            Activity::Tips => Some(Kind::Tip),
            Activity::Dreams => Some(Kind::Dream),
            Activity::Opportunities => Some(Kind::Opportunity),
            Activity::Statements => Some(Kind::Statement),
            Activity::QuickWins => Some(Kind::QuickWin),
            Activity::Promises => Some(Kind::Commitment),
            Activity::Pledges => Some(Kind::Pledge),
            Activity::Close => Some(Kind::ClosingWord),
            Activity::Welcome
            | Activity::Pairs
            | Activity::Themes
            | Activity::Vote
            | Activity::Core
            | Activity::Support
            | Activity::Actions
            | Activity::CheckIns
            | Activity::Tracker
            | Activity::Break => None,
        }
    }

    /// The fixed key, as in files and style sheets.
    pub fn key(self) -> &'static str {
        match self {
            Activity::Welcome => "welcome",
            Activity::Pairs => "pairs",
            Activity::Stories => "stories",
            Activity::Notes => "notes",
            Activity::Themes => "themes",
            Activity::Vote => "vote",
            Activity::Core => "core",
            Activity::Keep => "keep",
            Activity::TouchPoints => "touch-points",
            Activity::Tips => "tips",
            Activity::Dreams => "dreams",
            Activity::Opportunities => "opportunities",
            Activity::Statements => "statements",
            Activity::Support => "support",
            Activity::QuickWins => "quick-wins",
            Activity::Promises => "promises",
            Activity::Actions => "actions",
            Activity::Pledges => "pledges",
            Activity::CheckIns => "check-ins",
            Activity::Tracker => "tracker",
            Activity::Close => "close",
            Activity::Break => "break",
        }
    }
}
