//! What the room may see: the one place that says what is released to the projector. Facilitator's notes, hidden cards,
//! writing that was not shown yet, running totals of a vote, Needs attention, and names in an anonymous workshop never
//! get into a [`RoomView`], so no screen can show them by mistake.

use crate::workshop::Workshop;
use crate::workshop::activity::Activity;
use crate::workshop::brief::BriefField;
use crate::workshop::card::Card;
use crate::workshop::ids::{CardId, PersonId, StepId};
use crate::workshop::kind::{Field, Kind};
use crate::workshop::phase::Phase;
use crate::workshop::room::Timer;
use crate::workshop::step::Step;
use crate::workshop::vote::{Stage, Vote};

/// What the projector shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoomView {
    /// What the workshop is called.
    pub title: String,
    /// The central question; the topic while there is none.
    pub question: String,
    /// The phases with the names they carry today.
    pub phases: Vec<(Phase, &'static str)>,
    /// Where the room is; none before it begins.
    pub at: Option<RoomStep>,
    /// The themes that the room chose, from Dream on.
    pub core: Vec<String>,
    /// The workshop was closed for the day.
    pub ended: bool,
}

/// The step at which the room is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomStep {
    /// Which.
    pub step: StepId,
    /// Its phase.
    pub phase: Phase,
    /// What it does.
    pub activity: Activity,
    /// What the room is asked; its name when it asks nothing.
    pub prompt: String,
    /// Planned minutes.
    pub minutes: u16,
    /// Its timer, once started.
    pub timer: Option<Timer>,
    /// What stands under the prompt.
    pub shown: Shown,
}

/// What stands under the prompt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Nothing but the prompt.
    Nothing,
    /// So many notes were written in private and wait.
    Waiting(usize),
    /// Cards, in order.
    Cards(Vec<Slip>),
    /// The result of a closed vote, most votes first.
    Result(Vec<Place>),
    /// Who talks with whom.
    Pairs(Vec<Vec<String>>),
    /// What was agreed: a line each.
    Rules(Vec<String>),
}

/// One card as the room sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// Which.
    pub id: CardId,
    /// Its main words.
    pub words: String,
    /// A second line: how many notes a theme holds, who promises. May be empty.
    pub more: String,
}

/// One line of a vote's result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which card.
    pub id: CardId,
    /// Its main words.
    pub words: String,
    /// All its dots.
    pub votes: u64,
    /// Its place, from 1; the same for a tie.
    pub place: usize,
    /// Another card has as many dots.
    pub tied: bool,
}

/// What the room may see now.
pub fn room_view(workshop: &Workshop) -> RoomView {
    let brief = &workshop.brief;
    let question = match brief.text(BriefField::Question) {
        "" => brief.text(BriefField::Topic),
        question => question,
    };
    let here = workshop.room.here().and_then(|id| workshop.step(id));
    let late = here.is_some_and(|step| step.phase >= Phase::Dream);
    let core = if late {
        workshop.positive_core()
    } else {
        Vec::new()
    };
    RoomView {
        title: workshop.title().to_owned(),
        question: question.to_owned(),
        phases: Phase::ALL
            .into_iter()
            .map(|phase| (phase, brief.labels.label(phase)))
            .collect(),
        at: here.map(|step| room_step(workshop, step)),
        core: core
            .into_iter()
            .filter(|theme| is_released(workshop, theme))
            .map(|theme| theme.main().to_owned())
            .collect(),
        ended: workshop.room.ended.is_some(),
    }
}

fn room_step(workshop: &Workshop, step: &Step) -> RoomStep {
    let prompt = match step.prompt.text.as_str() {
        "" => &step.name.text,
        prompt => prompt,
    };
    RoomStep {
        step: step.id,
        phase: step.phase,
        activity: step.activity,
        prompt: prompt.to_owned(),
        minutes: step.minutes,
        timer: workshop.room.timers.get(&step.id).copied(),
        shown: shown(workshop, step),
    }
}

fn shown(workshop: &Workshop, step: &Step) -> Shown {
    let kinds = |kinds: &[Kind]| {
        cards(
            workshop,
            kinds
                .iter()
                .flat_map(|kind| workshop.of_kind(*kind))
                .map(|card| &**card),
        )
    };
    match step.activity {
        Activity::Welcome => rules(workshop),
        Activity::Pairs => pairs(workshop, step.id),
        Activity::Notes if step.is_hidden() => Shown::Waiting(workshop.notes_at(step.id).len()),
        Activity::Notes => cards(
            workshop,
            workshop.notes_at(step.id).into_iter().map(|card| &**card),
        ),
        Activity::Stories => kinds(&[Kind::Story]),
        Activity::Themes => kinds(&[Kind::Theme]),
        Activity::Vote => vote(workshop, step.id),
        Activity::Core => cards(
            workshop,
            workshop.positive_core().into_iter().map(|card| &**card),
        ),
        Activity::Keep => kinds(&[Kind::Keep]),
        Activity::TouchPoints => kinds(&[Kind::TouchPoint]),
        Activity::Tips => kinds(&[Kind::Tip]),
        Activity::Dreams => kinds(&[Kind::Dream]),
        Activity::Opportunities => kinds(&[Kind::Opportunity]),
        Activity::Statements | Activity::Support => kinds(&[Kind::Statement]),
        Activity::QuickWins => kinds(&[Kind::QuickWin]),
        Activity::Promises => kinds(&[Kind::Commitment, Kind::Offer, Kind::Request]),
        Activity::Actions => kinds(&[Kind::Action]),
        Activity::Pledges => kinds(&[Kind::Pledge]),
        Activity::CheckIns => kinds(&[Kind::CheckIn]),
        Activity::Close => kinds(&[Kind::ClosingWord]),
        Activity::Break => Shown::Nothing,
    }
}

/// Whether the room may see a card at all.
fn is_released(workshop: &Workshop, card: &Card) -> bool {
    card.kind != Kind::Concern
        && !card.choices.hidden
        && !workshop.is_unrevealed(card)
        && !workshop.is_waiting(card)
        && !card.main().trim().is_empty()
}

fn cards<'a>(workshop: &Workshop, cards: impl Iterator<Item = &'a Card>) -> Shown {
    let slips: Vec<Slip> = cards
        .filter(|card| is_released(workshop, card))
        .map(|card| Slip {
            id: card.id,
            words: card.main().to_owned(),
            more: more(workshop, card),
        })
        .collect();
    if slips.is_empty() {
        Shown::Nothing
    } else {
        Shown::Cards(slips)
    }
}

/// The second line of a card. Owners are names often enough to stay away from an anonymous room.
fn more(workshop: &Workshop, card: &Card) -> String {
    let named = |field: Field| {
        if workshop.brief.anonymous {
            String::new()
        } else {
            card.text(field).to_owned()
        }
    };
    match card.kind {
        Kind::Theme => match workshop
            .under(card.id)
            .iter()
            .filter(|under| is_released(workshop, under))
            .count()
        {
            0 => String::new(),
            1 => "1 note or story".to_owned(),
            under => format!("{under} notes and stories"),
        },
        Kind::Story => quoted(card.text(Field::Quote)),
        Kind::Commitment | Kind::Offer | Kind::QuickWin | Kind::Action => named(Field::Owner),
        Kind::Request => match named(Field::To) {
            to if to.is_empty() => to,
            to => format!("to {to}"),
        },
        Kind::CheckIn => card
            .choices
            .due
            .map(|date| date.format("%-d %B %Y").to_string())
            .unwrap_or_default(),
        _ => String::new(),
    }
}

fn quoted(text: &str) -> String {
    match text.trim_matches(['“', '”', '"', ' ']) {
        "" => String::new(),
        quote => format!("“{quote}”"),
    }
}

fn vote(workshop: &Workshop, step: StepId) -> Shown {
    let closed = workshop
        .votes
        .get(&step)
        .filter(|vote| vote.stage == Stage::Closed);
    let themes = workshop
        .of_kind(Kind::Theme)
        .into_iter()
        .map(|theme| &**theme);
    match closed {
        Some(vote) => Shown::Result(result(
            vote,
            themes.filter(|theme| is_released(workshop, theme)),
        )),
        None => match cards(workshop, themes) {
            // How many notes a theme holds would sway the vote.
            Shown::Cards(slips) => Shown::Cards(
                slips
                    .into_iter()
                    .map(|slip| Slip {
                        more: String::new(),
                        ..slip
                    })
                    .collect(),
            ),
            other => other,
        },
    }
}

fn result<'a>(vote: &Vote, themes: impl Iterator<Item = &'a Card>) -> Vec<Place> {
    let mut counted: Vec<(u64, &Card)> =
        themes.map(|theme| (vote.total(theme.id), theme)).collect();
    counted.sort_by_key(|(votes, _)| std::cmp::Reverse(*votes));
    let place = |votes: u64| 1 + counted.iter().filter(|(other, _)| *other > votes).count();
    let alike = |votes: u64| counted.iter().filter(|(other, _)| *other == votes).count();
    counted
        .iter()
        .map(|(votes, theme)| Place {
            id: theme.id,
            words: theme.main().to_owned(),
            votes: *votes,
            place: place(*votes),
            tied: *votes > 0 && alike(*votes) > 1,
        })
        .collect()
}

fn pairs(workshop: &Workshop, step: StepId) -> Shown {
    let groups = workshop
        .pairs
        .get(&step)
        .filter(|_| !workshop.brief.anonymous);
    let groups: Vec<Vec<String>> = groups
        .into_iter()
        .flat_map(|groups| groups.iter())
        .map(|group| group.iter().map(|id| called(workshop, *id)).collect())
        .collect();
    if groups.is_empty() {
        Shown::Nothing
    } else {
        Shown::Pairs(groups)
    }
}

/// What somebody is called in the room: by name, else by organisation.
fn called(workshop: &Workshop, id: PersonId) -> String {
    let person = workshop.person(id);
    let called = person.map(|person| {
        if person.name.is_empty() {
            &person.organisation
        } else {
            &person.name
        }
    });
    called
        .filter(|called| !called.is_empty())
        .cloned()
        .unwrap_or_else(|| "somebody".to_owned())
}

fn rules(workshop: &Workshop) -> Shown {
    let lines: Vec<String> = workshop
        .brief
        .lines(BriefField::GroundRules)
        .into_iter()
        .map(str::to_owned)
        .collect();
    if lines.is_empty() {
        Shown::Nothing
    } else {
        Shown::Rules(lines)
    }
}
