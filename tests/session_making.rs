//! Making what people leave with, in a window of a browser in memory. Rule R93 of tests/SPEC.md.
#![cfg(feature = "ui")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

#[allow(dead_code)]
mod desk;

use desk::{Desk, begin};
use lantern::record::output::Output;
use lantern::record::preset::Preset;
use lantern::record::rules::Options;
use lantern::session::memory::{Browser, Download};
use leptos::prelude::*;
use std::io::Read;

fn downloads(desk: &Desk) -> Vec<Download> {
    desk.window.files.downloads.borrow().clone()
}

fn said(desk: &Desk) -> String {
    let toast = desk.session.toasts().get_untracked();
    toast.map(|toast| toast.text).unwrap_or_default()
}

/// The names in a pack, and the text of one of its files.
fn packed(download: &Download, ending: &str) -> (Vec<String>, String) {
    let bytes = std::io::Cursor::new(&download.bytes);
    let mut pack = zip::ZipArchive::new(bytes).unwrap();
    let name = |name: zip::result::ZipResult<std::borrow::Cow<'_, str>>| name.unwrap().into_owned();
    let names: Vec<String> = pack.file_names().map(name).collect();
    let name = names.iter().find(|name| name.ends_with(ending)).unwrap();
    let mut held = Vec::new();
    pack.by_name(name).unwrap().read_to_end(&mut held).unwrap();
    (names, String::from_utf8_lossy(&held).into_owned())
}

#[test]
fn r93_the_pack_says_how_far_it_is_and_holds_the_workshop_of_the_press() {
    let browser = Browser::default();
    let desk = begin(&browser);
    desk.write("Said before the press");
    desk.session.make_pack(false);
    browser.settle();
    let progress = desk.session.packing();
    assert!(progress.get_untracked().is_some(), "the page lives first");
    assert!(downloads(&desk).is_empty());
    desk.write("Said after the press");
    browser.pass(5_000);
    assert_eq!(progress.get_untracked(), None);
    let downloads = downloads(&desk);
    assert_eq!(downloads.len(), 1);
    assert!(said(&desk).starts_with("Saved ") && !said(&desk).contains("SVG only"));
    let (names, record) = packed(&downloads[0], "_record.md");
    assert!(record.contains("Said before the press") && !record.contains("Said after"));
    assert!(
        names
            .iter()
            .any(|name| name.ends_with("_positive-core.png"))
    );
    let (_, file) = packed(&downloads[0], "_workshop.json");
    assert!(file.contains("Said before the press") && !file.contains("Said after"));
}

#[test]
fn r93_one_thing_is_made_at_a_time() {
    let browser = Browser::default();
    let desk = begin(&browser);
    desk.session.make(Output::Word, Options::default());
    desk.session.make(Output::Word, Options::default());
    assert!(said(&desk).contains("still being made"));
    browser.pass(5_000);
    assert_eq!(downloads(&desk).len(), 1);
    desk.session.make(Output::Notes, Options::default());
    browser.pass(5_000);
    assert_eq!(downloads(&desk).len(), 2);
    // What has nothing in it is not made, and what comes after it is.
    desk.session.make(Output::Calendar, Options::default());
    browser.pass(5_000);
    assert!(said(&desk).contains("no dates yet"));
    desk.session.make_painted(Options::default());
    browser.pass(5_000);
    assert!(downloads(&desk)[2].name.ends_with(".png"));
}

#[test]
fn r93_a_browser_that_cannot_paint_says_so_and_the_pack_goes_without() {
    let browser = Browser::default();
    let desk = begin(&browser);
    desk.window.easel.refuses.set(true);
    desk.session.make_painted(Options::default());
    browser.pass(5_000);
    assert!(said(&desk).contains("Save it as SVG"));
    desk.session.make_pack(false);
    browser.pass(5_000);
    let (names, _) = packed(&downloads(&desk)[0], ".svg");
    assert!(!names.iter().any(|name| name.ends_with(".png")));
    assert!(said(&desk).contains("as SVG only"));
}

#[test]
fn r93_the_document_is_copied_rich_and_plain_or_it_is_said_that_it_was_not() {
    let browser = Browser::default();
    let desk = begin(&browser);
    desk.write("We ring first");
    let options = Options {
        preset: Preset::Record,
        ..Options::default()
    };
    desk.window.clipboard.refuses.set(true);
    desk.session.copy_document(options);
    browser.pass(5_000);
    assert!(said(&desk).contains("did not let Lantern copy"));
    assert_eq!(*desk.window.clipboard.holds.borrow(), None);
    desk.window.clipboard.refuses.set(false);
    desk.session.copy_document(options);
    browser.pass(5_000);
    assert!(said(&desk).starts_with("Copied."));
    let held = desk.window.clipboard.holds.borrow().clone().unwrap();
    assert!(held.html.starts_with("<h1>Going home well</h1>") && held.html.contains("<td"));
    assert!(held.html.contains("We ring first") && held.plain.contains("We ring first"));
    assert!(held.plain.starts_with("# Going home well"));
}
