//! What must not be on the room screen is not in what the room screen is made of: every activity, every state.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod room;

use lantern::record::room_view::{Look, Shown, room_view};
use lantern::workshop::activity::Activity;
use lantern::workshop::brief::BriefSetting;
use lantern::workshop::card::{SaidBy, Setting};
use lantern::workshop::choice::{ConcernKind, Consent};
use lantern::workshop::command::Command;
use lantern::workshop::ids::{CardId, StepId, VoterId};
use lantern::workshop::kind::{Field, Kind};
use lantern::workshop::phase::Phase;
use lantern::workshop::room::RoomSetting;
use lantern::workshop::step::StepSetting;
use room::{Room, draft, step, stories};
use uuid::Uuid;

/// Every field of a kind filled with the same word, so that whatever slips through is seen.
fn filled(kind: Kind, word: &str) -> lantern::workshop::command::CardDraft {
    let fields: Vec<(Field, &str)> = kind.fields().iter().map(|field| (*field, word)).collect();
    draft(&fields, Vec::new(), &[])
}

/// A workshop with a step for every activity and, of every kind, a card that is shown, one that is hidden, one that waits
/// for release and one that was removed; votes that are open; words written in private; concerns.
fn everything() -> (Room, Vec<StepId>) {
    let mut room = stories::opened();
    let steps: Vec<StepId> = Activity::ALL
        .iter()
        .map(|activity| added(&mut room, *activity))
        .collect();
    for kind in Kind::ALL {
        let at = steps
            .iter()
            .zip(Activity::ALL)
            .find(|(_, activity)| activity.takes() == Some(kind))
            .map(|(step, _)| *step);
        room.put(kind, at, filled(kind, "SHOWN"));
        let hidden = room.put(kind, at, filled(kind, "HIDDEN"));
        room.settle(hidden, Setting::Hidden(true));
        let waits = room.put(kind, at, filled(kind, "WAITING"));
        room.settle(waits, Setting::Waiting(true));
        let gone = room.put(kind, at, filled(kind, "REMOVED"));
        room.ask(Command::Remove(vec![gone]));
    }
    let safety = room.put(Kind::Concern, None, filled(Kind::Concern, "UNSAFE"));
    room.settle(safety, Setting::Concern(ConcernKind::Safety));
    let private = added(&mut room, Activity::Notes);
    room.ask(Command::SettleStep(private, StepSetting::Private(true)));
    room.say(Kind::Note, Some(private), "PRIVATE");
    let mut all = steps;
    all.push(private);
    (room, all)
}

fn added(room: &mut Room, activity: Activity) -> StepId {
    let draft = step(Phase::Destiny, activity, "A step", 5);
    let events = room.ask(Command::AddStep(draft, None));
    match events.as_slice() {
        [lantern::workshop::event::Event::StepsLaid { steps }] => steps[0].id,
        other => panic!("not a step: {other:?}"),
    }
}

/// Everything the room screen is made of, at every step, and at its end.
fn every_view(room: &mut Room, steps: &[StepId]) -> String {
    let mut seen = String::new();
    for step in steps {
        room.later(1).ask(Command::BringRoom(*step));
        seen += &format!("{:?}\n", room_view(room.workshop()));
    }
    room.later(1).ask(Command::EndRoom);
    seen + &format!("{:?}\n", room_view(room.workshop()))
}

fn never(seen: &str, words: &[&str]) {
    for word in words {
        let line = seen.lines().find(|line| line.contains(word));
        assert!(line.is_none(), "{word} in {}", line.unwrap_or_default());
    }
}

#[test]
fn m11_at_no_step_and_after_the_end_does_the_room_see_what_is_held_back() {
    let (mut room, steps) = everything();
    let seen = every_view(&mut room, &steps);
    assert!(seen.contains("SHOWN"));
    never(
        &seen,
        &[
            "HIDDEN",
            "WAITING",
            "REMOVED",
            "UNSAFE",
            "PRIVATE",
            "Facilitator",
        ],
    );
}

#[test]
fn m11_no_concern_is_seen_not_even_when_it_is_asked_for() {
    let (mut room, steps) = everything();
    let held_back: Vec<CardId> = room
        .workshop()
        .cards
        .values()
        .filter(|card| card.main() != "SHOWN" || card.kind == Kind::Concern)
        .map(|card| card.id)
        .collect();
    assert!(held_back.len() > 30);
    for step in steps {
        room.later(1).ask(Command::BringRoom(step));
        for card in &held_back {
            if room.workshop().card(*card).is_some() {
                room.ask(Command::SettleRoom(RoomSetting::Showing(Some(*card))));
                assert_eq!(room_view(room.workshop()).featured, None);
            }
        }
    }
}

#[test]
fn m11_a_card_shown_by_itself_leaves_the_screen_when_it_is_held_back_again() {
    let mut room = stories::opened();
    let stories = room.step(Activity::Stories);
    room.ask(Command::BringRoom(stories));
    let story = room.say(Kind::Story, Some(stories), "The kettle was on");
    room.ask(Command::SettleRoom(RoomSetting::Showing(Some(story))));
    let featured = room_view(room.workshop()).featured.unwrap();
    assert_eq!(
        (featured.look, featured.words.as_str()),
        (Look::Story, "The kettle was on")
    );
    room.settle(story, Setting::Hidden(true));
    assert_eq!(room_view(room.workshop()).featured, None);
}

#[test]
fn m11_an_open_vote_tells_how_many_voted_and_nothing_that_changes_with_what_for() {
    let views: Vec<String> = [(0, 1), (1, 0)]
        .iter()
        .map(|(first, second)| {
            let (mut room, _) = everything();
            let themes: Vec<CardId> = ["One", "Two"]
                .iter()
                .map(|name| room.say(Kind::Theme, None, name))
                .collect();
            let vote = room.step(Activity::Vote);
            room.ask(Command::BringRoom(vote));
            room.ask(Command::OpenVote(vote));
            for (theme, voter) in [(themes[*first], 7), (themes[*second], 8)] {
                for dots in 1..=2 {
                    room.ask(Command::Cast {
                        step: vote,
                        voter: VoterId(Uuid::from_u128(voter)),
                        card: theme,
                        dots,
                    });
                }
            }
            room.ask(Command::Tally {
                step: vote,
                card: themes[*first],
                dots: 9,
            });
            format!("{:?}", room_view(room.workshop()))
        })
        .collect();
    assert_eq!(views[0], views[1]);
    assert!(views[0].contains("voted: 2"));
}

#[test]
fn m11_an_anonymous_room_sees_nobodys_name_at_any_step() {
    let (mut room, mut steps) = everything();
    let names = [
        Field::Owner,
        Field::Sponsor,
        Field::To,
        Field::Makers,
        Field::WantsToWork,
        Field::Audience,
        Field::Buddy,
        Field::AskWho,
        Field::MadePossible,
    ];
    for kind in Kind::ALL {
        let fields: Vec<(Field, &str)> = kind
            .fields()
            .iter()
            .map(|field| {
                (
                    *field,
                    if names.contains(field) {
                        "Gwenllian"
                    } else {
                        "SHOWN"
                    },
                )
            })
            .collect();
        let mut card = draft(&fields, Vec::new(), &[]);
        card.said_by = SaidBy::Table("Gwenllian’s table".into());
        let at = Activity::ALL
            .iter()
            .position(|activity| activity.takes() == Some(kind))
            .map(|at| steps[at]);
        room.put(kind, at, card);
    }
    let pairs = room.step(Activity::Pairs);
    room.ask(Command::MakePairs(pairs));
    steps.push(pairs);
    room.ask(Command::SettleBrief(BriefSetting::Anonymous));
    let seen = every_view(&mut room, &steps);
    never(
        &seen,
        &[
            "Gwenllian",
            "Amina",
            "Bartosz",
            "Carys",
            "Huw",
            "Befrienders",
        ],
    );
}

#[test]
fn m12_the_close_shows_only_stories_that_may_leave_the_room() {
    let mut room = stories::opened();
    let close = room.step(Activity::Close);
    let story = |room: &mut Room, words: &str, consent: Option<Consent>| {
        let settings = consent.map(Setting::Consent).into_iter().collect();
        let card = draft(
            &[
                (Field::Text, words),
                (Field::Happened, "TOLD"),
                (Field::Quote, words),
            ],
            settings,
            &[],
        );
        room.put(Kind::Story, None, card)
    };
    story(&mut room, "Unasked", None);
    story(&mut room, "Stays", Some(Consent::StayInRoom));
    story(&mut room, "Travels", Some(Consent::WithoutName));
    story(&mut room, "Travels too", Some(Consent::MayContact));
    room.say(Kind::ClosingWord, Some(close), "Hopeful");
    room.ask(Command::BringRoom(close));
    let view = room_view(room.workshop());
    let Shown::Closing(slides) = &view.at.as_ref().unwrap().shown else {
        panic!("no slides")
    };
    let words: Vec<&str> = slides.iter().map(|slide| slide.words.as_str()).collect();
    assert_eq!(words, ["Travels", "Travels too", "Hopeful", "Thank you."]);
    never(&format!("{view:?}"), &["Unasked", "Stays", "TOLD"]);
}

#[test]
fn m13_what_can_be_added_follows_the_step_and_the_switch() {
    let (mut room, steps) = everything();
    for (step, activity) in steps.iter().zip(Activity::ALL) {
        room.later(1).ask(Command::BringRoom(*step));
        let adding = room_view(room.workshop()).adding;
        assert_eq!(adding.as_ref().map(|adding| adding.kind), activity.takes());
        assert!(adding.is_none_or(|adding| adding.open && !adding.private && !adding.queued));
    }
    let notes = *steps.last().unwrap();
    room.ask(Command::BringRoom(notes));
    room.ask(Command::SettleStep(notes, StepSetting::Queued(true)));
    room.ask(Command::SettleRoom(RoomSetting::Adding(false)));
    let adding = room_view(room.workshop()).adding.unwrap();
    assert_eq!(
        (adding.open, adding.private, adding.queued),
        (false, true, true)
    );
    room.ask(Command::EndRoom);
    assert_eq!(room_view(room.workshop()).adding, None);
}

#[test]
fn the_positive_core_carries_votes_and_a_line_that_somebody_said() {
    let mut room = stories::complete();
    let step = added(&mut room, Activity::Core);
    room.ask(Command::BringRoom(step));
    let view = room_view(room.workshop());
    let Shown::Core(lights) = &view.at.as_ref().unwrap().shown else {
        panic!("no core")
    };
    let told: Vec<_> = lights
        .iter()
        .map(|light| (light.name.as_str(), light.votes, light.share))
        .collect();
    assert_eq!(told, [("One number", 7, 100), ("We ring first", 6, 85)]);
    assert_eq!(
        lights[1].quote,
        "“Roedd y tegell wedi berwi cyn i mi dynnu fy nghot.”"
    );
}
