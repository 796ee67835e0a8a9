//! A window in memory: its clock stands until time is let go by.

use super::Browser;
use crate::session::ports::{Later, Surroundings};
use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::Poll;
use uuid::Uuid;

type Call = Rc<dyn Fn()>;
type Turn = Rc<dyn Fn(String)>;

/// A window in memory.
pub struct MemorySurroundings {
    browser: Browser,
    window: u64,
    /// Minutes to add to UTC.
    pub offset: Cell<i32>,
    /// What the browser answers when asked to keep our data.
    pub persists: Cell<Option<bool>>,
    /// The window's title.
    pub title: RefCell<String>,
    /// Windows that were opened: fragment and name.
    pub opened: RefCell<Vec<(String, String)>>,
    /// Whether this machine can be kept awake.
    pub can_stay_awake: Cell<bool>,
    /// Whether it is kept awake.
    pub awake: Cell<bool>,
    held: RefCell<Option<String>>,
    /// How often the page was printed.
    pub printed: Cell<usize>,
    hidden: Cell<bool>,
    places: RefCell<Vec<String>>,
    ticks: RefCell<Vec<Call>>,
    wakes: RefCell<Vec<Call>>,
    hides: RefCell<Vec<Call>>,
    turns: RefCell<Vec<Turn>>,
}

impl MemorySurroundings {
    pub(super) fn new(browser: Browser, window: u64) -> MemorySurroundings {
        MemorySurroundings {
            browser,
            window,
            offset: Cell::default(),
            persists: Cell::new(Some(true)),
            title: RefCell::default(),
            opened: RefCell::default(),
            can_stay_awake: Cell::new(true),
            awake: Cell::default(),
            held: RefCell::default(),
            printed: Cell::default(),
            hidden: Cell::default(),
            places: RefCell::default(),
            ticks: RefCell::default(),
            wakes: RefCell::default(),
            hides: RefCell::default(),
            turns: RefCell::default(),
        }
    }

    /// The window comes to the front.
    pub fn wake(&self) {
        self.hidden.set(false);
        call(&self.wakes);
    }

    /// The window is hidden, or about to go. It ticks no more until it wakes.
    pub fn hide(&self) {
        self.hidden.set(true);
        call(&self.hides);
    }

    /// Back is pressed.
    pub fn back(&self) {
        self.places.borrow_mut().pop();
        self.hold();
        self.turned();
    }

    /// Another address is typed, or a link is followed.
    pub fn arrive(&self, fragment: &str) {
        self.places.borrow_mut().push(fragment.to_owned());
        self.hold();
        self.turned();
    }

    fn hold(&self) {
        if let Some(held) = self.held.borrow().clone() {
            self.places.borrow_mut().push(held);
        }
    }

    pub(super) fn place(&self) -> String {
        self.places.borrow().last().cloned().unwrap_or_default()
    }

    pub(super) fn tick(&self) {
        if !self.hidden.get() {
            call(&self.ticks);
        }
    }

    fn turned(&self) {
        let turns = self.turns.borrow().clone();
        turns.iter().for_each(|turn| turn(self.place()));
    }
}

impl Surroundings for MemorySurroundings {
    fn now(&self) -> u64 {
        self.browser.shared.now.get()
    }

    fn offset_minutes(&self, _at: u64) -> i32 {
        self.offset.get()
    }

    fn fresh(&self) -> Uuid {
        self.browser.fresh()
    }

    fn start(&self, work: Later<()>) {
        self.browser.start(self.window, work);
    }

    fn wait(&self, milliseconds: u32) -> Later<()> {
        let browser = self.browser.clone();
        let due = self.now().saturating_add(u64::from(milliseconds));
        let is_due = move || {
            if browser.shared.now.get() >= due {
                Poll::Ready(())
            } else {
                Poll::Pending
            }
        };
        Box::pin(poll_fn(move |_| is_due()))
    }

    fn on_tick(&self, tick: Box<dyn Fn()>) {
        self.ticks.borrow_mut().push(tick.into());
    }

    fn on_wake(&self, wake: Box<dyn Fn()>) {
        self.wakes.borrow_mut().push(wake.into());
    }

    fn on_hide(&self, hide: Box<dyn Fn()>) {
        self.hides.borrow_mut().push(hide.into());
    }

    fn fragment(&self) -> String {
        self.place()
    }

    fn go(&self, fragment: &str) {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        if self.place() != fragment {
            self.arrive(fragment);
        }
    }

    fn stay(&self, fragment: &str) {
        *self.held.borrow_mut() = Some(fragment.trim_start_matches('#').to_owned());
    }

    fn on_fragment(&self, turn: Box<dyn Fn(String)>) {
        self.turns.borrow_mut().push(turn.into());
    }

    fn ask_to_persist(&self) -> Later<Option<bool>> {
        Box::pin(std::future::ready(self.persists.get()))
    }

    fn set_title(&self, title: &str) {
        *self.title.borrow_mut() = title.to_owned();
    }

    fn open_window(&self, fragment: &str, name: &str) {
        self.opened
            .borrow_mut()
            .push((fragment.to_owned(), name.to_owned()));
    }

    fn keep_awake(&self, told: Box<dyn Fn(bool)>) {
        self.awake.set(self.can_stay_awake.get());
        told(self.awake.get());
    }

    fn let_sleep(&self) {
        self.awake.set(false);
    }

    fn print(&self) {
        self.printed.set(self.printed.get() + 1);
    }

    fn instead(&self, fragment: &str) {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        if self.place() != fragment {
            self.places.borrow_mut().pop();
            self.arrive(fragment);
        }
    }

    fn alone(&self, what: &str, work: Box<dyn FnOnce() -> Later<()>>) -> Later<()> {
        let (browser, what) = (self.browser.clone(), what.to_owned());
        Box::pin(async move {
            if browser.shared.locks.borrow_mut().insert(what.clone()) {
                // Let go, too, when the window is killed meanwhile.
                let _lock = Lock { browser, what };
                work().await;
            }
        })
    }
}

struct Lock {
    browser: Browser,
    what: String,
}

impl Drop for Lock {
    fn drop(&mut self) {
        self.browser.shared.locks.borrow_mut().remove(&self.what);
    }
}

/// The list is free while they are called, since they may add to it.
fn call(back: &RefCell<Vec<Call>>) {
    let back = back.borrow().clone();
    back.iter().for_each(|back| back());
}
