//! What works now: themes, stories, places where services meet, tips, and what must be kept.

use super::Making;
use super::front::dots;
use crate::record::document::{Line, Section};
use crate::record::labels;
use crate::workshop::card::Card;
use crate::workshop::kind::{Field, Kind};
use crate::workshop::telling::count;

/// So many quotes under a theme.
const QUOTES: usize = 2;

pub(super) fn positive_core(making: &Making<'_>) -> Section {
    let mut section = Section::new("What works now: our positive core");
    for theme in making.leaving.themes() {
        section.parts.push(theme_part(making, theme));
    }
    making.say_left_out(&mut section, Kind::Theme);
    section
}

fn theme_part(making: &Making<'_>, theme: &Card) -> Section {
    let mut part = Section {
        heading: making.main(theme),
        ..Section::default()
    };
    let under = making.leaving.under(theme.id);
    let notes = under.iter().filter(|card| card.kind == Kind::Note).count();
    let stories = under.len() - notes;
    let votes = making.workshop.votes_for(theme.id);
    let place = if theme.choices.in_core {
        "In the positive core"
    } else {
        "Beside the positive core"
    };
    let mut standing = vec![place.to_owned()];
    standing.extend((notes > 0).then(|| count(notes, "note", "notes")));
    standing.extend((stories > 0).then(|| count(stories, "story", "stories")));
    standing.extend((votes > 0).then(|| dots(votes)));
    part.paragraph(Line::ours(format!("{}.", standing.join(", "))));
    part.facts(making.fields(theme, &[Field::Why, Field::More]));
    for story in under
        .iter()
        .filter(|card| !card.text(Field::Quote).is_empty())
        .take(QUOTES)
    {
        making.quote(&mut part, story, Field::Quote);
    }
    part
}

pub(super) fn stories(making: &Making<'_>) -> Section {
    let mut section = Section::new("Stories");
    for story in making.leaving.of_kind(Kind::Story) {
        section.parts.push(story_part(making, story));
    }
    making.say_left_out(&mut section, Kind::Story);
    section
}

fn story_part(making: &Making<'_>, story: &Card) -> Section {
    let mut part = Section {
        heading: making.main(story),
        ..Section::default()
    };
    making.quote(&mut part, story, Field::Quote);
    let told = Kind::Story
        .fields()
        .iter()
        .copied()
        .filter(|field| !matches!(field, Field::Text | Field::Quote));
    let mut facts = making.fields(story, &told.collect::<Vec<_>>());
    let theme = making
        .leaving
        .theme_of(story)
        .map(|theme| making.main(theme))
        .unwrap_or_default();
    facts.push(("Stands under", theme));
    facts.push((
        "Consent",
        Line::ours(
            story
                .choices
                .consent
                .map(labels::consent)
                .unwrap_or_default(),
        ),
    ));
    part.facts(facts);
    part
}

pub(super) fn touch_points(making: &Making<'_>) -> Section {
    use Field::{Ease, Exception, Owner, Pinches, SideA, SideB, Text, Works};
    let mut section = Section::new("Where services meet");
    for place in making.leaving.of_kind(Kind::TouchPoint) {
        let mut part = Section {
            heading: making.said(place, Text),
            ..Section::default()
        };
        part.facts(making.fields(
            place,
            &[SideA, SideB, Works, Pinches, Exception, Ease, Owner],
        ));
        section.parts.push(part);
    }
    making.say_left_out(&mut section, Kind::TouchPoint);
    section
}

pub(super) fn tips(making: &Making<'_>) -> Section {
    let mut section = Section::new("Tips from similar places");
    let fields = [Field::Text, Field::WorksWhere, Field::Effort, Field::AskWho];
    let heads = ["Tip", "Where it works", "Effort", "Whom to ask"];
    let tips = making.leaving.of_kind(Kind::Tip).into_iter();
    section.table(
        "Tips",
        &heads,
        tips.map(|tip| fields.map(|field| making.said(tip, field)).to_vec())
            .collect(),
    );
    making.say_left_out(&mut section, Kind::Tip);
    section
}

pub(super) fn keep(making: &Making<'_>) -> Section {
    let mut section = Section::new("What we keep");
    section.list(
        making
            .leaving
            .of_kind(Kind::Keep)
            .into_iter()
            .map(|card| making.main(card)),
    );
    making.say_left_out(&mut section, Kind::Keep);
    section
}
