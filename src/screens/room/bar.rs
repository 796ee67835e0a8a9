//! The bar of the room screen: the phases, the time, and what the facilitator needs to set the screen up.

use super::foot::Pager;
use super::sleep::StayAwake;
use crate::parts::full_screen::{fill_the_screen, fills_the_screen};
use crate::parts::pages::Pages;
use crate::parts::phase_mark::PhaseMark;
use crate::parts::theme::{dress, machine_is_dark};
use crate::record::room_view::RoomView;
use crate::screens::clock::room_face;
use crate::session::Session;
use crate::workshop::activity::Activity;
use crate::workshop::room::Timer;
use leptos::prelude::*;

/// Where the choice of light or dark is kept for this window.
const DRESS: &str = "room-dress";

#[component]
pub(super) fn room_bar(
    view: Memo<RoomView>,
    /// What can be turned here; nothing on a tablet.
    #[prop(optional)]
    pages: Option<Pages>,
) -> impl IntoView {
    view! {
        <header class="room__bar">
            <RoomPhases view />
            {pages.map(|pages| view! { <Pager pages /> })}
            <div class="room__controls">
                <StayAwake />
                <FillTheScreenButton />
                <DressButton />
            </div>
            <RoomTime view />
        </header>
    }
}

/// The phases in a line, the current one by name.
#[component]
fn room_phases(view: Memo<RoomView>) -> impl IntoView {
    let current = Memo::new(move |_| view.with(|view| view.at.as_ref().map(|at| at.phase)));
    let phases = Memo::new(move |_| view.with(|view| view.phases.clone()));
    view! {
        <ol class="room__phases" aria-label="Phases">
            <For each=move || phases.get() key=|phase| *phase let:phase>
                <li aria-current=move || (current.get() == Some(phase.0)).then_some("step")>
                    <PhaseMark phase=phase.0.key() />
                    <span class="room__phase-name">{phase.1}</span>
                </li>
            </For>
        </ol>
    }
}

/// What `read` makes of the timer of the step where the room is, whether two take turns there, and this moment; none until
/// it is started.
pub(super) fn room_clock<T: PartialEq + Send + Sync + 'static>(
    session: Session,
    view: Memo<RoomView>,
    read: fn(Timer, bool, u64) -> T,
) -> Memo<Option<T>> {
    let now = session.now();
    Memo::new(move |_| {
        let (timer, pairs) = view.with(|view| {
            let at = view.at.as_ref().filter(|_| !view.ended)?;
            Some((at.timer?, at.activity == Activity::Pairs))
        })?;
        if timer.is_running() {
            now.track();
        }
        Some(read(timer, pairs, session.instant()))
    })
}

#[component]
fn room_time(view: Memo<RoomView>) -> impl IntoView {
    let face = room_clock(expect_context::<Session>(), view, room_face);
    let large_already = Memo::new(move |_| super::activity(view) == "break");
    move || {
        face.get().filter(|_| !large_already.get()).map(|face| {
            view! {
                <p class="room__time" role="timer" data-left=face.left data-state=face.state>
                    <span class="room__time-words">{face.words}</span>
                    <span>{face.time}</span>
                    <span class="room__time-words">{face.whole}</span>
                </p>
            }
        })
    }
}

/// The way to fill the screen; gone once it is filled.
#[component]
fn fill_the_screen_button() -> impl IntoView {
    let filled = fills_the_screen();
    view! {
        <Show when=move || !filled.get()>
            <button class="button room__fill" type="button" on:click=move |_| fill_the_screen()>
                "Fill the screen"
            </button>
        </Show>
    }
}

/// Light or dark for this window; as the machine asks until somebody chose.
#[component]
fn dress_button() -> impl IntoView {
    let passing = expect_context::<Session>().outside().passing;
    let chosen = passing.get(DRESS).map(|dress| dress == "dark");
    let passing = StoredValue::new_local(passing);
    let dark = RwSignal::new(chosen.unwrap_or_else(machine_is_dark));
    dress(chosen);
    // Other screens of this window follow the machine.
    on_cleanup(|| dress(None));
    let turn = move |_| {
        let now = !dark.get_untracked();
        dark.set(now);
        dress(Some(now));
        // A window that keeps nothing forgets the choice when it is loaded again.
        let _ =
            passing.with_value(|passing| passing.put(DRESS, if now { "dark" } else { "light" }));
    };
    view! {
        <button class="button room__dress" type="button" on:click=turn>
            {move || if dark.get() { "Light" } else { "Dark" }}
            <span class="visually-hidden">" screen"</span>
        </button>
    }
}
