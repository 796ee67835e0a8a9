//! The kinds of card a room can make, and the fields each kind has. One card is one thing somebody said.

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
    /// Something the maker can do without anyone's leave.
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
            ],
            Kind::Theme => &[Text, Why, More],
            Kind::TouchPoint => &[Text, SideA, SideB, Works, Pinches, Exception, Ease, Owner],
            Kind::Tip => &[Text, WorksWhere, Effort, AskWho],
            Kind::Dream => &[Text, Picture, Quote, Makers],
            Kind::Opportunity => &[Text, WantsToWork],
            Kind::Statement => &[Text, Benefits, InPlace, Workforce, FirstTest, Sponsor],
            Kind::QuickWin => &[Text, Owner, Saves],
            Kind::Commitment => &[Text, Owner],
            Kind::Offer => &[Text, Owner, To],
            Kind::Request => &[Text, To, Owner, Response],
            Kind::Action => &[
                Text,
                Owner,
                Sponsor,
                FirstStep,
                MeasureOurs,
                MeasureAsked,
                EarlySign,
            ],
            Kind::Pledge => &[Text, WhenThen, Buddy],
            Kind::CheckIn => &[Text, Audience],
            Kind::Concern => &[Text, Owner, Response],
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
            ],
        }
    }
}

impl Field {
    /// Every field.
    pub const ALL: [Field; 40] = [
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
    ];

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
        }
    }
}
