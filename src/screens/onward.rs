//! The foot of the stage: the way on to the next step, with the room if it is here. Before the room has begun, only the
//! large button moves it; looking ahead never does.

use super::after_the_day::AfterTheDayLink;
use super::not_begun::has_begun;
use super::run_of_show::step_href;
use crate::parts::focus::focus_id;
use crate::place::Place;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::command::Command;
use crate::workshop::ids::StepId;
use leptos::prelude::*;

/// Where the room is, seen from a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Room {
    /// It has not begun.
    NotBegun,
    /// It is here.
    Here,
    /// It is somewhere else, or the workshop is closed.
    Elsewhere,
}

fn room(workshop: &Workshop, id: StepId) -> Room {
    if !has_begun(workshop) {
        Room::NotBegun
    } else if room_is_at(workshop, id) {
        Room::Here
    } else {
        Room::Elsewhere
    }
}

/// Whether the room is at a step, and the workshop is not closed.
pub fn room_is_at(workshop: &Workshop, id: StepId) -> bool {
    workshop.room.ended.is_none() && workshop.room.here() == Some(id)
}

/// Brings the room to a step and looks there too.
pub fn with_the_room(session: Session, to: StepId) {
    session.attempt(Command::BringRoom(to));
    session
        .outside()
        .surroundings
        .go(&Place::Console(session.id(), Some(to)).write());
    focus_id("question");
}

/// The way on.
#[component]
pub fn onward(
    /// The step in view.
    id: StepId,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let next = session.see_of(&[Facet::Steps], move |workshop| {
        let next = workshop
            .next_step(Some(id))
            .and_then(|next| workshop.step(next))?;
        Some((next.id, next.name.text.clone()))
    });
    let room = session.see_of(&[Facet::Room], move |workshop| room(workshop, id));
    let look = move |to: StepId, words: &'static str, name: String| {
        view! {
            <a class="button" data-kind="quiet" href=step_href(session, to)>
                <span class="button__words">
                    <span>{words}</span>
                    <span class="button__detail" dir="auto">
                        {name}
                    </span>
                </span>
            </a>
        }
    };
    let large = move |to: StepId,
                      primary: bool,
                      words: &'static str,
                      name: String,
                      go: fn(Session, StepId)| {
        view! {
            <button
                class="button"
                data-kind=primary.then_some("primary")
                data-size="large"
                type="button"
                on:click=move |_| go(session, to)
            >
                <span class="button__words">
                    <span>{words}</span>
                    <span class="button__detail" dir="auto">
                        {name}
                    </span>
                </span>
            </button>
        }
    };
    let outputs = move || {
        view! {
            <a class="button" data-kind="primary" data-size="large" href=Place::Outputs(session.id()).href()>
                "Go to the outputs"
            </a>
        }
    };
    let unseen = session.see_of(&[Facet::Cards, Facet::Steps], move |workshop| {
        workshop.unseen_at(id)
    });
    view! {
        <footer class="onward">
            <Show when=move || { unseen.get() > 0 }>
                <p class="onward__unseen">
                    {move || match unseen.get() {
                        1 => "1 note is not shown to the room yet. Reveal it above, or come back to it.".to_owned(),
                        notes => format!("{notes} notes are not shown to the room yet. Reveal them above, or come back to them."),
                    }}
                </p>
            </Show>
            {move || match (next.get(), room.get()) {
                (next, Room::NotBegun) => {
                    let next = next.map(|(to, name)| look(to, "Next step", name));
                    view! {
                        {large(id, true, "Begin here with the room", String::new(), with_the_room)}
                        {next}
                    }
                        .into_any()
                }
                (Some((to, name)), Room::Here) => {
                    view! {
                        {large(to, true, "Next step, with the room", name, with_the_room)}
                        {look(to, "Only look ahead", String::new())}
                    }
                        .into_any()
                }
                (Some((to, name)), Room::Elsewhere) => large(to, false, "Next step", name, only_look).into_any(),
                (None, Room::Here) => {
                    view! {
                        <button
                            class="button"
                            data-size="large"
                            type="button"
                            on:click=move |_| {
                                session.attempt(Command::EndRoom);
                                focus_id("question");
                            }
                        >
                            "Close the workshop"
                        </button>
                        {outputs()}
                    }
                        .into_any()
                }
                (None, Room::Elsewhere) => {
                    view! {
                        {outputs()}
                        <AfterTheDayLink class="button" />
                    }
                        .into_any()
                }
            }}
        </footer>
    }
}

fn only_look(session: Session, to: StepId) {
    session
        .outside()
        .surroundings
        .go(&Place::Console(session.id(), Some(to)).write());
    focus_id("question");
}
