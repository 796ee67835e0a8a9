//! Laws of undo: it restores, redo gives back, it touches only one's own, and a reload changes nothing about it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod room;

use lantern::workshop::Workshop;
use lantern::workshop::activity::Activity;
use lantern::workshop::brief::{BriefField, BriefSetting};
use lantern::workshop::card::Setting;
use lantern::workshop::command::{Command, Spot};
use lantern::workshop::event::Event;
use lantern::workshop::history::History;
use lantern::workshop::ids::ChangeId;
use lantern::workshop::kind::{Field, Kind};
use lantern::workshop::person::Person;
use lantern::workshop::phase::PhaseLabels;
use lantern::workshop::step::{StepField, StepSetting};
use lantern::workshop::telling::tell;
use proptest::collection::vec;
use proptest::prelude::*;
use room::chance::run;
use room::window::{Window, meet, person, room as opened, step_draft};
use room::wishes::{WISHES, act, draw};
use std::sync::Arc;

/// The workshop without the versions of its words: they say who saw what, and people never see them.
fn plain(workshop: &Workshop) -> Workshop {
    let nobody = ChangeId(uuid::Uuid::nil());
    let mut plain = workshop.clone();
    for card in plain.cards.values_mut() {
        for words in Arc::make_mut(card).words.values_mut() {
            words.version = nobody;
        }
    }
    for step in plain.steps.values_mut() {
        let step = Arc::make_mut(step);
        for words in [&mut step.name, &mut step.prompt, &mut step.notes] {
            words.version = nobody;
        }
    }
    plain
}

/// The same, the words of the brief apart: they can only be read.
fn same(one: &Workshop, other: &Workshop) -> bool {
    let words = |workshop: &Workshop| {
        BriefField::ALL.map(|field| {
            workshop
                .brief
                .words(field)
                .map(|words| (words.text.clone(), words.others.clone()))
        })
    };
    let (mut a, mut b) = (plain(one), plain(other));
    let rest = |w: &Workshop| {
        (
            w.brief.date,
            w.brief.labels,
            w.brief.anonymous,
            w.brief.keep_until,
            w.brief.template.clone(),
        )
    };
    let brief = words(one) == words(other) && rest(one) == rest(other);
    (a.brief, b.brief) = Default::default();
    brief && a == b
}

#[test]
fn l3_undo_restores_and_redo_gives_back_whatever_was_done() {
    run(128, (vec(draw(), 0..40), draw()), |(draws, last)| {
        let mut windows = vec![opened()];
        for draw in &draws {
            act(&mut windows, draw);
        }
        let window = &mut windows[0];
        let before = window.workshop().clone();
        let wish = last.wish(window.workshop());
        let Ok(change) = window.try_ask(wish) else {
            return Ok(());
        };
        let after = window.workshop().clone();
        let (undo, redo) = window.history.undo_and_redo(window.hand);
        if !change.is_content() {
            prop_assert!(undo.last() != Some(&change.id));
            return Ok(());
        }
        prop_assert_eq!(undo.last(), Some(&change.id));
        prop_assert!(redo.is_empty());
        window.undo();
        prop_assert!(
            same(&before, window.workshop()),
            "undo of {:?}",
            change.events
        );
        window.redo();
        prop_assert!(
            same(&after, window.workshop()),
            "redo of {:?}",
            change.events
        );
        Ok(())
    });
}

/// One change of every kind that undo may take back. A new kind fails the count at the end.
#[test]
fn l3_every_kind_of_content_is_undone_and_done_again() {
    let mut window = opened();
    let amina = window.let_in("Amina", "Ward 5");
    window.let_in("Bartosz", "Age Cymru");
    let (one, two, story) = (
        window.note("one"),
        window.note("two"),
        window.put(Kind::Story, "a story"),
    );
    let theme = window.group(&[two], "Calling ahead");
    let gone = window.note("gone");
    window.ask(Command::Remove(vec![gone]));
    let dream = window.put(Kind::Dream, "a dream");
    let tied = window.put(Kind::Dream, "another");
    window.ask(Command::Tie {
        card: tied,
        from: story,
    });
    let (pairs, notes, vote) = (
        window.step(Activity::Pairs),
        window.step(Activity::Notes),
        window.step(Activity::Vote),
    );
    let amina = Person {
        name: "Amina K".into(),
        ..(**window.workshop().person(amina).unwrap()).clone()
    };
    let wishes = vec![
        Command::WordBrief(BriefField::Title, "Coming home".into()),
        Command::WordBrief(BriefField::Place, "Llanelli".into()),
        Command::SettleBrief(BriefSetting::Labels(PhaseLabels::Plain)),
        Command::LetIn(vec![person("Carys", "")]),
        Command::ChangePerson(amina.clone()),
        Command::LetGo(vec![amina.id]),
        Command::MakePairs(pairs),
        Command::AddStep(step_draft(Activity::Break), Some(pairs)),
        Command::WordStep(notes, StepField::Prompt, "What else?".into()),
        Command::SettleStep(notes, StepSetting::Minutes(25)),
        Command::ShiftStep {
            step: notes,
            up: true,
        },
        Command::RemoveStep(pairs),
        Command::Put {
            kind: Kind::Note,
            step: Some(notes),
            cards: vec![lantern::workshop::command::CardDraft::saying("x")],
        },
        Command::Word(one, Field::Text, "one, better".into()),
        Command::Settle(one, Setting::Hidden(true)),
        Command::Move {
            cards: vec![one],
            into: Some(theme),
            spot: Spot::End,
        },
        Command::Group {
            cards: vec![one, two],
            name: String::new(),
            step: None,
        },
        Command::Remove(vec![theme]),
        Command::Return(vec![gone]),
        Command::Tie {
            card: dream,
            from: story,
        },
        Command::Loose {
            card: tied,
            from: story,
        },
        Command::Tally {
            step: vote,
            card: theme,
            dots: 7,
        },
    ];
    let mut kinds = std::collections::BTreeSet::new();
    for wish in wishes {
        let before = window.workshop().clone();
        let change = window.ask(wish);
        let after = window.workshop().clone();
        assert!(change.is_content());
        assert!(!tell(&after, &change).is_empty());
        window.undo().unwrap();
        assert!(same(&before, window.workshop()), "{:?}", change.events);
        assert!(window.history.is_struck(change.id));
        window.redo().unwrap();
        assert!(same(&after, window.workshop()), "{:?}", change.events);
        window.undo().unwrap();
        assert!(same(&before, window.workshop()), "{:?}", change.events);
        let wire = serde_json::to_value(&change.events).unwrap();
        kinds.insert(wire[0]["what"].as_str().unwrap().to_owned());
    }
    assert_eq!(kinds.len(), 21, "{kinds:?}");
}

#[test]
fn u1_undo_touches_only_the_changes_of_ones_own_hand() {
    run(48, vec(draw(), 1..80), |draws| {
        let mut windows: Vec<Window> = {
            let first = opened();
            (0..3).map(|n| first.another(n + 10)).collect()
        };
        for draw in &draws {
            act(&mut windows, draw);
            let window = &windows[usize::from(draw.who) % 3];
            let (undo, redo) = window.history.undo_and_redo(window.hand);
            for (stack, struck) in [(&undo, false), (&redo, true)] {
                for id in stack {
                    let change = window.history.change(*id).unwrap();
                    prop_assert_eq!(change.hand, window.hand);
                    prop_assert!(change.is_content());
                    prop_assert_eq!(window.history.is_struck(*id), struck);
                }
            }
        }
        Ok(())
    });
}

#[test]
fn u2_what_can_be_undone_and_redone_survives_a_reload() {
    run(48, vec(draw(), 1..80), |draws| {
        let mut windows = vec![opened()];
        for draw in &draws {
            act(&mut windows, draw);
        }
        let window = &windows[0];
        let mut again = window.clone();
        again.reload();
        prop_assert_eq!(window.workshop(), again.workshop());
        prop_assert_eq!(
            window.history.undo_and_redo(window.hand),
            again.history.undo_and_redo(window.hand)
        );
        Ok(())
    });
}

#[test]
fn u3_undoing_all_of_it_and_redoing_all_of_it_is_a_round_trip() {
    run(48, vec(draw(), 1..40), |draws| {
        let mut windows = vec![opened()];
        for draw in draws.iter().filter(|draw| draw.what < WISHES) {
            act(&mut windows, draw);
        }
        let window = &mut windows[0];
        // Whatever was undone before starts a new line of redo.
        let before = window.workshop().clone();
        let mut steps = 0;
        while window.undo().is_some() {
            steps += 1;
        }
        prop_assert!(window.workshop().live().count() == 0);
        for _ in 0..steps {
            prop_assert!(window.redo().is_some());
        }
        prop_assert!(window.redo().is_none());
        prop_assert!(same(&before, window.workshop()));
        Ok(())
    });
}

#[test]
fn u4_something_new_ends_what_could_be_redone() {
    let mut window = opened();
    window.note("one");
    window.undo();
    assert_eq!(window.history.undo_and_redo(window.hand).1.len(), 1);
    window.note("two");
    assert!(window.redo().is_none());
    assert_eq!(window.notes(), ["two"]);
}

#[test]
fn u5_undo_in_one_window_keeps_what_was_typed_over_it_in_another() {
    let mut here = opened();
    let note = here.note("first");
    let mut there = here.another(2);
    there.word(note, "second");
    here.undo();
    let mut both = [here, there];
    meet(&mut both);
    for window in &both {
        assert_eq!(window.card(note).main(), "second");
        assert!(!window.card(note).removed);
    }
}

#[test]
fn u6_time_votes_and_promises_of_anonymity_are_not_undone() {
    let mut window = opened();
    let vote = window.step(Activity::Vote);
    window.ask(Command::SettleBrief(BriefSetting::Anonymous));
    window.ask(Command::OpenVote(vote));
    window.ask(Command::BringRoom(vote));
    window.ask(Command::EndRoom);
    assert!(window.undo().is_none());
    // Not even by an undo that no Lantern of today would write.
    let all: Vec<ChangeId> = window.history.changes().map(|change| change.id).collect();
    let before = window.workshop().clone();
    window.commit(vec![Event::Undone { changes: all }]);
    assert_eq!(before, *window.workshop());
    assert!(History::of(window.log()).workshop().brief.anonymous);
}
