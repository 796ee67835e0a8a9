//! Changing the run of show: add a step, name it, time it, move it, or take it out. What was said in a step stays.

use super::not_begun::NotBegunButton;
use super::stage::{StepWords, activity_name};
use super::thread::sentence;
use crate::guide::guide;
use crate::parts::choice_field::ChoiceSelect;
use crate::parts::focus::focus_id;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::activity::Activity;
use crate::workshop::command::{Command, StepDraft};
use crate::workshop::ids::StepId;
use crate::workshop::phase::Phase;
use crate::workshop::step::{MOST_MINUTES, Step, StepSetting};
use leptos::prelude::*;
use std::sync::Arc;

/// The agenda, to be changed.
#[component]
pub fn agenda_editor() -> impl IntoView {
    let session = expect_context::<Session>();
    let steps = session.see_of(&[Facet::Steps], |workshop| {
        workshop
            .agenda()
            .iter()
            .map(|step| step.id)
            .collect::<Vec<StepId>>()
    });
    let total = session.see_of(&[Facet::Steps], |workshop| {
        workshop
            .agenda()
            .iter()
            .map(|step| u32::from(step.minutes))
            .sum::<u32>()
    });
    let open = RwSignal::new(None::<StepId>);
    view! {
        <div class="dialog__body">
            <p id="agenda-about" tabindex="-1">
                {move || format!("{} steps, {} minutes in all. What was said in a step is kept when the step goes.", steps.with(Vec::len), total.get())}
            </p>
            <ol class="agenda">
                <For each=move || steps.get() key=|id| *id let:id>
                    <AgendaLine id open />
                </For>
            </ol>
            <AddStep open />
            <NotBegunButton />
        </div>
    }
}

/// One step of the agenda.
#[component]
fn agenda_line(id: StepId, open: RwSignal<Option<StepId>>) -> impl IntoView {
    let session = expect_context::<Session>();
    let step = session.see_of(&[Facet::Steps], move |workshop| workshop.step(id).cloned());
    let phase = session.see_of(&[Facet::Steps, Facet::Brief], move |workshop| {
        workshop
            .step(id)
            .map(|step| (step.phase.key(), workshop.brief.labels.label(step.phase)))
    });
    let name = Memo::new(move |_| {
        step.get()
            .map(|step| step.name.text.clone())
            .unwrap_or_default()
    });
    let is_open = Memo::new(move |_| open.get() == Some(id));
    let shift = move |up: bool| {
        session.attempt(Command::ShiftStep { step: id, up });
        focus_id(format!("{}-{id}", if up { "up" } else { "down" }));
    };
    let minutes_id = format!("minutes-{id}");
    view! {
        <li class="agenda__step" data-phase=move || phase.get().map(|phase| phase.0)>
            <div class="agenda__line">
                <p class="agenda__name">
                    <bdi>{move || name.get()}</bdi>
                    <span class="agenda__what">
                        {move || phase.get().map(|phase| phase.1)} " · "
                        {move || step.get().map(|step| activity_name(step.activity))}
                    </span>
                </p>
                <label class="agenda__minutes" for=minutes_id.clone()>
                    <input
                        id=minutes_id.clone()
                        type="number"
                        min="0"
                        max=MOST_MINUTES.to_string()
                        inputmode="numeric"
                        prop:value=move || step.get().map(|step| step.minutes.to_string())
                        on:change:target=move |event| {
                            if let Ok(minutes) = event.target().value().trim().parse() {
                                session.attempt(Command::SettleStep(id, StepSetting::Minutes(minutes)));
                            }
                        }
                    />
                    "min"
                    <span class="visually-hidden">" for " {move || name.get()}</span>
                </label>
                <div class="agenda__ways" role="group" aria-label=move || name.get()>
                    <button class="button" data-size="small" type="button" id=format!("up-{id}") on:click=move |_| shift(true)>
                        "Up"
                    </button>
                    <button class="button" data-size="small" type="button" id=format!("down-{id}") on:click=move |_| shift(false)>
                        "Down"
                    </button>
                    <button
                        class="button"
                        data-size="small"
                        type="button"
                        aria-expanded=move || is_open.get().to_string()
                        on:click=move |_| open.update(|open| *open = if *open == Some(id) { None } else { Some(id) })
                    >
                        "Change"
                    </button>
                    <button
                        class="button"
                        data-size="small"
                        data-kind="danger"
                        type="button"
                        on:click=move |_| {
                            let next = session.look(|workshop| neighbour(workshop, id));
                            session.attempt_and_tell(Command::RemoveStep(id));
                            focus_id(next.map_or_else(|| "agenda-about".to_owned(), |next| format!("up-{next}")));
                        }
                    >
                        "Remove"
                    </button>
                </div>
            </div>
            <Show when=move || is_open.get()>
                <div class="agenda__more">
                    <StepWords id />
                    <StepChoices id step />
                </div>
            </Show>
        </li>
    }
}

/// The step after this one, or the one before when it is the last.
fn neighbour(workshop: &Workshop, id: StepId) -> Option<StepId> {
    let agenda = workshop.agenda();
    let at = agenda.iter().position(|step| step.id == id)?;
    agenda
        .get(at + 1)
        .or_else(|| agenda.get(at.checked_sub(1)?))
        .map(|step| step.id)
}

/// Phase, private writing, and votes each.
#[component]
fn step_choices(id: StepId, step: Memo<Option<Arc<Step>>>) -> impl IntoView {
    let session = expect_context::<Session>();
    let phases = session.look(phases);
    let activity = session.look(|workshop| workshop.step(id).map(|step| step.activity));
    let settle = move |setting: StepSetting| {
        session.attempt(Command::SettleStep(id, setting));
    };
    let votes = (activity == Some(Activity::Vote)).then(|| {
        view! {
            <div class="field">
                <label class="field__label" for=format!("dots-{id}")>
                    "Votes each"
                </label>
                <input
                    class="field__control"
                    data-width="short"
                    id=format!("dots-{id}")
                    type="number"
                    min="1"
                    max="99"
                    inputmode="numeric"
                    prop:value=move || step.get().map(|step| step.dots.to_string())
                    on:change:target=move |event| {
                        if let Ok(dots) = event.target().value().trim().parse() {
                            settle(StepSetting::Dots(dots));
                        }
                    }
                />
            </div>
        }
    });
    let private = (activity == Some(Activity::Notes)).then(|| {
        view! {
            <label class="choice" data-plain="">
                <input
                    type="checkbox"
                    prop:checked=move || step.get().is_some_and(|step| step.private)
                    on:change:target=move |event| settle(StepSetting::Private(event.target().checked()))
                />
                <span class="choice__name">"Write first, show later"</span>
                <span class="choice__hint">"Others see only how many notes there are, until you press Reveal."</span>
            </label>
        }
    });
    view! {
        <ChoiceSelect
            label="Phase"
            options=phases
            chosen=Signal::derive(move || step.get().map(|step| step.phase.key()).unwrap_or_default().to_owned())
            on_choose=move |key: String| {
                if let Some(phase) = phase_from(&key) {
                    settle(StepSetting::Phase(phase));
                }
            }
        />
        {votes}
        {private}
    }
}

fn phases(workshop: &Workshop) -> Vec<(String, String)> {
    let labels = workshop.brief.labels;
    Phase::ALL
        .iter()
        .map(|phase| (phase.key().to_owned(), labels.label(*phase).to_owned()))
        .collect()
}

fn phase_from(key: &str) -> Option<Phase> {
    Phase::ALL.into_iter().find(|phase| phase.key() == key)
}

/// A step with the words its activity brings along.
fn draft(activity: Activity, phase: Phase) -> StepDraft {
    let words = guide().activity(activity);
    StepDraft {
        phase,
        activity,
        name: words.name.clone(),
        prompt: words.prompt.clone(),
        notes: words.notes.clone(),
        minutes: words.minutes,
        protected: false,
        private: false,
        dots: if activity == Activity::Vote { 5 } else { 0 },
    }
}

/// A new step: what it does, and after which it comes.
#[component]
fn add_step(open: RwSignal<Option<StepId>>) -> impl IntoView {
    let session = expect_context::<Session>();
    let activity = RwSignal::new(Activity::Notes);
    let after = RwSignal::new(String::new());
    let steps = session.see_of(&[Facet::Steps], |workshop| {
        let steps = workshop
            .agenda()
            .into_iter()
            .map(|step| (step.id.to_string(), step.name.text.clone()));
        steps.collect::<Vec<_>>()
    });
    let activities = Activity::ALL
        .iter()
        .map(|it| (it.key().to_owned(), sentence(activity_name(*it))))
        .collect::<Vec<_>>();
    let add = move || {
        let after: Option<StepId> = after.get_untracked().parse().ok();
        let phase = session.look(|workshop| phase_after(workshop, after));
        let done = session.attempt_and_tell(Command::AddStep(
            draft(activity.get_untracked(), phase),
            after,
        ));
        if let Some(step) = done.and_then(|done| done.steps.first().copied()) {
            open.set(Some(step));
            focus_id(format!("up-{step}"));
        }
    };
    view! {
        <section class="agenda__add" aria-labelledby="agenda-add">
            <h3 id="agenda-add">"Add a step"</h3>
            <div class="agenda__add-fields">
                <ChoiceSelect
                    label="What it does"
                    options=activities
                    chosen=Signal::derive(move || activity.get().key().to_owned())
                    on_choose=move |key: String| {
                        if let Some(found) = Activity::ALL.into_iter().find(|it| it.key() == key) {
                            activity.set(found);
                        }
                    }
                />
                {move || {
                    let mut options = vec![(String::new(), "At the end".to_owned())];
                    options.extend(steps.get().into_iter().map(|(id, name)| (id, format!("After “{name}”"))));
                    view! {
                        <ChoiceSelect label="Where" options chosen=after on_choose=move |key: String| after.set(key) />
                    }
                }}
            </div>
            <p class="field__hint">{move || guide().activity(activity.get()).what.as_str()}</p>
            <p>
                <button class="button" data-kind="primary" type="button" on:click=move |_| add()>
                    "Add this step"
                </button>
            </p>
        </section>
    }
}

/// The phase of a step that comes after another: the same; at the end, that of the last.
fn phase_after(workshop: &Workshop, after: Option<StepId>) -> Phase {
    let agenda = workshop.agenda();
    let before = after
        .and_then(|id| agenda.iter().find(|step| step.id == id))
        .or(agenda.last());
    before.map_or(Phase::Discover, |step| step.phase)
}
