//! Lantern's own tables come back. Rule B8 of tests/SPEC.md.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod room;

use lantern::record::bring_in::plan::Plan;
use lantern::record::bring_in::reading::{Reading, read};
use lantern::record::bring_in::text;
use lantern::record::csv_notes::notes;
use lantern::record::csv_promises::promises;
use lantern::workshop::card::Setting;
use lantern::workshop::command::Command;
use lantern::workshop::kind::{Field, Kind};
use room::leaving::{self, now, options};
use room::sheets::{come_in, guessed, main_words, nobody, word};
use room::window::{Window, room as opened};
use room::{Room, stories};

fn back(bytes: &[u8], into: &Window) -> (Plan, Reading) {
    let text = text::text_of(bytes).unwrap().text;
    let (plan, sheet) = guessed(&text);
    let reading = read(&sheet, &plan, into.workshop(), "");
    (plan, reading)
}

#[test]
fn b8_lanterns_own_tables_come_back_with_their_words() {
    let room = stories::complete();
    let may_leave = lantern::record::rules::Leaving::of(room.workshop(), options(false));
    let mut window = opened();
    for (bytes, promised) in [
        (
            notes(&room.history, options(false), now(&room)).unwrap(),
            false,
        ),
        (
            promises(&room.history, options(false), now(&room)).unwrap(),
            true,
        ),
    ] {
        let (plan, reading) = back(&bytes, &window);
        assert!(plan.heads && plan.is_mixed());
        let mut came: Vec<(Kind, String)> = reading
            .arrival
            .cards
            .iter()
            .map(|card| (card.kind, word(card, Field::Text)))
            .collect();
        let mut left: Vec<(Kind, String)> = Vec::new();
        for kind in Kind::ALL
            .into_iter()
            .filter(|kind| kind.is_promise() == promised)
        {
            for card in may_leave.of_kind(kind) {
                left.push((kind, may_leave.words(card, Field::Text).text()));
            }
        }
        // What needs attention is in both tables; it is here already when it comes the second time.
        came.sort();
        left.sort();
        assert_eq!(came, left);
        for card in &reading.arrival.cards {
            let known = may_leave
                .of_kind(card.kind)
                .into_iter()
                .find(|known| may_leave.words(known, Field::Text).text() == word(card, Field::Text))
                .unwrap();
            for field in card
                .kind
                .fields()
                .iter()
                .filter(|field| **field != Field::SignOff)
            {
                let words = may_leave.words(known, *field).text();
                if *field != Field::Owner || card.kind != Kind::Pledge {
                    assert_eq!(word(card, *field), words, "{field:?} of {known:?}");
                }
            }
            if promised {
                let due = card.draft.settings.iter().find_map(|it| match it {
                    Setting::Due(due) => *due,
                    _ => None,
                });
                assert_eq!(due, known.choices.due);
            }
        }
        window.ask(Command::BringIn(reading.arrival));
    }
    let themes = window.workshop().of_kind(Kind::Theme);
    assert!(
        themes
            .iter()
            .any(|theme| !window.workshop().under(theme.id).is_empty())
    );
}

#[test]
fn b8_the_apostrophe_of_formula_safety_is_taken_away_only_where_it_was_put() {
    for payload in leaving::payloads() {
        let mut room: Room = stories::opened();
        let step = room.step(lantern::workshop::activity::Activity::Welcome);
        let id = room.say(Kind::Note, Some(step), "stands in");
        room.write_past_everything(id, Field::Text, &payload);
        let bytes = notes(&room.history, options(false), now(&room)).unwrap();
        let (_, reading) = back(&bytes, &opened());
        let wanted = lantern::workshop::words::clean(&lantern::record::legal::legal(&payload));
        let fits = wanted.chars().count() <= 2_000 && !lantern::workshop::words::is_blank(&wanted);
        if fits {
            assert_eq!(main_words(&reading), [wanted], "{payload:?}");
        }
    }
    assert_eq!(
        main_words(&come_in("Idea,Theme\n'=1+1,A\n'quoted',B", &nobody())),
        ["'=1+1", "'quoted'"]
    );
}
