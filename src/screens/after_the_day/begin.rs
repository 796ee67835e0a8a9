//! Beginning a check-in: its steps go to the end of the run of show of this same workshop.

use super::{day_of, today};
use crate::guide::guide;
use crate::parts::focus::focus_id;
use crate::place::Place;
use crate::screens::template_steps::steps_of;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::after::{next_check_in, part_to_come};
use crate::workshop::command::Command;
use crate::workshop::ids::StepId;
use leptos::prelude::*;

/// What a check-in is, and the way to one.
#[component]
pub fn begin_check_in() -> impl IntoView {
    let session = expect_context::<Session>();
    let template = &guide().check_in;
    let to_come = session.see_of(&[Facet::Steps, Facet::Room], part_to_come);
    let steps = template.steps.iter().map(|step| {
        view! {
            <li>
                {step.name.as_str()}
                " "
                <span class="after__minutes">{step.minutes} " min"</span>
            </li>
        }
    });
    view! {
        <section class="after__check-in">
            <h2 class="work__title">"A check-in"</h2>
            <p>
                {format!(
                    "{} minutes with whoever was there, and anyone new. Its steps are added to the run of show of this workshop.",
                    template.minutes,
                )}
            </p>
            <ol class="after__steps">{steps.collect_view()}</ol>
            {move || match to_come.get() {
                Some(step) => {
                    view! {
                        <p>"A check-in is in the run of show, and the room has not been there yet."</p>
                        <button class="button" type="button" data-kind="primary" on:click=move |_| go(session, step)>
                            "Go to its first step"
                        </button>
                    }
                        .into_any()
                }
                None => {
                    view! {
                        <button class="button" type="button" data-kind="primary" on:click=move |_| begin(session)>
                            "Begin a check-in"
                        </button>
                    }
                        .into_any()
                }
            }}
        </section>
    }
}

/// Closes the day if that was forgotten, adds the steps, and goes to the first of them. The room is not moved.
fn begin(session: Session) {
    let left_open = |workshop: &Workshop| {
        let last = workshop.room.visits.last();
        workshop.room.ended.is_none()
            && last.is_some_and(|visit| day_of(session, visit.at) < today(session))
    };
    if session.look(left_open) {
        session.attempt(Command::EndRoom);
    }
    let part = Command::AddPart {
        name: session.look(next_check_in),
        steps: steps_of(&guide().check_in),
    };
    let first = session
        .attempt_and_tell(part)
        .and_then(|done| done.steps.first().copied());
    if let Some(first) = first {
        go(session, first);
    }
}

fn go(session: Session, step: StepId) {
    session
        .outside()
        .surroundings
        .go(&Place::Console(session.id(), Some(step)).write());
    focus_id("question");
}
