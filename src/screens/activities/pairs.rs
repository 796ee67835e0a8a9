//! Paired interviews: who with whom, whose turn it is, the questions to ask, and the groups for retelling.

use super::groups::{PrintSitting, Retelling, Sitting, SittingList, sitting};
use super::turns::Turns;
use crate::guide::guide;
use crate::parts::focus::focus_id;
use crate::place::Place;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::command::Command;
use crate::workshop::ids::StepId;
use crate::workshop::pairing;
use crate::workshop::phase::Phase;
use crate::workshop::telling::count;
use leptos::prelude::*;

/// The work area.
pub fn work_area(step: StepId) -> AnyView {
    view! { <Pairs step /> }.into_any()
}

#[component]
fn pairs(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let sitting = session.see_of(
        &[Facet::People, Facet::Brief, Facet::Steps],
        move |workshop| sitting(workshop, step),
    );
    let made = Memo::new(move |_| sitting.with(|sitting| !sitting.groups.is_empty()));
    let groups = Memo::new(move |_| sitting.with(Sitting::is_groups));
    let missing = Memo::new(move |_| sitting.with(Sitting::missing));
    let enough = Memo::new(move |_| sitting.with(|sitting| sitting.here > 1));
    let next = session.see_of(&[Facet::Steps], move |workshop| {
        pairing::retelling(workshop, step)
    });
    let anonymous = session.see_of(&[Facet::Brief], |workshop| workshop.brief.anonymous);
    let brief = Place::Brief(session.id()).href();
    view! {
        <Turns step />
        <div class="work__bar">
            <h2 class="work__title" id="pairs-title" tabindex="-1">
                {move || if groups.get() { "Groups " } else { "Pairs " }}
                <span class="work__count">{move || sitting.with(Sitting::told)}</span>
            </h2>
            <Show when=move || !missing.get().is_empty() && !groups.get()>
                <button
                    class="button"
                    type="button"
                    data-kind="primary"
                    on:click=move |_| {
                        session.attempt_and_tell(Command::MendPairs(step));
                        focus_id("pairs-title");
                    }
                >
                    "Mend the pairs"
                </button>
            </Show>
            <button
                class="button"
                type="button"
                data-kind=move || (!made.get() && enough.get()).then_some("primary")
                on:click=move |_| {
                    session.attempt_and_tell(Command::MakePairs(step));
                }
            >
                {move || if made.get() { "Make again" } else { "Make pairs" }}
            </button>
            <Show when=move || made.get()>
                <PrintSitting step sitting />
            </Show>
            <a class="button" data-kind="quiet" href=brief>
                "Change who is here"
            </a>
        </div>
        <p class="pairs__missing" role="status">
            {move || missing.get()}
        </p>
        <Show when=move || made.get() fallback=move || view! { <NoPairs sitting /> }>
            <SittingList sitting label="Pairs" />
            <p class="field__hint">
                "People of the same organisation, and people who have talked before today, are kept apart where the numbers allow."
            </p>
            <Show when=move || anonymous.get()>
                <p class="field__hint">
                    "This workshop is anonymous: pairs go by organisation and number, and the room screen shows none. Print the list, or read it out; the brief says who is who, under “The list, to correct”."
                </p>
            </Show>
        </Show>
        {move || next.get().map(|next| view! { <Retelling step=next ahead=true /> })}
        <Questions />
    }
}

#[component]
fn no_pairs(sitting: Memo<Sitting>) -> impl IntoView {
    view! {
        <div class="empty">
            <h3 class="empty__title">"No pairs yet"</h3>
            <p>
                {move || match sitting.with(|sitting| sitting.here) {
                    0 => "Say who is here in the brief, then press Make pairs. Or let people choose somebody they do not know.".to_owned(),
                    1 => "One person is on the list. Add the others in the brief, then press Make pairs.".to_owned(),
                    here => format!("{} are on the list. Press Make pairs, or let people choose somebody they do not know.", count(here, "person", "people")),
                }}
            </p>
        </div>
    }
}

/// The questions of the method, set by set, and what helps to go deeper.
#[component]
fn questions() -> impl IntoView {
    let sets = guide()
        .questions
        .iter()
        .enumerate()
        .map(|(at, set)| {
            let questions = set
                .in_phase(Phase::Discover)
                .map(|(_, words)| view! { <li>{words}</li> })
                .collect_view();
            view! {
                <details class="fold" open=at == 0>
                    <summary>{set.name.as_str()}</summary>
                    <ol class="questions">{questions}</ol>
                </details>
            }
        })
        .collect_view();
    let probes = guide()
        .extras
        .probes
        .values()
        .map(|probe| view! { <li>{probe.as_str()}</li> })
        .collect_view();
    view! {
        <section class="stack">
            <h2 class="work__title">"Questions to ask"</h2>
            {sets}
            <details class="fold">
                <summary>"To go deeper"</summary>
                <ul class="questions">{probes}</ul>
            </details>
        </section>
    }
}
