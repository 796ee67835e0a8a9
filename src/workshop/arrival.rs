//! What is brought in from elsewhere, all at once: people and cards from a table, or from an earlier workshop.

use super::command::CardDraft;
use super::event::PersonDraft;
use super::ids::StepId;
use super::kind::Kind;
use super::telling::counted;

/// Everything that one bringing-in adds. One change, so that one undo takes it back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrival {
    /// Where it comes from, in words: a file's name, an earlier workshop.
    pub from: String,
    /// People, in the order of the list.
    pub people: Vec<PersonDraft>,
    /// Cards, in the order of the list.
    pub cards: Vec<ArrivingCard>,
}

impl Arrival {
    /// How much there is.
    pub fn len(&self) -> usize {
        self.people.len() + self.cards.len()
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.people.is_empty() && self.cards.is_empty()
    }

    /// "2 people and 84 notes".
    pub fn counted(&self) -> String {
        counted(self.people.len(), self.cards.iter().map(|card| card.kind))
    }
}

/// A card that is brought in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArrivingCard {
    /// What it is.
    pub kind: Kind,
    /// The step it goes to.
    pub step: Option<StepId>,
    /// The name of the theme it goes under, whether that theme is here or not; blank: none.
    pub theme: String,
    /// The card.
    pub draft: CardDraft,
}

/// Names of themes are the same when they differ only in case and blanks.
pub fn folded(name: &str) -> String {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}
