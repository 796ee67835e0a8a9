//! After the day: what is followed and in what order, and a check-in in the same workshop. Rules D1–D4 and T12–T13 of
//! tests/SPEC.md.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod room;

use chrono::NaiveDate;
use lantern::workshop::Workshop;
use lantern::workshop::activity::Activity;
use lantern::workshop::after::{
    By, Shared, counts, day_is_over, followed, groups, has_passed, next_check_in, part_to_come,
    status,
};
use lantern::workshop::agenda::run_of_show;
use lantern::workshop::brief::BriefSetting;
use lantern::workshop::card::Setting;
use lantern::workshop::choice::{ConcernKind, Status};
use lantern::workshop::command::Command;
use lantern::workshop::event::Event;
use lantern::workshop::ids::CardId;
use lantern::workshop::kind::{Field, Kind};
use lantern::workshop::phase::Phase;
use proptest::prelude::*;
use room::check_in::begin_check_in;
use room::{Room, draft, step, stories};

const FOLLOWED: [Kind; 7] = [
    Kind::Action,
    Kind::QuickWin,
    Kind::Commitment,
    Kind::Offer,
    Kind::Request,
    Kind::Pledge,
    Kind::Concern,
];

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

proptest! {
    #[test]
    fn d1_each_promise_and_answered_concern_stands_in_one_group(
        cards in proptest::collection::vec((0..7_usize, 0..8_usize, 0..4_usize, any::<bool>()), 0..40),
    ) {
        let mut room = stories::empty();
        let mut expected: Vec<CardId> = Vec::new();
        for (kind, stands, owner, answered) in cards {
            let kind = FOLLOWED[kind];
            let mut text = vec![(Field::Text, "Something")];
            text.extend(["", "Ward clerk", "WARD CLERK", "Ewa"].get(owner).filter(|it| !it.is_empty()).map(|it| (Field::Owner, *it)));
            if answered {
                text.push((Field::Response, "In hand"));
            }
            let settings = Status::ALL.get(stands).map(|it| Setting::Status(*it)).into_iter().collect();
            let id = room.put(kind, None, draft(&text, settings, &[]));
            let told = Status::ALL.get(stands).is_some_and(|it| *it != Status::NotStarted);
            if kind != Kind::Concern || answered || told {
                expected.push(id);
            }
        }
        let workshop = room.workshop();
        expected.sort();
        for by in [By::Status, By::Owner] {
            let groups = groups(workshop, by);
            prop_assert!(groups.iter().all(|group| !group.cards.is_empty()));
            let mut all: Vec<CardId> = groups.iter().flat_map(|group| group.cards.clone()).collect();
            all.sort();
            prop_assert_eq!(&all, &expected);
        }
        let told: usize = counts(followed(workshop).into_iter().map(|card| &**card)).iter().map(|(_, many)| many).sum();
        prop_assert_eq!(told, expected.len());
        // One person in two spellings is one owner.
        let owners = groups(workshop, By::Owner).iter().filter(|group| matches!(group.shared, Shared::Owner(_))).count();
        prop_assert!(owners <= 2);
    }
}

#[test]
fn d2_safety_matters_and_what_waits_are_not_followed_and_help_comes_first() {
    let mut room = stories::complete();
    let kinds = |room: &Room| -> Vec<Kind> {
        followed(room.workshop())
            .iter()
            .map(|card| card.kind)
            .collect()
    };
    assert_eq!(kinds(&room), FOLLOWED);
    let lift = room.workshop().of_kind(Kind::Concern)[0].id;
    room.settle(lift, Setting::Concern(ConcernKind::Safety));
    let pledge = room.workshop().of_kind(Kind::Pledge)[0].id;
    room.settle(pledge, Setting::Waiting(true));
    assert_eq!(kinds(&room), FOLLOWED[..5]);
    let offer = room.workshop().of_kind(Kind::Offer)[0].id;
    room.settle(offer, Setting::Status(Status::Stuck));
    let order: Vec<Shared> = groups(room.workshop(), By::Status)
        .into_iter()
        .map(|group| group.shared)
        .collect();
    let expected = [
        Status::Stuck,
        Status::Moving,
        Status::NotStarted,
        Status::Done,
    ];
    assert_eq!(order, expected.map(Shared::Status));
}

#[test]
fn d3_a_day_has_passed_only_for_what_is_still_to_be_done() {
    let mut room = stories::complete();
    let card = room.workshop().of_kind(Kind::Commitment)[0].id;
    let passed = |room: &Room, today| has_passed(room.workshop().card(card).unwrap(), today);
    assert!(!passed(&room, day(3, 17)));
    assert!(passed(&room, day(3, 18)));
    for (stands, late) in [
        (Status::Moving, true),
        (Status::Stuck, true),
        (Status::Changed, false),
        (Status::Done, false),
        (Status::LetGo, false),
    ] {
        room.settle(card, Setting::Status(stands));
        assert_eq!(passed(&room, day(3, 18)), late, "{stands:?}");
    }
}

#[test]
fn d4_a_check_in_is_a_part_of_its_own_that_one_undo_takes_back() {
    let mut room = stories::complete();
    let before: Workshop = room.workshop().clone();
    assert_eq!(part_to_come(room.workshop()), None);
    begin_check_in(&mut room);
    let agenda = room.workshop().agenda();
    assert_eq!(agenda.len(), before.agenda().len() + 6);
    let parts: Vec<&str> = agenda.iter().map(|step| step.part.as_str()).collect();
    assert!(
        parts
            .iter()
            .rev()
            .take(6)
            .all(|part| *part == "First check-in")
    );
    assert!(parts.iter().rev().skip(6).all(|part| part.is_empty()));
    let first = agenda[agenda.len() - 6].id;
    assert_eq!(part_to_come(room.workshop()), Some(first));
    let last = room.history.changes().next_back().unwrap().id;
    room.record(vec![Event::Undone {
        changes: vec![last],
    }]);
    assert_eq!(*room.workshop(), before);

    begin_check_in(&mut room);
    let first = part_to_come(room.workshop()).unwrap();
    room.later(60).ask(Command::BringRoom(first));
    assert_eq!(part_to_come(room.workshop()), None);
    assert_eq!(next_check_in(room.workshop()), "Second check-in");
    // What is added after one of its steps belongs to it too.
    room.ask(Command::AddStep(
        step(Phase::Destiny, Activity::Break, "Tea", 5),
        Some(first),
    ));
    let tea = room.workshop().step(room.step_named("Tea")).unwrap();
    assert_eq!(tea.part, "First check-in");
}

#[test]
fn t12_a_check_in_begins_on_time_and_nobody_is_late_because_of_what_was_added_after_the_end() {
    let mut room = stories::complete();
    begin_check_in(&mut room);
    let first = part_to_come(room.workshop()).unwrap();
    room.later(60 * 24 * 30).ask(Command::BringRoom(first));
    assert_eq!(run_of_show(room.workshop(), room.now + 60_000).late, 0);
    let late = run_of_show(room.workshop(), room.now + 9 * 60_000).late;
    assert_eq!(late, 4, "it counts its own minutes: five were planned");
    // A step that is added to a closed day is no delay either.
    let mut room = stories::complete();
    let tea = step(Phase::Destiny, Activity::Break, "Tea", 5);
    let close = room.step(Activity::Close);
    room.ask(Command::BringRoom(close));
    let before = run_of_show(room.workshop(), room.now).late;
    room.ask(Command::EndRoom);
    room.ask(Command::AddStep(tea, None));
    room.ask(Command::BringRoom(close));
    assert_eq!(run_of_show(room.workshop(), room.now).late, before);
}

#[test]
fn t13_a_workshop_that_was_left_open_ends_when_its_last_step_should_have() {
    let mut room = stories::opened();
    let close = room.step(Activity::Close);
    room.ask(Command::BringRoom(close));
    let at = room.now;
    room.later(60 * 24 * 30).ask(Command::EndRoom);
    assert_eq!(room.workshop().room.ended, Some(at + 5 * 60_000));
    assert_eq!(room.workshop().room.spent(close, room.now), 5 * 60_000);
    // Within the same day the clock is right.
    room.ask(Command::BringRoom(close));
    room.later(90).ask(Command::EndRoom);
    assert_eq!(room.workshop().room.ended, Some(room.now));
}

#[test]
fn the_day_is_over_when_it_was_closed_or_has_passed() {
    let date_of = |at: u64| {
        chrono::DateTime::from_timestamp_millis(i64::try_from(at).unwrap())
            .unwrap()
            .date_naive()
    };
    let over = |room: &Room, today| day_is_over(room.workshop(), today, date_of);
    let mut room = stories::opened();
    assert!(!over(&room, day(3, 3)));
    assert!(over(&room, day(3, 4)));
    room.ask(Command::SettleBrief(BriefSetting::Date(None)));
    assert!(!over(&room, day(3, 4)));
    let close = room.step(Activity::Close);
    room.ask(Command::BringRoom(close));
    assert!(!over(&room, day(3, 3)));
    assert!(over(&room, day(3, 4)));
    room.ask(Command::EndRoom);
    assert!(over(&room, day(3, 3)));
    let any = room.workshop().of_kind(Kind::Pledge);
    assert!(any.is_empty());
    assert_eq!(followed(room.workshop()).len(), 0);
    assert_eq!(
        status(stories::complete().workshop().of_kind(Kind::Offer)[0]),
        Status::NotStarted
    );
}
