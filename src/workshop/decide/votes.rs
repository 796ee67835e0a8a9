//! Votes, and showing what was written in private.

use super::{Answer, MOST_COUNTED, in_range, live_step};
use crate::workshop::event::Event;
use crate::workshop::ids::{CardId, StepId, VoterId};
use crate::workshop::refusal::Refusal;
use crate::workshop::vote::Stage;
use crate::workshop::{Moment, Workshop};

pub(super) fn turn_vote(workshop: &Workshop, step: StepId, to: Stage, turned: Event) -> Answer {
    live_step(workshop, step)?;
    let stage = workshop
        .votes
        .get(&step)
        .map(|vote| vote.stage)
        .unwrap_or_default();
    if stage == to {
        Err(Refusal::NoChange)
    } else {
        Ok(vec![turned])
    }
}

pub(super) fn cast(
    workshop: &Workshop,
    step: StepId,
    voter: VoterId,
    card: CardId,
    dots: u32,
) -> Answer {
    let each = u32::from(live_step(workshop, step)?.dots.max(1));
    let vote = workshop
        .votes
        .get(&step)
        .filter(|vote| vote.stage == Stage::Open)
        .ok_or(Refusal::VoteClosed)?;
    workshop.card(card).ok_or(Refusal::Gone)?;
    let already = vote.dots(voter, card);
    if already == dots {
        return Err(Refusal::NoChange);
    }
    // Taking dots back is always possible, even when two windows together spent more than there are.
    let spent_elsewhere = vote.spent(voter).saturating_sub(already);
    if dots > already && spent_elsewhere.saturating_add(dots) > each {
        return Err(Refusal::NoVotesLeft { dots: each });
    }
    Ok(vec![Event::VoteCast {
        step,
        voter,
        card,
        dots,
    }])
}

pub(super) fn tally(workshop: &Workshop, step: StepId, card: CardId, dots: u32) -> Answer {
    live_step(workshop, step)?;
    workshop.card(card).ok_or(Refusal::Gone)?;
    in_range(dots, 0, MOST_COUNTED)?;
    let known = workshop
        .votes
        .get(&step)
        .and_then(|vote| vote.tallies.get(&card))
        .copied()
        .unwrap_or(0);
    if known == dots {
        Err(Refusal::NoChange)
    } else {
        Ok(vec![Event::VoteTallied { step, card, dots }])
    }
}

pub(super) fn reveal(workshop: &Workshop, id: StepId, moment: &mut Moment<'_>) -> Answer {
    let step = live_step(workshop, id)?;
    if !step.is_hidden() {
        return Err(Refusal::NoChange);
    }
    let mut cards: Vec<CardId> = workshop
        .notes_at(id)
        .into_iter()
        .map(|card| card.id)
        .collect();
    if cards.is_empty() {
        return Err(Refusal::NothingToReveal);
    }
    for last in (1..cards.len()).rev() {
        cards.swap(last, moment.dice.below(last + 1));
    }
    Ok(vec![Event::WritingRevealed { step: id, cards }])
}
