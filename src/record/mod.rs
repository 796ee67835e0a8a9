//! What leaves the room, and what comes back in: one change as stored, the workshop file, and the documents that
//! people take home. Pure: a workshop goes in, text or bytes come out. Whatever leaves the machine goes through here.

pub mod calendar;
pub mod called;
pub mod check_ins;
pub mod core_picture;
mod csv;
pub mod csv_notes;
pub mod csv_promises;
pub mod dates;
pub mod document;
pub mod excel;
pub mod file;
mod file_check;
pub mod file_name;
mod file_salvage;
pub mod html;
mod labels;
pub mod legal;
pub mod markdown;
mod measure;
pub mod output;
pub mod pack;
pub mod paper;
pub mod preset;
pub mod preview;
pub mod report;
mod rescue;
pub mod room_view;
pub mod rules;
mod said;
pub mod small_count;
mod touched;
pub mod tracker;
pub mod unwritten;
pub mod wire;
pub mod word;
pub mod zipped;
