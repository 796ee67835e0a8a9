//! Who is in the room: by name where people wish, always by sector and role group.

use super::choice::{Role, Sector};
use super::event::PersonDraft;
use super::ids::PersonId;
use super::words::is_blank;
use serde::{Deserialize, Serialize};

/// Somebody in the room. A person without a name still counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// First name or nickname; empty when not given. Never used to merge two people.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Organisation as they would say it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub organisation: String,
    /// Where the organisation belongs.
    #[serde(default = "other")]
    pub sector: Sector,
    /// The broad part they play.
    #[serde(default = "not_said")]
    pub role: Role,
    /// Table or group.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub table: String,
    /// What somebody else wrote at the same time and was not dropped. Never stored: it follows from the log.
    #[serde(skip)]
    pub others: Vec<String>,
}

/// Something that is written of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PersonField {
    /// First name or nickname.
    Name,
    /// Organisation.
    Organisation,
    /// Table or group.
    Table,
}

/// A choice about a person that is not words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PersonSetting {
    /// Where the organisation belongs.
    Sector(Sector),
    /// The broad part they play.
    Role(Role),
}

impl PersonField {
    /// All of them.
    pub const ALL: [PersonField; 3] = [
        PersonField::Name,
        PersonField::Organisation,
        PersonField::Table,
    ];
}

impl Person {
    /// Somebody of whom nothing is known yet.
    pub fn unknown(id: PersonId) -> Person {
        Person {
            id,
            name: String::new(),
            organisation: String::new(),
            sector: other(),
            role: not_said(),
            table: String::new(),
            others: Vec::new(),
        }
    }

    /// What is written in a field.
    pub fn text(&self, field: PersonField) -> &str {
        match field {
            PersonField::Name => &self.name,
            PersonField::Organisation => &self.organisation,
            PersonField::Table => &self.table,
        }
    }

    /// Takes an edit by somebody who had `was` before them; what they had not seen stands among the others.
    pub(super) fn reword(&mut self, field: PersonField, text: &str, was: &str) {
        let words = match field {
            PersonField::Name => &mut self.name,
            PersonField::Organisation => &mut self.organisation,
            PersonField::Table => &mut self.table,
        };
        let before = std::mem::replace(words, text.to_owned());
        if before != was && before != text && !before.is_empty() && !self.others.contains(&before) {
            self.others.push(before);
        }
        self.others.retain(|other| other != text);
    }

    pub(super) fn settle(&mut self, setting: PersonSetting) {
        match setting {
            PersonSetting::Sector(sector) => self.sector = sector,
            PersonSetting::Role(role) => self.role = role,
        }
    }
}

fn other() -> Sector {
    Sector::Other
}

fn not_said() -> Role {
    Role::NotSaid
}

/// The most people one pasted list brings in.
const MOST_AT_ONCE: usize = 1_000;

/// Reads a typed or pasted list: one person a line, "name, organisation, table", parted by commas, semicolons or tabs. A
/// line that is only a number stands for so many people without names. People of the same name stay apart.
pub fn read_list(text: &str, sector: Sector, role: Role) -> Vec<PersonDraft> {
    let nameless = PersonDraft {
        name: String::new(),
        organisation: String::new(),
        sector,
        role,
        table: String::new(),
    };
    let mut people = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !is_blank(line)) {
        match line.parse::<usize>() {
            Ok(number) => people.extend(std::iter::repeat_n(
                nameless.clone(),
                number.min(MOST_AT_ONCE),
            )),
            Err(_) => people.push(read_line(line, &nameless)),
        }
    }
    people.truncate(MOST_AT_ONCE);
    people
}

fn read_line(line: &str, nameless: &PersonDraft) -> PersonDraft {
    let mark = ['\t', ';', ',']
        .into_iter()
        .find(|mark| line.contains(*mark))
        .unwrap_or(',');
    let mut parts = line
        .split(mark)
        .map(|part| unquoted(part.trim()).to_owned());
    let mut next = || parts.next().unwrap_or_default();
    PersonDraft {
        name: next(),
        organisation: next(),
        table: next(),
        ..nameless.clone()
    }
}

/// Without the quotes that spreadsheets put around a whole part; quotes within the words stay.
fn unquoted(part: &str) -> &str {
    part.strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
        .unwrap_or(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_list_keeps_namesakes_apart_and_counts_the_nameless() {
        let text = "Siân, Carers\u{2019} Centre, Table 1\nSiân\tCouncil\n3\n\n\u{200B}\n\"Bożena\"; Ward 7";
        let people = read_list(text, Sector::Nhs, Role::Clinical);
        let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
        assert_eq!(names, ["Siân", "Siân", "", "", "", "Bożena"]);
        assert_eq!(
            people
                .iter()
                .map(|person| person.organisation.as_str())
                .collect::<Vec<_>>(),
            ["Carers\u{2019} Centre", "Council", "", "", "", "Ward 7"]
        );
    }

    #[test]
    fn a_quote_at_the_end_of_a_name_stays() {
        let people = read_list(
            "Huw\tForum \"Cymdogion\"\tTable 1",
            Sector::Other,
            Role::NotSaid,
        );
        assert_eq!(
            people.first().map(|person| person.organisation.as_str()),
            Some("Forum \"Cymdogion\"")
        );
    }

    #[test]
    fn an_absurd_number_is_held_to_what_a_room_can_hold() {
        assert_eq!(
            read_list("99999999", Sector::Other, Role::NotSaid).len(),
            MOST_AT_ONCE
        );
    }
}
