//! What is refused and what follows: words, counts and names. Rules W… of tests/SPEC.md.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod room;

use lantern::workshop::activity::Activity;
use lantern::workshop::brief::{BriefField, BriefSetting};
use lantern::workshop::card::{SaidBy, Setting};
use lantern::workshop::choice::Support;
use lantern::workshop::command::{CardDraft, Command};
use lantern::workshop::event::Event;
use lantern::workshop::kind::{Field, Kind};
use lantern::workshop::refusal::Refusal;
use lantern::workshop::step::StepField;
use room::window::{Window, person, room as opened};
use std::collections::BTreeMap;

const INVISIBLE: [&str; 8] = [
    "",
    " ",
    "\n\t",
    "\u{200B}",
    "\u{200D}\u{FEFF}",
    "\u{3164}",
    "\u{2800}",
    "\u{0}\u{7}",
];

fn put(kind: Kind, card: CardDraft) -> Command {
    Command::Put {
        kind,
        step: None,
        cards: vec![card],
    }
}

fn says(window: &Window, kind: Kind) -> Vec<&str> {
    window
        .workshop()
        .of_kind(kind)
        .into_iter()
        .map(|card| card.main())
        .collect()
}

#[test]
fn w2_blank_and_invisible_text_makes_no_card() {
    let mut window = opened();
    for text in INVISIBLE {
        for kind in Kind::ALL {
            assert_eq!(
                window.refused(put(kind, CardDraft::saying(text))),
                Refusal::Blank
            );
        }
    }
    let note = window.note("something");
    for text in INVISIBLE {
        assert_eq!(
            window.refused(Command::Word(note, Field::Text, text.into())),
            Refusal::Blank
        );
    }
    // A row of drafts loses only its blank ones.
    let cards = ["a", " ", "b"].map(CardDraft::saying).to_vec();
    window.ask(Command::Put {
        kind: Kind::Keep,
        step: None,
        cards,
    });
    assert_eq!(says(&window, Kind::Keep), ["a", "b"]);
}

#[test]
fn w3_invisible_text_in_a_lesser_field_is_no_text() {
    let mut window = opened();
    let action = window.put(Kind::Action, "Ring first");
    for text in INVISIBLE {
        assert_eq!(
            window.refused(Command::Word(action, Field::Owner, text.into())),
            Refusal::NoChange
        );
    }
    window.ask(Command::Word(action, Field::Owner, "Amina".into()));
    window.ask(Command::Word(action, Field::Owner, "\u{200B}".into()));
    assert_eq!(window.card(action).text(Field::Owner), "");
}

#[test]
fn w4_text_over_the_limit_is_refused_with_the_limit_and_text_at_the_limit_is_kept() {
    let mut window = opened();
    for field in Field::ALL {
        let limit = field.limit();
        let with = |count: usize| {
            let mut card = CardDraft::saying("x");
            card.words.insert(field, "ŵ".repeat(count));
            put(Kind::Action, card)
        };
        assert_eq!(window.refused(with(limit + 1)), Refusal::TooLong { limit });
        window.ask(with(limit));
    }
    for field in BriefField::ALL {
        let text = "x".repeat(field.limit() + 1);
        assert_eq!(
            window.refused(Command::WordBrief(field, text)),
            Refusal::TooLong {
                limit: field.limit()
            }
        );
    }
    let step = window.step(Activity::Notes);
    for field in [StepField::Name, StepField::Prompt, StepField::Notes] {
        let text = "x".repeat(field.limit() + 1);
        assert_eq!(
            window.refused(Command::WordStep(step, field, text)),
            Refusal::TooLong {
                limit: field.limit()
            }
        );
    }
    window.refused(Command::LetIn(vec![person(&"x".repeat(201), "")]));
    let said_by = SaidBy::Table("x".repeat(101));
    assert_eq!(
        window.refused(put(
            Kind::Note,
            CardDraft {
                said_by,
                ..CardDraft::saying("x")
            }
        )),
        Refusal::TooLong { limit: 100 }
    );
}

#[test]
fn w5_an_owner_is_somebody() {
    let mut window = opened();
    let action = window.put(Kind::Action, "Ring first");
    for owner in ["everyone", "Everybody", " THE TEAM. ", "all", "us", "tbc"] {
        let refusal = window.refused(Command::Word(action, Field::Owner, owner.into()));
        assert!(
            matches!(refusal, Refusal::OwnerIsEveryone { .. }),
            "{owner}"
        );
        let mut draft = CardDraft::saying("x");
        draft.words.insert(Field::Owner, owner.into());
        window.refused(put(Kind::Action, draft));
    }
    for owner in ["Everley", "Ward team lead", "Allan", "Mustafa"] {
        window.ask(Command::Word(action, Field::Owner, owner.into()));
    }
}

#[test]
fn w6_counts_are_between_nothing_and_what_makes_sense() {
    let mut window = opened();
    let card = window.put(Kind::Opportunity, "One front door");
    let most = lantern::workshop::decide::MOST_COUNTED;
    let range = Refusal::OutOfRange {
        least: 0,
        most: u64::from(most),
    };
    for setting in [
        Setting::Energy(most + 1),
        Setting::Support(Support::Build, u32::MAX),
    ] {
        assert_eq!(
            window.refused(Command::Settle(card, setting.clone())),
            range
        );
        let draft = CardDraft {
            settings: vec![setting],
            ..CardDraft::saying("x")
        };
        assert_eq!(window.refused(put(Kind::Opportunity, draft)), range);
    }
    window.ask(Command::Settle(card, Setting::Energy(most)));
    assert_eq!(
        window.refused(Command::Settle(card, Setting::Energy(most))),
        Refusal::NoChange
    );
}

#[test]
fn w8_once_anonymous_always_anonymous_and_no_name_is_kept_from_then_on() {
    let mut window = opened();
    let amina = window.let_in("Amina", "Ward 5");
    let by = |said_by| CardDraft {
        said_by,
        ..CardDraft::saying("x")
    };
    window.ask(Command::SettleBrief(BriefSetting::Anonymous));
    assert!(window.workshop().brief.anonymous);
    assert_eq!(
        window.refused(Command::SettleBrief(BriefSetting::Anonymous)),
        Refusal::NoChange
    );
    while window.undo().is_some() {}
    assert!(window.workshop().brief.anonymous);
    window.reload();
    assert!(window.workshop().brief.anonymous);
    let change = window.ask(put(Kind::Note, by(SaidBy::Person(amina))));
    let Event::CardsPut { cards } = &change.events[0] else {
        panic!()
    };
    assert_eq!(cards[0].said_by, SaidBy::Nobody);
    let id = cards[0].id;
    assert_eq!(
        window.refused(Command::Settle(id, Setting::SaidBy(SaidBy::Person(amina)))),
        Refusal::NoChange
    );
    let settings = vec![Setting::SaidBy(SaidBy::Person(amina))];
    let change = window.ask(put(
        Kind::Note,
        CardDraft {
            settings,
            ..CardDraft::saying("y")
        },
    ));
    assert!(
        !serde_json::to_string(&change.events)
            .unwrap()
            .contains(&amina.to_string())
    );
}

#[test]
fn w13_asking_for_what_is_already_so_changes_nothing() {
    let mut window = opened();
    let note = window.note("x");
    let step = window.step(Activity::Notes);
    for wish in [
        Command::Word(note, Field::Text, " x\u{0} ".into()),
        Command::WordBrief(BriefField::Title, "Going home well".into()),
        Command::WordBrief(BriefField::Place, "\u{200B}".into()),
        Command::WordStep(step, StepField::Prompt, "What works?".into()),
        Command::Settle(note, Setting::Hidden(false)),
        Command::SettleBrief(BriefSetting::Date(None)),
    ] {
        assert_eq!(window.refused(wish), Refusal::NoChange);
    }
}

#[test]
fn w14_a_second_opening_keeps_the_words_of_the_first_as_another_version() {
    let mut window = opened();
    let words = BTreeMap::from([(BriefField::Title, "Another".to_owned())]);
    window.ask(Command::Open {
        template: "x".into(),
        words,
        settings: vec![],
        steps: vec![],
    });
    let title = window.workshop().brief.words(BriefField::Title).unwrap();
    assert_eq!(
        (title.text.as_str(), title.others.as_slice()),
        ("Another", &["Going home well".to_owned()][..])
    );
}

#[test]
fn w15_two_people_of_the_same_name_stay_two() {
    let mut window = opened();
    let (one, other) = (
        window.let_in("Siân", "Ward 5"),
        window.let_in("Siân", "Ward 5"),
    );
    window.ask(Command::LetGo(vec![one]));
    assert_eq!(
        window.workshop().people.keys().copied().collect::<Vec<_>>(),
        [other]
    );
    assert_eq!(window.workshop().person(one).unwrap().name, "Siân");
}
