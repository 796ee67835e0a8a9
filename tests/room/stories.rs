//! Three workshops: a small complete one, an empty one, and one that stopped after Discover.

use super::*;
use chrono::NaiveDate;
use lantern::workshop::brief::{BriefField, BriefSetting};
use lantern::workshop::choice::{ConcernKind, Consent};
use lantern::workshop::ids::VoterId;

/// Opened, and nothing more.
pub fn empty() -> Room {
    let mut room = Room::new();
    room.ask(Command::Open {
        template: "taster".into(),
        words: BTreeMap::new(),
        settings: Vec::new(),
        steps: vec![step(Phase::Define, Activity::Welcome, "Welcome", 10)],
    });
    room
}

/// Who, why and the agenda; nobody has said anything yet.
pub fn opened() -> Room {
    let mut room = Room::new();
    let words = [
        (BriefField::Title, "Going home well"),
        (
            BriefField::Topic,
            "Homecomings that go well from the first evening",
        ),
        (BriefField::TopicFrom, "Delayed discharges"),
        (
            BriefField::Question,
            "When did somebody come home and everything was ready?",
        ),
        (BriefField::Place, "Canolfan Gymunedol, Llanelli"),
        (BriefField::Sponsor, "Director of Community Services"),
        (
            BriefField::SponsorCanSayYesTo,
            "Changes to the discharge form\nUp to £2,000 for small fixes",
        ),
        (
            BriefField::Missing,
            "Night porters – Mair will ask them on Thursday\nPharmacy",
        ),
        (
            BriefField::GroundRules,
            "Everybody’s story counts\nNo names of patients",
        ),
        (BriefField::AlreadyDecided, "The ward moves in May."),
        (BriefField::BuildsOn, "The befriending pilot of 2025"),
        (
            BriefField::Information,
            "What you write goes into a report without names. Raw notes are deleted after 90 days.",
        ),
        (BriefField::Contact, "Siân, sian@example.org"),
        (BriefField::Facilitator, "Kate Kowalska"),
    ];
    let mut vote = step(Phase::Discover, Activity::Vote, "Vote", 5);
    vote.prompt = "Which matter most?".into();
    let mut private = step(Phase::Discover, Activity::Notes, "What helped", 10);
    private.prompt = "What made it possible?".into();
    let mut hopes = step(Phase::Dream, Activity::Notes, "Quiet hopes", 5);
    hopes.private = true;
    let ask = Command::Open {
        template: "light-not-heat".into(),
        words: words
            .iter()
            .map(|(field, text)| (*field, (*text).to_owned()))
            .collect(),
        settings: vec![BriefSetting::Date(NaiveDate::from_ymd_opt(2026, 3, 3))],
        steps: vec![
            step(Phase::Define, Activity::Welcome, "Welcome", 10),
            step(Phase::Discover, Activity::Stories, "Story cards", 20),
            private,
            step(Phase::Discover, Activity::Themes, "Themes", 10),
            vote,
            step(Phase::Dream, Activity::Dreams, "Dreams", 15),
            hopes,
            step(Phase::Design, Activity::Statements, "Statements", 15),
            step(Phase::Destiny, Activity::Promises, "Promises", 10),
            step(Phase::Destiny, Activity::Close, "Closing word", 5),
        ],
    };
    room.ask(ask);
    let people = [
        ("Amina", "Ysbyty Glan Llyn", Sector::Nhs, Role::Clinical),
        (
            "Bartosz",
            "Ysbyty Glan Llyn",
            Sector::Nhs,
            Role::NonClinical,
        ),
        ("Carys", "Ysbyty Glan Llyn", Sector::Nhs, Role::Clinical),
        ("Dafydd", "Ysbyty Glan Llyn", Sector::Nhs, Role::Manager),
        ("Ewa", "Ysbyty Glan Llyn", Sector::Nhs, Role::Clinical),
        (
            "فاطمہ",
            "Befrienders Together",
            Sector::Voluntary,
            Role::Volunteer,
        ),
        (
            "Gwen",
            "Befrienders Together",
            Sector::Voluntary,
            Role::Volunteer,
        ),
        ("Huw", "", Sector::Community, Role::PatientOrCarer),
    ];
    for (name, organisation, sector, role) in people {
        room.person(name, organisation, sector, role);
    }
    room
}

/// Stories, notes, themes and a vote; then everybody went home.
pub fn after_discover() -> Room {
    let mut room = opened();
    let welcome = room.step(Activity::Welcome);
    room.ask(Command::BringRoom(welcome));
    discover(room.later(12));
    room.later(9).ask(Command::EndRoom);
    room
}

fn discover(room: &mut Room) {
    let stories = room.step(Activity::Stories);
    let notes = room.step_named("What helped");
    let vote = room.step(Activity::Vote);
    let amina = *room.workshop().people.keys().next().unwrap();
    room.ask(Command::BringRoom(stories));
    let kettle = room.put(
        Kind::Story,
        Some(stories),
        said_by(
            draft(
                &[
                    (Field::Text, "The kettle was on"),
                    (
                        Field::Happened,
                        "A neighbour waited at home.\nThe ward had rung on Tuesday.",
                    ),
                    (Field::MadePossible, "Ward clerk, befriending scheme"),
                    (Field::Helped, "One phone call"),
                    (Field::InTheWay, "Nobody knew the number"),
                    (Field::RoundIt, "We wrote it on the whiteboard"),
                    (
                        Field::Quote,
                        "Roedd y tegell wedi berwi cyn i mi dynnu fy nghot.",
                    ),
                    (Field::Setting, "A ward and a terraced house"),
                    (Field::Evidence, "9 of 10 went home before noon, ward diary"),
                    (Field::LedTo, "We ring first now"),
                ],
                vec![Setting::Consent(Consent::WithRole)],
                &[],
            ),
            SaidBy::Person(amina),
        ),
    );
    let room_only = room.put(
        Kind::Story,
        Some(stories),
        draft(
            &[
                (Field::Text, "SECRET staircase"),
                (Field::Quote, "SECRET quote"),
            ],
            vec![Setting::Consent(Consent::StayInRoom)],
            &[],
        ),
    );
    room.put(
        Kind::Story,
        Some(stories),
        draft(
            &[
                (Field::Text, "Klucz u sąsiadki"),
                (Field::Quote, "Zażółć gęślą jaźń, mówiła."),
            ],
            vec![Setting::Consent(Consent::WithoutName)],
            &[],
        ),
    );
    room.later(20).ask(Command::BringRoom(notes));
    let ring = room.say(Kind::Note, Some(notes), "We ring each other first");
    let urdu = room.say(Kind::Note, Some(notes), "ہم ایک دوسرے کو پہلے فون کرتے ہیں");
    let emoji = room.say(Kind::Note, Some(notes), "👩🏽‍⚕️🤝🏡 | <b>one</b> *number*");
    let hidden = room.say(Kind::Note, Some(notes), "HIDDEN words about Bed 4");
    room.settle(hidden, Setting::Hidden(true));
    let gone = room.say(Kind::Note, Some(notes), "REMOVED words");
    room.ask(Command::Remove(vec![gone]));
    let name = |text: &str, cards: Vec<CardId>| Command::Group {
        cards,
        name: text.into(),
        step: None,
    };
    room.later(8)
        .ask(name("We ring first", vec![ring, urdu, kettle]));
    room.ask(name("One number", vec![emoji, room_only]));
    let themes: Vec<CardId> = room
        .workshop()
        .of_kind(Kind::Theme)
        .iter()
        .map(|theme| theme.id)
        .collect();
    room.ask(Command::Word(
        themes[0],
        Field::Why,
        "Because a voice is quicker than a form".into(),
    ));
    room.ask(Command::Word(
        themes[0],
        Field::More,
        "A list of numbers by every phone".into(),
    ));
    room.ask(Command::BringRoom(vote));
    room.ask(Command::OpenVote(vote));
    for voter in 1..=3_u128 {
        let voter = VoterId(Uuid::from_u128(voter));
        room.ask(Command::Cast {
            step: vote,
            voter,
            card: themes[0],
            dots: 2,
        });
        room.ask(Command::Cast {
            step: vote,
            voter,
            card: themes[1],
            dots: 1,
        });
    }
    room.ask(Command::Tally {
        step: vote,
        card: themes[1],
        dots: 4,
    });
    room.ask(Command::CloseVote(vote));
    for theme in themes {
        room.settle(theme, Setting::InCore(true));
    }
    let worry = draft(
        &[
            (Field::Text, "The lift fails every week"),
            (Field::Owner, "Estates lead"),
            (Field::Response, "Engineer booked"),
        ],
        vec![
            Setting::Concern(ConcernKind::NeedsAction),
            Setting::Due(NaiveDate::from_ymd_opt(2026, 3, 20)),
        ],
        &[],
    );
    room.put(Kind::Concern, None, worry);
    let safety = draft(
        &[(Field::Text, "UNSAFE thing that happened")],
        vec![Setting::Concern(ConcernKind::Safety)],
        &[],
    );
    room.put(Kind::Concern, None, safety);
}

/// From welcome to closing word.
pub fn complete() -> Room {
    let mut room = after_discover();
    afternoon::dream_and_design(&mut room);
    afternoon::destiny(&mut room);
    room
}
