//! Home's line of a workshop, in a browser in memory (rule S21 of `tests/SPEC.md`).
#![cfg(feature = "ui")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[allow(dead_code)]
mod desk;

use desk::begin;
use lantern::session::memory::Browser;
use lantern::session::shelf::Line;

#[test]
fn s21_home_shows_what_was_changed_a_moment_ago() {
    let browser = Browser::default();
    let desk = begin(&browser);
    let cards = || {
        let shelf = browser.finish(desk.window.outside().journal.shelf());
        let (id, line) = shelf.unwrap().unwrap().pop().unwrap();
        Line::read(id, &line).cards
    };
    desk.write("Maggie rang on the Tuesday");
    browser.settle();
    assert_eq!(cards(), 0, "no second has passed");
    desk.session.shelve();
    assert_eq!(cards(), 1);
}
