//! One file per place and per activity: what is on it, no rules. A screen reads signals of the session and asks it for
//! things; what may happen is decided in `workshop`.

pub mod activities;
pub mod agenda_editor;
pub mod app;
pub mod attention;
pub mod brief;
pub mod clock;
pub mod console;
pub mod document_view;
pub mod help;
pub mod home;
pub mod incoming;
pub mod kept;
pub mod new_workshop;
pub mod notes;
pub mod open_file;
pub mod outputs;
pub mod panels;
pub mod people;
pub mod removed;
pub mod rest;
pub mod room;
pub mod run_of_show;
pub mod sheet;
pub mod shortcuts;
pub mod shorter;
pub mod stage;
pub mod supply;
pub mod tabletop;
pub mod thread;
pub mod thread_picker;
pub mod thread_strip;
pub mod timer;
pub mod top_bar;
pub mod topic_help;
pub mod workshops;
