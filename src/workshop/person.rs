//! Who is in the room: by name where people wish, always by sector and role group.

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
