//! A typed or pasted list of people, as spreadsheets and tired hands give it: commas, semicolons or tabs from line to
//! line, quotes around a part, a first line that only names the columns.

use super::choice::{Role, Sector};
use super::event::PersonDraft;
use super::words::is_blank;

/// The most people one pasted list brings in.
pub const MOST_AT_ONCE: usize = 1_000;

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Name,
    Surname,
    Organisation,
    Table,
    /// Nothing that is kept, such as a telephone number.
    Other,
}

/// What a line without a first line that says so is taken for.
const USUAL: [Column; 3] = [Column::Name, Column::Organisation, Column::Table];

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
    let nameless = PersonDraft {
        name: String::new(),
        organisation: String::new(),
        sector,
        role,
        table: String::new(),
    };
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
            .filter(|(column, _)| *column == Column::Other)
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

fn read_line(line: &str, columns: &[Column], nameless: &PersonDraft) -> PersonDraft {
    let mut person = nameless.clone();
    for (part, column) in parts(line).into_iter().zip(columns) {
        match column {
            Column::Name => person.name = part,
            Column::Surname => person.name = format!("{} {part}", person.name).trim().to_owned(),
            Column::Organisation => person.organisation = part,
            Column::Table => person.table = table(&part),
            Column::Other => {}
        }
    }
    person
}

/// "Table 3" for a table that is only a number.
fn table(part: &str) -> String {
    match part.parse::<u16>() {
        Ok(number) => format!("Table {number}"),
        Err(_) => part.to_owned(),
    }
}

/// The columns that a line names, if naming columns is all it does.
fn heads(line: &str) -> Option<Vec<(Column, String)>> {
    let named: Vec<(Column, String)> = parts(line)
        .into_iter()
        .map(|part| (column(&part), part))
        .collect();
    let known = named
        .iter()
        .filter(|(column, _)| *column != Column::Other)
        .count();
    let has_name = named.iter().any(|(column, _)| *column == Column::Name);
    (has_name && (known > 1 || named.len() == 1)).then_some(named)
}

fn column(head: &str) -> Column {
    let head = head.trim_end_matches([':', '*', '.']).to_lowercase();
    match head.as_str() {
        "name" | "names" | "first name" | "forename" | "full name" | "nickname" | "person"
        | "participant" | "who" => Column::Name,
        "surname" | "last name" | "family name" => Column::Surname,
        "organisation" | "organization" | "organisations" | "org" | "from" | "employer"
        | "company" | "team" | "works for" => Column::Organisation,
        "table" | "tables" | "table number" | "table no" | "group" | "seat" => Column::Table,
        _ => Column::Other,
    }
}

/// The parts of a line. A tab parts before a semicolon, a semicolon before a comma; what stands within quotes stays
/// together.
fn parts(line: &str) -> Vec<String> {
    let whole = |mark: char| split(line, mark);
    let found = ['\t', ';', ',']
        .into_iter()
        .map(whole)
        .find(|parts| parts.len() > 1);
    found.unwrap_or_else(|| split(line, ','))
}

fn split(line: &str, mark: char) -> Vec<String> {
    let mut parts = Vec::new();
    let mut rest = line;
    loop {
        let (part, after) = next_part(rest, mark);
        parts.push(part);
        match after {
            Some(after) => rest = after,
            None => return parts,
        }
    }
}

/// The first part and what comes after its mark. Quotes count only around a whole part; others belong to the words.
fn next_part(rest: &str, mark: char) -> (String, Option<&str>) {
    let start = rest.trim_start_matches(|c: char| c.is_whitespace() && c != mark);
    if let Some(quoted) = start.strip_prefix('"')
        && let Some((part, after)) = unquoted(quoted, mark)
    {
        return (part, after);
    }
    match rest.split_once(mark) {
        Some((part, after)) => (part.trim().to_owned(), Some(after)),
        None => (rest.trim().to_owned(), None),
    }
}

/// What stands up to the closing quote, if only the mark or the end comes after it. Two quotes stand for one.
fn unquoted(text: &str, mark: char) -> Option<(String, Option<&str>)> {
    let mut part = String::new();
    let mut rest = text;
    loop {
        let (before, after) = rest.split_once('"')?;
        part.push_str(before);
        if let Some(more) = after.strip_prefix('"') {
            part.push('"');
            rest = more;
            continue;
        }
        let after = after.trim_start_matches(|c: char| c.is_whitespace() && c != mark);
        let part = part.trim().to_owned();
        return match after.strip_prefix(mark) {
            Some(after) => Some((part, Some(after))),
            None => after.is_empty().then_some((part, None)),
        };
    }
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
