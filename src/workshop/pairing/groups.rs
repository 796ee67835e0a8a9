//! Larger groups: pairs that retell their stories in fours or sixes, and tables.

use super::seat::{Seat, Strain, ease_all};
use super::{ids, seats};
use crate::workshop::ids::{PersonId, StepId};
use crate::workshop::{Dice, Workshop};
use std::collections::{BTreeMap, BTreeSet};

/// Groups of about `size` for a step. The pairs of the last interview before it stay together, each with pairs they
/// have not talked with. Empty when fewer than two people are here.
pub fn groups(
    workshop: &Workshop,
    step: StepId,
    size: usize,
    dice: &mut dyn Dice,
) -> Vec<Vec<PersonId>> {
    let seats = seats(workshop, dice);
    let blocks = in_pairs(seats, &last_pairs(workshop, step));
    if blocks.iter().map(Vec::len).sum::<usize>() < 2 {
        return Vec::new();
    }
    ids(mixed(blocks, size))
}

/// Everybody at tables of about `size`, by person.
pub fn tables(workshop: &Workshop, size: usize, dice: &mut dyn Dice) -> BTreeMap<PersonId, usize> {
    let blocks = seats(workshop, dice)
        .into_iter()
        .map(|seat| vec![seat])
        .collect();
    ids(mixed(blocks, size))
        .into_iter()
        .enumerate()
        .flat_map(|(table, people)| people.into_iter().map(move |id| (id, table)))
        .collect()
}

/// The pairs made nearest before a step in the agenda; any other when there are none before it.
pub(super) fn last_pairs(workshop: &Workshop, step: StepId) -> Vec<Vec<PersonId>> {
    let agenda = workshop.agenda();
    let before = agenda.iter().take_while(|other| other.id != step);
    let after = agenda.iter().skip_while(|other| other.id != step).skip(1);
    let pairs_of = |id: &StepId| {
        workshop
            .pairs
            .get(id)
            .filter(|groups| groups.iter().all(|group| group.len() <= 3))
    };
    let mut order: Vec<StepId> = before.map(|step| step.id).collect();
    order.reverse();
    order.extend(after.map(|step| step.id));
    order
        .iter()
        .find_map(pairs_of)
        .map(|groups| (**groups).clone())
        .unwrap_or_default()
}

/// Blocks of people who stay together; those in no pair are blocks of their own.
fn in_pairs(seats: Vec<Seat>, pairs: &[Vec<PersonId>]) -> Vec<Vec<Seat>> {
    let by_id: BTreeMap<PersonId, Seat> = seats.iter().map(|seat| (seat.id, *seat)).collect();
    let mut placed = BTreeSet::new();
    let mut blocks: Vec<Vec<Seat>> = Vec::new();
    for pair in pairs {
        let block: Vec<Seat> = pair
            .iter()
            .filter_map(|id| by_id.get(id).copied())
            .filter(|seat| placed.insert(seat.id))
            .collect();
        if !block.is_empty() {
            blocks.push(block);
        }
    }
    blocks.extend(
        seats
            .into_iter()
            .filter(|seat| !placed.contains(&seat.id))
            .map(|seat| vec![seat]),
    );
    blocks
}

/// Deals blocks out so that groups are as even as they can be, then eases who sits with whom.
fn mixed(mut blocks: Vec<Vec<Seat>>, size: usize) -> Vec<Vec<Vec<Seat>>> {
    let people: usize = blocks.iter().map(Vec::len).sum();
    let size = size.max(1);
    let many = ((people + size / 2) / size).clamp(1, blocks.len().max(1));
    blocks.sort_by_key(|block| std::cmp::Reverse(block.len()));
    let mut groups: Vec<Vec<Vec<Seat>>> = vec![Vec::new(); many];
    for block in blocks {
        let strain = |group: &Vec<Vec<Seat>>| Strain::Mixing.across(&block, group.iter().flatten());
        let heads = |group: &Vec<Vec<Seat>>| group.iter().map(Vec::len).sum::<usize>();
        if let Some(group) = groups
            .iter_mut()
            .min_by_key(|group| (heads(group), strain(group)))
        {
            group.push(block);
        }
    }
    groups.retain(|group| !group.is_empty());
    ease_all(&mut groups, Strain::Mixing);
    groups
}
