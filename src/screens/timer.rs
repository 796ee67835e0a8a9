//! The timer of a step, always in the same place. It is stored as an end instant, so a reload, sleep or a hidden tab
//! changes nothing. It locks nothing.

use super::clock::{ClockFace, clock_face, spoken};
use super::tabletop::{Tabletop, tabletop};
use crate::parts::live::Live;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::activity::Activity;
use crate::workshop::command::{Command, Turn};
use crate::workshop::ids::StepId;
use crate::workshop::room::Timer;
use leptos::prelude::*;

const MINUTE: u64 = 60_000;
/// Minutes that are one press away.
const PRESETS: [u64; 7] = [1, 3, 5, 10, 15, 20, 30];
/// The longest own value.
const MOST: u64 = 180;

/// The step whose timer is shown, and that timer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timed {
    /// The step.
    pub step: StepId,
    /// Its name, when it is not the step in view.
    pub elsewhere: Option<String>,
    /// Its timer, if it was started.
    pub timer: Option<Timer>,
    /// Planned minutes.
    pub minutes: u16,
    /// Two people take turns.
    pub pairs: bool,
}

/// The timer of the step in view; if it has none, the one that runs where the room is.
pub fn timed(workshop: &Workshop, in_view: Option<StepId>) -> Option<Timed> {
    let own = in_view.filter(|id| workshop.room.timers.contains_key(id));
    let rooms = || {
        workshop
            .room
            .here()
            .filter(|id| workshop.room.timers.contains_key(id))
    };
    let step = workshop.step(own.or_else(rooms).or(in_view)?)?;
    Some(Timed {
        step: step.id,
        elsewhere: (Some(step.id) != in_view).then(|| step.name.text.clone()),
        timer: workshop.room.timers.get(&step.id).copied(),
        minutes: step.minutes,
        pairs: step.activity == Activity::Pairs,
    })
}

/// Starts the timer of the step in view, or pauses the one that runs.
pub fn start_or_pause(session: Session, table: Tabletop) {
    if let Some(timed) = session.look(|workshop| timed(workshop, table.step.get_untracked())) {
        session.attempt(Command::TurnTimer(timed.step, main_turn(&timed)));
    }
}

/// What the first button does.
fn main_turn(timed: &Timed) -> Turn {
    match timed.timer {
        None => Turn::Start(u64::from(timed.minutes.max(1)) * MINUTE),
        Some(timer) if timer.is_running() => Turn::Pause,
        Some(_) => Turn::Resume,
    }
}

/// The timer with its buttons.
#[component]
pub fn timer_panel() -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let step = table.step;
    let now = session.now();
    let timed = session.see_of(&[Facet::Steps, Facet::Room], move |workshop| {
        timed(workshop, step.get())
    });
    let face = Memo::new(move |_| {
        timed.get().map_or_else(ClockFace::default, |it| {
            clock_face(
                it.timer,
                it.minutes,
                it.pairs,
                now_for(it.timer, now, session),
            )
        })
    });
    let said = Memo::new(move |_| {
        timed
            .get()
            .map_or_else(String::new, |it| spoken(it.timer, it.pairs, now.get()))
    });
    let state = Memo::new(move |_| face.get().state);
    let turn = move |turn: Turn| {
        if let Some(timed) = timed.get_untracked() {
            session.attempt(Command::TurnTimer(timed.step, turn));
        }
    };
    let main = move || match state.get() {
        "ready" => "Start",
        "paused" => "Go on",
        "over" => "End",
        _ => "Pause",
    };
    view! {
        <section
            class="timer"
            data-state=state
            data-left=move || face.get().left
            aria-label="Timer"
        >
            <button class="timer__face" type="button" popovertarget="timer-more">
                <span class="timer__time">{move || face.get().time}</span>
                " "
                <span class="timer__words">{move || face.get().words}</span>
                <span class="visually-hidden">". Set the timer"</span>
            </button>
            <button
                class="button"
                type="button"
                on:click=move |_| {
                    if state.get_untracked() == "over" { turn(Turn::Stop) } else { start_or_pause(session, table) }
                }
            >
                {main}
            </button>
            <Show when=move || state.get() != "ready">
                <button class="button" type="button" on:click=move |_| turn(Turn::Extend(MINUTE))>
                    "+1 min"
                </button>
            </Show>
            <More turn=Callback::new(turn) timed />
            <Live words=said />
        </section>
    }
}

/// The time, followed only while it passes.
fn now_for(timer: Option<Timer>, now: Signal<u64>, session: Session) -> u64 {
    match timer {
        Some(timer) if timer.is_running() => {
            // The tick may lag behind a timer that was started just now.
            now.track();
            session.instant()
        }
        _ => 0,
    }
}

/// Other lengths, and the end.
#[component]
fn more(turn: Callback<Turn>, timed: Memo<Option<Timed>>) -> impl IntoView {
    let own = RwSignal::new("8".to_owned());
    let on = Memo::new(move |_| timed.get().is_some_and(|it| it.timer.is_some()));
    let elsewhere = Memo::new(move |_| timed.get().and_then(|it| it.elsewhere));
    view! {
        <div class="timer__more" id="timer-more" popover="auto" role="group" aria-labelledby="timer-more-title">
            <p class="timer__more-title" id="timer-more-title">
                {move || if on.get() { "Begin again with" } else { "Start with" }}
            </p>
            {move || {
                elsewhere.get().map(|name| view! { <p class="field__hint" dir="auto">{format!("This is the timer of “{name}”.")}</p> })
            }}
            <div class="timer__presets">
                {PRESETS
                    .map(|minutes| {
                        view! {
                            <button
                                class="button"
                                type="button"
                                popovertarget="timer-more"
                                popovertargetaction="hide"
                                on:click=move |_| turn.run(Turn::Start(minutes * MINUTE))
                            >
                                {minutes}
                                <span class="visually-hidden">" minutes"</span>
                            </button>
                        }
                    })
                    .collect_view()}
            </div>
            <div class="timer__own">
                <label for="timer-own">"Minutes"</label>
                <input
                    id="timer-own"
                    type="number"
                    min="1"
                    max=MOST.to_string()
                    inputmode="numeric"
                    prop:value=move || own.get()
                    on:input:target=move |event| own.set(event.target().value())
                />
                <button
                    class="button"
                    type="button"
                    popovertarget="timer-more"
                    popovertargetaction="hide"
                    on:click=move |_| {
                        if let Some(minutes) = minutes(&own.get_untracked()) {
                            turn.run(Turn::Start(minutes * MINUTE));
                        }
                    }
                >
                    "Start"
                </button>
            </div>
            <Show when=move || on.get()>
                <button
                    class="button"
                    type="button"
                    popovertarget="timer-more"
                    popovertargetaction="hide"
                    on:click=move |_| turn.run(Turn::Stop)
                >
                    "End the timer"
                </button>
            </Show>
        </div>
    }
}

/// Minutes as typed, if they make sense.
fn minutes(typed: &str) -> Option<u64> {
    typed
        .trim()
        .parse()
        .ok()
        .filter(|minutes| (1..=MOST).contains(minutes))
}
