//! The vote as the room sees it: how many have voted while it is open, never for what; everything once it is closed.

use super::released::released;
use super::shown::Shown;
use crate::workshop::Workshop;
use crate::workshop::card::Card;
use crate::workshop::ids::CardId;
use crate::workshop::kind::Kind;
use crate::workshop::step::Step;
use crate::workshop::vote::{Stage, Vote};
use std::sync::Arc;

/// A vote that is not closed yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voting {
    /// What is voted on, in the order of the wall: the order tells nothing.
    pub themes: Vec<(CardId, String)>,
    /// Whether people can vote now.
    pub open: bool,
    /// Votes each.
    pub each: u32,
    /// How many people have voted; nothing about what for.
    pub voted: usize,
}

/// One line of a vote's result.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// Which card.
    pub id: CardId,
    /// Its main words.
    pub words: String,
    /// All its dots.
    pub votes: u64,
    /// Its place, from 1; the same for a tie.
    pub place: usize,
    /// Another card has as many dots.
    pub tied: bool,
    /// Its votes in percent of the most that any card has.
    pub share: u64,
}

pub(super) fn vote(workshop: &Workshop, step: &Step) -> Shown {
    let vote = workshop.votes.get(&step.id);
    let themes = released(workshop, Kind::Theme);
    if themes.is_empty() {
        return Shown::Nothing;
    }
    if let Some(vote) = vote.filter(|vote| vote.stage == Stage::Closed) {
        return Shown::Result(result(vote, &themes));
    }
    let open = vote.filter(|vote| vote.stage == Stage::Open);
    Shown::Voting(Voting {
        themes: themes
            .into_iter()
            .map(|theme| (theme.id, theme.main().to_owned()))
            .collect(),
        open: open.is_some(),
        each: u32::from(step.dots.max(1)),
        voted: open.map_or(0, |vote| vote.voters()),
    })
}

fn result(vote: &Vote, themes: &[&Arc<Card>]) -> Vec<Place> {
    let mut counted: Vec<(u64, &Card)> = themes
        .iter()
        .map(|theme| (vote.total(theme.id), &***theme))
        .collect();
    counted.sort_by_key(|(votes, _)| std::cmp::Reverse(*votes));
    let most = counted.first().map_or(1, |(votes, _)| (*votes).max(1));
    let place = |votes: u64| 1 + counted.iter().filter(|(other, _)| *other > votes).count();
    let alike = |votes: u64| counted.iter().filter(|(other, _)| *other == votes).count();
    counted
        .iter()
        .map(|(votes, theme)| Place {
            id: theme.id,
            words: theme.main().to_owned(),
            votes: *votes,
            place: place(*votes),
            tied: *votes > 0 && alike(*votes) > 1,
            share: votes.saturating_mul(100) / most,
        })
        .collect()
}
