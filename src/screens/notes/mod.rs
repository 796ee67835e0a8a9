//! Notes and other cards in lists: adding, editing in place, ticking, moving, removing, by mouse, touch and keyboard.
//! Every list of cards in the program is a [`CardList`], and every box that adds one is an [`AddCard`].

mod acts;
mod add;
mod adding_for;
mod editor;
mod list;
mod row;

pub use add::AddCard;
pub use list::CardList;
