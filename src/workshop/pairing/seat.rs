//! How well people sit together, and swaps that ease it. Organisations are numbers here, so that 300 people are
//! arranged in well under a tenth of a second.

use crate::workshop::Workshop;
use crate::workshop::choice::Role;
use crate::workshop::ids::{PersonId, StepId};
use std::collections::BTreeSet;

/// Rounds of improvement; each ends early when nothing eases any more.
const ROUNDS: usize = 40;

/// Somebody to be seated.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seat {
    pub id: PersonId,
    /// 0: none given.
    pub organisation: u32,
    pub role: Role,
}

/// Every two people who were together at another step.
pub(super) struct Met(BTreeSet<(PersonId, PersonId)>);

impl Met {
    pub fn before(workshop: &Workshop, step: StepId) -> Met {
        let earlier = workshop
            .pairs
            .iter()
            .filter(|(other, _)| **other != step)
            .flat_map(|(_, groups)| groups.iter());
        Met(earlier
            .flat_map(|group| {
                group
                    .iter()
                    .flat_map(|one| group.iter().map(|other| ordered(*one, *other)))
            })
            .collect())
    }

    fn have(&self, one: PersonId, other: PersonId) -> bool {
        self.0.contains(&ordered(one, other))
    }
}

fn ordered(one: PersonId, other: PersonId) -> (PersonId, PersonId) {
    if one < other {
        (one, other)
    } else {
        (other, one)
    }
}

/// What makes a group sit badly.
#[derive(Clone, Copy)]
pub(super) enum Strain<'a> {
    /// Having met before weighs most, then the same organisation, then the same role.
    Meeting(&'a Met),
    /// Only organisation and role: pairs that stay together have met by design.
    Mixing,
}

impl Strain<'_> {
    /// Between two people.
    pub fn between(self, one: &Seat, other: &Seat) -> u32 {
        let met = match self {
            Strain::Meeting(met) if met.have(one.id, other.id) => 100,
            _ => 0,
        };
        let colleagues = one.organisation != 0 && one.organisation == other.organisation;
        met + 10 * u32::from(colleagues) + u32::from(one.role == other.role)
    }

    /// Between one lot of people and another.
    pub fn across<'s>(self, ones: &[Seat], others: impl Iterator<Item = &'s Seat> + Clone) -> u32 {
        ones.iter()
            .map(|one| {
                others
                    .clone()
                    .map(|other| self.between(one, other))
                    .sum::<u32>()
            })
            .sum()
    }

    /// What a block adds to a group that it sits in at `at`.
    fn of_block(self, group: &[Vec<Seat>], at: usize, block: &[Seat]) -> u32 {
        let others = group
            .iter()
            .enumerate()
            .filter(move |(place, _)| *place != at)
            .flat_map(|(_, block)| block.iter());
        self.across(block, others)
    }
}

/// Swaps blocks of the same size between groups for as long as that eases the whole. People in one block stay
/// together.
pub(super) fn ease_all(groups: &mut [Vec<Vec<Seat>>], strain: Strain<'_>) {
    for _ in 0..ROUNDS {
        let mut eased = false;
        for one in 0..groups.len() {
            for at in 0..groups.get(one).map_or(0, Vec::len) {
                eased |= ease(groups, one, at, strain);
            }
        }
        if !eased {
            return;
        }
    }
}

/// Tries to ease one block of one group by a swap with any block of any other.
fn ease(groups: &mut [Vec<Vec<Seat>>], one: usize, at: usize, strain: Strain<'_>) -> bool {
    let sits_well = groups.get(one).is_none_or(|group| {
        group
            .get(at)
            .is_none_or(|block| strain.of_block(group, at, block) == 0)
    });
    if sits_well {
        return false;
    }
    (0..groups.len()).any(|other| swap_if_easier(groups, (one, at), other, strain))
}

fn swap_if_easier(
    groups: &mut [Vec<Vec<Seat>>],
    (one, at): (usize, usize),
    other: usize,
    strain: Strain<'_>,
) -> bool {
    let Ok([here, there]) = groups.get_disjoint_mut([one, other]) else {
        return false;
    };
    let Some(mine) = here.get_mut(at).map(std::mem::take) else {
        return false;
    };
    let now = strain.of_block(here, at, &mine);
    let better = there.iter().enumerate().position(|(place, theirs)| {
        theirs.len() == mine.len()
            && strain.of_block(here, at, theirs) + strain.of_block(there, place, &mine)
                < now + strain.of_block(there, place, theirs)
    });
    let found = better.and_then(|place| there.get_mut(place));
    let swapped = found.is_some();
    let back = match found {
        Some(theirs) => std::mem::replace(theirs, mine),
        None => mine,
    };
    if let Some(place) = here.get_mut(at) {
        *place = back;
    }
    swapped
}
