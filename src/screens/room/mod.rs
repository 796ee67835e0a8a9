//! The room screen, the projector's window: large, calm, and only what the room may see. It follows the room, not what
//! the facilitator looks at; what it shows is decided in `record::room_view`. A small file for each thing worth looking
//! at; the note box that people add with, and the shared tablet, stand here too.

mod add;
mod bar;
mod closing;
mod core;
mod foot;
mod kiosk;
mod kiosk_vote;
mod leaf;
mod pairs;
mod pause;
mod piece;
mod sleep;
mod support;
mod themes;
mod vote;
mod welcome;

pub use kiosk::NoteBoxScreen;

use crate::parts::focus::in_a_text_field;
use crate::parts::keys::{on_key, on_something_to_press};
use crate::parts::pages::{PagedList, Pages};
use crate::record::room_view::{RoomView, Shown, room_view};
use crate::session::Session;
use crate::workshop::ids::CardId;
use crate::workshop::telling::count;
use add::{NoteBox, Writing};
use bar::RoomBar;
use closing::Closing;
use foot::RoomFoot;
use leptos::prelude::*;
use piece::{Piece, columns, keyed, number_of, pieces};
use welcome::Hero;

/// The projector's window.
#[component]
pub fn room_screen() -> impl IntoView {
    let session = expect_context::<Session>();
    let view = session.see(room_view);
    let list =
        Signal::derive(move || view.with(|view| number_of(&(at_step(view), &view.featured))));
    let pages = Pages::of(list);
    let writing = Writing::new(session, true);
    let up = Memo::new(move |_| writing.is_up());
    turn_with_keys(pages);
    let closing = Closing::new(session, view, pages);
    view! {
        <div class="room" data-phase=move || phase(view) data-activity=move || activity(view)>
            <RoomBar view pages />
            <main class="room__main">
                {move || {
                    if up.get() {
                        view! { <NoteBox view writing /> }.into_any()
                    } else {
                        view! { <Showing view pages added=writing.take_added() /> }.into_any()
                    }
                }}
            </main>
            <core::Glow />
            <RoomFoot view writing closing />
        </div>
    }
}

/// The clicker: → ← PgDn PgUp Space.
fn turn_with_keys(pages: Pages) {
    on_key(move |event| {
        if in_a_text_field(event) {
            return;
        }
        let by = match event.key().as_str() {
            "ArrowRight" | "PageDown" => 1,
            "ArrowLeft" | "PageUp" => -1,
            " " if !on_something_to_press(event) => 1,
            _ => return,
        };
        event.prevent_default();
        pages.turn(by);
    });
}

fn at_step(view: &RoomView) -> Option<crate::workshop::ids::StepId> {
    view.at.as_ref().map(|at| at.step)
}

fn phase(view: Memo<RoomView>) -> &'static str {
    view.with(|view| view.at.as_ref().map_or("define", |at| at.phase.key()))
}

/// What the screen is dressed as: the activity; a card by itself; before and after.
fn activity(view: Memo<RoomView>) -> &'static str {
    view.with(|view| match &view.at {
        _ if view.ended => "ended",
        _ if view.featured.is_some() => "featured",
        Some(at) => at.activity.key(),
        None => "soon",
    })
}

/// What stands in the middle: the words above, and the pages below them.
#[component]
fn showing(
    view: Memo<RoomView>,
    pages: Pages,
    /// What somebody has just added here: they see it on the wall.
    added: Option<CardId>,
) -> impl IntoView {
    let pieces = Memo::new(move |_| view.with(|view| keyed(pieces(view))));
    let place = |added| pieces.with_untracked(|all| all.iter().position(|(_, it)| it.is_of(added)));
    if let Some(place) = added.and_then(place) {
        pages.seek(place);
    }
    let columns = Signal::derive(move || view.with(columns));
    let now = expect_context::<Session>().now();
    // Letters that came late, a foot that grew: once a second the pages are counted again.
    let changes = Signal::derive(move || now.get() ^ pieces.with(number_of));
    let pause = Memo::new(move |_| activity(view) == "break");
    let none = Memo::new(move |_| pieces.with(Vec::is_empty));
    view! {
        <Head view />
        <div class="room__work">
            <Lead view />
            {move || {
                if pause.get() {
                    view! { <pause::Pause view /> }.into_any()
                } else if none.get() {
                    ().into_any()
                } else {
                    view! {
                        <PagedList pages changes columns class="room__notes" label="On the wall">
                            <For each=move || pieces.get() key=|(key, _)| *key let:piece>
                                {face(piece)}
                            </For>
                        </PagedList>
                    }
                        .into_any()
                }
            }}
        </div>
    }
}

fn face((_, piece): (u64, Piece)) -> AnyView {
    let kind = piece.key();
    view! { <li class="room__piece" data-piece=kind>{piece.face()}</li> }.into_any()
}

/// The words above: the prompt; at the welcome and before we begin, the central question, large.
#[component]
fn head(view: Memo<RoomView>) -> impl IntoView {
    let hero = Memo::new(move |_| matches!(activity(view), "welcome" | "soon"));
    view! {
        <div class="room__head">
            {move || {
                if hero.get() {
                    view! { <Hero view /> }.into_any()
                } else {
                    view! {
                        <h1 class="room__prompt" dir="auto">
                            {move || view.with(headline)}
                        </h1>
                    }
                        .into_any()
                }
            }}
        </div>
    }
}

/// What stands as the largest words.
fn headline(view: &RoomView) -> String {
    match &view.at {
        _ if view.ended => "Thank you.".to_owned(),
        Some(at) => at.prompt.clone(),
        None => view.title.clone(),
    }
}

/// A line under the prompt that says how things stand: a count, never words.
#[component]
fn lead(view: Memo<RoomView>) -> impl IntoView {
    let words = Memo::new(move |_| view.with(lead_words));
    view! {
        <p class="room__lead" role="status" hidden=move || words.with(String::is_empty)>
            {move || words.get()}
        </p>
    }
}

fn lead_words(view: &RoomView) -> String {
    let Some(at) = view.at.as_ref().filter(|_| !view.ended) else {
        return String::new();
    };
    match &at.shown {
        _ if view.featured.is_some() => String::new(),
        Shown::Waiting(0) => "Write first. All is shown together, later.".to_owned(),
        Shown::Waiting(notes) => format!(
            "{} written. All is shown together, later.",
            count(*notes, "note is", "notes are")
        ),
        Shown::Voting(voting) => vote::lead(voting),
        Shown::Tracker(round) => round.counts.join(" · "),
        Shown::Nothing if view.adding.as_ref().is_some_and(|adding| adding.open) => {
            "The wall is ready for the first one.".to_owned()
        }
        _ => String::new(),
    }
}
