//! A typed or pasted list of people, as spreadsheets and tired hands give it: commas, semicolons or tabs from line to
//! line, quotes around a part, a first line that only names the columns.

use super::cells::parts;
use super::headings::{self, Section, meaning, names_columns, plain};
use super::plan::Part;
use crate::guide::guide;
use crate::workshop::choice::{Role, Sector};
use crate::workshop::event::PersonDraft;
use crate::workshop::words::is_blank;

/// The most people one pasted list brings in.
pub const MOST_AT_ONCE: usize = 1_000;

/// What a line without a first line that says so is taken for.
const USUAL: [Part; 3] = [Part::Name, Part::Organisation, Part::Table];

/// What a list was read as.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The people, in the order of the list.
    pub people: Vec<PersonDraft>,
    /// The first line, when it only named the columns: it is no person.
    pub heads: Option<String>,
    /// Names of columns that are not kept.
    pub left_out: Vec<String>,
    /// How many people more stood in the list than come in at once.
    pub beyond: usize,
}

/// Reads a list: one person a line, "name, organisation, table", parted by tabs, semicolons or commas. A line that is
/// only a number stands for so many people without names. People of the same name stay apart.
pub fn read_list(text: &str, sector: Sector, role: Role) -> Reading {
    let nameless = nameless(sector, role);
    let mut lines = text
        .lines()
        .map(str::trim)
        .filter(|line| !is_blank(line))
        .peekable();
    let mut reading = Reading::default();
    let mut columns = USUAL.to_vec();
    if let Some(heads) = lines.peek().and_then(|line| heads(line)) {
        reading.heads = lines.next().map(str::to_owned);
        reading.left_out = heads
            .iter()
            .filter(|(column, _)| *column == Part::Nothing)
            .map(|(_, name)| name.clone())
            .filter(|name| !is_blank(name))
            .collect();
        columns = heads.into_iter().map(|(column, _)| column).collect();
    }
    let mut people: Vec<PersonDraft> = Vec::new();
    for line in lines {
        match line.parse::<usize>() {
            Ok(number) => {
                let number = number.min(2 * MOST_AT_ONCE);
                people.extend(std::iter::repeat_n(nameless.clone(), number));
            }
            Err(_) => people.push(read_line(line, &columns, &nameless)),
        }
    }
    reading.beyond = people.len().saturating_sub(MOST_AT_ONCE);
    people.truncate(MOST_AT_ONCE);
    reading.people = people;
    reading
}

/// Somebody of whom only the group is known.
pub(super) fn nameless(sector: Sector, role: Role) -> PersonDraft {
    PersonDraft {
        name: String::new(),
        organisation: String::new(),
        sector,
        role,
        table: String::new(),
    }
}

fn read_line(line: &str, columns: &[Part], nameless: &PersonDraft) -> PersonDraft {
    let mut person = nameless.clone();
    let mut surname = String::new();
    for (cell, part) in parts(line).iter().zip(columns) {
        fill_in(&mut person, &mut surname, *part, cell);
    }
    if !surname.is_empty() {
        person.name = format!("{} {surname}", person.name).trim().to_owned();
    }
    person
}

/// Writes what a cell says of somebody. Answers whether it is known: a sector or a part that is none of ours is not.
pub(super) fn fill_in(
    person: &mut PersonDraft,
    surname: &mut String,
    part: Part,
    cell: &str,
) -> bool {
    let words = &guide().headings;
    match part {
        Part::Name if !person.name.is_empty() => {
            person.name.push(' ');
            person.name.push_str(cell);
        }
        Part::Name => cell.clone_into(&mut person.name),
        Part::Surname => cell.clone_into(surname),
        Part::Organisation => cell.clone_into(&mut person.organisation),
        Part::Table => person.table = table(cell),
        Part::Sector => match meaning(&words.sector, &plain(cell)) {
            Some(sector) => person.sector = *sector,
            None => return false,
        },
        Part::Role => match meaning(&words.role, &plain(cell)) {
            Some(role) => person.role = *role,
            None => return false,
        },
        _ => {}
    }
    true
}

/// "Table 3" for a table that is only a number.
fn table(part: &str) -> String {
    match part.parse::<u16>() {
        Ok(number) => format!("Table {number}"),
        Err(_) => part.to_owned(),
    }
}

/// The columns that a line names, if naming columns is all it does.
fn heads(line: &str) -> Option<Vec<(Part, String)>> {
    let cells = parts(line);
    let column = |cell: &String| headings::part(Section::People, cell).unwrap_or(Part::Nothing);
    let named: Vec<(Part, String)> = cells
        .iter()
        .map(|cell| (column(cell), cell.clone()))
        .collect();
    let has_name = named.iter().any(|(part, _)| *part == Part::Name);
    (has_name && names_columns(&cells)).then_some(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Reading {
        read_list(text, Sector::Nhs, Role::Clinical)
    }

    fn rows(text: &str) -> Vec<[String; 3]> {
        let people = read(text).people.into_iter();
        people
            .map(|it| [it.name, it.organisation, it.table])
            .collect()
    }

    fn row(name: &str, organisation: &str, table: &str) -> [String; 3] {
        [name.to_owned(), organisation.to_owned(), table.to_owned()]
    }

    #[test]
    fn p11_namesakes_stay_apart_and_the_nameless_are_counted() {
        let text = "Siân, Carers\u{2019} Centre, Table 1\nSiân\tCouncil\n3\n\n\u{200B}\n\"Bożena\"; Ward 7";
        assert_eq!(
            rows(text),
            [
                row("Siân", "Carers\u{2019} Centre", "Table 1"),
                row("Siân", "Council", ""),
                row("", "", ""),
                row("", "", ""),
                row("", "", ""),
                row("Bożena", "Ward 7", ""),
            ]
        );
    }

    #[test]
    fn p11_quotes_keep_a_part_together_and_other_quotes_stay() {
        assert_eq!(
            rows(
                "\"Jones, Huw\", \"Age \"\"Well\"\", Leeds\" ,3\r\nHuw\tForum \"Cymdogion\"\tTable 1\n\"Open"
            ),
            [
                row("Jones, Huw", "Age \"Well\", Leeds", "Table 3"),
                row("Huw", "Forum \"Cymdogion\"", "Table 1"),
                row("\"Open", "", ""),
            ]
        );
    }

    #[test]
    fn p11_commas_stay_in_a_line_parted_by_tabs() {
        assert_eq!(
            rows("Mair\tCouncil, adult care\t2"),
            [row("Mair", "Council, adult care", "Table 2")]
        );
    }

    #[test]
    fn p11_a_first_line_that_names_the_columns_is_no_person() {
        let reading = read("Name, Organisation, Table\nSiân, Council, 4");
        assert_eq!(reading.heads.as_deref(), Some("Name, Organisation, Table"));
        assert_eq!(reading.people.len(), 1);
        // Columns in any order; what is not kept is named.
        let text = "Table\tE-mail\tFirst name\tSurname\tOrganisation\n1\tsian@example.org\tSiân\tRees\tCouncil";
        assert_eq!(rows(text), [row("Siân Rees", "Council", "Table 1")]);
        assert_eq!(read(text).left_out, ["E-mail"]);
        // Somebody whose organisation is called "Group" is somebody.
        assert_eq!(read("Siân, Group").heads, None);
    }

    #[test]
    fn p11_an_absurd_number_is_held_to_what_a_room_can_hold_and_the_rest_is_counted() {
        let reading = read("99999999");
        assert_eq!(reading.people.len(), MOST_AT_ONCE);
        assert!(reading.beyond > 0);
        assert_eq!(read("300").beyond, 0);
    }
}
