//! Who is in no pair, who sits where, and what people are called in lists. Rules P10–P13 of tests/SPEC.md.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod room;

use lantern::record::bring_in::person_list;
use lantern::record::called;
use lantern::workshop::activity::Activity;
use lantern::workshop::brief::BriefSetting;
use lantern::workshop::card::SaidBy;
use lantern::workshop::choice::{Role, Sector};
use lantern::workshop::command::{CardDraft, Command};
use lantern::workshop::event::PersonDraft;
use lantern::workshop::ids::PersonId;
use lantern::workshop::kind::Kind;
use lantern::workshop::phase::Phase;
use lantern::workshop::{pairing, tables};
use room::step;
use room::window::{Window, person, room as opened};

fn with_people(names: &[&str]) -> Window {
    let mut window = opened();
    let people = names.iter().map(|name| person(name, "Council")).collect();
    window.ask(Command::LetIn(people));
    window
}

fn ids(window: &Window) -> Vec<PersonId> {
    window.workshop().people.keys().copied().collect()
}

#[test]
fn p10_latecomers_and_those_left_behind_are_in_no_pair() {
    let mut window = with_people(&["Siân", "Huw", "Mair", "Gwen"]);
    let step = window.step(Activity::Pairs);
    assert_eq!(pairing::standing(window.workshop(), step).alone, []);
    window.ask(Command::MakePairs(step));
    assert_eq!(pairing::standing(window.workshop(), step).alone, []);
    let first = pairing::standing(window.workshop(), step).groups[0].clone();
    window.ask(Command::LetGo(vec![first[0]]));
    window.ask(Command::LetIn(vec![person("Late", "")]));
    let standing = pairing::standing(window.workshop(), step);
    let late = *ids(&window).last().unwrap();
    assert_eq!(standing.alone, [first[1], late]);
    assert_eq!(standing.groups.len(), 1);
    window.ask(Command::MendPairs(step));
    let standing = pairing::standing(window.workshop(), step);
    assert_eq!((standing.alone.len(), standing.groups.len()), (0, 2));
}

#[test]
fn p10_stories_are_retold_at_the_next_step_for_notes() {
    let mut window = with_people(&["Siân", "Huw"]);
    let (pairs, notes) = (window.step(Activity::Pairs), window.step(Activity::Notes));
    assert_eq!(pairing::retelling(window.workshop(), pairs), Some(notes));
    assert!(!pairing::standing(window.workshop(), notes).retells);
    window.ask(Command::MakePairs(pairs));
    assert!(pairing::standing(window.workshop(), notes).retells);
    window.ask(Command::AddStep(
        step(Phase::Dream, Activity::Notes, "Quiet imagining", 5),
        None,
    ));
    let later = window.workshop().agenda().last().unwrap().id;
    assert!(!pairing::standing(window.workshop(), later).retells);
    window.ask(Command::RemoveStep(notes));
    assert!(pairing::standing(window.workshop(), later).retells);
    window.ask(Command::RemoveStep(later));
    assert_eq!(pairing::retelling(window.workshop(), pairs), None);
}

#[test]
fn p12_an_empty_table_is_nobodys_and_in_no_list() {
    let mut window = opened();
    let sits = |name: &str, table: &str| PersonDraft {
        table: table.to_owned(),
        ..person(name, "")
    };
    window.ask(Command::LetIn(vec![
        sits("A", "Table 10"),
        sits("B", "Table 2"),
        sits("C", ""),
        sits("D", "\u{200B}"),
    ]));
    let step = window.step(Activity::Notes);
    let said = |table: &str| CardDraft {
        said_by: SaidBy::Table(table.to_owned()),
        ..CardDraft::saying("We ring first")
    };
    window.ask(Command::Put {
        kind: Kind::Note,
        step: Some(step),
        cards: vec![said("Window"), said("Window"), CardDraft::saying("Kettle")],
    });
    let workshop = window.workshop();
    assert_eq!(tables::known(workshop), ["Table 2", "Table 10", "Window"]);
    let seated = tables::seated(workshop);
    let seats: Vec<(&str, usize)> = seated
        .iter()
        .map(|(table, people)| (table.as_str(), people.len()))
        .collect();
    assert_eq!(seats, [("Table 2", 1), ("Table 10", 1), ("", 2)]);
    let given = tables::given(workshop, step, Kind::Note);
    assert_eq!((given["Window"], given[""]), (2, 1));
}

#[test]
fn p13_an_anonymous_workshop_lists_people_by_number_and_keeps_it() {
    let mut window = with_people(&["Siân", "Huw", "Mair"]);
    let carer = PersonDraft {
        role: Role::PatientOrCarer,
        sector: Sector::Community,
        ..person("Gwen", "")
    };
    window.ask(Command::LetIn(vec![carer, person("", "")]));
    let names = |window: &Window| -> Vec<String> {
        called::everybody(window.workshop())
            .into_values()
            .map(|called| called.name)
            .collect()
    };
    assert_eq!(names(&window), ["Siân", "Huw", "Mair", "Gwen", "Person 5"]);
    window.ask(Command::SettleBrief(BriefSetting::Anonymous));
    let before = names(&window);
    assert_eq!(before[..3], ["Council 1", "Council 2", "Council 3"]);
    assert!(
        before[3].ends_with(" 1") && before[4].ends_with(" 1"),
        "{before:?}"
    );
    let first = ids(&window)[0];
    window.ask(Command::LetGo(vec![first]));
    assert_eq!(names(&window), before, "numbers stay when somebody leaves");
}

#[test]
fn p13_namesakes_are_counted_whatever_their_capitals() {
    let window = with_people(&["Siân", "siân ", "Huw", "", ""]);
    assert_eq!(
        called::namesakes(window.workshop()),
        [("Siân".to_owned(), 2)]
    );
    let named = |names: &[&str]| {
        called::named(&names.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(named(&["Siân"]), "Siân");
    assert_eq!(named(&["Siân", "Huw"]), "Siân and Huw");
    assert_eq!(named(&["Siân", "Huw", "Mair"]), "Siân and 2 others");
}

#[test]
fn p11_three_hundred_pasted_people_come_in_once_each() {
    let mut window = opened();
    let marks = [", ", "\t", ";"];
    let lines: Vec<String> = (0..300)
        .map(|at| {
            let mark = marks[at % 3];
            format!(
                "\"Person {at}\"{mark}Organisation {}{mark}{}",
                at % 7,
                at % 40 + 1
            )
        })
        .collect();
    let text = format!("Name\tOrganisation\tTable\n{}", lines.join("\r\n"));
    let reading = person_list::read_list(&text, Sector::Nhs, Role::NotSaid);
    assert_eq!(reading.people.len(), 300);
    window.ask(Command::LetIn(reading.people));
    let workshop = window.workshop();
    assert_eq!(workshop.people.len(), 300);
    assert!(
        workshop
            .people
            .values()
            .all(|it| it.table.starts_with("Table "))
    );
    assert!(
        workshop
            .people
            .values()
            .all(|it| it.organisation.starts_with("Organisation "))
    );
    assert!(called::namesakes(workshop).is_empty());
}
