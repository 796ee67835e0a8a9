//! A hidden vote: dots per person or a room tally. Totals are computed, never stored.

use super::ids::{CardId, VoterId};
use std::collections::BTreeMap;

/// Where a vote has got to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// Not opened yet.
    #[default]
    Waiting,
    /// People are voting; totals are nobody's business.
    Open,
    /// Closed; totals may be seen.
    Closed,
}

/// One vote, at one step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vote {
    /// Where it has got to.
    pub stage: Stage,
    /// Dots by voter and card.
    pub cast: BTreeMap<VoterId, BTreeMap<CardId, u32>>,
    /// Counted by hand in the room, by card.
    pub tallies: BTreeMap<CardId, u32>,
}

impl Vote {
    /// All dots on a card, cast and counted by hand.
    pub fn total(&self, card: CardId) -> u64 {
        let cast: u64 = self
            .cast
            .values()
            .filter_map(|dots| dots.get(&card))
            .map(|dots| u64::from(*dots))
            .sum();
        cast + u64::from(self.tallies.get(&card).copied().unwrap_or(0))
    }

    /// Dots one voter has spent.
    pub fn spent(&self, voter: VoterId) -> u32 {
        self.cast.get(&voter).map_or(0, |dots| {
            dots.values()
                .fold(0_u32, |sum, dots| sum.saturating_add(*dots))
        })
    }

    /// Dots one voter has put on a card.
    pub fn dots(&self, voter: VoterId, card: CardId) -> u32 {
        self.cast
            .get(&voter)
            .and_then(|dots| dots.get(&card))
            .copied()
            .unwrap_or(0)
    }

    /// How many people have put at least one dot.
    pub fn voters(&self) -> usize {
        self.cast
            .values()
            .filter(|dots| dots.values().any(|count| *count > 0))
            .count()
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn totals_add_dots_and_counts_by_hand_and_no_number_is_too_large() {
        let (a, b) = (CardId(Uuid::from_u128(1)), CardId(Uuid::from_u128(2)));
        let mut vote = Vote::default();
        for voter in 1..=2 {
            vote.cast.insert(
                VoterId(Uuid::from_u128(voter)),
                BTreeMap::from([(a, u32::MAX), (b, u32::MAX)]),
            );
        }
        vote.tallies.insert(a, u32::MAX);
        assert_eq!(vote.total(a), 3 * u64::from(u32::MAX));
        assert_eq!(vote.spent(VoterId(Uuid::from_u128(1))), u32::MAX);
    }

    #[test]
    fn somebody_who_took_every_dot_back_is_no_voter() {
        let (voter, card) = (VoterId(Uuid::from_u128(1)), CardId(Uuid::from_u128(1)));
        let mut vote = Vote::default();
        vote.cast.insert(voter, BTreeMap::from([(card, 1)]));
        assert_eq!((vote.voters(), vote.dots(voter, card)), (1, 1));
        vote.cast.insert(voter, BTreeMap::from([(card, 0)]));
        assert_eq!((vote.voters(), vote.dots(voter, card)), (0, 0));
    }
}
