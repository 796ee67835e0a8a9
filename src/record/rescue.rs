//! The rescue file: everything that lay in the browser when Lantern had stopped, as `src/boot/rescue.js` hands it over.
//! It may hold several workshops, each in several copies; what fits together is put together again.
//!
//! | field | what it holds |
//! |---|---|
//! | `lanternRescue` | the layout, a whole number |
//! | `changes.records` | `key`: [workshop, replica, number]; `value`: a stored change as text (see [`super::wire`]) |
//! | `snapshots.records` | `key`: [workshop, generation]; `value.bytes`: a workshop file as text |
//! | `localStorage.records` | `key`: `lantern:tail:workshop:…` or `lantern:copy:workshop:…`; `value`: stored changes as text |
//!
//! Bytes that are no text stand as `{ "damagedBytes": [ … ] }`.

use std::collections::BTreeMap;

use serde_json::Value;

use super::file_salvage::{Found, from_lines};
use super::wire;
use crate::workshop::ids::WorkshopId;

/// The key by which a rescue file is known.
pub(super) const KEY: &str = "lanternRescue";

/// What every workshop in a rescue file comes to.
pub(super) fn read(rescue: &Value) -> BTreeMap<WorkshopId, Found> {
    let mut all: BTreeMap<WorkshopId, Found> = BTreeMap::new();
    for (key, value) in records(rescue, "snapshots") {
        if let Some(id) = id_in(key.get(0)) {
            let file = value.get("bytes").map(bytes_of).unwrap_or_default();
            all.entry(id).or_default().join(from_lines(&file));
        }
    }
    for (key, value) in records(rescue, "changes") {
        if let Some(id) = id_in(key.get(0)) {
            all.entry(id)
                .or_default()
                .take(wire::read_change(&bytes_of(value)).ok());
        }
    }
    for (key, value) in records(rescue, "localStorage") {
        let mut parts = key.as_str().unwrap_or_default().split(':');
        let (Some("lantern"), Some("tail" | "copy"), Some(id)) =
            (parts.next(), parts.next(), parts.next())
        else {
            continue;
        };
        if let Ok(id) = id.parse() {
            take_pairs(
                all.entry(id).or_default(),
                value.as_str().unwrap_or_default(),
            );
        }
    }
    all
}

/// Stored changes in a row: a line of JSON, a line with its checksum.
fn take_pairs(found: &mut Found, text: &str) {
    let lines: Vec<&str> = text.lines().collect();
    for pair in lines.chunks(2) {
        found.take(wire::read_change(pair.join("\n").as_bytes()).ok());
    }
}

fn records<'a>(rescue: &'a Value, store: &str) -> impl Iterator<Item = (&'a Value, &'a Value)> {
    let records = rescue
        .get(store)
        .and_then(|store| store.get("records"))
        .and_then(Value::as_array);
    records
        .into_iter()
        .flatten()
        .filter_map(|record| Some((record.get("key")?, record.get("value")?)))
}

fn id_in(key: Option<&Value>) -> Option<WorkshopId> {
    key?.as_str()?.parse().ok()
}

fn bytes_of(value: &Value) -> Vec<u8> {
    let damaged = || value.get("damagedBytes")?.as_array();
    match (value.as_str(), damaged()) {
        (Some(text), _) => text.as_bytes().to_vec(),
        (None, Some(bytes)) => bytes
            .iter()
            .map(|byte| {
                byte.as_u64()
                    .and_then(|byte| u8::try_from(byte).ok())
                    .unwrap_or(0)
            })
            .collect(),
        (None, None) => Vec::new(),
    }
}
