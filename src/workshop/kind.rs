//! The kinds of card a room can make, and the fields each kind has. One card is one thing somebody said.

pub use super::field::Field;
use serde::{Deserialize, Serialize};

/// What a card is. Promises are kept apart by kind: quick win, commitment, offer, request, action, pledge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// One short thing somebody said, answering a prompt.
    Note,
    /// A story of a time when it went really well.
    Story,
    /// A named group of notes and stories.
    Theme,
    /// Something that must not be lost.
    Keep,
    /// A place where services meet.
    TouchPoint,
    /// Advice others can use.
    Tip,
    /// A picture of the wanted future.
    Dream,
    /// A named opportunity.
    Opportunity,
    /// A possibility statement.
    Statement,
    /// A small fix within a month.
    QuickWin,
    /// Something the maker can do without asking permission.
    Commitment,
    /// A gift of something the maker controls.
    Offer,
    /// What is needed from someone else, with an answer.
    Request,
    /// A team task with owner, date and measures.
    Action,
    /// One personal sentence.
    Pledge,
    /// A date to meet again.
    CheckIn,
    /// One word or line on leaving.
    ClosingWord,
    /// Something hard, kept word for word on the Needs attention list.
    Concern,
}

impl Kind {
    /// Every kind, in the order of the method.
    pub const ALL: [Kind; 18] = [
        Kind::Note,
        Kind::Story,
        Kind::Theme,
        Kind::Keep,
        Kind::TouchPoint,
        Kind::Tip,
        Kind::Dream,
        Kind::Opportunity,
        Kind::Statement,
        Kind::QuickWin,
        Kind::Commitment,
        Kind::Offer,
        Kind::Request,
        Kind::Action,
        Kind::Pledge,
        Kind::CheckIn,
        Kind::ClosingWord,
        Kind::Concern,
    ];

    /// The fields of this kind in the order in which they are asked. The first is always [`Field::Text`].
    pub fn fields(self) -> &'static [Field] {
        use Field::*;
        match self {
            Kind::Note | Kind::Keep | Kind::ClosingWord => &[Text],
            Kind::Story => &[
                Text,
                Happened,
                MadePossible,
                Helped,
                InTheWay,
                RoundIt,
                Quote,
                Setting,
                Evidence,
                LedTo,
                SignOff,
            ],
            Kind::Theme => &[Text, Why, More],
            Kind::TouchPoint => &[Text, SideA, SideB, Works, Pinches, Exception, Ease, Owner],
            Kind::Tip => &[Text, WorksWhere, Effort, AskWho],
            Kind::Dream => &[Text, Picture, Quote, Makers],
            Kind::Opportunity => &[Text, WantsToWork],
            Kind::Statement => &[Text, Benefits, InPlace, Workforce, FirstTest, Sponsor],
            Kind::QuickWin => &[Text, Owner, Saves, Difference, Helped, InTheWay],
            Kind::Commitment => &[Text, Owner, Difference, Helped, InTheWay],
            Kind::Offer => &[Text, Owner, To, Difference, Helped, InTheWay],
            Kind::Request => &[Text, To, Owner, Response, Difference, Helped, InTheWay],
            Kind::Action => &[
                Text,
                Owner,
                Sponsor,
                FirstStep,
                MeasureOurs,
                MeasureAsked,
                EarlySign,
                Difference,
                Helped,
                InTheWay,
            ],
            Kind::Pledge => &[Text, WhenThen, Buddy, Difference, Helped, InTheWay],
            Kind::CheckIn => &[Text, Audience],
            Kind::Concern => &[Text, Owner, Response, Difference, Helped, InTheWay],
        }
    }

    /// Whether this is one of the promises.
    pub fn is_promise(self) -> bool {
        matches!(
            self,
            Kind::QuickWin
                | Kind::Commitment
                | Kind::Offer
                | Kind::Request
                | Kind::Action
                | Kind::Pledge
        )
    }

    /// The kinds a card of this kind may spring from, along the thread
    /// story or note → theme → dream → statement → promise.
    pub fn springs_from(self) -> &'static [Kind] {
        match self {
            Kind::Note | Kind::Story | Kind::ClosingWord | Kind::Concern | Kind::CheckIn => &[],
            Kind::Theme => &[Kind::Story, Kind::Note],
            Kind::Keep | Kind::TouchPoint | Kind::Tip => &[Kind::Story, Kind::Theme],
            Kind::Dream => &[Kind::Theme, Kind::Story, Kind::Keep],
            Kind::Opportunity => &[Kind::Dream, Kind::Theme, Kind::TouchPoint],
            Kind::Statement => &[Kind::Story, Kind::Dream, Kind::Opportunity, Kind::Theme],
            Kind::QuickWin
            | Kind::Commitment
            | Kind::Offer
            | Kind::Request
            | Kind::Action
            | Kind::Pledge => &[
                Kind::Statement,
                Kind::Dream,
                Kind::Theme,
                Kind::Story,
                Kind::TouchPoint,
                Kind::Concern,
            ],
        }
    }

    /// Whether this is a field that is written once it is known what came of a card: after the day.
    pub fn is_for_later(self, field: Field) -> bool {
        match self {
            Kind::Story => field == Field::SignOff,
            kind if kind.is_promise() || kind == Kind::Concern => {
                Field::AFTERWARDS.contains(&field)
            }
            _ => false,
        }
    }
}

impl Kind {
    /// The fixed key, as in files and style sheets.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Note => "note",
            Kind::Story => "story",
            Kind::Theme => "theme",
            Kind::Keep => "keep",
            Kind::TouchPoint => "touch-point",
            Kind::Tip => "tip",
            Kind::Dream => "dream",
            Kind::Opportunity => "opportunity",
            Kind::Statement => "statement",
            Kind::QuickWin => "quick-win",
            Kind::Commitment => "commitment",
            Kind::Offer => "offer",
            Kind::Request => "request",
            Kind::Action => "action",
            Kind::Pledge => "pledge",
            Kind::CheckIn => "check-in",
            Kind::ClosingWord => "closing-word",
            Kind::Concern => "concern",
        }
    }
}
