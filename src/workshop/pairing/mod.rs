//! Who talks with whom: pairs (one trio when the number is odd), those pairs mended when somebody comes late or
//! leaves, groups of four or six for retelling, and tables. People of different organisations where numbers allow,
//! never the same two twice if it can be helped.

mod groups;
mod mending;
mod seat;
mod standing;

pub use groups::{groups, tables};
pub use mending::mended;
pub use standing::{Standing, retelling, standing};

use super::ids::{PersonId, StepId};
use super::person::Person;
use super::{Dice, Workshop};
use seat::{Met, Seat, Strain};
use std::collections::BTreeMap;

/// New pairs for a step. Empty when fewer than two people are here.
pub fn pairs(workshop: &Workshop, step: StepId, dice: &mut dyn Dice) -> Vec<Vec<PersonId>> {
    let seats = seats(workshop, dice);
    paired(seats, &Met::before(workshop, step))
}

/// Everybody who is here, shuffled.
fn seats(workshop: &Workshop, dice: &mut dyn Dice) -> Vec<Seat> {
    let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
    let mut seats: Vec<Seat> = workshop
        .people
        .values()
        .map(|person| seated(person, &mut numbers))
        .collect();
    for last in (1..seats.len()).rev() {
        seats.swap(last, dice.below(last + 1));
    }
    seats
}

/// A person with a number for their organisation: 0 when none was given.
fn seated(person: &Person, numbers: &mut BTreeMap<String, u32>) -> Seat {
    let name = person.organisation.trim().to_lowercase();
    let next = u32::try_from(numbers.len() + 1).unwrap_or(u32::MAX);
    let organisation = if name.is_empty() {
        0
    } else {
        *numbers.entry(name).or_insert(next)
    };
    Seat {
        id: person.id,
        organisation,
        role: person.role,
    }
}

/// Pairs of these people, as easy as swaps can make them; the last one is a trio when the number is odd.
fn paired(mut seats: Vec<Seat>, met: &Met) -> Vec<Vec<PersonId>> {
    if seats.len() < 2 {
        return Vec::new();
    }
    let mut sizes: BTreeMap<u32, usize> = BTreeMap::new();
    for seat in &seats {
        *sizes.entry(seat.organisation).or_default() += 1;
    }
    // Largest organisations first, dealt opposite each other: few pairs need mending afterwards.
    let size = |seat: &Seat| sizes.get(&seat.organisation).copied().unwrap_or(0);
    seats.sort_by_key(|seat| (std::cmp::Reverse(size(seat)), seat.organisation));
    let half = seats.len() / 2;
    let (left, right) = seats.split_at(half);
    let mut groups: Vec<Vec<Vec<Seat>>> = left
        .iter()
        .zip(right)
        .map(|(one, other)| vec![vec![*one], vec![*other]])
        .collect();
    if let (Some(odd), Some(last)) = (right.get(half), groups.last_mut()) {
        last.push(vec![*odd]);
    }
    seat::ease_all(&mut groups, Strain::Meeting(met));
    ids(groups)
}

fn ids(groups: Vec<Vec<Vec<Seat>>>) -> Vec<Vec<PersonId>> {
    groups
        .into_iter()
        .map(|group| group.into_iter().flatten().map(|seat| seat.id).collect())
        .collect()
}
