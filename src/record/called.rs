//! What people are called in lists that hang on a wall: by name where they gave one, by organisation and number where the
//! workshop is anonymous.

use crate::guide::guide;
use crate::workshop::Workshop;
use crate::workshop::choice::{Role, Sector};
use crate::workshop::ids::PersonId;
use crate::workshop::person::Person;
use crate::workshop::words::is_blank;
use std::collections::BTreeMap;

/// What somebody is called, and a quieter word beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Called {
    /// "Siân"; "St Brannock’s 3" where nobody is named; "Person 7" for somebody who gave no name.
    pub name: String,
    /// Where they come from, or the part they play; may be empty.
    pub from: String,
}

/// What everybody is called, those who left too: so nobody's number changes when somebody goes.
pub fn everybody(workshop: &Workshop) -> BTreeMap<PersonId, Called> {
    let mut all: BTreeMap<PersonId, &Person> = BTreeMap::new();
    for person in workshop.people.values().chain(workshop.left.values()) {
        all.insert(person.id, person);
    }
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let called = |(at, (id, person)): (usize, (PersonId, &Person))| {
        let called = if workshop.brief.anonymous {
            by_number(person, &mut numbers)
        } else {
            by_name(person, at + 1)
        };
        (id, called)
    };
    all.into_iter().enumerate().map(called).collect()
}

fn by_name(person: &Person, number: usize) -> Called {
    let name = if is_blank(&person.name) {
        format!("Person {number}")
    } else {
        person.name.clone()
    };
    Called {
        name,
        from: person.organisation.clone(),
    }
}

fn by_number(person: &Person, numbers: &mut BTreeMap<String, usize>) -> Called {
    let no_role = matches!(person.role, Role::NotSaid | Role::NotNoted);
    let no_sector = matches!(person.sector, Sector::Other | Sector::NotNoted);
    let role = (!no_role).then(|| guide().choice(person.role).short());
    let sector = (!no_sector).then(|| guide().choice(person.sector).short());
    let (stem, from) = if is_blank(&person.organisation) {
        (
            role.or(sector).unwrap_or("Person"),
            sector.filter(|_| role.is_some()),
        )
    } else {
        (person.organisation.trim(), role)
    };
    let number = numbers.entry(stem.to_lowercase()).or_default();
    *number += 1;
    Called {
        name: format!("{stem} {number}"),
        from: from.unwrap_or_default().to_owned(),
    }
}

/// "Siân and 2 others": whoever a sentence is about.
pub fn named(names: &[String]) -> String {
    match names {
        [] => "Nobody".to_owned(),
        [one] => one.clone(),
        [one, other] => format!("{one} and {other}"),
        [one, others @ ..] => format!("{one} and {} others", others.len()),
    }
}

/// Names that more than one person in the room goes by, as first written, each with how many.
pub fn namesakes(workshop: &Workshop) -> Vec<(String, usize)> {
    let mut names: BTreeMap<String, (String, usize)> = BTreeMap::new();
    let named = workshop.people.values().filter(|it| !is_blank(&it.name));
    for person in named {
        let key = person.name.trim().to_lowercase();
        let (_, many) = names
            .entry(key)
            .or_insert_with(|| (person.name.trim().to_owned(), 0));
        *many += 1;
    }
    names.into_values().filter(|(_, many)| *many > 1).collect()
}
