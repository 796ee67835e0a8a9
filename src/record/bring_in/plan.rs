//! What is to be made of a sheet: what its rows are, and what each column is. Guessed first; the facilitator can change
//! all of it.

use crate::guide::guide;
use crate::workshop::choice::{Role, Sector};
use crate::workshop::ids::StepId;
use crate::workshop::kind::{Field, Kind};

/// What the rows are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// People.
    People,
    /// Cards of this kind, where a row does not say otherwise.
    Cards(Kind),
}

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Not kept.
    Nothing,
    /// Somebody's name, or the first of two.
    Name,
    /// Their last name.
    Surname,
    /// Their organisation.
    Organisation,
    /// Where that belongs.
    Sector,
    /// The part they play.
    Role,
    /// Their table.
    Table,
    /// A field of a card.
    Words(Field),
    /// The theme it goes under.
    Theme,
    /// Who said it: somebody on the list, or a table.
    FromWhom,
    /// What kind of card.
    Kind,
    /// The step at which it was said.
    Step,
    /// By when.
    Due,
    /// How it stands.
    Status,
    /// The answer to a request.
    Answer,
    /// Several fields, each with its heading on a line of its own.
    Details,
}

/// What is to be made of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What the rows are.
    pub what: What,
    /// Whether the first row names the columns.
    pub heads: bool,
    /// What each column is.
    pub parts: Vec<Part>,
    /// The step that notes go to where their row names none.
    pub step: Option<StepId>,
    /// Where people come from where their row does not say.
    pub sector: Sector,
    /// The part they play where their row does not say.
    pub role: Role,
    /// Whether what is here already is left out.
    pub only_new: bool,
}

impl What {
    /// What rows can be, as offered.
    pub fn all() -> Vec<What> {
        const FIRST: [Kind; 3] = [Kind::Note, Kind::Action, Kind::Commitment];
        let others = Kind::ALL.into_iter().filter(|kind| {
            !FIRST.contains(kind) && !matches!(kind, Kind::CheckIn | Kind::ClosingWord)
        });
        let cards = FIRST.into_iter().chain(others).map(What::Cards);
        let (notes, rest): (Vec<What>, Vec<What>) =
            cards.partition(|what| *what == What::Cards(Kind::Note));
        notes
            .into_iter()
            .chain([What::People])
            .chain(rest)
            .collect()
    }

    /// The fixed key, as in form values.
    pub fn key(self) -> &'static str {
        match self {
            What::People => "people",
            What::Cards(kind) => kind.key(),
        }
    }

    /// What they are called: "People", "Notes".
    pub fn name(self) -> String {
        match self {
            What::People => "People".to_owned(),
            What::Cards(Kind::Concern) => "For Needs attention".to_owned(),
            What::Cards(kind) => capital(&guide().kind(kind).many),
        }
    }

    /// What a column of these can be, as offered. Where a column says what each row is, the fields of all kinds of that
    /// sort are.
    pub fn parts(self, mixed: bool) -> Vec<Part> {
        let kind = match self {
            What::People => {
                return vec![
                    Part::Nothing,
                    Part::Name,
                    Part::Surname,
                    Part::Organisation,
                    Part::Sector,
                    Part::Role,
                    Part::Table,
                ];
            }
            What::Cards(kind) => kind,
        };
        let others = Kind::ALL
            .into_iter()
            .filter(|other| mixed && *other != kind && other.is_promise() == kind.is_promise());
        let mut parts = vec![Part::Nothing];
        for field in std::iter::once(kind)
            .chain(others)
            .flat_map(|kind| kind.fields())
        {
            let part = Part::Words(*field);
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
        let for_themes = matches!(kind, Kind::Note | Kind::Story);
        let also = [
            (for_themes || (mixed && !kind.is_promise()), Part::Theme),
            (kind.is_promise() || kind == Kind::Concern, Part::Due),
            (kind.is_promise() || kind == Kind::Concern, Part::Status),
            (
                kind == Kind::Request || (mixed && kind.is_promise()),
                Part::Answer,
            ),
            (kind != Kind::Theme, Part::FromWhom),
            (true, Part::Kind),
            (true, Part::Step),
            (true, Part::Details),
        ];
        parts.extend(
            also.into_iter()
                .filter(|(may, _)| *may)
                .map(|(_, part)| part),
        );
        parts
    }

    /// The part without which a row is nothing.
    pub fn main(self) -> Part {
        match self {
            What::People => Part::Name,
            What::Cards(_) => Part::Words(Field::Text),
        }
    }

    /// What a part of these is called.
    pub fn label(self, part: Part) -> String {
        let said = match part {
            Part::Nothing => "Leave it out",
            Part::Name => "Name",
            Part::Surname => "Last name",
            Part::Organisation => "Organisation",
            Part::Sector => "Where they come from",
            Part::Role => "Their part",
            Part::Table => "Table",
            Part::Theme => "Theme",
            Part::FromWhom => "Who said it",
            Part::Kind => "What it is",
            Part::Step => "Step",
            Part::Due => "By when",
            Part::Status => "How it stands",
            Part::Answer => "The answer",
            Part::Details => "Details",
            Part::Words(field) => {
                let kind = match self {
                    What::Cards(kind) => kind,
                    What::People => Kind::Note,
                };
                return guide().label(kind, field).to_owned();
            }
        };
        said.to_owned()
    }
}

impl Plan {
    /// Whether a column says what each row is.
    pub fn is_mixed(&self) -> bool {
        self.parts.contains(&Part::Kind)
    }

    /// What a column can be, as offered.
    pub fn offered(&self) -> Vec<Part> {
        self.what.parts(self.is_mixed())
    }

    /// The plan with what its columns cannot be left out.
    pub(super) fn fitting(mut self) -> Plan {
        let offered = self.offered();
        for part in &mut self.parts {
            if !offered.contains(part) {
                *part = Part::Nothing;
            }
        }
        self
    }
}

impl Part {
    const PLAIN: [(Part, &'static str); 15] = [
        (Part::Nothing, "nothing"),
        (Part::Name, "name"),
        (Part::Surname, "surname"),
        (Part::Organisation, "organisation"),
        (Part::Sector, "sector"),
        (Part::Role, "role"),
        (Part::Table, "table"),
        (Part::Theme, "theme"),
        (Part::FromWhom, "from-whom"),
        (Part::Kind, "kind"),
        (Part::Step, "step"),
        (Part::Due, "due"),
        (Part::Status, "status"),
        (Part::Answer, "answer"),
        (Part::Details, "details"),
    ];

    /// The fixed key, as in form values and in the guide.
    pub fn key(self) -> &'static str {
        match self {
            Part::Words(field) => field.key(),
            part => Part::PLAIN
                .iter()
                .find(|(known, _)| *known == part)
                .map_or("nothing", |(_, key)| key),
        }
    }

    /// The part with this key.
    pub fn read(key: &str) -> Option<Part> {
        let plain = Part::PLAIN.iter().find(|(_, known)| *known == key);
        plain.map(|(part, _)| *part).or_else(|| {
            let mut fields = Field::ALL.into_iter();
            fields.find(|field| field.key() == key).map(Part::Words)
        })
    }
}

/// The words with a capital at their start.
pub(super) fn capital(words: &str) -> String {
    let mut chars = words.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b3_every_part_is_found_by_its_key() {
        for (part, _) in Part::PLAIN {
            assert_eq!(Part::read(part.key()), Some(part));
        }
        for field in Field::ALL {
            // The words that a request was answered with, and whether it was, are two things.
            assert_eq!(
                Part::read(Part::Words(field).key()),
                Some(Part::Words(field))
            );
        }
    }
}
