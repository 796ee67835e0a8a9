//! Tables: which are known, who sits at which, and how much each has given. They are names, no things: a table is there
//! while somebody sits at it or said something at it.

use super::Workshop;
use super::card::SaidBy;
use super::ids::{PersonId, StepId};
use super::kind::Kind;
use super::words::is_blank;
use std::collections::{BTreeMap, BTreeSet};

/// The tables that people sit at or that said something, "Table 2" before "Table 10".
pub fn known(workshop: &Workshop) -> Vec<String> {
    let sitting = workshop.people.values().map(|person| person.table.as_str());
    let said = workshop
        .live()
        .filter_map(|card| match &card.choices.said_by {
            SaidBy::Table(table) => Some(table.as_str()),
            SaidBy::Nobody | SaidBy::Person(_) => None,
        });
    let names: BTreeSet<&str> = sitting
        .chain(said)
        .filter(|table| !is_blank(table))
        .collect();
    in_order(names.into_iter().map(str::to_owned))
}

/// Names of tables as people count them, without blank ones and each once.
pub fn in_order(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut names: Vec<String> = names.filter(|name| !is_blank(name)).collect();
    names.sort_by_cached_key(|name| (counting(name), name.clone()));
    names.dedup();
    names
}

/// Who sits where, tables in order; people without a table come last, under no name.
pub fn seated(workshop: &Workshop) -> Vec<(String, Vec<PersonId>)> {
    let mut tables: BTreeMap<&str, Vec<PersonId>> = BTreeMap::new();
    for person in workshop.people.values() {
        let table = if is_blank(&person.table) {
            ""
        } else {
            person.table.as_str()
        };
        tables.entry(table).or_default().push(person.id);
    }
    let standing = tables.remove("");
    let names = in_order(tables.keys().map(|name| (*name).to_owned()));
    let sitting = names.into_iter().filter_map(|name| {
        let people = tables.remove(name.as_str())?;
        Some((name, people))
    });
    sitting
        .collect::<Vec<_>>()
        .into_iter()
        .chain(standing.map(|people| (String::new(), people)))
        .collect()
}

/// How many cards of a kind each table gave at a step; under no name those of nobody in particular.
pub fn given(workshop: &Workshop, step: StepId, kind: Kind) -> BTreeMap<String, usize> {
    let mut given: BTreeMap<String, usize> = BTreeMap::new();
    let here = workshop
        .live()
        .filter(|card| card.kind == kind && card.step == Some(step));
    for card in here {
        match &card.choices.said_by {
            SaidBy::Table(table) => *given.entry(table.clone()).or_default() += 1,
            SaidBy::Nobody => *given.entry(String::new()).or_default() += 1,
            SaidBy::Person(_) => {}
        }
    }
    given
}

/// A name for the next table: one more than the highest number there is.
pub fn next_name(known: &[String]) -> String {
    let numbers = known
        .iter()
        .filter_map(|name| name.strip_prefix("Table ")?.parse::<u16>().ok());
    format!(
        "Table {}",
        numbers.max().map_or(1, |most| most.saturating_add(1))
    )
}

/// Words and numbers apart, so that 2 comes before 10.
fn counting(name: &str) -> Vec<(String, u64)> {
    let mut parts = vec![(String::new(), 0_u64)];
    let mut in_number = false;
    for c in name.chars().flat_map(char::to_lowercase) {
        match (c.to_digit(10), in_number) {
            (None, true) => parts.push((c.to_string(), 0)),
            (digit, _) => {
                if let Some((words, number)) = parts.last_mut() {
                    match digit {
                        Some(digit) => {
                            *number = number.saturating_mul(10).saturating_add(u64::from(digit));
                        }
                        None => words.push(c),
                    }
                }
            }
        }
        in_number = c.is_ascii_digit();
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p12_tables_are_counted_as_people_count_and_blank_ones_are_none() {
        let names = [
            "Table 10",
            "Table 2",
            "",
            "\u{200B} ",
            "Window",
            "Table 2",
            "table 1",
        ];
        assert_eq!(
            in_order(names.into_iter().map(str::to_owned)),
            ["table 1", "Table 2", "Table 10", "Window"]
        );
    }

    #[test]
    fn p12_the_next_table_has_the_next_number() {
        assert_eq!(next_name(&[]), "Table 1");
        let known = ["Table 3", "Window", "Table x"].map(str::to_owned);
        assert_eq!(next_name(&known), "Table 4");
    }
}
