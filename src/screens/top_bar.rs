//! The top bar: the way home, what the workshop is called and how safe it is, the timer, undo and redo, and the ways to
//! everything else.

use super::shortcuts::open_room;
use super::tabletop::{Open, tabletop};
use super::timer::TimerPanel;
use crate::parts::icon::{Drawing, Icon, LanternMark};
use crate::parts::live::Live;
use crate::place::Place;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::kind::Field;
use leptos::prelude::*;

/// The bar at the top of the console.
#[component]
pub fn top_bar() -> impl IntoView {
    let unfolded = RwSignal::new(false);
    view! {
        <header class="top-bar">
            <div class="top-bar__home">
                <a class="top-bar__lantern" href=Place::Home.href() aria-label="Lantern: all workshops">
                    <LanternMark />
                </a>
                <Names />
            </div>
            <button
                class="button top-bar__menu"
                type="button"
                aria-expanded=move || unfolded.get().to_string()
                aria-controls="ways"
                on:click=move |_| unfolded.update(|it| *it = !*it)
            >
                "Menu"
            </button>
            <div class="top-bar__middle">
                <TimerPanel />
                <Turning />
            </div>
            <Ways />
        </header>
    }
}

/// The workshop's title, and how safe it is in words; press it for more.
#[component]
fn names() -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let title = session.see_of(&[Facet::Brief], |workshop| workshop.title().to_owned());
    let saved = session.saved();
    let words = Memo::new(move |_| saved.get().words(|at| session.time_of_day(at)));
    let failed = Memo::new(move |_| saved.get().trouble.is_some());
    // Spoken only when it turns: not at every note.
    let spoken = Memo::new(move |was: Option<&String>| match (failed.get(), was) {
        (true, _) => "Not saved.".to_owned(),
        (false, Some(was)) if !was.is_empty() => "Saved again.".to_owned(),
        (false, _) => String::new(),
    });
    view! {
        <div class="top-bar__names">
            <p class="top-bar__title" dir="auto">
                {move || title.get()}
            </p>
            <button
                class="saved"
                type="button"
                data-state=move || if failed.get() { "failed" } else { "saved" }
                on:click=move |_| table.lay(Open::Saved)
            >
                {move || words.get()}
            </button>
            <Live words=spoken />
        </div>
    }
}

/// Undo and redo, named.
#[component]
fn turning() -> impl IntoView {
    let session = expect_context::<Session>();
    let turns = session.turns();
    let undo = Memo::new(move |_| turns.get().undo);
    let redo = Memo::new(move |_| turns.get().redo);
    view! {
        <div class="top-bar__history">
            <button
                class="button"
                type="button"
                aria-disabled=move || undo.get().is_none().then_some("true")
                on:click=move |_| session.undo()
            >
                <Drawing icon=Icon::Undo />
                <span class="button__words">
                    <span>"Undo" <span class="visually-hidden">": "</span></span>
                    <span class="button__detail" dir="auto" title=move || undo.get()>
                        {move || undo.get().unwrap_or_else(|| "nothing yet".to_owned())}
                    </span>
                </span>
            </button>
            <button
                class="button"
                type="button"
                aria-disabled=move || redo.get().is_none().then_some("true")
                on:click=move |_| session.redo()
            >
                <Drawing icon=Icon::Redo />
                <span>"Redo" <span class="visually-hidden">{move || redo.get().map(|it| format!(": {it}"))}</span></span>
            </button>
        </div>
    }
}

/// The ways to everything else.
#[component]
fn ways() -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let open = session.see_of(&[Facet::Cards], open_concerns);
    view! {
        <nav class="top-bar__ways" id="ways" aria-label="Workshop">
            <button
                class="button top-bar__attention"
                type="button"
                data-open-count=move || open.get().to_string()
                on:click=move |_| table.lay(Open::Attention)
            >
                <Drawing icon=Icon::Attention />
                <span>"Needs attention"</span>
                " "
                <span class="button__count">{move || open.get()}</span>
                <span class="visually-hidden">" open"</span>
            </button>
            <button class="button" type="button" on:click=move |_| open_room(session)>
                <Drawing icon=Icon::Room />
                "Room screen"
            </button>
            <button class="button" type="button" on:click=move |_| table.lay(Open::Room)>
                "Room"
            </button>
            <a class="button" href=Place::Brief(session.id()).href()>
                <Drawing icon=Icon::Open />
                "Brief"
            </a>
            <a class="button" href=Place::Outputs(session.id()).href()>
                <Drawing icon=Icon::Outputs />
                "Outputs"
            </a>
            <button class="button top-bar__bring-in" type="button" on:click=move |_| table.lay(Open::BringIn)>
                "Bring in"
            </button>
            <button class="button" type="button" on:click=move |_| table.lay(Open::Help)>
                <Drawing icon=Icon::Help />
                "Help"
            </button>
        </nav>
    }
}

/// Concerns that nobody has answered yet.
pub fn open_concerns(workshop: &Workshop) -> usize {
    workshop
        .needs_attention()
        .iter()
        .filter(|concern| concern.text(Field::Response).is_empty())
        .count()
}
