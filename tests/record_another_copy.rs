//! Bringing in another copy of the same workshop: what is said before is what comes in, and nothing goes. Rules B1–B6 of
//! tests/SPEC.md.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod room;

use lantern::record::another_copy::{Besides, BroughtIn, what_comes_in};
use lantern::workshop::activity::Activity;
use lantern::workshop::card::Setting;
use lantern::workshop::choice::{Role, Sector, Status};
use lantern::workshop::command::Command;
use lantern::workshop::event::Change;
use lantern::workshop::history::History;
use lantern::workshop::ids::CardId;
use lantern::workshop::kind::{Field, Kind};
use lantern::workshop::step::StepSetting;
use proptest::prelude::*;
use room::{Room, stories};
use std::collections::BTreeSet;
use std::sync::Arc;

fn changes(room: &Room) -> Vec<Arc<Change>> {
    room.history.changes().cloned().collect()
}

/// What would come in here, and the history once it is in.
fn brought(here: &Room, there: &Room) -> (BroughtIn, History) {
    let what = what_comes_in(&here.history, &changes(there));
    let mut after = here.history.clone();
    after.take(changes(there));
    (what, after)
}

/// Two laptops with one story, a promise and a step for notes each, before they part.
fn two_laptops() -> (Room, Room, CardId) {
    let mut here = stories::opened();
    let notes = here.step_named("What helped");
    let note = here.say(Kind::Note, Some(notes), "One phone call");
    let there = here.on_another_laptop();
    (here, there, note)
}

#[test]
fn b1_new_cards_are_told_by_kind_and_step() {
    let (here, mut there, _) = two_laptops();
    let notes = there.step_named("What helped");
    for text in ["A fat pen", "A kind voice"] {
        there.later(1).say(Kind::Note, Some(notes), text);
    }
    there.say(Kind::Story, None, "The kettle was on");
    let (what, after) = brought(&here, &there);
    assert_eq!(what.changes, 3);
    assert_eq!(what.sum(), "2 notes and 1 story");
    assert_eq!(what.clashes(), "");
    let headings: Vec<String> = what.parts().into_iter().map(|part| part.heading).collect();
    assert_eq!(headings, ["2 notes at “What helped”", "1 story"]);
    assert_eq!(after.workshop().notes_at(notes).len(), 3);
}

#[test]
fn b2_words_written_in_both_are_both_kept_and_told() {
    for here_first in [true, false] {
        let (mut here, mut there, note) = two_laptops();
        let word = |room: &mut Room, minutes: u64, text: &str| {
            room.later(minutes)
                .ask(Command::Word(note, Field::Text, text.into()));
        };
        let (mine, yours) = if here_first { (1, 2) } else { (2, 1) };
        word(&mut here, mine, "One call on Tuesday");
        word(&mut there, yours, "One call from the ward");
        let (what, after) = brought(&here, &there);
        assert_eq!(
            what.clashes(),
            "1 card was changed in both copies. Of words, both versions are kept."
        );
        let both = &what.both[0];
        let words = &after.workshop().card(note).unwrap().words[&Field::Text];
        assert_eq!((&both.shown, &both.kept), (&words.text, &words.others));
        let all = BTreeSet::from([both.shown.as_str(), both.kept[0].as_str()]);
        assert_eq!(
            all,
            BTreeSet::from(["One call on Tuesday", "One call from the ward"])
        );
        assert_eq!(both.card, Some(note));
    }
}

#[test]
fn b3_of_choices_the_later_one_counts_and_both_are_told() {
    let (mut here, _, _) = two_laptops();
    let offer = here.say(Kind::Offer, None, "A room on Thursdays");
    let mut there = here.on_another_laptop();
    here.later(1).settle(offer, Setting::Status(Status::Stuck));
    there.later(2).settle(offer, Setting::Status(Status::Done));
    let (what, after) = brought(&here, &there);
    let choice = &what.choices[0];
    assert_eq!(
        (
            choice.what,
            choice.here.as_str(),
            choice.there.as_str(),
            choice.counts.as_str()
        ),
        ("How it stands", "stuck", "done", "done")
    );
    assert_eq!(
        after.workshop().card(offer).unwrap().choices.status,
        Some(Status::Done)
    );
    assert_eq!(
        what.clashes(),
        "1 card was changed in both copies. Of choices, the later one counts."
    );
    // Changed there alone: no clash.
    let (mut here, _, _) = two_laptops();
    let offer = here.say(Kind::Offer, None, "A room on Thursdays");
    let mut there = here.on_another_laptop();
    there.later(2).settle(offer, Setting::Status(Status::Done));
    let (what, _) = brought(&here, &there);
    assert_eq!(
        (what.choices.len(), what.sum()),
        (0, "changes to 1 card".to_owned())
    );
}

#[test]
fn b4_what_is_written_in_private_is_counted_and_not_read() {
    let (here, _, note) = two_laptops();
    let mut here = here;
    let notes = here.step_named("What helped");
    here.ask(Command::SettleStep(notes, StepSetting::Private(true)));
    let mut there = here.on_another_laptop();
    there.later(2).say(Kind::Note, Some(notes), "SECRET");
    there.ask(Command::Word(note, Field::Text, "SECRET too".into()));
    here.later(1)
        .ask(Command::Word(note, Field::Text, "SECRET here".into()));
    let (what, _) = brought(&here, &there);
    assert_eq!(what.sum(), "1 note and changes to 1 card");
    assert_eq!(what.both.len(), 1);
    let told = format!("{:?}{:?}", what.parts(), what);
    assert!(!told.contains("SECRET"), "{told}");
}

#[test]
fn b5_the_rest_is_told_too_and_a_copy_without_news_says_so() {
    let (mut here, mut there, note) = two_laptops();
    assert!(brought(&here, &there).0.is_empty());
    there
        .later(1)
        .person("Ines", "", Sector::Community, Role::Volunteer);
    there.ask(Command::Remove(vec![note]));
    let welcome = there.step(Activity::Welcome);
    there.ask(Command::BringRoom(welcome));
    there.ask(Command::SettleStep(welcome, StepSetting::Minutes(7)));
    let (what, _) = brought(&here, &there);
    assert_eq!(what.sum(), "1 removed card and 1 person");
    assert_eq!(what.besides, [Besides::RunOfShow, Besides::Room]);
    // The other way round it is the same workshop, and what was lacking is on the other side.
    here.history.take(changes(&there));
    assert!(brought(&here, &there).0.is_empty());
}

proptest! {
    #[test]
    fn b6_what_is_told_before_is_what_comes_in(
        mine in proptest::collection::vec((0..5_usize, 0..3_usize), 0..12),
        theirs in proptest::collection::vec((0..5_usize, 0..3_usize), 0..12),
    ) {
        let mut here = stories::opened();
        let notes = here.step_named("What helped");
        for text in ["one", "two", "three"] {
            here.say(Kind::Note, Some(notes), text);
        }
        let cards: Vec<CardId> = here.workshop().notes_at(notes).iter().map(|card| card.id).collect();
        let mut there = here.on_another_laptop();
        for (room, deeds) in [(&mut here, mine), (&mut there, theirs)] {
            let laptop = room.laptop;
            for (at, (deed, which)) in deeds.into_iter().enumerate() {
                let card = cards[which];
                room.now += 1_000 + u64::try_from(laptop % 7).unwrap();
                let live = room.workshop().card(card).is_some();
                match deed {
                    0 => { room.say(Kind::Note, Some(notes), &format!("{laptop} {at}")); }
                    1 if live => { room.ask(Command::Word(card, Field::Text, format!("{laptop} words {at}"))); }
                    2 if live => { room.ask(Command::Remove(vec![card])); }
                    3 if !live => { room.ask(Command::Return(vec![card])); }
                    _ => { room.say(Kind::Concern, None, "Hard"); }
                }
            }
        }
        let (what, after) = brought(&here, &there);
        let (before, now) = (here.workshop(), after.workshop());
        let new: usize = what.new.iter().map(|group| group.cards.len()).sum();
        let was_here = before.live().filter(|card| now.card(card.id).is_some()).count();
        prop_assert_eq!(now.live().count(), was_here + new + what.returned.len());
        prop_assert_eq!(before.live().count() - was_here, what.removed.len());
        prop_assert_eq!(what.changes, after.len() - here.history.len());
        // No text that was here is gone: it is shown, or kept beside, or was replaced by somebody who had read it.
        for both in &what.both {
            prop_assert!(!both.kept.is_empty());
        }
        prop_assert!(what.parts().iter().all(|part| !part.items.is_empty()));
        // Brought in once, there is nothing more to bring in.
        prop_assert!(what_comes_in(&after, &changes(&there)).is_empty());
    }
}
