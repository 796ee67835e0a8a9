//! Notes: people answer the question in a few words each. In private first, where the step asks for it: then only
//! their number is in the page until they are revealed.

use super::groups::Retelling;
use crate::guide::guide;
use crate::parts::focus::focus_id;
use crate::screens::notes::{AddCard, CardList, EmptyList, SelectionBar};
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::command::Command;
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::Kind;
use crate::workshop::step::StepSetting;
use crate::workshop::telling::count;
use leptos::prelude::*;

/// What stands on the stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Face {
    Nothing,
    Waiting,
    Shown,
}

/// The work area.
pub fn work_area(step: StepId) -> AnyView {
    view! { <Write step /> }.into_any()
}

#[component]
fn write(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let ids = session.see_of(&[Facet::Cards, Facet::Steps], move |workshop| {
        shown(workshop, step)
    });
    let number = session.see_of(&[Facet::Cards], move |workshop| written(workshop, step));
    let hidden = session.see_of(&[Facet::Steps], move |w| {
        w.step(step).is_some_and(|step| step.is_hidden())
    });
    let face = Memo::new(move |_| match (number.get(), hidden.get()) {
        (0, _) => Face::Nothing,
        (_, true) => Face::Waiting,
        (_, false) => Face::Shown,
    });
    let words = guide().kind(Kind::Note);
    view! {
        <div class="desk">
            <div class="desk__write">
                <AddCard kind=Kind::Note step />
                <Show when=move || face.get() == Face::Nothing>
                    <PrivateSwitch step />
                </Show>
            </div>
            <div class="stack">
                <div class="work__bar">
                    <h2 class="work__title">
                        "Notes " <span class="work__count">{move || number.get()}</span>
                    </h2>
                </div>
                {move || match face.get() {
                    Face::Nothing => view! { <EmptyList kind=Kind::Note /> }.into_any(),
                    Face::Waiting => view! { <Waiting step number /> }.into_any(),
                    Face::Shown => {
                        view! {
                            <div class="stack" id="notes-shown" tabindex="-1">
                                <CardList ids label=words.many.clone() layout="wall" movable=true groups=true />
                            </div>
                        }
                            .into_any()
                    }
                }} <SelectionBar />
            </div>
        </div>
        <Retelling step />
    }
}

/// How many notes were written here.
fn written(workshop: &Workshop, step: StepId) -> usize {
    workshop
        .live()
        .filter(|card| card.kind == Kind::Note && card.step == Some(step))
        .count()
}

/// The notes that may be seen, in order.
fn shown(workshop: &Workshop, step: StepId) -> Vec<CardId> {
    if workshop.step(step).is_none_or(|step| step.is_hidden()) {
        return Vec::new();
    }
    workshop
        .notes_at(step)
        .into_iter()
        .map(|card| card.id)
        .collect()
}

/// Whether people write in private first. Can be chosen while nothing is written.
#[component]
fn private_switch(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let private = session.see_of(&[Facet::Steps], move |w| {
        w.step(step).is_some_and(|step| step.private)
    });
    view! {
        <label class="choice" data-plain="">
            <input
                type="checkbox"
                prop:checked=move || private.get()
                on:change:target=move |event| {
                    let _ = session.attempt(Command::SettleStep(step, StepSetting::Private(event.target().checked())));
                }
            />
            <span class="choice__name">"Write in private first"</span>
            <span class="choice__hint">"Only the number of notes shows until you reveal them all, shuffled."</span>
        </label>
    }
}

/// Notes that nobody may read yet: their number, and the one button that shows them.
#[component]
fn waiting(step: StepId, number: Memo<usize>) -> impl IntoView {
    let session = expect_context::<Session>();
    let reveal = move |_| {
        if session.attempt_and_tell(Command::Reveal(step)).is_some() {
            focus_id("notes-shown");
        }
    };
    view! {
        <div class="waiting">
            <p class="waiting__count" role="status">
                {move || format!("{}, waiting to be shown", count(number.get(), "note", "notes"))}
            </p>
            <p class="waiting__why">"Nobody reads them before you reveal them, not here and not on the room screen."</p>
            <button class="button" type="button" data-kind="primary" data-size="large" on:click=reveal>
                {move || format!("Reveal {}", count(number.get(), "note", "notes"))}
            </button>
        </div>
    }
}
