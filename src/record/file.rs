//! The workshop file: a whole workshop as one JSON text that opens again byte for byte, here or on another machine.
//!
//! The first line holds everything but the changes; then comes one change per line, so that a text editor or a diff can
//! cope; the last line is `]}`. UTF-8 without a byte order mark, line breaks as in Unix, nothing that depends on the
//! day, the machine or the program's version: the same workshop is always the same bytes.
//!
//! | field | what it holds |
//! |---|---|
//! | `format` | always `lantern-workshop` |
//! | `version` | of this layout, a whole number from 1. A file with a higher number is refused. New kinds of events, and new fields in events, do not raise it: they are kept by a Lantern that does not know them, which writes their fields by name, in alphabetical order |
//! | `workshop` | the workshop's id, a uuid |
//! | `title` | its title, for people who open the file in an editor; not read back |
//! | `counts` | how many `changes` there are; and how many `cards`, `people` and `steps` they come to, without what was removed; for people too, except that `changes` is checked |
//! | `sha256` | SHA-256 of all bytes of this file, with these 64 digits written as zeros: 64 lower-case hex digits |
//! | `changes` | the log, in the one order that every machine agrees on (time, then replica, then number) |
//!
//! A change has `id` (uuid v7), `at` (`ms` since 1970 in UTC and a `count` within the millisecond), `replica` (the run of
//! the program that made it), `n` (its how-manieth change, from 1), `hand` (whose undo it belongs to) and `events`, a
//! list; each event names itself in `what` (`cards-put`, `card-worded` …) and is laid out field by field in
//! [`crate::workshop::event::Event`].
//!
//! The checksum covers every byte, the id and title too. Windows line breaks, a byte order mark and blanks at the end,
//! as mail programs and editors add them, are taken away before it is checked.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use thiserror::Error;

pub use super::file_salvage::{Salvage, salvage, salvage_all};
use super::{file_check, wire};
use crate::workshop::Workshop;
use crate::workshop::event::Change;
use crate::workshop::history::History;
use crate::workshop::ids::WorkshopId;

/// The largest file that is read, in bytes: 20 MB. Whoever has a file object asks its size before reading it.
pub const LARGEST_FILE: usize = 20 * 1024 * 1024;
/// The word by which a workshop file is known.
pub const FORMAT: &str = "lantern-workshop";
/// The layout that this Lantern writes.
pub const VERSION: u64 = 1;

/// Stands where the checksum will be while it is counted.
const ZEROS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// What a workshop file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkshopFile {
    /// Which workshop.
    pub workshop: WorkshopId,
    /// Its log, in order.
    pub changes: Vec<Arc<Change>>,
}

/// Why a file was not opened, in a sentence for the person who chose it. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FileTrouble {
    /// No bytes, or blanks only.
    #[error("This file is empty.")]
    Empty,
    /// Larger than [`LARGEST_FILE`].
    #[error(
        "This file is too large to be a workshop: {megabytes} MB. Lantern opens files up to 20 MB."
    )]
    TooLarge {
        /// Its size, rounded up.
        megabytes: usize,
    },
    /// Not UTF-8.
    #[error(
        "This file is not plain text (it stops being text at byte {at}), so it is not a workshop saved by Lantern."
    )]
    NotText {
        /// The position of the first byte that is wrong, from 0.
        at: usize,
    },
    /// Something else: a document, a picture, other JSON.
    #[error(
        "This is not a workshop saved by Lantern. Choose a file whose name ends in “_workshop.json”."
    )]
    NotAWorkshop,
    /// A later layout.
    #[error(
        "This workshop was saved by a newer Lantern (file version {version}). Reload this page to get the newest Lantern, then open the file again."
    )]
    Newer {
        /// The file's version.
        version: u64,
    },
    /// Was a workshop file, but is no longer whole.
    #[error(
        "This workshop file is damaged: {what}. Lantern can open what is still readable as a separate workshop."
    )]
    Damaged {
        /// What is wrong, in words that follow a colon.
        what: Wrong,
    },
    /// A rescue file: to be opened with [`salvage`].
    #[error(
        "This is a rescue file, saved after Lantern had stopped. Lantern can open what is in it as a separate workshop."
    )]
    Rescue,
    /// Brackets within brackets without end.
    #[error("This file is nested too deeply to be a workshop saved by Lantern.")]
    TooDeep,
}

/// What is wrong with a damaged file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Wrong {
    /// The end is missing.
    #[error("the end is missing")]
    CutShort,
    /// The first line cannot be read.
    #[error("its first line cannot be read")]
    Head,
    /// A line cannot be read.
    #[error("line {line} cannot be read")]
    Line {
        /// Counted from 1.
        line: usize,
    },
    /// Not as many changes as it says.
    #[error("it should hold {said} changes and holds {found}")]
    Counts {
        /// As the file says.
        said: usize,
        /// As counted.
        found: usize,
    },
    /// Something was changed since it was saved.
    #[error("something in it was changed since it was saved")]
    Checksum,
}

/// The first line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Head {
    pub(super) format: String,
    pub(super) version: u64,
    pub(super) workshop: WorkshopId,
    pub(super) title: String,
    pub(super) counts: Counts,
    pub(super) sha256: String,
}

/// How much there is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Counts {
    pub(super) changes: usize,
    pub(super) cards: usize,
    pub(super) people: usize,
    pub(super) steps: usize,
}

/// The bytes of a workshop file.
pub fn write(workshop: WorkshopId, history: &History) -> Vec<u8> {
    let head = head_line(workshop, history.workshop(), history.len());
    let mut bytes = head.clone().into_bytes();
    for (at, change) in history.changes().enumerate() {
        bytes.extend_from_slice(if at == 0 { b"\n" } else { b",\n" });
        bytes.extend(wire::change_json(change));
    }
    bytes.extend_from_slice(b"\n]}\n");
    let sum = sha256_hex(&bytes);
    // The checksum is the last thing in the head: `…"sha256":"0…0","changes":[`.
    let from = head.rfind(ZEROS).unwrap_or_default();
    if let Some(digits) = bytes.get_mut(from..from + ZEROS.len()) {
        digits.copy_from_slice(sum.as_bytes());
    }
    bytes
}

fn head_line(workshop: WorkshopId, state: &Workshop, changes: usize) -> String {
    let counts = Counts {
        changes,
        cards: state.live().count(),
        people: state.people.len(),
        steps: state.agenda().len(),
    };
    let head = Head {
        format: FORMAT.to_owned(),
        version: VERSION,
        workshop,
        title: state.title().to_owned(),
        counts,
        sha256: ZEROS.to_owned(),
    };
    let json = serde_json::to_string(&head).unwrap_or_default();
    format!("{},\"changes\":[", json.strip_suffix('}').unwrap_or(&json))
}

/// The workshop in a file.
///
/// # Errors
/// With a sentence that says what the file is instead. Everything is read, or nothing.
pub fn read(bytes: &[u8]) -> Result<WorkshopFile, FileTrouble> {
    let text = file_check::text_of(bytes)?;
    file_check::is_ours(&text)?;
    let damaged = |what| FileTrouble::Damaged { what };
    let (head_text, body) = text.split_once('\n').ok_or(damaged(Wrong::CutShort))?;
    let head = read_head(head_text).ok_or(damaged(Wrong::Head))?;
    let lines = body
        .strip_suffix("\n]}\n")
        .or(body.strip_prefix("]}\n"))
        .ok_or(damaged(Wrong::CutShort))?;
    let changes = read_lines(lines)?;
    if changes.len() != head.counts.changes {
        return Err(damaged(Wrong::Counts {
            said: head.counts.changes,
            found: changes.len(),
        }));
    }
    if head.sha256.len() != ZEROS.len() || sum_of(&text, head_text, &head.sha256) != head.sha256 {
        return Err(damaged(Wrong::Checksum));
    }
    Ok(WorkshopFile {
        workshop: head.workshop,
        changes,
    })
}

/// The first line of a file, as far as it goes.
pub(super) fn read_head(line: &str) -> Option<Head> {
    let open = line.strip_suffix(",\"changes\":[")?;
    serde_json::from_str(&format!("{open}}}")).ok()
}

fn read_lines(lines: &str) -> Result<Vec<Arc<Change>>, FileTrouble> {
    if lines.is_empty() {
        return Ok(Vec::new());
    }
    let last = lines.bytes().filter(|byte| *byte == b'\n').count();
    let mut changes = Vec::with_capacity(last + 1);
    for (at, line) in lines.split('\n').enumerate() {
        let json = if at == last {
            Some(line)
        } else {
            line.strip_suffix(',')
        };
        let change = json.and_then(wire::parse_change);
        // Line 1 is the head.
        let change = change.ok_or(FileTrouble::Damaged {
            what: Wrong::Line { line: at + 2 },
        })?;
        changes.push(Arc::new(change));
    }
    Ok(changes)
}

/// The checksum of a text, counted with zeros where it stands.
fn sum_of(text: &str, head: &str, sum: &str) -> String {
    let Some(from) = head.rfind(sum) else {
        return String::new();
    };
    let mut hash = Sha256::new();
    hash.update(text.get(..from).unwrap_or_default());
    hash.update(ZEROS);
    hash.update(text.get(from + sum.len()..).unwrap_or_default());
    hex(&hash.finalize())
}

/// SHA-256 in lower-case hex.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
