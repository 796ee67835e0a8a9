//! Answers a wish with events or a refusal. Reads the workshop, changes nothing.

mod agenda;
mod arrival;
mod brief;
mod cards;
mod catch_up;
mod moves;
mod people;
mod places;
mod room;
mod screen;
mod threads;
mod versions;
mod votes;

use super::command::Command;
use super::event::Event;
use super::ids::StepId;
use super::refusal::Refusal;
use super::step::Step;
use super::vote::Stage;
use super::words::{clean, clean_line, is_blank};
use super::{Moment, Workshop};
use std::sync::Arc;

/// The largest hand count, dot count or head count that makes sense.
pub const MOST_COUNTED: u32 = 9_999;
/// The most characters of a table's name.
const MOST_TABLE: usize = 100;

type Answer = Result<Vec<Event>, Refusal>;

/// What follows from a wish. A refusal changes nothing and says why.
///
/// # Errors
/// A [`Refusal`] whose `Display` is a sentence for the person who asked.
pub fn decide(workshop: &Workshop, wish: Command, moment: &mut Moment<'_>) -> Answer {
    match wish {
        Command::Open {
            template,
            words,
            settings,
            steps,
        } => brief::open(template, words, settings, &steps, moment),
        Command::WordBrief(field, text) => brief::word_brief(workshop, field, &text),
        Command::SettleBrief(setting) => brief::settle_brief(workshop, setting),
        Command::LetIn(people) => people::let_in(&people, moment),
        Command::ChangePerson(person) => people::change_person(workshop, person),
        Command::BringIn(what) => arrival::bring_in(workshop, &what, moment),
        Command::LetGo(people) => people::let_go(workshop, people),
        Command::MakePairs(step) => people::make_pairs(workshop, step, moment),
        Command::MendPairs(step) => people::mend_pairs(workshop, step, moment),
        Command::MakeGroups { step, size } => people::make_groups(workshop, step, size, moment),
        Command::SeatPeople(size) => people::seat(workshop, size, moment),
        Command::AddStep(draft, after) => agenda::add_step(workshop, &draft, after, moment),
        Command::AddPart { name, steps } => agenda::add_part(workshop, &name, &steps, moment),
        Command::WordStep(step, field, text) => agenda::word_step(workshop, step, field, &text),
        Command::SettleStep(step, setting) => agenda::settle_step(workshop, step, setting),
        Command::ShiftStep { step, up } => agenda::shift_step(workshop, step, up),
        Command::RemoveStep(step) => agenda::remove_step(workshop, step),
        Command::ReturnStep(step) => agenda::return_step(workshop, step),
        Command::Put { kind, step, cards } => cards::put(workshop, kind, step, &cards, moment),
        Command::PutAtScreen { text, said_by } => screen::put(workshop, text, said_by, moment),
        Command::Word(card, field, text) => cards::word(workshop, card, field, &text),
        Command::PutVersionAway(of, text) => versions::put_away(workshop, of, text),
        Command::Settle(card, setting) => cards::settle(workshop, card, setting),
        Command::Move { cards, into, spot } => moves::shift_to(workshop, &cards, into, spot),
        Command::Shift { card, up } => moves::shift(workshop, card, up),
        Command::Group { cards, name, step } => moves::group(workshop, &cards, &name, step, moment),
        Command::Remove(cards) => cards::remove(workshop, cards),
        Command::Return(cards) => cards::bring_back(workshop, cards),
        Command::Tie { card, from } => threads::tie(workshop, card, from),
        Command::Loose { card, from } => threads::loose(workshop, card, from),
        Command::OpenVote(step) => {
            votes::turn_vote(workshop, step, Stage::Open, Event::VoteOpened { step })
        }
        Command::Cast {
            step,
            voter,
            card,
            dots,
        } => votes::cast(workshop, step, voter, card, dots),
        Command::Tally { step, card, dots } => votes::tally(workshop, step, card, dots),
        Command::CloseVote(step) => {
            votes::turn_vote(workshop, step, Stage::Closed, Event::VoteClosed { step })
        }
        Command::Reveal(step) => votes::reveal(workshop, step, moment),
        Command::BringRoom(step) => room::bring_room(workshop, step, moment.now),
        Command::EndRoom => room::end_room(workshop, moment.now),
        Command::ResetRoom => room::reset(workshop),
        Command::CatchUp { shorten, drop } => catch_up::catch_up(workshop, &shorten, drop),
        Command::Release { cards, show } => screen::release(workshop, &cards, show),
        Command::SettleRoom(setting) => screen::settle(workshop, setting),
        Command::TurnTimer(step, turn) => room::turn_timer(workshop, step, turn, moment.now),
    }
}

fn live_step(workshop: &Workshop, id: StepId) -> Result<&Arc<Step>, Refusal> {
    workshop.step(id).ok_or(Refusal::Gone)
}

fn in_range<T: Copy + PartialOrd + Into<u64>>(value: T, least: T, most: T) -> Result<T, Refusal> {
    if value < least || value > most {
        return Err(Refusal::OutOfRange {
            least: least.into(),
            most: most.into(),
        });
    }
    Ok(value)
}

fn tidy(text: &str, limit: usize, many_lines: bool) -> Result<String, Refusal> {
    let text = if many_lines {
        clean(text)
    } else {
        clean_line(text)
    };
    if is_blank(&text) {
        return Ok(String::new());
    }
    if text.len() > limit && text.chars().count() > limit {
        return Err(Refusal::TooLong { limit });
    }
    Ok(text)
}
