//! The simple view: a strip at the foot with the few things a facilitator presses while standing in the room. What else
//! there is stays where it was and comes back with the full view.

use super::onward::with_the_room;
use super::room_panel::is_adding;
use super::shortcuts::open_room;
use super::tabletop::{Tabletop, tabletop};
use super::timer::{TimerPress, face_of, main_words, timed_in_view};
use crate::parts::focus::focus_id;
use crate::parts::icon::{Drawing, Icon};
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::command::Command;
use crate::workshop::ids::StepId;
use crate::workshop::room::RoomSetting;
use leptos::prelude::*;

/// Where the wish is kept on this computer.
const VIEW: &str = "simple-view";

/// The view that was left on this computer.
pub fn recall_simple(session: Session, table: Tabletop) {
    table.simple.set(session.outside().desk.get(VIEW).is_some());
    table.silent.set(session.is_muted());
}

/// Turns the simple view on or off, on this computer.
pub fn keep_simple(session: Session, table: Tabletop, on: bool) {
    table.simple.set(on);
    let desk = session.outside().desk;
    if !on {
        desk.remove(VIEW);
    } else if let Err(trouble) = desk.put(VIEW, "on") {
        session.say(trouble.to_string());
    }
}

/// The switch between the two views, in the run of show.
#[component]
pub fn simple_view_button() -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    view! {
        <button
            class="button"
            data-kind="quiet"
            data-size="small"
            type="button"
            id="simple-view"
            on:click=move |_| {
                keep_simple(session, table, true);
                focus_id("full-view");
            }
        >
            "Simple view"
        </button>
    }
}

/// What comes after the step where the room is; the first step before it has begun.
fn onward(workshop: &Workshop) -> Option<(StepId, String, bool)> {
    let here = workshop
        .room
        .here()
        .filter(|_| workshop.room.ended.is_none());
    let next = workshop.next_step(here)?;
    let name = workshop.step(next)?.name.text.clone();
    Some((next, name, here.is_some()))
}

/// The strip.
#[component]
pub fn facilitator_bar() -> impl IntoView {
    let table = tabletop();
    view! {
        <Show when=move || table.simple.get()>
            <Strip />
        </Show>
    }
}

#[component]
fn strip() -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let timed = timed_in_view(session, table);
    let face = face_of(session, timed);
    let press = TimerPress::new(session, table, timed, face);
    let adding = session.see_of(&[Facet::Room], is_adding);
    let next = session.see_of(&[Facet::Steps, Facet::Room], onward);
    view! {
        <section class="strip" aria-label="In the room">
            <button class="button strip__press" type="button" on:click=move |_| press.main()>
                <span class="button__words">
                    <span>{move || format!("{} the timer", main_words(press.state()))}</span>
                    <span class="button__detail strip__time">{move || face.get().time}</span>
                </span>
            </button>
            <button
                class="button strip__press"
                type="button"
                disabled=move || press.state() == "ready"
                on:click=move |_| press.more()
            >
                "+1 min"
            </button>
            {move || {
                next.get()
                    .map(|(to, name, begun)| {
                        view! {
                            <button
                                class="button strip__press strip__next"
                                data-kind="primary"
                                type="button"
                                on:click=move |_| with_the_room(session, to)
                            >
                                <span class="button__words">
                                    <span>{if begun { "Next step, with the room" } else { "Begin with the room" }}</span>
                                    <span class="button__detail" dir="auto">
                                        {name}
                                    </span>
                                </span>
                            </button>
                        }
                    })
            }}
            <button
                class="button strip__press"
                type="button"
                on:click=move |_| {
                    let open = adding.get_untracked();
                    session.attempt(Command::SettleRoom(RoomSetting::Adding(!open)));
                }
            >
                {move || if adding.get() { "Stop adding" } else { "Allow adding" }}
            </button>
            <button class="button strip__press strip__screen" type="button" on:click=move |_| open_room(session)>
                <Drawing icon=Icon::Room />
                "Room screen"
            </button>
            <button
                class="button strip__press"
                data-kind="quiet"
                type="button"
                id="full-view"
                on:click=move |_| {
                    keep_simple(session, table, false);
                    focus_id("simple-view");
                }
            >
                "Full view"
            </button>
        </section>
    }
}
