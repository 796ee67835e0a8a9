//! Case studies: a page for each story whose teller may be asked, with the two checks and the sign-off that come before
//! it goes any further.

use super::Making;
use crate::record::document::{Block, Line, Section, Table};
use crate::workshop::card::Card;
use crate::workshop::choice::Consent;
use crate::workshop::kind::{Field, Kind};

/// Whether the teller said that they may be asked about a case study.
fn may_become_one(story: &Card) -> bool {
    story.choices.consent == Some(Consent::MayContact)
}

/// What these pages are.
pub(super) fn about(making: &Making<'_>) -> Section {
    let mut section = Section::new("About these case studies");
    let stories = making.leaving.of_kind(Kind::Story);
    let ready = stories.iter().filter(|story| may_become_one(story)).count();
    section.paragraph(Line::ours(match ready {
        0 => "No teller has said yet that they may be contacted about a case study.".to_owned(),
        1 => "One teller said that they may be contacted about a case study.".to_owned(),
        ready => format!("{ready} tellers said that they may be contacted about a case study."),
    }));
    section.paragraph(Line::ours(
        "These are drafts. Nothing here goes further before the teller has read it and every organisation in it has signed it off.",
    ));
    section
}

/// A page each.
pub(super) fn pages(making: &Making<'_>) -> Vec<Section> {
    let stories = making.leaving.of_kind(Kind::Story).into_iter();
    stories
        .filter(|story| may_become_one(story))
        .map(|story| page(making, story))
        .collect()
}

fn page<'a>(making: &Making<'a>, story: &'a Card) -> Section {
    let mut page = Section {
        heading: making.main(story),
        own_page: true,
        ..Section::default()
    };
    page.paragraph(making.said(story, Field::Setting));
    making.quote(&mut page, story, Field::Quote);
    let told = [
        ("What happened", Field::Happened),
        ("Who made it possible", Field::MadePossible),
        ("What helped", Field::Helped),
        ("What got in the way", Field::InTheWay),
        ("How people got round it", Field::RoundIt),
        ("How we know", Field::Evidence),
        ("What it led to", Field::LedTo),
    ];
    page.facts(told.map(|(name, field)| (name, making.said(story, field))));
    page.parts.push(before_it_goes_further(making, story));
    page
}

fn before_it_goes_further<'a>(making: &Making<'a>, story: &'a Card) -> Section {
    let mut part = Section::new("Before it goes further");
    let yes = |checked: bool| Line::ours(if checked { "yes" } else { "not yet" });
    part.facts([
        (
            "Pride: would every organisation in it sign it?",
            yes(story.choices.proud),
        ),
        (
            "Inspiration: could a stranger copy the first step?",
            yes(story.choices.inspires),
        ),
    ]);
    let signed = making.leaving.words(story, Field::SignOff).text();
    let mut rows: Vec<Vec<Line>> = signed
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| vec![Line::said(line), Line::ours("signed off")])
        .collect();
    // Room for a pen where nobody has signed yet.
    rows.resize_with(rows.len().max(2), || vec![Line::ours("…"), Line::ours("…")]);
    part.blocks.push(Block::Table(Table {
        caption: "Signed off, organisation by organisation".to_owned(),
        heads: vec!["Organisation and name", "Date and signature"],
        rows,
    }));
    part
}
