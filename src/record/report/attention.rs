//! What is hard and who answers for it, what leaders said, how people will know, and how they left.

use std::collections::BTreeMap;

use super::Making;
use super::front::with_owner_and_day;
use crate::record::document::{Line, Section};
use crate::record::labels;
use crate::workshop::brief::BriefField;
use crate::workshop::choice::{Answer, ConcernKind};
use crate::workshop::kind::{Field, Kind};
use crate::workshop::telling::count;

/// Never left out without a word.
pub(super) fn needs_attention(making: &Making<'_>) -> Section {
    let mut section = Section::new("Needs attention");
    let rows = making
        .leaving
        .of_kind(Kind::Concern)
        .into_iter()
        .map(|concern| {
            let said = |field| making.said(concern, field);
            let safety = concern.choices.concern == Some(ConcernKind::Safety);
            let due = if safety {
                Line::default()
            } else {
                making.due(concern)
            };
            let kind = Line::ours(
                concern
                    .choices
                    .concern
                    .map(labels::concern)
                    .unwrap_or_default(),
            );
            vec![
                making.main(concern),
                kind,
                said(Field::Owner),
                said(Field::Response),
                due,
                making.status(concern),
            ]
        });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        section.paragraph(Line::ours("Nothing stands on this list."));
    }
    let heads = [
        "In the words used",
        "Kind",
        "Led by",
        "Answer",
        "By",
        "Status",
    ];
    section.table("Needs attention, word for word", &heads, rows);
    let replaced = making.leaving.tally(Kind::Concern).replaced;
    if replaced > 0 {
        let matters = count(
            replaced,
            "safety or conduct matter is",
            "safety or conduct matters are",
        );
        section.paragraph(Line::ours(format!(
            "{matters} listed without words: such things go through their proper route."
        )));
    }
    making.say_left_out(&mut section, Kind::Concern);
    section
}

/// A line each, for the brief.
pub(super) fn needs_attention_in_short(making: &Making<'_>) -> Section {
    let mut section = Section::new("Needs attention");
    let concerns = making.leaving.of_kind(Kind::Concern);
    if concerns.is_empty() {
        section.paragraph(Line::ours("Nothing stands on this list."));
    }
    section.list(
        concerns
            .into_iter()
            .map(|concern| match concern.choices.concern {
                Some(ConcernKind::Safety) => making.main(concern),
                _ => with_owner_and_day(making, concern),
            }),
    );
    making.say_left_out(&mut section, Kind::Concern);
    section
}

pub(super) fn leaders(making: &Making<'_>) -> Section {
    let mut section = Section::new("What leaders said");
    section.facts([
        ("Sponsor", making.brief(BriefField::Sponsor)),
        (
            "Can say yes to",
            making.brief(BriefField::SponsorCanSayYesTo),
        ),
    ]);
    let answered = making
        .leaving
        .of_kind(Kind::Request)
        .into_iter()
        .filter_map(|request| {
            let answer = request
                .choices
                .answer
                .filter(|answer| *answer != Answer::Waiting)?;
            let words = making.said(request, Field::Response);
            let words = if words.is_empty() {
                words
            } else {
                Line::ours(": ").then(words)
            };
            Some(
                making
                    .main(request)
                    .and(format!(" – {}", labels::answer(answer)))
                    .then(words),
            )
        });
    section.list(answered);
    section
}

pub(super) fn how_we_will_know(making: &Making<'_>) -> Section {
    let mut section = Section::new("How we will know");
    let fields = [Field::MeasureOurs, Field::MeasureAsked, Field::EarlySign];
    let rows = making
        .leaving
        .of_kind(Kind::Action)
        .into_iter()
        .filter_map(|action| {
            let measures = fields.map(|field| making.said(action, field));
            let some = measures.iter().any(|line| !line.is_empty());
            some.then(|| {
                std::iter::once(making.main(action))
                    .chain(measures)
                    .collect()
            })
        });
    let heads = [
        "Action",
        "What matters to us",
        "What we will be asked for",
        "Earliest sign",
    ];
    section.table("Measures", &heads, rows.collect());
    let dates = making
        .leaving
        .of_kind(Kind::CheckIn)
        .into_iter()
        .map(|meeting| {
            let date = making.due(meeting);
            let date = if date.is_empty() {
                Line::ours("no date yet")
            } else {
                date
            };
            vec![
                making.main(meeting),
                date,
                making.said(meeting, Field::Audience),
            ]
        });
    section.table(
        "When we meet again",
        &["Check-in", "Date", "Who convenes and who comes"],
        dates.collect(),
    );
    making.say_left_out(&mut section, Kind::CheckIn);
    section
}

/// Closing words as a list, the same words counted together.
pub(super) fn about_the_session(making: &Making<'_>) -> Section {
    let mut section = Section::new("What people said about the session");
    let words = making.leaving.of_kind(Kind::ClosingWord);
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for word in &words {
        *times.entry(word.text(Field::Text)).or_default() += 1;
    }
    let mut once = Vec::new();
    for word in words {
        if let Some(times) = times.remove(word.text(Field::Text)) {
            let times = if times > 1 {
                format!(" ({times} times)")
            } else {
                String::new()
            };
            once.push(making.main(word).and(times));
        }
    }
    section.list(once);
    making.say_left_out(&mut section, Kind::ClosingWord);
    section
}

pub(super) fn thanks(making: &Making<'_>) -> Section {
    let mut section = Section::new("Thanks");
    if !making.workshop.people.is_empty() {
        let organisations = super::meeting::organisations(making);
        let from = if organisations.is_empty() {
            "."
        } else {
            ", and to "
        };
        let end = if organisations.is_empty() { "" } else { "." };
        section.paragraph(
            Line::ours(format!(
                "Thank you to everybody who gave their time and their stories{from}"
            ))
            .then(organisations)
            .and(end),
        );
    }
    section
}
