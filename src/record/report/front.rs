//! The cover, and the one page that answers the five questions of whoever asked for the workshop.

use super::{Making, clock};
use crate::record::dates::day;
use crate::record::document::{Line, Section};
use crate::record::labels;
use crate::record::rules::Preset;
use crate::record::small_count::Count;
use crate::workshop::brief::BriefField;
use crate::workshop::card::Card;
use crate::workshop::choice::{Answer, Status};
use crate::workshop::kind::{Field, Kind};
use crate::workshop::telling::{count, kind_name};

/// So many of each thing on the first page.
const FEW: usize = 5;
/// So many possibility statements on the first page.
const STATEMENTS: usize = 3;
/// So many measures.
const MEASURES: usize = 3;
/// So many commitments.
const COMMITMENTS: usize = 3;
/// So many quick wins.
const WINS: usize = 3;

/// What stands under the title.
pub(super) fn cover(making: &Making<'_>) -> Vec<(&'static str, Line)> {
    let brief = &making.workshop.brief;
    let cover = vec![
        ("Topic", making.brief(BriefField::Topic)),
        ("Question", making.brief(BriefField::Question)),
        ("Date", Line::ours(brief.date.map(day).unwrap_or_default())),
        ("Place", making.brief(BriefField::Place)),
        ("Organisations", super::meeting::organisations(making)),
        ("Sponsor", making.brief(BriefField::Sponsor)),
        ("Prepared by", making.brief(BriefField::Facilitator)),
        ("Status", Line::ours(status(making))),
    ];
    cover
        .into_iter()
        .filter(|(_, line)| !line.is_empty())
        .collect()
}

fn status(making: &Making<'_>) -> String {
    let at = clock(making.now.at, making.now.offset_minutes);
    let so_far = if making.workshop.room.ended.is_some() {
        ""
    } else {
        ", while the workshop was still open"
    };
    format!("Draft for checking, as things stood on {at}{so_far}")
}

/// The first page.
pub(super) fn summary(making: &Making<'_>) -> Section {
    let heading = match making.leaving.preset() {
        Preset::Report | Preset::Brief => "One-page summary",
        _ => "In short",
    };
    let mut page = Section::new(heading);
    let parts = [
        who(making),
        what_works(making),
        what_will_differ(making),
        what_we_need(making),
        how_we_know(making),
    ];
    page.parts.extend(parts.into_iter().map(or_nothing_yet));
    page
}

fn or_nothing_yet(mut part: Section) -> Section {
    if part.is_empty() {
        part.paragraph(Line::ours("Nothing was written about this yet."));
    }
    part
}

fn who(making: &Making<'_>) -> Section {
    let mut part = Section::new("Who was there, and who was not?");
    let people = making.workshop.people.len();
    if people > 0 {
        let organisations = making.organisations().len();
        let from = if organisations == 0 {
            String::new()
        } else {
            format!(
                " from {}",
                count(organisations, "organisation", "organisations")
            )
        };
        let people = match Count::alone(people) {
            Count::Exactly(people) => count(people, "person", "people"),
            few => format!("{few} people"),
        };
        part.paragraph(Line::ours(format!("{people}{from} took part.")));
    }
    let missing = making.brief_lines(BriefField::Missing);
    if !missing.is_empty() {
        part.paragraph(
            Line::ours("Missing, and how they will be asked: ").then(Line::joined(missing, "; ")),
        );
    }
    part
}

fn what_works(making: &Making<'_>) -> Section {
    let mut part = Section::new("What did they agree works, and why?");
    let themes = making.leaving.themes();
    // What the room left out of its core was not agreed.
    let chose = themes.iter().any(|theme| theme.choices.in_core);
    let agreed = themes
        .into_iter()
        .filter(|theme| theme.choices.in_core || !chose);
    let lines = agreed.take(FEW).map(|theme| {
        let votes = making.workshop.votes_for(theme.id);
        let votes = if votes == 0 {
            String::new()
        } else {
            format!(" ({})", dots(votes))
        };
        let why = making.said(theme, Field::Why);
        let why = if why.is_empty() {
            why
        } else {
            Line::ours(" – ").then(why)
        };
        making.main(theme).and(votes).then(why)
    });
    part.list(lines);
    part
}

/// "1 vote", "9 votes".
pub(super) fn dots(votes: u64) -> String {
    count(
        usize::try_from(votes).unwrap_or(usize::MAX),
        "vote",
        "votes",
    )
}

fn what_will_differ(making: &Making<'_>) -> Section {
    let mut part = Section::new("What will be different, by when, led by whom?");
    let statements = making.leaving.of_kind(Kind::Statement);
    for statement in statements.iter().take(STATEMENTS) {
        part.quote(&making.leaving.words(statement, Field::Text).text(), None);
    }
    let more_statements = statements.len().saturating_sub(STATEMENTS);
    part.paragraph(and_more(making, Kind::Statement, more_statements));
    let mut actions = making.leaving.of_kind(Kind::Action);
    let mut more_actions = and_more(making, Kind::Action, actions.len().saturating_sub(FEW));
    // The brief has the whole plan, and no room to say it twice.
    if making.leaving.preset() == Preset::Brief && !actions.is_empty() {
        let all = count(actions.len(), "action", "actions");
        more_actions = Line::ours(format!("{all}: see “Action plan”."));
        actions.clear();
    }
    let (commitments, more_commitments) = dated_commitments(making);
    let wins = making.leaving.of_kind(Kind::QuickWin);
    let promises = actions
        .into_iter()
        .take(FEW)
        .chain(commitments)
        .chain(wins.into_iter().take(WINS));
    part.list(promises.map(|card| with_gaps(making, card)));
    let more_commitments = and_more(making, Kind::Commitment, more_commitments);
    part.paragraph(Line::joined([more_actions, more_commitments], " "));
    // The public version has no list of promises to count again, and the brief says it further on.
    if !matches!(making.leaving.preset(), Preset::Public | Preset::Brief) {
        part.paragraph(super::after::in_a_line(making));
    }
    part
}

/// The commitments with a date, as many as fit, and how many more there are. The public version leaves them to the
/// report.
fn dated_commitments<'a>(making: &Making<'a>) -> (Vec<&'a Card>, usize) {
    if making.leaving.preset() == Preset::Public {
        return (Vec::new(), 0);
    }
    let all = making.leaving.of_kind(Kind::Commitment);
    let many = all.len();
    let dated = all.into_iter().filter(|card| card.choices.due.is_some());
    let shown: Vec<&Card> = dated.take(COMMITMENTS).collect();
    let more = many.saturating_sub(shown.len());
    (shown, more)
}

/// "And 3 more actions, further on." Nothing when there are none.
fn and_more(making: &Making<'_>, kind: Kind, more: usize) -> Line {
    let (one, many) = kind_name(kind);
    let at = match (making.leaving.preset(), kind) {
        (Preset::Record | Preset::Report, _) | (Preset::Public, Kind::Statement) => "further on",
        _ => "in the report",
    };
    match more {
        0 => Line::default(),
        more => Line::ours(format!(
            "And {} more {}, {at}.",
            more,
            if more == 1 { one } else { many }
        )),
    }
}

/// What, who, by when, and which of these nobody has settled yet.
fn with_gaps(making: &Making<'_>, card: &Card) -> Line {
    let (lead, date) = gaps(making, card);
    Line::joined([with_owner_and_day(making, card), lead, date], " – ")
}

/// "no lead yet" and "no date yet", where a promise that is not done has none.
pub(super) fn gaps(making: &Making<'_>, card: &Card) -> (Line, Line) {
    let open = card.choices.status != Some(Status::Done);
    // The public version names nobody who leads, so it cannot say who is missing.
    let leads_are_named = making.leaving.preset() != Preset::Public;
    let gap = |missing: bool, words| Line::ours(if open && missing { words } else { "" });
    (
        gap(
            leads_are_named && card.text(Field::Owner).is_empty(),
            "no lead yet",
        ),
        gap(card.choices.due.is_none(), "no date yet"),
    )
}

/// What, who, by when.
pub(super) fn with_owner_and_day(making: &Making<'_>, card: &Card) -> Line {
    let owner = making.said(card, Field::Owner);
    let owner = if owner.is_empty() {
        owner
    } else {
        Line::ours("led by ").then(owner)
    };
    let due = making.due(card);
    let due = if due.is_empty() {
        due
    } else {
        Line::ours("by ").then(due)
    };
    Line::joined([making.main(card), owner, due], " – ")
}

fn what_we_need(making: &Making<'_>) -> Section {
    let mut part = Section::new("What do you need from us?");
    part.list(
        making
            .leaving
            .of_kind(Kind::Request)
            .into_iter()
            .take(FEW)
            .map(|request| {
                let to = making.said(request, Field::To);
                let to = if to.is_empty() {
                    to
                } else {
                    Line::ours("to ").then(to)
                };
                Line::joined([making.main(request), to, answered(request)], " – ")
            }),
    );
    let requests = making.leaving.of_kind(Kind::Request).len();
    let more_requests = requests.saturating_sub(FEW);
    part.paragraph(and_more(making, Kind::Request, more_requests));
    let concerns = making.leaving.of_kind(Kind::Concern).len();
    if concerns > 0 {
        let things = count(concerns, "thing needs", "things need");
        let where_to_look = match making.leaving.preset() {
            Preset::Public => "the report for whoever asked for the workshop lists them",
            _ => "see “Needs attention”",
        };
        part.paragraph(Line::ours(format!("{things} attention: {where_to_look}.")));
    }
    part
}

/// "answer: yes", or that there is none yet.
pub(super) fn answered(request: &Card) -> Line {
    match request.choices.answer {
        None | Some(Answer::Waiting) => Line::ours("no answer yet"),
        Some(answer) => Line::ours(format!("answer: {}", labels::answer(answer))),
    }
}

fn how_we_know(making: &Making<'_>) -> Section {
    let mut part = Section::new("How will we know?");
    let measures = making
        .leaving
        .of_kind(Kind::Action)
        .into_iter()
        .flat_map(|action| {
            [Field::MeasureOurs, Field::MeasureAsked].map(|field| {
                let words = making.said(action, field);
                if words.is_empty() {
                    words
                } else {
                    Line::ours(format!("{}: ", labels::field(field))).then(words)
                }
            })
        });
    part.list(measures.filter(|line| !line.is_empty()).take(MEASURES));
    let dates = making
        .leaving
        .of_kind(Kind::CheckIn)
        .into_iter()
        .map(|meeting| Line::joined([making.due(meeting), making.main(meeting)], ": "));
    let dates: Vec<Line> = dates.collect();
    if !dates.is_empty() {
        part.paragraph(Line::ours("We meet again: ").then(Line::joined(dates, "; ")));
    }
    part
}
