//! Bringing in people and cards from elsewhere, as one change. Rules B20–B24 of tests/SPEC.md.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod room;

use lantern::workshop::activity::Activity;
use lantern::workshop::arrival::{Arrival, ArrivingCard};
use lantern::workshop::brief::BriefSetting;
use lantern::workshop::card::SaidBy;
use lantern::workshop::command::{CardDraft, Command};
use lantern::workshop::event::Event;
use lantern::workshop::kind::{Field, Kind};
use lantern::workshop::refusal::Refusal;
use lantern::workshop::telling::tell;
use room::window::{Window, person, room as opened};

fn card(window: &Window, kind: Kind, words: &str, theme: &str) -> ArrivingCard {
    ArrivingCard {
        kind,
        step: (kind == Kind::Note).then(|| window.step(Activity::Notes)),
        theme: theme.to_owned(),
        draft: CardDraft::saying(words),
    }
}

fn cards(cards: Vec<ArrivingCard>) -> Command {
    Command::BringIn(Arrival {
        from: "ideas.csv".to_owned(),
        people: Vec::new(),
        cards,
    })
}

#[test]
fn b20_everything_comes_in_as_one_change_and_one_undo_takes_it_back() {
    let mut window = opened();
    window.note("was here before");
    let before = window.workshop().clone();
    let wish = Command::BringIn(Arrival {
        from: "ideas.csv".to_owned(),
        people: vec![person("Siân", "Council"), person("Siân", "Council")],
        cards: (0..84)
            .map(|at| card(&window, Kind::Note, &format!("note {at}"), ""))
            .collect(),
    });
    let change = window.ask(wish);
    assert!(change.is_content());
    assert_eq!(
        tell(window.workshop(), &change),
        "brought in 2 people and 84 notes"
    );
    assert_eq!(
        change.events[0],
        Event::BroughtIn {
            from: "ideas.csv".to_owned()
        }
    );
    assert_eq!(
        (window.workshop().people.len(), window.notes().len()),
        (2, 85)
    );
    assert_eq!(window.notes()[0], "was here before");
    assert_eq!(window.notes()[84], "note 83");
    window.undo();
    assert_eq!(*window.workshop(), before);
    window.redo();
    window.reload();
    assert_eq!(window.notes().len(), 85);
}

#[test]
fn b21_themes_are_made_where_they_are_missing_and_found_where_they_are_not() {
    let mut window = opened();
    let here = window.note("ring first");
    let known = window.group(&[here], "Small yeses");
    let all = vec![
        card(&window, Kind::Note, "one", "small  YESES"),
        card(&window, Kind::Note, "two", "A name by the phone"),
        card(&window, Kind::Note, "three", "A name by the phone "),
        card(&window, Kind::Note, "four", ""),
        card(&window, Kind::Note, "five", "Arrives too"),
        card(&window, Kind::Theme, "Arrives too", ""),
    ];
    let change = window.ask(cards(all));
    assert_eq!(
        tell(window.workshop(), &change),
        "brought in 5 notes and 2 themes"
    );
    let workshop = window.workshop();
    let under = |name: &str| -> Vec<String> {
        let theme = workshop
            .of_kind(Kind::Theme)
            .into_iter()
            .find(|theme| theme.main() == name)
            .unwrap();
        let cards = workshop.under(theme.id);
        cards.iter().map(|card| card.main().to_owned()).collect()
    };
    assert_eq!(workshop.of_kind(Kind::Theme).len(), 3);
    assert!(workshop.under(known).len() == 2);
    assert_eq!(under("A name by the phone"), ["two", "three"]);
    assert_eq!(under("Arrives too"), ["five"]);
}

#[test]
fn b22_only_notes_and_stories_go_under_themes_and_a_step_that_went_is_none() {
    let mut window = opened();
    let step = window.step(Activity::Notes);
    let mut note = card(&window, Kind::Note, "lost its step", "");
    note.step = Some(step);
    window.ask(Command::AddStep(
        room::window::step_draft(Activity::Tips),
        None,
    ));
    window.ask(Command::RemoveStep(step));
    window.ask(cards(vec![
        note,
        card_anywhere(Kind::Tip, "ring first", "No theme for tips"),
    ]));
    let workshop = window.workshop();
    assert!(workshop.of_kind(Kind::Theme).is_empty());
    assert_eq!(workshop.of_kind(Kind::Note)[0].step, None);
    assert_eq!(workshop.of_kind(Kind::Tip).len(), 1);
}

fn card_anywhere(kind: Kind, words: &str, theme: &str) -> ArrivingCard {
    ArrivingCard {
        kind,
        step: None,
        theme: theme.to_owned(),
        draft: CardDraft::saying(words),
    }
}

#[test]
fn b23_an_anonymous_workshop_keeps_nobody_beside_what_is_brought_in() {
    let mut window = opened();
    let sian = window.let_in("Siân", "");
    window.ask(Command::SettleBrief(BriefSetting::Anonymous));
    let mut note = card(&window, Kind::Note, "hers", "");
    note.draft.said_by = SaidBy::Person(sian);
    window.ask(cards(vec![note]));
    let note = window.workshop().of_kind(Kind::Note)[0];
    assert_eq!(note.choices.said_by, SaidBy::Nobody);
}

#[test]
fn b24_nothing_to_bring_in_is_refused_and_so_is_everybody_as_an_owner() {
    let mut window = opened();
    assert_eq!(window.refused(cards(Vec::new())), Refusal::Blank);
    let blank = card(&window, Kind::Note, " \u{200B}", "A theme of nothing");
    assert_eq!(window.refused(cards(vec![blank])), Refusal::Blank);
    let mut action = card_anywhere(Kind::Action, "Ring first", "");
    action
        .draft
        .words
        .insert(Field::Owner, "everyone".to_owned());
    let refusal = window.refused(cards(vec![action]));
    assert!(matches!(refusal, Refusal::OwnerIsEveryone { .. }));
}
