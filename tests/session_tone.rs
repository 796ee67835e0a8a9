//! When the timer sounds, in windows of a browser in memory (rule S19 of tests/SPEC.md).
#![cfg(feature = "ui")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod desk;

use desk::{Desk, begin, open};
use lantern::session::bell::Bells;
use lantern::session::memory::Browser;
use lantern::session::outside::{Note, Tone};
use lantern::workshop::command::{Command, Turn};
use lantern::workshop::rhythm::Rhythm;

const SECOND: u64 = 1_000;
const MINUTE: u64 = 60_000;

/// Starts a timer as a press does.
fn start(desk: &Desk, turn: Turn) {
    desk.window.tone.arm();
    let step = desk.step();
    desk.session.ask(Command::TurnTimer(step, turn)).unwrap();
}

/// Lets time pass second by second, as ticks come.
fn listen(browser: &Browser, desks: &mut [(&Desk, Bells)], seconds: u64) {
    for _ in 0..seconds {
        browser.pass(SECOND);
        for (desk, bells) in desks.iter_mut() {
            desk.session.ring(bells);
        }
    }
}

fn heard(desk: &Desk) -> Vec<Note> {
    desk.window.tone.heard.borrow().clone()
}

#[test]
fn s19_a_timer_sounds_once_at_its_end_and_at_each_change_of_part() {
    let browser = Browser::default();
    let desk = begin(&browser);
    start(&desk, Turn::Start(MINUTE));
    listen(&browser, &mut [(&desk, Bells::new())], 200);
    assert_eq!(heard(&desk), [Note::End]);
    start(&desk, Turn::Share(12 * MINUTE, Rhythm::OneTwoFourAll));
    listen(&browser, &mut [(&desk, Bells::new())], 800);
    assert_eq!(
        heard(&desk)[1..],
        [Note::Change, Note::Change, Note::Change, Note::End]
    );
}

#[test]
fn s19_it_is_silent_when_muted_when_nothing_was_pressed_and_when_nobody_listens() {
    let browser = Browser::default();
    let desk = begin(&browser);
    desk.session.mute(true);
    start(&desk, Turn::Start(MINUTE));
    listen(&browser, &mut [(&desk, Bells::new())], 70);
    desk.session.mute(false);
    assert!(!desk.session.is_muted());
    let step = desk.step();
    desk.window.tone.armed.set(false);
    desk.session
        .ask(Command::TurnTimer(step, Turn::Extend(MINUTE)))
        .unwrap();
    listen(&browser, &mut [(&desk, Bells::new())], 70);
    assert_eq!(heard(&desk), []);
}

#[test]
fn s19_a_window_that_wakes_late_sounds_only_within_a_minute() {
    for (asleep, sounds) in [(119, 1), (121, 0)] {
        let browser = Browser::default();
        let desk = begin(&browser);
        start(&desk, Turn::Start(MINUTE));
        let mut bells = Bells::new();
        desk.session.ring(&mut bells);
        browser.pass(asleep * SECOND);
        desk.session.ring(&mut bells);
        desk.session.ring(&mut bells);
        assert_eq!(heard(&desk).len(), sounds, "{asleep}");
    }
}

#[test]
fn s19_of_two_consoles_one_sounds_and_a_reload_sounds_nothing_again() {
    let browser = Browser::default();
    let one = begin(&browser);
    let (other, _) = open(&browser, browser.window(), one.session.id());
    for desk in [&one, &other] {
        desk.window.tone.arm();
    }
    start(&one, Turn::Start(MINUTE));
    browser.settle();
    listen(
        &browser,
        &mut [(&one, Bells::new()), (&other, Bells::new())],
        62,
    );
    assert_eq!((heard(&one).len(), heard(&other).len()), (1, 0));
    let (again, _) = other.reload(&browser);
    again.window.tone.arm();
    listen(&browser, &mut [(&again, Bells::new())], 5);
    assert_eq!(heard(&again), []);
}
