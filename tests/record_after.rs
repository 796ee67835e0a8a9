//! What leaves the room after the day: what the room sees at the round, what the report, the threads and the calendar say.
//! Rules D5–D9 of tests/SPEC.md.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod room;

use lantern::record::calendar::calendar;
use lantern::record::markdown::markdown;
use lantern::record::report::{Now, report};
use lantern::record::room_view::{Shown, room_view};
use lantern::record::rules::{Options, Preset};
use lantern::record::wire;
use lantern::workshop::activity::Activity;
use lantern::workshop::brief::BriefSetting;
use lantern::workshop::card::Setting;
use lantern::workshop::choice::Status;
use lantern::workshop::command::Command;
use lantern::workshop::event::{Change, Event};
use lantern::workshop::history::History;
use lantern::workshop::ids::ChangeId;
use lantern::workshop::kind::{Field, Kind};
use room::check_in::begin_check_in;
use room::{Room, draft, stories, words};
use std::sync::Arc;

fn said(room: &Room, preset: Preset) -> String {
    let options = Options {
        names: false,
        preset,
    };
    let now = Now {
        at: room.now,
        offset_minutes: 0,
    };
    markdown(&report(&room.history, options, now))
}

#[test]
fn d5_a_lantern_that_does_not_know_the_round_still_has_the_other_steps() {
    let mut room = stories::complete();
    begin_check_in(&mut room);
    let change = room.history.changes().next_back().unwrap();
    let json = serde_json::to_string(&**change).unwrap();
    let newer = json.replace("\"tracker\"", "\"something-newer\"");
    assert_ne!(json, newer);
    let newer: Change = serde_json::from_str(&newer).unwrap();
    let newer = wire::read_change(&wire::write_change(&newer)).unwrap();
    let unknown = |event: &&Event| matches!(event, Event::Unknown(_));
    assert_eq!(newer.events.iter().filter(unknown).count(), 1);
    let mut others = History::of(room.history.changes().cloned());
    others.take([Arc::new(Change {
        id: ChangeId(uuid::Uuid::from_u128(1)),
        n: 900,
        ..newer
    })]);
    assert_eq!(
        others.workshop().agenda().len(),
        room.workshop().agenda().len()
    );
    assert_eq!(room.workshop().not_understood, 0);
    assert_eq!(others.workshop().not_understood, 1);
}

#[test]
fn d6_the_room_sees_the_round_without_what_is_hard_or_hidden_or_whose_it_is() {
    let mut room = stories::complete();
    let offer = room.workshop().of_kind(Kind::Offer)[0].id;
    room.settle(offer, Setting::Status(Status::Stuck));
    let commitment = room.workshop().of_kind(Kind::Commitment)[0].id;
    room.settle(commitment, Setting::Hidden(true));
    let win = room.workshop().of_kind(Kind::QuickWin)[0].id;
    room.ask(Command::Word(
        win,
        Field::Difference,
        "Nobody asks for the number any more".into(),
    ));
    begin_check_in(&mut room);
    let round = room.step(Activity::Tracker);
    room.later(60).ask(Command::BringRoom(round));
    let shown = |room: &Room| match room_view(room.workshop()).at.unwrap().shown {
        Shown::Tracker(round) => round,
        other => panic!("no round: {other:?}"),
    };
    let seen = shown(&room);
    assert_eq!(
        seen.counts,
        ["1 done", "1 going", "1 stuck", "2 not started"]
    );
    assert_eq!(
        (seen.slips[0].words.as_str(), seen.slips[0].kind),
        ("A room on Thursdays", "stuck")
    );
    assert!(seen.slips[0].more.contains("Dafydd"));
    let last = seen.slips.last().unwrap();
    assert!(
        last.more.ends_with("Nobody asks for the number any more"),
        "{}",
        last.more
    );
    let told = format!("{seen:?}");
    assert!(
        !told.contains("lift fails") && !told.contains("ring before noon"),
        "{told}"
    );

    room.ask(Command::SettleBrief(BriefSetting::Anonymous));
    let told = format!("{:?}", shown(&room));
    for name in ["Dafydd", "Ward clerk", "Ward manager", "Director"] {
        assert!(!told.contains(name), "{name} in {told}");
    }
}

#[test]
fn d7_what_it_led_to_is_said_once_there_is_something_to_say() {
    let mut room = stories::opened();
    let clerk = [
        (Field::Text, "Write the number on the board"),
        (Field::Owner, "Ward clerk"),
    ];
    let win = room.put(Kind::QuickWin, None, words(&clerk));
    let room_offer = room.put(
        Kind::Offer,
        None,
        words(&[(Field::Text, "A room on Thursdays")]),
    );
    for preset in [Preset::Report, Preset::Record, Preset::Brief] {
        let untouched = said(&room, preset);
        assert!(!untouched.contains("What it led to"), "{untouched}");
        assert!(!untouched.contains("So far:"), "{untouched}");
    }
    room.settle(win, Setting::Status(Status::Done));
    room.settle(room_offer, Setting::Status(Status::LetGo));
    for (field, text) in [
        (Field::Difference, "Nobody asks for the number any more"),
        (Field::Helped, "A fat pen"),
        (Field::InTheWay, "The board was full"),
    ] {
        room.ask(Command::Word(win, field, text.into()));
    }
    for preset in [Preset::Report, Preset::Record] {
        let told = said(&room, preset);
        let (_, section) = told.split_once("## What it led to").unwrap();
        let section = section.split("\n## ").next().unwrap();
        assert!(
            section.contains("1 done, 1 let go, of 2 promises."),
            "{section}"
        );
        let done = section.find("Write the number").unwrap();
        assert!(
            done < section.find("A room on Thursdays").unwrap(),
            "{section}"
        );
        for words in [
            "Nobody asks for the number any more",
            "A fat pen",
            "The board was full",
        ] {
            assert!(section.contains(words), "{words} is not in {section}");
        }
    }
    let brief = said(&room, Preset::Brief);
    assert!(
        brief.contains("- Write the number on the board – Nobody asks for the number any more\n"),
        "{brief}"
    );
    // What is hidden later is said nowhere.
    room.settle(win, Setting::Hidden(true));
    assert!(!said(&room, Preset::Report).contains("fat pen"));
}

#[test]
fn d8_what_was_heard_and_is_promised_because_of_it_is_printed_for_concerns_too() {
    let mut room = stories::complete();
    let [lift, safety] = [0, 1].map(|at| room.workshop().of_kind(Kind::Concern)[at].id);
    let mend = room.put(
        Kind::Action,
        None,
        draft(
            &[
                (Field::Text, "Mend the lift"),
                (Field::Owner, "Estates lead"),
            ],
            vec![],
            &[lift],
        ),
    );
    room.put(
        Kind::Action,
        None,
        draft(&[(Field::Text, "Look after it")], vec![], &[safety]),
    );
    let told = said(&room, Preset::Report);
    assert!(
        told.contains("We heard the concern “The lift fails every week”, so we will:\n\n- Mend the lift – led by Estates lead\n"),
        "{told}"
    );
    let heard = told
        .split("What we heard")
        .nth(1)
        .unwrap()
        .split("\n## ")
        .next()
        .unwrap();
    assert!(
        !heard.contains("proper route") && !heard.contains("Look after it"),
        "{heard}"
    );
    room.settle(mend, Setting::Status(Status::Done));
    assert!(said(&room, Preset::Report).contains("Mend the lift – led by Estates lead (done)"));
}

#[test]
fn d9_the_calendar_marks_what_is_finished_and_strikes_out_what_was_let_go() {
    let mut room = stories::complete();
    let events = |room: &Room| {
        let now = Now {
            at: room.now,
            offset_minutes: 0,
        };
        let bytes = calendar(&room.history, Options::default(), now).unwrap();
        let file = String::from_utf8(bytes).unwrap().replace("\r\n ", "");
        let all: Vec<String> = file.split("BEGIN:VEVENT").map(str::to_owned).collect();
        all
    };
    let of = |room: &Room, words: &str| {
        let found = events(room).into_iter().find(|event| event.contains(words));
        found.unwrap()
    };
    let before = of(&room, "ring before noon");
    assert!(before.contains("SUMMARY:Due: ") && !before.contains("STATUS"));
    let uid = |event: &str| {
        let line = event.split("\r\n").find(|line| line.starts_with("UID:"));
        line.unwrap().to_owned()
    };
    let card = room.workshop().of_kind(Kind::Commitment)[0].id;
    room.settle(card, Setting::Status(Status::LetGo));
    let after = of(&room, "ring before noon");
    assert!(
        after.contains("SUMMARY:Let go: ") && after.contains("STATUS:CANCELLED"),
        "{after}"
    );
    assert_eq!(uid(&before), uid(&after));
    room.settle(card, Setting::Status(Status::Changed));
    assert!(of(&room, "ring before noon").contains("SUMMARY:Changed: "));
}
