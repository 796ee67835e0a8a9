//! What a person asks for. Text comes as typed; [`super::decide`] cleans it.

use super::activity::Activity;
use super::arrival::Arrival;
use super::brief::{BriefField, BriefSetting};
use super::card::{SaidBy, Setting};
use super::event::PersonDraft;
use super::ids::{CardId, PersonId, StepId, VoterId};
use super::kind::{Field, Kind};
use super::person::Person;
use super::phase::Phase;
use super::rhythm::Rhythm;
use super::room::RoomSetting;
use super::step::{StepField, StepSetting};
use super::wording::Wording;
use std::collections::BTreeMap;

/// A step as a template or a person asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepDraft {
    /// Phase.
    pub phase: Phase,
    /// What it does.
    pub activity: Activity,
    /// Its name.
    pub name: String,
    /// What the room is asked.
    pub prompt: String,
    /// Facilitator's notes.
    pub notes: String,
    /// Planned minutes.
    pub minutes: u16,
    /// Should not be dropped when time runs short.
    pub protected: bool,
    /// Write first, reveal later.
    pub private: bool,
    /// Votes each.
    pub dots: u8,
}

/// A card as a person asks for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardDraft {
    /// Words by field; the main words are [`Field::Text`].
    pub words: BTreeMap<Field, String>,
    /// Choices made at once.
    pub settings: Vec<Setting>,
    /// The theme to put it under.
    pub into: Option<CardId>,
    /// What it springs from.
    pub springs_from: Vec<CardId>,
    /// Who it is added for.
    pub said_by: SaidBy,
}

impl CardDraft {
    /// A card with its main words only.
    pub fn saying(text: impl Into<String>) -> CardDraft {
        CardDraft {
            words: BTreeMap::from([(Field::Text, text.into())]),
            ..CardDraft::default()
        }
    }
}

/// What to do with a timer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Start at so many milliseconds.
    Start(u64),
    /// Start at so many milliseconds, shared out.
    Share(u64, Rhythm),
    /// Stand still.
    Pause,
    /// Go on.
    Resume,
    /// Add so many milliseconds.
    Extend(u64),
    /// Put it away.
    Stop,
}

/// Where to put cards that move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// After this card.
    After(CardId),
    /// Before this card.
    Before(CardId),
    /// At the start of the list.
    Start,
    /// At the end of the list.
    End,
}

/// A wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Begin a workshop.
    Open {
        /// The template's id.
        template: String,
        /// First words of the brief.
        words: BTreeMap<BriefField, String>,
        /// First choices of the brief.
        settings: Vec<BriefSetting>,
        /// The agenda.
        steps: Vec<StepDraft>,
    },
    /// Write a part of the brief.
    WordBrief(BriefField, String),
    /// Make a choice in the brief.
    SettleBrief(BriefSetting),
    /// Let people in.
    LetIn(Vec<PersonDraft>),
    /// Bring in people and cards from elsewhere, all in one. Themes that are not here are made.
    BringIn(Arrival),
    /// Correct what is known of somebody.
    ChangePerson(Person),
    /// Let people go.
    LetGo(Vec<PersonId>),
    /// Make pairs for a step; people of the same organisation and earlier pairs are kept apart where possible.
    MakePairs(StepId),
    /// Keep the pairs of a step, but seat those who came late with somebody, and those whose partner left.
    MendPairs(StepId),
    /// Make groups of about so many for a step: whole pairs of the last interview stay together where there are any,
    /// people of the same organisation are kept apart where possible.
    MakeGroups {
        /// The step.
        step: StepId,
        /// People in a group.
        size: u8,
    },
    /// Seat everybody at tables of about so many, organisations mixed.
    SeatPeople(u8),
    /// Add a step after another (none: at the end).
    AddStep(StepDraft, Option<StepId>),
    /// Add a part to the end of the run of show, such as a check-in after the day.
    AddPart {
        /// What it is called.
        name: String,
        /// Its steps.
        steps: Vec<StepDraft>,
    },
    /// Write a step's words.
    WordStep(StepId, StepField, String),
    /// Make a choice about a step.
    SettleStep(StepId, StepSetting),
    /// Move a step up (towards the start) or down by one place.
    ShiftStep {
        /// Which.
        step: StepId,
        /// Towards the start.
        up: bool,
    },
    /// Take steps out of the agenda.
    RemoveStep(StepId),
    /// Bring a step back into the agenda.
    ReturnStep(StepId),
    /// Put cards down, at the end of their list.
    Put {
        /// What they are.
        kind: Kind,
        /// The step at which they were said.
        step: Option<StepId>,
        /// The cards.
        cards: Vec<CardDraft>,
    },
    /// Somebody at the room screen adds to the step where the room is. What it becomes follows from that step; it waits
    /// to be released where the step says so.
    PutAtScreen {
        /// What they typed.
        text: String,
        /// For which table, if any.
        said_by: SaidBy,
    },
    /// Write a card's words. Empty text is allowed for every field but the main one.
    Word(CardId, Field, String),
    /// Put another version of some words away, once it has been read.
    PutVersionAway(Wording, String),
    /// Make a choice about a card.
    Settle(CardId, Setting),
    /// Move cards under a theme (none: under no theme) to a spot in the list.
    Move {
        /// Which, in order.
        cards: Vec<CardId>,
        /// Under which theme.
        into: Option<CardId>,
        /// Where.
        spot: Spot,
    },
    /// Move one card by one place within its own list.
    Shift {
        /// Which.
        card: CardId,
        /// Towards the start.
        up: bool,
    },
    /// Gather cards under a new theme.
    Group {
        /// Which, in order.
        cards: Vec<CardId>,
        /// The theme's name; empty: the first card's words stand in until somebody names it.
        name: String,
        /// The step at which it was done.
        step: Option<StepId>,
    },
    /// Take cards away. A theme's cards stay and are ungrouped.
    Remove(Vec<CardId>),
    /// Bring cards back.
    Return(Vec<CardId>),
    /// Say that a card springs from another.
    Tie {
        /// The card.
        card: CardId,
        /// What it springs from.
        from: CardId,
    },
    /// Take that back.
    Loose {
        /// The card.
        card: CardId,
        /// What it does not spring from.
        from: CardId,
    },
    /// Open a vote, or open it again.
    OpenVote(StepId),
    /// Set somebody's dots on a card.
    Cast {
        /// At which step.
        step: StepId,
        /// Who.
        voter: VoterId,
        /// On which card.
        card: CardId,
        /// How many, all in all.
        dots: u32,
    },
    /// Enter dots that were counted by hand.
    Tally {
        /// At which step.
        step: StepId,
        /// On which card.
        card: CardId,
        /// How many, all in all.
        dots: u32,
    },
    /// Close a vote.
    CloseVote(StepId),
    /// Show what was written in private, shuffled.
    Reveal(StepId),
    /// Bring the room to a step.
    BringRoom(StepId),
    /// Close the workshop for the day.
    EndRoom,
    /// Say that the room has not begun yet: where it has been, timers and counted hands are forgotten.
    ResetRoom,
    /// Make coming steps shorter and take others out, all in one.
    CatchUp {
        /// Steps with their new minutes.
        shorten: Vec<(StepId, u16)>,
        /// Steps to take out.
        drop: Vec<StepId>,
    },
    /// Let cards that wait go to the room; or keep them from it, hidden.
    Release {
        /// Which.
        cards: Vec<CardId>,
        /// Whether the room may see them.
        show: bool,
    },
    /// Change something about the room screen, or count hands.
    SettleRoom(RoomSetting),
    /// Do something with a step's timer.
    TurnTimer(StepId, Turn),
}
