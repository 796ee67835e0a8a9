//! What stands under the prompt, activity by activity.

use super::leaf::{Leaf, closing, leaves};
use super::released::{called, is_released, named, quoted, released, under};
use super::themes::{ThemeWall, themes};
use super::vote::{Place, Voting, vote};
use crate::guide::guide;
use crate::record::dates;
use crate::workshop::Workshop;
use crate::workshop::activity::Activity;
use crate::workshop::brief::BriefField;
use crate::workshop::card::Card;
use crate::workshop::choice::{Answer, Support};
use crate::workshop::ids::CardId;
use crate::workshop::kind::{Field, Kind};
use crate::workshop::step::Step;
use std::sync::Arc;

/// What stands under the prompt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Nothing but the prompt.
    Nothing,
    /// So many notes were written in private and wait.
    Waiting(usize),
    /// The ground rules, a line each.
    Welcome(Vec<String>),
    /// Who talks with whom.
    Pairs(Vec<Group>),
    /// A wall of slips.
    Wall(Vec<Slip>),
    /// Themes, each with what stands under it, as cards that can be read from the back row.
    Themes(Vec<ThemeWall>),
    /// A vote that is not closed.
    Voting(Voting),
    /// The result of a closed vote, most votes first.
    Result(Vec<Place>),
    /// The positive core.
    Core(Vec<Light>),
    /// What was promised, and how it stands.
    Tracker(Round),
    /// Cards one at a time.
    Leaves(Vec<Leaf>),
    /// The slides of the close.
    Closing(Vec<Leaf>),
    /// Who stands where on each statement.
    Support(Vec<Stand>),
    /// A break.
    Break,
}

/// A round through what was promised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// How many stand how, in words: "3 done".
    pub counts: Vec<String>,
    /// The promises, where help is welcome first.
    pub slips: Vec<Slip>,
}

/// A pair, trio, four or table.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Group {
    /// From 1.
    pub number: usize,
    /// What they are called.
    pub people: Vec<String>,
}

/// One card as the room sees it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Slip {
    /// Which.
    pub id: CardId,
    /// Its main words.
    pub words: String,
    /// A second line. May be empty.
    pub more: String,
    /// What kind it is, where a wall mixes kinds. May be empty.
    pub kind: &'static str,
}

/// A theme of the positive core.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Light {
    /// Which.
    pub id: CardId,
    /// Its name.
    pub name: String,
    /// Its votes in closed votes.
    pub votes: u64,
    /// A line somebody said. May be empty.
    pub quote: String,
    /// What makes it possible. May be empty.
    pub why: String,
    /// Its votes in percent of the most that any of them has.
    pub share: u64,
}

/// A statement and how many stand where.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Stand {
    /// Which.
    pub id: CardId,
    /// Its words.
    pub words: String,
    /// Level in words, and how many.
    pub levels: Vec<(&'static str, u32)>,
}

/// What kinds of promises stand side by side.
const PROMISES: &[Kind] = &[Kind::Commitment, Kind::Offer, Kind::Request];

pub(super) fn shown(workshop: &Workshop, step: &Step) -> Shown {
    match by_activity(workshop, step) {
        // Groups can be made for any step: until there is something to show, people want to know where to sit.
        Shown::Nothing => pairs(workshop, step),
        shown => shown,
    }
}

fn by_activity(workshop: &Workshop, step: &Step) -> Shown {
    let wall = |kind| walled(slips(workshop, &released(workshop, kind), ""));
    match step.activity {
        Activity::Welcome => Shown::Welcome(rules(workshop)),
        Activity::Pairs => pairs(workshop, step),
        Activity::Notes if step.is_hidden() => Shown::Waiting(workshop.notes_at(step.id).len()),
        Activity::Notes => notes(workshop, step),
        Activity::Stories => wall(Kind::Story),
        Activity::Themes => themes(workshop),
        Activity::Vote => vote(workshop, step),
        Activity::Core => core(workshop),
        Activity::Keep => wall(Kind::Keep),
        Activity::TouchPoints => wall(Kind::TouchPoint),
        Activity::Tips => wall(Kind::Tip),
        Activity::Dreams => leafed(leaves(workshop, Kind::Dream)),
        Activity::Opportunities => wall(Kind::Opportunity),
        Activity::Statements => leafed(leaves(workshop, Kind::Statement)),
        Activity::Support => support(workshop),
        Activity::QuickWins => wall(Kind::QuickWin),
        Activity::Promises => promises(workshop),
        Activity::Actions => wall(Kind::Action),
        Activity::Pledges => wall(Kind::Pledge),
        Activity::CheckIns => wall(Kind::CheckIn),
        Activity::Tracker => super::tracker::round(workshop),
        Activity::Close => Shown::Closing(closing(workshop)),
        Activity::Break => Shown::Break,
    }
}

fn walled(slips: Vec<Slip>) -> Shown {
    if slips.is_empty() {
        Shown::Nothing
    } else {
        Shown::Wall(slips)
    }
}

fn leafed(leaves: Vec<Leaf>) -> Shown {
    if leaves.is_empty() {
        Shown::Nothing
    } else {
        Shown::Leaves(leaves)
    }
}

fn slips(workshop: &Workshop, cards: &[&Arc<Card>], kind: &'static str) -> Vec<Slip> {
    cards
        .iter()
        .map(|card| Slip {
            id: card.id,
            words: card.main().to_owned(),
            more: more(workshop, card),
            kind,
        })
        .collect()
}

fn notes(workshop: &Workshop, step: &Step) -> Shown {
    let mut cards = workshop.notes_at(step.id);
    cards.retain(|card| is_released(workshop, card));
    walled(slips(workshop, &cards, ""))
}

fn promises(workshop: &Workshop) -> Shown {
    let of = |kind: &Kind| {
        let cards = released(workshop, *kind);
        slips(workshop, &cards, guide().kind(*kind).one.as_str())
    };
    walled(PROMISES.iter().flat_map(of).collect())
}

/// The second line of a card.
fn more(workshop: &Workshop, card: &Card) -> String {
    let named = |field| named(workshop, card, field);
    match card.kind {
        Kind::Story => quoted(card.text(Field::Quote)),
        Kind::Commitment | Kind::Offer | Kind::QuickWin | Kind::Action => {
            joined([named(Field::Owner), due(card)])
        }
        Kind::Request => joined([to(named(Field::To)), answered(card)]),
        Kind::CheckIn => joined([due(card), named(Field::Audience)]),
        Kind::Opportunity => match card.choices.energy {
            0 => String::new(),
            1 => "1 person wants to work on it".to_owned(),
            people => format!("{people} people want to work on it"),
        },
        Kind::Pledge => card.text(Field::WhenThen).to_owned(),
        Kind::TouchPoint => card.text(Field::Works).to_owned(),
        Kind::Tip => card.text(Field::WorksWhere).to_owned(),
        _ => String::new(),
    }
}

pub(super) fn joined<const N: usize>(parts: [String; N]) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

fn due(card: &Card) -> String {
    card.choices.due.map(dates::short_day).unwrap_or_default()
}

pub(super) fn to(asked: String) -> String {
    if asked.is_empty() {
        asked
    } else {
        format!("to {asked}")
    }
}

fn answered(card: &Card) -> String {
    match card.choices.answer {
        Some(answer) if answer != Answer::Waiting => guide().choice(answer).label.clone(),
        _ => String::new(),
    }
}

fn core(workshop: &Workshop) -> Shown {
    let mut themes = workshop.positive_core();
    themes.retain(|theme| is_released(workshop, theme));
    let most = themes
        .iter()
        .map(|theme| workshop.votes_for(theme.id))
        .max();
    let most = most.unwrap_or(0).max(1);
    let lights: Vec<Light> = themes
        .into_iter()
        .map(|theme| light(workshop, theme, most))
        .collect();
    if lights.is_empty() {
        Shown::Nothing
    } else {
        Shown::Core(lights)
    }
}

fn light(workshop: &Workshop, theme: &Card, most: u64) -> Light {
    let votes = workshop.votes_for(theme.id);
    let quote = under(workshop, theme)
        .into_iter()
        .map(|card| quoted(card.text(Field::Quote)))
        .find(|quote| !quote.is_empty());
    Light {
        id: theme.id,
        name: theme.main().to_owned(),
        votes,
        quote: quote.unwrap_or_default(),
        why: theme.text(Field::Why).to_owned(),
        share: votes.saturating_mul(100) / most,
    }
}

fn support(workshop: &Workshop) -> Shown {
    let stands: Vec<Stand> = released(workshop, Kind::Statement)
        .into_iter()
        .map(|card| Stand {
            id: card.id,
            words: card.main().to_owned(),
            levels: Support::ALL
                .iter()
                .map(|level| {
                    let people = card.choices.support.get(level).copied();
                    (guide().choice(*level).label.as_str(), people.unwrap_or(0))
                })
                .collect(),
        })
        .collect();
    if stands.is_empty() {
        Shown::Nothing
    } else {
        Shown::Support(stands)
    }
}

fn pairs(workshop: &Workshop, step: &Step) -> Shown {
    let groups = workshop
        .pairs
        .get(&step.id)
        .filter(|_| !workshop.brief.anonymous);
    let groups: Vec<Group> = groups
        .into_iter()
        .flat_map(|groups| groups.iter().enumerate())
        .map(|(at, group)| Group {
            number: at + 1,
            people: group.iter().map(|id| called(workshop, *id)).collect(),
        })
        .collect();
    if groups.is_empty() {
        Shown::Nothing
    } else {
        Shown::Pairs(groups)
    }
}

fn rules(workshop: &Workshop) -> Vec<String> {
    workshop
        .brief
        .lines(BriefField::GroundRules)
        .into_iter()
        .map(str::to_owned)
        .collect()
}
