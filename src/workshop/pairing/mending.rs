//! Pairs that are already sitting, when somebody comes late or leaves: as few people as possible move.

use super::seat::{Met, Seat, Strain};
use super::{paired, seats};
use crate::workshop::ids::{PersonId, StepId};
use crate::workshop::{Dice, Workshop};
use std::collections::BTreeMap;

/// The pairs of a step with everybody in one: those who came late, and those whose partner left, find somebody. Empty
/// when fewer than two people are here.
pub fn mended(workshop: &Workshop, step: StepId, dice: &mut dyn Dice) -> Vec<Vec<PersonId>> {
    let seats = seats(workshop, dice);
    let by_id: BTreeMap<PersonId, Seat> = seats.iter().map(|seat| (seat.id, *seat)).collect();
    let met = Met::before(workshop, step);
    let mut sitting: Vec<Vec<Seat>> = workshop
        .pairs
        .get(&step)
        .into_iter()
        .flat_map(|groups| groups.iter())
        .map(|group| {
            group
                .iter()
                .filter_map(|id| by_id.get(id).copied())
                .collect()
        })
        .filter(|group: &Vec<Seat>| group.len() > 1)
        .collect();
    let is_sitting = |seat: &Seat, sitting: &[Vec<Seat>]| {
        sitting.iter().flatten().any(|other| other.id == seat.id)
    };
    let mut free: Vec<Seat> = seats
        .into_iter()
        .filter(|seat| !is_sitting(seat, &sitting))
        .collect();
    if free.len() % 2 == 1
        && let Some(odd) = free.pop()
    {
        seat_one(odd, &mut sitting, &mut free, &met);
    }
    let kept = sitting
        .into_iter()
        .map(|group| group.into_iter().map(|seat| seat.id).collect());
    kept.chain(paired(free, &met)).collect()
}

/// One person more than pairs have room for: takes the third of a trio, else makes a trio where it is easiest.
fn seat_one(odd: Seat, sitting: &mut [Vec<Seat>], free: &mut Vec<Seat>, met: &Met) {
    let strain = |group: &[Seat]| Strain::Meeting(met).across(&[odd], group.iter());
    if let Some(trio) = sitting.iter_mut().find(|group| group.len() > 2) {
        free.extend([odd].into_iter().chain(trio.pop()));
        return;
    }
    match sitting.iter_mut().min_by_key(|group| strain(group)) {
        Some(pair) => pair.push(odd),
        None => free.push(odd),
    }
}
