//! What may leave: consent, anonymity, hiding, private writing, safety matters. Rules R1–R5 and R11–R14 of tests/SPEC.md.
//! Words are looked for as bytes in every format.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod room;

use lantern::record::preview::preview;
use lantern::record::rules::{Leaving, PROPER_ROUTE, UNNAMED, Why};
use lantern::workshop::activity::Activity;
use lantern::workshop::card::{SaidBy, Setting};
use lantern::workshop::choice::{ConcernKind, Consent};
use lantern::workshop::command::{CardDraft, Command};
use lantern::workshop::event::Event;
use lantern::workshop::ids::CardId;
use lantern::workshop::kind::{Field, Kind};
use room::paper::{ALL, everywhere, formats, nowhere};
use room::payloads::{HTML, MARKDOWN, TEXT};
use room::{Room, draft, stories};

fn story(room: &mut Room, consent: Option<Consent>) -> CardId {
    let text = [
        (Field::Text, "HEADLINE"),
        (Field::Happened, "TALE"),
        (Field::Quote, "QUOTED"),
        (Field::Evidence, "PROOF"),
    ];
    let settings = consent.map(Setting::Consent).into_iter().collect();
    room.put(Kind::Story, None, draft(&text, settings, &[]))
}

#[test]
fn r1_without_consent_no_word_of_a_story_leaves() {
    for consent in [None, Some(Consent::StayInRoom)] {
        let mut room = stories::opened();
        let story = story(&mut room, consent);
        room.put(
            Kind::Keep,
            None,
            draft(&[(Field::Text, "KEPT")], vec![], &[story]),
        );
        for word in ["HEADLINE", "TALE", "QUOTED", "PROOF"] {
            nowhere(&room, word);
        }
        everywhere(&room, "1 that stays in the room");
        let text = preview(room.workshop(), ALL[0]).cards[0].to_string();
        assert_eq!(text, "1 story: 0 included, 1 without consent");
    }
}

#[test]
fn r1_taking_consent_back_takes_the_words_out_of_every_format() {
    let mut room = stories::opened();
    let story = story(&mut room, Some(Consent::WithRole));
    let theme = Command::Group {
        cards: vec![story],
        name: "Named".into(),
        step: None,
    };
    room.ask(theme);
    everywhere(&room, "HEADLINE");
    everywhere(&room, "QUOTED");
    room.settle(story, Setting::Consent(Consent::StayInRoom));
    for word in ["HEADLINE", "TALE", "QUOTED", "PROOF"] {
        nowhere(&room, word);
    }
    everywhere(&room, "Named");
}

#[test]
fn r2_hiding_a_card_of_any_kind_takes_its_words_out_of_every_format() {
    for kind in Kind::ALL {
        let mut room = stories::opened();
        let notes = room.step_named("What helped");
        let words: Vec<(Field, String)> = kind
            .fields()
            .iter()
            .map(|field| (*field, format!("WORDS-{}", field.key())))
            .collect();
        let pairs: Vec<(Field, &str)> = words
            .iter()
            .map(|(field, text)| (*field, text.as_str()))
            .collect();
        let settings = vec![Setting::Consent(Consent::MayContact), Setting::InCore(true)];
        let card = room.put(kind, Some(notes), draft(&pairs, settings, &[]));
        room.put(
            Kind::Action,
            None,
            draft(&[(Field::Text, "Do")], vec![], &[card]),
        );
        everywhere(&room, "WORDS-text");
        room.settle(card, Setting::Hidden(true));
        nowhere(&room, "WORDS-");
        assert_eq!(
            Leaving::of(room.workshop(), ALL[1])
                .tally(kind)
                .out
                .get(&Why::Hidden),
            Some(&1),
            "{kind:?}"
        );
    }
}

#[test]
fn r2_a_vote_for_a_hidden_theme_is_counted_without_its_name() {
    let mut room = stories::after_discover();
    let theme = room.workshop().of_kind(Kind::Theme)[0].id;
    room.settle(theme, Setting::Hidden(true));
    nowhere(&room, "We ring first<");
    nowhere(&room, "| We ring first |");
    everywhere(&room, "(left out)");
}

#[test]
fn r3_a_theme_called_after_a_card_that_stays_gets_no_name() {
    let mut room = stories::opened();
    let long = format!("HEADLINE {}", "very ".repeat(30));
    let note = room.say(Kind::Note, Some(room.step_named("What helped")), &long);
    room.ask(Command::Group {
        cards: vec![note],
        name: String::new(),
        step: None,
    });
    everywhere(&room, "HEADLINE");
    room.settle(note, Setting::Hidden(true));
    nowhere(&room, "HEADLINE");
    everywhere(&room, UNNAMED);
}

#[test]
fn r4_private_writing_leaves_only_once_it_was_revealed() {
    let mut room = stories::complete();
    nowhere(&room, "UNREVEALED hope");
    everywhere(&room, "1 not shown to the room yet");
    let hopes = room.step_named("Quiet hopes");
    room.ask(Command::Reveal(hopes));
    everywhere(&room, "UNREVEALED hope");
}

#[test]
fn r5_a_safety_matter_is_listed_without_any_of_its_words() {
    let mut room = stories::opened();
    let pairs = [
        (Field::Text, "UNSAFE"),
        (Field::Owner, "UNSAFE owner"),
        (Field::Response, "UNSAFE answer"),
    ];
    let mut concern = draft(&pairs, vec![Setting::Concern(ConcernKind::Safety)], &[]);
    let amina = *room.workshop().people.keys().next().unwrap();
    concern.said_by = SaidBy::Person(amina);
    let card = room.put(Kind::Concern, None, concern);
    nowhere(&room, "UNSAFE");
    everywhere(&room, PROPER_ROUTE);
    let line = preview(room.workshop(), ALL[0]).cards[0].to_string();
    assert_eq!(line, "1 concern: 1 included (1 without its words)");
    room.settle(card, Setting::Concern(ConcernKind::Problem));
    everywhere(&room, "UNSAFE answer");
}

#[test]
fn r11_removed_cards_and_taken_back_words_are_nowhere() {
    let mut room = stories::complete();
    nowhere(&room, "REMOVED words");
    let notes = room.step_named("What helped");
    let events = room.ask(Command::Put {
        kind: Kind::Note,
        step: Some(notes),
        cards: vec![CardDraft::saying("TAKEN BACK")],
    });
    assert!(matches!(events.as_slice(), [Event::CardsPut { .. }]));
    everywhere(&room, "TAKEN BACK");
    let change = room.history.changes().next_back().unwrap().id;
    room.record(vec![Event::Undone {
        changes: vec![change],
    }]);
    nowhere(&room, "TAKEN BACK");
}

#[test]
fn r12_two_versions_written_at_the_same_time_both_leave() {
    let mut room = stories::opened();
    let notes = room.step_named("What helped");
    let card = room.say(Kind::Note, Some(notes), "first");
    let edit = |text: &str| Event::CardWorded {
        card,
        kind: Kind::Note,
        step: Some(notes),
        field: Field::Text,
        text: text.into(),
        instead_of: None,
    };
    room.record(vec![edit("VERSION A")]);
    room.record(vec![edit("VERSION B")]);
    everywhere(&room, "VERSION A");
    everywhere(&room, "VERSION B");
    room.settle(card, Setting::Hidden(true));
    nowhere(&room, "VERSION");
}

#[test]
fn r13_words_in_every_script_come_through_unedited_and_inert() {
    let mut room = stories::opened();
    let notes = room.step(Activity::Welcome);
    let payloads: Vec<String> = HTML
        .iter()
        .chain(MARKDOWN)
        .chain(TEXT)
        .map(|text| lantern::workshop::words::clean(text))
        .collect();
    for text in &payloads {
        for kind in Kind::ALL {
            let pairs: Vec<(Field, &str)> = kind
                .fields()
                .iter()
                .map(|field| (*field, text.as_str()))
                .collect();
            room.put(
                kind,
                Some(notes),
                draft(&pairs, vec![Setting::Consent(Consent::WithoutName)], &[]),
            );
        }
    }
    for options in ALL {
        let [plain, page, _] = formats(&room, options);
        for text in &payloads {
            let escaped = text
                .replace('&', "&amp;")
                .replace('<', "&lt;")
                .replace('>', "&gt;")
                .replace('"', "&quot;");
            assert!(page.contains(&escaped), "{text}");
        }
        for element in [
            "<script",
            "<img",
            "<iframe",
            "<svg",
            "<base",
            "<form",
            "<a id",
            "<object",
            "<embed",
            " onload=\"",
            "<link",
        ] {
            assert!(!page.contains(element), "{element}");
        }
        let links = page.matches("<a ").count();
        assert_eq!(
            links,
            page.matches("<a href=\"#").count()
                + page.matches("<a class=\"skip\" href=\"#").count()
        );
        let events = pulldown_cmark::Parser::new_ext(&plain, pulldown_cmark::Options::all());
        for event in events {
            use pulldown_cmark::{Event, Tag};
            let bad = matches!(
                event,
                Event::Html(_)
                    | Event::InlineHtml(_)
                    | Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_))
            );
            assert!(!bad, "{event:?}");
        }
    }
}

#[test]
fn r14_the_counts_of_every_kind_add_up() {
    for room in [
        stories::empty(),
        stories::after_discover(),
        stories::complete(),
    ] {
        for options in ALL {
            let leaving = Leaving::of(room.workshop(), options);
            for kind in Kind::ALL {
                let tally = leaving.tally(kind);
                assert_eq!(
                    tally.all,
                    tally.included + tally.out.values().sum::<usize>()
                );
                assert_eq!(tally.included, leaving.of_kind(kind).len());
                assert_eq!(tally.all, room.workshop().of_kind(kind).len());
            }
        }
    }
}
