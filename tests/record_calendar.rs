//! Calendar files. Rules R68–R70 of tests/SPEC.md.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod room;

use chrono::NaiveDate;
use lantern::record::calendar::calendar;
use lantern::record::legal::lines;
use lantern::workshop::brief::BriefSetting;
use lantern::workshop::card::Setting;
use lantern::workshop::choice::Status;
use lantern::workshop::command::Command;
use lantern::workshop::kind::{Field, Kind};
use room::leaving::{self, now, options};
use room::{Room, draft, stories};
use std::collections::BTreeMap;

fn file(room: &Room) -> String {
    String::from_utf8(calendar(&room.history, options(false), now(room)).unwrap()).unwrap()
}

/// Another reader than the library that writes: unfolds, splits, and takes the escapes away.
fn events(file: &str) -> Vec<BTreeMap<String, String>> {
    let mut events: Vec<BTreeMap<String, String>> = Vec::new();
    for line in file.replace("\r\n ", "").split("\r\n") {
        if line == "BEGIN:VEVENT" {
            events.push(BTreeMap::new());
        } else if let (Some((name, value)), Some(event)) = (line.split_once(':'), events.last_mut())
        {
            let known = event.insert(name.to_owned(), plain(value));
            assert!(known.is_none() || name == "END", "{name} stands twice");
        }
    }
    events
}

fn plain(value: &str) -> String {
    let mut out = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match (letter, letter == '\\') {
            (_, true) => match letters.next().unwrap() {
                'n' | 'N' => out.push('\n'),
                other => out.push(other),
            },
            (letter, false) => out.push(letter),
        }
    }
    out
}

const KNOWN: [&str; 11] = [
    "DESCRIPTION",
    "DTEND;VALUE=DATE",
    "DTSTAMP",
    "DTSTART;VALUE=DATE",
    "SEQUENCE",
    "STATUS",
    "SUMMARY",
    "TRANSP",
    "UID",
    "END",
    "BEGIN",
];

fn is_well_formed(file: &str) {
    assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Lantern//"));
    assert!(file.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(file.matches('\r').count(), file.matches("\r\n").count());
    assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
    for line in file.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.chars().any(|sign| sign.is_control() && sign != '\t'));
    }
    for event in events(file) {
        for name in event.keys() {
            assert!(KNOWN.contains(&name.as_str()), "{name}");
        }
        assert!(event["UID"].ends_with("@lantern"));
    }
    for not in ["ATTENDEE", "ORGANIZER", "VALARM", "URL"] {
        let begins = |line: &str| line.starts_with(not);
        assert!(!file.split("\r\n").any(begins), "{not}");
    }
}

#[test]
fn r68_what_has_a_day_is_a_whole_day_event() {
    let room = stories::complete();
    let file = file(&room);
    is_well_formed(&file);
    insta::assert_snapshot!("complete_dates.ics", file.replace("\r\n", "␍\n"));
    let events = events(&file);
    let done = events
        .iter()
        .find(|event| event["SUMMARY"].starts_with("Done: "));
    assert_eq!(
        done.unwrap()["SUMMARY"],
        "Done: Write the number on the board (Ward clerk)"
    );
    assert!(!file.contains("proper route"));
}

#[test]
fn r68_an_event_keeps_its_name_and_counts_its_changes() {
    let mut room = stories::complete();
    let action = room.workshop().of_kind(Kind::Action)[0].id;
    let of = |room: &Room| {
        let name = format!("{action}@lantern");
        events(&file(room))
            .into_iter()
            .find(|event| event["UID"] == name)
            .unwrap()
    };
    let before = of(&room);
    room.later(60)
        .settle(action, Setting::Status(Status::Stuck));
    room.settle(action, Setting::Due(NaiveDate::from_ymd_opt(2026, 6, 30)));
    let after = of(&room);
    assert_eq!(
        (before["SEQUENCE"].as_str(), after["SEQUENCE"].as_str()),
        ("0", "2")
    );
    assert!(before["DTSTAMP"] < after["DTSTAMP"]);
    assert_eq!(after["DTSTART;VALUE=DATE"], "20260630");
    assert_eq!(after["DTEND;VALUE=DATE"], "20260701");
}

#[test]
fn r69_every_text_comes_back_and_adds_no_line_of_its_own() {
    for payload in leaving::payloads() {
        let mut room = stories::opened();
        let due = Setting::Due(NaiveDate::from_ymd_opt(2026, 5, 1));
        let card = draft(&[(Field::Text, "stands in")], vec![due], &[]);
        let id = room.put(Kind::Action, None, card);
        room.write_past_everything(id, Field::Text, &payload);
        room.write_past_everything(id, Field::Owner, &payload);
        let file = file(&room);
        is_well_formed(&file);
        let events = events(&file);
        let told = &events[0]["DESCRIPTION"];
        let expected = lines(&payload);
        assert!(
            told.starts_with(&format!("Action: {expected}\n")),
            "{payload:?} is not in {told:?}"
        );
    }
}

#[test]
fn r70_check_ins_are_suggested_where_none_was_set() {
    let titles = |room: &Room| -> Vec<String> {
        let event = |event: &BTreeMap<String, String>| {
            format!("{} {}", event["DTSTART;VALUE=DATE"], event["SUMMARY"])
        };
        events(&file(room))
            .iter()
            .map(event)
            .filter(|line| line.contains("uggested") || line.contains("Check-in:"))
            .collect()
    };
    let mut room = stories::opened();
    // 3 March and 30 days is Thursday 2 April; 60 days, Saturday 2 May; 90 days, Monday 1 June.
    assert_eq!(
        titles(&room),
        [
            "20260402 Suggested: First check-in: what has happened that you did not expect?",
            "20260504 Suggested: Second check-in: a round through every promise",
            "20260601 Suggested: Third check-in: what difference did it make, and what do we celebrate?",
        ]
    );
    let due = Setting::Due(NaiveDate::from_ymd_opt(2026, 5, 12));
    room.put(
        Kind::CheckIn,
        None,
        draft(&[(Field::Text, "Back at the centre")], vec![due], &[]),
    );
    let titles = titles(&room);
    assert_eq!(titles.len(), 3);
    assert_eq!(titles[0], "20260512 Check-in: Back at the centre");
    room.ask(Command::SettleBrief(BriefSetting::Date(None)));
    assert_eq!(events(&file(&room)).len(), 1);
}

#[test]
fn r70_a_leap_day_and_the_ends_of_the_calendar_are_days_like_others() {
    let mut room = Room::new();
    assert_eq!(calendar(&room.history, options(false), now(&room)), None);
    room = stories::empty();
    for day in [(2028, 2, 29), (2026, 12, 31), (9999, 12, 31), (1, 1, 1)] {
        let due = NaiveDate::from_ymd_opt(day.0, day.1, day.2);
        let id = room.put(
            Kind::Action,
            None,
            draft(&[(Field::Text, "One")], vec![], &[]),
        );
        room.write_choice_past_everything(id, Setting::Due(due));
    }
    let file = file(&room);
    is_well_formed(&file);
    let days: Vec<(String, Option<String>)> = events(&file)
        .iter()
        .map(|event| {
            (
                event["DTSTART;VALUE=DATE"].clone(),
                event.get("DTEND;VALUE=DATE").cloned(),
            )
        })
        .collect();
    assert_eq!(days[0], ("20280229".into(), Some("20280301".into())));
    assert_eq!(days[1], ("20261231".into(), Some("20270101".into())));
    assert_eq!(days[2], ("99991231".into(), None));
    assert_eq!(days[3], ("00010101".into(), Some("00010102".into())));
}
