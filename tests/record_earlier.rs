//! What an earlier workshop may give. Rules B30–B33 of tests/SPEC.md.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod room;

use lantern::record::bring_in::earlier::{Earlier, RunOfShow, Sort, read};
use lantern::record::file::{self, FileTrouble};
use lantern::workshop::activity::Activity;
use lantern::workshop::brief::BriefField;
use lantern::workshop::brief::BriefSetting;
use lantern::workshop::card::Setting;
use lantern::workshop::choice::Consent;
use lantern::workshop::command::Command;
use lantern::workshop::kind::{Field, Kind};
use room::window::room as opened;
use room::{draft, stories};
use std::collections::BTreeSet;

fn earlier() -> Earlier {
    let room = stories::complete();
    read(&file::write(room.id, &room.history)).unwrap()
}

#[test]
fn b30_only_stories_whose_tellers_let_them_be_used_elsewhere_are_offered() {
    let earlier = earlier();
    let stories = earlier.of_sort(Sort::Stories);
    let heads: Vec<&str> = stories.iter().map(|(_, gift)| gift.main()).collect();
    assert_eq!(heads, ["The kettle was on", "Klucz u sąsiadki"]);
    let consents: Vec<_> = stories.iter().map(|(_, gift)| gift.consent).collect();
    assert_eq!(
        consents,
        [Some(Consent::WithRole), Some(Consent::WithoutName)]
    );
    assert_eq!(earlier.staying, 1);
    let everything = format!("{earlier:?}");
    for secret in ["SECRET", "HIDDEN", "REMOVED", "UNSAFE", "Amina"] {
        assert!(!everything.contains(secret), "{secret}");
    }
}

#[test]
fn b31_each_says_where_it_came_from_and_nobody_is_named_beyond_what_was_agreed() {
    let mut room = stories::complete();
    let tips = room.step(Activity::Welcome);
    room.put(
        Kind::Tip,
        Some(tips),
        draft(
            &[(Field::Text, "Ring first"), (Field::WorksWhere, "On wards")],
            vec![],
            &[],
        ),
    );
    let earlier = Earlier::of(room.workshop());
    let from = earlier.from();
    assert!(from.starts_with(room.workshop().title()), "{from}");
    let stories = earlier.of_sort(Sort::Stories);
    let place = |at: usize| stories[at].1.words[&Field::Setting].clone();
    assert_eq!(
        place(0),
        format!("A ward and a terraced house\nFrom: {from}")
    );
    assert_eq!(place(1), format!("From: {from}"));
    let tip = earlier.of_sort(Sort::Tips).pop().unwrap().1;
    assert_eq!(
        tip.words[&Field::WorksWhere],
        format!("On wards\nFrom: {from}")
    );
    let statements = earlier.of_sort(Sort::Definitions);
    assert!(!statements.is_empty());
    assert!(
        statements
            .iter()
            .all(|(_, gift)| gift.main().ends_with(&format!("\nFrom: {from}")))
    );
}

#[test]
fn b31_an_anonymous_workshop_takes_no_names_along() {
    let mut room = stories::complete();
    let step = room.step(Activity::Welcome);
    let words = [(Field::Text, "Ring first"), (Field::AskWho, "Amina Bello")];
    room.put(Kind::Tip, Some(step), draft(&words, vec![], &[]));
    let earlier = Earlier::of(room.workshop());
    let all: BTreeSet<usize> = (0..earlier.gifts.len()).collect();
    let mut window = opened();
    let named = |window: &room::window::Window| {
        format!("{:?}", earlier.arrival(window.workshop(), &all)).contains("Amina Bello")
    };
    assert!(named(&window));
    window.ask(Command::SettleBrief(BriefSetting::Anonymous));
    assert!(!named(&window));
}

#[test]
fn b32_what_is_taken_comes_in_once_with_its_consent_and_one_undo_takes_it_back() {
    let earlier = earlier();
    let mut window = opened();
    let before = window.workshop().clone();
    let all: BTreeSet<usize> = (0..earlier.gifts.len()).collect();
    let one: BTreeSet<usize> = [0].into();
    let arrival = earlier.arrival(window.workshop(), &one);
    assert_eq!(arrival.cards.len(), 1);
    window.ask(Command::BringIn(earlier.arrival(window.workshop(), &all)));
    let stories = window.workshop().of_kind(Kind::Story);
    assert_eq!(stories[0].choices.consent, Some(Consent::WithRole));
    assert_eq!(earlier.here_already(window.workshop()), all);
    window.undo();
    assert_eq!(*window.workshop(), before);
    assert!(earlier.here_already(window.workshop()).is_empty());
}

#[test]
fn b33_its_run_of_show_begins_a_new_workshop() {
    let mut room = stories::complete();
    let step = room.step(Activity::Stories);
    room.ask(Command::RemoveStep(step));
    let earlier = Earlier::of(room.workshop());
    let stored = serde_json::to_string(&earlier.show).unwrap();
    let show: RunOfShow = serde_json::from_str(&stored).unwrap();
    assert_eq!(show, earlier.show);
    let agenda = room.workshop().agenda();
    let drafts = show.drafts();
    assert_eq!(drafts.len(), agenda.len());
    assert!(
        drafts
            .iter()
            .zip(&agenda)
            .all(|(draft, step)| draft.name == step.name.text
                && draft.minutes == step.minutes
                && draft.activity == step.activity
                && draft.prompt == step.prompt.text)
    );
    let mut window = room::window::Window::new(7);
    window.ask(Command::Open {
        template: "earlier".to_owned(),
        words: [(BriefField::Title, "Again".to_owned())].into(),
        settings: Vec::new(),
        steps: drafts,
    });
    assert_eq!(window.workshop().agenda().len(), agenda.len());
}

#[test]
fn b33_a_step_called_our_definition_gives_its_notes() {
    let mut room = stories::complete();
    let step = room.step_named("What helped");
    room.ask(Command::WordStep(
        step,
        lantern::workshop::step::StepField::Name,
        "Our definition of co-production".into(),
    ));
    let earlier = Earlier::of(room.workshop());
    let definitions = earlier.of_sort(Sort::Definitions);
    let notes = definitions
        .iter()
        .filter(|(_, gift)| gift.kind == Kind::Note);
    assert_eq!(notes.count(), 3);
}

#[test]
fn b30_a_story_without_an_answer_stays_in_its_room() {
    let mut room = stories::opened();
    room.put(
        Kind::Story,
        None,
        draft(&[(Field::Text, "Unanswered")], vec![], &[]),
    );
    let asked = draft(
        &[(Field::Text, "May be asked")],
        vec![Setting::Consent(Consent::MayContact)],
        &[],
    );
    room.put(Kind::Story, None, asked);
    let earlier = Earlier::of(room.workshop());
    assert_eq!((earlier.gifts.len(), earlier.staying), (1, 1));
}

#[test]
fn b30_a_file_that_is_no_workshop_is_refused_with_its_sentence() {
    assert_eq!(read(b"{}"), Err(FileTrouble::NotAWorkshop));
    assert_eq!(read(b""), Err(FileTrouble::Empty));
}
