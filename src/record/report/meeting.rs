//! Why people met, who they were, and how they worked.

use std::collections::{BTreeMap, BTreeSet};

use super::Making;
use crate::record::document::{Line, Section};
use crate::record::labels;
use crate::record::rules::ANONYMOUS;
use crate::record::small_count::{self, Count};
use crate::workshop::agenda::run_of_show;
use crate::workshop::brief::BriefField;
use crate::workshop::choice::{Role, Sector};
use crate::workshop::kind::Kind;
use crate::workshop::telling::count;
use crate::workshop::vote::Stage;

pub(super) fn why_we_met(making: &Making<'_>) -> Section {
    let mut section = Section::new("Why we met");
    section.facts([
        ("What we want more of", making.brief(BriefField::Topic)),
        ("Turned round from", making.brief(BriefField::TopicFrom)),
        ("The question we asked", making.brief(BriefField::Question)),
        ("Already decided", making.brief(BriefField::AlreadyDecided)),
        ("What it builds on", making.brief(BriefField::BuildsOn)),
    ]);
    section
}

impl Making<'_> {
    /// The organisations of the people who are here, each once, by name.
    pub(super) fn organisations(&self) -> BTreeSet<&str> {
        let names = self
            .workshop
            .people
            .values()
            .map(|person| person.organisation.trim());
        names.filter(|name| !name.is_empty()).collect()
    }
}

/// The organisations in a row.
pub(super) fn organisations(making: &Making<'_>) -> Line {
    Line::joined(making.organisations().into_iter().map(Line::said), ", ")
}

pub(super) fn who_took_part(making: &Making<'_>) -> Section {
    let mut section = Section::new("Who took part");
    let people = &making.workshop.people;
    if !people.is_empty() {
        let all = Count::alone(people.len());
        section.paragraph(Line::ours(format!("People who took part: {all}.")));
        // What was noted of nobody is no fact about anybody.
        if people
            .values()
            .any(|person| person.sector != Sector::NotNoted)
        {
            let of = |sector| {
                people
                    .values()
                    .filter(move |person| person.sector == sector)
            };
            let sectors = Sector::ALL
                .iter()
                .map(|it| (labels::sector(*it), of(*it).count()));
            breakdown(&mut section, "By sector", "Sector", sectors.collect());
        }
        if people.values().any(|person| person.role != Role::NotNoted) {
            let of = |role| people.values().filter(move |person| person.role == role);
            let roles = Role::ALL
                .iter()
                .map(|it| (labels::role(*it), of(*it).count()));
            breakdown(&mut section, "By role", "Role", roles.collect());
        }
        if making.leaving.names() {
            let names: BTreeMap<_, _> = people
                .iter()
                .filter(|(_, person)| !person.name.is_empty())
                .collect();
            let names = names
                .values()
                .map(|person| Line::said(person.name.as_str()));
            section.paragraph(with("Names, as given: ", Line::joined(names, ", ")));
        }
    }
    section.paragraph(with("Organisations: ", organisations(making)));
    let missing = making.brief_lines(BriefField::Missing);
    if !missing.is_empty() {
        section.paragraph(Line::ours("Who was missing, and how they will be asked:"));
        section.list(missing);
    }
    section
}

fn with(before: &str, line: Line) -> Line {
    if line.is_empty() {
        line
    } else {
        Line::ours(before).then(line)
    }
}

fn breakdown(
    section: &mut Section,
    caption: &str,
    head: &'static str,
    groups: Vec<(&'static str, usize)>,
) {
    match small_count::shown(&groups) {
        Some(rows) => {
            let rows = rows
                .iter()
                .map(|(name, people)| vec![Line::ours(*name), Line::ours(people.to_string())]);
            section.table(caption, &[head, "People"], rows.collect());
        }
        None => section.paragraph(Line::ours(format!(
            "{caption}: not shown, because the groups are too small."
        ))),
    }
}

pub(super) fn how_we_worked(making: &Making<'_>) -> Section {
    let mut section = Section::new("How we worked");
    let show = run_of_show(making.workshop, making.now.at);
    let labels = making.workshop.brief.labels;
    let rows = show.lines.iter().filter_map(|line| {
        let step = making.workshop.step(line.step)?;
        let actual = line
            .actual
            .map_or("–".to_owned(), |minutes| minutes.to_string());
        Some(vec![
            Line::said(step.name.text.as_str()),
            Line::ours(labels.label(step.phase)),
            Line::ours(line.planned.to_string()),
            Line::ours(actual),
        ])
    });
    let mut rows: Vec<Vec<Line>> = rows.collect();
    let actual: u64 = show.lines.iter().filter_map(|line| line.actual).sum();
    let all = [
        String::from("Together"),
        String::new(),
        show.planned.to_string(),
        actual.to_string(),
    ];
    rows.push(all.map(Line::ours).to_vec());
    section.table(
        "Steps with planned and actual minutes",
        &["Step", "Phase", "Planned", "Actual"],
        rows,
    );
    let rules = making.brief_lines(BriefField::GroundRules);
    if !rules.is_empty() {
        section.paragraph(Line::ours("What we agreed for the day:"));
        section.list(rules);
    }
    section.paragraph(Line::ours("Appreciative Inquiry: people ask each other about the times when it went really well, find out what made them possible, and agree how to have more of it."));
    section.paragraph(Line::ours("What this is and what it is not: the people here chose to come, and told stories of what worked. These are stories and hopes, not statistics, and they do not speak for everybody."));
    section.paragraph(Line::ours(evidence(making)));
    section.paragraph(Line::ours(consent(making)));
    section
}

/// How many took part, and how the vote was counted.
fn evidence(making: &Making<'_>) -> String {
    let people = Count::alone(making.workshop.people.len());
    let notes = making.leaving.tally(Kind::Note).all;
    let stories = making.leaving.tally(Kind::Story).all;
    let mut said = vec![format!(
        "Evidence: {people} people on the list, {}, {}.",
        count(notes, "note", "notes"),
        count(stories, "story", "stories")
    )];
    let closed: Vec<_> = making
        .workshop
        .votes
        .values()
        .filter(|vote| vote.stage == Stage::Closed)
        .collect();
    for (at, vote) in closed.iter().enumerate() {
        let name = if closed.len() == 1 {
            "The vote".to_owned()
        } else {
            format!("Vote {}", at + 1)
        };
        let by_hand = vote.tallies.values().any(|dots| *dots > 0);
        let how = match (vote.voters(), by_hand) {
            (0, true) => "was counted by hand in the room".to_owned(),
            (voters, false) => format!("was by dots, from {}", count(voters, "person", "people")),
            (voters, true) => {
                format!(
                    "was by dots, from {}, with more counted by hand in the room",
                    count(voters, "person", "people")
                )
            }
        };
        said.push(format!("{name} {how}."));
    }
    said.join(" ")
}

fn consent(making: &Making<'_>) -> String {
    let names = match (making.workshop.brief.anonymous, making.leaving.names()) {
        (true, _) => ANONYMOUS,
        (false, false) => {
            "Who said what is left out; owners of promises are named as they gave themselves."
        }
        (false, true) => {
            "Names stand beside what people said where they were noted, but never beside stories."
        }
    };
    format!(
        "Stories are here only as far as their tellers agreed. {names} Groups of fewer than 5 people are not shown by number."
    )
}
