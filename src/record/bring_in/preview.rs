//! The first rows as they will become: a small table with a column for whatever any of them has.

use super::plan::{Part, Plan, What};
use super::reading::Reading;
use crate::guide::guide;
use crate::record::dates::short_day;
use crate::workshop::Workshop;
use crate::workshop::arrival::ArrivingCard;
use crate::workshop::card::{SaidBy, Setting};
use crate::workshop::choice::{Role, Sector};
use crate::workshop::event::PersonDraft;
use crate::workshop::kind::Field;
use crate::workshop::shorten;
use crate::workshop::words::clean_line;

/// So many rows are shown.
pub const SHOWN: usize = 6;
/// So many characters of a cell are shown.
const LONGEST: usize = 140;

/// A table of the first rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// The headings of the columns.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
    /// How many there are besides.
    pub more: usize,
}

/// The first rows of what comes in.
pub fn preview(reading: &Reading, plan: &Plan, workshop: &Workshop) -> Preview {
    let what = plan.what;
    let arrival = &reading.arrival;
    let rows: Vec<Vec<(String, String)>> = match what {
        What::People => arrival.people.iter().take(SHOWN).map(person).collect(),
        What::Cards(_) => {
            let first = || arrival.cards.iter().take(SHOWN);
            let mixed = first().any(|card| what != What::Cards(card.kind));
            first()
                .map(|card| self::card(card, plan, mixed, workshop))
                .collect()
        }
    };
    let width = rows.first().map_or(0, Vec::len);
    let fills = |at: &usize| {
        let mut cells = rows.iter().filter_map(|row| row.get(*at));
        cells.any(|(_, cell)| !cell.is_empty())
    };
    let used: Vec<usize> = (0..width).filter(fills).collect();
    let of = |row: &Vec<(String, String)>| -> Vec<(String, String)> {
        used.iter().filter_map(|at| row.get(*at)).cloned().collect()
    };
    let heads = rows.first().map(of).unwrap_or_default();
    let heads = heads.into_iter().map(|(head, _)| head).collect();
    let cells = |row| {
        of(row)
            .iter()
            .map(|(_, cell)| shorten(&clean_line(cell), LONGEST))
            .collect()
    };
    let rows: Vec<Vec<String>> = rows.iter().map(cells).collect();
    Preview {
        more: arrival.len() - rows.len(),
        heads,
        rows,
    }
}

fn person(person: &PersonDraft) -> Vec<(String, String)> {
    let words = guide();
    let sector = Some(person.sector).filter(|it| !matches!(it, Sector::Other | Sector::NotNoted));
    let role = Some(person.role).filter(|it| !matches!(it, Role::NotSaid | Role::NotNoted));
    let name = if person.name.is_empty() {
        "Without a name"
    } else {
        &person.name
    };
    let label = |part| What::People.label(part);
    vec![
        (label(Part::Name), name.to_owned()),
        (label(Part::Organisation), person.organisation.clone()),
        (
            label(Part::Sector),
            sector
                .map(|it| words.choice(it).short().to_owned())
                .unwrap_or_default(),
        ),
        (
            label(Part::Role),
            role.map(|it| words.choice(it).short().to_owned())
                .unwrap_or_default(),
        ),
        (label(Part::Table), person.table.clone()),
    ]
}

/// Every row has the same columns; those that none of them fills are left out afterwards.
fn card(
    card: &ArrivingCard,
    plan: &Plan,
    mixed: bool,
    workshop: &Workshop,
) -> Vec<(String, String)> {
    let kind = match plan.what {
        What::Cards(kind) => kind,
        What::People => card.kind,
    };
    let others = Field::ALL.into_iter().filter(|field| *field != Field::Text);
    let parts = [Part::Kind, Part::Words(Field::Text), Part::Theme]
        .into_iter()
        .chain(others.map(Part::Words))
        .chain([Part::Due, Part::Status, Part::FromWhom, Part::Step]);
    let step = || card.step.and_then(|step| workshop.step(step));
    let cell = |part| match part {
        Part::Words(field) => card.draft.words.get(&field).cloned(),
        Part::Kind if mixed => Some(guide().kind(card.kind).one.clone()),
        Part::Theme => Some(card.theme.clone()),
        Part::Due | Part::Status => chosen(card, part),
        Part::FromWhom => Some(who(card, workshop)),
        Part::Step if plan.parts.contains(&Part::Step) => step().map(|it| it.name.text.clone()),
        _ => None,
    };
    let labelled = |part| {
        let label = What::Cards(kind).label(part);
        (label, cell(part).unwrap_or_default())
    };
    parts.map(labelled).collect()
}

fn chosen(card: &ArrivingCard, part: Part) -> Option<String> {
    let mut settings = card.draft.settings.iter();
    settings.find_map(|setting| match (part, setting) {
        (Part::Due, Setting::Due(Some(day))) => Some(short_day(*day)),
        (Part::Status, Setting::Status(status)) => Some(guide().choice(*status).label.clone()),
        _ => None,
    })
}

fn who(card: &ArrivingCard, workshop: &Workshop) -> String {
    match &card.draft.said_by {
        SaidBy::Nobody => String::new(),
        SaidBy::Table(table) => table.clone(),
        SaidBy::Person(id) => workshop
            .person(*id)
            .map(|person| person.name.clone())
            .unwrap_or_default(),
    }
}
