//! Who is in the room: by name where people wish, by sector and role group where these were noted.

use super::choice::{Role, Sector};
use super::ids::PersonId;
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
    /// Where the organisation belongs. Not written when it was not noted: an older Lantern, which has no word for that,
    /// would lose the person.
    #[serde(default, skip_serializing_if = "is_not_noted")]
    pub sector: Sector,
    /// The broad part they play. Not written when it was not noted, likewise.
    #[serde(default, skip_serializing_if = "is_not_noted")]
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

/// Whether words that should name somebody name everybody, which is nobody.
pub fn is_everybody(owner: &str) -> bool {
    const EVERYBODY: [&str; 10] = [
        "all",
        "all of us",
        "everyone",
        "everybody",
        "team",
        "the team",
        "us",
        "we",
        "tbc",
        "tba",
    ];
    let plain = owner.trim().trim_end_matches('.').to_lowercase();
    EVERYBODY.contains(&plain.as_str())
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
            sector: Sector::default(),
            role: Role::default(),
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

fn is_not_noted<C: Default + PartialEq>(choice: &C) -> bool {
    *choice == C::default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{from_value, json, to_value};
    use uuid::Uuid;

    #[test]
    fn what_was_not_noted_is_not_written_and_what_was_written_is_read_as_before() {
        let nobody = Person::unknown(PersonId(Uuid::nil()));
        assert_eq!(
            (nobody.sector, nobody.role),
            (Sector::NotNoted, Role::NotNoted)
        );
        let written = to_value(&nobody).ok();
        assert_eq!(written, Some(json!({ "id": Uuid::nil() })));
        assert_eq!(written.and_then(|it| from_value(it).ok()), Some(nobody));
        let before = json!({ "id": Uuid::nil(), "sector": "other", "role": "not-said" });
        let person: Option<Person> = from_value(before.clone()).ok();
        assert_eq!(
            person.as_ref().map(|person| (person.sector, person.role)),
            Some((Sector::Other, Role::NotSaid))
        );
        assert_eq!(to_value(person).ok(), Some(before));
    }
}
