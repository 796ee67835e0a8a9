//! Everything said as a table file, a row each: notes, stories, themes, dreams and all the rest, in the order of the
//! day. Votes stand in the row of what was voted for, once, so that a column can be added up.

use std::collections::BTreeMap;

use chrono::DateTime;

use super::csv::csv;
use super::file_name::slug;
use super::labels;
use super::report::Now;
use super::rules::{Leaving, Options};
use super::said::said;
use super::unwritten::Unwritten;
use crate::workshop::Workshop;
use crate::workshop::card::Card;
use crate::workshop::history::History;
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::{Field, Kind};
use crate::workshop::step::Step;
use crate::workshop::telling::kind_name;
use crate::workshop::vote::{Stage, Vote};

/// Of a vote's name so many letters stand in the heading.
const NAME_LENGTH: usize = 40;

/// Everything said that leaves.
pub fn notes(history: &History, options: Options, now: Now) -> Result<Vec<u8>, Unwritten> {
    let workshop = history.workshop();
    let leaving = Leaving::of(workshop, options);
    let sheet = Sheet {
        names: leaving.names(),
        leaving,
        workshop,
        votes: votes(workshop),
        now,
    };
    let rows: Vec<Vec<String>> = sheet
        .cards()
        .into_iter()
        .zip(1..)
        .map(|(card, order)| sheet.row(card, order))
        .collect();
    csv(&sheet.heads(), &rows)
}

struct Sheet<'a> {
    leaving: Leaving<'a>,
    workshop: &'a Workshop,
    /// Closed votes with the headings of their columns.
    votes: Vec<(String, &'a Vote)>,
    names: bool,
    now: Now,
}

impl<'a> Sheet<'a> {
    fn heads(&self) -> Vec<String> {
        let owned = |heads: &[&str]| {
            heads
                .iter()
                .map(|head| (*head).to_owned())
                .collect::<Vec<_>>()
        };
        let mut heads = owned(&["phase", "step", "group", "note", "details", "kind"]);
        // Absent, not blank: a column of blanks would look as if nobody had wanted to say it.
        heads.extend(self.names.then(|| "said_by".to_owned()));
        heads.extend(self.votes.iter().map(|(head, _)| head.clone()));
        heads.extend(owned(&["order", "links_to", "created", "id"]));
        heads
    }

    /// Steps of the agenda first, in order, then what was said without a step; within a step by kind and order.
    fn cards(&self) -> Vec<&'a Card> {
        let agenda = self.workshop.agenda();
        let removed = self.workshop.steps.values().filter(|step| step.removed);
        let place: BTreeMap<StepId, usize> = agenda
            .into_iter()
            .chain(removed)
            .enumerate()
            .map(|(at, step)| (step.id, at))
            .collect();
        let said = Kind::ALL.into_iter().filter(|kind| !kind.is_promise());
        let mut cards: Vec<&Card> = said.flat_map(|kind| self.leaving.of_kind(kind)).collect();
        cards.sort_by_key(|card| {
            let step = card.step.and_then(|step| place.get(&step));
            step.copied().unwrap_or(usize::MAX)
        });
        cards
    }

    fn row(&self, card: &'a Card, order: usize) -> Vec<String> {
        let step = card.step.and_then(|step| self.workshop.steps.get(&step));
        let phase = |step: &Step| self.workshop.brief.labels.label(step.phase).to_owned();
        let mut row = vec![
            step.map(|step| phase(step)).unwrap_or_default(),
            step.map(|step| step.name.text.clone()).unwrap_or_default(),
            self.group(card),
            said(&self.leaving, card, Field::Text).text(),
            self.details(card),
            kind_name(card.kind).0.to_owned(),
        ];
        row.extend(
            self.names
                .then(|| self.leaving.by(card).unwrap_or_default()),
        );
        row.extend(self.votes.iter().map(|(_, vote)| total(vote, card.id)));
        row.extend([
            order.to_string(),
            self.links_to(card),
            self.created(card),
            card.id.to_string(),
        ]);
        row
    }

    fn group(&self, card: &Card) -> String {
        let theme = self.leaving.theme_of(card);
        theme
            .map(|theme| said(&self.leaving, theme, Field::Text).text())
            .unwrap_or_default()
    }

    /// The other fields, each with its heading on a line of its own.
    fn details(&self, card: &'a Card) -> String {
        let fields = card
            .kind
            .fields()
            .iter()
            .filter(|field| **field != Field::Text);
        let lines = fields.filter_map(|field| {
            let words = said(&self.leaving, card, *field).text();
            (!words.is_empty()).then(|| format!("{}: {words}", labels::field(*field)))
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    fn links_to(&self, card: &Card) -> String {
        let from = self.leaving.springs_from(card);
        let ids = from.iter().map(|card| card.id.to_string());
        ids.collect::<Vec<_>>().join(" ")
    }

    /// On the clock of this computer, to the minute.
    fn created(&self, card: &Card) -> String {
        let local = i64::try_from(card.put_at)
            .unwrap_or(0)
            .saturating_add(i64::from(self.now.offset_minutes) * 60_000);
        DateTime::from_timestamp_millis(local)
            .map(|time| time.format("%Y-%m-%d %H:%M").to_string())
            .unwrap_or_default()
    }
}

/// Nothing where nobody could have meant it: no vote for this card at all.
fn total(vote: &Vote, card: CardId) -> String {
    match vote.total(card) {
        0 => String::new(),
        dots => dots.to_string(),
    }
}

/// Closed votes in the order of the agenda, each with a heading of its own.
fn votes(workshop: &Workshop) -> Vec<(String, &Vote)> {
    let mut heads: Vec<(String, &Vote)> = Vec::new();
    for step in workshop.agenda() {
        let vote = workshop.votes.get(&step.id);
        let Some(vote) = vote.filter(|vote| vote.stage == Stage::Closed) else {
            continue;
        };
        let plain = format!("votes_{}", slug(&step.name.text, NAME_LENGTH));
        let taken = |head: &str| heads.iter().any(|(known, _)| known == head);
        let head = std::iter::once(plain.clone())
            .chain((2..).map(|number| format!("{plain}-{number}")))
            .find(|head| !taken(head));
        heads.push((head.unwrap_or(plain), &**vote));
    }
    heads
}
