//! Two windows that edit the same person or step without having seen each other, and versions put away. Rules W17 to
//! W20 of tests/SPEC.md.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod room;

use lantern::workshop::activity::Activity;
use lantern::workshop::card::Setting;
use lantern::workshop::choice::Role;
use lantern::workshop::command::Command;
use lantern::workshop::event::Event;
use lantern::workshop::ids::PersonId;
use lantern::workshop::kind::Field;
use lantern::workshop::person::Person;
use lantern::workshop::refusal::Refusal;
use lantern::workshop::step::StepField;
use lantern::workshop::wording::Wording;
use room::window::{Window, meet, room as opened, step_draft};

fn known(window: &Window, id: PersonId) -> Person {
    (**window.workshop().person(id).unwrap()).clone()
}

fn renamed(window: &mut Window, id: PersonId, name: &str) {
    let person = Person {
        name: name.into(),
        ..known(window, id)
    };
    window.ask(Command::ChangePerson(person));
}

#[test]
fn w17_two_people_correcting_one_person_lose_nothing() {
    let mut here = opened();
    let id = here.let_in("Sian", "");
    let mut there = here.another(2);
    renamed(&mut here, id, "Siân");
    let elsewhere = Person {
        organisation: "Ward 5".into(),
        role: Role::Clinical,
        ..known(&there, id)
    };
    there.ask(Command::ChangePerson(elsewhere));
    let mut both = [here, there];
    meet(&mut both);
    for window in &both {
        let person = known(window, id);
        assert_eq!(
            (
                person.name.as_str(),
                person.organisation.as_str(),
                person.role
            ),
            ("Siân", "Ward 5", Role::Clinical)
        );
        assert!(person.others.is_empty());
    }
}

#[test]
fn w17_two_spellings_of_one_name_both_stay_and_editing_brings_back_whoever_was_taken_off() {
    let mut here = opened();
    let id = here.let_in("Sian", "");
    let mut there = here.another(2);
    renamed(&mut here, id, "Siân");
    there.ask(Command::LetGo(vec![id]));
    let mut third = here.another(3);
    renamed(&mut third, id, "Sioned");
    renamed(&mut here, id, "Siân H");
    let mut all = [here, there, third];
    meet(&mut all);
    for window in &all {
        let person = known(window, id);
        let mut words = vec![person.name.clone()];
        words.extend(person.others.clone());
        assert!(window.workshop().people.contains_key(&id));
        for typed in ["Siân H", "Sioned"] {
            assert!(words.contains(&typed.to_owned()), "{words:?}");
        }
    }
}

#[test]
fn w17_what_is_written_of_somebody_whose_coming_was_undone_stays() {
    let mut here = opened();
    let id = here.let_in("Bożena", "");
    let mut there = here.another(2);
    renamed(&mut there, id, "Bożena W");
    here.undo();
    let mut both = [here, there];
    meet(&mut both);
    for window in &both {
        assert_eq!(known(window, id).name, "Bożena W");
    }
}

#[test]
fn w18_words_typed_into_a_step_stay_when_its_adding_is_undone_meanwhile() {
    let mut here = opened();
    let change = here.ask(Command::AddStep(step_draft(Activity::Notes), None));
    let Event::StepsLaid { steps } = &change.events[0] else {
        panic!("no step")
    };
    let id = steps[0].id;
    let mut there = here.another(2);
    there.ask(Command::WordStep(
        id,
        StepField::Prompt,
        "What helped?".into(),
    ));
    here.undo();
    assert!(here.workshop().step(id).is_none());
    let mut both = [here, there];
    meet(&mut both);
    for window in &both {
        let step = window.workshop().step(id).unwrap();
        assert_eq!(step.prompt.text, "What helped?");
        assert_eq!(step.activity, Activity::Notes);
    }
}

#[test]
fn w19_another_version_stays_until_somebody_puts_it_away_and_undo_brings_it_back() {
    let mut here = opened();
    let note = here.note("first");
    let mut there = here.another(2);
    here.word(note, "one way");
    there.word(note, "the other way");
    let mut both = [here, there];
    meet(&mut both);
    let window = &mut both[0];
    let other = window.card(note).words[&Field::Text].others[0].clone();
    let away = Command::PutVersionAway(Wording::Card(note, Field::Text), other.clone());
    window.ask(away.clone());
    assert!(window.card(note).words[&Field::Text].others.is_empty());
    assert_eq!(window.refused(away), Refusal::NoChange);
    window.undo();
    assert_eq!(window.card(note).words[&Field::Text].others, [other]);
}

#[test]
fn w20_words_that_the_room_may_not_see_never_name_a_theme() {
    let mut window = opened();
    let (hidden, shown) = (window.note("SECRET"), window.note("shown"));
    window.ask(Command::Settle(hidden, Setting::Hidden(true)));
    let theme = window.group(&[hidden, shown], "");
    assert_eq!(window.card(theme).main(), "shown");
    let theme = window.group(&[hidden], "");
    assert_eq!(window.card(theme).main(), "A new theme");
}
