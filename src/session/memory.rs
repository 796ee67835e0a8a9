//! A browser in memory: every port with its faults, for tests that need no browser. Windows of one [`Browser`] share
//! the database, the desk, the channel, the locks and the clock; each [`Window`] has its own switches that make them
//! fail. Nothing happens by itself: [`Browser::settle`] runs what was started, [`Browser::pass`] lets time go by.
//!
//! ```
//! use lantern::session::memory::Browser;
//! let browser = Browser::default();
//! let window = browser.window();
//! let outside = window.outside();
//! window.journal.faults.abort.set(1); // the next write fails, and nothing of it is kept
//! browser.settle();
//! browser.pass(60_000);
//! ```

mod channel;
mod copying;
mod desk;
mod files;
mod journal;
mod surroundings;
mod tone;

pub use channel::MemoryChannel;
pub use copying::{MemoryClipboard, MemoryEasel};
pub use desk::MemoryDesk;
pub use files::{Download, MemoryFiles, MemoryIncoming};
pub use journal::{Faults, MemoryJournal};
pub use surroundings::MemorySurroundings;
pub use tone::MemoryTone;

use super::outside::Outside;
use super::ports::{Later, Row, Snapshot};
use crate::workshop::Dice;
use crate::workshop::ids::WorkshopId;
use channel::Hub;
use desk::Area;
use journal::Disk;
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use uuid::Uuid;

/// Tuesday 3 March 2026, 9:00 in the morning, UTC.
const MORNING: u64 = 1_772_528_400_000;

/// A browser in memory. Clones are the same browser.
#[derive(Clone)]
pub struct Browser {
    shared: Rc<Shared>,
}

/// What the windows of a browser share.
struct Shared {
    now: Cell<u64>,
    ids: Cell<u64>,
    disk: Rc<RefCell<Disk>>,
    desk: Rc<RefCell<Area>>,
    hub: Rc<Hub>,
    locks: RefCell<BTreeSet<String>>,
    tasks: RefCell<Vec<(u64, Later<()>)>>,
    started: Cell<bool>,
    windows: RefCell<Vec<Rc<MemorySurroundings>>>,
}

/// One window of a browser in memory.
pub struct Window {
    number: u64,
    browser: Browser,
    /// The log in the database.
    pub journal: Rc<MemoryJournal>,
    /// What is kept on this device.
    pub desk: Rc<MemoryDesk>,
    /// What is kept for this window.
    pub passing: Rc<MemoryDesk>,
    /// The other windows.
    pub channel: Rc<MemoryChannel>,
    /// Files that go out.
    pub files: Rc<MemoryFiles>,
    /// Files that come in.
    pub incoming: Rc<MemoryIncoming>,
    /// Clock, address, title.
    pub surroundings: Rc<MemorySurroundings>,
    /// The tone of the timer.
    pub tone: Rc<MemoryTone>,
    /// What other programs paste.
    pub clipboard: Rc<MemoryClipboard>,
    /// What paints pictures.
    pub easel: Rc<MemoryEasel>,
}

impl Default for Browser {
    fn default() -> Self {
        let shared = Shared {
            now: Cell::new(MORNING),
            ids: Cell::new(0),
            disk: Rc::default(),
            desk: Rc::default(),
            hub: Rc::default(),
            locks: RefCell::default(),
            tasks: RefCell::default(),
            started: Cell::default(),
            windows: RefCell::default(),
        };
        Browser {
            shared: Rc::new(shared),
        }
    }
}

impl Browser {
    /// Opens a window.
    pub fn window(&self) -> Window {
        self.window_with(Rc::default())
    }

    fn window_with(&self, passing: Rc<RefCell<Area>>) -> Window {
        let number = self.next_id();
        let surroundings = Rc::new(MemorySurroundings::new(self.clone(), number));
        self.shared.windows.borrow_mut().push(surroundings.clone());
        Window {
            number,
            browser: self.clone(),
            journal: Rc::new(MemoryJournal::new(self.shared.disk.clone())),
            desk: Rc::new(MemoryDesk::new(self.shared.desk.clone())),
            passing: Rc::new(MemoryDesk::new(passing)),
            channel: Rc::new(MemoryChannel::new(self.shared.hub.clone(), number)),
            files: Rc::default(),
            incoming: Rc::default(),
            surroundings,
            tone: Rc::default(),
            clipboard: Rc::default(),
            easel: Rc::default(),
        }
    }

    /// Runs everything that was started, and delivers hints, until nothing moves any more. What waits for time to
    /// pass, or for a store that is switched to slow, goes on waiting.
    pub fn settle(&self) {
        let woken = Arc::new(Woken::default());
        let waker = Waker::from(woken.clone());
        loop {
            self.shared.started.set(false);
            let mut moved = self.shared.hub.deliver();
            for (window, mut task) in self.shared.tasks.take() {
                match task.as_mut().poll(&mut Context::from_waker(&waker)) {
                    Poll::Ready(()) => moved = true,
                    Poll::Pending => self.shared.tasks.borrow_mut().push((window, task)),
                }
            }
            moved |= self.shared.started.get();
            if !moved && !woken.0.swap(false, Ordering::Relaxed) {
                return;
            }
        }
    }

    /// Lets so many milliseconds go by: second for second, with ticks in every window that is not hidden.
    pub fn pass(&self, milliseconds: u64) {
        let end = self.shared.now.get().saturating_add(milliseconds);
        while self.shared.now.get() < end {
            let now = self.shared.now.get();
            let next = (now / 1_000 + 1) * 1_000;
            self.shared.now.set(next.min(end));
            if next <= end {
                let windows = self.shared.windows.borrow().clone();
                windows.iter().for_each(|window| window.tick());
            }
            self.settle();
        }
    }

    /// Sets the clock, also backwards.
    pub fn set_clock(&self, now: u64) {
        self.shared.now.set(now);
    }

    /// Runs one future to its end, along with everything else. None: it waits for something that does not come.
    pub fn finish<T: 'static>(&self, work: impl Future<Output = T> + 'static) -> Option<T> {
        let answer = Rc::new(Cell::new(None));
        let put = answer.clone();
        self.start(0, Box::pin(async move { put.set(Some(work.await)) }));
        self.settle();
        answer.take()
    }

    /// The rows that are in the database.
    pub fn rows(&self, workshop: WorkshopId) -> Vec<Row> {
        self.shared.disk.borrow().rows(workshop)
    }

    /// The snapshots that are in the database, the newest first.
    pub fn snapshots(&self, workshop: WorkshopId) -> Vec<Snapshot> {
        self.shared.disk.borrow().snapshots(workshop)
    }

    /// Damages rows: called with each row's bytes.
    pub fn damage_rows(&self, workshop: WorkshopId, damage: impl FnMut(usize, &mut Vec<u8>)) {
        self.shared.disk.borrow_mut().damage_rows(workshop, damage);
    }

    /// Damages the snapshot of a generation.
    pub fn damage_snapshot(
        &self,
        workshop: WorkshopId,
        generation: u64,
        damage: impl FnOnce(&mut Vec<u8>),
    ) {
        self.shared
            .disk
            .borrow_mut()
            .damage_snapshot(workshop, generation, damage);
    }

    /// Empties the database behind the program's back; `said`: and says so when it is next read.
    pub fn lose_database(&self, said: bool) {
        self.shared.disk.borrow_mut().begin_again(said);
    }

    /// Empties the desk behind the program's back.
    pub fn lose_desk(&self) {
        self.shared.desk.borrow_mut().clear();
    }

    fn start(&self, window: u64, work: Later<()>) {
        self.shared.started.set(true);
        self.shared.tasks.borrow_mut().push((window, work));
    }

    fn next_id(&self) -> u64 {
        let next = self.shared.ids.get() + 1;
        self.shared.ids.set(next);
        next
    }

    /// A uuid v7 that rises with the clock, and within a millisecond with every call.
    fn fresh(&self) -> Uuid {
        let mut rest = [0; 10];
        if let Some(low) = rest.last_chunk_mut::<8>() {
            *low = self.next_id().to_be_bytes();
        }
        uuid::Builder::from_unix_timestamp_millis(self.shared.now.get(), &rest).into_uuid()
    }
}

impl Window {
    /// This window's ports.
    pub fn outside(&self) -> Outside {
        Outside {
            journal: self.journal.clone(),
            desk: self.desk.clone(),
            passing: self.passing.clone(),
            channel: self.channel.clone(),
            files: self.files.clone(),
            incoming: self.incoming.clone(),
            surroundings: self.surroundings.clone(),
            tone: self.tone.clone(),
            clipboard: self.clipboard.clone(),
            easel: self.easel.clone(),
            dice: Rc::new(RefCell::new(MemoryDice {
                browser: self.browser.clone(),
                state: self.number,
            })),
        }
    }

    /// Kills this window: whatever it had under way is dropped where it stands.
    pub fn kill(&self) {
        self.browser.shared.hub.leave(self.number);
        self.browser
            .shared
            .windows
            .borrow_mut()
            .retain(|window| !Rc::ptr_eq(window, &self.surroundings));
        let ours = |(window, _): &mut (u64, Later<()>)| *window == self.number;
        // Dropped only after the list is free again: a dropped task may let a lock go.
        let dropped: Vec<_> = self
            .browser
            .shared
            .tasks
            .borrow_mut()
            .extract_if(.., ours)
            .collect();
        drop(dropped);
    }

    /// Kills this window and opens it again, with what was kept for it and at the same address.
    pub fn reload(&self) -> Window {
        self.kill();
        let window = self.browser.window_with(self.passing.area());
        window.surroundings.arrive(&self.surroundings.place());
        window
    }
}

#[derive(Default)]
struct Woken(AtomicBool);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Dice that fall the same way in every run.
struct MemoryDice {
    browser: Browser,
    state: u64,
}

impl Dice for MemoryDice {
    fn fresh(&mut self) -> Uuid {
        self.browser.fresh()
    }

    fn below(&mut self, below: usize) -> usize {
        // SplitMix64.
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut drawn = self.state;
        drawn = (drawn ^ (drawn >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        drawn = (drawn ^ (drawn >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let below = u64::try_from(below).unwrap_or(u64::MAX);
        (drawn ^ (drawn >> 31))
            .checked_rem(below)
            .and_then(|drawn| usize::try_from(drawn).ok())
            .unwrap_or(0)
    }
}

#[cfg(test)]
mod tests;
