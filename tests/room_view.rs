//! The room sees what was released, and nothing else.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod room;

use lantern::record::room_view::{RoomView, Shown, room_view};
use lantern::workshop::activity::Activity;
use lantern::workshop::brief::{BriefField, BriefSetting};
use lantern::workshop::card::Setting;
use lantern::workshop::command::Command;
use lantern::workshop::ids::VoterId;
use lantern::workshop::kind::{Field, Kind};
use room::{Room, stories, words};
use uuid::Uuid;

fn at(room: &mut Room, step: lantern::workshop::ids::StepId) -> RoomView {
    room.later(1).ask(Command::BringRoom(step));
    room_view(room.workshop())
}

fn shown(view: &RoomView) -> &Shown {
    &view.at.as_ref().unwrap().shown
}

#[test]
fn at_no_step_does_the_room_see_notes_for_the_facilitator_hidden_cards_or_concerns() {
    let mut room = stories::complete();
    let steps: Vec<_> = room
        .workshop()
        .agenda()
        .iter()
        .map(|step| step.id)
        .collect();
    for step in steps {
        let seen = format!("{:?}", at(&mut room, step));
        for never in [
            "Facilitator only",
            "HIDDEN words",
            "REMOVED words",
            "UNSAFE",
            "The lift fails",
        ] {
            assert!(!seen.contains(never), "{never}: {seen}");
        }
    }
}

#[test]
fn the_room_shows_where_it_is_and_what_it_is_asked() {
    let mut room = stories::opened();
    assert_eq!(room_view(room.workshop()).at, None);
    let notes = room.step_named("What helped");
    room.say(Kind::Note, Some(notes), "A call");
    let view = at(&mut room, notes);
    assert_eq!(
        view.question,
        "When did somebody come home and everything was ready?"
    );
    assert_eq!(view.at.as_ref().unwrap().prompt, "What made it possible?");
    assert!(
        matches!(shown(&view), Shown::Wall(slips) if slips.len() == 1 && slips[0].words == "A call")
    );
    assert!(view.core.is_empty());
}

#[test]
fn the_room_is_told_the_topic_and_whether_the_question_says_nothing_without_it() {
    let mut room = stories::opened();
    let topic = room.workshop().brief.text(BriefField::Topic).to_owned();
    let view = room_view(room.workshop());
    assert!(!topic.is_empty() && !view.is_general);
    assert_eq!(view.topic_of_question(), topic);
    let general = lantern::guide::guide().set_up.central_question.clone();
    room.ask(Command::WordBrief(BriefField::Question, general));
    assert!(room_view(room.workshop()).is_general);
    room.ask(Command::WordBrief(BriefField::Question, String::new()));
    let view = room_view(room.workshop());
    assert_eq!(
        (view.question.as_str(), view.topic_of_question()),
        (topic.as_str(), ""),
        "it stands once"
    );
}

#[test]
fn what_is_written_in_private_is_a_number_until_it_is_revealed() {
    let mut room = stories::opened();
    let hopes = room.step_named("Quiet hopes");
    room.say(Kind::Note, Some(hopes), "A key for every neighbour");
    assert_eq!(shown(&at(&mut room, hopes)), &Shown::Waiting(1));
    room.ask(Command::Reveal(hopes));
    assert!(matches!(shown(&room_view(room.workshop())), Shown::Wall(slips) if slips.len() == 1));
}

#[test]
fn a_vote_has_no_totals_before_it_is_closed_and_ties_are_ties() {
    let mut room = stories::opened();
    let vote = room.step(Activity::Vote);
    let themes: Vec<_> = ["One", "Two", "Three"]
        .iter()
        .map(|name| room.say(Kind::Theme, None, name))
        .collect();
    room.ask(Command::OpenVote(vote));
    for (theme, dots) in [(themes[0], 1), (themes[1], 2)] {
        let voter = VoterId(Uuid::from_u128(u128::from(dots)));
        room.ask(Command::Cast {
            step: vote,
            voter,
            card: theme,
            dots,
        });
    }
    room.ask(Command::Tally {
        step: vote,
        card: themes[2],
        dots: 2,
    });
    let open = at(&mut room, vote);
    let Shown::Voting(voting) = shown(&open) else {
        panic!("an open vote: {open:?}")
    };
    assert_eq!((voting.open, voting.each, voting.voted), (true, 3, 2));
    let order: Vec<_> = voting.themes.iter().map(|(id, _)| *id).collect();
    assert_eq!(order, themes, "the order tells nothing");
    room.ask(Command::CloseVote(vote));
    let Shown::Result(places) = shown(&room_view(room.workshop())).clone() else {
        panic!("a closed vote has a result")
    };
    let told: Vec<_> = places
        .iter()
        .map(|it| (it.words.as_str(), it.votes, it.place, it.tied))
        .collect();
    assert_eq!(
        told,
        [
            ("Two", 2, 1, true),
            ("Three", 2, 1, true),
            ("One", 1, 3, false)
        ]
    );
}

#[test]
fn an_anonymous_room_sees_no_names() {
    let mut room = stories::opened();
    let promises = room.step(Activity::Promises);
    let card = words(&[(Field::Text, "Ring first"), (Field::Owner, "Gwen")]);
    room.put(Kind::Commitment, Some(promises), card);
    assert!(format!("{:?}", at(&mut room, promises)).contains("Gwen"));
    room.ask(Command::SettleBrief(BriefSetting::Anonymous));
    assert!(!format!("{:?}", room_view(room.workshop())).contains("Gwen"));
}

#[test]
fn the_positive_core_stands_in_the_room_from_dream_on() {
    let mut room = stories::opened();
    let theme = room.say(Kind::Theme, None, "We ring first");
    room.settle(theme, Setting::InCore(true));
    let (notes, dreams) = (room.step_named("What helped"), room.step(Activity::Dreams));
    assert!(at(&mut room, notes).core.is_empty());
    assert_eq!(at(&mut room, dreams).core, ["We ring first"]);
    room.settle(theme, Setting::Hidden(true));
    assert!(room_view(room.workshop()).core.is_empty());
}
