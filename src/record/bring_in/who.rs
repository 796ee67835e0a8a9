//! Who said it, as a cell names them: somebody on the list of people, or a table.

use std::collections::BTreeMap;

use crate::workshop::Workshop;
use crate::workshop::arrival::folded;
use crate::workshop::card::SaidBy;
use crate::workshop::ids::PersonId;
use crate::workshop::tables;
use crate::workshop::words::fit;

/// The most characters of a table's name.
const MOST_TABLE: usize = 100;

/// The people and tables that can be named.
pub(super) struct Who {
    /// Everybody by name; nobody where two go by the same.
    people: BTreeMap<String, Option<PersonId>>,
    tables: Vec<String>,
    pub(super) anonymous: bool,
}

impl Who {
    pub(super) fn of(workshop: &Workshop) -> Who {
        let mut people: BTreeMap<String, Option<PersonId>> = BTreeMap::new();
        for person in workshop.people.values().filter(|it| !it.name.is_empty()) {
            people
                .entry(folded(&person.name))
                .and_modify(|known| *known = None)
                .or_insert(Some(person.id));
        }
        Who {
            people,
            tables: tables::known(workshop),
            anonymous: workshop.brief.anonymous,
        }
    }

    /// Whom a cell names; none: nobody that is known here.
    pub(super) fn named(&self, cell: &str) -> Option<SaidBy> {
        let name = folded(cell);
        let table = self.tables.iter().find(|table| folded(table) == name);
        if let Some(table) = table {
            return Some(SaidBy::Table(table.clone()));
        }
        if let Some(Some(person)) = self.people.get(&name) {
            return Some(SaidBy::Person(*person));
        }
        let is_number = name.parse::<u16>().is_ok();
        let table = if is_number {
            format!("Table {}", cell.trim())
        } else {
            cell.to_owned()
        };
        (is_number || name.starts_with("table "))
            .then(|| SaidBy::Table(fit(&table, MOST_TABLE, false).kept))
    }
}
