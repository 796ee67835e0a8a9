//! A break: how long still, when we start again, and what comes next.

use crate::place::Place;
use crate::screens::app::lantern;
use crate::screens::timer;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::command::{Command, Turn};
use crate::workshop::ids::StepId;
use crate::workshop::room::{Run, Timer};
use leptos::prelude::*;

const MINUTE: u64 = 60_000;

/// The work area.
pub fn work_area(step: StepId) -> AnyView {
    view! { <Pause step /> }.into_any()
}

#[component]
fn pause(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let timer = session.see_of(&[Facet::Room], move |workshop| {
        workshop.room.timers.get(&step).copied()
    });
    let planned = session.see_of(&[Facet::Steps], move |workshop| {
        workshop.step(step).map_or(0, |step| step.minutes)
    });
    let now = session.now();
    let left = Memo::new(move |_| time_left(timer.get(), planned.get(), || now.get()));
    let again = Memo::new(move |_| match timer.get().map(|timer| timer.run) {
        Some(Run::Until(end)) => format!("We start again at {}", session.time_of_day(end)),
        Some(Run::Paused(_)) => "The clock stands still.".to_owned(),
        None => "Start the clock when people get up.".to_owned(),
    });
    let turn = move |turn: Turn| {
        timer::turn(session, step, turn);
    };
    let start_or_extend = move |minutes: u64| match timer.get_untracked() {
        Some(_) => turn(Turn::Extend(minutes * MINUTE)),
        None => turn(Turn::Start(
            (u64::from(planned.get_untracked()) + minutes) * MINUTE,
        )),
    };
    view! {
        <div class="pause">
            <p class="pause__time" role="timer">
                {move || left.get()}
            </p>
            <p class="pause__again">{move || again.get()}</p>
            <div class="cluster">
                <Show when=move || timer.get().is_none()>
                    <button class="button" data-kind="primary" type="button" on:click=move |_| start_or_extend(0)>
                        "Start the break"
                    </button>
                </Show>
                <button class="button" type="button" on:click=move |_| start_or_extend(1)>
                    "+1 min"
                </button>
                <button class="button" type="button" on:click=move |_| start_or_extend(5)>
                    "+5 min"
                </button>
                <EndBreak step />
            </div>
        </div>
    }
}

/// Brings the room to what comes next. What that is stands at the foot of the stage.
#[component]
fn end_break(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let lantern = lantern();
    let next = session.see_of(&[Facet::Steps], move |workshop| {
        workshop.next_step(Some(step))
    });
    let end = move |next| {
        session.attempt(Command::BringRoom(next));
        lantern.go(Place::Console(session.id(), Some(next)));
    };
    move || {
        next.get().map(|next| {
            view! {
                <button class="button" type="button" on:click=move |_| end(next)>
                    "End the break"
                </button>
            }
        })
    }
}

/// "12:40"; "+0:20" once it is over. Follows the clock only while the time is passing.
fn time_left(timer: Option<Timer>, planned: u16, now: impl Fn() -> u64) -> String {
    let left = match timer {
        None => i64::from(planned) * 60_000,
        Some(Timer {
            run: Run::Paused(left),
            ..
        }) => left,
        Some(timer) => timer.left(now()),
    };
    let seconds = if left > 0 {
        (left + 999) / 1_000
    } else {
        -left / 1_000
    };
    let sign = if left < 0 { "+" } else { "" };
    format!("{sign}{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_break_counts_down_and_then_up() {
        assert_eq!(time_left(None, 15, || 0), "15:00");
        let timer = Some(Timer::start(60_000, 0));
        assert_eq!(time_left(timer, 15, || 20_500), "0:40");
        assert_eq!(time_left(timer, 15, || 80_000), "+0:20");
    }
}
