//! Lantern helps one facilitator run an Appreciative Inquiry workshop live, and walk out with the finished record.
//!
//! # The house, in reading order
//!
//! | room | what it is for | may use |
//! |---|---|---|
//! | [`workshop`] | the core: what a workshop is and what may happen in it | nothing of ours |
//! | [`guide`] | words and recipes as data: templates, questions, criteria, labels | `workshop` (names of things only) |
//! | [`example`] | the invented example workshop, played into a log | `workshop` |
//! | [`record`] | what leaves the room, and what comes back in: files, report, documents | `workshop`, `guide` |
//! | [`place`] | where one is in the program, as written in the address | `workshop::ids` |
//! | `session` | the shell: owns the truth, runs commands, keeps it safe, tells the others | the above, Leptos signals |
//! | `device` | the browser, one adapter per port of the session | `session` (its ports), names of `workshop`, web-sys |
//! | `parts` | things screens are made of; they know nothing of workshops, but may touch the page | Leptos, plain functions on text and dates |
//! | `screens` | one file per place and per activity: what is on it, no rules | all of the above |
//!
//! # What always holds
//!
//! - A workshop is a fold over its log. Any set of changes, in any order, with duplicates, gives the same workshop.
//! - Every wish passes `Session::ask`; every change, from here or elsewhere, passes one `commit`.
//! - "Saved" means that the database said the transaction was complete, and nothing less.
//! - Nothing depends on the moment of closing.
//! - Whatever leaves the machine goes through `record`, which alone decides consent, anonymity and small counts.
//! - No network: after the first load the program asks nobody for anything. A release is in two files; the second
//!   (`screens::rest`) is fetched by itself as soon as Home stands, and belongs to the first load.
//! - The core has no Leptos in its dependency graph: `cargo test --no-default-features` builds and proves it.

pub mod example;
pub mod guide;
pub mod place;
pub mod record;
pub mod workshop;

#[cfg(feature = "app")]
pub mod device;
#[cfg(feature = "app")]
pub mod parts;
#[cfg(feature = "app")]
pub mod screens;
#[cfg(feature = "ui")]
pub mod session;
