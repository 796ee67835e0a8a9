//! Everything outside the program that a session uses, in one value: the browser's ports or the memory ones.

use super::ports::{Channel, Desk, Files, Journal, Later, Surroundings};
use crate::workshop::Dice;
use std::cell::RefCell;
use std::rc::Rc;
use thiserror::Error;

/// The world outside, as ports.
#[derive(Clone)]
pub struct Outside {
    /// The log in the database.
    pub journal: Rc<dyn Journal>,
    /// Small things kept on this device.
    pub desk: Rc<dyn Desk>,
    /// Small things kept for this window only; they survive a reload.
    pub passing: Rc<dyn Desk>,
    /// The other windows.
    pub channel: Rc<dyn Channel>,
    /// Files on the computer.
    pub files: Rc<dyn Files>,
    /// Files that people bring.
    pub incoming: Rc<dyn Incoming>,
    /// The window and the machine.
    pub surroundings: Rc<dyn Surroundings>,
    /// Ids and chance.
    pub dice: Rc<RefCell<dyn Dice>>,
    /// The soft tone of the timer.
    pub tone: Rc<dyn Tone>,
    /// What other programs paste.
    pub clipboard: Rc<dyn Clipboard>,
    /// What paints pictures in dots.
    pub easel: Rc<dyn Easel>,
}

/// What other programs paste.
pub trait Clipboard {
    /// Puts a text there, as soon as it is made. Must be called from a press.
    fn copy(&self, text: Later<RichText>) -> Later<Result<(), Uncopied>>;
}

/// A text for programs that know headings and tables, and for those that know letters only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RichText {
    /// A fragment of HTML.
    pub html: String,
    /// The same in letters.
    pub plain: String,
}

/// Why nothing was copied. What stood in the clipboard still does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(
    "This browser did not let Lantern copy. Save the document for Word instead, and copy from there."
)]
pub struct Uncopied;

/// What paints pictures in dots.
pub trait Easel {
    /// The bytes of a PNG file, so many dots wide and high, of a drawing in SVG.
    fn paint(&self, svg: String, dots: (u32, u32)) -> Later<Result<Vec<u8>, Unpainted>>;
}

/// Why nothing was painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(
    "This browser could not paint the picture. Save it as SVG instead: it opens in any browser."
)]
pub struct Unpainted;

/// The soft tone of the timer. Browsers sound nothing before somebody has pressed something: a press arms it.
pub trait Tone {
    /// Makes it ready to sound. Must be called from a press.
    fn arm(&self);
    /// Whether it can sound.
    fn is_armed(&self) -> bool;
    /// Sounds.
    fn sound(&self, note: Note);
}

/// How it sounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// Two soft notes: the time is up.
    End,
    /// One quieter note: the next part begins.
    Change,
}

/// Files that people bring: chosen in the browser's dialog, or dropped onto the window. Read whole, but never one that
/// is larger than `largest` bytes.
pub trait Incoming {
    /// Lets the facilitator choose a file. `endings` such as `.json,.txt`. None: the choice was given up. Must be called
    /// from a press.
    fn choose(&self, endings: &str, largest: usize) -> Later<Result<Option<Brought>, Unread>>;
    /// Calls back whenever a file is dropped onto the window, for as long as the program runs.
    fn on_drop(&self, largest: usize, hear: Box<dyn Fn(Result<Brought, Unread>)>);
}

/// A file somebody brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// Its name, without the folder.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Why a file was not read, in a sentence for the person who brought it. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unread {
    /// Larger than it may be.
    #[error(
        "This file is too large to be a workshop: {megabytes} MB. Lantern opens files up to {most} MB."
    )]
    TooLarge {
        /// Its size, rounded up.
        megabytes: u64,
        /// The largest size.
        most: u64,
    },
    /// It has gone, is a folder, or may not be read.
    #[error(
        "This browser could not read the file. Check that it is still there and not a folder, then try again."
    )]
    Unreadable,
}
