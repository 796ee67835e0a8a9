//! The core: what a workshop is and what may happen in it. Pure: no clock, no dice, no browser, no Leptos.
//!
//! A workshop is a fold over its log ([`history::History`]). People ask with a [`command::Command`];
//! [`decide::decide`] answers with events or a [`refusal::Refusal`]; `evolve` applies events and never fails.

pub mod activity;
pub mod after;
pub mod agenda;
pub mod arrival;
pub mod brief;
pub mod card;
pub mod catch_up;
pub mod choice;
pub mod command;
pub mod decide;
pub mod event;
mod evolve;
mod field;
pub mod history;
pub mod ids;
pub mod kind;
pub mod order;
pub mod pairing;
pub mod person;
pub mod phase;
pub mod refusal;
pub mod rhythm;
pub mod room;
pub mod stamp;
pub mod step;
pub mod tables;
pub mod telling;
pub mod thread;
pub mod vote;
pub mod wording;
pub mod words;

use brief::Brief;
use card::Card;
use ids::{CardId, PersonId, StepId};
use kind::{Field, Kind};
use person::Person;
use room::Room;
use std::collections::BTreeMap;
use std::sync::Arc;
use step::Step;
use uuid::Uuid;
use vote::Vote;

/// A workshop as it stands. Always a fold of its log; never stored as such. Cheap to clone: records are shared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workshop {
    /// What it is about.
    pub brief: Arc<Brief>,
    /// Everybody in the room.
    pub people: BTreeMap<PersonId, Arc<Person>>,
    /// Everybody who left again: kept so that pairs and cards can still name them.
    pub left: BTreeMap<PersonId, Arc<Person>>,
    /// Pairs and groups by step.
    pub pairs: BTreeMap<StepId, Arc<Vec<Vec<PersonId>>>>,
    /// Steps, the removed ones too. In order: [`Workshop::agenda`].
    pub steps: BTreeMap<StepId, Arc<Step>>,
    /// Cards, the removed ones too.
    pub cards: BTreeMap<CardId, Arc<Card>>,
    /// Votes by step.
    pub votes: BTreeMap<StepId, Arc<Vote>>,
    /// Where the room is.
    pub room: Arc<Room>,
    /// How much a newer Lantern did that this one cannot show. It stays in the log and in the file.
    pub not_understood: usize,
}

/// What the core may not make itself: the time, and ids that nobody else has.
pub struct Moment<'a> {
    /// Milliseconds since 1970, UTC.
    pub now: u64,
    /// Ids and chance.
    pub dice: &'a mut dyn Dice,
}

/// Where ids and chance come from.
pub trait Dice {
    /// An id that nobody else has (uuid v7: rising with time).
    fn fresh(&mut self) -> Uuid;
    /// A number below `below`, evenly spread; 0 when `below` is 0.
    fn below(&mut self, below: usize) -> usize;
}

impl Workshop {
    /// The card with this id, unless it was removed.
    pub fn card(&self, id: CardId) -> Option<&Arc<Card>> {
        self.cards.get(&id).filter(|card| !card.removed)
    }

    /// The step with this id, unless it was removed.
    pub fn step(&self, id: StepId) -> Option<&Arc<Step>> {
        self.steps.get(&id).filter(|step| !step.removed)
    }

    /// All cards that were not removed, oldest first.
    pub fn live(&self) -> impl Iterator<Item = &Arc<Card>> {
        self.cards.values().filter(|card| !card.removed)
    }

    /// The cards of a kind, in order.
    pub fn of_kind(&self, kind: Kind) -> Vec<&Arc<Card>> {
        in_order(self.live().filter(|card| card.kind == kind))
    }

    /// The notes of a step, in order.
    pub fn notes_at(&self, step: StepId) -> Vec<&Arc<Card>> {
        in_order(
            self.live()
                .filter(|card| card.kind == Kind::Note && card.step == Some(step)),
        )
    }

    /// The theme a card stands under, unless that theme has gone.
    pub fn theme_of(&self, card: &Card) -> Option<CardId> {
        card.into.filter(|theme| {
            self.card(*theme)
                .is_some_and(|theme| theme.kind == Kind::Theme)
        })
    }

    /// The notes and stories under a theme, in order.
    pub fn under(&self, theme: CardId) -> Vec<&Arc<Card>> {
        in_order(self.live().filter(|card| card.into == Some(theme)))
    }

    /// Cards that were removed and still have words, newest first.
    pub fn removed(&self) -> Vec<&Arc<Card>> {
        let mut cards: Vec<_> = self.cards.values().filter(|card| card.removed).collect();
        cards.reverse();
        cards
    }

    /// How many notes were written in private at a step and not revealed yet.
    pub fn unseen_at(&self, step: StepId) -> usize {
        if !self.step(step).is_some_and(|step| step.is_hidden()) {
            return 0;
        }
        let notes = self.live().filter(|card| card.kind == Kind::Note);
        notes.filter(|card| card.step == Some(step)).count()
    }

    /// Whether a card was written in private and not revealed yet.
    pub fn is_unrevealed(&self, card: &Card) -> bool {
        card.kind == Kind::Note
            && card
                .step
                .and_then(|step| self.steps.get(&step))
                .is_some_and(|step| step.is_hidden())
    }

    /// Whether a card was added at the room screen and waits for the facilitator to release it.
    pub fn is_waiting(&self, card: &Card) -> bool {
        card.choices.waiting
    }

    /// Cards that wait to be released, oldest first.
    pub fn waiting(&self) -> Vec<&Arc<Card>> {
        let mut cards: Vec<_> = self.live().filter(|card| self.is_waiting(card)).collect();
        cards.sort_by_key(|card| (card.put_at, card.id));
        cards
    }

    /// The themes of the positive core, those with most votes first, then in order.
    pub fn positive_core(&self) -> Vec<&Arc<Card>> {
        let mut core: Vec<_> = self
            .of_kind(Kind::Theme)
            .into_iter()
            .filter(|theme| theme.choices.in_core)
            .collect();
        core.sort_by_key(|theme| std::cmp::Reverse(self.votes_for(theme.id)));
        core
    }

    /// The votes a card has in all closed votes.
    pub fn votes_for(&self, card: CardId) -> u64 {
        self.votes
            .values()
            .filter(|vote| vote.stage == vote::Stage::Closed)
            .map(|vote| vote.total(card))
            .sum()
    }

    /// Whom a person is, whether still here or not.
    pub fn person(&self, id: PersonId) -> Option<&Arc<Person>> {
        self.people.get(&id).or_else(|| self.left.get(&id))
    }

    /// Everything somebody typed that is still here in some form: shown, among the removed, or as another
    /// version. What tests hold against what was typed.
    pub fn all_words(&self) -> impl Iterator<Item = &str> {
        self.cards
            .values()
            .flat_map(|card| card.words.values())
            .flat_map(|words| {
                std::iter::once(words.text.as_str()).chain(words.others.iter().map(String::as_str))
            })
    }

    /// Live concerns, in order: the Needs attention list.
    pub fn needs_attention(&self) -> Vec<&Arc<Card>> {
        self.of_kind(Kind::Concern)
    }

    /// The title, or words that stand in for it.
    pub fn title(&self) -> &str {
        match self.brief.text(brief::BriefField::Title) {
            "" => "Workshop without a title",
            title => title,
        }
    }
}

/// Cards by their place in the list, then by id.
pub fn in_order<'a>(cards: impl Iterator<Item = &'a Arc<Card>>) -> Vec<&'a Arc<Card>> {
    let mut cards: Vec<_> = cards.collect();
    cards.sort_by(|a, b| a.order.cmp(&b.order).then(a.id.cmp(&b.id)));
    cards
}

/// A short form of a card's main words, for labels: at most `most` characters.
pub fn short(card: &Card, most: usize) -> String {
    shorten(card.text(Field::Text), most)
}

/// The first line of a text, cut at `most` characters with an ellipsis.
pub fn shorten(text: &str, most: usize) -> String {
    let line = text.lines().next().unwrap_or("");
    if line.chars().count() <= most && line.len() == text.len() {
        return line.to_owned();
    }
    let mut cut: String = line.chars().take(most).collect();
    cut.push('…');
    cut
}
