//! After the day: what was promised and what was answered, how it stands now, and when people meet about it again.

use super::Workshop;
use super::card::{Card, SaidBy};
use super::choice::{ConcernKind, Status};
use super::ids::{CardId, StepId};
use super::kind::{Field, Kind};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How a list of what was promised is put in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// What could do with help first.
    #[default]
    Status,
    /// Whoever leads it.
    Owner,
}

/// What the cards of a group have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shared {
    /// They stand like this.
    Status(Status),
    /// Somebody leads them, as first written.
    Owner(String),
    /// Nobody leads them yet.
    Nobody,
}

/// Cards that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they have in common.
    pub shared: Shared,
    /// The cards, in order.
    pub cards: Vec<CardId>,
}

/// What is followed, kind by kind: what people do first, what was asked of others, what was hard and answered.
const FOLLOWED: [Kind; 7] = [
    Kind::Action,
    Kind::QuickWin,
    Kind::Commitment,
    Kind::Offer,
    Kind::Request,
    Kind::Pledge,
    Kind::Concern,
];

/// Every promise, and everything hard that was answered. What waits to be released, and safety matters, are not among them.
pub fn followed(workshop: &Workshop) -> Vec<&Arc<Card>> {
    let mut cards: Vec<&Arc<Card>> = workshop.live().filter(|card| is_followed(card)).collect();
    let place = |kind: Kind| FOLLOWED.iter().position(|known| *known == kind);
    cards.sort_by(|a, b| {
        let kinds = place(a.kind).cmp(&place(b.kind));
        kinds.then(a.order.cmp(&b.order)).then(a.id.cmp(&b.id))
    });
    cards
}

fn is_followed(card: &Card) -> bool {
    let answered = || !card.text(Field::Response).is_empty() || has_news(card);
    let hard = || {
        card.kind == Kind::Concern
            && card.choices.concern != Some(ConcernKind::Safety)
            && answered()
    };
    (card.kind.is_promise() || hard()) && !card.choices.waiting
}

/// How a card stands; what nobody said anything about has not started.
pub fn status(card: &Card) -> Status {
    card.choices.status.unwrap_or(Status::NotStarted)
}

/// Whether nothing more is to be done: it is done, or was let go.
pub fn is_finished(card: &Card) -> bool {
    matches!(status(card), Status::Done | Status::LetGo)
}

/// Whether its day has passed while something was still to be done. What changed has no day any more.
pub fn has_passed(card: &Card, today: NaiveDate) -> bool {
    let open = matches!(
        status(card),
        Status::NotStarted | Status::Moving | Status::Stuck
    );
    open && card.choices.due.is_some_and(|due| due < today)
}

/// Whether anything was said about a card since the day.
pub fn has_news(card: &Card) -> bool {
    let written = |field: &Field| {
        let words = card.words.get(field);
        words.is_some_and(|words| !words.text.is_empty() || !words.others.is_empty())
    };
    status(card) != Status::NotStarted || Field::AFTERWARDS.iter().any(written)
}

/// Who leads a card: its owner; else whoever it was noted for, unless nobody is to be named.
pub fn owner(workshop: &Workshop, card: &Card) -> String {
    let written = card.text(Field::Owner).trim();
    if !written.is_empty() {
        return written.to_owned();
    }
    match &card.choices.said_by {
        _ if workshop.brief.anonymous => String::new(),
        SaidBy::Nobody => String::new(),
        SaidBy::Table(table) => table.clone(),
        SaidBy::Person(id) => workshop
            .person(*id)
            .map(|person| person.name.clone())
            .unwrap_or_default(),
    }
}

/// Everything that is followed, in groups: each card in one of them, no group empty.
pub fn groups(workshop: &Workshop, by: By) -> Vec<Group> {
    match by {
        By::Status => by_status(workshop),
        By::Owner => by_owner(workshop),
    }
}

/// Where help is welcome first, what is finished last.
const HELP_FIRST: [Status; 6] = [
    Status::Stuck,
    Status::Moving,
    Status::NotStarted,
    Status::Changed,
    Status::Done,
    Status::LetGo,
];

fn by_status(workshop: &Workshop) -> Vec<Group> {
    let cards = followed(workshop);
    let group = |wanted: Status| Group {
        shared: Shared::Status(wanted),
        cards: cards
            .iter()
            .filter(|card| status(card) == wanted)
            .map(|card| card.id)
            .collect(),
    };
    HELP_FIRST
        .into_iter()
        .map(group)
        .filter(|group| !group.cards.is_empty())
        .collect()
}

fn by_owner(workshop: &Workshop) -> Vec<Group> {
    let mut owners: BTreeMap<String, (String, Vec<CardId>)> = BTreeMap::new();
    for card in followed(workshop) {
        let owner = owner(workshop, card);
        let known = owners
            .entry(owner.to_lowercase())
            .or_insert_with(|| (owner, Vec::new()));
        known.1.push(card.id);
    }
    let nobody = owners.remove("");
    let group = |(owner, cards): (String, Vec<CardId>)| Group {
        shared: if owner.is_empty() {
            Shared::Nobody
        } else {
            Shared::Owner(owner)
        },
        cards,
    };
    owners.into_values().chain(nobody).map(group).collect()
}

/// What is finished first: how a round is summed up.
pub const TOLD: [Status; 6] = [
    Status::Done,
    Status::Moving,
    Status::Stuck,
    Status::Changed,
    Status::LetGo,
    Status::NotStarted,
];

/// How many of these cards stand how; only what there is.
pub fn counts<'a>(cards: impl IntoIterator<Item = &'a Card>) -> Vec<(Status, usize)> {
    let mut counts: BTreeMap<Status, usize> = BTreeMap::new();
    for card in cards {
        *counts.entry(status(card)).or_default() += 1;
    }
    TOLD.into_iter()
        .filter_map(|status| Some((status, counts.remove(&status)?)))
        .collect()
}

/// Whether the day is over: the workshop was closed, or its date, or the day on which the room last moved, is past.
pub fn day_is_over(
    workshop: &Workshop,
    today: NaiveDate,
    day_of: impl Fn(u64) -> NaiveDate,
) -> bool {
    let moved = workshop.room.visits.last().map(|visit| day_of(visit.at));
    workshop.room.ended.is_some()
        || workshop.brief.date.is_some_and(|date| date < today)
        || moved.is_some_and(|day| day < today)
}

/// The first step of a part that was added after the day and at which the room has not been anywhere yet.
pub fn part_to_come(workshop: &Workshop) -> Option<StepId> {
    let agenda = workshop.agenda();
    let last = agenda.last().filter(|step| !step.part.is_empty())?;
    let mut steps = agenda.iter().filter(|step| step.part == last.part);
    let first = steps.next()?;
    let been = workshop.room.was_at(first.id) || steps.any(|step| workshop.room.was_at(step.id));
    (!been).then_some(first.id)
}

/// What the next check-in is called: the first, the second, and so on.
pub fn next_check_in(workshop: &Workshop) -> String {
    const WORDS: [&str; 3] = ["First check-in", "Second check-in", "Third check-in"];
    let agenda = workshop.agenda();
    let taken = |name: &str| agenda.iter().any(|step| step.part == name);
    let numbered = (4..).map(|number| format!("Check-in {number}"));
    WORDS
        .into_iter()
        .map(str::to_owned)
        .chain(numbered)
        .find(|name| !taken(name))
        .unwrap_or_default()
}
