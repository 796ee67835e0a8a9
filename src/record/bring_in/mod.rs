//! Bringing in what was written elsewhere: lists and tables that were pasted or come in a CSV file, and what an earlier
//! workshop's file may give. Read in this order: bytes become [`text`], text a [`sheet`], the sheet is guessed to be
//! something ([`guess`], by the words in `headings`), and with that plan read into an arrival ([`reading`]), of which
//! the first rows are shown ([`preview`]). [`earlier`] reads a workshop file instead.
//!
//! Nothing is lost without a word: whatever is left out, cut or read otherwise than it stands is said with its row.

mod cells;
pub mod day;
pub mod earlier;
pub mod guess;
mod headings;
pub mod parting;
pub mod person_list;
pub mod plan;
pub mod preview;
mod promise;
pub mod reading;
pub mod remark;
pub mod sheet;
pub mod text;
mod who;
