//! Table files. Rules R60–R63 of tests/SPEC.md.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod room;

use lantern::record::csv_notes::notes;
use lantern::record::csv_promises::promises;
use lantern::record::legal::legal;
use lantern::workshop::activity::Activity;
use lantern::workshop::brief::BriefSetting;
use lantern::workshop::card::SaidBy;
use lantern::workshop::command::Command;
use lantern::workshop::kind::{Field, Kind};
use room::leaving::{self, BOTH, now, options};
use room::{Room, draft, said_by, stories};
use std::collections::BTreeMap;

fn both(room: &Room, names: bool) -> [Vec<u8>; 2] {
    [
        notes(&room.history, options(names), now(room)).unwrap(),
        promises(&room.history, options(names), now(room)).unwrap(),
    ]
}

/// Read back strictly: every row as long as the first.
fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(false)
        .from_reader(bytes);
    reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

/// The same with the apostrophe taken away that keeps a spreadsheet from calculating.
fn unguarded(cell: &str) -> String {
    let Some(inside) = cell.strip_prefix('\'') else {
        return cell.to_owned();
    };
    let text = inside.trim_start_matches('\'');
    let unseen = |sign: char| {
        sign.is_whitespace() || matches!(sign, '\u{FEFF}' | '\u{202E}' | '\u{2066}' | '\u{200B}')
    };
    let formula = text
        .trim_start_matches(unseen)
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if formula || inside.starts_with(['\t', '\r', '\n']) {
        inside.to_owned()
    } else {
        cell.to_owned()
    }
}

fn column(rows: &[Vec<String>], head: &str) -> Vec<String> {
    let at = rows[0].iter().position(|known| known == head).unwrap();
    rows[1..].iter().map(|row| row[at].clone()).collect()
}

#[test]
fn r60_every_text_comes_back_and_no_cell_would_be_calculated() {
    for payload in leaving::payloads() {
        let mut room = stories::opened();
        let step = room.step(Activity::Welcome);
        let id = room.say(Kind::Note, Some(step), "stands in");
        room.put(
            Kind::Action,
            None,
            draft(&[(Field::Text, "stands in")], vec![], &[]),
        );
        let action = room.workshop().of_kind(Kind::Action)[0].id;
        for card in [id, action] {
            room.write_past_everything(card, Field::Text, &payload);
        }
        for (bytes, head) in both(&room, true).into_iter().zip(["note", "commitment"]) {
            let rows = rows(&bytes);
            let words = column(&rows, head);
            assert!(
                words.iter().any(|cell| unguarded(cell) == legal(&payload)),
                "{payload:?} is not in {words:?}"
            );
            for cell in rows.iter().flatten() {
                let number = cell.parse::<f64>().is_ok();
                assert!(
                    number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '－']),
                    "{cell:?}"
                );
            }
        }
    }
}

#[test]
fn r61_tables_are_what_spreadsheets_open() {
    let room = stories::complete();
    for bytes in both(&room, false) {
        assert!(bytes.starts_with(b"\xEF\xBB\xBF\""));
        assert!(bytes.ends_with(b"\r\n"));
        let text = String::from_utf8(bytes).unwrap();
        let ends = text.matches("\r\n").count();
        assert_eq!(ends, rows(text.as_bytes()).len());
    }
    let [notes, promises] = both(&room, false);
    insta::assert_snapshot!(
        "complete_notes.csv",
        String::from_utf8(notes).unwrap().replace("\r\n", "␍\n")
    );
    insta::assert_snapshot!(
        "complete_promises.csv",
        String::from_utf8(promises).unwrap().replace("\r\n", "␍\n")
    );
}

#[test]
fn r61_who_said_it_has_no_column_where_nobody_is_named() {
    let mut room = stories::complete();
    let step = room.step_named("What helped");
    let amina = *room.workshop().people.keys().next().unwrap();
    let card = draft(&[(Field::Text, "Hers")], vec![], &[]);
    room.put(Kind::Note, Some(step), said_by(card, SaidBy::Person(amina)));
    let heads = |room: &Room, names| rows(&both(room, names)[0])[0].clone();
    assert!(!heads(&room, false).contains(&"said_by".to_owned()));
    assert!(heads(&room, true).contains(&"said_by".to_owned()));
    assert!(column(&rows(&both(&room, true)[0]), "said_by").contains(&"Amina".to_owned()));
    room.ask(Command::SettleBrief(BriefSetting::Anonymous));
    assert!(!heads(&room, true).contains(&"said_by".to_owned()));
    for names in BOTH {
        for bytes in both(&room, names) {
            assert!(!leaving::holds(&bytes, "Amina") && !leaving::holds(&bytes, "Carys"));
        }
    }
}

#[test]
fn r62_every_card_that_leaves_is_one_row_and_votes_can_be_added_up() {
    for room in [stories::complete(), leaving::example(), leaving::crowd(500)] {
        let [notes, promises] = both(&room, false);
        let (notes, promises) = (rows(&notes), rows(&promises));
        let workshop = room.workshop();
        let may_leave = lantern::record::rules::Leaving::of(workshop, options(false));
        let mut expected: BTreeMap<String, Kind> = BTreeMap::new();
        for kind in Kind::ALL {
            for card in may_leave.of_kind(kind) {
                expected.insert(card.id.to_string(), kind);
            }
        }
        let mut ids = column(&notes, "id");
        ids.extend(column(&promises, "id"));
        let concerns = expected.values().filter(|kind| **kind == Kind::Concern);
        // What needs attention was said, and is tracked: it stands in both.
        assert_eq!(ids.len(), expected.len() + concerns.count());
        assert!(ids.iter().all(|id| expected.contains_key(id)));
        let heads: Vec<&String> = notes[0]
            .iter()
            .filter(|head| head.starts_with("votes_"))
            .collect();
        let sum: u64 = heads
            .iter()
            .flat_map(|head| column(&notes, head))
            .filter(|cell| !cell.is_empty())
            .map(|cell| cell.parse::<u64>().unwrap())
            .sum();
        let themes = may_leave.themes();
        let votes: u64 = themes
            .iter()
            .map(|theme| workshop.votes_for(theme.id))
            .sum();
        assert_eq!(sum, votes);
        assert_eq!(column(&notes, "order").len(), notes.len() - 1);
    }
}

#[test]
fn r62_an_empty_workshop_gives_headings_and_no_row() {
    for room in [Room::new(), stories::empty()] {
        for bytes in both(&room, true) {
            assert_eq!(rows(&bytes).len(), 1);
        }
    }
}
