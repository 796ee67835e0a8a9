//! The few drawings beside words. Never without words, so always hidden from assistive technology.

use leptos::prelude::*;

/// A drawing on a 20 × 20 grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Take back.
    Undo,
    /// Do again.
    Redo,
    /// The projector's window.
    Room,
    /// What people leave with.
    Outputs,
    /// A flag: needs attention.
    Attention,
    /// A question mark.
    Help,
    /// A tick.
    Tick,
    /// An exclamation in a ring: look here.
    Look,
    /// An empty ring.
    Open,
    /// Start.
    Play,
    /// Stand still.
    Pause,
    /// Six dots: take hold here.
    Grip,
    /// Two beads on a thread.
    Thread,
    /// A cross.
    Close,
    /// A plus.
    Plus,
    /// Points down.
    Down,
    /// Points onward.
    Next,
}

impl Icon {
    fn paths(self) -> &'static [&'static str] {
        match self {
            Icon::Undo => &["M7.5 4 3.5 8l4 4", "M4 8h7.5a4.5 4.5 0 0 1 0 9H8"],
            Icon::Redo => &["m12.5 4 4 4-4 4", "M16 8H8.5a4.5 4.5 0 0 0 0 9H12"],
            Icon::Room => &["M2.5 3.5h15M3.5 3.5v9h13v-9M10 12.5v3.5M6.5 17.5 10 15.5l3.5 2"],
            Icon::Outputs => {
                &["M5 2.5h6.5L15.5 6.5v11H5zM11.5 2.5v4h4M10.2 9v5.5M7.7 12.2l2.5 2.5 2.5-2.5"]
            }
            Icon::Attention => &["M4.5 17.5v-15M4.5 3.5h10l-2.3 3.5 2.3 3.5h-10"],
            Icon::Help => &[
                "M2.500 10a7.500 7.500 0 1 0 15 0a7.500 7.500 0 1 0-15 0",
                "M7.7 7.7a2.300 2.300 0 1 1 3.300 2.200c-.7.4-1 .8-1 1.600M10 14.200v.1",
            ],
            Icon::Tick => &["m4 10.5 4 4 8-9"],
            Icon::Look => &[
                "M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0",
                "M10 6.5V11M10 13.5v.1",
            ],
            Icon::Open => &["M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0"],
            Icon::Play => &["M6 4v12l10-6z"],
            Icon::Pause => &["M7 4.5v11M13 4.5v11"],
            Icon::Grip => &["M7 5v.01M13 5v.01M7 10v.01M13 10v.01M7 15v.01M13 15v.01"],
            Icon::Thread => &[
                "M3 4.500a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
                "M13 15.500a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
                "M5 6.5c0 6 10 2 10 7",
            ],
            Icon::Close => &["m5 5 10 10M15 5 5 15"],
            Icon::Plus => &["M10 4v12M4 10h12"],
            Icon::Down => &["m5 8 5 5 5-5"],
            Icon::Next => &["M4 10h12M11 5l5 5-5 5"],
        }
    }
}

/// A drawing.
#[component]
pub fn drawing(
    /// Which.
    icon: Icon,
) -> impl IntoView {
    let turns = matches!(icon, Icon::Undo | Icon::Redo).then_some("");
    let paths = icon
        .paths()
        .iter()
        .map(|d| view! { <path d=*d></path> })
        .collect_view();
    view! { <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" data-turns=turns>{paths}</svg> }
}

/// The lantern itself.
#[component]
pub fn lantern_mark() -> impl IntoView {
    view! {
        <svg viewBox="0 0 32 32" aria-hidden="true">
            <path
                d="M11.5 8.5a4.5 4.5 0 0 1 9 0M9.5 10.5h13M8.5 26h15"
                fill="none"
                stroke="currentColor"
                stroke-width="2"
                stroke-linecap="round"
            ></path>
            <path d="M11 11.5 9.7 25h12.600L21 11.5z" fill="var(--lamp)" stroke="none"></path>
            <path
                d="M16 14.5c2 2.4 3 3.9 3 5.5a3 3 0 0 1-6 0c0-1.6 1-3.1 3-5.5z"
                fill="var(--flame, white)"
                stroke="none"
            ></path>
        </svg>
    }
}
