//! A sheet, read by a plan: what comes in, and what there is to say about the rest. Changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::day;
use super::headings;
use super::person_list::{MOST_AT_ONCE, fill_in, nameless};
use super::plan::{Part, Plan, What};
use super::promise::{self, Detail};
use super::remark::{Remarks, Why};
use super::sheet::{Row, Sheet};
use super::who::Who;
use crate::record::csv::calculates;
use crate::record::dates::short_day;
use crate::workshop::Workshop;
use crate::workshop::arrival::{Arrival, ArrivingCard, folded};
use crate::workshop::card::{SaidBy, Setting};
use crate::workshop::choice::{Answer, Status};
use crate::workshop::command::CardDraft;
use crate::workshop::event::PersonDraft;
use crate::workshop::ids::StepId;
use crate::workshop::kind::{Field, Kind};
use crate::workshop::person::is_everybody;
use crate::workshop::words::{fit, is_blank};

/// The most characters of somebody's name or organisation.
const MOST_NAME: usize = 200;
/// The most characters of a table's name.
const MOST_TABLE: usize = 100;
/// The first headings of Lantern's own tables, by which they are known.
const OURS: [&[&str]; 2] = [
    &["phase", "step", "group", "note"],
    &["commitment", "type", "owner"],
];

/// What a sheet was read as.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// What comes in.
    pub arrival: Arrival,
    /// What there is to say.
    pub remarks: Remarks,
}

/// The headings of columns that hold something and are left out, but for those that are always passed over.
fn left_out(sheet: &Sheet, plan: &Plan) -> Vec<String> {
    let heads = sheet.rows.first().filter(|_| plan.heads);
    let heads = heads.map_or(&[][..], |row| &row.cells);
    let says = |at: usize| !sheet.column(at, 1, sheet.rows.len()).is_empty();
    let is_left = |at: usize| plan.parts.get(at).is_none_or(|part| *part == Part::Nothing);
    let columns = heads.iter().enumerate().filter(|(at, head)| {
        is_left(*at) && !is_blank(head) && !headings::is_passed_over(head) && says(*at)
    });
    columns.map(|(_, head)| head.clone()).collect()
}

/// The step where cards of a kind are at home: the first that takes them, unless its words are for nobody's eyes yet.
pub fn home_of(workshop: &Workshop, kind: Kind) -> Option<StepId> {
    let agenda = workshop.agenda();
    let home = agenda
        .iter()
        .find(|step| step.activity.takes() == Some(kind) && !step.is_hidden());
    home.map(|step| step.id)
}

/// Reads a sheet by a plan, for this workshop.
pub fn read(sheet: &Sheet, plan: &Plan, workshop: &Workshop, from: &str) -> Reading {
    let mut reader = Reader::new(sheet, plan, workshop);
    let rows = sheet.rows.iter().skip(usize::from(plan.heads));
    let arrival = match plan.what {
        What::People => Arrival {
            people: reader.people(rows),
            ..Arrival::default()
        },
        What::Cards(kind) => Arrival {
            cards: rows.filter_map(|row| reader.card(row, kind)).collect(),
            ..Arrival::default()
        },
    };
    Reading {
        arrival: Arrival {
            from: from.to_owned(),
            ..arrival
        },
        remarks: reader.remarks,
    }
}

struct Reader<'a> {
    plan: &'a Plan,
    workshop: &'a Workshop,
    /// It is a table that Lantern wrote: apostrophes that guard against formulas are taken away again.
    ours: bool,
    who: Who,
    cards_here: BTreeSet<(Kind, String)>,
    people_here: BTreeSet<(String, String)>,
    steps: BTreeMap<String, StepId>,
    homes: BTreeMap<Kind, Option<StepId>>,
    remarks: Remarks,
}

/// A card while its row is read.
struct Draft {
    kind: Kind,
    row: usize,
    words: BTreeMap<Field, Vec<String>>,
    settings: Vec<Setting>,
    theme: String,
    said_by: SaidBy,
    step: Option<StepId>,
    /// What stands under the date and is none.
    no_day: Vec<String>,
}

impl Draft {
    fn new(kind: Kind, row: usize) -> Draft {
        Draft {
            kind,
            row,
            words: BTreeMap::new(),
            settings: Vec::new(),
            theme: String::new(),
            said_by: SaidBy::Nobody,
            step: None,
            no_day: Vec::new(),
        }
    }

    fn say(&mut self, field: Field, words: impl Into<String>) {
        self.words.entry(field).or_default().push(words.into());
    }
}

impl<'a> Reader<'a> {
    fn new(sheet: &Sheet, plan: &'a Plan, workshop: &'a Workshop) -> Reader<'a> {
        let heads = sheet.rows.first().map_or(&[][..], |row| &row.cells);
        let begins = |first: &&[&str]| {
            let same = |(head, first): (&String, &&str)| head.eq_ignore_ascii_case(first);
            heads.len() >= first.len() && heads.iter().zip(first.iter()).all(same)
        };
        let here = workshop.live().filter(|_| plan.only_new);
        let people = workshop
            .people
            .values()
            .filter(|it| plan.only_new && !is_blank(&it.name));
        let agenda = workshop.agenda();
        Reader {
            plan,
            workshop,
            ours: plan.heads && OURS.iter().any(begins),
            who: Who::of(workshop),
            cards_here: here
                .map(|card| (card.kind, card.main().to_owned()))
                .collect(),
            people_here: people
                .map(|it| (folded(&it.name), folded(&it.organisation)))
                .collect(),
            steps: agenda
                .iter()
                .rev()
                .map(|step| (folded(&step.name.text), step.id))
                .collect(),
            homes: BTreeMap::new(),
            remarks: Remarks::of(sheet).and_columns(left_out(sheet, plan)),
        }
    }

    /// The cells of a row that say something, each with what it is.
    fn cells<'r>(&self, row: &'r Row) -> Vec<(Part, &'r str)> {
        let parts = self.plan.parts.iter().copied();
        let cells = row.cells.iter().map(|cell| self.unguarded(cell));
        parts
            .zip(cells)
            .filter(|(part, cell)| *part != Part::Nothing && !is_blank(cell))
            .collect()
    }

    fn unguarded<'c>(&self, cell: &'c str) -> &'c str {
        let inside = cell
            .strip_prefix('\'')
            .filter(|inside| self.ours && calculates(inside));
        inside.unwrap_or(cell)
    }

    fn people<'r>(&mut self, rows: impl Iterator<Item = &'r Row>) -> Vec<PersonDraft> {
        let mut people: Vec<PersonDraft> = Vec::new();
        let mut beyond = 0;
        for row in rows {
            let room = MOST_AT_ONCE.saturating_sub(people.len());
            let coming = match row.cells.as_slice() {
                // "21" in a list of names is that many people without one; in a column of numbers it is not.
                [only] if self.counts_people() && only.parse::<usize>().is_ok() => {
                    let number = only.parse().unwrap_or(0).min(2 * MOST_AT_ONCE);
                    vec![nameless(self.plan.sector, self.plan.role); number]
                }
                _ => self.person(row).into_iter().collect(),
            };
            beyond += coming.len().saturating_sub(room);
            people.extend(coming.into_iter().take(room));
        }
        if beyond > 0 {
            self.remarks.note(Why::TooManyPeople, MOST_AT_ONCE);
            self.remarks.people_beyond += beyond;
        }
        people
    }

    fn counts_people(&self) -> bool {
        matches!(self.plan.parts.as_slice(), [Part::Name, ..] | [_])
    }

    fn person(&mut self, row: &Row) -> Option<PersonDraft> {
        let mut person = nameless(self.plan.sector, self.plan.role);
        let mut surname = String::new();
        let cells = self.cells(row);
        for (part, cell) in &cells {
            let known = fill_in(&mut person, &mut surname, *part, cell);
            match part {
                Part::Sector if !known => self.remarks.note(Why::NoSector, row.number),
                Part::Role if !known => self.remarks.note(Why::NoRole, row.number),
                _ => {}
            }
        }
        if !surname.is_empty() {
            person.name = format!("{} {surname}", person.name).trim().to_owned();
        }
        for (text, limit) in [
            (&mut person.name, MOST_NAME),
            (&mut person.organisation, MOST_NAME),
            (&mut person.table, MOST_TABLE),
        ] {
            let fitted = fit(text, limit, false);
            if !fitted.rest.is_empty() {
                self.remarks.note(Why::TooLong, row.number);
            }
            *text = fitted.kept;
        }
        if cells.is_empty() {
            self.remarks.note(Why::NoWords, row.number);
            return None;
        }
        let key = (folded(&person.name), folded(&person.organisation));
        if self.people_here.contains(&key) {
            self.remarks.note(Why::AlreadyHere, row.number);
            return None;
        }
        Some(person)
    }

    fn card(&mut self, row: &Row, usual: Kind) -> Option<ArrivingCard> {
        let cells = self.cells(row);
        let named = cells.iter().find(|(part, _)| *part == Part::Kind);
        let named = named.map(|(_, cell)| headings::kind(cell));
        if named == Some(None) {
            self.remarks.note(Why::NoKind, row.number);
        }
        let kind = named.flatten().unwrap_or(usual);
        let mut draft = Draft::new(kind, row.number);
        for (part, cell) in cells {
            self.take(&mut draft, part, cell);
        }
        let words = self.words(&mut draft);
        let Some(main) = words.get(&Field::Text).filter(|main| !is_blank(main)) else {
            self.remarks.note(Why::NoWords, row.number);
            return None;
        };
        if self.cards_here.contains(&(kind, main.clone())) {
            self.remarks.note(Why::AlreadyHere, row.number);
            return None;
        }
        if kind == Kind::Story {
            self.remarks.note(Why::StoriesStay, row.number);
        }
        let step = draft.step.or_else(|| match kind {
            Kind::Note => self.plan.step,
            _ => self.home(kind),
        });
        Some(ArrivingCard {
            kind,
            step,
            theme: fit(&draft.theme, Field::Text.limit(), false).kept,
            draft: CardDraft {
                words,
                settings: draft.settings,
                said_by: draft.said_by,
                ..CardDraft::default()
            },
        })
    }

    fn home(&mut self, kind: Kind) -> Option<StepId> {
        let workshop = self.workshop;
        *self
            .homes
            .entry(kind)
            .or_insert_with(|| home_of(workshop, kind))
    }

    fn take(&mut self, draft: &mut Draft, part: Part, cell: &str) {
        let kind = draft.kind;
        let unneeded = || headings::plain(cell) == "none needed";
        match part {
            Part::Words(Field::Sponsor) if kind == Kind::Action && unneeded() => {
                draft.settings.push(Setting::NoSponsorNeeded(true));
            }
            Part::Words(field) if kind.fields().contains(&field) => draft.say(field, cell),
            Part::Words(Field::Owner) | Part::FromWhom => self.take_speaker(draft, cell),
            Part::Theme if matches!(kind, Kind::Note | Kind::Story) => {
                cell.clone_into(&mut draft.theme);
            }
            Part::Step => match self.steps.get(&folded(cell)) {
                Some(step) => draft.step = Some(*step),
                None => self.remarks.note(Why::NoStep, draft.row),
            },
            Part::Details => {
                for detail in promise::details(kind, cell) {
                    match detail {
                        Detail::Setting(setting) => draft.settings.push(setting),
                        Detail::Words(field, words) => draft.say(field, words),
                    }
                }
            }
            Part::Kind | Part::Nothing => {}
            part => self.take_choice(draft, part, cell),
        }
    }

    fn take_choice(&mut self, draft: &mut Draft, part: Part, cell: &str) {
        let promised = draft.kind.is_promise();
        match part {
            Part::Due if promised || matches!(draft.kind, Kind::CheckIn | Kind::Concern) => {
                self.take_day(draft, cell);
            }
            Part::Status if promised || draft.kind == Kind::Concern => {
                match promise::status(cell) {
                    Some(Status::NotStarted) => {}
                    Some(status) => draft.settings.push(Setting::Status(status)),
                    None => self.remarks.note(Why::NoStatus, draft.row),
                }
            }
            Part::Answer if draft.kind == Kind::Request => match promise::answer(cell) {
                Some(Answer::Waiting) => {}
                Some(answer) => draft.settings.push(Setting::Answer(answer)),
                None => self.remarks.note(Why::NoAnswer, draft.row),
            },
            _ => self.remarks.note(Why::NoPlace, draft.row),
        }
    }

    fn take_speaker(&mut self, draft: &mut Draft, cell: &str) {
        if self.who.anonymous {
            self.remarks.note(Why::Anonymous, draft.row);
            return;
        }
        match self.who.named(cell) {
            Some(said_by) => draft.said_by = said_by,
            None => self.remarks.note(Why::Nobody, draft.row),
        }
    }

    fn take_day(&mut self, draft: &mut Draft, cell: &str) {
        let Some(day) = day::read(cell) else {
            self.remarks.note(Why::NoDay, draft.row);
            draft.no_day.push(cell.to_owned());
            return;
        };
        draft.settings.push(Setting::Due(Some(day)));
        if day::is_by_numbers(cell) {
            self.remarks.note(Why::ByNumbers, draft.row);
            self.remarks
                .day
                .get_or_insert_with(|| (cell.to_owned(), short_day(day)));
        }
    }

    /// The words of each field, as long as they may be.
    fn words(&mut self, draft: &mut Draft) -> BTreeMap<Field, String> {
        let mut words = BTreeMap::new();
        let no_day = std::mem::take(&mut draft.no_day);
        for (field, parts) in std::mem::take(&mut draft.words) {
            let mut text = parts.join(if field.many_lines() { "\n" } else { " " });
            if field == Field::Text && !no_day.is_empty() {
                text = format!("{text} (by: {})", no_day.join(", "));
            }
            let fitted = fit(&text, field.limit(), field.many_lines());
            if !fitted.rest.is_empty() {
                self.remarks.note(Why::TooLong, draft.row);
            }
            if field == Field::Owner && is_everybody(&fitted.kept) {
                self.remarks.note(Why::Everybody, draft.row);
                continue;
            }
            words.insert(field, fitted.kept);
        }
        words
    }
}
