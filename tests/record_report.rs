//! The report and the record, whole: what a workshop looks like on paper. Rules R40–R46 of tests/SPEC.md.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod room;

use chrono::NaiveDate;
use lantern::record::document::Document;
use lantern::record::html::html;
use lantern::record::markdown::markdown;
use lantern::record::preview::preview;
use lantern::record::report::{Now, report};
use lantern::record::rules::{Options, Preset};
use lantern::workshop::brief::BriefSetting;
use lantern::workshop::card::Setting;
use lantern::workshop::choice::{Role, Sector};
use lantern::workshop::command::Command;
use lantern::workshop::kind::{Field, Kind};
use room::{Room, stories, words};

const REPORT: Options = Options {
    names: false,
    preset: Preset::Report,
};
const RECORD: Options = Options {
    names: false,
    preset: Preset::Record,
};

fn now(room: &Room) -> Now {
    Now {
        at: room.now,
        offset_minutes: 0,
    }
}

fn document(room: &Room, options: Options) -> Document {
    report(&room.history, options, now(room))
}

#[test]
fn r40_the_report_of_a_complete_workshop() {
    let document = document(&stories::complete(), REPORT);
    insta::assert_snapshot!("complete_report.md", markdown(&document));
    insta::assert_snapshot!("complete_report.html", html(&document));
}

#[test]
fn r40_the_record_of_a_complete_workshop() {
    insta::assert_snapshot!(
        "complete_record.md",
        markdown(&document(&stories::complete(), RECORD))
    );
}

#[test]
fn r56_the_report_says_until_when_the_record_is_kept_once_that_was_said() {
    let mut room = stories::opened();
    let words = "Kept on the facilitator’s computer until";
    assert!(!markdown(&document(&room, REPORT)).contains(words));
    let until = NaiveDate::from_ymd_opt(2026, 6, 1);
    room.ask(Command::SettleBrief(BriefSetting::KeepUntil(until)));
    let text = markdown(&document(&room, REPORT));
    let line = text.lines().find(|line| line.contains(words));
    assert!(line.is_some_and(|line| line.contains("Monday 1 June 2026")));
}

#[test]
fn r41_the_report_of_an_empty_workshop() {
    for room in [Room::new(), stories::empty()] {
        let text = markdown(&document(&room, REPORT));
        assert!(text.starts_with("# Workshop without a title\n"));
        assert!(text.contains("Not covered, because nothing was written for these parts: "));
        assert!(text.contains("## Needs attention"));
    }
    let document = document(&stories::empty(), REPORT);
    insta::assert_snapshot!("empty_report.md", markdown(&document));
    insta::assert_snapshot!("empty_report.html", html(&document));
}

/// The first page of a document, as Markdown.
fn first_page(room: &Room, preset: Preset) -> String {
    let options = Options {
        names: false,
        preset,
    };
    let text = markdown(&document(room, options));
    let pages: Vec<&str> = text.split("\n## ").collect();
    pages[1].to_owned()
}

#[test]
fn r41_what_is_not_covered_stands_behind_what_is() {
    for preset in [Preset::Record, Preset::Report, Preset::Public] {
        let options = Options {
            names: false,
            preset,
        };
        let text = markdown(&document(&stories::after_discover(), options));
        let (before, after) = text.split_once("\nNot covered, because").unwrap();
        assert!(before.contains("\n## What is in this document and what is left out\n"));
        assert!(after.contains("The future we want ·"));
    }
}

#[test]
fn r95_the_first_page_says_what_was_agreed_and_what_nobody_has_settled() {
    let mut room = stories::opened();
    let themes = ["chosen theme", "theme left out"];
    let themes = themes.map(|theme| room.put(Kind::Theme, None, words(&[(Field::Text, theme)])));
    assert!(first_page(&room, Preset::Report).contains("theme left out"));
    room.settle(themes[0], Setting::InCore(true));
    let due = Setting::Due(NaiveDate::from_ymd_opt(2026, 3, 20));
    let loose = [(Kind::Action, "bare action"), (Kind::Commitment, "undated")];
    for (kind, text) in loose {
        room.put(kind, None, words(&[(Field::Text, text)]));
    }
    let owned = words(&[(Field::Text, "dated"), (Field::Owner, "Ines")]);
    let dated = room.put(Kind::Commitment, None, owned);
    room.settle(dated, due);
    room.put(Kind::Request, None, words(&[(Field::Text, "a key")]));
    for preset in [Preset::Record, Preset::Report, Preset::Brief] {
        let page = first_page(&room, preset);
        let has = |words: &str| page.lines().any(|line| line.starts_with(words));
        assert!(has("- chosen theme") && !page.contains("theme left out"));
        if preset == Preset::Brief {
            assert!(has("1 action: see “Action plan”.") && !page.contains("bare action"));
        } else {
            assert!(has("- bare action – no lead yet – no date yet"), "{page}");
        }
        assert!(has("- dated – led by Ines – by Friday 20 March 2026"));
        assert!(page.contains("And 1 more commitment, ") && !page.contains("undated"));
        assert!(has("- a key – no answer yet"));
    }
    let page = first_page(&room, Preset::Public);
    assert!(page.contains("bare action") && !page.contains("dated"));
    assert!(!page.contains("lead") && !page.contains("commitment"));
}

#[test]
fn r96_what_was_not_noted_of_anybody_is_no_breakdown() {
    let mut room = stories::empty();
    for _ in 0..5 {
        room.person("", "", Sector::NotNoted, Role::NotNoted);
    }
    let text = markdown(&document(&room, REPORT));
    assert!(text.contains("People who took part: 5."));
    for words in ["By sector", "By role", "noted", "Prefers not to say"] {
        assert!(!text.contains(words), "{words}");
    }
    for _ in 0..5 {
        room.person("", "", Sector::Nhs, Role::NotNoted);
    }
    let text = markdown(&document(&room, REPORT));
    assert!(text.contains("NHS | 5") && text.contains("Not noted | 5"));
    assert!(!text.contains("By role"));
}

#[test]
fn r42_the_report_of_a_workshop_that_stopped_after_discover() {
    let document = document(&stories::after_discover(), REPORT);
    insta::assert_snapshot!("after_discover_report.md", markdown(&document));
    insta::assert_snapshot!("after_discover_report.html", html(&document));
}

#[test]
fn r43_the_preview_counts_what_is_in_and_what_is_left_out() {
    let room = stories::complete();
    let preview = preview(room.workshop(), REPORT);
    let mut text: Vec<String> = preview.cards.iter().map(ToString::to_string).collect();
    text.extend(preview.rules.iter().map(|rule| (*rule).to_owned()));
    text.push(format!("{} removed", preview.removed));
    insta::assert_snapshot!("complete_preview.txt", text.join("\n"));
}

#[test]
fn r55_votes_cast_here_and_votes_counted_by_hand_are_told_apart() {
    let text = markdown(&document(&stories::after_discover(), RECORD));
    let said =
        "3 votes each: 9 votes were cast here by 3 people, and 4 votes were counted by hand.";
    assert!(text.contains(said), "{text}");
}
