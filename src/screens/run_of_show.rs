//! The run of show: steps under their phases, planned and actual minutes, where we look, where the room is, and when it
//! will be over as things stand. Looking at a step and bringing the room there are two things.

use super::after_the_day::AfterTheDayLink;
use super::facilitator_bar::SimpleViewButton;
use super::tabletop::{Open, tabletop};
use crate::parts::dialog::uid;
use crate::parts::focus::focus_id;
use crate::parts::icon::{Drawing, Icon};
use crate::parts::in_view::show_in_pane;
use crate::parts::phase_mark::PhaseMark;
use crate::place::Place;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::agenda::{self, Line};
use crate::workshop::command::Command;
use crate::workshop::ids::StepId;
use crate::workshop::phase::Phase;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The day is reckoned again this often (milliseconds), or when something changes.
const EVERY: u64 = 15_000;

/// Steps that follow each other in one phase; or in one part that was added after the day, called by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Stretch {
    phase: Phase,
    label: String,
    part: String,
    minutes: u64,
    steps: Vec<StepId>,
}

/// The agenda as stretches of one phase each, in order.
fn stretches(workshop: &Workshop) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for step in workshop.agenda() {
        let minutes = u64::from(step.minutes);
        match stretches.last_mut() {
            Some(last) if last.phase == step.phase && last.part == step.part => {
                last.minutes += minutes;
                last.steps.push(step.id);
            }
            _ => stretches.push(Stretch {
                phase: step.phase,
                label: match step.part.as_str() {
                    "" => workshop.brief.labels.label(step.phase).to_owned(),
                    part => part.to_owned(),
                },
                part: step.part.clone(),
                minutes,
                steps: vec![step.id],
            }),
        }
    }
    stretches
}

/// How the day stands, in values that change at most once a minute.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Day {
    lines: BTreeMap<StepId, Line>,
    planned: u64,
    finish: Option<u64>,
    late: i64,
    ended: bool,
}

fn day(workshop: &Workshop, now: u64) -> Day {
    let run = agenda::run_of_show(workshop, now);
    Day {
        lines: run
            .lines
            .into_iter()
            .map(|line| (line.step, line))
            .collect(),
        planned: run.planned,
        finish: run.finish.map(|at| at / 60_000 * 60_000),
        late: run.late,
        ended: workshop.room.ended.is_some(),
    }
}

/// When it ends, in words. `clock` turns an instant into the time of day.
fn finish_words(day: &Day, clock: impl Fn(u64) -> String) -> String {
    match (day.finish, day.late) {
        _ if day.ended => "The workshop is closed.".to_owned(),
        (None, _) => format!("{} minutes planned. The room has not begun.", day.planned),
        (Some(at), 0) => format!("Ends at {}, on time.", clock(at)),
        (Some(at), late) => {
            let minutes = late.unsigned_abs();
            let minutes = match minutes {
                1 => "1 minute".to_owned(),
                minutes if minutes < 120 => format!("{minutes} minutes"),
                minutes => format!("{} hours", minutes / 60),
            };
            format!(
                "Ends at {}, {minutes} {}.",
                clock(at),
                if late > 0 { "late" } else { "early" }
            )
        }
    }
}

/// Planned and actual minutes in words.
fn minutes_words(line: &Line) -> String {
    match line.actual {
        Some(actual) => format!("{actual} of {} min", line.planned),
        None => format!("{} min", line.planned),
    }
}

/// Where a step can be looked at.
pub fn step_href(session: Session, step: StepId) -> String {
    Place::Console(session.id(), Some(step)).href()
}

/// The run of show.
#[component]
pub fn run_of_show() -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let unfolded = RwSignal::new(false);
    let stretches = session.see_of(&[Facet::Steps, Facet::Brief], stretches);
    let now = session.now();
    let beat = Memo::new(move |_| now.get() / EVERY);
    let day = session.see_of(&[Facet::Steps, Facet::Room], move |workshop| {
        // Read, not only tracked: a memo that nobody reads never learns that time goes on.
        beat.get();
        day(workshop, session.instant())
    });
    let finish =
        Memo::new(move |_| day.with(|day| finish_words(day, |at| session.time_of_day(at))));
    let late = Memo::new(move |_| day.with(|day| day.late > 0 && !day.ended));
    let step = table.step;
    let name = session.see_of(&[Facet::Steps], move |workshop| {
        step.get()
            .and_then(|id| workshop.step(id))
            .map(|step| step.name.text.clone())
            .unwrap_or_default()
    });
    view! {
        <nav class="run" aria-labelledby="run-title">
            <button
                class="button run__toggle"
                type="button"
                aria-expanded=move || unfolded.get().to_string()
                aria-controls="run-body"
                on:click=move |_| unfolded.update(|it| *it = !*it)
            >
                <span>"Run of show: " <bdi>{move || name.get()}</bdi></span>
                <Drawing icon=Icon::Down />
            </button>
            <div class="run__head">
                <h2 class="run__title" id="run-title">
                    "Run of show"
                </h2>
                <p class="run__finish">{move || finish.get()}</p>
                <Show when=move || late.get()>
                    <button class="springs-from run__shorter" type="button" on:click=move |_| table.lay(Open::Shorter)>
                        "Ways to catch up"
                    </button>
                </Show>
            </div>
            <div class="run__body" id="run-body">
                <AfterTheDayLink class="run__after" />
                <For
                    each=move || stretches.get()
                    key=|stretch| (stretch.phase, stretch.label.clone(), stretch.minutes, stretch.steps.clone())
                    let:stretch
                >
                    <section class="run__phase" data-phase=stretch.phase.key()>
                        <h3 class="run__phase-name">
                            <PhaseMark phase=stretch.phase.key() />
                            <bdi>{stretch.label.clone()}</bdi>
                            <span class="run__phase-minutes">{stretch.minutes} " min"</span>
                        </h3>
                        <ol>
                            {stretch
                                .steps
                                .iter()
                                .map(|id| view! { <RunStep id=*id day on_go=Callback::new(move |()| unfolded.set(false)) /> })
                                .collect_view()}
                        </ol>
                    </section>
                </For>
                <Show when=move || !table.simple.get()>
                    <div class="run__foot">
                        <button class="button" data-kind="quiet" data-size="small" type="button" on:click=move |_| table.lay(Open::Agenda)>
                            "Change the run of show"
                        </button>
                        <button class="button" data-kind="quiet" data-size="small" type="button" on:click=move |_| table.lay(Open::Removed)>
                            "What was removed"
                        </button>
                        <SimpleViewButton />
                    </div>
                </Show>
            </div>
        </nav>
    }
}

/// One step.
#[component]
fn run_step(id: StepId, day: Memo<Day>, on_go: Callback<()>) -> impl IntoView {
    let session = expect_context::<Session>();
    let step = tabletop().step;
    let name = session.see_of(&[Facet::Steps], move |workshop| {
        workshop
            .step(id)
            .map(|step| step.name.text.clone())
            .unwrap_or_default()
    });
    let line = Memo::new(move |_| day.with(|day| day.lines.get(&id).cloned()));
    let here = Memo::new(move |_| line.get().is_some_and(|line| line.here));
    let done = Memo::new(move |_| {
        line.get()
            .is_some_and(|line| line.actual.is_some() && !line.here)
    });
    let over = Memo::new(move |_| {
        line.get()
            .is_some_and(|line| line.actual.is_some_and(|actual| actual > line.planned))
    });
    let current = Memo::new(move |_| step.get() == Some(id));
    let link = format!("run-step-{}", uid());
    let focus = link.clone();
    let line_of_step = link.clone();
    Effect::new(move || {
        if current.get() {
            show_in_pane(line_of_step.clone(), ".run");
        }
    });
    view! {
        <li class="run__step" data-room=move || here.get().then_some("")>
            <a
                class="run__link"
                id=link
                href=step_href(session, id)
                aria-current=move || current.get().then_some("step")
                on:click=move |_| on_go.run(())
            >
                {move || {
                    if done.get() {
                        view! {
                            <span class="run__tick">
                                <Drawing icon=Icon::Tick />
                                <span class="visually-hidden">"Done: "</span>
                            </span>
                        }
                            .into_any()
                    } else {
                        view! { <span></span> }.into_any()
                    }
                }}
                <span class="run__name" dir="auto">
                    {move || name.get()}
                </span>
                " "
                <span class="run__minutes" data-over=move || over.get().then_some("")>
                    {move || line.get().map(|line| minutes_words(&line))}
                </span>
                <Show when=move || here.get()>
                    <span class="run__state">"The room is here"</span>
                </Show>
            </a>
            <Show when=move || current.get() && !here.get()>
                <p class="run__bring">
                    <button
                        class="button"
                        data-size="small"
                        type="button"
                        on:click={
                            let focus = focus.clone();
                            move |_| {
                                session.attempt(Command::BringRoom(id));
                                focus_id(focus.clone());
                            }
                        }
                    >
                        "Bring the room here"
                    </button>
                </p>
            </Show>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_finish_is_said_in_words() {
        let clock = |at: u64| format!("15:{:02}", at / 60_000);
        let day = |finish, late| Day {
            finish,
            late,
            planned: 90,
            ..Day::default()
        };
        assert_eq!(
            finish_words(&day(None, 0), clock),
            "90 minutes planned. The room has not begun."
        );
        assert_eq!(
            finish_words(&day(Some(34 * 60_000), 0), clock),
            "Ends at 15:34, on time."
        );
        assert_eq!(
            finish_words(&day(Some(34 * 60_000), 4), clock),
            "Ends at 15:34, 4 minutes late."
        );
        assert_eq!(
            finish_words(&day(Some(34 * 60_000), -1), clock),
            "Ends at 15:34, 1 minute early."
        );
    }
}
