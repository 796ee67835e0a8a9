//! Things screens are made of. They take signals in and call back out; they know nothing of workshops. They may touch
//! the document (focus, dialogs, pointers) through what Leptos hands them; screens may not.

pub mod answer_field;
pub mod banner;
pub mod card_row;
pub mod choice_field;
pub mod count_field;
pub mod date_field;
pub mod dialog;
pub mod drag;
mod drag_ghost;
mod edge_scroll;
pub mod focus;
pub mod full_screen;
pub mod icon;
pub mod in_view;
pub mod keys;
pub mod live;
pub mod menu;
pub mod motion;
pub mod note_box;
pub mod pages;
pub mod paste;
pub mod phase_mark;
pub mod picture;
pub mod portions;
pub mod print_page;
pub mod rest;
pub mod roving;
pub mod rows;
pub mod shield;
pub mod theme;
pub mod tick_field;
pub mod toast;
pub mod words_field;
