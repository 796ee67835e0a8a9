//! What a sheet most likely is: by its headings, else by the shape of its cells. Every guess is shown and can be changed.

use std::collections::BTreeSet;

use super::day;
use super::headings::{self, Section, meaning, names_columns, part, plain};
use super::plan::{Part, Plan, What};
use super::sheet::Sheet;
use crate::guide::guide;
use crate::workshop::choice::{Role, Sector};
use crate::workshop::kind::{Field, Kind};
use crate::workshop::words::is_blank;

/// So many cells of a column are looked at.
const LOOKED_AT: usize = 200;

/// What the sheet most likely is, and what each column is.
pub fn guess(sheet: &Sheet) -> Plan {
    let first = sheet.rows.first().map(|row| row.cells.as_slice());
    let heads = first.is_some_and(names_columns);
    let (what, parts) = match first.filter(|_| heads) {
        Some(first) => by_headings(first, sheet.width),
        None => by_shape(sheet, 0),
    };
    Plan {
        what,
        heads,
        parts,
        step: None,
        sector: Sector::NotNoted,
        role: Role::NotNoted,
        only_new: true,
    }
    .fitting()
}

/// The same sheet as something else, or with its first row read otherwise: columns are guessed anew.
pub fn guess_as(sheet: &Sheet, plan: &Plan, what: What, heads: bool) -> Plan {
    let section = section(what);
    let first = sheet.rows.first().filter(|_| heads);
    let known: Vec<Part> = match first {
        Some(first) => columns(section, &first.cells, sheet.width),
        None => Vec::new(),
    };
    let parts = if known.contains(&what.main()) {
        known
    } else {
        let (_, parts) = shaped(sheet, usize::from(heads), section, what);
        parts
    };
    let plan = Plan {
        what,
        heads,
        parts,
        ..plan.clone()
    };
    plan.fitting()
}

fn section(what: What) -> Section {
    match what {
        What::People => Section::People,
        What::Cards(kind) if kind.is_promise() => Section::Promises,
        What::Cards(_) => Section::Said,
    }
}

fn by_headings(heads: &[String], width: usize) -> (What, Vec<Part>) {
    let score = |section: &Section| {
        let parts: BTreeSet<Part> = heads
            .iter()
            .filter_map(|head| part(*section, head))
            .filter(|part| *part != Part::Nothing)
            .collect();
        let has_main = parts.contains(&section.main());
        (has_main, parts.len())
    };
    // The last of the best is taken: the order of trying is turned round.
    let best = Section::ALL.into_iter().rev().max_by_key(score);
    let section = best.unwrap_or(Section::Said);
    let what = match section {
        Section::People => What::People,
        Section::Promises => What::Cards(promise_kind(heads, width)),
        Section::Said => What::Cards(named_kind(heads, section).unwrap_or(Kind::Note)),
    };
    (what, columns(section, heads, width))
}

/// The kind that the main heading names, if it has every field that the columns want; else an action, which has most.
fn promise_kind(heads: &[String], width: usize) -> Kind {
    let parts = columns(Section::Promises, heads, width);
    let offers = |kind: Kind| {
        let offered = What::Cards(kind).parts(parts.contains(&Part::Kind));
        parts.iter().filter(|part| offered.contains(part)).count()
    };
    match named_kind(heads, Section::Promises) {
        Some(kind) if offers(kind) >= offers(Kind::Action) => kind,
        _ => Kind::Action,
    }
}

/// The kind of card that the heading over the main words names: "Commitments", "Tip".
fn named_kind(heads: &[String], section: Section) -> Option<Kind> {
    let main = heads
        .iter()
        .filter(|head| part(section, head) == Some(section.main()));
    let mut kinds = main.filter_map(|head| headings::kind(head));
    kinds.next()
}

fn columns(section: Section, heads: &[String], width: usize) -> Vec<Part> {
    let mut parts: Vec<Part> = heads
        .iter()
        .map(|head| part(section, head).unwrap_or(Part::Nothing))
        .collect();
    parts.resize(width, Part::Nothing);
    // One column says who; a second one of that sort is its neighbour's business.
    for once in [Part::Theme, Part::Kind, Part::Due, Part::Status, Part::Step] {
        let mut seen = false;
        for part in parts.iter_mut().filter(|part| **part == once) {
            if std::mem::replace(&mut seen, true) {
                *part = Part::Nothing;
            }
        }
    }
    parts
}

fn by_shape(sheet: &Sheet, from: usize) -> (What, Vec<Part>) {
    let looks = looks(sheet, from);
    let first_named = looks.first().is_some_and(|look| look.names);
    let has_day = looks.iter().any(|look| look.days);
    let long = looks.iter().any(|look| look.long);
    let (section, what) = if has_day && looks.len() > 1 {
        (Section::Promises, What::Cards(Kind::Action))
    } else if first_named && !long {
        (Section::People, What::People)
    } else {
        (Section::Said, What::Cards(Kind::Note))
    };
    shaped(sheet, from, section, what)
}

/// What the cells of a column look like.
#[derive(Clone, Copy, Debug, Default)]
struct Look {
    filled: bool,
    names: bool,
    days: bool,
    tables: bool,
    sectors: bool,
    roles: bool,
    /// Sentences rather than names.
    long: bool,
    /// A few words that come again and again.
    repeats: bool,
    letters: usize,
}

fn looks(sheet: &Sheet, from: usize) -> Vec<Look> {
    (0..sheet.width)
        .map(|at| look(&sheet.column(at, from, LOOKED_AT)))
        .collect()
}

fn look(cells: &[&str]) -> Look {
    let most = |test: &dyn Fn(&str) -> bool| {
        let so = cells.iter().filter(|cell| test(cell)).count();
        !cells.is_empty() && so * 10 >= cells.len() * 7
    };
    let letters: usize = cells.iter().map(|cell| cell.chars().count()).sum();
    let different: BTreeSet<&str> = cells.iter().copied().collect();
    let headings = &guide().headings;
    Look {
        filled: !cells.is_empty(),
        names: most(&is_name),
        days: most(&|cell| day::read(cell).is_some()),
        tables: most(&is_table),
        sectors: most(&|cell| meaning(&headings.sector, &plain(cell)).is_some()),
        roles: most(&|cell| meaning(&headings.role, &plain(cell)).is_some()),
        long: letters > cells.len() * 40,
        repeats: cells.len() > 3 && different.len() * 2 <= cells.len(),
        letters: letters / cells.len().max(1),
    }
}

/// Up to four words, each with a capital or short, and no mark of a sentence.
fn is_name(cell: &str) -> bool {
    let words: Vec<&str> = cell.split_whitespace().collect();
    let capital = |word: &&str| {
        let first = word.chars().find(|c| c.is_alphabetic());
        first.is_some_and(|c| !c.is_lowercase())
    };
    let plain = cell.chars().all(|c| {
        c.is_alphabetic() || c.is_whitespace() || matches!(c, '\'' | '’' | '-' | '.' | ',')
    });
    plain
        && (1..=4).contains(&words.len())
        && words
            .iter()
            .all(|word| capital(word) || word.chars().count() <= 3)
        && words.first().is_some_and(capital)
        && !cell.ends_with('.')
}

fn is_table(cell: &str) -> bool {
    let lower = cell.to_lowercase();
    let number = lower.trim_start_matches("table").trim();
    number.parse::<u16>().is_ok_and(|number| number < 200)
}

fn shaped(sheet: &Sheet, from: usize, section: Section, what: What) -> (What, Vec<Part>) {
    let looks = looks(sheet, from);
    let parts = match section {
        Section::People => people(&looks),
        Section::Said => said(&looks),
        Section::Promises => promises(&looks),
    };
    (what, parts)
}

fn people(looks: &[Look]) -> Vec<Part> {
    let mut free = vec![
        Part::Table,
        Part::Role,
        Part::Sector,
        Part::Organisation,
        Part::Name,
    ];
    let mut take = |part: Part| {
        let at = free.iter().position(|known| *known == part);
        at.map(|at| free.remove(at))
    };
    let part = |look: &Look| {
        let fitting = [
            (look.tables, Part::Table),
            (look.sectors, Part::Sector),
            (look.roles, Part::Role),
            (look.filled, Part::Name),
            (look.filled, Part::Organisation),
        ];
        let mut fitting = fitting.into_iter().filter(|(fits, _)| *fits);
        fitting
            .find_map(|(_, part)| take(part))
            .unwrap_or(Part::Nothing)
    };
    let mut parts: Vec<Part> = looks.iter().map(part).collect();
    if !parts.contains(&Part::Name)
        && let Some(first) = parts.first_mut()
    {
        *first = Part::Name;
    }
    parts
}

/// The column with the longest cells holds the words.
fn wordiest(looks: &[Look]) -> Option<usize> {
    let candidates = looks
        .iter()
        .enumerate()
        .filter(|(_, look)| look.filled && !look.days);
    let longest = candidates.rev().max_by_key(|(_, look)| look.letters);
    longest
        .map(|(at, _)| at)
        .or((!looks.is_empty()).then_some(0))
}

fn said(looks: &[Look]) -> Vec<Part> {
    let text = wordiest(looks);
    let mut theme = false;
    let part = |(at, look): (usize, &Look)| match () {
        () if Some(at) == text => Part::Words(Field::Text),
        () if look.repeats && !look.tables && !theme => {
            theme = true;
            Part::Theme
        }
        () => Part::Nothing,
    };
    looks.iter().enumerate().map(part).collect()
}

fn promises(looks: &[Look]) -> Vec<Part> {
    let text = wordiest(looks);
    let (mut due, mut owner) = (false, false);
    let part = |(at, look): (usize, &Look)| match () {
        () if Some(at) == text => Part::Words(Field::Text),
        () if look.days && !std::mem::replace(&mut due, true) => Part::Due,
        () if look.names && !std::mem::replace(&mut owner, true) => Part::Words(Field::Owner),
        () => Part::Nothing,
    };
    looks.iter().enumerate().map(part).collect()
}

/// The heading over a column, or the number it goes by.
pub fn column_name(sheet: &Sheet, heads: bool, at: usize) -> String {
    let head = sheet.rows.first().filter(|_| heads);
    let head = head
        .and_then(|row| row.cells.get(at))
        .filter(|head| !is_blank(head));
    head.cloned()
        .unwrap_or_else(|| format!("Column {}", at + 1))
}

/// The first cell of a column that says something.
pub fn sample(sheet: &Sheet, heads: bool, at: usize) -> String {
    let cells = sheet.column(at, usize::from(heads), LOOKED_AT);
    cells
        .first()
        .map(|cell| (*cell).to_owned())
        .unwrap_or_default()
}
