//! Late, catching up, and a room that has not begun after all. Rules T9 to T11 and M7 of tests/SPEC.md.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod room;

use lantern::workshop::activity::Activity;
use lantern::workshop::agenda::run_of_show;
use lantern::workshop::card::Setting;
use lantern::workshop::catch_up::{CatchUp, Shorter, catch_up, is_coming, won};
use lantern::workshop::command::{CardDraft, Command, StepDraft, Turn};
use lantern::workshop::event::Event;
use lantern::workshop::ids::StepId;
use lantern::workshop::kind::Kind;
use lantern::workshop::phase::Phase;
use lantern::workshop::refusal::Refusal;
use lantern::workshop::room::RoomSetting;
use proptest::prelude::*;
use room::window::{MINUTE, Window, room as opened, step_draft};
use room::wishes::{draw, played};

fn add(window: &mut Window, activity: Activity, phase: Phase, minutes: u16) -> StepId {
    let draft = StepDraft {
        phase,
        minutes,
        ..step_draft(activity)
    };
    match &window.ask(Command::AddStep(draft, None)).events[0] {
        Event::StepsLaid { steps } => steps[0].id,
        other => panic!("no step: {other:?}"),
    }
}

fn ways(window: &Window) -> CatchUp {
    catch_up(window.workshop(), window.now)
}

fn late(window: &Window) -> i64 {
    run_of_show(window.workshop(), window.now).late
}

fn asked(shorten: &[Shorter], drop: &[Shorter]) -> Command {
    Command::CatchUp {
        shorten: shorten.iter().map(|it| (it.step, it.to)).collect(),
        drop: drop.iter().map(|it| it.step).collect(),
    }
}

/// A day with steps that give way, where the room is at the welcome.
fn day() -> (Window, [StepId; 4]) {
    let mut window = opened();
    let steps = [
        add(&mut window, Activity::Break, Phase::Discover, 15),
        add(&mut window, Activity::Notes, Phase::Design, 8),
        add(&mut window, Activity::Core, Phase::Discover, 6),
        add(&mut window, Activity::Opportunities, Phase::Dream, 3),
    ];
    let welcome = window.step(Activity::Welcome);
    window.ask(Command::BringRoom(welcome));
    (window, steps)
}

#[test]
fn t9_shorter_coming_steps_make_up_for_lateness_and_longer_ones_cost() {
    let (mut window, [brk, ..]) = day();
    window.minutes_pass(15);
    assert_eq!(late(&window), 5);
    let minutes = |n| Command::SettleStep(brk, lantern::workshop::step::StepSetting::Minutes(n));
    window.ask(minutes(10));
    assert_eq!(late(&window), 0);
    window.ask(minutes(30));
    assert_eq!(late(&window), 20);
}

#[test]
fn t10_the_drop_order_of_the_method_is_kept_and_only_as_much_as_needed_is_taken() {
    let (mut window, [brk, elements, core, energy]) = day();
    assert_eq!(ways(&window).shorten, []);
    window.minutes_pass(17);
    let found = ways(&window);
    assert_eq!(found.late, 7);
    let shorter = |step, from, to| Shorter { step, from, to };
    assert_eq!(
        found.shorten,
        [
            shorter(energy, 3, 2),
            shorter(elements, 8, 4),
            shorter(core, 6, 4),
        ]
    );
    assert_eq!(found.drop, [shorter(energy, 3, 0), shorter(elements, 8, 0)]);
    assert!(found.may.contains(&brk));
    assert!(!found.drop.iter().any(|it| it.step == brk));
}

#[test]
fn t10_one_press_does_what_was_offered_and_one_undo_takes_it_back() {
    for drop in [false, true] {
        let (mut window, _) = day();
        window.minutes_pass(17);
        let before = window.workshop().clone();
        let found = ways(&window);
        let wish = if drop {
            asked(&[], &found.drop)
        } else {
            asked(&found.shorten, &[])
        };
        window.ask(wish.clone());
        assert!(late(&window) <= 0);
        assert_eq!(ways(&window).shorten, []);
        if drop {
            let gone = window.workshop().steps.values().filter(|step| step.removed);
            assert_eq!(gone.count(), found.drop.len());
        }
        window.undo();
        assert_eq!(*window.workshop(), before);
    }
}

#[test]
fn t10_what_is_protected_or_reached_is_refused() {
    let (mut window, [_, elements, core, _]) = day();
    let pairs = window.step(Activity::Pairs);
    let welcome = window.step(Activity::Welcome);
    assert_eq!(
        window.refused(Command::CatchUp {
            shorten: vec![(welcome, 1)],
            drop: vec![]
        }),
        Refusal::Stays
    );
    window.ask(Command::BringRoom(elements));
    for drop in [vec![elements], vec![pairs]] {
        let wish = Command::CatchUp {
            shorten: vec![],
            drop,
        };
        assert_eq!(window.refused(wish), Refusal::Stays);
    }
    assert_eq!(
        window.refused(Command::CatchUp {
            shorten: vec![(core, 6)],
            drop: vec![]
        }),
        Refusal::NoChange
    );
}

#[test]
fn t11_a_room_that_has_not_begun_forgets_its_times_and_keeps_what_was_said() {
    let mut window = opened();
    assert_eq!(window.refused(Command::ResetRoom), Refusal::NoChange);
    let step = window.step(Activity::Notes);
    window.ask(Command::BringRoom(step));
    window.ask(Command::TurnTimer(step, Turn::Start(MINUTE)));
    window.ask(Command::SettleRoom(RoomSetting::Ready(step, 12)));
    window.ask(Command::SettleRoom(RoomSetting::Adding(false)));
    window.ask(Command::Put {
        kind: Kind::Note,
        step: Some(step),
        cards: vec![CardDraft::saying("Bore da")],
    });
    window.ask(Command::EndRoom);
    window.ask(Command::ResetRoom);
    let room = &window.workshop().room;
    assert!(room.visits.is_empty() && room.timers.is_empty() && room.ready.is_empty());
    assert!(room.ended.is_none() && room.adding_stopped);
    assert_eq!(window.workshop().live().count(), 1);
    // The next undo takes the note back, not the room.
    window.undo();
    assert_eq!(window.workshop().live().count(), 0);
    assert!(window.workshop().room.visits.is_empty());
    // What is promised is reckoned when it really begins.
    let brk = add(&mut window, Activity::Break, Phase::Destiny, 20);
    window.ask(Command::BringRoom(brk));
    assert_eq!(window.workshop().room.promised, 80);
}

#[test]
fn m7_cards_that_wait_are_released_or_kept_back_in_one_change() {
    let mut window = opened();
    let step = window.step(Activity::Notes);
    let draft = |text: &str| CardDraft {
        settings: vec![Setting::Waiting(true)],
        ..CardDraft::saying(text)
    };
    let put = Command::Put {
        kind: Kind::Note,
        step: Some(step),
        cards: vec![draft("one"), draft("two"), draft("three")],
    };
    window.ask(put);
    let waiting: Vec<_> = window.workshop().waiting().iter().map(|it| it.id).collect();
    let (first, rest) = (vec![waiting[0]], waiting[1..].to_vec());
    window.ask(Command::Release {
        cards: first.clone(),
        show: false,
    });
    let kept = window.workshop().card(first[0]).unwrap();
    assert!(kept.choices.hidden && !kept.choices.waiting);
    window.ask(Command::Release {
        cards: waiting.clone(),
        show: true,
    });
    assert!(window.workshop().waiting().is_empty());
    assert_eq!(
        window.refused(Command::Release {
            cards: rest,
            show: true
        }),
        Refusal::NoChange
    );
    window.undo();
    assert_eq!(window.workshop().waiting().len(), 2);
}

proptest! {
    #[test]
    fn t10_whatever_happened_an_offer_is_granted_wins_what_it_says_and_spares_what_it_must(
        draws in prop::collection::vec(draw(), 0..60),
        minutes in 0_u64..90,
    ) {
        let mut window = played(1, &draws).remove(0);
        let first = window.workshop().agenda()[0].id;
        let _ = window.try_ask(Command::BringRoom(first));
        window.minutes_pass(minutes);
        let found = ways(&window);
        let before = run_of_show(window.workshop(), window.now);
        for offer in [&found.shorten, &found.drop] {
            for it in offer {
                let step = window.workshop().step(it.step).unwrap();
                prop_assert!(!step.protected && is_coming(window.workshop(), it.step));
                prop_assert!(it.to < it.from && it.from == step.minutes);
                prop_assert!(it.to == 0 || it.to * 2 >= it.from);
            }
        }
        prop_assert!(won(&found.shorten) <= found.late);
        for (shorten, drop) in [(&found.shorten[..], &[][..]), (&[][..], &found.drop[..])] {
            if shorten.is_empty() && drop.is_empty() {
                continue;
            }
            window.ask(asked(shorten, drop));
            let after = run_of_show(window.workshop(), window.now);
            let wins = i64::try_from(won(shorten) + won(drop)).unwrap();
            // Whole minutes are told; what was cut off can make one of difference.
            prop_assert!((before.late - after.late - wins).abs() <= 1);
            window.undo();
        }
    }
}
