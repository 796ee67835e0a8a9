//! Writes every file of the sample workshops into target/outside/, for programs that we did not write to open, and
//! says how long that takes where it is compiled to be fast. Names of workshops choose among them:
//! `cargo run --release --no-default-features --example samples crowd`.
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
use lantern::record::rules::Options;
use room::{Room, leaving, stories};
use std::fs;
use std::path::Path;
use std::time::Instant;

/// How a sample comes about: only the chosen ones are made.
type Workshop = fn() -> Room;

/// Five thousand notes.
const CROWD: &str = "crowd";

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/outside");
    let _ = fs::remove_dir_all(&folder);
    let workshops: [(&str, Workshop); 6] = [
        ("example", leaving::example),
        ("complete", stories::complete),
        ("empty", stories::empty),
        ("after-discover", stories::after_discover),
        ("hostile", leaving::hostile),
        (CROWD, || leaving::crowd(5_000)),
    ];
    pictures(&folder.join("themes"));
    for (name, room) in workshops {
        if wanted.is_empty() || wanted.iter().any(|wanted| wanted == name) {
            one_workshop(name, &room(), &folder.join(name));
        }
    }
}

/// Pictures of one to twelve themes.
fn pictures(into: &Path) {
    fs::create_dir_all(into).unwrap();
    for themes in 1..=12 {
        let room = leaving::themed(themes, themes != 6, "People knew whom to ring");
        let options = leaving::options(false);
        let picture = Output::Picture.bytes(&room.history, options, leaving::now(&room));
        fs::write(into.join(format!("{themes}.svg")), picture.unwrap()).unwrap();
    }
}

fn one_workshop(name: &str, room: &Room, into: &Path) {
    fs::create_dir_all(into).unwrap();
    for (file, bytes) in leaving::files(room, false) {
        fs::write(into.join(file), bytes).unwrap();
    }
    fs::write(into.join("pack.zip"), leaving::whole(room, false)).unwrap();
    for preset in Preset::ALL {
        let options = Options {
            names: false,
            preset,
        };
        for output in [Output::Word, Output::WebPage] {
            let bytes = output.bytes(&room.history, options, leaving::now(room));
            let file = format!("{}.{}", preset.key(), output.ending());
            fs::write(into.join(file), bytes.unwrap()).unwrap();
        }
    }
    // Without the compiler's help it takes ten times as long, which says nothing.
    if name == CROWD && !cfg!(debug_assertions) {
        times(room);
    }
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
        leaving::whole(room, false).len()
    });
}
