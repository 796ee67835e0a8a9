//! Every file that people can leave with: what it is called, for what it is, and how its bytes are made. Everything goes
//! through the writers of this room, and so through [`super::rules`].

use super::calendar::calendar;
use super::core_picture::core_picture;
use super::file_name::file_name;
use super::html::html;
use super::markdown::markdown;
use super::paper::{Paper, paper};
use super::preset::Preset;
use super::report::{Now, report};
use super::rest::{at_once, none};
use super::rules::Options;
use super::unwritten::Unwritten;
use super::word::word;
use super::{csv_notes, csv_promises, excel};
use crate::workshop::brief::BriefField;
use crate::workshop::history::History;
use thiserror::Error;

/// Why a file was not made, in a sentence for the facilitator. Nothing was changed.
#[derive(Debug, Error)]
pub enum NotMade {
    /// It would have been empty.
    #[error("There are no dates yet, so there is no calendar to save.")]
    NoDates,
    /// A writer failed.
    #[error(transparent)]
    Unwritten(#[from] Unwritten),
}

/// A file that can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// The chosen document for Word.
    Word,
    /// The chosen document as a web page.
    WebPage,
    /// The chosen document as Markdown.
    Markdown,
    /// The action tracker as a workbook.
    Tracker,
    /// Promises as a table for any program.
    Promises,
    /// Notes as a table for any program.
    Notes,
    /// Days to remember.
    Calendar,
    /// The positive core as a picture that stays sharp at any size.
    Picture,
    /// Something to print before or during the day.
    Paper(Paper),
}

impl Output {
    /// The documents of the chosen preset.
    pub const DOCUMENT: [Output; 3] = [Output::Word, Output::WebPage, Output::Markdown];
    /// What follows the work, whatever the preset.
    pub const DATA: [Output; 5] = [
        Output::Tracker,
        Output::Calendar,
        Output::Promises,
        Output::Notes,
        Output::Picture,
    ];

    /// What it is called; the documents by their preset.
    pub fn name(self, preset: Preset) -> String {
        let document = preset.name();
        match self {
            Output::Word => format!("{document} as a Word document"),
            Output::WebPage => format!("{document} as a web page"),
            Output::Markdown => format!("{document} as Markdown"),
            Output::Tracker => "Action tracker as an Excel workbook".to_owned(),
            Output::Promises => "Promises as a table (CSV)".to_owned(),
            Output::Notes => "Notes as a table (CSV)".to_owned(),
            Output::Calendar => "Calendar of due dates and check-ins".to_owned(),
            Output::Picture => "Picture of the positive core (SVG)".to_owned(),
            Output::Paper(paper) => paper.name().to_owned(),
        }
    }

    /// What it is for, in a line.
    pub fn about(self) -> &'static str {
        match self {
            Output::Word => "True headings and tables, to edit and to send on",
            Output::WebPage => "Opens anywhere, prints to clean A4 or PDF",
            Output::Markdown => "Plain text, to paste and to edit",
            Output::Tracker => "Who does what by when, with drop-downs and a filter",
            Output::Promises => "The same for any other program",
            Output::Notes => "Every note with its theme and votes",
            Output::Calendar => "Opens in Outlook and other calendars; nobody is invited",
            Output::Picture => "For the corridor: themes, votes and a line from each",
            Output::Paper(paper) => paper.about(),
        }
    }

    /// The end of its file's name.
    pub fn ending(self) -> &'static str {
        match self {
            Output::Word => "docx",
            Output::WebPage | Output::Paper(_) => "html",
            Output::Markdown => "md",
            Output::Tracker => "xlsx",
            Output::Promises | Output::Notes => "csv",
            Output::Calendar => "ics",
            Output::Picture => "svg",
        }
    }

    /// What browsers and mail programs call it.
    pub fn mime(self) -> &'static str {
        match self {
            Output::Word => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            }
            Output::WebPage | Output::Paper(_) => "text/html",
            Output::Markdown => "text/markdown",
            Output::Tracker => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Output::Promises | Output::Notes => "text/csv",
            Output::Calendar => "text/calendar",
            Output::Picture => "image/svg+xml",
        }
    }

    /// What its file's name says that it is.
    fn kind(self, preset: Preset) -> &'static str {
        match self {
            Output::Word | Output::WebPage | Output::Markdown => preset.key(),
            Output::Tracker => "action-tracker",
            Output::Promises => "promises",
            Output::Notes => "notes",
            Output::Calendar => "calendar",
            Output::Picture => "positive-core",
            Output::Paper(paper) => paper.key(),
        }
    }

    /// The name of its file.
    pub fn file_name(self, history: &History, preset: Preset) -> String {
        named(history, self.kind(preset), self.ending())
    }

    /// Its bytes, as the workshop stands now. Rests between the pieces of what may be long.
    ///
    /// # Errors
    /// When there is nothing to put in it, or a writer failed; a sentence says which.
    pub async fn made(
        self,
        history: &History,
        options: Options,
        now: Now,
        rest: &impl AsyncFn(),
    ) -> Result<Vec<u8>, NotMade> {
        let document = async || {
            let document = report(history, options, now);
            rest().await;
            document
        };
        Ok(match self {
            Output::Word => word(&document().await, now, rest).await?,
            Output::WebPage => html(&document().await).into_bytes(),
            Output::Markdown => markdown(&document().await).into_bytes(),
            Output::Tracker => excel::excel(history, options, now)?,
            Output::Promises => csv_promises::promises(history, options, now)?,
            Output::Notes => csv_notes::notes(history, options, now)?,
            Output::Calendar => calendar(history, options, now).ok_or(NotMade::NoDates)?,
            Output::Picture => core_picture(history, options).into_bytes(),
            Output::Paper(which) => paper(which, history, options, now).into_bytes(),
        })
    }

    /// Its bytes, made in one go.
    ///
    /// # Errors
    /// As [`Output::made`].
    pub fn bytes(self, history: &History, options: Options, now: Now) -> Result<Vec<u8>, NotMade> {
        at_once(self.made(history, options, now, &none))
    }
}

/// The picture of the positive core as it goes onto slides: painted by the browser.
pub const PAINTED_NAME: &str = "Picture of the positive core (PNG)";
/// What that is for, in a line.
pub const PAINTED_ABOUT: &str = "For slides, web pages and messages";
/// What browsers call it.
pub const PAINTED_MIME: &str = "image/png";

/// The name of the painted picture's file.
pub fn painted_name(history: &History) -> String {
    named(history, Output::Picture.kind(Preset::Record), "png")
}

/// The name of a file of this workshop.
pub(super) fn named(history: &History, kind: &str, ending: &str) -> String {
    let brief = &history.workshop().brief;
    file_name(brief.date, brief.text(BriefField::Topic), kind, ending)
}
