//! Notes and other cards in lists: adding, editing in place, ticking, moving, removing, by mouse, touch and keyboard.
//! Every list of cards in the program is a [`CardList`], and every box that adds one is an [`AddCard`].

mod acts;
mod add;
mod adding_for;
mod drawn;
mod dropping;
mod editor;
mod empty;
mod list;
mod move_dialog;
mod row;
mod selection;

pub use add::AddCard;
pub use dropping::NO_THEME;
pub use editor::CardEditor;
pub use empty::EmptyList;
pub use list::CardList;
pub use move_dialog::MoveDialog;
pub use selection::SelectionBar;
