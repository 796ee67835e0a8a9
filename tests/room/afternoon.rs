//! The second half of the complete workshop: dream, design, destiny.

use super::*;
use chrono::NaiveDate;
use lantern::workshop::choice::{Answer, Cost, Criterion, Form, Reach, Size, Status, Support};

fn first(room: &Room, kind: Kind) -> CardId {
    room.workshop().of_kind(kind)[0].id
}

pub fn dream_and_design(room: &mut Room) {
    let dreams = room.step(Activity::Dreams);
    let hopes = room.step_named("Quiet hopes");
    let statements = room.step(Activity::Statements);
    let (theme, story) = (first(room, Kind::Theme), first(room, Kind::Story));
    room.ask(Command::BringRoom(dreams));
    room.put(
        Kind::Keep,
        None,
        draft(&[(Field::Text, "Tea at the bedside")], vec![], &[theme]),
    );
    let both = [
        (Field::Text, "The chemist’s counter"),
        (Field::SideA, "Ward"),
        (Field::SideB, "Pharmacy"),
        (Field::Works, "They know us by name"),
        (Field::Pinches, "Forms after four"),
        (Field::Exception, "Christmas Eve: one call did it"),
        (Field::Ease, "A later courier"),
        (Field::Owner, "Pharmacy lead"),
    ];
    room.put(Kind::TouchPoint, None, words(&both));
    let tip = [
        (Field::Text, "Put the number on the whiteboard"),
        (Field::WorksWhere, "Small wards"),
        (Field::Effort, "Minutes"),
        (Field::AskWho, "Ward clerk"),
    ];
    room.put(Kind::Tip, None, words(&tip));
    let picture = [
        (Field::Text, "NOBODY WAITS IN THE HALL"),
        (
            Field::Picture,
            "A hall with an empty bench and the sun on it.",
        ),
        (Field::Makers, "Table 2"),
    ];
    let dream = room.put(
        Kind::Dream,
        Some(dreams),
        draft(&picture, vec![Setting::Form(Form::Headline)], &[theme]),
    );
    room.later(15).ask(Command::BringRoom(hopes));
    room.say(Kind::Note, Some(hopes), "UNREVEALED hope");
    let chance = [
        (Field::Text, "One front door"),
        (Field::WantsToWork, "Ward and befrienders"),
    ];
    room.put(
        Kind::Opportunity,
        None,
        draft(&chance, vec![Setting::Energy(6)], &[dream]),
    );
    room.later(5).ask(Command::BringRoom(statements));
    let text = [
        (
            Field::Text,
            "When you come home, a neighbour has the kettle on, because the ward rang on Tuesday.",
        ),
        (Field::Benefits, "Everybody who lives alone"),
        (Field::InPlace, "A list of numbers"),
        (Field::Workforce, "Ten minutes of a clerk’s day"),
        (Field::FirstTest, "One ward, two weeks"),
        (Field::Sponsor, "Head of nursing"),
    ];
    let settings = vec![
        Setting::Criterion(Criterion::Vivid, true),
        Setting::Criterion(Criterion::Grounded, true),
        Setting::Support(Support::Build, 5),
        Setting::Support(Support::Back, 2),
        Setting::Support(Support::Concern, 1),
    ];
    room.put(
        Kind::Statement,
        Some(statements),
        draft(&text, settings, &[story, dream]),
    );
    room.later(16);
}

pub fn destiny(room: &mut Room) {
    let promises = room.step(Activity::Promises);
    let close = room.step(Activity::Close);
    let statement = first(room, Kind::Statement);
    let due = |month, day| Setting::Due(NaiveDate::from_ymd_opt(2026, month, day));
    room.ask(Command::BringRoom(promises));
    let win = [
        (Field::Text, "Write the number on the board"),
        (Field::Owner, "Ward clerk"),
        (Field::Saves, "An hour a week"),
    ];
    let done = vec![
        Setting::Cost(Some(Cost::Free)),
        Setting::Status(Status::Done),
        due(3, 10),
    ];
    room.put(Kind::QuickWin, None, draft(&win, done, &[statement]));
    let offer = [
        (Field::Text, "A room on Thursdays"),
        (Field::To, "The befrienders"),
        (Field::Owner, "Dafydd"),
    ];
    room.put(Kind::Offer, None, words(&offer));
    let commitment = [
        (Field::Text, "I will ring before noon"),
        (Field::Owner, "Carys"),
    ];
    room.put(
        Kind::Commitment,
        None,
        draft(&commitment, vec![due(3, 17)], &[]),
    );
    let request = [
        (Field::Text, "One phone line that is answered"),
        (Field::To, "Director"),
        (Field::Owner, "Gwen"),
        (Field::Response, "Not before the new budget"),
    ];
    room.put(
        Kind::Request,
        None,
        draft(
            &request,
            vec![Setting::Answer(Answer::NotYet), due(4, 30)],
            &[statement],
        ),
    );
    let action = [
        (Field::Text, "Try the Tuesday call on one ward"),
        (Field::Owner, "Ward manager"),
        (Field::Sponsor, "Head of nursing"),
        (Field::FirstStep, "List the numbers"),
        (Field::MeasureOurs, "People who found the kettle on"),
        (Field::MeasureAsked, "Discharges before noon"),
        (Field::EarlySign, "Somebody thanks the clerk"),
    ];
    room.put(
        Kind::Action,
        None,
        draft(
            &action,
            vec![due(3, 31), Setting::Status(Status::Moving)],
            &[statement],
        ),
    );
    let pledge = [
        (Field::Text, "I will write the number down"),
        (
            Field::WhenThen,
            "When the shift starts, I will check the board",
        ),
        (Field::Buddy, "Ewa"),
    ];
    let size = vec![
        Setting::Size(Some(Size::Small)),
        Setting::Reach(Some(Reach::Team)),
    ];
    room.put(Kind::Pledge, None, draft(&pledge, size, &[]));
    let meeting = [
        (Field::Text, "Back at the centre"),
        (Field::Audience, "Kate convenes; everybody comes"),
    ];
    room.put(Kind::CheckIn, None, draft(&meeting, vec![due(4, 2)], &[]));
    room.later(10).ask(Command::BringRoom(close));
    room.say(Kind::ClosingWord, Some(close), "Hopeful");
    room.say(Kind::ClosingWord, Some(close), "diolch 🌿");
    room.say(Kind::ClosingWord, Some(close), "Hopeful");
    room.later(6).ask(Command::EndRoom);
}
