//! What is refused and what follows: votes (V…) and private writing (W16) of tests/SPEC.md.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod room;

use lantern::workshop::activity::Activity;
use lantern::workshop::card::Setting;
use lantern::workshop::command::{CardDraft, Command};
use lantern::workshop::ids::{CardId, StepId, VoterId};
use lantern::workshop::kind::Kind;
use lantern::workshop::refusal::Refusal;
use lantern::workshop::step::StepSetting;
use lantern::workshop::vote::Stage;
use room::window::{Window, meet, room as opened};
use uuid::Uuid;

fn voter(number: u128) -> VoterId {
    VoterId(Uuid::from_u128(number))
}

/// A room with two themes and an open vote of three dots each.
fn voting() -> (Window, StepId, CardId, CardId) {
    let mut window = opened();
    let (a, b) = (window.note("a"), window.note("b"));
    let (one, two) = (window.group(&[a], "one"), window.group(&[b], "two"));
    let step = window.step(Activity::Vote);
    window.ask(Command::OpenVote(step));
    (window, step, one, two)
}

#[test]
fn v1_nobody_spends_more_dots_than_there_are_and_taking_back_is_always_possible() {
    let (mut window, step, one, two) = voting();
    let cast = |card, dots| Command::Cast {
        step,
        voter: voter(1),
        card,
        dots,
    };
    window.ask(cast(one, 2));
    assert_eq!(
        window.refused(cast(two, 2)),
        Refusal::NoVotesLeft { dots: 3 }
    );
    assert_eq!(
        window.refused(cast(two, u32::MAX)),
        Refusal::NoVotesLeft { dots: 3 }
    );
    window.ask(cast(two, 1));
    assert_eq!(window.refused(cast(two, 1)), Refusal::NoChange);
    window.ask(cast(one, 0));
    window.ask(cast(two, 3));
    // Fewer dots each from now on: what was spent is too much, and can only be taken back.
    window.ask(Command::SettleStep(step, StepSetting::Dots(1)));
    window.ask(cast(two, 2));
    assert_eq!(
        window.refused(cast(two, 3)),
        Refusal::NoVotesLeft { dots: 1 }
    );
}

#[test]
fn v2_two_windows_that_overspend_one_voters_dots_can_take_back_one_by_one() {
    let (mut here, step, one, two) = voting();
    let mut there = here.another(2);
    here.ask(Command::Cast {
        step,
        voter: voter(1),
        card: one,
        dots: 3,
    });
    there.ask(Command::Cast {
        step,
        voter: voter(1),
        card: two,
        dots: 3,
    });
    let mut both = [here, there];
    meet(&mut both);
    both[0].ask(Command::Cast {
        step,
        voter: voter(1),
        card: one,
        dots: 2,
    });
    assert_eq!(both[0].workshop().votes[&step].spent(voter(1)), 5);
}

#[test]
fn v3_only_an_open_vote_takes_dots_and_only_a_closed_one_counts() {
    let (mut window, step, one, _) = voting();
    let cast = |dots| Command::Cast {
        step,
        voter: voter(1),
        card: one,
        dots,
    };
    window.ask(cast(2));
    window.ask(Command::Tally {
        step,
        card: one,
        dots: 4,
    });
    assert_eq!(window.workshop().votes_for(one), 0);
    assert_eq!(window.refused(Command::OpenVote(step)), Refusal::NoChange);
    window.ask(Command::CloseVote(step));
    assert_eq!(window.refused(Command::CloseVote(step)), Refusal::NoChange);
    assert_eq!(window.workshop().votes_for(one), 6);
    assert_eq!(window.refused(cast(1)), Refusal::VoteClosed);
    window.ask(Command::OpenVote(step));
    assert_eq!(window.workshop().votes[&step].stage, Stage::Open);
    window.ask(cast(1));
    assert_eq!(window.workshop().votes[&step].voters(), 1);
    let other = window.step(Activity::Notes);
    assert_eq!(
        window.refused(Command::Cast {
            step: other,
            voter: voter(1),
            card: one,
            dots: 1
        }),
        Refusal::VoteClosed
    );
}

#[test]
fn v4_a_count_by_hand_is_no_more_than_makes_sense() {
    let (mut window, step, one, _) = voting();
    let tally = |dots| Command::Tally {
        step,
        card: one,
        dots,
    };
    assert_eq!(
        window.refused(tally(10_000)),
        Refusal::OutOfRange {
            least: 0,
            most: 9_999
        }
    );
    assert_eq!(window.refused(tally(0)), Refusal::NoChange);
    window.ask(tally(9_999));
    window.ask(tally(0));
}

#[test]
fn v5_totals_count_each_voters_last_word_once_however_often_it_arrives() {
    let (mut window, step, one, two) = voting();
    for person in 1..=20 {
        for (card, dots) in [(one, 1), (two, 2), (one, 0), (two, 3)] {
            window.ask(Command::Cast {
                step,
                voter: voter(person),
                card,
                dots,
            });
        }
    }
    window.ask(Command::CloseVote(step));
    let mut twice = window.another(2);
    twice.hear(window.log());
    for window in [&window, &twice] {
        assert_eq!(
            (
                window.workshop().votes_for(one),
                window.workshop().votes_for(two)
            ),
            (0, 60)
        );
        assert_eq!(window.workshop().votes[&step].voters(), 20);
    }
}

#[test]
fn v6_what_the_room_chose_stands_in_the_core_most_votes_first() {
    let (mut window, step, one, two) = voting();
    for card in [one, two] {
        window.ask(Command::Settle(card, Setting::InCore(true)));
    }
    window.ask(Command::Cast {
        step,
        voter: voter(1),
        card: two,
        dots: 1,
    });
    let core = |window: &Window| -> Vec<CardId> {
        window
            .workshop()
            .positive_core()
            .iter()
            .map(|c| c.id)
            .collect()
    };
    assert_eq!(core(&window), [one, two]);
    window.ask(Command::CloseVote(step));
    assert_eq!(core(&window), [two, one]);
}

#[test]
fn w16_what_is_written_in_private_is_shown_once_and_in_another_order() {
    let mut window = opened();
    let step = window.step(Activity::Notes);
    assert_eq!(window.refused(Command::Reveal(step)), Refusal::NoChange);
    window.ask(Command::SettleStep(step, StepSetting::Private(true)));
    assert_eq!(
        window.refused(Command::Reveal(step)),
        Refusal::NothingToReveal
    );
    let cards = (0..30).map(|n| CardDraft::saying(n.to_string())).collect();
    window.ask(Command::Put {
        kind: Kind::Note,
        step: Some(step),
        cards,
    });
    let typed: Vec<String> = window.notes().into_iter().map(str::to_owned).collect();
    assert!(
        window
            .workshop()
            .notes_at(step)
            .iter()
            .all(|card| window.workshop().is_unrevealed(card))
    );
    window.ask(Command::Reveal(step));
    assert!(
        !window
            .workshop()
            .notes_at(step)
            .iter()
            .any(|card| window.workshop().is_unrevealed(card))
    );
    let mut shown: Vec<String> = window.notes().into_iter().map(str::to_owned).collect();
    assert_ne!(shown, typed);
    shown.sort_by_key(|text| text.parse::<u32>().unwrap());
    assert_eq!(shown, typed);
    assert_eq!(window.refused(Command::Reveal(step)), Refusal::NoChange);
}
