//! A hidden vote on the themes: dots for each person, or counted in the room; shown once it is closed. The vote helps
//! the talk, it does not decide. While it is open no total stands anywhere in the page.

mod results;
mod tally;
mod voting;

use crate::parts::focus::focus_id;
use crate::place::Place;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::activity::Activity;
use crate::workshop::command::Command;
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::Kind;
use crate::workshop::step::{Step, StepSetting};
use crate::workshop::telling::count;
use crate::workshop::vote::Stage;
use leptos::prelude::*;
use results::Results;
use std::sync::Arc;
use voting::Voting;

/// Dots each when nobody has said how many.
const USUAL_DOTS: u8 = 3;

/// The work area.
pub fn work_area(step: StepId) -> AnyView {
    view! { <Vote step /> }.into_any()
}

#[component]
fn vote(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let stage = session.see_of(&[Facet::Votes], move |w| {
        w.votes.get(&step).map(|it| it.stage).unwrap_or_default()
    });
    let themes = session.see_of(&[Facet::Cards], themes);
    let none = Memo::new(move |_| themes.with(Vec::is_empty));
    view! {
        <div id="vote" tabindex="-1">
            {move || match (none.get(), stage.get()) {
                (true, _) => view! { <NoThemes step /> }.into_any(),
                (false, Stage::Waiting) => view! { <Before step themes /> }.into_any(),
                (false, Stage::Open) => view! { <Voting step themes /> }.into_any(),
                (false, Stage::Closed) => view! { <Results step /> }.into_any(),
            }}
        </div>
    }
}

/// Nothing to vote on: where themes are made, in this agenda.
#[component]
fn no_themes(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let makes = session.see_of(&[Facet::Steps], move |workshop| {
        themes_step(workshop, step).map(|step| (step.id, step.name.text.clone()))
    });
    view! {
        <div class="empty">
            <h3 class="empty__title">"No themes to vote on yet"</h3>
            {move || match makes.get() {
                Some((id, name)) => {
                    view! {
                        <p>"A vote needs themes: notes and stories that belong together, with a name."</p>
                        <p>
                            <a class="button" data-kind="primary" href=Place::Console(session.id(), Some(id)).href()>
                                {format!("Go to “{name}”")}
                            </a>
                        </p>
                    }
                        .into_any()
                }
                None => {
                    view! {
                        <p>"A vote needs themes. Press “Change the run of show” and add a step for themes before this one."</p>
                    }
                        .into_any()
                }
            }}
        </div>
    }
}

/// The step at which themes are made: the nearest before this one, else any.
fn themes_step(workshop: &Workshop, here: StepId) -> Option<&Arc<Step>> {
    let makes = |step: &&&Arc<Step>| step.activity == Activity::Themes;
    let agenda = workshop.agenda();
    let at = agenda.iter().position(|step| step.id == here).unwrap_or(0);
    let (before, after) = agenda.split_at(at.min(agenda.len()));
    let nearest = before.iter().rev().find(makes);
    nearest.or_else(|| after.iter().find(makes)).copied()
}

/// The themes, in order.
fn themes(workshop: &Workshop) -> Vec<CardId> {
    workshop
        .of_kind(Kind::Theme)
        .into_iter()
        .map(|theme| theme.id)
        .collect()
}

/// How many dots each person has.
fn dots_each(workshop: &Workshop, step: StepId) -> u32 {
    workshop
        .step(step)
        .map_or(1, |step| u32::from(step.dots.max(1)))
}

/// Before the vote: how many dots each, and the button that opens it.
#[component]
fn before(step: StepId, themes: Memo<Vec<CardId>>) -> impl IntoView {
    let session = expect_context::<Session>();
    let dots = session.see_of(&[Facet::Steps], move |w| {
        match w.step(step).map_or(0, |step| step.dots) {
            0 => USUAL_DOTS,
            dots => dots,
        }
    });
    let set_dots = move |typed: String| {
        if let Ok(dots) = typed.trim().parse() {
            let _ = session.attempt(Command::SettleStep(step, StepSetting::Dots(dots)));
        }
    };
    let open = move |_| {
        let _ = session.ask(Command::SettleStep(
            step,
            StepSetting::Dots(dots.get_untracked()),
        ));
        if session.attempt(Command::OpenVote(step)).is_some() {
            focus_id("vote");
        }
    };
    view! {
        <section class="vote" data-state="waiting">
            <div class="vote__head">
                <p class="vote__left">{move || count(themes.with(Vec::len), "theme to vote on", "themes to vote on")}</p>
                <div class="vote__ways">
                    <label for="vote-dots">"Votes each"</label>
                    <input
                        class="field__control vote__number"
                        id="vote-dots"
                        type="number"
                        min="1"
                        max="99"
                        inputmode="numeric"
                        prop:value=move || dots.get().to_string()
                        on:change:target=move |event| set_dots(event.target().value())
                    />
                    <button class="button" type="button" data-kind="primary" on:click=open>
                        "Open the vote"
                    </button>
                </div>
            </div>
            <ul class="vote__list">
                <For each=move || themes.get() key=|id| *id let:id>
                    {
                        let theme = session.card(id);
                        view! {
                            <li class="vote__row">
                                <p class="vote__name">
                                    <bdi>{move || theme.get().map(|theme| theme.main().to_owned())}</bdi>
                                </p>
                            </li>
                        }
                    }
                </For>
            </ul>
            <Show when=move || { themes.with(Vec::len) > 12 }>
                <p class="field__hint">
                    "With more than twelve themes the votes spread thinly. You could put themes together first."
                </p>
            </Show>
        </section>
    }
}
