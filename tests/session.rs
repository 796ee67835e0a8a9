//! The shell with stores that fail: a browser in memory (rules S… of `tests/SPEC.md`). What was shown as saved is never
//! lost, what fails is said, and nothing depends on the moment of closing.
#![cfg(feature = "ui")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod desk;

use desk::{begin, open, step, try_open};
use lantern::session::memory::{Browser, Window};
use lantern::session::opening::{self, Notice, OpenTrouble};
use lantern::session::ports::SaveTrouble;
use lantern::session::share::Hint;
use lantern::workshop::command::Command;
use lantern::workshop::ids::WorkshopId;
use lantern::workshop::refusal::Refusal;
use leptos::prelude::*;

#[test]
fn s1_saved_is_said_only_when_the_transaction_is_complete() {
    let browser = Browser::default();
    let desk = begin(&browser);
    desk.window.journal.faults.slow.set(true);
    desk.write("Maggie rang on the Tuesday");
    browser.settle();
    assert!(desk.words().starts_with("Saving…"), "{}", desk.words());
    desk.window.journal.faults.slow.set(false);
    browser.settle();
    assert!(desk.words().starts_with("Saved"), "{}", desk.words());
    assert_eq!(browser.rows(desk.session.id()).len(), 2);
}

#[test]
fn s2_a_full_store_loses_nothing_says_so_and_recovers_by_itself() {
    let browser = Browser::default();
    let desk = begin(&browser);
    desk.window.journal.fail(SaveTrouble::Full);
    desk.window.desk.fail(SaveTrouble::Full);
    for text in ["one", "two", "three"] {
        desk.write(text);
        browser.settle();
    }
    assert!(desk.words().starts_with("Not saved"), "{}", desk.words());
    assert_eq!(
        desk.session.saved().get_untracked().trouble,
        Some(SaveTrouble::Full)
    );
    assert_eq!(desk.notes(), ["one", "two", "three"]);
    assert!(desk.session.download());
    let file = desk
        .window
        .files
        .downloads
        .borrow()
        .last()
        .unwrap()
        .bytes
        .clone();
    assert!(String::from_utf8(file).unwrap().contains("three"));

    desk.window.journal.fail(None);
    desk.window.desk.fail(None);
    browser.pass(40_000);
    assert!(desk.words().starts_with("Saved"), "{}", desk.words());
    let (desk, notices) = desk.reload(&browser);
    assert_eq!((desk.notes().len(), notices), (3, Vec::new()));
}

#[test]
fn s3_what_was_typed_before_the_database_answered_comes_back_from_the_tail() {
    let browser = Browser::default();
    let desk = begin(&browser);
    desk.window.journal.faults.slow.set(true);
    desk.write("typed a moment before the crash");
    browser.settle();
    let (desk, notices) = desk.reload(&browser);
    assert_eq!(desk.notes(), ["typed a moment before the crash"]);
    assert_eq!(notices, Vec::new());
    assert_eq!(browser.rows(desk.session.id()).len(), 2);
}

#[test]
fn s4_a_database_that_came_back_empty_is_restored_from_the_second_copy_and_said() {
    for said in [true, false] {
        let browser = Browser::default();
        let desk = begin(&browser);
        desk.write("kept twice");
        browser.pass(130_000);
        browser.lose_database(said);
        let (desk, notices) = desk.reload(&browser);
        assert_eq!(desk.notes(), ["kept twice"]);
        assert!(
            matches!(notices.as_slice(), [Notice::Restored(_)]),
            "{notices:?}"
        );
        let id = desk.session.id();
        assert!(
            !browser.rows(id).is_empty() || !browser.snapshots(id).is_empty(),
            "and it is back in the database"
        );
    }
}

#[test]
fn s5_damaged_rows_are_set_aside_and_counted_and_the_second_copy_mends_them() {
    let browser = Browser::default();
    let desk = begin(&browser);
    desk.write("first");
    desk.write("second");
    browser.settle();
    let id = desk.session.id();
    browser.lose_desk();
    browser.damage_rows(id, |at, bytes| {
        if at == 1 {
            bytes[20] ^= 1;
        }
    });
    let (desk, notices) = desk.reload(&browser);
    assert_eq!(desk.notes(), ["second"]);
    assert!(notices.contains(&Notice::Damaged(1)), "{notices:?}");
}

#[test]
fn s6_two_windows_both_write_both_see_and_each_undoes_only_its_own() {
    let browser = Browser::default();
    let here = begin(&browser);
    let (there, _) = open(&browser, browser.window(), here.session.id());
    for round in 0..50 {
        here.write(&format!("here {round}"));
        there.write(&format!("there {round}"));
        browser.settle();
    }
    assert_eq!(here.notes().len(), 100);
    assert_eq!(
        here.session.look(Clone::clone),
        there.session.look(Clone::clone)
    );
    here.session.undo();
    browser.settle();
    assert!(!there.notes().contains(&"here 49".to_owned()));
    assert!(there.notes().contains(&"there 49".to_owned()));
}

#[test]
fn s7_undo_and_redo_are_named_and_survive_a_reload() {
    let browser = Browser::default();
    let desk = begin(&browser);
    desk.write("one");
    desk.write("two");
    desk.session.undo();
    browser.settle();
    let (desk, _) = desk.reload(&browser);
    let turns = desk.session.turns().get_untracked();
    assert_eq!(turns.undo.as_deref(), Some("added a note “one”"));
    assert_eq!(turns.redo.as_deref(), Some("added a note “two”"));
    desk.session.redo();
    assert_eq!(desk.notes(), ["one", "two"]);
}

#[test]
fn s8_after_a_snapshot_everything_is_still_there_even_when_the_newest_one_is_damaged() {
    let browser = Browser::default();
    let desk = begin(&browser);
    for round in 0..450 {
        desk.write(&format!("note {round}"));
        browser.settle();
    }
    let id = desk.session.id();
    assert!(browser.snapshots(id).len() >= 2);
    assert!(
        browser.rows(id).len() < 451,
        "rows that two generations hold are dropped"
    );
    let newest = browser.snapshots(id)[0].generation;
    let (desk, _) = desk.reload(&browser);
    assert_eq!(desk.notes().len(), 450);
    browser.lose_desk();
    browser.damage_snapshot(id, newest, |bytes| bytes[200] ^= 1);
    let (desk, notices) = desk.reload(&browser);
    assert_eq!(desk.notes().len(), 450);
    assert!(!notices.is_empty());
}

#[test]
fn s9_a_window_learns_that_its_workshop_was_deleted_and_does_not_write_it_again() {
    let browser = Browser::default();
    let desk = begin(&browser);
    let other = browser.window();
    let id = desk.session.id();
    browser
        .finish(other.outside().journal.forget(id))
        .unwrap()
        .unwrap();
    other.outside().channel.tell(&Hint::Gone(id).write());
    browser.settle();
    assert!(desk.session.is_gone().get_untracked());
    desk.write("typed into a deleted workshop");
    browser.pass(120_000);
    assert!(browser.rows(id).is_empty() && browser.snapshots(id).is_empty());
    assert!(desk.session.download(), "its file can still be saved");
}

#[test]
fn s10_a_lost_hint_loses_nothing() {
    let browser = Browser::default();
    let here = begin(&browser);
    let (there, _) = open(&browser, browser.window(), here.session.id());
    here.window.channel.loses.set(true);
    here.write("nobody was told");
    browser.settle();
    assert!(there.notes().is_empty());
    there.session.woke();
    browser.settle();
    assert_eq!(there.notes(), ["nobody was told"]);
}

#[test]
fn s11_without_a_database_the_work_goes_on_from_the_second_copy_and_it_is_said() {
    let browser = Browser::default();
    let desk = begin(&browser);
    desk.write("before");
    browser.pass(130_000);
    let id = desk.session.id();
    let window = desk.window.reload();
    window.journal.fail(SaveTrouble::Unreachable);
    let (desk, notices) = open(&browser, window, id);
    assert!(
        notices.contains(&Notice::NoDatabase(SaveTrouble::Unreachable)),
        "{notices:?}"
    );
    desk.write("after");
    browser.settle();
    assert_eq!(desk.notes(), ["before", "after"]);
    assert!(desk.words().starts_with("Not saved"));
}

#[test]
fn s12_a_workshop_that_no_store_knows_is_refused_and_nothing_is_written() {
    let browser = Browser::default();
    let window = browser.window();
    let id = WorkshopId(uuid::Uuid::from_u128(77));
    assert_eq!(
        try_open(&browser, &window, id).err(),
        Some(OpenTrouble::NotHere)
    );
    assert_eq!(window.journal.writes(), 0);
}

#[test]
fn s13_half_typed_text_comes_back() {
    let browser = Browser::default();
    let desk = begin(&browser);
    desk.session.keep_draft("note", "half a thou");
    let (desk, _) = desk.reload(&browser);
    assert_eq!(desk.session.draft("note"), "half a thou");
    desk.session.keep_draft("note", "");
    assert_eq!(desk.session.draft("note"), "");
}

#[test]
fn s14_the_file_is_rewritten_in_place_where_the_browser_allows_and_opens_again_byte_for_byte() {
    let browser = Browser::default();
    let desk = begin(&browser);
    desk.window.files.can_keep.set(true);
    desk.write("one");
    desk.session.copy_to_file();
    browser.settle();
    desk.write("two");
    desk.session.copy_to_file();
    browser.settle();
    let bytes = desk.window.files.kept.borrow()[&desk.session.id()].clone();
    assert_eq!(bytes, desk.session.file_bytes());
    assert!(desk.window.files.downloads.borrow().is_empty());
    assert!(desk.session.saved().get_untracked().in_file.is_some());

    let file = lantern::record::file::read(&bytes).unwrap();
    let elsewhere = Browser::default();
    let owner = Owner::new();
    owner.set();
    let there = opening::adopt(
        &elsewhere.window().outside(),
        &owner,
        file.workshop,
        file.changes,
    );
    elsewhere.settle();
    assert_eq!(there.file_bytes(), bytes);
}

#[test]
fn s15_an_aborted_write_is_tried_again_with_what_came_after_it() {
    let browser = Browser::default();
    let desk = begin(&browser);
    desk.window.journal.faults.abort.set(1);
    desk.write("one");
    browser.settle();
    assert!(desk.words().starts_with("Not saved"));
    desk.write("two");
    browser.settle();
    assert!(desk.words().starts_with("Saved"), "{}", desk.words());
    assert_eq!(browser.rows(desk.session.id()).len(), 3);
}

#[test]
fn s16_a_database_that_begins_anew_under_an_open_workshop_is_filled_again_from_memory() {
    let browser = Browser::default();
    let desk = begin(&browser);
    desk.write("one");
    desk.write("two");
    browser.settle();
    browser.lose_database(true);
    browser.lose_desk();
    desk.session.woke();
    browser.settle();
    assert_eq!(browser.rows(desk.session.id()).len(), 3);
    let (desk, _) = desk.reload(&browser);
    assert_eq!(desk.notes(), ["one", "two"]);
}

#[test]
fn s17_a_save_that_hangs_is_said_after_ten_seconds() {
    let browser = Browser::default();
    let desk = begin(&browser);
    desk.window.journal.faults.slow.set(true);
    desk.write("waiting");
    browser.pass(9_000);
    assert!(desk.words().starts_with("Saving…"), "{}", desk.words());
    browser.pass(4_000);
    assert_eq!(
        desk.session.saved().get_untracked().trouble,
        Some(SaveTrouble::Slow)
    );
    desk.window.journal.faults.slow.set(false);
    browser.settle();
    assert!(desk.words().starts_with("Saved"), "{}", desk.words());
}

#[test]
fn s18_a_removed_step_can_be_brought_back_also_after_a_reload() {
    let browser = Browser::default();
    let desk = begin(&browser);
    let first = desk.step();
    let second = Command::AddStep(step("Second"), None);
    desk.session.ask(second).unwrap();
    desk.session.ask(Command::RemoveStep(first)).unwrap();
    browser.settle();
    let (desk, _) = desk.reload(&browser);
    let steps = || desk.session.look(|workshop| workshop.agenda().len());
    assert_eq!(steps(), 1);
    desk.session.ask(Command::ReturnStep(first)).unwrap();
    assert_eq!((steps(), desk.step()), (2, first));
    let again = desk.session.ask(Command::ReturnStep(first));
    assert_eq!(again, Err(Refusal::NoChange));
}

#[test]
fn s20_a_second_copy_that_is_as_it_should_be_is_not_written_again_and_any_other_is() {
    let browser = Browser::default();
    let desk = begin(&browser);
    desk.write("one");
    browser.pass(130_000);
    let id = desk.session.id();
    let slots = move |window: &Window| window.outside().desk.keys(&format!("copy:{id}:"));
    let whole = desk.window.outside().desk.get(&slots(&desk.window)[0]);
    let (mut desk, _) = desk.reload(&browser);
    let saved = desk.session.saved().get_untracked();
    assert!(saved.second_copy.is_some() && !saved.second_copy_partial);
    let store = desk.window.outside().desk;
    let clear = |window: &Window| slots(window).iter().for_each(|slot| store.remove(slot));
    clear(&desk.window);
    browser.pass(130_000);
    assert!(slots(&desk.window).is_empty(), "nothing has changed");
    // One that ends too early, and one that is missing, is written within a second.
    for cut in [true, false] {
        clear(&desk.window);
        if cut {
            let early: Vec<&str> = whole.as_ref().unwrap().lines().skip(2).collect();
            let slot = format!("copy:{id}:c");
            store.put(&slot, &early.join("\n")).unwrap();
        }
        desk = desk.reload(&browser).0;
        browser.pass(2_000);
        let found = slots(&desk.window);
        assert!(found.iter().any(|slot| store.get(slot) == whole));
    }
}
