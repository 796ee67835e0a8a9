//! What can still be read of a damaged workshop file, or of the rescue file that is handed over after a crash. Opens as
//! a separate workshop, never over one that is whole.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;

use super::file::{LARGEST_FILE, read_head};
use super::{file_check, rescue, wire};
use crate::workshop::event::Change;
use crate::workshop::ids::WorkshopId;
use crate::workshop::stamp::Place;

/// What could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Salvage {
    /// Which workshop it was. When even that is lost, an id made from the first change.
    pub workshop: WorkshopId,
    /// The changes that could be read, in order, each once.
    pub changes: Vec<Arc<Change>>,
    /// How many records could not be read. Some of them may be there all the same, from another copy.
    pub lost: usize,
}

/// What was found so far of one workshop.
#[derive(Default)]
pub(super) struct Found {
    workshop: Option<WorkshopId>,
    said: usize,
    changes: BTreeMap<Place, Arc<Change>>,
    lost: usize,
}

/// Reads what can be read; of a rescue file with several workshops, the one that was worked on last. None: not one
/// change is readable, or the file is larger than [`LARGEST_FILE`].
pub fn salvage(bytes: &[u8]) -> Option<Salvage> {
    salvage_all(bytes).into_iter().next()
}

/// Every workshop in a file that can be read at all, the one that was worked on last first.
pub fn salvage_all(bytes: &[u8]) -> Vec<Salvage> {
    if bytes.len() > LARGEST_FILE {
        return Vec::new();
    }
    // Only what names itself is read as a whole: anything else could be made to fill the memory.
    let whole = file_check::names_itself(bytes)
        .then(|| serde_json::from_slice::<Value>(bytes).ok())
        .flatten();
    let mut all: Vec<Salvage> = match &whole {
        Some(whole) if whole.get(rescue::KEY).is_some() => rescue::read(whole)
            .into_iter()
            .filter_map(|(id, found)| found.done(Some(id)))
            .collect(),
        Some(whole) => from_whole(whole).done(None).into_iter().collect(),
        None => from_lines(bytes).done(None).into_iter().collect(),
    };
    all.sort_by_key(|salvage| {
        std::cmp::Reverse(salvage.changes.last().map(|change| change.place()))
    });
    all
}

/// From a workshop file that is JSON as a whole, but laid out otherwise.
fn from_whole(whole: &Value) -> Found {
    let mut found = Found {
        workshop: whole
            .get("workshop")
            .and_then(Value::as_str)
            .and_then(|id| id.parse().ok()),
        ..Found::default()
    };
    let said = whole
        .get("counts")
        .and_then(|counts| counts.get("changes"))
        .and_then(Value::as_u64);
    found.said = said
        .and_then(|said| usize::try_from(said).ok())
        .unwrap_or_default();
    for change in whole
        .get("changes")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        found.take(wire::parse_change(&change.to_string()));
    }
    found
}

/// From a text that is not: line by line.
pub(super) fn from_lines(bytes: &[u8]) -> Found {
    let mut found = Found::default();
    for (at, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        let line = line.trim_ascii();
        if at == 0 {
            found.take_head(&String::from_utf8_lossy(line));
        } else if !matches!(line, b"" | b"]}" | b"]" | b"}") {
            let json = line.strip_suffix(b",").unwrap_or(line);
            found.take(std::str::from_utf8(json).ok().and_then(wire::parse_change));
        }
    }
    found
}

impl Found {
    /// Takes a change in, or notes that one could not be read.
    pub(super) fn take(&mut self, change: Option<Change>) {
        match change {
            Some(change) => {
                self.changes
                    .entry(change.place())
                    .or_insert(Arc::new(change));
            }
            None => self.lost += 1,
        }
    }

    /// Takes in what another copy had.
    pub(super) fn join(&mut self, other: Found) {
        self.lost += other.lost;
        for (place, change) in other.changes {
            self.changes.entry(place).or_insert(change);
        }
    }

    fn take_head(&mut self, line: &str) {
        if let Some(head) = read_head(line) {
            self.workshop = Some(head.workshop);
            self.said = head.counts.changes;
        } else {
            let id = line
                .split_once("\"workshop\":\"")
                .and_then(|(_, rest)| rest.get(..36));
            self.workshop = id.and_then(|id| id.parse().ok());
        }
    }

    /// None when not one change was found.
    fn done(self, id: Option<WorkshopId>) -> Option<Salvage> {
        let first = self.changes.values().next()?;
        let workshop = id.or(self.workshop).unwrap_or(WorkshopId(first.id.0));
        let lost = self.lost.max(self.said.saturating_sub(self.changes.len()));
        Some(Salvage {
            workshop,
            changes: self.changes.into_values().collect(),
            lost,
        })
    }
}
