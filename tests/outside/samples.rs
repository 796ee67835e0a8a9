//! Writes every file of the sample workshops into target/outside/, for programs that we did not write to open; and
//! says how long it took: `cargo run --release --no-default-features --example samples`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

#[path = "../room/mod.rs"]
mod room;

use lantern::record::output::Output;
use lantern::record::preset::Preset;
use lantern::record::report::Now;
use lantern::record::rest::at_once;
use lantern::record::rules::Options;
use lantern::record::whole_pack::{Beside, whole_pack};
use room::{Room, leaving, stories};
use std::fs;
use std::path::Path;
use std::time::Instant;

/// A document for Word.
fn document(room: &Room, preset: Preset) -> Vec<u8> {
    let options = Options {
        names: false,
        preset,
    };
    let now = Now {
        at: room.now,
        offset_minutes: 0,
    };
    Output::Word.bytes(&room.history, options, now).unwrap()
}

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/outside");
    let _ = fs::remove_dir_all(&folder);
    let workshops: [(&str, Room); 6] = [
        ("example", leaving::example()),
        ("complete", stories::complete()),
        ("empty", stories::empty()),
        ("after-discover", stories::after_discover()),
        ("hostile", leaving::hostile()),
        ("crowd", leaving::crowd(5_000)),
    ];
    for themes in 1..=12 {
        let into = folder.join("themes");
        fs::create_dir_all(&into).unwrap();
        let room = leaving::themed(themes, themes != 6, "People knew whom to ring");
        let picture = leaving::files(&room, false).swap_remove(3).1;
        fs::write(into.join(format!("{themes}.svg")), picture).unwrap();
    }
    for (name, room) in &workshops {
        let into = folder.join(name);
        fs::create_dir_all(&into).unwrap();
        let began = Instant::now();
        let files = leaving::files(room, false);
        println!("{name}: all files in {:?}", began.elapsed());
        for (file, bytes) in &files {
            fs::write(into.join(file), bytes).unwrap();
        }
        fs::write(into.join("pack.zip"), leaving::packed(room, false)).unwrap();
        let began = Instant::now();
        for preset in Preset::ALL {
            let bytes = document(room, preset);
            // LibreOffice takes minutes over five thousand rows, and they hold nothing that fifty do not.
            if *name != "crowd" {
                fs::write(into.join(format!("{}.docx", preset.key())), bytes).unwrap();
            }
        }
        println!("{name}: all documents for Word in {:?}", began.elapsed());
    }
    let (_, crowd) = &workshops[5];
    times(crowd);
}

/// How long each file of a crowded workshop takes, and the whole pack.
fn times(room: &Room) {
    let now = leaving::now(room);
    let timed = |what: String, make: &dyn Fn() -> usize| {
        let began = Instant::now();
        let bytes = make();
        let took = began.elapsed();
        println!(
            "{:>8.1} ms {:>9} bytes  {what}",
            took.as_secs_f64() * 1000.0,
            bytes
        );
    };
    for preset in Preset::ALL {
        let options = Options {
            names: false,
            preset,
        };
        timed(format!("document of {preset:?}"), &|| {
            lantern::record::report::report(&room.history, options, now)
                .sections
                .len()
        });
        for output in Output::DOCUMENT {
            timed(output.name(preset), &|| {
                output.bytes(&room.history, options, now).unwrap().len()
            });
        }
    }
    let options = Options::default();
    let papers = lantern::record::paper::Paper::ALL.map(Output::Paper);
    for output in Output::DATA.into_iter().chain(papers) {
        timed(output.name(Preset::Record), &|| {
            output.bytes(&room.history, options, now).unwrap().len()
        });
    }
    timed("the whole pack".to_owned(), &|| {
        let file = lantern::record::file::write(
            lantern::workshop::ids::WorkshopId(uuid::Uuid::nil()),
            &room.history,
        );
        let beside = Beside {
            workshop_file: file,
            ..Beside::default()
        };
        let told = async |_| {};
        at_once(whole_pack(&room.history, beside, now, &told))
            .unwrap()
            .len()
    });
}
