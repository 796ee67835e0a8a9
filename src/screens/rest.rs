//! All of the program but Home. A release carries it in a second file, so that Home stands before that file is here; it
//! is fetched when it is first needed, and by itself soon after Home stands, so that from then on nothing is asked of
//! the network. Everything that Home needs of it goes through [`Rest`]: whatever Home named directly would move into
//! the first file. The second file is cut out by tools/split.mjs; other builds are not cut, and have it at once.

use super::app::Lantern;
use super::console::WorkshopScreens;
use super::help::Help;
use super::incoming::Incoming;
use super::new_workshop::NewWorkshop;
use super::open_file::OpenFileDialog;
use super::workshops;
use crate::session::Session;
use crate::session::share::Hint;
use crate::workshop::ids::WorkshopId;
use leptos::prelude::*;
use thiserror::Error;

/// What Home and the root ask of the rest of the program.
#[derive(Clone, Copy)]
pub struct Rest {
    /// Setting up a new workshop.
    pub new_workshop: fn() -> AnyView,
    /// The screens of the workshop in context.
    pub workshop: fn() -> AnyView,
    /// Reads the files that are brought, and asks about them.
    pub open_file: fn(Incoming) -> AnyView,
    /// Help.
    pub help: fn() -> AnyView,
    /// Opens a workshop that is kept here.
    pub open: fn(Lantern, WorkshopId),
    /// Opens the example as a workshop of its own.
    pub try_the_example: fn(Lantern),
    /// Saves a workshop's file; only when that worked, deletes it from this browser.
    pub save_and_forget: fn(Lantern, WorkshopId),
    /// From now on the open workshop follows the clock and the window.
    pub attend: fn(Lantern),
    /// Tells the open workshop what another window told.
    pub heard: fn(Session, &Hint),
    /// Sees to it that Home's line of the open workshop is of this moment.
    pub shelve: fn(Session),
}

/// The rest of the program could not be fetched. Asking again may help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the rest of the program could not be fetched")]
pub struct NotHere;

#[cfg(split)]
impl From<leptos::wasm_split::SplitLoaderError> for NotHere {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> NotHere {
        NotHere
    }
}

/// Fetches the rest of the program, unless it is here.
///
/// # Errors
/// When it did not come, or not whole.
pub async fn fetch() -> Result<Rest, NotHere> {
    let rest = unpack();
    #[cfg(split)]
    let rest = rest.await;
    rest
}

// The cut: in a release this function, and whatever only it reaches, is in the second file.
#[cfg_attr(
    split,
    leptos::wasm_split::wasm_split(rest, fallible, wasm_split_path = ::leptos::wasm_split)
)]
fn unpack() -> Result<Rest, NotHere> {
    Ok(Rest {
        new_workshop: || view! { <NewWorkshop /> }.into_any(),
        workshop: || view! { <WorkshopScreens /> }.into_any(),
        open_file: |incoming| view! { <OpenFileDialog incoming /> }.into_any(),
        help: || view! { <Help /> }.into_any(),
        open: workshops::open,
        try_the_example: workshops::try_the_example,
        save_and_forget: workshops::save_and_forget,
        attend: workshops::attend,
        heard: |session, hint| session.heard(hint),
        shelve: Session::shelve,
    })
}
