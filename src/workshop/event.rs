//! What has happened, once and for all. An event's wire name is fixed for ever.

use super::brief::{BriefField, BriefSetting};
use super::card::{NewCard, Setting};
use super::choice::{Role, Sector};
use super::ids::{CardId, ChangeId, HandId, PersonId, ReplicaId, StepId, VoterId};
use super::kind::{Field, Kind};
use super::order::Order;
use super::person::{Person, PersonField, PersonSetting};
use super::room::{RoomSetting, Timer};
use super::stamp::{Place, Stamp};
use super::step::{NewStep, StepField, StepSetting};
use super::wording::Wording;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One thing that happened. Everything that applying it needs is inside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Event {
    /// The workshop began, from a template, with these words in its brief.
    WorkshopOpened {
        /// The template's id.
        template: String,
        /// First words of the brief.
        words: BTreeMap<BriefField, String>,
    },
    /// A part of the brief was written or rewritten.
    BriefWorded {
        /// Which part.
        field: BriefField,
        /// The new text.
        text: String,
        /// The change whose text the writer had before them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead_of: Option<ChangeId>,
    },
    /// A choice in the brief was made.
    BriefSettled {
        /// The choice.
        setting: BriefSetting,
    },
    /// What else this change did was brought in from elsewhere: a table, or an earlier workshop.
    BroughtIn {
        /// Where from, in words.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        from: String,
    },
    /// People came in.
    PeopleJoined {
        /// Who.
        people: Vec<Person>,
    },
    /// What is known about somebody changed, all at once. Lantern 0.1 wrote this before it knew
    /// [`Event::PersonWorded`]; it is still read.
    PersonChanged {
        /// As they are now known.
        person: Person,
    },
    /// One thing that is written of a person was rewritten. Brings back whoever had gone.
    PersonWorded {
        /// Who.
        person: PersonId,
        /// Which words.
        field: PersonField,
        /// The new text.
        text: String,
        /// The text the writer had before them.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        was: String,
    },
    /// A choice about a person was made.
    PersonSettled {
        /// Who.
        person: PersonId,
        /// The choice.
        setting: PersonSetting,
    },
    /// People left, or were entered by mistake.
    PeopleLeft {
        /// Who.
        people: Vec<PersonId>,
    },
    /// People were seated at tables. Who has left since is passed over.
    PeopleSeated {
        /// Each one's table.
        seats: BTreeMap<PersonId, String>,
    },
    /// Pairs (and trios), or larger groups, were made for a step.
    PairsMade {
        /// The step.
        step: StepId,
        /// Who with whom.
        groups: Vec<Vec<PersonId>>,
    },
    /// Steps entered the agenda.
    StepsLaid {
        /// The steps.
        steps: Vec<NewStep>,
    },
    /// A step's words were rewritten.
    StepWorded {
        /// Which step.
        step: StepId,
        /// Which words.
        field: StepField,
        /// The new text.
        text: String,
        /// The change whose text the writer had before them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead_of: Option<ChangeId>,
        /// The step as it was, but for its words: brings it back when its adding was undone meanwhile.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        laid: Option<Box<NewStep>>,
    },
    /// Another version of some words, written at the same time, was put away by somebody who read it.
    VersionPutAway {
        /// Of which words.
        of: Wording,
        /// The version's text.
        text: String,
    },
    /// A choice about a step was made.
    StepSettled {
        /// Which step.
        step: StepId,
        /// The choice.
        setting: StepSetting,
    },
    /// A step went to another place in the agenda.
    StepMoved {
        /// Which step.
        step: StepId,
        /// Where to.
        order: Order,
    },
    /// Steps were taken out of the agenda. What was said in them stays.
    StepsRemoved {
        /// Which.
        steps: Vec<StepId>,
    },
    /// Steps came back into the agenda.
    StepsReturned {
        /// Which.
        steps: Vec<StepId>,
    },
    /// Cards were put down.
    CardsPut {
        /// The cards.
        cards: Vec<NewCard>,
    },
    /// A card's words were written or rewritten. Carries enough to bring the card back if it had gone.
    CardWorded {
        /// Which card.
        card: CardId,
        /// What it is.
        kind: Kind,
        /// The step at which it was said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        step: Option<StepId>,
        /// Which words.
        field: Field,
        /// The new text.
        text: String,
        /// The change whose text the writer had before them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead_of: Option<ChangeId>,
    },
    /// A choice about a card was made.
    CardSettled {
        /// Which card.
        card: CardId,
        /// The choice.
        setting: Setting,
    },
    /// Cards went to another place, under a theme or out of one.
    CardsMoved {
        /// Each card's new place.
        moves: Vec<Move>,
    },
    /// Cards were gathered under a new theme.
    CardsGrouped {
        /// The theme.
        theme: NewCard,
        /// The cards, in order.
        moves: Vec<Move>,
    },
    /// Cards were taken away. They stay among the removed.
    CardsRemoved {
        /// Which.
        cards: Vec<CardId>,
    },
    /// Cards came back from among the removed.
    CardsReturned {
        /// Which.
        cards: Vec<CardId>,
    },
    /// A card was said to spring from another.
    ThreadTied {
        /// The card.
        card: CardId,
        /// What it springs from.
        from: CardId,
    },
    /// A thread was taken back.
    ThreadLoosed {
        /// The card.
        card: CardId,
        /// What it no longer springs from.
        from: CardId,
    },
    /// A vote was opened or opened again.
    VoteOpened {
        /// At which step.
        step: StepId,
    },
    /// Somebody put so many dots on a card (all in all, not in addition).
    VoteCast {
        /// At which step.
        step: StepId,
        /// Who.
        voter: VoterId,
        /// On which card.
        card: CardId,
        /// How many.
        dots: u32,
    },
    /// Dots were counted by hand in the room.
    VoteTallied {
        /// At which step.
        step: StepId,
        /// On which card.
        card: CardId,
        /// How many in all.
        dots: u32,
    },
    /// A vote was closed: totals may be seen.
    VoteClosed {
        /// At which step.
        step: StepId,
    },
    /// What was written in private was shown, in this shuffled order.
    WritingRevealed {
        /// At which step.
        step: StepId,
        /// The cards in the order shown.
        cards: Vec<CardId>,
    },
    /// The room moved to a step.
    RoomBrought {
        /// Which step.
        step: StepId,
        /// When (milliseconds since 1970, UTC).
        at: u64,
    },
    /// The workshop was closed for the day.
    RoomEnded {
        /// When (milliseconds since 1970, UTC).
        at: u64,
    },
    /// The room had not begun after all: where it has been, timers and counted hands are forgotten.
    RoomReset,
    /// A step's timer was started, paused, resumed, extended, or put away.
    TimerTurned {
        /// Which step.
        step: StepId,
        /// How it now stands; none: put away.
        timer: Option<Timer>,
    },
    /// Something about the room was turned on or off, or counted by show of hands.
    RoomSettled {
        /// What.
        setting: RoomSetting,
    },
    /// Changes were taken back.
    Undone {
        /// Which.
        changes: Vec<ChangeId>,
    },
    /// Changes that were taken back were made again.
    Redone {
        /// Which.
        changes: Vec<ChangeId>,
    },
    /// Something a newer Lantern wrote: kept as it is and skipped.
    #[serde(untagged)]
    Unknown(serde_json::Value),
}

/// One card's new place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    /// Which card.
    pub card: CardId,
    /// Under which theme; none: under no theme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub into: Option<CardId>,
    /// Where in the list.
    pub order: Order,
}

impl Event {
    /// Whether undo may take this back: what people said and arranged, not time, votes or one-way promises.
    pub fn is_content(&self) -> bool {
        match self {
            Event::BriefSettled { setting } => *setting != BriefSetting::Anonymous,
            Event::BriefWorded { .. }
            | Event::BroughtIn { .. }
            | Event::PeopleJoined { .. }
            | Event::PersonChanged { .. }
            | Event::PersonWorded { .. }
            | Event::PersonSettled { .. }
            | Event::PeopleLeft { .. }
            | Event::PeopleSeated { .. }
            | Event::PairsMade { .. }
            | Event::StepsLaid { .. }
            | Event::StepWorded { .. }
            | Event::VersionPutAway { .. }
            | Event::StepSettled { .. }
            | Event::StepMoved { .. }
            | Event::StepsRemoved { .. }
            | Event::StepsReturned { .. }
            | Event::CardsPut { .. }
            | Event::CardWorded { .. }
            | Event::CardSettled { .. }
            | Event::CardsMoved { .. }
            | Event::CardsGrouped { .. }
            | Event::CardsRemoved { .. }
            | Event::CardsReturned { .. }
            | Event::ThreadTied { .. }
            | Event::ThreadLoosed { .. }
            | Event::VoteTallied { .. } => true,
            Event::WorkshopOpened { .. }
            | Event::VoteOpened { .. }
            | Event::VoteCast { .. }
            | Event::VoteClosed { .. }
            | Event::WritingRevealed { .. }
            | Event::RoomBrought { .. }
            | Event::RoomEnded { .. }
            | Event::RoomReset
            | Event::TimerTurned { .. }
            | Event::RoomSettled { .. }
            | Event::Undone { .. }
            | Event::Redone { .. }
            | Event::Unknown(_) => false,
        }
    }
}

/// One entry of the log: events that stand or fall together, with who made them and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Which.
    pub id: ChangeId,
    /// When, by the hybrid clock.
    pub at: Stamp,
    /// Which run of the program made it.
    pub replica: ReplicaId,
    /// That run's how-manieth change in this workshop, from 1.
    pub n: u64,
    /// Whose hand: undo touches only one's own.
    pub hand: HandId,
    /// What happened.
    pub events: Vec<Event>,
}

impl Change {
    /// Its place in the one order every machine agrees on.
    pub fn place(&self) -> Place {
        Place {
            stamp: self.at,
            replica: self.replica,
            n: self.n,
        }
    }

    /// Whether undo may take it back.
    pub fn is_content(&self) -> bool {
        !self.events.is_empty() && self.events.iter().all(Event::is_content)
    }
}

/// A person as typed, before an id is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonDraft {
    /// First name or nickname; may be empty.
    pub name: String,
    /// Organisation; may be empty.
    pub organisation: String,
    /// Sector.
    pub sector: Sector,
    /// Role group.
    pub role: Role,
    /// Table; may be empty.
    pub table: String,
}
