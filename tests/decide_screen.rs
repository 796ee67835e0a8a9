//! What happens at the room screen. Rules M1 to M6 of tests/SPEC.md.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod room;

use lantern::record::room_view::{Shown, room_view};
use lantern::record::rules::{Leaving, Options, Why};
use lantern::workshop::activity::Activity;
use lantern::workshop::card::{SaidBy, Setting};
use lantern::workshop::command::{Command, Turn};
use lantern::workshop::event::Event;
use lantern::workshop::ids::{CardId, StepId};
use lantern::workshop::refusal::Refusal;
use lantern::workshop::rhythm::{Beat, Rhythm};
use lantern::workshop::room::RoomSetting;
use lantern::workshop::step::StepSetting;
use room::window::{Window, room as opened, step_draft};
use uuid::Uuid;

fn at(window: &mut Window, activity: Activity) -> StepId {
    let change = window.ask(Command::AddStep(step_draft(activity), None));
    let Event::StepsLaid { steps } = &change.events[0] else {
        panic!("no step")
    };
    let step = steps[0].id;
    window.ask(Command::BringRoom(step));
    step
}

fn typed(text: &str) -> Command {
    Command::PutAtScreen {
        text: text.into(),
        said_by: SaidBy::Nobody,
    }
}

fn added(window: &mut Window, text: &str) -> CardId {
    match window.ask(typed(text)).events.as_slice() {
        [Event::CardsPut { cards }] => cards[0].id,
        other => panic!("no card: {other:?}"),
    }
}

#[test]
fn m1_what_is_added_becomes_what_the_step_takes() {
    let mut window = opened();
    for activity in Activity::ALL {
        let step = at(&mut window, activity);
        match activity.takes() {
            Some(kind) => {
                let id = added(&mut window, "Bore da");
                let card = window.workshop().card(id).unwrap();
                assert_eq!((card.kind, card.step), (kind, Some(step)));
            }
            None => assert_eq!(window.refused(typed("Bore da")), Refusal::NothingToAddHere),
        }
    }
}

#[test]
fn m2_nothing_is_added_when_adding_is_stopped_or_the_room_is_nowhere() {
    let mut window = opened();
    assert_eq!(window.refused(typed("Early")), Refusal::NothingToAddHere);
    at(&mut window, Activity::Notes);
    window.ask(Command::SettleRoom(RoomSetting::Adding(false)));
    assert_eq!(window.refused(typed("Stopped")), Refusal::AddingStopped);
    window.ask(Command::SettleRoom(RoomSetting::Adding(true)));
    added(&mut window, "Open again");
    assert_eq!(window.refused(typed(" \u{200B} ")), Refusal::Blank);
    window.ask(Command::EndRoom);
    assert_eq!(window.refused(typed("Late")), Refusal::AddingStopped);
    assert!(
        Refusal::AddingStopped
            .to_string()
            .contains("still in the box")
    );
}

#[test]
fn m3_what_waits_is_in_no_room_and_no_document_until_released() {
    let mut window = opened();
    let step = at(&mut window, Activity::Notes);
    window.ask(Command::SettleStep(step, StepSetting::Queued(true)));
    let id = added(&mut window, "WAITS");
    let seen = |window: &Window| format!("{:?}", room_view(window.workshop())).contains("WAITS");
    let leaves = |window: &Window| {
        Leaving::of(window.workshop(), Options::default())
            .card(id)
            .is_some()
    };
    assert!(!seen(&window) && !leaves(&window));
    let tally = Leaving::of(window.workshop(), Options::default()).tally_at(step);
    assert_eq!(tally.out.get(&Why::NotReleased), Some(&1));
    assert_eq!(window.workshop().waiting().len(), 1);
    window.ask(Command::Settle(id, Setting::Waiting(false)));
    assert!(seen(&window) && leaves(&window));
    assert!(window.workshop().waiting().is_empty());
}

#[test]
fn m4_a_card_shown_by_itself_is_put_away_when_the_room_moves() {
    let mut window = opened();
    at(&mut window, Activity::Notes);
    let id = added(&mut window, "Look at this");
    let nobody = CardId(Uuid::from_u128(404));
    assert_eq!(
        window.refused(Command::SettleRoom(RoomSetting::Showing(Some(nobody)))),
        Refusal::Gone
    );
    window.ask(Command::SettleRoom(RoomSetting::Showing(Some(id))));
    assert_eq!(window.workshop().room.showing, Some(id));
    at(&mut window, Activity::Break);
    assert_eq!(window.workshop().room.showing, None);
}

#[test]
fn m5_hands_are_counted_step_by_step_and_undo_leaves_them() {
    let mut window = opened();
    let step = at(&mut window, Activity::Notes);
    window.ask(Command::SettleRoom(RoomSetting::Ready(step, 17)));
    assert_eq!(
        window.refused(Command::SettleRoom(RoomSetting::Ready(step, 17))),
        Refusal::NoChange
    );
    assert_eq!(
        window.refused(Command::SettleRoom(RoomSetting::Ready(step, 10_000))),
        Refusal::OutOfRange {
            least: 0,
            most: 9_999
        }
    );
    while window.undo().is_some() {}
    assert_eq!(window.workshop().room.ready.get(&step), Some(&17));
}

#[test]
fn m6_a_shared_timer_keeps_its_parts_through_pause_and_extension() {
    let mut window = opened();
    let step = at(&mut window, Activity::Notes);
    window.ask(Command::TurnTimer(
        step,
        Turn::Share(720_000, Rhythm::OneTwoFourAll),
    ));
    window.ask(Command::TurnTimer(step, Turn::Pause));
    window.ask(Command::TurnTimer(step, Turn::Extend(60_000)));
    window.ask(Command::TurnTimer(step, Turn::Resume));
    let timer = window.workshop().room.timers[&step];
    assert_eq!(timer.rhythm, Rhythm::OneTwoFourAll);
    let parts = timer.rhythm.stretches(timer.length);
    assert_eq!(parts.last().unwrap().until, timer.length);
    assert_eq!(parts.last().unwrap().beat, Beat::All);
}

#[test]
fn the_room_shows_nothing_of_a_card_that_is_held_back() {
    let mut window = opened();
    let step = at(&mut window, Activity::Notes);
    window.ask(Command::SettleStep(step, StepSetting::Private(true)));
    added(&mut window, "SECRET");
    let view = room_view(window.workshop());
    assert_eq!(view.at.unwrap().shown, Shown::Waiting(1));
}
