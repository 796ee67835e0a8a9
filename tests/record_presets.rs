//! Every document that can be made of a workshop. Rules R46 to R49 of tests/SPEC.md.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod room;

use lantern::record::markdown::markdown;
use lantern::record::preset::Preset;
use lantern::record::report::{Now, report};
use lantern::record::rules::Options;
use lantern::workshop::card::Setting;
use lantern::workshop::choice::Consent;
use lantern::workshop::kind::{Field, Kind};
use room::{Room, stories, words};

fn text(room: &Room, preset: Preset) -> String {
    let options = Options {
        names: true,
        preset,
    };
    let now = Now {
        at: room.now,
        offset_minutes: 0,
    };
    markdown(&report(&room.history, options, now))
}

#[test]
fn r46_every_preset_of_a_complete_workshop_word_for_word() {
    let room = stories::complete();
    for preset in Preset::ALL {
        if !matches!(preset, Preset::Record | Preset::Report) {
            insta::assert_snapshot!(format!("complete_{}.md", preset.key()), text(&room, preset));
        }
    }
}

#[test]
fn r47_every_preset_of_an_empty_or_unfinished_workshop_says_something() {
    for room in [Room::new(), stories::empty(), stories::after_discover()] {
        for preset in Preset::ALL {
            let text = text(&room, preset);
            assert!(text.contains("## "), "{preset:?}: {text}");
            assert!(!text.contains("AI "), "{preset:?}: never abbreviated");
        }
    }
}

#[test]
fn r48_what_strangers_read_names_nobody_who_said_or_promised_something() {
    let mut room = stories::opened();
    let step = room.step_named("What helped");
    let owned = words(&[(Field::Text, "Ring first"), (Field::Owner, "OWNER-NAME")]);
    for kind in [Kind::QuickWin, Kind::Action, Kind::Commitment] {
        room.put(kind, Some(step), owned.clone());
    }
    assert!(text(&room, Preset::Report).contains("OWNER-NAME"));
    assert!(!text(&room, Preset::Public).contains("OWNER-NAME"));
}

#[test]
fn r49_only_stories_whose_tellers_may_be_asked_become_case_studies() {
    let mut room = stories::opened();
    let step = room.step_named("What helped");
    let told = words(&[(Field::Text, "HEADLINE"), (Field::Happened, "TALE")]);
    let story = room.put(Kind::Story, Some(step), told);
    for consent in [Consent::StayInRoom, Consent::WithoutName, Consent::WithRole] {
        room.settle(story, Setting::Consent(consent));
        assert!(!text(&room, Preset::CaseStudies).contains("HEADLINE"));
    }
    room.settle(story, Setting::Consent(Consent::MayContact));
    let page = text(&room, Preset::CaseStudies);
    assert!(page.contains("## HEADLINE") && page.contains("TALE"));
    assert!(page.contains("not yet"), "neither check was ticked");
    room.settle(story, Setting::Proud(true));
    assert!(text(&room, Preset::CaseStudies).contains("yes"));
}
