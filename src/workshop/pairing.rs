//! Who interviews whom: people from different organisations where numbers allow, never the same two twice if it can
//! be helped, and one trio when the number is odd.

use super::ids::{PersonId, StepId};
use super::person::Person;
use super::{Dice, Workshop};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Rounds of improvement: enough for 300 people in well under a tenth of a second.
const ROUNDS: usize = 40;

/// New pairs for a step. Empty when fewer than two people are here.
pub fn pairs(workshop: &Workshop, step: StepId, dice: &mut dyn Dice) -> Vec<Vec<PersonId>> {
    let mut people: Vec<&Arc<Person>> = workshop.people.values().collect();
    if people.len() < 2 {
        return Vec::new();
    }
    for last in (1..people.len()).rev() {
        people.swap(last, dice.below(last + 1));
    }
    let met = met_before(workshop, step);
    // Largest organisations first, dealt opposite each other: few pairs need mending afterwards.
    let sizes = |person: &Person| people_of(workshop, &person.organisation);
    people.sort_by_key(|person| {
        (
            std::cmp::Reverse(sizes(person)),
            organisation(person).to_owned(),
        )
    });
    let half = people.len() / 2;
    let (left, right) = people.split_at(half);
    let mut groups: Vec<Vec<&Arc<Person>>> = left
        .iter()
        .zip(right)
        .map(|(one, other)| vec![*one, *other])
        .collect();
    if let (Some(odd), Some(last)) = (right.get(half), groups.last_mut()) {
        last.push(*odd);
    }
    mend(&mut groups, &met);
    groups
        .into_iter()
        .map(|group| group.into_iter().map(|person| person.id).collect())
        .collect()
}

fn organisation(person: &Person) -> &str {
    person.organisation.trim()
}

fn people_of(workshop: &Workshop, name: &str) -> usize {
    workshop
        .people
        .values()
        .filter(|person| person.organisation == name)
        .count()
}

/// Every two people who were together at another step.
fn met_before(workshop: &Workshop, step: StepId) -> BTreeSet<(PersonId, PersonId)> {
    let earlier = workshop
        .pairs
        .iter()
        .filter(|(other, _)| **other != step)
        .flat_map(|(_, groups)| groups.iter());
    earlier
        .flat_map(|group| {
            group
                .iter()
                .flat_map(|one| group.iter().map(|other| ordered(*one, *other)))
        })
        .collect()
}

fn ordered(one: PersonId, other: PersonId) -> (PersonId, PersonId) {
    if one < other {
        (one, other)
    } else {
        (other, one)
    }
}

/// How badly a group sits together: having met weighs most, then the same organisation, then the same role.
fn strain(group: &[&Arc<Person>], met: &BTreeSet<(PersonId, PersonId)>) -> u32 {
    let mut strain = 0;
    for (at, one) in group.iter().enumerate() {
        for other in group.iter().skip(at + 1) {
            if met.contains(&ordered(one.id, other.id)) {
                strain += 100;
            }
            if !organisation(one).is_empty()
                && organisation(one).eq_ignore_ascii_case(organisation(other))
            {
                strain += 10;
            }
            if one.role == other.role {
                strain += 1;
            }
        }
    }
    strain
}

/// Swaps people between groups for as long as that eases the whole.
fn mend(groups: &mut [Vec<&Arc<Person>>], met: &BTreeSet<(PersonId, PersonId)>) {
    for _ in 0..ROUNDS {
        let mut eased = false;
        for at in 0..groups.len() {
            if groups.get(at).is_some_and(|group| strain(group, met) > 0) {
                eased |= ease(groups, at, met);
            }
        }
        if !eased {
            return;
        }
    }
}

/// Tries to ease one group by a swap with any other.
fn ease(groups: &mut [Vec<&Arc<Person>>], at: usize, met: &BTreeSet<(PersonId, PersonId)>) -> bool {
    for other in 0..groups.len() {
        let Ok([one, two]) = groups.get_disjoint_mut([at, other]) else {
            continue;
        };
        let before = strain(one, met) + strain(two, met);
        for seat in 0..one.len() {
            for place in 0..two.len() {
                swap_between(one, seat, two, place);
                if strain(one, met) + strain(two, met) < before {
                    return true;
                }
                swap_between(one, seat, two, place);
            }
        }
    }
    false
}

fn swap_between<'a>(
    one: &mut [&'a Arc<Person>],
    seat: usize,
    two: &mut [&'a Arc<Person>],
    place: usize,
) {
    if let (Some(a), Some(b)) = (one.get_mut(seat), two.get_mut(place)) {
        std::mem::swap(a, b);
    }
}
