//! What the facilitator does with the room: its windows, whether people may add, whether that waits, who is ready, and
//! what is shown by itself.

use super::not_begun::NotBegunButton;
use super::shortcuts::{open_note_box, open_room};
use super::tabletop::tabletop;
use crate::parts::count_field::CountField;
use crate::parts::focus::focus_id;
use crate::parts::icon::{Drawing, Icon};
use crate::parts::tick_field::TickField;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::command::Command;
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::room::RoomSetting;
use crate::workshop::step::StepSetting;
use crate::workshop::{Workshop, short};
use leptos::prelude::*;

/// The drawer of the room.
#[component]
pub fn room_panel() -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    view! {
        <div class="dialog__body room-panel">
            <section class="room-panel__part" aria-labelledby="room-windows">
                <h3 id="room-windows">"Windows"</h3>
                <div class="cluster">
                    <button class="button" data-kind="primary" type="button" on:click=move |_| open_room(session)>
                        <Drawing icon=Icon::Room />
                        "Open the room screen"
                    </button>
                    <button class="button" type="button" on:click=move |_| open_note_box(session)>
                        <Drawing icon=Icon::Plus />
                        "Open the note box"
                    </button>
                </div>
                <p class="field__hint">
                    "The room screen is for the projector. The note box is for a tablet or a keyboard where people add by themselves."
                </p>
            </section>
            <Adding />
            {move || table.step.get().map(|step| view! { <AtStep step /> })}
            <ShownAlone />
            <section class="room-panel__part" aria-labelledby="room-view">
                <h3 id="room-view">"This window"</h3>
                <TickField
                    label="Simple view"
                    hint="Only what you need while you stand in the room. Nothing is lost."
                    ticked=table.simple
                    on_tick=move |on| super::facilitator_bar::keep_simple(session, table, on)
                />
                <NotBegunButton />
            </section>
        </div>
    }
}

/// Whether people may add, in words and as a switch.
#[component]
fn adding() -> impl IntoView {
    let session = expect_context::<Session>();
    let open = session.see_of(&[Facet::Room], is_adding);
    view! {
        <section class="room-panel__part" aria-labelledby="room-adding">
            <h3 id="room-adding">"Adding"</h3>
            <TickField
                label="People can add at the room screen"
                ticked=open
                on_tick=move |on| {
                    session.attempt(Command::SettleRoom(RoomSetting::Adding(on)));
                }
            />
            <p class="field__hint" role="status">
                {move || if open.get() { "Adding is open." } else { "Adding is stopped. What somebody was typing stays in the box." }}
            </p>
        </section>
    }
}

/// Whether people may add at the room screen.
pub fn is_adding(workshop: &Workshop) -> bool {
    !workshop.room.adding_stopped
}

/// What belongs to the step in view: whether added notes wait, and who is ready.
#[component]
fn at_step(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let name = session.see_of(&[Facet::Steps], move |workshop| {
        workshop
            .step(step)
            .map(|step| step.name.text.clone())
            .unwrap_or_default()
    });
    let takes = session.look(|workshop| {
        workshop
            .step(step)
            .is_some_and(|step| step.activity.takes().is_some())
    });
    let queued = session.see_of(&[Facet::Steps], move |workshop| {
        workshop.step(step).is_some_and(|step| step.queued)
    });
    let ready = session.see_of(&[Facet::Room], move |workshop| {
        workshop.room.ready.get(&step).copied().unwrap_or(0)
    });
    let people = session.see_of(&[Facet::People], |workshop| workshop.people.len());
    let count = move |hands: u32| {
        session.attempt(Command::SettleRoom(RoomSetting::Ready(step, hands)));
    };
    view! {
        <section class="room-panel__part" aria-labelledby="room-step">
            <h3 id="room-step">
                "At “" <bdi>{move || name.get()}</bdi> "”"
            </h3>
            {takes
                .then(|| {
                    view! {
                        <TickField
                            label="What people add waits for me first"
                            hint="You see the words without who wrote them, and release them to the room."
                            ticked=queued
                            on_tick=move |on| {
                                session.attempt(Command::SettleStep(step, StepSetting::Queued(on)));
                            }
                        />
                    }
                })}
            <CountField label="Ready, by show of hands" value=ready on_keep=count />
            <p class="room-panel__ready" role="status">
                {move || ready_words(ready.get(), people.get())}
            </p>
        </section>
    }
}

/// "Ready: 23 of 40".
pub fn ready_words(ready: u32, people: usize) -> String {
    if people == 0 {
        format!("Ready: {ready}")
    } else {
        format!("Ready: {ready} of {people}")
    }
}

/// The card that the room screen shows by itself, and its words.
fn alone(workshop: &Workshop) -> Option<(CardId, String)> {
    let id = workshop.room.showing?;
    Some((id, short(workshop.card(id)?, 60)))
}

/// Whether a card is the one shown by itself; none: it cannot be shown.
pub fn shows_alone(workshop: &Workshop, card: CardId) -> Option<bool> {
    let room = &workshop.room;
    let held = workshop.card(card).is_none_or(|card| {
        card.choices.hidden || workshop.is_waiting(card) || workshop.is_unrevealed(card)
    });
    if room.showing == Some(card) {
        Some(true)
    } else {
        (!held && room.here().is_some() && room.ended.is_none()).then_some(false)
    }
}

/// Shows a card by itself, or everything again.
pub fn show_alone(session: Session, card: Option<CardId>) {
    let done = session.attempt(Command::SettleRoom(RoomSetting::Showing(card)));
    if done.is_some() {
        session.say(match card {
            Some(_) => "The room screen shows this by itself.",
            None => "The room screen shows everything again.",
        });
    }
}

/// The line that says so, with the way back; nothing while everything is shown.
#[component]
pub fn shown_alone() -> impl IntoView {
    let session = expect_context::<Session>();
    let shown = session.see_of(&[Facet::Room, Facet::Cards], alone);
    move || {
        shown.get().map(|(_, words)| {
            view! {
                <div class="desk-line">
                    <p>"The room screen shows by itself: “" <bdi>{words}</bdi> "”"</p>
                    <button
                        class="button"
                        data-size="small"
                        type="button"
                        on:click=move |_| {
                            show_alone(session, None);
                            focus_id("stage");
                        }
                    >
                        "Show everything again"
                    </button>
                </div>
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_ready_is_told_against_who_is_here() {
        assert_eq!(ready_words(23, 40), "Ready: 23 of 40");
        assert_eq!(ready_words(3, 0), "Ready: 3");
    }
}
