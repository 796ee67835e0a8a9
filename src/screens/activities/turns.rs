//! A speaks, swap, B speaks: how long each has, and one press that starts it. The timer itself stands in the top bar.

use crate::screens::clock::timed_minutes;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::command::{Command, Turn};
use crate::workshop::ids::StepId;
use crate::workshop::rhythm::{Beat, Rhythm, Stretch};
use crate::workshop::room::Timer;
use crate::workshop::telling::count;
use leptos::prelude::*;

const MINUTE: u64 = 60_000;

/// The turns of a step.
#[component]
pub(super) fn turns(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let timer = session.see_of(&[Facet::Room], move |workshop| {
        workshop.room.timers.get(&step).copied()
    });
    let planned = session.see_of(&[Facet::Steps], move |workshop| length(workshop, step));
    let now = session.now();
    let parts = Memo::new(move |_| {
        let shared = timer.get().filter(|timer| timer.rhythm == Rhythm::Turns);
        Rhythm::Turns.stretches(shared.map_or(planned.get(), |timer| timer.length))
    });
    let on = Memo::new(move |_| timer.get().and_then(|timer| beat_at(timer, now.get())));
    let row = move |at: usize, name: &'static str| {
        let part = move || parts.with(|parts| parts.get(at).copied());
        view! {
            <li
                class="turns__turn"
                aria-current=move || (part().is_some_and(|part| on.get() == Some(part.beat))).then_some("step")
                data-state=move || is_over(on.get(), at).then_some("done")
            >
                <span class="turns__name">{name}</span>
                <span>{move || part().map(minutes)}</span>
            </li>
        }
    };
    let start = move |_| {
        session.attempt(Command::TurnTimer(
            step,
            Turn::Share(planned.get_untracked(), Rhythm::Turns),
        ));
    };
    let runs = move || timer.get().is_some_and(|timer| timer.is_running());
    view! {
        <div class="turns-bar">
            <ol class="turns" aria-label="Turns">
                {row(0, "A speaks")} {row(1, "Swap")} {row(2, "B speaks")}
            </ol>
            // It stays where it is while the turns run: the focus is on it.
            <button class="button" type="button" aria-disabled=move || runs().then_some("true") on:click=move |event| {
                if !runs() {
                    start(event);
                }
            }>
                {move || if runs() { "The turns are running" } else { "Start the turns" }}
            </button>
        </div>
    }
}

fn length(workshop: &Workshop, step: StepId) -> u64 {
    let minutes = workshop.step(step).map_or(1, |step| timed_minutes(step));
    u64::from(minutes) * MINUTE
}

fn minutes(part: Stretch) -> String {
    let seconds = (part.until - part.from) / 1_000;
    match (seconds / 60, seconds % 60) {
        (0, seconds) => count(seconds as usize, "second", "seconds"),
        (minutes, 30..) => format!("{minutes}½ minutes"),
        (minutes, _) => count(minutes as usize, "minute", "minutes"),
    }
}

/// Whose turn it is; none before, after, and while the time is one stretch.
fn beat_at(timer: Timer, now: u64) -> Option<Beat> {
    timer
        .rhythm
        .stretch_at(timer.length, timer.left(now))
        .map(|part| part.beat)
}

fn is_over(on: Option<Beat>, at: usize) -> bool {
    match on {
        Some(Beat::Swap) => at < 1,
        Some(Beat::Second) => at < 2,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_speaks_then_swap_then_b() {
        let timer = Timer::start(17 * MINUTE, 0).with(Rhythm::Turns);
        let at = |minutes: u64| beat_at(timer, minutes * MINUTE + 1);
        assert_eq!(
            [at(0), at(7), at(8), at(9), at(20)],
            [
                Some(Beat::First),
                Some(Beat::First),
                Some(Beat::Swap),
                Some(Beat::Second),
                None
            ]
        );
        let shown: Vec<String> = Rhythm::Turns
            .stretches(timer.length)
            .into_iter()
            .map(minutes)
            .collect();
        assert_eq!(shown, ["8 minutes", "1 minute", "8 minutes"]);
    }
}
