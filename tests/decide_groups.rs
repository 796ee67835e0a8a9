//! Late-comers, groups for retelling, tables. Rules P6 to P9 of tests/SPEC.md.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod room;

use lantern::workshop::activity::Activity;
use lantern::workshop::command::Command;
use lantern::workshop::event::{Event, PersonDraft};
use lantern::workshop::ids::{PersonId, StepId};
use lantern::workshop::refusal::Refusal;
use proptest::prelude::*;
use room::chance::{Chance, run};
use room::window::{Window, person, room as opened, step_draft};
use std::collections::{BTreeMap, BTreeSet};

type Groups = Vec<Vec<PersonId>>;

fn people(count: usize, organisations: usize, from: usize) -> Vec<PersonDraft> {
    (from..from + count)
        .map(|n| {
            person(
                &format!("Person {n}"),
                &format!("Place {}", n % organisations),
            )
        })
        .collect()
}

fn filled(count: usize, organisations: usize, seed: u64) -> Window {
    let mut window = opened();
    window.dice = Chance::new(seed);
    window.ask(Command::LetIn(people(count, organisations, 0)));
    window
}

fn groups_of(window: &mut Window, wish: Command) -> Groups {
    match window.ask(wish).events.as_slice() {
        [Event::PairsMade { groups, .. }] => groups.clone(),
        other => panic!("no groups: {other:?}"),
    }
}

fn new_step(window: &mut Window) -> StepId {
    let change = window.ask(Command::AddStep(step_draft(Activity::Pairs), None));
    match change.events.first() {
        Some(Event::StepsLaid { steps }) => steps[0].id,
        other => panic!("no step: {other:?}"),
    }
}

fn everybody_once(window: &Window, groups: &Groups) {
    let all: Vec<PersonId> = groups.iter().flatten().copied().collect();
    let here: BTreeSet<PersonId> = window.workshop().people.keys().copied().collect();
    assert_eq!(all.len(), here.len());
    assert_eq!(all.into_iter().collect::<BTreeSet<_>>(), here);
}

#[test]
fn p6_mending_moves_only_those_who_must() {
    run(
        64,
        (2..40_usize, 0..12_usize, 0..12_usize, any::<u64>()),
        |(count, late, leaving, seed)| {
            let mut window = filled(count, 5, seed);
            let step = window.step(Activity::Pairs);
            let before = groups_of(&mut window, Command::MakePairs(step));
            let gone: Vec<PersonId> = before
                .iter()
                .flatten()
                .copied()
                .step_by(3)
                .take(leaving.min(count.saturating_sub(2)))
                .collect();
            if !gone.is_empty() {
                window.ask(Command::LetGo(gone.clone()));
            }
            if late > 0 {
                window.ask(Command::LetIn(people(late, 5, 1_000)));
            }
            if gone.is_empty() && late == 0 {
                prop_assert_eq!(window.refused(Command::MendPairs(step)), Refusal::NoChange);
                return Ok(());
            }
            let after = groups_of(&mut window, Command::MendPairs(step));
            everybody_once(&window, &after);
            prop_assert!(after.iter().all(|group| (2..=3).contains(&group.len())));
            prop_assert!(after.iter().filter(|group| group.len() == 3).count() <= 1);
            let whole = before
                .iter()
                .filter(|pair| pair.len() == 2 && pair.iter().all(|id| !gone.contains(id)));
            for pair in whole {
                prop_assert!(
                    after
                        .iter()
                        .any(|group| pair.iter().all(|id| group.contains(id))),
                    "a whole pair was parted"
                );
            }
            Ok(())
        },
    );
}

#[test]
fn p7_groups_hold_whole_pairs_are_even_and_mix() {
    run(
        48,
        (
            4..60_usize,
            prop::sample::select(vec![4_u8, 6]),
            any::<u64>(),
        ),
        |(count, size, seed)| {
            let mut window = filled(count, 6, seed);
            let first = window.step(Activity::Pairs);
            let pairs = groups_of(&mut window, Command::MakePairs(first));
            let step = new_step(&mut window);
            let groups = groups_of(&mut window, Command::MakeGroups { step, size });
            everybody_once(&window, &groups);
            for pair in &pairs {
                prop_assert!(
                    groups
                        .iter()
                        .any(|group| pair.iter().all(|id| group.contains(id)))
                );
            }
            let sizes: Vec<usize> = groups.iter().map(Vec::len).collect();
            let (least, most) = (sizes.iter().min().unwrap(), sizes.iter().max().unwrap());
            prop_assert!(most - least <= 3, "{sizes:?}");
            prop_assert!(most - least <= 2 || count % 2 == 1, "{sizes:?}");
            Ok(())
        },
    );
}

#[test]
fn p7_four_pairs_of_two_organisations_make_mixed_fours() {
    // Eight organisations, two people each: no four needs two of one organisation.
    for seed in 0..20 {
        let mut window = filled(16, 8, seed);
        let step = new_step(&mut window);
        let groups = groups_of(&mut window, Command::MakeGroups { step, size: 4 });
        for group in groups {
            let places: BTreeSet<&str> = group
                .iter()
                .map(|id| window.workshop().people[id].organisation.as_str())
                .collect();
            assert_eq!(places.len(), 4);
        }
    }
}

#[test]
fn p8_everybody_gets_a_table_and_tables_are_even() {
    run(
        48,
        (2..80_usize, 2..12_u8, any::<u64>()),
        |(count, size, seed)| {
            let mut window = filled(count, 5, seed);
            window.ask(Command::SeatPeople(size));
            let mut sizes: BTreeMap<&str, usize> = BTreeMap::new();
            for person in window.workshop().people.values() {
                prop_assert!(person.table.starts_with("Table "));
                *sizes.entry(person.table.as_str()).or_default() += 1;
            }
            let (least, most) = (sizes.values().min().unwrap(), sizes.values().max().unwrap());
            prop_assert!(most - least <= 1);
            Ok(())
        },
    );
}

#[test]
fn p8_a_size_that_makes_no_sense_and_an_empty_room_are_refused() {
    let mut window = filled(6, 2, 1);
    for size in [0, 1, 21, 255] {
        assert_eq!(
            window.refused(Command::SeatPeople(size)),
            Refusal::OutOfRange { least: 2, most: 20 }
        );
    }
    let mut empty = opened();
    assert_eq!(empty.refused(Command::SeatPeople(4)), Refusal::TooFewPeople);
    let step = empty.step(Activity::Pairs);
    assert_eq!(
        empty.refused(Command::MakeGroups { step, size: 4 }),
        Refusal::TooFewPeople
    );
    assert_eq!(
        empty.refused(Command::MendPairs(step)),
        Refusal::TooFewPeople
    );
}

#[test]
fn p9_three_hundred_people_are_grouped_and_seated() {
    let mut window = filled(301, 7, 9);
    let first = window.step(Activity::Pairs);
    groups_of(&mut window, Command::MakePairs(first));
    let step = new_step(&mut window);
    let groups = groups_of(&mut window, Command::MakeGroups { step, size: 6 });
    everybody_once(&window, &groups);
    window.ask(Command::SeatPeople(8));
    assert!(
        window
            .workshop()
            .people
            .values()
            .all(|person| !person.table.is_empty())
    );
}
