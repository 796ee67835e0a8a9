//! Paper for the day. Rules R75, R76 of tests/SPEC.md.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod room;

use lantern::record::paper::{Paper, paper};
use lantern::workshop::brief::{BriefField, BriefSetting};
use lantern::workshop::command::Command;
use room::leaving::{self, now, options};
use room::{Room, stories};

fn page(room: &Room, which: Paper, names: bool) -> String {
    paper(which, &room.history, options(names), now(room))
}

#[test]
fn r75_every_paper_of_a_complete_workshop() {
    for which in Paper::ALL {
        let page = page(&stories::complete(), which, true);
        let body = page.split_once("<body").unwrap().1.replace("><", ">\n<");
        insta::assert_snapshot!(format!("complete_{}.html", which.key()), body);
    }
}

#[test]
fn r75_every_paper_is_one_page_without_script_and_says_what_it_is() {
    for room in [
        Room::new(),
        stories::empty(),
        stories::complete(),
        leaving::example(),
    ] {
        for which in Paper::ALL {
            let page = page(&room, which, true);
            assert_eq!(page.matches("<h1").count(), 1, "{which:?}");
            assert!(page.contains("lang=\"en-GB\"") && page.contains("<main>"));
            assert!(page.contains("default-src 'none'; style-src 'sha256-"));
            for not in [
                "<script", "<link", "<img", " style=", "http://", "https://", "@import",
            ] {
                assert!(!page.contains(not), "{not} in {which:?}");
            }
            assert_eq!(
                page.matches("<table>").count(),
                page.matches("<caption>").count()
            );
            assert!(!page.contains("<th>"));
        }
    }
}

#[test]
fn r76_names_are_on_paper_only_where_people_may_be_named() {
    let mut room = stories::complete();
    assert!(page(&room, Paper::NameList, true).contains("Amina"));
    for which in Paper::ALL {
        assert!(!page(&room, which, false).contains("Amina"), "{which:?}");
    }
    room.ask(Command::SettleBrief(BriefSetting::Anonymous));
    for which in Paper::ALL {
        assert!(!page(&room, which, true).contains("Amina"), "{which:?}");
    }
}

#[test]
fn r76_every_text_stands_on_paper_as_text() {
    for payload in leaving::payloads() {
        let mut room = stories::opened();
        let clean = lantern::workshop::words::clean(&payload);
        if clean.is_empty() || clean.chars().count() > 250 {
            continue;
        }
        room.ask(Command::WordBrief(BriefField::Question, payload.clone()));
        let page = page(&room, Paper::JoinPoster, false);
        let outside = page
            .split_once("<h1>")
            .unwrap()
            .1
            .split_once("</h1>")
            .unwrap()
            .0;
        let inside = outside.strip_prefix("<bdi dir=\"auto\">").unwrap();
        let inside = inside.strip_suffix("</bdi>").unwrap();
        assert!(!inside.contains('<') && !inside.contains('>'), "{inside}");
    }
}
