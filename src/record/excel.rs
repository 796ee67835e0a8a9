//! The action tracker as a workbook that people go on working in: a table with a filter, days as days, choices to pick
//! from, the check-ins, and a sheet that says what all this is. No formula stands in it, and none can be made of words.

mod check_ins;
mod read_me;
mod tracker;
mod words;

use chrono::NaiveDate;
use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Workbook, Worksheet, XlsxError,
};

use super::dates::date_at;
use super::legal::one_line;
use super::measure::wrap;
use super::report::Now;
use super::rules::Options;
use super::unwritten::Unwritten;
use crate::workshop::history::History;
use crate::workshop::shorten;
use words::LongTexts;

/// Warm and dark, with white letters on it.
const HEAD: Color = Color::RGB(0x7A_3B_10);
/// A line between cells.
const LINE: Color = Color::RGB(0xD9_CD_BB);
/// Behind what people fill in.
const TO_FILL: Color = Color::RGB(0xFF_F6_E3);
/// A4.
const A4: u8 = 9;
/// Column widths count figures; a figure is so many ems wide.
const EMS: f64 = 0.5;
/// So many rows below the last one also have their choices to pick from.
const SPARE_ROWS: u32 = 200;

/// The workbook.
pub fn excel(history: &History, options: Options, now: Now) -> Result<Vec<u8>, Unwritten> {
    book(history, options, now)
        .and_then(|mut book| book.save_to_buffer())
        .map_err(Unwritten::of("workbook"))
}

fn book(history: &History, options: Options, now: Now) -> Result<Workbook, XlsxError> {
    let looks = Looks::default();
    let title = shorten(&one_line(history.workshop().title()), 120);
    let mut long = LongTexts::new(&looks);
    let mut tracker = tracker::sheet(history, options, now, &looks, &mut long)?;
    let mut meetings = check_ins::sheet(history, options, &looks, &mut long)?;
    let mut read_me = read_me::sheet(history, options, now, &looks)?;
    let mut book = Workbook::new();
    book.set_properties(&properties(&title, now)?);
    for sheet in [&mut tracker, &mut meetings] {
        print_set_up(sheet, &title)?;
        sheet.set_landscape().set_repeat_rows(0, 0)?;
    }
    print_set_up(&mut read_me, &title)?;
    for sheet in [tracker, meetings, read_me] {
        book.push_worksheet(sheet);
    }
    if let Some(mut sheet) = long.sheet()? {
        print_set_up(&mut sheet, &title)?;
        book.push_worksheet(sheet);
    }
    Ok(book)
}

fn properties(title: &str, now: Now) -> Result<DocProperties, XlsxError> {
    let seconds = i64::try_from(now.at / 1000).unwrap_or(0);
    Ok(DocProperties::new()
        .set_title(format!("Action tracker: {title}"))
        .set_subject("What people said they will do at an Appreciative Inquiry workshop")
        .set_author("Lantern")
        .set_custom_property("Language", "en-GB")
        .set_creation_datetime(&ExcelDateTime::from_timestamp(seconds)?))
}

/// A4, as wide as the page, with the title above and the page number below.
fn print_set_up(sheet: &mut Worksheet, title: &str) -> Result<(), XlsxError> {
    // An ampersand begins a code in headers and footers; two are one ampersand.
    let title = title.replace('&', "&&");
    sheet
        .set_paper_size(A4)
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.5, 0.5, 0.7, 0.7, 0.3, 0.3)
        .set_header(format!("&L{title}&R&A"))
        .set_footer("&RPage &P of &N");
    Ok(())
}

/// How cells look.
struct Looks {
    head: Format,
    words: Format,
    /// Words that would be calculated if somebody opened the cell and closed it again.
    guarded: Format,
    day: Format,
    to_fill: Format,
    day_to_fill: Format,
    title: Format,
    plain: Format,
}

impl Default for Looks {
    fn default() -> Looks {
        let plain = Format::new()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_font_name("Calibri")
            .set_font_size(11);
        let words = plain
            .clone()
            .set_border(FormatBorder::Thin)
            .set_border_color(LINE);
        let day = words
            .clone()
            .set_num_format("ddd d mmm yyyy")
            .set_align(FormatAlign::Left);
        Looks {
            head: words
                .clone()
                .set_bold()
                .set_font_color(Color::White)
                .set_background_color(HEAD),
            guarded: words.clone().set_quote_prefix(),
            to_fill: words.clone().set_background_color(TO_FILL),
            day_to_fill: day.clone().set_background_color(TO_FILL),
            title: plain.clone().set_bold().set_font_size(16),
            words,
            day,
            plain,
        }
    }
}

/// Writes a day as a day, or as words where a spreadsheet knows no such day.
fn write_day(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    day: NaiveDate,
    looks: &Format,
) -> Result<(), XlsxError> {
    use chrono::Datelike;
    let parts = (
        u16::try_from(day.year()),
        u8::try_from(day.month()),
        u8::try_from(day.day()),
    );
    let known = match parts {
        (Ok(year), Ok(month), Ok(day)) if year >= 1900 => {
            ExcelDateTime::from_ymd(year, month, day).ok()
        }
        _ => None,
    };
    match known {
        Some(date) => sheet.write_datetime_with_format(row, column, date, looks)?,
        None => sheet.write_string_with_format(row, column, day.to_string(), looks)?,
    };
    Ok(())
}

/// Choices to pick from in a column, below the heading and some way past the last row.
fn choices(sheet: &mut Worksheet, column: u16, rows: u32, names: &[&str]) -> Result<(), XlsxError> {
    let validation = DataValidation::new()
        .allow_list_strings(names)?
        .set_error_title("Please pick one")?
        .set_error_message(format!("Pick one of: {}.", names.join(", ")))?;
    sheet.add_data_validation(1, column, rows + SPARE_ROWS, column, &validation)?;
    Ok(())
}

/// The day of the workshop, or the day on which the file is made.
fn made_on(now: Now) -> NaiveDate {
    date_at(now.at, now.offset_minutes)
}

/// The height of a row that shows all its words, each with the width of its column. Not every program finds it out
/// by itself, and no row may be higher than 409 points.
fn high(cells: &[(String, f64)]) -> f64 {
    let lines = cells
        .iter()
        .map(|(text, width)| wrap(text, width * EMS).len());
    let lines = u16::try_from(lines.max().unwrap_or(1).max(1)).unwrap_or(u16::MAX);
    (f64::from(lines) * 15.0 + 3.0).min(409.0)
}

/// The number of a column or row that is known to be small.
fn small(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}
