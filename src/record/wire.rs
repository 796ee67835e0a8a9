//! One change as stored: the JSON of the change in UTF-8, a line break, and the CRC-32 of that JSON as eight lower-case
//! hex digits. Readable by eye in a rescue, refused as a whole when a single bit is wrong.
//!
//! The JSON is what serde writes for [`Change`]: `id`, `at` (`ms`, `count`), `replica`, `n`, `hand` and `events`, each
//! event with its wire name under `what`. An event that this Lantern cannot take in completely, because its kind or one
//! of its fields is newer, is kept whole as [`Event::Unknown`]: nothing is dropped when it is written again.

use serde::Deserialize;
use serde_json::Value;
use thiserror::Error;

use crate::workshop::event::{Change, Event};
use crate::workshop::ids::ReplicaId;
use crate::workshop::stamp::{Place, Stamp};

/// How deep the JSON of one change may be nested; real ones stay under ten.
const DEEPEST: usize = 64;
/// The line break and the eight digits behind the JSON.
const TAIL: usize = 9;

/// Why stored bytes are not a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Damage {
    /// The checksum does not fit, or there is none.
    #[error("This change was damaged where it was stored.")]
    Checksum,
    /// The checksum fits, but it is not a change that this Lantern can read.
    #[error("This change was written by something other than this Lantern.")]
    NotAChange,
}

/// A change as it is stored.
pub fn write_change(change: &Change) -> Vec<u8> {
    let mut bytes = change_json(change);
    let sum = crc32fast::hash(&bytes);
    bytes.extend_from_slice(format!("\n{sum:08x}").as_bytes());
    bytes
}

/// The change that was stored.
///
/// # Errors
/// When a single bit is wrong, or when it is not a change.
pub fn read_change(bytes: &[u8]) -> Result<Change, Damage> {
    let at = bytes.len().checked_sub(TAIL).ok_or(Damage::Checksum)?;
    let (json, tail) = bytes.split_at(at);
    if format!("\n{:08x}", crc32fast::hash(json)).as_bytes() != tail {
        return Err(Damage::Checksum);
    }
    let text = std::str::from_utf8(json).map_err(|_| Damage::NotAChange)?;
    parse_change(text).ok_or(Damage::NotAChange)
}

/// Where a stored change belongs, read off its first fields alone; none where they stand otherwise. Whether the rest of
/// it is whole is not looked at: for finding out cheaply what is known already.
pub fn place_of(json: &str) -> Option<Place> {
    #[derive(Deserialize)]
    struct First {
        at: Stamp,
        replica: ReplicaId,
        n: u64,
    }
    let (first, _) = json.split_once(",\"hand\":")?;
    let First { at, replica, n } = serde_json::from_str(&format!("{first}}}")).ok()?;
    Some(Place {
        stamp: at,
        replica,
        n,
    })
}

/// The JSON of a change, on one line.
pub(super) fn change_json(change: &Change) -> Vec<u8> {
    // Maps keyed by plain names and numbers without fractions: there is nothing here that JSON cannot say.
    serde_json::to_vec(change).unwrap_or_default()
}

/// The change that a JSON text holds. What this Lantern would lose of an event makes that event unknown instead.
pub(super) fn parse_change(text: &str) -> Option<Change> {
    if depth(text.as_bytes()) > DEEPEST {
        return None;
    }
    let change: Change = serde_json::from_str(text).ok()?;
    if change_json(&change) == text.as_bytes() {
        return Some(change);
    }
    keep_whole(change, &serde_json::from_str(text).ok()?)
}

/// Puts the raw event in place of every event that lost something on the way in.
fn keep_whole(mut change: Change, raw: &Value) -> Option<Change> {
    let raw_events = raw.get("events")?.as_array()?;
    for (event, raw) in change.events.iter_mut().zip(raw_events) {
        let taken_in = serde_json::to_value(&*event).ok()?;
        if !holds(&taken_in, raw) {
            *event = Event::Unknown(raw.clone());
        }
    }
    holds(&serde_json::to_value(&change).ok()?, raw).then_some(change)
}

/// Whether everything in `part` is in `whole`. An absent value and `null` say the same.
fn holds(whole: &Value, part: &Value) -> bool {
    match (whole, part) {
        (Value::Object(whole), Value::Object(part)) => part.iter().all(|(key, part)| {
            whole
                .get(key)
                .map_or(part.is_null(), |whole| holds(whole, part))
        }),
        (Value::Array(whole), Value::Array(part)) => {
            whole.len() == part.len()
                && whole
                    .iter()
                    .zip(part)
                    .all(|(whole, part)| holds(whole, part))
        }
        (whole, part) => whole == part,
    }
}

/// How deep brackets are nested, strings left aside. One pass, no recursion, so that it may look at anything.
pub(super) fn depth(json: &[u8]) -> usize {
    let (mut depth, mut deepest) = (0usize, 0usize);
    let (mut in_string, mut escaped) = (false, false);
    for byte in json {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b']' | b'}' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}
