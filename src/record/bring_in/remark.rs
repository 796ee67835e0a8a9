//! What is left out, cut, or read otherwise than it stands: a sentence each, with the numbers of the rows.

use std::collections::BTreeMap;

use super::parting::Parting;
use super::person_list::MOST_AT_ONCE;
use super::sheet::{MOST_COLUMNS, MOST_ROWS, Odd, Sheet};
use crate::workshop::telling::count;

/// So many rows are named one by one.
const NAMED: usize = 5;

/// What there is to say about rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Nothing stands in it.
    Blank,
    /// Nothing stands where the main words are.
    NoWords,
    /// The same is here already.
    AlreadyHere,
    /// More rows than come in at once.
    Beyond,
    /// More people than come in at once.
    TooManyPeople,
    /// More characters than a card keeps.
    TooLong,
    /// What stands under a date is none.
    NoDay,
    /// A date by numbers, read as the UK does.
    ByNumbers,
    /// An owner who is everybody.
    Everybody,
    /// A status that is none of ours.
    NoStatus,
    /// An answer that is none of ours.
    NoAnswer,
    /// Another sort of organisation.
    NoSector,
    /// Another part.
    NoRole,
    /// Another kind of card.
    NoKind,
    /// A step that is not in the run of show.
    NoStep,
    /// Who said it is not on the list.
    Nobody,
    /// Who said it is kept off an anonymous workshop.
    Anonymous,
    /// A cell for which this kind of card has no place.
    NoPlace,
    /// Parted by tabs, unlike the others.
    ByTabs,
    /// Parted by semicolons, unlike the others.
    BySemicolons,
    /// Parted by commas, unlike the others.
    ByCommas,
    /// A quotation mark without a partner.
    LoneQuote,
    /// More cells than the usual row.
    Longer,
    /// More cells than are read.
    TooWide,
    /// Stories whose tellers have not said who may see them.
    StoriesStay,
}

/// Which rows there is something to say about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    rows: BTreeMap<Why, Vec<usize>>,
    /// A date by numbers, and how it was read.
    pub(super) day: Option<(String, String)>,
    /// How many rows there are beyond the most.
    rows_beyond: usize,
    /// How many people there are beyond the most.
    pub(super) people_beyond: usize,
    /// The headings of columns that are left out.
    columns: Vec<String>,
}

impl Remarks {
    /// What there is to say about a sheet before anything is made of it.
    pub(super) fn of(sheet: &Sheet) -> Remarks {
        let mut remarks = Remarks::default();
        for row in &sheet.blank {
            remarks.note(Why::Blank, *row);
        }
        for odd in &sheet.odd {
            let why = match odd.what {
                Odd::PartedBy(Parting::Tabs) => Why::ByTabs,
                Odd::PartedBy(Parting::Semicolons) => Why::BySemicolons,
                Odd::PartedBy(_) => Why::ByCommas,
                Odd::LoneQuote => Why::LoneQuote,
                Odd::Longer => Why::Longer,
                Odd::TooWide => Why::TooWide,
            };
            remarks.note(why, odd.row);
        }
        if sheet.beyond > 0 {
            remarks.note(Why::Beyond, MOST_ROWS);
            remarks.rows_beyond = sheet.beyond;
        }
        remarks
    }

    pub(super) fn and_columns(mut self, columns: Vec<String>) -> Remarks {
        self.columns = columns;
        self
    }

    pub(super) fn note(&mut self, why: Why, row: usize) {
        let rows = self.rows.entry(why).or_default();
        if rows.last() != Some(&row) {
            rows.push(row);
        }
    }

    /// The rows to which this applies.
    pub fn rows(&self, why: Why) -> &[usize] {
        self.rows.get(&why).map_or(&[], Vec::as_slice)
    }

    /// How many rows do not come in.
    pub fn left_out(&self) -> usize {
        let whole = [Why::NoWords, Why::AlreadyHere];
        let rows: usize = whole.into_iter().map(|why| self.rows(why).len()).sum();
        rows + self.rows_beyond + self.people_beyond
    }

    /// Everything there is to say, a sentence each.
    pub fn sentences(&self) -> Vec<String> {
        let said = self
            .rows
            .iter()
            .map(|(why, rows)| self.sentence(*why, rows));
        said.chain(self.columns_left_out()).collect()
    }

    fn columns_left_out(&self) -> Option<String> {
        let quoted: Vec<String> = self.columns.iter().map(|it| format!("“{it}”")).collect();
        match quoted.as_slice() {
            [] => None,
            [one] => Some(format!(
                "The column {one} is left out. Say below what it is, to keep it."
            )),
            [all @ .., last] => Some(format!(
                "The columns {} and {last} are left out. Say below what they are, to keep them.",
                all.join(", ")
            )),
        }
    }

    fn sentence(&self, why: Why, rows: &[usize]) -> String {
        let named = named(rows);
        let one = rows.len() == 1;
        let is = if one { "is" } else { "are" };
        let has = if one { "has" } else { "have" };
        let it = if one { "it is" } else { "they are" };
        match why {
            Why::Blank => format!(
                "{} {is} blank and left out.",
                count(rows.len(), "row", "rows")
            ),
            Why::NoWords => {
                format!("{named} {has} nothing where the main words should be, so {it} left out.")
            }
            Why::AlreadyHere => format!("{named} {is} here already, so {it} left out."),
            Why::Beyond => format!(
                "{} rows come in at once; {} after them {} left out. Bring those in as a list of their own.",
                thousands(MOST_ROWS),
                count(self.rows_beyond, "row", "rows"),
                if self.rows_beyond == 1 { "is" } else { "are" }
            ),
            Why::TooManyPeople => format!(
                "A list brings in {} people at most; {} more {} left out.",
                thousands(MOST_AT_ONCE),
                self.people_beyond,
                if self.people_beyond == 1 { "is" } else { "are" }
            ),
            Why::TooLong => format!(
                "{named}: longer than a card holds. The beginning comes in, and the end is left out."
            ),
            Why::NoDay => format!(
                "{named}: what stands under the date is no day in the calendar. It stands, as written, after the words."
            ),
            Why::ByNumbers => {
                let (text, day) = self.day.clone().unwrap_or_default();
                format!("Dates such as {text} are read as day, month, year: {day}.")
            }
            Why::Everybody => format!(
                "{named}: “everybody” or “team” is no owner, so that is left open. Name a person or a role."
            ),
            Why::NoStatus => format!("{named}: Lantern has no such status, so it is left open."),
            Why::NoAnswer => {
                format!("{named}: Lantern has no such answer, so it still waits for one.")
            }
            Why::NoSector => format!(
                "{named}: where they come from is not one of Lantern’s groups; the choice below is taken."
            ),
            Why::NoRole => format!(
                "{named}: their part is not one of Lantern’s groups; the choice below is taken."
            ),
            Why::NoKind => {
                format!("{named}: Lantern has no such kind of card; the choice below is taken.")
            }
            Why::NoStep => format!(
                "{named}: no step of this run of show is called so; the choice below is taken."
            ),
            Why::Nobody => format!(
                "{named}: who said it is not on the list of people, so it is left out. Bring in the people first to keep it."
            ),
            Why::Anonymous => "This workshop is anonymous, so who said it is left out.".to_owned(),
            Why::NoPlace => format!(
                "{named}: this kind of card has no place for one of the cells, so that cell is left out."
            ),
            Why::ByTabs => format!("{named} {is} parted by tabs, unlike the others, and read so."),
            Why::BySemicolons => {
                format!("{named} {is} parted by semicolons, unlike the others, and read so.")
            }
            Why::ByCommas => {
                format!("{named} {is} parted by commas, unlike the others, and read so.")
            }
            Why::LoneQuote => {
                format!("{named}: a quotation mark has no partner. It stands as it was typed.")
            }
            Why::Longer => {
                format!("{named} {has} more cells than the others. Look at the last columns below.")
            }
            Why::TooWide => format!(
                "{named} {has} more than {MOST_COLUMNS} cells; those after that are left out."
            ),
            Why::StoriesStay => {
                "Stories come in as “Stay in this room” until their tellers say who may see them."
                    .to_owned()
            }
        }
    }
}

fn thousands(number: usize) -> String {
    format!("{},{:03}", number / 1_000, number % 1_000)
}

/// "Row 7", "Rows 4, 9 and 12", "Rows 1, 2, 3, 4, 5 and 37 others".
fn named(rows: &[usize]) -> String {
    let first: Vec<String> = rows.iter().take(NAMED).map(usize::to_string).collect();
    match (first.as_slice(), rows.len().saturating_sub(NAMED)) {
        ([one], _) => format!("Row {one}"),
        ([all @ .., last], 0) => format!("Rows {} and {last}", all.join(", ")),
        (all, 1) => format!("Rows {} and 1 other", all.join(", ")),
        (all, more) => format!("Rows {} and {more} others", all.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b5_rows_are_named_and_many_of_them_counted() {
        assert_eq!(named(&[7]), "Row 7");
        assert_eq!(named(&[4, 9, 12]), "Rows 4, 9 and 12");
        assert_eq!(named(&[1, 2, 3, 4, 5]), "Rows 1, 2, 3, 4 and 5");
        assert_eq!(named(&[1, 2, 3, 4, 5, 6]), "Rows 1, 2, 3, 4, 5 and 1 other");
        let rows: Vec<usize> = (1..43).collect();
        assert_eq!(named(&rows), "Rows 1, 2, 3, 4, 5 and 37 others");
        let mut remarks = Remarks::default();
        remarks.note(Why::AlreadyHere, 3);
        remarks.note(Why::AlreadyHere, 3);
        remarks.note(Why::NoWords, 5);
        assert_eq!(remarks.left_out(), 2);
        assert_eq!(
            remarks.sentences().last().map(String::as_str),
            Some("Row 3 is here already, so it is left out.")
        );
    }
}
