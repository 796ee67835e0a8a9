//! Things screens are made of. They take signals in and call back out; they know nothing of workshops. They may touch
//! the document (focus, dialogs, pointers) through what Leptos hands them; screens may not.

pub mod choice_field;
pub mod dialog;
pub mod focus;
pub mod icon;
pub mod menu;
pub mod note_box;
pub mod phase_mark;
pub mod roving;
pub mod words_field;
