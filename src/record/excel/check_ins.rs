//! The sheet with the days on which people meet again, and room for what they find.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::words::LongTexts;
use super::{Looks, choices, high, small, write_day};
use crate::record::check_ins::{CheckIn, check_ins};
use crate::record::rules::{Leaving, Options};
use crate::workshop::history::History;

const HEADS: [(&str, u8); 7] = [
    ("Day", 18),
    ("What", 40),
    ("Who convenes and who comes", 30),
    ("Agreed", 12),
    ("What has happened that you did not expect?", 40),
    ("What is stuck, and who can help?", 40),
    ("What difference it made", 40),
];
/// The column that says whether anybody agreed to the day.
const AGREED: u16 = 3;

pub(super) fn sheet(
    history: &History,
    options: Options,
    looks: &Looks,
    long: &mut LongTexts<'_>,
) -> Result<Worksheet, XlsxError> {
    let workshop = history.workshop();
    let meetings = check_ins(workshop, &Leaving::of(workshop, options));
    let mut sheet = Worksheet::new();
    sheet.set_name("Check-ins")?;
    sheet.set_row_height(0, 34)?;
    for (at, (head, width)) in HEADS.into_iter().enumerate() {
        sheet.set_column_width(small(at), width)?;
        sheet.write_string_with_format(0, small(at), head, &looks.head)?;
    }
    for (at, meeting) in (1..).zip(&meetings) {
        write(&mut sheet, at, meeting, looks, long)?;
    }
    let rows = u32::try_from(meetings.len()).unwrap_or(u32::MAX);
    choices(&mut sheet, AGREED, rows, &["agreed", "suggested"])?;
    sheet.autofilter(0, 0, rows.max(1), small(HEADS.len() - 1))?;
    sheet.set_freeze_panes(1, 0)?;
    Ok(sheet)
}

fn write(
    sheet: &mut Worksheet,
    at: u32,
    meeting: &CheckIn,
    looks: &Looks,
    long: &mut LongTexts<'_>,
) -> Result<(), XlsxError> {
    match meeting.day {
        Some(day) => write_day(sheet, (at, 0), day, &looks.day)?,
        None => {
            sheet.write_blank(at, 0, &looks.day_to_fill)?;
        }
    }
    let words = [(meeting.what.clone(), 40.0), (meeting.who.clone(), 30.0)];
    // Room to write a few lines by hand.
    sheet.set_row_height(at, high(&words).max(64.0))?;
    let agreed = match meeting.suggested {
        None => "agreed",
        Some(_) => "suggested",
    };
    for (column, text) in [
        (1, meeting.what.as_str()),
        (2, &meeting.who),
        (AGREED, agreed),
    ] {
        let head = HEADS.get(usize::from(column)).map_or("", |(head, _)| head);
        long.write(sheet, (at, column), text, ("Check-in", head))?;
    }
    for column in AGREED + 1..small(HEADS.len()) {
        sheet.write_blank(at, column, &looks.to_fill)?;
    }
    Ok(())
}
