//! The policy brief: what to encourage, what to support, what to sustain.

use super::Making;
use super::front::{answered, dots};
use crate::record::document::{Line, Section};
use crate::workshop::kind::{Field, Kind};

/// So many themes, and quotes from so many stories.
const FEW: usize = 5;
const QUOTES: usize = 3;

/// What works and is worth more of it.
pub(super) fn encourage(making: &Making<'_>) -> Section {
    let mut section = Section::new("Encourage: what works now");
    let themes = making.leaving.themes().into_iter().take(FEW);
    section.list(themes.map(|theme| {
        let votes = match making.workshop.votes_for(theme.id) {
            0 => String::new(),
            votes => format!(" ({})", dots(votes)),
        };
        let name = making.main(theme).and(votes);
        Line::joined([name, making.said(theme, Field::Why)], " – ")
    }));
    let stories = making.leaving.of_kind(Kind::Story).into_iter();
    for story in stories
        .filter(|story| !story.text(Field::Quote).is_empty())
        .take(QUOTES)
    {
        making.quote(&mut section, story, Field::Quote);
    }
    section
}

/// What gets in the way, what eases it, and what was asked for.
pub(super) fn support(making: &Making<'_>) -> Section {
    let mut section = Section::new("Support: what gets in the way, and what people ask for");
    let mut hard = Section::new("What gets in the way, and how people get round it");
    let stories = making.leaving.of_kind(Kind::Story).into_iter();
    let told = stories.map(|story| {
        in_the_way(
            making.said(story, Field::InTheWay),
            making.said(story, Field::RoundIt),
        )
    });
    let places = making.leaving.of_kind(Kind::TouchPoint).into_iter();
    let pinches = places.map(|place| {
        in_the_way(
            making.said(place, Field::Pinches),
            making.said(place, Field::Ease),
        )
    });
    hard.list(told.chain(pinches));
    section.part(hard);
    let mut asked = Section::new("What people ask for");
    let requests = making.leaving.of_kind(Kind::Request).into_iter();
    asked.list(
        requests.map(|request| Line::joined([making.main(request), answered(request)], " – ")),
    );
    section.part(asked);
    section
}

/// A hard thing, with what eases it. Nothing hard: nothing to say.
fn in_the_way(hard: Line, eases: Line) -> Line {
    if hard.is_empty() {
        hard
    } else {
        Line::joined([hard, eases], " – ")
    }
}

/// What has to be in place so that it lasts.
pub(super) fn sustain(making: &Making<'_>) -> Section {
    let mut section = Section::new("Sustain: what has to be in place");
    let mut more = Section::new("To have more of it");
    let themes = making.leaving.themes().into_iter();
    more.list(themes.map(|theme| {
        let what = making.said(theme, Field::More);
        if what.is_empty() {
            what
        } else {
            making.main(theme).and(": ").then(what)
        }
    }));
    section.part(more);
    for statement in making.leaving.of_kind(Kind::Statement) {
        let mut part = Section::new("What we want to be able to say");
        making.quote(&mut part, statement, Field::Text);
        part.facts(making.fields(
            statement,
            &[
                Field::Benefits,
                Field::InPlace,
                Field::Workforce,
                Field::FirstTest,
            ],
        ));
        section.part(part);
    }
    section
}
