//! What is refused and what follows: removed cards, themes, lists and threads. Rules W… of tests/SPEC.md.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod room;

use lantern::workshop::activity::Activity;
use lantern::workshop::card::Setting;
use lantern::workshop::command::{CardDraft, Command, Spot};
use lantern::workshop::event::Event;
use lantern::workshop::ids::{CardId, PersonId};
use lantern::workshop::kind::{Field, Kind};
use lantern::workshop::refusal::Refusal;
use lantern::workshop::thread;
use room::window::{Window, meet, room as opened};
use uuid::Uuid;

fn put(kind: Kind, card: CardDraft) -> Command {
    Command::Put {
        kind,
        step: None,
        cards: vec![card],
    }
}

fn nobody() -> CardId {
    CardId(Uuid::from_u128(9))
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
fn w7_what_was_removed_or_never_was_is_gone() {
    let mut window = opened();
    let (note, gone) = (window.note("here"), window.note("gone"));
    window.ask(Command::Remove(vec![gone]));
    for card in [gone, nobody()] {
        for wish in [
            Command::Word(card, Field::Text, "x".into()),
            Command::Settle(card, Setting::Hidden(true)),
            Command::Move {
                cards: vec![card],
                into: None,
                spot: Spot::End,
            },
            Command::Move {
                cards: vec![note],
                into: Some(card),
                spot: Spot::End,
            },
            Command::Shift { card, up: true },
            Command::Group {
                cards: vec![card],
                name: "x".into(),
                step: None,
            },
            Command::Remove(vec![card]),
            Command::Tie { card, from: note },
            Command::Tie {
                card: note,
                from: card,
            },
            Command::Loose { card, from: note },
        ] {
            assert_eq!(window.refused(wish), Refusal::Gone);
        }
    }
    assert_eq!(
        window.refused(Command::Return(vec![note, nobody()])),
        Refusal::NoChange
    );
    assert_eq!(
        window.refused(Command::LetGo(vec![PersonId(Uuid::from_u128(9))])),
        Refusal::Gone
    );
    window.ask(Command::Return(vec![gone]));
    assert_eq!(window.notes(), ["here", "gone"]);
}

#[test]
fn w9_grouping_makes_a_theme_with_the_cards_in_the_order_ticked() {
    let mut window = opened();
    let (a, b, c) = (window.note("a"), window.note("b"), window.note("c"));
    let story = window.put(Kind::Story, "The kettle was on");
    let theme = window.group(&[c, a, story, a], "  Calling\nahead ");
    let under = |window: &Window, theme| -> Vec<CardId> {
        window
            .workshop()
            .under(theme)
            .into_iter()
            .map(|card| card.id)
            .collect()
    };
    assert_eq!(window.card(theme).main(), "Calling ahead");
    assert_eq!(under(&window, theme), [c, a, story]);
    assert_eq!(window.workshop().theme_of(window.card(a)), Some(theme));
    let unnamed = window.group(&[b], " \u{200B}");
    assert_eq!(window.card(unnamed).main(), "b");
    assert_eq!(
        window.refused(Command::Group {
            cards: vec![],
            name: "x".into(),
            step: None
        }),
        Refusal::NothingTicked
    );
    let group_of_themes = Command::Group {
        cards: vec![theme],
        name: "x".into(),
        step: None,
    };
    assert_eq!(window.refused(group_of_themes), Refusal::NotForThemes);
    // A removed theme lets its cards go; when it comes back, so do they.
    window.ask(Command::Remove(vec![theme]));
    assert_eq!(window.workshop().theme_of(window.card(a)), None);
    window.ask(Command::Return(vec![theme]));
    assert_eq!(under(&window, theme), [c, a, story]);
}

#[test]
fn w10_cards_move_among_lists_to_the_spot_that_was_meant() {
    let mut window = opened();
    let [a, b, c, d] = ["a", "b", "c", "d"].map(|text| window.note(text));
    let to = |cards: &[CardId], spot| Command::Move {
        cards: cards.to_vec(),
        into: None,
        spot,
    };
    window.ask(to(&[d], Spot::Before(b)));
    assert_eq!(window.notes(), ["a", "d", "b", "c"]);
    window.ask(to(&[a, b], Spot::After(c)));
    assert_eq!(window.notes(), ["d", "c", "a", "b"]);
    window.ask(to(&[b, c], Spot::Start));
    assert_eq!(window.notes(), ["b", "c", "d", "a"]);
    window.ask(to(&[c], Spot::End));
    assert_eq!(window.notes(), ["b", "d", "a", "c"]);
    window.ask(Command::Shift { card: b, up: false });
    assert_eq!(window.notes(), ["d", "b", "a", "c"]);
    assert_eq!(
        window.refused(Command::Shift { card: c, up: false }),
        Refusal::NoChange
    );
    assert_eq!(
        window.refused(Command::Shift { card: d, up: true }),
        Refusal::NoChange
    );
    assert_eq!(
        window.refused(to(&[c], Spot::After(nobody()))),
        Refusal::NoChange
    );
    let theme = window.group(&[a], "t");
    window.ask(Command::Move {
        cards: vec![d],
        into: Some(theme),
        spot: Spot::Start,
    });
    let under: Vec<&str> = window
        .workshop()
        .under(theme)
        .into_iter()
        .map(|card| card.main())
        .collect();
    assert_eq!(under, ["d", "a"]);
    window.ask(to(&[a], Spot::End));
    assert_eq!(window.workshop().theme_of(window.card(a)), None);
    let dream = window.put(Kind::Dream, "x");
    let wish = Command::Move {
        cards: vec![dream],
        into: Some(theme),
        spot: Spot::End,
    };
    assert_eq!(window.refused(wish), Refusal::NotForThemes);
}

#[test]
fn w10_moving_works_among_cards_that_two_windows_put_at_the_same_place() {
    let mut windows = vec![opened()];
    windows.push(windows[0].another(2));
    windows.push(windows[0].another(3));
    for window in &mut windows {
        window.note("x");
        window.note("y");
    }
    meet(&mut windows);
    let window = &mut windows[0];
    let step = window.step(Activity::Notes);
    let list = |window: &Window| -> Vec<CardId> {
        window
            .workshop()
            .notes_at(step)
            .iter()
            .map(|card| card.id)
            .collect()
    };
    for from in 0..6 {
        for to in 0..5 {
            let before = list(window);
            let mut wanted: Vec<CardId> = before
                .iter()
                .copied()
                .filter(|id| *id != before[from])
                .collect();
            let spot = if to == 0 {
                Spot::Start
            } else {
                Spot::After(wanted[to - 1])
            };
            wanted.insert(to, before[from]);
            match window.try_ask(Command::Move {
                cards: vec![before[from]],
                into: None,
                spot,
            }) {
                Ok(_) | Err(Refusal::NoChange) => assert_eq!(list(window), wanted),
                Err(refusal) => panic!("{refusal}"),
            }
        }
    }
}

#[test]
fn w11_threads_run_along_the_method_and_never_in_a_circle() {
    let mut window = opened();
    let story = window.put(Kind::Story, "s");
    let theme = window.group(&[story], "t");
    let dream = window.put(Kind::Dream, "d");
    let promise = window.put(Kind::Commitment, "c");
    window.ask(Command::Tie {
        card: dream,
        from: theme,
    });
    window.ask(Command::Tie {
        card: promise,
        from: dream,
    });
    assert_eq!(
        window.refused(Command::Tie {
            card: promise,
            from: dream
        }),
        Refusal::NoChange
    );
    for (card, from) in [
        (dream, dream),
        (story, theme),
        (dream, promise),
        (theme, promise),
    ] {
        assert_eq!(window.refused(Command::Tie { card, from }), Refusal::Circle);
    }
    let note = window.note("n");
    assert_eq!(
        window.refused(Command::Tie {
            card: promise,
            from: note
        }),
        Refusal::NotAlongTheThread
    );
    assert_eq!(
        window.refused(Command::Loose {
            card: promise,
            from: story
        }),
        Refusal::NoChange
    );
    let workshop = window.workshop();
    assert_eq!(
        thread::upstream(workshop, promise),
        [story, theme, dream].into()
    );
    assert_eq!(
        thread::downstream(workshop, story),
        [theme, dream, promise].into()
    );
    window.ask(Command::Loose {
        card: promise,
        from: dream,
    });
    assert!(thread::upstream(window.workshop(), promise).is_empty());
}

#[test]
fn w12_words_are_kept_when_the_theme_or_story_they_name_has_gone() {
    let mut window = opened();
    let story = window.put(Kind::Story, "s");
    let theme = window.group(&[story], "t");
    window.ask(Command::Remove(vec![story, theme]));
    let draft = CardDraft {
        into: Some(theme),
        springs_from: vec![story, nobody()],
        ..CardDraft::saying("kept")
    };
    for kind in [Kind::Note, Kind::Statement] {
        let change = window.ask(put(kind, draft.clone()));
        let Event::CardsPut { cards } = &change.events[0] else {
            panic!()
        };
        assert!(cards[0].into.is_none() && cards[0].springs_from.is_empty());
        assert_eq!(says(&window, kind).last(), Some(&"kept"));
    }
}
