//! Who is here, and who talks with whom.

use super::{Answer, MOST_TABLE, in_range, live_step, tidy};
use crate::workshop::event::{Event, PersonDraft};
use crate::workshop::ids::{PersonId, StepId};
use crate::workshop::person::{Person, PersonField, PersonSetting};
use crate::workshop::refusal::Refusal;
use crate::workshop::{Moment, Workshop, pairing};

/// The largest group or table that makes sense.
const MOST_SEATS: u8 = 20;

pub(super) fn let_in(drafts: &[PersonDraft], moment: &mut Moment<'_>) -> Answer {
    if drafts.is_empty() {
        return Err(Refusal::Blank);
    }
    let people = newcomers(drafts, moment)?;
    Ok(vec![Event::PeopleJoined { people }])
}

pub(super) fn newcomers(
    drafts: &[PersonDraft],
    moment: &mut Moment<'_>,
) -> Result<Vec<Person>, Refusal> {
    drafts
        .iter()
        .map(|draft| {
            tidy_person(Person {
                id: PersonId(moment.dice.fresh()),
                name: draft.name.clone(),
                organisation: draft.organisation.clone(),
                sector: draft.sector,
                role: draft.role,
                table: draft.table.clone(),
                others: Vec::new(),
            })
        })
        .collect()
}

pub(super) fn change_person(workshop: &Workshop, person: Person) -> Answer {
    let known = workshop.person(person.id).ok_or(Refusal::Gone)?;
    let person = tidy_person(person)?;
    let id = person.id;
    let worded = PersonField::ALL
        .into_iter()
        .filter(|field| known.text(*field) != person.text(*field))
        .map(|field| Event::PersonWorded {
            person: id,
            field,
            text: person.text(field).to_owned(),
            was: known.text(field).to_owned(),
        });
    let settings = [
        (known.sector != person.sector).then_some(PersonSetting::Sector(person.sector)),
        (known.role != person.role).then_some(PersonSetting::Role(person.role)),
    ];
    let settled = settings
        .into_iter()
        .flatten()
        .map(|setting| Event::PersonSettled {
            person: id,
            setting,
        });
    let events: Vec<Event> = worded.chain(settled).collect();
    if events.is_empty() {
        return Err(Refusal::NoChange);
    }
    Ok(events)
}

pub(super) fn let_go(workshop: &Workshop, mut people: Vec<PersonId>) -> Answer {
    people.retain(|id| workshop.people.contains_key(id));
    if people.is_empty() {
        Err(Refusal::Gone)
    } else {
        Ok(vec![Event::PeopleLeft { people }])
    }
}

pub(super) fn make_pairs(workshop: &Workshop, step: StepId, moment: &mut Moment<'_>) -> Answer {
    live_step(workshop, step)?;
    let groups = pairing::pairs(workshop, step, moment.dice);
    if groups.is_empty() {
        Err(Refusal::TooFewPeople)
    } else {
        Ok(vec![Event::PairsMade { step, groups }])
    }
}

pub(super) fn mend_pairs(workshop: &Workshop, step: StepId, moment: &mut Moment<'_>) -> Answer {
    live_step(workshop, step)?;
    let groups = pairing::mended(workshop, step, moment.dice);
    if groups.is_empty() {
        return Err(Refusal::TooFewPeople);
    }
    if workshop.pairs.get(&step).is_some_and(|now| **now == groups) {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::PairsMade { step, groups }])
}

pub(super) fn make_groups(
    workshop: &Workshop,
    step: StepId,
    size: u8,
    moment: &mut Moment<'_>,
) -> Answer {
    live_step(workshop, step)?;
    in_range(size, 2, MOST_SEATS)?;
    let groups = pairing::groups(workshop, step, usize::from(size), moment.dice);
    if groups.is_empty() {
        Err(Refusal::TooFewPeople)
    } else {
        Ok(vec![Event::PairsMade { step, groups }])
    }
}

pub(super) fn seat(workshop: &Workshop, size: u8, moment: &mut Moment<'_>) -> Answer {
    in_range(size, 2, MOST_SEATS)?;
    if workshop.people.len() < 2 {
        return Err(Refusal::TooFewPeople);
    }
    let seats = pairing::tables(workshop, usize::from(size), moment.dice)
        .into_iter()
        .map(|(person, table)| (person, format!("Table {}", table + 1)))
        .collect();
    Ok(vec![Event::PeopleSeated { seats }])
}

fn tidy_person(mut person: Person) -> Result<Person, Refusal> {
    person.name = tidy(&person.name, 200, false)?;
    person.organisation = tidy(&person.organisation, 200, false)?;
    person.table = tidy(&person.table, MOST_TABLE, false)?;
    Ok(person)
}
