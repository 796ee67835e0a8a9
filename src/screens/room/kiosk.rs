//! The note box as a place of its own, for a tablet, a touch screen or a second window: people add, or vote, one after
//! another. It has no way out, and nothing private can be read in its page.

use super::add::{Face, NoteBox, Writing};
use super::bar::RoomBar;
use super::kiosk_vote::TakingTurns;
use super::phase;
use crate::record::room_view::{RoomView, Shown, room_view};
use crate::session::Session;
use crate::workshop::ids::StepId;
use leptos::prelude::*;

/// What the tablet does now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Does {
    Add,
    Vote(StepId),
    Nothing(&'static str),
}

/// The shared tablet.
#[component]
pub fn note_box_screen() -> impl IntoView {
    let session = expect_context::<Session>();
    let view = session.see(room_view);
    let writing = Writing::new(session, false);
    let gone = session.is_gone();
    let does = Memo::new(move |_| {
        // Unfinished words are never taken from under somebody's hands; thanks stand until the next person comes.
        let busy =
            matches!(writing.face.get(), Face::Away | Face::Thanks(_)) || !writing.is_blank();
        if gone.get() {
            return Does::Nothing("This workshop is not here any more.");
        }
        view.with(|view| does(view, busy))
    });
    view! {
        <div class="room" data-kiosk="" data-phase=move || phase(view)>
            <RoomBar view />
            <main class="room__main">
                {move || match does.get() {
                    Does::Add => view! { <NoteBox view writing /> }.into_any(),
                    Does::Vote(step) => view! { <TakingTurns view step /> }.into_any(),
                    Does::Nothing(words) => view! { <Nothing view words /> }.into_any(),
                }}
            </main>
        </div>
    }
}

fn does(view: &RoomView, busy: bool) -> Does {
    let open_vote = view.at.as_ref().filter(|at| match &at.shown {
        Shown::Voting(voting) => voting.open && !view.ended,
        _ => false,
    });
    match (&view.adding, open_vote) {
        _ if busy => Does::Add,
        (_, Some(at)) => Does::Vote(at.step),
        (Some(adding), _) if adding.open => Does::Add,
        (Some(_), _) => Does::Nothing("Adding is stopped for now."),
        (None, _) if view.ended => Does::Nothing("Thank you."),
        (None, _) => Does::Nothing("Nothing to add just now."),
    }
}

/// The central question, until there is something to do.
#[component]
fn nothing(view: Memo<RoomView>, words: &'static str) -> impl IntoView {
    view! {
        <section class="curtain" role="status">
            <h1 class="curtain__title">{words}</h1>
            <p class="curtain__words" dir="auto">
                {move || view.with(|view| view.question.clone())}
            </p>
        </section>
    }
}
