//! What the session needs from the world outside, as small traits. The browser's versions are in `device`, one file
//! each; memory versions for tests are in [`super::memory`].

use crate::workshop::history::Seen;
use crate::workshop::ids::{ReplicaId, WorkshopId};
use std::future::Future;
use std::pin::Pin;
use thiserror::Error;

/// Something that will be known later. Single-threaded, as browsers are.
pub type Later<T> = Pin<Box<dyn Future<Output = T>>>;

/// Why something could not be kept, in words a facilitator can act on.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SaveTrouble {
    /// The quota of the browser or the disk is used up.
    #[error(
        "This browser has no room left. Download the workshop now, then make room on this computer."
    )]
    Full,
    /// The store cannot be opened or was taken away.
    #[error("This browser’s store cannot be reached. Download the workshop now, then reload.")]
    Unreachable,
    /// The browser forbids keeping anything (private window, blocked cookies, a policy).
    #[error(
        "This browser does not let Lantern keep anything. Download the workshop before you close it."
    )]
    Forbidden,
    /// What was read back is not what was written.
    #[error("This browser gave back something else than was saved. Download the workshop now.")]
    Differs,
    /// The browser does not answer.
    #[error("Saving takes unusually long. Go on writing, and download the workshop to be safe.")]
    Slow,
    /// A newer Lantern has changed the store.
    #[error("A newer Lantern is open in another window. Reload this window to go on.")]
    Newer,
    /// Anything else, with the browser's own words.
    #[error("Saving did not work ({0}). Download the workshop now.")]
    Other(String),
}

/// One change as stored: UTF-8 JSON with its checksum (see `record::wire`), under the key
/// [workshop, replica, n].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which run of the program made it.
    pub replica: ReplicaId,
    /// Its how-manieth change, from 1.
    pub n: u64,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// A whole workshop in one value: the bytes of a workshop file and their SHA-256.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// Rises by one with every snapshot.
    pub generation: u64,
    /// The bytes of a workshop file.
    pub bytes: Vec<u8>,
    /// SHA-256 of the bytes, in lower-case hex.
    pub sha256: String,
}

/// What a store holds of one workshop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// Snapshots, the newest first; at most two are kept.
    pub snapshots: Vec<Snapshot>,
    /// Every row that is there, in any order.
    pub rows: Vec<Row>,
    /// The browser said that it lost the data and began again empty.
    pub lost: bool,
}

/// What is new since a window last looked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Since {
    /// Rows with a higher number than was seen of their replica.
    pub rows: Vec<Row>,
    /// The newest snapshot's generation; 0: none.
    pub generation: u64,
    /// The database lost its data and began again empty since the program started.
    pub lost: bool,
}

/// The log in the browser's database: append-only, one strict transaction per call.
pub trait Journal {
    /// Adds rows (again adding one that is there changes nothing). Answers only when the transaction is complete.
    fn append(&self, workshop: WorkshopId, rows: Vec<Row>) -> Later<Result<(), SaveTrouble>>;
    /// Everything kept of a workshop.
    fn read(&self, workshop: WorkshopId) -> Later<Result<Stored, SaveTrouble>>;
    /// Rows after those seen.
    fn read_since(&self, workshop: WorkshopId, seen: Seen) -> Later<Result<Since, SaveTrouble>>;
    /// Writes a snapshot, reads it back, compares; only then drops generations before the last two and the rows that
    /// `covered` (what the snapshot before this one already held) says are safe to drop.
    fn keep_snapshot(
        &self,
        workshop: WorkshopId,
        snapshot: Snapshot,
        covered: Seen,
    ) -> Later<Result<(), SaveTrouble>>;
    /// Every workshop's line on the shelf: id and JSON text (see [`super::shelf`]).
    fn shelf(&self) -> Later<Result<Vec<(WorkshopId, String)>, SaveTrouble>>;
    /// Writes a workshop's line on the shelf.
    fn put_on_shelf(&self, workshop: WorkshopId, line: String) -> Later<Result<(), SaveTrouble>>;
    /// Removes everything of a workshop and checks by listing that it has gone.
    fn forget(&self, workshop: WorkshopId) -> Later<Result<(), SaveTrouble>>;
}

/// Small things kept on this device at once, without waiting: the synchronous tail, the second copy, drafts and
/// preferences. Text by key.
pub trait Desk {
    /// Keeps a value.
    ///
    /// # Errors
    /// When the area is full or forbidden.
    fn put(&self, key: &str, value: &str) -> Result<(), SaveTrouble>;
    /// The value under a key. None, too, when the area cannot be reached.
    fn get(&self, key: &str) -> Option<String>;
    /// Removes a key.
    fn remove(&self, key: &str);
    /// All keys that begin so.
    fn keys(&self, prefix: &str) -> Vec<String>;
}

/// A hint to the other windows of this browser. Never carries words of the workshop: the journal does.
pub trait Channel {
    /// Tells the others.
    fn tell(&self, hint: &str);
    /// Calls back whenever another window tells something, for as long as the program runs.
    fn on_hear(&self, hear: Box<dyn Fn(String)>);
}

/// Files on the computer.
pub trait Files {
    /// Hands a file to the browser to save.
    ///
    /// # Errors
    /// When the browser refuses.
    fn download(&self, name: &str, mime: &str, bytes: &[u8]) -> Result<(), SaveTrouble>;
    /// Whether this browser can rewrite a chosen file in place.
    fn can_keep(&self) -> bool;
    /// Lets the facilitator choose the file that is rewritten in place from now on, and writes it once. False: the
    /// choice was given up. Must be called from a press.
    fn choose(
        &self,
        workshop: WorkshopId,
        name: &str,
        bytes: Vec<u8>,
    ) -> Later<Result<bool, SaveTrouble>>;
    /// Rewrites the chosen file: old or new content, never half. False: none was chosen, or leave to write has
    /// lapsed.
    fn rewrite(&self, workshop: WorkshopId, bytes: Vec<u8>) -> Later<Result<bool, SaveTrouble>>;
    /// Forgets the chosen file (the file itself stays).
    fn let_go(&self, workshop: WorkshopId) -> Later<Result<(), SaveTrouble>>;
}

/// The window and the machine around it.
pub trait Surroundings {
    /// Milliseconds since 1970, UTC.
    fn now(&self) -> u64;
    /// Minutes to add to UTC for the time on this computer's clock at an instant.
    fn offset_minutes(&self, at: u64) -> i32;
    /// An id that nobody else has (uuid v7).
    fn fresh(&self) -> uuid::Uuid;
    /// Starts work that goes on by itself (wasm_bindgen_futures::spawn_local; a queue in tests).
    fn start(&self, work: Later<()>);
    /// Waits so many milliseconds.
    fn wait(&self, milliseconds: u32) -> Later<()>;
    /// Calls back about every second while the window is alive (less often when it is hidden).
    fn on_tick(&self, tick: Box<dyn Fn()>);
    /// Calls back when the window comes to the front, wakes, or is restored from the back/forward cache.
    fn on_wake(&self, wake: Box<dyn Fn()>);
    /// Calls back when the window is hidden or about to go. Only synchronous work is certain to finish.
    fn on_hide(&self, hide: Box<dyn Fn()>);
    /// The part of the address after `#`.
    fn fragment(&self) -> String;
    /// Goes to a fragment, as a step that Back takes back.
    fn go(&self, fragment: &str);
    /// From now on Back, links and typed addresses of this page lead back to this fragment: for a screen that people
    /// must not leave. Nothing but closing the window ends it.
    fn stay(&self, fragment: &str);
    /// Calls back when the fragment changes.
    fn on_fragment(&self, turn: Box<dyn Fn(String)>);
    /// Asks the browser to keep our data when it clears up. None: it cannot say.
    fn ask_to_persist(&self) -> Later<Option<bool>>;
    /// Sets the window's title.
    fn set_title(&self, title: &str);
    /// Opens a fragment of this page in a second window.
    fn open_window(&self, fragment: &str, name: &str);
    /// Keeps the screen from going to sleep for as long as this window is seen, until [`Surroundings::let_sleep`]. Tells
    /// whether that works, again whenever it is asked for anew.
    fn keep_awake(&self, told: Box<dyn Fn(bool)>);
    /// Lets the screen go to sleep again.
    fn let_sleep(&self);
    /// Asks the browser to print this page.
    fn print(&self);
    /// Puts another fragment in the place of this one: Back does not come here again.
    fn instead(&self, fragment: &str);
    /// Runs `work` only if no other window is doing `what`; other windows are not waited for. Housekeeping only:
    /// saving needs no lock.
    fn alone(&self, what: &str, work: Box<dyn FnOnce() -> Later<()>>) -> Later<()>;
}
