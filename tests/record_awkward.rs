//! Awkward workshops in every format: each is read back by something that is not ours. Rules R90 to R92 of
//! tests/SPEC.md.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod room;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use lantern::workshop::brief::{BriefField, BriefSetting};
use lantern::workshop::card::Setting;
use lantern::workshop::choice::Consent;
use lantern::workshop::command::Command;
use lantern::workshop::kind::{Field, Kind};
use room::leaving::{every_file, holds, parts};
use room::{Room, draft, stories};
use std::io::Cursor;

const URDU: &str = "ہم ایک دوسرے کو پہلے فون کرتے ہیں";

/// Every file, each checked to be what its ending says.
fn opened(room: &Room) -> Vec<(String, Vec<u8>)> {
    let files = every_file(room, true);
    for (name, bytes) in &files {
        open(name, bytes);
    }
    files
}

fn open(name: &str, bytes: &[u8]) {
    let text = || std::str::from_utf8(bytes).unwrap_or_else(|why| panic!("{name}: {why}"));
    match name.rsplit_once('.').unwrap().1 {
        "docx" | "xlsx" | "zip" => {
            for (part, bytes) in parts(bytes) {
                open(&part, &bytes);
            }
            if name.ends_with("xlsx") {
                let book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
                assert!(!book.sheet_names().is_empty());
            }
        }
        "xml" | "rels" | "svg" | "vml" => {
            roxmltree::Document::parse(text()).unwrap_or_else(|why| panic!("{name}: {why}"));
        }
        "csv" => {
            let table = text().strip_prefix('\u{FEFF}').unwrap();
            let mut rows = csv::Reader::from_reader(table.as_bytes());
            assert!(rows.records().all(|row| row.is_ok()), "{name}");
        }
        "ics" => {
            assert!(text().ends_with("END:VCALENDAR\r\n"));
            assert!(text().split("\r\n").all(|line| line.len() <= 75), "{name}");
        }
        "html" => {
            assert!(text().starts_with("<!DOCTYPE html>") && text().ends_with("</html>"));
        }
        "md" | "txt" | "rich-text" | "json" => {
            text();
        }
        other => panic!("nobody opens {name}, which ends in {other}"),
    }
}

/// The files with one of these endings, of which there must be some.
fn of<'a>(files: &'a [(String, Vec<u8>)], ending: &str) -> Vec<&'a (String, Vec<u8>)> {
    let of: Vec<_> = files
        .iter()
        .filter(|(name, _)| name.ends_with(ending))
        .collect();
    assert!(!of.is_empty(), "no {ending}");
    of
}

/// In every file with one of these endings that belongs to the record, the report or the data.
fn stands_in(files: &[(String, Vec<u8>)], endings: &[&str], words: &str) {
    for ending in endings {
        for (name, bytes) in of(files, ending) {
            assert!(holds(bytes, words), "{words} is not in {name}");
        }
    }
}

#[test]
fn r90_a_headline_of_ten_thousand_letters_is_whole_in_every_format() {
    let mut room = stories::opened();
    let consent = vec![Setting::Consent(Consent::WithRole)];
    let story = room.put(
        Kind::Story,
        None,
        draft(&[(Field::Text, "Plain")], consent, &[]),
    );
    let long = format!("BEGINS {}ENDS", "word ".repeat(2_000));
    room.write_past_everything(story, Field::Text, &long);
    let action = room.put(
        Kind::Action,
        None,
        draft(&[(Field::Text, "Plain")], vec![], &[story]),
    );
    room.write_past_everything(action, Field::Text, &long);
    room.settle(
        action,
        Setting::Due(chrono::NaiveDate::from_ymd_opt(2026, 11, 3)),
    );
    let files = opened(&room);
    let whole = [
        "record.docx",
        "record.html",
        "record.md",
        "record.rich-text",
        "notes.csv",
        "promises.csv",
        "action-tracker.xlsx",
        "calendar.ics",
    ];
    stands_in(&files, &whole, "ENDS");
    stands_in(&files, &["record.html", "notes.csv"], &long);
    for (name, _) in &files {
        assert!(name.len() < 120, "{name}");
    }
}

#[test]
fn r90_words_from_right_to_left_say_so_in_every_format_that_can() {
    let mut room = stories::opened();
    let step = room.step_named("What helped");
    let note = room.say(Kind::Note, Some(step), URDU);
    let name = "گھر".to_owned();
    room.ask(Command::Group {
        cards: vec![note],
        name,
        step: None,
    });
    room.say(Kind::Action, None, URDU);
    let files = opened(&room);
    let all = [
        "record.docx",
        "record.html",
        "record.md",
        "record.rich-text",
        "notes.csv",
        "promises.csv",
        "action-tracker.xlsx",
        "positive-core.svg",
        "to-paint.svg",
        "pack.zip",
    ];
    stands_in(&files, &all, URDU);
    stands_in(&files, &["record.docx"], "<w:rtl/>");
    stands_in(&files, &["record.html"], "dir=\"auto\"");
    stands_in(&files, &["record.rich-text"], "<span dir=\"rtl\">");
    stands_in(
        &files,
        &["positive-core.svg", "to-paint.svg"],
        "direction=\"rtl\"",
    );
}

#[test]
fn r91_without_a_date_and_a_topic_every_file_is_there_and_claims_none() {
    let mut room = stories::opened();
    room.ask(Command::SettleBrief(BriefSetting::Date(None)));
    let topic = room.workshop().brief.text(BriefField::Topic).to_owned();
    assert_ne!(topic, "");
    room.ask(Command::WordBrief(BriefField::Topic, String::new()));
    room.say(Kind::Note, None, "Said all the same");
    let files = opened(&room);
    for (name, bytes) in &files {
        assert!(!name.starts_with("20") && !name.contains("__"), "{name}");
        assert!(!holds(bytes, &topic), "the topic is in {name}");
    }
    for (name, bytes) in of(&files, "record.html") {
        let page = String::from_utf8_lossy(bytes);
        assert!(
            !page.contains("<dt>Date</dt>") && !page.contains("<dt>Topic</dt>"),
            "{name}"
        );
    }
}

#[test]
fn r92_a_promise_for_29_february_keeps_its_day_in_every_format() {
    let mut room = stories::opened();
    let due = chrono::NaiveDate::from_ymd_opt(2028, 2, 29);
    let words = [(Field::Text, "Leap"), (Field::Owner, "Ward clerk")];
    room.put(
        Kind::Action,
        None,
        draft(&words, vec![Setting::Due(due)], &[]),
    );
    let files = opened(&room);
    let documents = [
        "record.docx",
        "record.html",
        "record.md",
        "record.rich-text",
        "two-page-brief.docx",
        "two-page-brief.html",
    ];
    stands_in(&files, &documents, "Tuesday 29 February 2028");
    stands_in(&files, &["promises.csv"], "2028-02-29");
    stands_in(&files, &["calendar.ics"], "DTSTART;VALUE=DATE:20280229");
    let (_, book) = of(&files, "action-tracker.xlsx")[0];
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(book.as_slice())).unwrap();
    let cells = book.worksheet_range("Tracker").unwrap();
    // Days since the end of 1899.
    let is_due = |cell: &Data| matches!(cell, Data::DateTime(day) if day.as_f64() == 46_812.0);
    assert!(cells.rows().flatten().any(is_due));
}

#[test]
fn r92_what_sprang_from_a_removed_story_stays_and_names_it_nowhere() {
    let mut room = stories::opened();
    let consent = vec![Setting::Consent(Consent::WithRole)];
    let told = [(Field::Text, "GONE story"), (Field::Quote, "GONE quote")];
    let story = room.put(Kind::Story, None, draft(&told, consent, &[]));
    let statement = draft(
        &[(Field::Text, "Every ward rings first.")],
        vec![],
        &[story],
    );
    let statement = room.put(Kind::Statement, None, statement);
    let action = draft(&[(Field::Text, "Ring first")], vec![], &[statement, story]);
    room.put(Kind::Action, None, action);
    let id = story.to_string();
    let held = |room: &Room, words: &str| {
        let files = opened(room).into_iter();
        files
            .filter(|(_, bytes)| holds(bytes, words))
            .map(|(name, _)| name)
            .collect::<Vec<_>>()
    };
    assert!(held(&room, "GONE").len() > 8 && !held(&room, &id).is_empty());
    room.ask(Command::Remove(vec![story]));
    assert_eq!(held(&room, "GONE"), [""; 0]);
    assert_eq!(held(&room, &id), [""; 0]);
    assert!(held(&room, "Every ward rings first.").len() > 8);
}
