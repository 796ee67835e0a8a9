//! The workbook. Rules R64–R66 of tests/SPEC.md.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod room;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use chrono::NaiveDate;
use lantern::record::excel::excel;
use lantern::record::legal::lines;
use lantern::record::tracker::{Column, tracker};
use lantern::workshop::card::Setting;
use lantern::workshop::kind::{Field, Kind};
use room::leaving::{self, now, options, parts};
use room::{Room, draft, stories};
use std::io::Cursor;

/// Where the day stands.
const DUE: usize = 4;

fn file(room: &Room) -> Vec<u8> {
    excel(&room.history, options(false), now(room)).unwrap()
}

/// The cells of a sheet, as another program reads them.
fn sheet(bytes: &[u8], name: &str) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range(name).unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

fn part(bytes: &[u8], name: &str) -> String {
    let found = parts(bytes).into_iter().find(|(known, _)| known == name);
    String::from_utf8(found.unwrap_or_else(|| panic!("no {name}")).1).unwrap()
}

/// Every part of a workbook is XML that a strict reader takes.
fn is_well_formed(bytes: &[u8]) {
    for (name, part) in parts(bytes) {
        let mut reader = quick_xml::Reader::from_reader(part.as_slice());
        reader.config_mut().check_end_names = true;
        loop {
            match reader.read_event() {
                Ok(quick_xml::events::Event::Eof) => break,
                Ok(_) => {}
                Err(why) => panic!("{name}: {why}"),
            }
        }
        let text = String::from_utf8(part).unwrap();
        let illegal = |sign: &char| sign.is_control() && !matches!(sign, '\n' | '\r' | '\t');
        assert_eq!(text.chars().find(illegal), None, "{name}");
    }
}

#[test]
fn r65_the_workbook_is_a_table_to_go_on_working_in() {
    let bytes = file(&stories::complete());
    is_well_formed(&bytes);
    let tracker = part(&bytes, "xl/worksheets/sheet1.xml");
    for needed in [
        "state=\"frozen\"",
        "orientation=\"landscape\"",
        "paperSize=\"9\"",
        "fitToPage=\"1\"",
        "<dataValidation ",
        "not started,going,stuck,changed,done,let go",
        "waiting for an answer,yes,no,not yet",
        "<tablePart ",
    ] {
        assert!(tracker.contains(needed), "{needed}");
    }
    assert!(part(&bytes, "xl/tables/table1.xml").contains("<autoFilter "));
    assert!(part(&bytes, "xl/workbook.xml").contains("Print_Titles"));
    let core = part(&bytes, "docProps/core.xml");
    assert!(core.contains("<dc:title>Action tracker: Going home well</dc:title>"));
    assert!(core.contains("2026-03-03T"));
    assert!(part(&bytes, "docProps/custom.xml").contains("en-GB"));
    for (name, bytes) in parts(&bytes) {
        let text = String::from_utf8(bytes).unwrap();
        assert!(
            !text.contains("<f>") && !text.contains("hyperlink"),
            "{name}"
        );
        let outside = text.contains("TargetMode") || text.contains("http://x.test");
        assert!(!outside, "{name}");
    }
    let rows = sheet(&bytes, "Tracker");
    let due = rows[1][DUE].clone();
    assert!(
        matches!(due, Data::DateTime(day) if day.is_datetime()),
        "{due:?}"
    );
}

#[test]
fn r65_the_parts_of_a_workbook() {
    let mut told = String::new();
    for (name, bytes) in parts(&file(&stories::complete())) {
        let kept = [
            "sheet",
            "table1",
            "sharedStrings",
            "core",
            "custom",
            "workbook.xml",
        ];
        if kept.iter().any(|part| name.contains(part)) && !name.ends_with(".rels") {
            let text = String::from_utf8(bytes).unwrap();
            told.push_str(&format!("== {name}\n{}\n", text.replace("><", ">\n<")));
        }
    }
    insta::assert_snapshot!("complete_tracker.xlsx", told);
}

#[test]
fn r65_an_empty_workshop_gives_a_table_to_begin_with() {
    for room in [Room::new(), stories::empty()] {
        let bytes = file(&room);
        is_well_formed(&bytes);
        let rows = sheet(&bytes, "Tracker");
        assert_eq!(rows[0].len(), Column::ALL.len());
        assert!(rows[1..].iter().flatten().all(|cell| *cell == Data::Empty));
        let read_me = sheet(&bytes, "Read me");
        let said = |words: &str| read_me.iter().any(|row| row[0].to_string().contains(words));
        assert!(said("Nobody has promised anything yet."));
    }
}

#[test]
fn r66_every_text_comes_back_as_text() {
    let mut room = stories::opened();
    let payloads = leaving::payloads();
    for payload in &payloads {
        let card = draft(
            &[(Field::Text, "stands in"), (Field::Owner, "x")],
            vec![],
            &[],
        );
        let id = room.put(Kind::Action, None, card);
        room.write_past_everything(id, Field::Text, payload);
        room.write_past_everything(id, Field::Owner, payload);
    }
    let bytes = file(&room);
    is_well_formed(&bytes);
    let rows = sheet(&bytes, "Tracker");
    assert_eq!(rows.len(), payloads.len() + 1);
    for (row, payload) in rows[1..].iter().zip(&payloads) {
        for cell in [&row[2], &row[3]] {
            match cell {
                Data::String(text) => assert_eq!(*text, lines(payload)),
                other => assert!(lines(payload).is_empty(), "{payload:?} became {other:?}"),
            }
        }
    }
}

/// The day that a number stands for.
fn day(cell: &Data) -> NaiveDate {
    let Data::DateTime(number) = cell else {
        panic!("no day: {cell:?}");
    };
    let days = chrono::TimeDelta::days(number.as_f64() as i64);
    NaiveDate::from_ymd_opt(1899, 12, 30).unwrap() + days
}

#[test]
fn r66_every_cell_of_the_tracker_is_in_the_workbook() {
    for room in [stories::complete(), leaving::example()] {
        let rows = tracker(&room.history, options(false), now(&room));
        let cells = sheet(&file(&room), "Tracker");
        assert_eq!(cells.len(), rows.len() + 1);
        for (row, cells) in rows.iter().zip(&cells[1..]) {
            for (column, cell) in Column::ALL.into_iter().zip(cells) {
                let text = match cell {
                    Data::DateTime(_) => day(cell).to_string(),
                    other => other.to_string(),
                };
                assert_eq!(text, lines(&row.text(column)), "{column:?}");
            }
        }
    }
}

#[test]
fn r64_a_text_that_fits_no_cell_goes_on_in_a_sheet_of_its_own() {
    let mut room = stories::opened();
    let id = room.put(
        Kind::Action,
        None,
        draft(&[(Field::Text, "One")], vec![], &[]),
    );
    let long = format!("{}END", "Ŵ👩🏽‍⚕️ ".repeat(12_000));
    room.write_past_everything(id, Field::Text, &long);
    let bytes = file(&room);
    is_well_formed(&bytes);
    let tracker = sheet(&bytes, "Tracker");
    assert!(
        tracker[1][2]
            .to_string()
            .ends_with("(goes on in the sheet “Long texts”)")
    );
    let rest = sheet(&bytes, "Long texts");
    let whole: String = rest[1..].iter().map(|row| row[3].to_string()).collect();
    assert_eq!(whole, long);
    assert_eq!(rest[1][0].to_string(), "A1");
}

#[test]
fn r65_days_that_no_spreadsheet_knows_are_words() {
    let mut room = stories::opened();
    for day in [(2028, 2, 29), (1899, 12, 31), (9999, 12, 31)] {
        let id = room.put(
            Kind::Action,
            None,
            draft(&[(Field::Text, "One")], vec![], &[]),
        );
        let due = NaiveDate::from_ymd_opt(day.0, day.1, day.2);
        room.write_choice_past_everything(id, Setting::Due(due));
    }
    let rows = sheet(&file(&room), "Tracker");
    assert_eq!(
        day(&rows[1][DUE]),
        NaiveDate::from_ymd_opt(2028, 2, 29).unwrap()
    );
    assert_eq!(rows[2][DUE].to_string(), "1899-12-31");
    assert!(matches!(rows[3][DUE], Data::DateTime(_)));
}
