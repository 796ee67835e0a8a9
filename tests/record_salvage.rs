//! What can still be read of damaged files, and of the file that is handed over after a crash. Rules K17 and K18 of
//! tests/SPEC.md.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod room;

use lantern::record::file::{FileTrouble, read, salvage, salvage_all, write};
use lantern::workshop::ids::WorkshopId;
use room::Room;
use serde_json::json;

fn file_of(room: &Room) -> Vec<u8> {
    write(room.id, &room.history)
}

#[test]
fn k17_salvage_reads_the_lines_that_are_whole() {
    let room = room::stories::complete();
    let mut bytes = file_of(&room);
    let breaks: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] == b'\n').collect();
    bytes[breaks[2] + 5] = 0xFF;
    bytes[breaks[7] + 2] = b'}';
    assert!(matches!(read(&bytes), Err(FileTrouble::NotText { .. })));
    let saved = salvage(&bytes).unwrap();
    assert_eq!(
        (saved.lost, saved.changes.len()),
        (2, room.history.len() - 2)
    );
    assert_eq!(saved.workshop, room.id);
}

#[test]
fn k17_salvage_reads_a_file_that_was_laid_out_again() {
    let room = room::stories::complete();
    let whole: serde_json::Value = serde_json::from_slice(&file_of(&room)).unwrap();
    let pretty = serde_json::to_string_pretty(&whole).unwrap();
    assert!(matches!(
        read(pretty.as_bytes()),
        Err(FileTrouble::Damaged { .. })
    ));
    let saved = salvage(pretty.as_bytes()).unwrap();
    assert_eq!((saved.workshop, saved.lost), (room.id, 0));
    assert!(saved.changes.iter().eq(room.history.changes()));
}

#[test]
fn k17_salvage_finds_another_name_when_the_first_line_is_gone() {
    let room = room::stories::complete();
    let bytes = file_of(&room);
    let body = bytes.iter().position(|byte| *byte == b'\n').unwrap();
    let saved = salvage(&bytes[body..]).unwrap();
    assert_eq!(saved.changes.len(), room.history.len());
    assert_ne!(saved.workshop, WorkshopId(uuid::Uuid::nil()));
    assert_eq!(saved.workshop, salvage(&bytes[body..]).unwrap().workshop);
}

#[test]
fn k18_the_rescue_file_gives_back_what_it_holds() {
    let (room, other) = (room::stories::complete(), room::stories::empty());
    let id = room.id.to_string();
    let other_id = "01955a00-0000-7000-8000-dddddddddddd";
    let row = |change: &std::sync::Arc<lantern::workshop::event::Change>| {
        String::from_utf8(lantern::record::wire::write_change(change)).unwrap()
    };
    let all: Vec<String> = room.history.changes().map(row).collect();
    let text = |room: &Room| String::from_utf8(file_of(room)).unwrap();
    let half = text(&room)
        .lines()
        .take(all.len() / 2)
        .collect::<Vec<_>>()
        .join("\n");
    let change = |n: usize| json!({ "key": [id, "r", n], "value": all[n] });
    let rescue = json!({
        "lanternRescue": 1, "madeAt": "2026-03-03T12:00:00Z", "problem": null,
        "changes": { "failure": null, "records": [change(20), { "key": [id, "r", 3], "value": { "damagedBytes": [255, 0] } }] },
        "snapshots": { "failure": "no answer", "records": [
            { "key": [id, 1], "value": { "bytes": half, "sha256": "0" } },
            { "key": [other_id, 1], "value": { "bytes": text(&other), "sha256": "0" } },
        ] },
        "shelf": { "failure": null, "records": [{ "key": id, "value": "{}" }] },
        "localStorage": { "failure": null, "records": [
            { "key": format!("lantern:tail:{id}:r:5"), "value": all[21] },
            { "key": format!("lantern:copy:{id}:0"), "value": all[all.len() / 3..].join("\n") },
            { "key": "lantern:look", "value": "{}" },
        ] },
    });
    let bytes = rescue.to_string().into_bytes();
    assert_eq!(read(&bytes), Err(FileTrouble::Rescue));
    let saved = salvage_all(&bytes);
    assert_eq!(
        (saved[0].workshop, saved[1].workshop.to_string().as_str()),
        (room.id, other_id)
    );
    assert!(saved[0].changes.iter().eq(room.history.changes()));
    assert!(saved[1].changes.iter().eq(other.history.changes()));
    assert_eq!((saved[0].lost, saved[1].lost), (1, 0));
    assert_eq!(salvage(&bytes).as_ref(), saved.first());
}
