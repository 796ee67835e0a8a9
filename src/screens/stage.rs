//! The stage: what the room is asked, large; where the room is; notes for the facilitator, folded; and the work area of
//! the step's activity.

use super::activities::work_area;
use super::onward::{Onward, room_is_at};
use super::release_queue::QueueBar;
use super::room_panel::ShownAlone;
use super::tabletop::tabletop;
use super::thread_strip::ThreadStrip;
use crate::guide::guide;
use crate::parts::dialog::Dialog;
use crate::parts::focus::focus_id;
use crate::parts::in_view::scroll_to_start;
use crate::parts::phase_mark::PhaseMark;
use crate::parts::words_field::WordsField;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::command::Command;
use crate::workshop::ids::StepId;
use crate::workshop::phase::Phase;
use crate::workshop::step::StepField;
use leptos::prelude::*;

/// From so many characters on a prompt is set smaller.
const LONG: usize = 70;

/// Which phase a step belongs to, and its place in the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Where {
    phase: Phase,
    label: &'static str,
    place: String,
}

fn whereabouts(workshop: &Workshop, id: StepId) -> Option<Where> {
    let agenda = workshop.agenda();
    let at = agenda.iter().position(|step| step.id == id)?;
    let step = agenda.get(at)?;
    Some(Where {
        phase: step.phase,
        label: workshop.brief.labels.label(step.phase),
        place: format!("Step {} of {} · {}", at + 1, agenda.len(), step.name.text),
    })
}

/// What the room is asked at a step; its name when it asks nothing.
fn question(workshop: &Workshop, id: StepId) -> String {
    workshop
        .step(id)
        .map_or_else(String::new, |step| match step.prompt.text.as_str() {
            "" => step.name.text.clone(),
            prompt => prompt.to_owned(),
        })
}

/// The middle of the console.
#[component]
pub fn stage() -> impl IntoView {
    let session = expect_context::<Session>();
    let step = tabletop().step;
    let shown = session.see_of(&[Facet::Steps], move |workshop| {
        step.get()
            .and_then(|id| workshop.step(id))
            .map(|step| (step.id, step.activity))
    });
    Effect::watch(
        move || shown.get().map(|(id, _)| id),
        |_, _, _| scroll_to_start("stage"),
        false,
    );
    view! {
        <main class="stage" id="stage" tabindex="-1">
            <QueueBar />
            <ShownAlone />
            <ThreadStrip />
            <div class="stage__body">
                {move || match shown.get() {
                    Some((id, activity)) => {
                        view! {
                            <Prompt id />
                            <div class="work">{work_area(id, activity)}</div>
                            <Onward id />
                        }
                            .into_any()
                    }
                    None => {
                        view! {
                            <div class="empty">
                                <h1 class="empty__title">"No steps yet"</h1>
                                <p>"Press “Change the run of show” and add the first one."</p>
                            </div>
                        }
                            .into_any()
                    }
                }}
            </div>
        </main>
    }
}

/// The head of the stage.
#[component]
fn prompt(id: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let place = session.see_of(&[Facet::Steps, Facet::Brief], move |workshop| {
        whereabouts(workshop, id)
    });
    let question = session.see_of(&[Facet::Steps], move |workshop| question(workshop, id));
    let here = session.see_of(&[Facet::Room], move |workshop| room_is_at(workshop, id));
    let notes = session.see_of(&[Facet::Steps], move |workshop| {
        let notes = workshop
            .step(id)
            .map(|step| step.notes.text.clone())
            .unwrap_or_default();
        notes
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    });
    let wording = RwSignal::new(false);
    let simple = tabletop().simple;
    view! {
        <header class="prompt">
            <p class="prompt__where">
                {move || {
                    place
                        .get()
                        .map(|place| {
                            view! {
                                <span class="phase-name">
                                    <PhaseMark phase=place.phase.key() />
                                    {place.label}
                                </span>
                                <span dir="auto">{place.place}</span>
                            }
                        })
                }}
            </p>
            <h1
                class="prompt__question"
                id="question"
                tabindex="-1"
                dir="auto"
                data-length=move || question.with(|it| (it.chars().count() > LONG).then_some("long"))
            >
                {move || question.get()}
            </h1>
            <p class="prompt__room">
                {move || {
                    if here.get() {
                        view! {
                            <span class="prompt__here" id="room-here" tabindex="-1">
                                "The room is here"
                            </span>
                        }
                            .into_any()
                    } else {
                        view! {
                            <button
                                class="button"
                                data-kind="primary"
                                type="button"
                                on:click=move |_| {
                                    session.attempt(Command::BringRoom(id));
                                    focus_id("room-here");
                                }
                            >
                                "Bring the room here"
                            </button>
                        }
                            .into_any()
                    }
                }}
                <Show when=move || !simple.get()>
                    <button
                        class="button"
                        data-kind="quiet"
                        data-size="small"
                        type="button"
                        on:click=move |_| wording.set(true)
                    >
                        "Change the words"
                    </button>
                </Show>
            </p>
            <Show when=move || notes.with(|notes| !notes.is_empty())>
                <details class="facilitator-notes">
                    <summary>"Notes for you"</summary>
                    <div class="facilitator-notes__words">
                        <ul>
                            {move || {
                                notes.get().into_iter().map(|line| view! { <li dir="auto">{line}</li> }).collect_view()
                            }}
                        </ul>
                    </div>
                </details>
            </Show>
        </header>
        <Dialog open=wording on_close=move |()| wording.set(false) title="Change the words of this step".to_owned()>
            <div class="dialog__body">
                <StepWords id />
            </div>
        </Dialog>
    }
}

/// The words of a step, to be changed.
#[component]
pub fn step_words(
    /// Which step.
    id: StepId,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let field = move |field: StepField, label: &'static str, hint: &'static str, rows: u32| {
        let value = session.see_of(&[Facet::Steps], move |workshop| {
            workshop
                .step(id)
                .map(|step| step.words(field).text.clone())
                .unwrap_or_default()
        });
        let on_keep = move |text| {
            session.attempt(Command::WordStep(id, field, text));
        };
        view! { <WordsField label hint value limit=field.limit() many_lines={rows > 1} rows on_keep /> }
    };
    view! {
        {field(StepField::Name, "Name in the run of show", "", 1)}
        {field(StepField::Prompt, "What the room is asked", "Shown large here and on the room screen.", 3)}
        {field(StepField::Notes, "Notes for you", "Never shown to the room. A line each.", 6)}
    }
}

/// The name an activity goes by.
pub fn activity_name(activity: crate::workshop::activity::Activity) -> &'static str {
    guide().activity(activity).name.as_str()
}
