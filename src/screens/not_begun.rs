//! Saying that the room has not begun yet, after somebody moved it the evening before: asked plainly, offered by itself
//! when the room was last moved on another day.

use super::tabletop::{Open, tabletop};
use crate::parts::banner::Banner;
use crate::parts::focus::focus_id;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::command::Command;
use leptos::prelude::*;

/// An agenda longer than this is meant for several days (minutes).
const ONE_DAY: u64 = 600;
/// Milliseconds.
const DAY: i64 = 24 * 60 * 60_000;

/// Whether there is something to forget.
pub fn has_begun(workshop: &Workshop) -> bool {
    !workshop.room.visits.is_empty()
}

/// The question, and what follows from it.
#[component]
pub fn not_begun() -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let forget = move |_| {
        session.attempt(Command::ResetRoom);
        table.clear();
        session.say("The room has not begun. All that was written is still here.");
        focus_id("question");
    };
    view! {
        <div class="dialog__body">
            <p>
                "This forgets where the room has been, the times taken, the timers and the hands counted. The day then starts when you bring the room to its first step."
            </p>
            <p>"All notes and everything else that was written stay. It cannot be undone."</p>
        </div>
        <div class="dialog__foot">
            <button class="button" type="button" on:click=move |_| table.clear()>
                "Leave it as it is"
            </button>
            <button class="button" data-kind="primary" type="button" on:click=forget>
                "The room has not begun yet"
            </button>
        </div>
    }
}

/// The way to it; nothing before the room has begun.
#[component]
pub fn not_begun_button() -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let begun = session.see_of(&[Facet::Room], has_begun);
    view! {
        <Show when=move || begun.get()>
            <p>
                <button class="button" data-size="small" type="button" on:click=move |_| table.lay(Open::NotBegun)>
                    "The room has not begun yet…"
                </button>
            </p>
        </Show>
    }
}

/// When the room was last moved, if that was on another day and the workshop is meant for one.
fn left_from_another_day(
    workshop: &Workshop,
    now: u64,
    offset: impl Fn(u64) -> i32,
) -> Option<u64> {
    let last = workshop.room.visits.last()?.at;
    let day = |at: u64| {
        let here = i64::try_from(at).unwrap_or(0) + i64::from(offset(at)) * 60_000;
        here.div_euclid(DAY)
    };
    let one_day = workshop.planned_minutes() <= ONE_DAY;
    (workshop.room.ended.is_none() && one_day && day(last) != day(now)).then_some(last)
}

/// The offer by itself.
#[component]
pub fn not_begun_banner() -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let put_away = RwSignal::new(false);
    let now = session.now();
    let hour = Memo::new(move |_| now.get() / 3_600_000);
    let last = session.see_of(&[Facet::Room, Facet::Steps], move |workshop| {
        hour.get();
        let surroundings = session.outside().surroundings;
        left_from_another_day(workshop, session.instant(), |at| {
            surroundings.offset_minutes(at)
        })
    });
    let words = Signal::derive(move || {
        let at = last.get().map(|at| session.time_of_day(at));
        format!(
            "The room was last moved on another day, at {}, and the clock of the day has been running since.",
            at.unwrap_or_default()
        )
    });
    view! {
        <Show when=move || last.get().is_some() && !put_away.get()>
            <Banner words>
                <button class="button" type="button" on:click=move |_| table.lay(Open::NotBegun)>
                    "The room has not begun yet…"
                </button>
                <button
                    class="button"
                    data-kind="quiet"
                    type="button"
                    on:click=move |_| {
                        put_away.set(true);
                        focus_id("stage");
                    }
                >
                    "It has: go on"
                </button>
            </Banner>
        </Show>
    }
}
