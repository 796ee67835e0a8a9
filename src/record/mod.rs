//! What leaves the room, and what comes back in: one change as stored, the workshop file, and the documents that
//! people take home. Pure: a workshop goes in, text or bytes come out. Whatever leaves the machine goes through here.

pub mod called;
pub mod dates;
pub mod document;
pub mod file;
mod file_check;
pub mod file_name;
mod file_salvage;
pub mod html;
mod labels;
pub mod markdown;
pub mod output;
pub mod preset;
pub mod preview;
pub mod report;
mod rescue;
pub mod room_view;
pub mod rules;
pub mod small_count;
pub mod wire;
pub mod word;
pub mod zipped;
