//! What is refused and what follows: the agenda, the run of show and timers (T…) of tests/SPEC.md.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod room;

use lantern::workshop::activity::Activity;
use lantern::workshop::agenda::{RunOfShow, run_of_show};
use lantern::workshop::command::{Command, Turn};
use lantern::workshop::event::Event;
use lantern::workshop::ids::StepId;
use lantern::workshop::refusal::Refusal;
use lantern::workshop::step::{StepField, StepSetting};
use room::window::{MINUTE, Window, meet, room as opened, step_draft};

fn names(window: &Window) -> Vec<&str> {
    window
        .workshop()
        .agenda()
        .into_iter()
        .map(|step| step.name.text.as_str())
        .collect()
}

#[test]
fn t1_steps_are_added_moved_and_removed_where_it_was_meant() {
    let mut window = opened();
    let pairs = window.step(Activity::Pairs);
    window.ask(Command::AddStep(step_draft(Activity::Break), Some(pairs)));
    window.ask(Command::AddStep(step_draft(Activity::Close), None));
    assert_eq!(
        names(&window),
        [
            "Welcome",
            "Pairs",
            "Break",
            "Notes",
            "Themes",
            "Vote",
            "Statements",
            "Close"
        ]
    );
    let (brk, welcome, close) = (
        window.step(Activity::Break),
        window.step(Activity::Welcome),
        window.step(Activity::Close),
    );
    window.ask(Command::ShiftStep {
        step: brk,
        up: true,
    });
    window.ask(Command::ShiftStep {
        step: welcome,
        up: false,
    });
    assert_eq!(names(&window)[..3], ["Break", "Welcome", "Pairs"]);
    assert_eq!(
        window.refused(Command::ShiftStep {
            step: brk,
            up: true
        }),
        Refusal::NoChange
    );
    assert_eq!(
        window.refused(Command::ShiftStep {
            step: close,
            up: false
        }),
        Refusal::NoChange
    );
    window.ask(Command::RemoveStep(brk));
    for wish in [
        Command::RemoveStep(brk),
        Command::ShiftStep {
            step: brk,
            up: true,
        },
        Command::AddStep(step_draft(Activity::Keep), Some(brk)),
        Command::WordStep(brk, StepField::Name, "x".into()),
        Command::BringRoom(brk),
        Command::TurnTimer(brk, Turn::Start(MINUTE)),
        Command::OpenVote(brk),
        Command::MakePairs(brk),
    ] {
        assert_eq!(window.refused(wish), Refusal::Gone);
    }
}

#[test]
fn t1_steps_that_two_windows_put_at_the_same_place_can_still_be_moved_one_by_one() {
    let mut windows = vec![opened()];
    windows.push(windows[0].another(2));
    windows.push(windows[0].another(3));
    for (window, activity) in
        windows
            .iter_mut()
            .zip([Activity::Break, Activity::Keep, Activity::Tips])
    {
        let pairs = window.step(Activity::Pairs);
        window.ask(Command::AddStep(step_draft(activity), Some(pairs)));
    }
    meet(&mut windows);
    let window = &mut windows[0];
    let order = |window: &Window| -> Vec<StepId> {
        window
            .workshop()
            .agenda()
            .iter()
            .map(|step| step.id)
            .collect()
    };
    for at in (1..9).rev() {
        let mut wanted = order(window);
        let step = wanted[at];
        for to in (0..at).rev() {
            wanted.swap(to, to + 1);
            window.ask(Command::ShiftStep { step, up: true });
            assert_eq!(order(window), wanted);
        }
    }
    let mut wanted = order(window);
    let added = window.ask(Command::AddStep(
        step_draft(Activity::Close),
        Some(wanted[3]),
    ));
    let Event::StepsLaid { steps } = &added.events[0] else {
        panic!()
    };
    wanted.insert(4, steps[0].id);
    assert_eq!(order(window), wanted);
}

#[test]
fn t2_a_step_has_a_name_and_minutes_that_make_sense_and_the_last_one_stays() {
    let mut window = opened();
    let step = window.step(Activity::Notes);
    let range = Refusal::OutOfRange {
        least: 0,
        most: 600,
    };
    assert_eq!(
        window.refused(Command::SettleStep(step, StepSetting::Minutes(601))),
        range
    );
    let draft = step_draft(Activity::Break);
    window.refused(Command::AddStep(
        lantern::workshop::command::StepDraft {
            minutes: 601,
            ..draft.clone()
        },
        None,
    ));
    window.refused(Command::AddStep(
        lantern::workshop::command::StepDraft {
            name: "\u{200B}".into(),
            ..draft.clone()
        },
        None,
    ));
    window.refused(Command::AddStep(
        lantern::workshop::command::StepDraft { dots: 100, ..draft },
        None,
    ));
    window.refused(Command::SettleStep(step, StepSetting::Dots(0)));
    assert_eq!(
        window.refused(Command::WordStep(step, StepField::Name, " ".into())),
        Refusal::Blank
    );
    for step in window
        .workshop()
        .agenda()
        .iter()
        .skip(1)
        .map(|step| step.id)
        .collect::<Vec<_>>()
    {
        window.ask(Command::RemoveStep(step));
    }
    let last = window.step(Activity::Welcome);
    assert_eq!(window.refused(Command::RemoveStep(last)), Refusal::LastStep);
}

#[test]
fn t3_a_timer_is_started_paused_resumed_extended_and_put_away() {
    let mut window = opened();
    let step = window.step(Activity::Notes);
    let turn = |turn| Command::TurnTimer(step, turn);
    for wish in [Turn::Pause, Turn::Resume, Turn::Extend(MINUTE), Turn::Stop] {
        assert_eq!(window.refused(turn(wish)), Refusal::NoChange);
    }
    for length in [0, 999, 24 * 60 * MINUTE + 1, u64::MAX] {
        assert!(matches!(
            window.refused(turn(Turn::Start(length))),
            Refusal::OutOfRange { .. }
        ));
    }
    let left = |window: &Window| window.workshop().room.timers[&step].left(window.now) / 1_000;
    window.ask(turn(Turn::Start(10 * MINUTE)));
    assert_eq!(window.refused(turn(Turn::Resume)), Refusal::NoChange);
    window.minutes_pass(4);
    assert_eq!(left(&window), 360);
    window.ask(turn(Turn::Pause));
    assert_eq!(window.refused(turn(Turn::Pause)), Refusal::NoChange);
    window.minutes_pass(600);
    window.reload();
    assert_eq!(left(&window), 360);
    window.ask(turn(Turn::Resume));
    window.minutes_pass(8);
    assert_eq!(left(&window), -120);
    window.ask(turn(Turn::Extend(5 * MINUTE)));
    assert_eq!(left(&window), 300);
    window.ask(turn(Turn::Stop));
    assert!(window.workshop().room.timers.is_empty());
}

/// Planned and actual minutes, where the room is, lateness, and minutes until the end.
fn show(window: &Window) -> (RunOfShow, Option<u64>) {
    let show = run_of_show(window.workshop(), window.now);
    let left = show
        .finish
        .map(|finish| (finish - window.now).div_ceil(MINUTE));
    (show, left)
}

#[test]
fn t4_before_the_room_has_been_anywhere_there_is_a_plan_and_no_forecast() {
    let (show, left) = show(&opened());
    assert_eq!((show.planned, left, show.late), (60, None, 0));
    assert_eq!(
        show.lines
            .iter()
            .map(|line| line.starts)
            .collect::<Vec<_>>(),
        [0, 10, 20, 30, 40, 50]
    );
    assert!(
        show.lines
            .iter()
            .all(|line| line.actual.is_none() && !line.here)
    );
}

#[test]
fn t5_late_counts_the_current_step_only_once_it_overruns() {
    let mut window = opened();
    let [welcome, pairs] =
        [Activity::Welcome, Activity::Pairs].map(|activity| window.step(activity));
    window.ask(Command::BringRoom(welcome));
    window.minutes_pass(8);
    assert_eq!((show(&window).0.late, show(&window).1), (0, Some(52)));
    window.minutes_pass(6);
    assert_eq!((show(&window).0.late, show(&window).1), (4, Some(50)));
    window.ask(Command::BringRoom(pairs));
    assert_eq!(window.refused(Command::BringRoom(pairs)), Refusal::NoChange);
    window.minutes_pass(3);
    let (now, left) = show(&window);
    assert_eq!((now.late, left), (4, Some(47)));
    assert_eq!(now.lines[0].actual, Some(14));
    assert_eq!(now.lines[1].actual, Some(3));
    assert!(now.lines[1].here && !now.lines[0].here);
}

#[test]
fn t6_a_skipped_step_makes_up_time_and_a_visit_back_counts_only_for_what_it_takes() {
    let mut window = opened();
    let [welcome, notes, themes] =
        [Activity::Welcome, Activity::Notes, Activity::Themes].map(|a| window.step(a));
    window.ask(Command::BringRoom(welcome));
    window.minutes_pass(10);
    window.ask(Command::BringRoom(notes));
    assert_eq!((show(&window).0.late, show(&window).1), (-10, Some(40)));
    window.minutes_pass(8);
    window.ask(Command::BringRoom(themes));
    window.minutes_pass(1);
    window.ask(Command::BringRoom(notes));
    window.minutes_pass(1);
    // Nine of the ten minutes for notes are gone; the minute at the themes is the only one lost.
    let (now, left) = show(&window);
    assert_eq!((now.late, left), (-9, Some(31)));
    assert_eq!(
        now.lines.iter().map(|line| line.actual).collect::<Vec<_>>(),
        [Some(10), None, Some(9), Some(1), None, None]
    );
}

#[test]
fn t7_durations_are_right_over_midnight_and_nights_between_two_days_do_not_count() {
    let mut window = opened();
    let [welcome, pairs, notes] =
        [Activity::Welcome, Activity::Pairs, Activity::Notes].map(|a| window.step(a));
    window.now += (14 * 60 + 55) * MINUTE; // 23:55
    window.ask(Command::BringRoom(welcome));
    window.minutes_pass(10);
    assert_eq!(show(&window).0.lines[0].actual, Some(10));
    window.ask(Command::BringRoom(pairs));
    window.minutes_pass(7);
    window.ask(Command::EndRoom);
    assert_eq!(window.refused(Command::EndRoom), Refusal::NoChange);
    window.minutes_pass(15 * 60);
    let (closed, left) = show(&window);
    assert_eq!((closed.late, left), (0, None));
    assert_eq!(closed.lines[1].actual, Some(7));
    assert!(closed.lines.iter().all(|line| !line.here));
    window.ask(Command::BringRoom(notes));
    window.minutes_pass(2);
    let (open, left) = show(&window);
    assert_eq!(open.lines[1].actual, Some(7));
    assert_eq!((open.late, left), (-3, Some(38)));
}

#[test]
fn t8_a_removed_step_leaves_the_lines_and_its_planned_minutes_are_won() {
    let mut window = opened();
    let [welcome, pairs] =
        [Activity::Welcome, Activity::Pairs].map(|activity| window.step(activity));
    window.ask(Command::BringRoom(welcome));
    window.minutes_pass(12);
    window.ask(Command::RemoveStep(welcome));
    assert_eq!((show(&window).0.finish, show(&window).0.late), (None, 0));
    window.ask(Command::BringRoom(pairs));
    // Twelve minutes went by at a step whose ten planned minutes have gone with it.
    assert_eq!((show(&window).0.late, show(&window).1), (2, Some(50)));
    assert_eq!(show(&window).0.planned, 50);
}
