//! Who is named in documents, and who is not. Rules R6, R7 and R10 of tests/SPEC.md.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod room;

use lantern::record::rules::{Leaving, Options, Preset, SOMEBODY};
use lantern::workshop::brief::BriefSetting;
use lantern::workshop::card::{SaidBy, Setting};
use lantern::workshop::choice::{Consent, Role, Sector};
use lantern::workshop::command::{CardDraft, Command};
use lantern::workshop::ids::PersonId;
use lantern::workshop::kind::{Field, Kind};
use room::paper::{ALL, everywhere, formats, nowhere};
use room::{Room, said_by, stories, words};

/// Somebody comes in.
fn let_in(room: &mut Room, name: &str, organisation: &str, role: Role) -> PersonId {
    room.person(name, organisation, Sector::Other, role);
    room.workshop()
        .people
        .values()
        .find(|person| person.name == name)
        .unwrap()
        .id
}

#[test]
fn r6_names_of_who_said_something_are_off_by_default() {
    assert_eq!(
        Options::default(),
        Options {
            names: false,
            preset: Preset::Record
        }
    );
    let mut room = stories::opened();
    let notes = room.step_named("What helped");
    let fatima = room
        .workshop()
        .people
        .values()
        .find(|person| person.name == "فاطمہ")
        .unwrap()
        .id;
    room.put(
        Kind::Note,
        Some(notes),
        said_by(CardDraft::saying("a note"), SaidBy::Person(fatima)),
    );
    room.put(
        Kind::Note,
        Some(notes),
        said_by(CardDraft::saying("b note"), SaidBy::Table("TABLE 7".into())),
    );
    room.put(
        Kind::Dream,
        None,
        words(&[(Field::Text, "dream"), (Field::Makers, "MAKERS")]),
    );
    room.put(
        Kind::Pledge,
        None,
        words(&[(Field::Text, "pledge"), (Field::Buddy, "BUDDY")]),
    );
    room.put(
        Kind::Opportunity,
        None,
        words(&[(Field::Text, "chance"), (Field::WantsToWork, "WANTS")]),
    );
    for options in ALL {
        for text in formats(&room, options) {
            for name in ["فاطمہ", "TABLE 7", "MAKERS", "BUDDY", "WANTS"] {
                assert_eq!(text.contains(name), options.names, "{name} {options:?}");
            }
        }
    }
}

#[test]
fn r6_who_leads_a_promise_is_part_of_the_promise() {
    let mut room = stories::opened();
    room.put(
        Kind::Action,
        None,
        words(&[(Field::Text, "do it"), (Field::Owner, "Carys")]),
    );
    everywhere(&room, "Carys");
}

#[test]
fn r7_a_story_says_whose_it_is_only_as_its_teller_agreed_and_never_by_name() {
    let cases = [
        (Consent::WithoutName, "Ysbyty Glan Llyn", None),
        (
            Consent::WithRole,
            "Ysbyty Glan Llyn",
            Some("Ysbyty Glan Llyn"),
        ),
        (Consent::MayContact, "", Some("Trustee")),
    ];
    for (consent, organisation, by) in cases {
        let mut room = Room::new();
        let person = let_in(&mut room, "NAMED", organisation, Role::Trustee);
        let text = words(&[(Field::Text, "HEADLINE"), (Field::Quote, "QUOTED")]);
        let card = room.put(Kind::Story, None, said_by(text, SaidBy::Person(person)));
        room.settle(card, Setting::Consent(consent));
        for options in ALL {
            let leaving = Leaving::of(room.workshop(), options);
            let story = leaving.of_kind(Kind::Story)[0];
            assert_eq!(leaving.by(story).as_deref(), by, "{consent:?} {options:?}");
        }
    }
}

#[test]
fn r10_an_anonymous_workshop_names_nobody() {
    let mut room = stories::complete();
    let names: Vec<String> = room
        .workshop()
        .people
        .values()
        .map(|person| person.name.clone())
        .collect();
    let gone = let_in(&mut room, "Zbigniew", "Elsewhere", Role::NotSaid);
    room.put(
        Kind::Action,
        None,
        words(&[
            (Field::Text, "do it"),
            (Field::Owner, "Zbigniew and the porter"),
        ]),
    );
    room.ask(Command::LetGo(vec![gone]));
    room.ask(Command::SettleBrief(BriefSetting::Anonymous));
    for name in names.iter().map(String::as_str).chain(["Zbigniew"]) {
        nowhere(&room, name);
    }
    everywhere(&room, SOMEBODY);
    everywhere(&room, "Ward manager");
    nowhere(&room, "– Ysbyty Glan Llyn");
    nowhere(&room, "Said by");
}

#[test]
fn r10_a_name_inside_another_word_is_no_name() {
    let mut room = Room::new();
    let_in(&mut room, "Al", "", Role::Manager);
    room.ask(Command::SettleBrief(BriefSetting::Anonymous));
    room.put(
        Kind::Action,
        None,
        words(&[(Field::Text, "do it"), (Field::Owner, "Regional lead")]),
    );
    everywhere(&room, "Regional lead");
    room.put(
        Kind::Action,
        None,
        words(&[(Field::Text, "do that"), (Field::Owner, "AL, night shift")]),
    );
    nowhere(&room, "AL, night");
}

#[test]
fn r10_first_names_of_the_list_name_nobody_either() {
    let mut room = Room::new();
    for name in ["Siân Rees", "Sister Mary Jones", "JP Evans", "Ola"] {
        let_in(&mut room, name, "", Role::Manager);
    }
    room.ask(Command::SettleBrief(BriefSetting::Anonymous));
    let owners = [
        "SIÂN, Tuesdays",
        "the porter with mary",
        "Ola’s team",
        // Nobody of the list, or a word that is no first name.
        "Ward sister",
        "Rees Pharmacy",
        "JP",
        "Siânedd",
    ];
    for owner in owners {
        let said = words(&[(Field::Text, "Siân will see to it"), (Field::Owner, owner)]);
        room.put(Kind::Action, None, said);
    }
    for gone in &owners[..3] {
        nowhere(&room, gone);
    }
    for kept in &owners[3..] {
        everywhere(&room, kept);
    }
    everywhere(&room, "Siân will see to it");
    everywhere(&room, "nothing says who said what");
}

#[test]
fn r10_first_names_stay_where_the_workshop_is_not_anonymous() {
    let mut room = Room::new();
    let_in(&mut room, "Siân Rees", "", Role::Manager);
    let said = words(&[(Field::Text, "do it"), (Field::Owner, "Siân, Tuesdays")]);
    room.put(Kind::Action, None, said);
    everywhere(&room, "Siân, Tuesdays");
}
