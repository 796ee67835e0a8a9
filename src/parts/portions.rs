//! Long lists stand in the page in portions: their start and their end at once, and what lies between as somebody comes
//! near it, looks for it or prints it. Nobody reads a thousand rows at a glance, and drawing them takes seconds.

use leptos::ev;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::hash::Hash;
use std::ops::Range;
use std::rc::Rc;

/// So many rows at the start always stand …
const HEAD: usize = 40;
/// … and so many at the end: new rows come there.
const TAIL: usize = 20;
/// So few are not worth leaving out: what usual workshops have in one list stands there whole.
const LEAST: usize = 180;
/// So many come at a time: few enough for one frame.
const PORTION: usize = 60;

/// What more of a list should stand in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum More<K> {
    /// Everything.
    All,
    /// The next portion, counted from the start.
    On,
    /// The portion before those at the end.
    Back,
    /// Whatever it takes to have this one.
    UpTo(K),
}

/// Which rows of one list stand in the page. What once stands there stays, wherever it moves in the list.
#[derive(Debug)]
pub struct Portions<K> {
    /// Every row of the list, and whether it stands there.
    drawn: HashMap<K, bool>,
}

impl<K> Default for Portions<K> {
    fn default() -> Self {
        Portions {
            drawn: HashMap::new(),
        }
    }
}

impl<K: Copy + Eq + Hash> Portions<K> {
    /// Looks at the list as it is now. Answers which places of it do not stand in the page: one run, or none.
    pub fn arrange(&mut self, keys: &[K]) -> Range<usize> {
        let new = keys.iter().filter(|key| !self.drawn.contains_key(key));
        // A few new rows stand there at once; when many come together, most of them wait.
        let flood = new.count() > LEAST;
        let may_wait = |key: &K| self.drawn.get(key).map_or(flood, |drawn| !drawn);
        let middle = HEAD..keys.len().saturating_sub(TAIL);
        let mut gap = longest_run(keys, middle, may_wait);
        if gap.len() <= LEAST {
            gap = 0..0;
        }
        let drawn = |(at, key): (usize, &K)| (*key, !gap.contains(&at));
        self.drawn = keys.iter().enumerate().map(drawn).collect();
        gap
    }

    /// Lets more of the list stand there from now on. Answers whether anything is new.
    pub fn draw(&mut self, keys: &[K], more: More<K>) -> bool {
        let gap: Vec<K> = self.waiting(keys).collect();
        let count = gap.len();
        let new = match more {
            More::All => 0..count,
            More::On => 0..PORTION.min(count),
            More::Back => count.saturating_sub(PORTION)..count,
            // From the nearer side, and some beyond it: nobody wants to stand at a brink.
            More::UpTo(key) => match gap.iter().position(|other| *other == key) {
                None => 0..0,
                Some(at) if at < count / 2 => 0..(at + PORTION).min(count),
                Some(at) => at.saturating_sub(PORTION)..count,
            },
        };
        let new = gap.get(new).unwrap_or_default();
        self.drawn.extend(new.iter().map(|key| (*key, true)));
        !new.is_empty()
    }

    /// Those that do not stand there, in order.
    pub fn waiting(&self, keys: &[K]) -> impl Iterator<Item = K> {
        keys.iter()
            .filter(|key| self.drawn.get(key) == Some(&false))
            .copied()
    }
}

/// The longest run of these places whose keys all fit.
fn longest_run<K>(keys: &[K], among: Range<usize>, fits: impl Fn(&K) -> bool) -> Range<usize> {
    let mut best = 0..0;
    let mut run = 0..0;
    for (at, key) in keys.iter().enumerate().take(among.end).skip(among.start) {
        if !fits(key) {
            continue;
        }
        run = if run.end == at {
            run.start..at + 1
        } else {
            at..at + 1
        };
        if run.len() > best.len() {
            best = run.clone();
        }
    }
    best
}

/// What is asked of every list in the page that does not stand there whole.
#[derive(Clone, Copy, Debug)]
pub enum Asked<'a> {
    /// All of it.
    All,
    /// Up to the row with this key, if it is one of the list's.
    Row(&'a str),
    /// More beside the row with this key, onward or back, if it is one of the list's.
    Beside(&'a str, bool),
}

type Answer = Rc<dyn Fn(Asked<'_>) -> bool>;

thread_local! {
    static LISTS: RefCell<Vec<(u32, Answer)>> = const { RefCell::new(Vec::new()) };
    static LISTENING: Cell<bool> = const { Cell::new(false) };
}

/// Has a list asked, for as long as its owner lives, whenever rows are wanted that may not stand there yet.
pub fn answer(number: u32, answer: impl Fn(Asked<'_>) -> bool + 'static) {
    LISTS.with_borrow_mut(|lists| lists.push((number, Rc::new(answer))));
    on_cleanup(move || LISTS.with_borrow_mut(|lists| lists.retain(|(other, _)| *other != number)));
    if !LISTENING.replace(true) {
        listen();
    }
}

/// Asks all lists. Answers whether any of them draws something now: it stands there by the next frame.
pub fn ask(asked: Asked<'_>) -> bool {
    let lists = LISTS.with_borrow(Clone::clone);
    lists
        .iter()
        .fold(false, |any, (_, answer)| answer(asked) || any)
}

/// Paper has no end to scroll to, and the browser finds only what stands in the page.
fn listen() {
    let _ = window_event_listener_untyped("beforeprint", |_| {
        ask(Asked::All);
    });
    let _ = window_event_listener(ev::keydown, |event| {
        let command = event.ctrl_key() || event.meta_key();
        let finds = command && matches!(event.key().as_str(), "f" | "F" | "g" | "G");
        if finds || event.key() == "F3" {
            ask(Asked::All);
        }
    });
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn list(count: u32) -> Vec<u32> {
        (0..count).collect()
    }

    #[test]
    fn a_short_list_stands_there_whole() {
        assert_eq!(Portions::default().arrange(&list(240)), 0..0);
        assert_eq!(Portions::default().arrange(&list(241)), 40..221);
    }

    #[test]
    fn a_long_list_comes_in_portions_from_either_side_until_it_is_whole() {
        let keys = list(1_000);
        let mut portions = Portions::default();
        assert_eq!(portions.arrange(&keys), 40..980);
        assert!(portions.draw(&keys, More::On));
        assert_eq!(portions.arrange(&keys), 100..980);
        assert!(portions.draw(&keys, More::Back));
        assert_eq!(portions.arrange(&keys), 100..920);
        assert!(portions.draw(&keys, More::UpTo(200)));
        assert_eq!(portions.arrange(&keys), 260..920);
        assert!(portions.draw(&keys, More::UpTo(800)));
        assert_eq!(portions.arrange(&keys), 260..740);
        assert!(!portions.draw(&keys, More::UpTo(5)));
        assert_eq!(portions.waiting(&keys).next(), Some(260));
        let mut rounds = 0;
        while portions.draw(&keys, More::On) {
            portions.arrange(&keys);
            rounds += 1;
        }
        assert_eq!((rounds, portions.arrange(&keys)), (5, 0..0));
    }

    #[test]
    fn what_is_added_moved_or_taken_away_stands_there_and_what_stood_there_stays() {
        let mut keys = list(1_000);
        let mut portions = Portions::default();
        portions.arrange(&keys);
        keys.push(1_000);
        assert_eq!(portions.arrange(&keys), 40..980);
        // The last before the gap goes one down: the one that waited there comes out.
        keys.swap(39, 40);
        assert_eq!((portions.arrange(&keys), keys[40]), (41..980, 39));
        keys.drain(0..30);
        // The start is always full.
        assert_eq!(portions.arrange(&keys), 40..950);
        // One from the end goes into the middle: the longer side goes on waiting.
        let last = keys.pop().unwrap();
        keys.insert(300, last);
        assert_eq!(portions.arrange(&keys), 301..951);
    }

    #[test]
    fn when_many_come_at_once_most_of_them_wait() {
        let mut keys = list(30);
        let mut portions = Portions::default();
        assert_eq!(portions.arrange(&keys), 0..0);
        keys.extend(100..1_100);
        assert_eq!(portions.arrange(&keys), 40..1_010);
        let others: Vec<u32> = (5_000..5_300).collect();
        assert_eq!(portions.arrange(&others), 40..280);
        assert_eq!(portions.arrange(&[]), 0..0);
    }
}
