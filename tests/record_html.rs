//! The web page, and that nothing is missing from either document. Rules R30, R31, R44, R45 of tests/SPEC.md.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod room;

use lantern::record::html::html;
use lantern::record::markdown::markdown;
use lantern::record::report::{Now, report};
use lantern::record::rules::{Options, Preset};
use lantern::workshop::activity::Activity;
use lantern::workshop::card::Setting;
use lantern::workshop::choice::Consent;
use lantern::workshop::kind::{Field, Kind};
use room::{Room, draft, stories};
use sha2::{Digest, Sha256};

const BOTH: [Preset; 2] = [Preset::Report, Preset::Record];

fn page(room: &Room, preset: Preset) -> String {
    html(&report(
        &room.history,
        Options {
            names: true,
            preset,
        },
        Now {
            at: room.now,
            offset_minutes: 60,
        },
    ))
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    text.split_once(from).unwrap().1.split_once(to).unwrap().0
}

#[test]
fn r30_the_page_holds_no_script_and_its_policy_allows_its_style_alone() {
    for preset in BOTH {
        let page = page(&stories::complete(), preset);
        let policy = between(
            &page,
            "http-equiv=\"Content-Security-Policy\" content=\"",
            "\"",
        );
        assert!(
            policy.starts_with("default-src 'none'; style-src 'sha256-"),
            "{policy}"
        );
        let coded = between(policy, "sha256-", "'");
        assert_eq!(
            decoded(coded),
            Sha256::digest(between(&page, "<style>", "</style>")).to_vec()
        );
        for not in [
            "<script", "<link", "<img", " style=", " on", "http://", "https://", "url(", "@import",
        ] {
            let found = page
                .match_indices(not)
                .find(|(at, _)| not != " on" || page[*at..].contains("=\"__"));
            assert_eq!(found.map(|(at, _)| &page[at..at + 40]), None);
        }
        assert!(page.starts_with(
            "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta http-equiv"
        ));
    }
}

/// Another way of reading base64 than the one under test.
fn decoded(text: &str) -> Vec<u8> {
    let value = |sign: u8| match sign {
        b'A'..=b'Z' => sign - b'A',
        b'a'..=b'z' => sign - b'a' + 26,
        b'0'..=b'9' => sign - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let bits: String = text
        .trim_end_matches('=')
        .bytes()
        .map(|sign| format!("{:06b}", value(sign)))
        .collect();
    bits.as_bytes()
        .chunks_exact(8)
        .map(|byte| u8::from_str_radix(std::str::from_utf8(byte).unwrap(), 2).unwrap())
        .collect()
}

#[test]
fn r31_the_page_can_be_read_by_everybody() {
    for room in [
        stories::empty(),
        stories::after_discover(),
        stories::complete(),
        everything(),
    ] {
        for page in BOTH.map(|preset| page(&room, preset)) {
            let levels: Vec<u32> = page
                .match_indices("<h")
                .filter_map(|(at, _)| page[at + 2..at + 3].parse().ok())
                .collect();
            assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
            assert_eq!(levels[0], 1);
            assert!(
                levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
                "{levels:?}"
            );
            for part in [
                "<header>",
                "<nav aria-label=\"Contents\">",
                "<main id=\"content\"",
                "<footer>",
                "href=\"#content\"",
            ] {
                assert_eq!(page.matches(part).count(), 1, "{part}");
            }
            let tables = page.matches("<table>").count();
            assert_eq!(page.matches("<table><caption>").count(), tables);
            assert_eq!(page.matches("<th>").count(), 0);
            let ids: Vec<&str> = page
                .split(" id=\"")
                .skip(1)
                .map(|rest| rest.split_once('"').unwrap().0)
                .collect();
            let mut once = ids.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), ids.len());
            let goals = page
                .split("href=\"#")
                .skip(1)
                .map(|rest| rest.split_once('"').unwrap().0);
            assert!(goals.into_iter().all(|goal| ids.contains(&goal)));
        }
    }
}

/// One card of every kind with every field, each with words of its own; and more pledges than examples.
fn everything() -> Room {
    let mut room = stories::opened();
    let step = room.step(Activity::Welcome);
    for kind in Kind::ALL {
        let words: Vec<(Field, String)> = kind
            .fields()
            .iter()
            .map(|field| (*field, format!("words-{}-{}.", kind.key(), field.key())))
            .collect();
        let pairs: Vec<(Field, &str)> = words
            .iter()
            .map(|(field, text)| (*field, text.as_str()))
            .collect();
        room.put(
            kind,
            Some(step),
            draft(&pairs, vec![Setting::Consent(Consent::WithoutName)], &[]),
        );
    }
    for n in 0..25 {
        room.say(Kind::Pledge, Some(step), &format!("pledge-{n}."));
    }
    room
}

#[test]
fn r44_every_word_that_leaves_is_in_the_report_and_in_the_record() {
    let room = everything();
    for page in BOTH.map(|preset| page(&room, preset)) {
        let mut missing: Vec<String> = Vec::new();
        for card in room.workshop().live() {
            for words in card.words.values() {
                missing.extend((!page.contains(&words.text)).then(|| words.text.clone()));
            }
        }
        assert_eq!(missing, [""; 0]);
    }
}

#[test]
fn r45_the_same_workshop_at_the_same_moment_is_the_same_document() {
    let document = |room: &Room| {
        let document = report(
            &room.history,
            Options::default(),
            Now {
                at: room.now,
                offset_minutes: 0,
            },
        );
        (markdown(&document), html(&document), document)
    };
    assert!(document(&stories::complete()) == document(&stories::complete()));
}
