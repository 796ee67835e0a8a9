//! The picture of the positive core. Rules R71–R73 of tests/SPEC.md.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod room;

use lantern::record::core_picture::core_picture;
use lantern::record::legal::one_line;
use lantern::workshop::kind::{Field, Kind};
use room::leaving::{self, options};
use room::{Room, stories};

fn picture(room: &Room) -> String {
    core_picture(&room.history, options(false))
}

/// Every text of the picture; panics on anything a strict reader of XML would not take.
fn texts(svg: &str) -> Vec<String> {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(svg);
    let (mut texts, mut open) = (Vec::new(), 0);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(_) => {
                open += 1;
                texts.push(String::new());
            }
            Event::End(_) => open -= 1,
            Event::Text(text) => {
                if let Some(last) = texts.last_mut() {
                    last.push_str(&text);
                }
            }
            Event::GeneralRef(entity) => {
                let sign = match &*entity {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    other => panic!("&{other};"),
                };
                texts.last_mut().unwrap().push_str(sign);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open, 0);
    texts
        .into_iter()
        .filter(|text| !text.trim().is_empty())
        .collect()
}

#[test]
fn r72_the_picture_stands_alone_and_can_be_read_aloud() {
    for room in [
        stories::complete(),
        stories::empty(),
        leaving::example(),
        Room::new(),
    ] {
        let svg = picture(&room);
        let texts = texts(&svg);
        assert!(texts[0].starts_with("Our positive core: "));
        assert!(svg.contains("role=\"img\" aria-labelledby=\"title desc\""));
        for not in [
            "<script",
            "<image",
            "<use",
            "<style",
            "@font-face",
            "href",
            "foreignObject",
            " on",
        ] {
            let found = svg.matches(not).count();
            assert!(
                found == 0 || not == " on" && !svg.contains("onload"),
                "{not}"
            );
        }
        let addresses = svg.matches("http").count();
        assert_eq!(addresses, 1, "only the name of SVG itself");
    }
    insta::assert_snapshot!(
        "complete_core.svg",
        picture(&stories::complete()).replace("><", ">\n<")
    );
    insta::assert_snapshot!(
        "empty_core.svg",
        picture(&stories::empty()).replace("><", ">\n<")
    );
}

#[test]
fn r72_every_theme_cause_and_quote_is_in_the_words_beside_the_picture() {
    let svg = picture(&stories::complete());
    let told = &texts(&svg)[1];
    for words in [
        "We ring first, 6 votes.",
        "What made it possible: We ring each other first; ہم ایک دوسرے کو پہلے فون کرتے ہیں.",
        "“Roedd y tegell wedi berwi cyn i mi dynnu fy nghot.” – Ysbyty Glan Llyn",
        "One number, 7 votes. What made it possible: 👩🏽‍⚕️🤝🏡 | <b>one</b> *number*.",
        "Tuesday 3 March 2026",
    ] {
        assert!(told.contains(words), "{words} is not in {told}");
    }
}

#[test]
fn r73_one_to_twelve_themes_fit_and_more_are_said() {
    for themes in 0..=14_usize {
        for votes in [true, false] {
            let room = leaving::themed(
                themes,
                votes,
                "A theme with rather a long name that goes on and on",
            );
            let svg = picture(&room);
            texts(&svg);
            assert_eq!(svg.matches("url(#lit)").count(), themes.min(12));
            assert_eq!(
                svg.contains("2 more themes are in the report."),
                themes == 14
            );
            assert_eq!(svg.contains("No vote was counted"), !votes && themes > 0);
            assert_eq!(svg.contains("No theme has been named yet."), themes == 0);
        }
    }
}

#[test]
fn r73_every_text_is_drawn_as_text() {
    for payload in leaving::payloads() {
        let mut room = leaving::themed(3, true, "Plain");
        let workshop = room.workshop().clone();
        for card in workshop.live() {
            room.write_past_everything(card.id, Field::Text, &payload);
            if card.kind == Kind::Story {
                room.write_past_everything(card.id, Field::Quote, &payload);
            }
        }
        let svg = picture(&room);
        let told = &texts(&svg)[1];
        assert!(
            told.contains(&one_line(&payload)),
            "{payload:?} is not in {told:?}"
        );
    }
}
