//! The future people want: dreams, opportunities and possibility statements.

use super::Making;
use crate::record::document::{Line, Section};
use crate::record::labels;
use crate::workshop::card::Card;
use crate::workshop::choice::Support;
use crate::workshop::kind::{Field, Kind};

pub(super) fn dreams(making: &Making<'_>) -> Section {
    let mut section = Section::new("The future we want");
    for dream in making.leaving.of_kind(Kind::Dream) {
        let mut part = Section {
            heading: making.main(dream),
            ..Section::default()
        };
        let mut facts = vec![(
            "Form",
            Line::ours(dream.choices.form.map(labels::form).unwrap_or_default()),
        )];
        facts.extend(making.fields(dream, &[Field::Picture, Field::Makers]));
        facts.push(("Springs from", making.springs_from(dream)));
        part.facts(facts);
        making.quote(&mut part, dream, Field::Quote);
        if part.is_empty() {
            part.paragraph(Line::ours("A dream in a line."));
        }
        section.parts.push(part);
    }
    let rows = making
        .leaving
        .of_kind(Kind::Opportunity)
        .into_iter()
        .map(|chance| {
            vec![
                making.main(chance),
                Line::ours(chance.choices.energy.to_string()),
                making.said(chance, Field::WantsToWork),
                making.springs_from(chance),
            ]
        });
    let heads = ["Opportunity", "Want to work on it", "Who", "Springs from"];
    let mut part = Section::new("Opportunities");
    part.table(
        "Opportunities, and how many want to work on each",
        &heads,
        rows.collect(),
    );
    making.say_left_out(&mut part, Kind::Opportunity);
    section.part(part);
    making.say_left_out(&mut section, Kind::Dream);
    section
}

pub(super) fn statements(making: &Making<'_>) -> Section {
    let mut section = Section::new("Possibility statements");
    for (at, statement) in making
        .leaving
        .of_kind(Kind::Statement)
        .into_iter()
        .enumerate()
    {
        let mut part = Section::new(&format!("Statement {}", at + 1));
        making.quote(&mut part, statement, Field::Text);
        let fields = Kind::Statement
            .fields()
            .iter()
            .copied()
            .filter(|field| *field != Field::Text)
            .collect::<Vec<_>>();
        let mut facts = making.fields(statement, &fields);
        facts.push(("Springs from", making.springs_from(statement)));
        facts.push(("Support", Line::ours(support(statement))));
        facts.push(("Criteria the group ticked", Line::ours(criteria(statement))));
        part.facts(facts);
        section.parts.push(part);
    }
    making.say_left_out(&mut section, Kind::Statement);
    section
}

/// Hands raised at each level, dissent included.
fn support(statement: &Card) -> String {
    let hands = |level: &Support| {
        statement
            .choices
            .support
            .get(level)
            .copied()
            .filter(|people| *people > 0)
    };
    let levels = Support::ALL
        .iter()
        .filter_map(|level| Some(format!("{} {}", hands(level)?, labels::support(*level))));
    levels.collect::<Vec<_>>().join(", ")
}

fn criteria(statement: &Card) -> String {
    statement
        .choices
        .criteria
        .iter()
        .map(|criterion| labels::criterion(*criterion))
        .collect::<Vec<_>>()
        .join(", ")
}
