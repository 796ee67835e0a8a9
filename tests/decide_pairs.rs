//! Who interviews whom. Rules P… of tests/SPEC.md.

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
use proptest::collection::vec;
use proptest::prelude::*;
use room::chance::{Chance, run};
use room::window::{Window, person, room as opened, step_draft};
use std::collections::BTreeSet;

type Groups = Vec<Vec<PersonId>>;

/// People by the organisation they come from; an empty name is nobody's.
fn filled(organisations: &[usize], seed: u64) -> Window {
    let mut window = opened();
    window.dice = Chance::new(seed);
    let people: Vec<PersonDraft> = organisations
        .iter()
        .enumerate()
        .flat_map(|(at, count)| {
            (0..*count).map(move |n| person(&format!("{at}-{n}"), &format!("organisation {at}")))
        })
        .collect();
    if !people.is_empty() {
        window.ask(Command::LetIn(people));
    }
    window
}

fn make(window: &mut Window, step: StepId) -> Groups {
    let change = window.ask(Command::MakePairs(step));
    match change.events.as_slice() {
        [Event::PairsMade { groups, .. }] => groups.clone(),
        other => panic!("no pairs: {other:?}"),
    }
}

fn another_round(window: &mut Window) -> Groups {
    let change = window.ask(Command::AddStep(step_draft(Activity::Pairs), None));
    let Event::StepsLaid { steps } = &change.events[0] else {
        panic!("no step")
    };
    let step = steps[0].id;
    make(window, step)
}

fn everybody_once(window: &Window, groups: &Groups) -> Result<(), TestCaseError> {
    let all: Vec<PersonId> = groups.iter().flatten().copied().collect();
    let set: BTreeSet<PersonId> = all.iter().copied().collect();
    prop_assert_eq!(all.len(), set.len(), "somebody twice");
    prop_assert_eq!(
        set,
        window
            .workshop()
            .people
            .keys()
            .copied()
            .collect::<BTreeSet<_>>()
    );
    let trios = groups.iter().filter(|group| group.len() == 3).count();
    prop_assert!(
        groups
            .iter()
            .all(|group| group.len() == 2 || group.len() == 3)
    );
    prop_assert_eq!(trios, all.len() % 2);
    Ok(())
}

fn twos(groups: &Groups) -> BTreeSet<(PersonId, PersonId)> {
    let two = |group: &Vec<PersonId>| -> Vec<(PersonId, PersonId)> {
        let each = |at: usize| {
            group[at + 1..]
                .iter()
                .map(move |other| (group[at].min(*other), group[at].max(*other)))
        };
        (0..group.len()).flat_map(each).collect()
    };
    groups.iter().flat_map(two).collect()
}

fn of_one_organisation(window: &Window, groups: &Groups) -> usize {
    let organisation = |id| window.workshop().people[id].organisation.clone();
    twos(groups)
        .iter()
        .filter(|(one, other)| organisation(one) == organisation(other))
        .count()
}

#[test]
fn p1_everybody_is_in_exactly_one_pair_and_an_odd_number_makes_one_trio() {
    run(
        16,
        (vec(0..60_usize, 1..6), any::<u64>()),
        |(organisations, seed)| {
            let mut window = filled(&organisations, seed);
            let step = window.step(Activity::Pairs);
            if window.workshop().people.len() < 2 {
                prop_assert_eq!(
                    window.refused(Command::MakePairs(step)),
                    Refusal::TooFewPeople
                );
                return Ok(());
            }
            for _ in 0..2 {
                let groups = another_round(&mut window);
                everybody_once(&window, &groups)?;
            }
            Ok(())
        },
    );
}

#[test]
fn p2_no_two_of_one_organisation_sit_together_when_that_can_be_avoided() {
    run(
        96,
        (vec(0..20_usize, 2..8), any::<u64>()),
        |(mut organisations, seed)| {
            let people: usize = organisations.iter().sum();
            // Balanced: no organisation is more than half of the room (a trio needs three different ones).
            let most = if people.is_multiple_of(2) {
                people / 2
            } else {
                people.saturating_sub(1) / 2
            };
            organisations.retain(|count| *count > 0);
            if organisations.len() < 2 + people % 2
                || organisations.iter().any(|count| *count > most)
            {
                return Ok(());
            }
            let mut window = filled(&organisations, seed);
            let groups = another_round(&mut window);
            everybody_once(&window, &groups)?;
            prop_assert_eq!(
                of_one_organisation(&window, &groups),
                0,
                "{:?}",
                organisations
            );
            Ok(())
        },
    );
}

#[test]
fn p2_when_one_organisation_is_too_large_the_others_all_still_mix() {
    let mut window = filled(&[12, 3, 3], 5);
    let groups = another_round(&mut window);
    assert_eq!(of_one_organisation(&window, &groups), 3);
}

#[test]
fn p3_nobody_meets_the_same_person_twice_while_that_can_be_avoided() {
    run(48, (2..30_usize, any::<u64>()), |(half, seed)| {
        // Everybody from nowhere in particular: half the rounds that could be had at all.
        let mut window = filled(&vec![1; half * 2], seed);
        let mut met = BTreeSet::new();
        for _ in 0..(half / 2).clamp(1, 6) {
            let groups = another_round(&mut window);
            everybody_once(&window, &groups)?;
            prop_assert!(met.is_disjoint(&twos(&groups)));
            met.extend(twos(&groups));
        }
        Ok(())
    });
}

#[test]
fn p3_four_people_meet_all_the_others_in_three_rounds() {
    for seed in 0..50 {
        let mut window = filled(&[1; 4], seed);
        let met: BTreeSet<_> = (0..3)
            .flat_map(|_| twos(&another_round(&mut window)))
            .collect();
        assert_eq!(met.len(), 6);
    }
}

#[test]
fn p3_three_rounds_of_forty_people_in_six_organisations_mix_and_never_repeat() {
    for (seed, count) in [(1, 7), (2, 8), (3, 6)] {
        let mut window = filled(&[count, 9, 6, 5, 8, 5], seed);
        let mut met = BTreeSet::new();
        for _ in 0..3 {
            let groups = another_round(&mut window);
            assert_eq!(of_one_organisation(&window, &groups), 0);
            assert!(met.is_disjoint(&twos(&groups)));
            met.extend(twos(&groups));
        }
    }
}

#[test]
fn p4_three_hundred_people_are_paired_mixed_and_paired_again() {
    let mut window = filled(&[60, 50, 50, 50, 50, 41], 1);
    let (one, two) = (another_round(&mut window), another_round(&mut window));
    for groups in [&one, &two] {
        everybody_once(&window, groups).unwrap();
        assert_eq!(of_one_organisation(&window, groups), 0);
    }
    assert!(twos(&one).is_disjoint(&twos(&two)));
}

#[test]
fn p5_people_who_left_are_not_paired_and_making_pairs_again_replaces_them() {
    let mut window = filled(&[2, 2, 1], 3);
    let step = window.step(Activity::Pairs);
    make(&mut window, step);
    let gone = *window.workshop().people.keys().next().unwrap();
    window.ask(Command::LetGo(vec![gone]));
    let groups = make(&mut window, step);
    assert!(groups.iter().flatten().all(|id| *id != gone));
    assert_eq!(**window.workshop().pairs.get(&step).unwrap(), groups);
}
