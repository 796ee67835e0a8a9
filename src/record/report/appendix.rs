//! What everything else can be counted from: every note, votes in full, where the rest is, what people were told, the
//! words used, and how the document came about.

use std::collections::{BTreeMap, BTreeSet};

use super::promises::other_pledges;
use super::saying::left_out;
use super::{Making, clock};
use crate::record::dates;
use crate::record::document::{Line, Section};
use crate::workshop::brief::BriefField;
use crate::workshop::card::Card;
use crate::workshop::event::Event;
use crate::workshop::kind::Kind;
use crate::workshop::step::Step;
use crate::workshop::telling::{count, kind_name};
use crate::workshop::vote::{Stage, Vote};

pub(super) fn notes(making: &Making<'_>) -> Section {
    let mut section = Section::new("Appendix A: all notes by phase and step");
    // Steps of the agenda first, then steps that were taken out of it: what was said in them stays.
    let live = making.workshop.agenda().into_iter();
    for step in live.chain(making.workshop.steps.values().filter(|step| step.removed)) {
        section.part(step_part(making, step));
    }
    let mut rest = Section::new("Notes without a step");
    let known: BTreeSet<_> = making.workshop.steps.keys().copied().collect();
    let stray = making.leaving.of_kind(Kind::Note).into_iter();
    let stray = stray.filter(|note| !note.step.is_some_and(|step| known.contains(&step)));
    note_table(making, &mut rest, "Notes without a step", stray.collect());
    section.part(rest);
    section.part(other_pledges(making));
    section
}

fn step_part(making: &Making<'_>, step: &Step) -> Section {
    let phase = making.workshop.brief.labels.label(step.phase);
    let heading = Line::ours(format!("{phase}: ")).and_said(step.name.text.as_str());
    let mut part = Section {
        heading,
        ..Section::default()
    };
    let tally = making.leaving.tally_at(step.id);
    if tally.all > 0 && !step.prompt.text.is_empty() {
        part.paragraph(Line::ours("Asked: ").and_said(step.prompt.text.as_str()));
    }
    note_table(
        making,
        &mut part,
        &format!("Notes: {phase}"),
        making.leaving.notes_at(step.id),
    );
    let out = left_out(&tally);
    if !out.is_empty() {
        part.paragraph(Line::ours(format!(
            "Left out of {}: {out}.",
            count(tally.all, "note", "notes")
        )));
    }
    part
}

fn note_table(making: &Making<'_>, part: &mut Section, caption: &str, notes: Vec<&Card>) {
    let names = making.leaving.names();
    let notes = theme_by_theme(making, notes);
    let rows = notes.into_iter().enumerate().map(|(at, note)| {
        let theme = making
            .leaving
            .theme_of(note)
            .map(|theme| making.main(theme))
            .unwrap_or_default();
        let mut cells = vec![Line::ours((at + 1).to_string()), making.main(note), theme];
        if names {
            cells.push(Line::said(making.leaving.by(note).unwrap_or_default()));
        }
        cells
    });
    let heads = ["No.", "Note", "Theme", "Said by"];
    let heads = if names {
        &heads[..]
    } else {
        heads.split_at(3).0
    };
    part.table(caption, heads, rows.collect());
}

/// Notes of one theme together, those without one last; within a theme as they stand there.
fn theme_by_theme<'a>(making: &Making<'a>, notes: Vec<&'a Card>) -> Vec<&'a Card> {
    let place: BTreeMap<_, _> = making
        .leaving
        .of_kind(Kind::Theme)
        .into_iter()
        .enumerate()
        .map(|(at, theme)| (theme.id, at))
        .collect();
    let mut notes = notes;
    notes.sort_by_key(|note| {
        let theme = making.leaving.theme_of(note);
        theme.map_or(usize::MAX, |theme| {
            place.get(&theme.id).copied().unwrap_or(usize::MAX)
        })
    });
    notes
}

pub(super) fn votes(making: &Making<'_>) -> Section {
    let mut section = Section::new("Appendix B: votes in full");
    for step in making.workshop.steps.values() {
        if let Some(vote) = making.workshop.votes.get(&step.id) {
            section.parts.push(vote_part(making, step, vote));
        }
    }
    section
}

fn vote_part(making: &Making<'_>, step: &Step, vote: &Vote) -> Section {
    let mut part = Section::said(&step.name.text);
    if vote.stage != Stage::Closed {
        part.paragraph(Line::ours(
            "This vote was not closed, so its totals are not shown.",
        ));
        return part;
    }
    let cards: BTreeSet<_> = vote
        .cast
        .values()
        .flat_map(|dots| dots.keys())
        .chain(vote.tallies.keys())
        .copied()
        .collect();
    let mut rows: Vec<(u64, Vec<Line>)> = cards
        .into_iter()
        .map(|card| {
            let total = vote.total(card);
            let by_hand = u64::from(vote.tallies.get(&card).copied().unwrap_or(0));
            let name = match making.leaving.card(card) {
                Some(card) => making.main(card),
                None => Line::ours("(left out)"),
            };
            let numbers =
                [total - by_hand, by_hand, total].map(|dots| Line::ours(dots.to_string()));
            (total, std::iter::once(name).chain(numbers).collect())
        })
        .collect();
    rows.sort_by_key(|(total, _)| std::cmp::Reverse(*total));
    part.paragraph(Line::ours(how_counted(step, vote)));
    let heads = ["For", "By dots", "Counted by hand", "Together"];
    part.table(
        "Votes",
        &heads,
        rows.into_iter().map(|(_, row)| row).collect(),
    );
    part
}

/// How many votes were cast here, and how many were counted by hand: never one for the other.
fn how_counted(step: &Step, vote: &Vote) -> String {
    let by_hand: u64 = vote.tallies.values().map(|dots| u64::from(*dots)).sum();
    let cast: u64 = vote
        .cast
        .values()
        .flat_map(|dots| dots.values())
        .map(|dots| u64::from(*dots))
        .sum();
    let each = count(usize::from(step.dots), "vote", "votes");
    let people = count(vote.voters(), "person", "people");
    let votes = |votes: u64| {
        count(
            usize::try_from(votes).unwrap_or(usize::MAX),
            "vote was",
            "votes were",
        )
    };
    match (vote.voters(), by_hand) {
        (0, 0) => "Nobody voted.".to_owned(),
        (0, by_hand) => format!("{} counted by hand; none was cast here.", votes(by_hand)),
        (_, 0) => format!("{each} each, from {people}."),
        (_, by_hand) => format!(
            "{each} each: {} cast here by {people}, and {} counted by hand.",
            votes(cast),
            votes(by_hand)
        ),
    }
}

/// What stands in a document and what does not.
const LEFT_OUT: &str = "What is in this document and what is left out";

/// Names the parts of a document for which nothing was written: where it says what is left out, or at its end.
pub(super) fn name_what_is_not_covered(sections: &mut Vec<Section>) {
    let empty = sections.iter().filter(|section| section.is_empty());
    let headings = empty.map(|section| section.heading.text());
    // What cannot be expected yet has no heading: nobody misses it.
    let missing: Vec<String> = headings
        .filter(|heading| !heading.is_empty() && heading != LEFT_OUT)
        .collect();
    if missing.is_empty() {
        return;
    }
    let line = Line::ours(format!(
        "Not covered, because nothing was written for these parts: {}.",
        missing.join(" · ")
    ));
    let mut place = sections
        .iter_mut()
        .filter(|section| section.heading.text() == LEFT_OUT);
    if let Some(section) = place.next() {
        section.paragraph(line);
    } else {
        let mut section = Section::new(LEFT_OUT);
        section.paragraph(line);
        sections.push(section);
    }
}

pub(super) fn where_the_rest_is(making: &Making<'_>) -> Section {
    let mut section = Section::new(LEFT_OUT);
    let rows = Kind::ALL.into_iter().filter_map(|kind| {
        let tally = making.leaving.tally(kind);
        let row = [
            kind_name(kind).1.to_owned(),
            tally.all.to_string(),
            tally.included.to_string(),
            left_out(&tally),
        ];
        (tally.all > 0).then(|| row.map(Line::ours).to_vec())
    });
    section.table(
        "Cards by kind",
        &["Kind", "All", "Included", "Left out"],
        rows.collect(),
    );
    section
}

pub(super) fn information(making: &Making<'_>) -> Section {
    let mut section = Section::new("Information and consent");
    let until = making.workshop.brief.keep_until;
    section.facts([
        (
            "What people were told",
            making.brief(BriefField::Information),
        ),
        (
            "Kept on the facilitator’s computer until",
            Line::ours(until.map(dates::day).unwrap_or_default()),
        ),
        ("Whom to ask", making.brief(BriefField::Contact)),
    ]);
    section.paragraph(Line::ours("Tellers chose what may be done with their stories. Without a choice a story stays in the room. Who wants something changed or taken out may ask at any time; it will be left out of every later version."));
    section
}

const WORDS: [(&str, &str); 7] = [
    (
        "Appreciative Inquiry",
        "finding out what works, why it works, and how to have more of it",
    ),
    (
        "Positive core",
        "the themes that the room chose: what is there when things are at their best",
    ),
    (
        "Theme",
        "a group of notes and stories that belong together, with a name given by the room",
    ),
    (
        "Dream",
        "a picture of the wanted future: a headline, a postcard, a scene",
    ),
    (
        "Possibility statement",
        "one to three sentences that describe the wanted future as if it is true today",
    ),
    ("Pledge", "one sentence about what one person will do"),
    (
        "Needs attention",
        "hard things, kept word for word, each with an owner and an answer",
    ),
];

pub(super) fn glossary(_: &Making<'_>) -> Section {
    let mut section = Section::new("Words we used");
    section.facts(WORDS.map(|(word, meaning)| (word, Line::ours(meaning))));
    section
}

pub(super) fn change_log(making: &Making<'_>) -> Section {
    let mut section = Section::new("How this document came about");
    let history = making.history;
    let time = |at| clock(at, making.now.offset_minutes);
    let undone = history.struck().len();
    let newer = history.changes().filter(|change| {
        change
            .events
            .iter()
            .any(|event| matches!(event, Event::Unknown(_)))
    });
    let newer = newer.count();
    let mut lines = vec![format!(
        "Made {} from {}.",
        time(making.now.at),
        count(history.len(), "change", "changes")
    )];
    if let (Some(first), Some(last)) = (history.changes().next(), history.changes().next_back()) {
        lines.push(format!(
            "First change: {}. Last change: {}.",
            time(first.at.ms),
            time(last.at.ms)
        ));
    }
    if undone > 0 {
        lines.push(format!(
            "{}.",
            count(undone, "change was taken back", "changes were taken back")
        ));
    }
    if newer > 0 {
        let changes = count(
            newer,
            "change was made by a newer Lantern and is",
            "changes were made by a newer Lantern and are",
        );
        lines.push(format!("{changes} not in here."));
    }
    let removed = making.workshop.removed().len();
    if removed > 0 {
        let cards = count(
            removed,
            "card was removed and is",
            "cards were removed and are",
        );
        lines.push(format!("{cards} not in here."));
    }
    section.list(lines.into_iter().map(Line::ours));
    section
}
