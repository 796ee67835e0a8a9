//! The positive core in one line above the stage, from Dream on, so that the room builds on what it found.

use super::tabletop::{Open, tabletop};
use crate::parts::phase_mark::PhaseMark;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::ids::CardId;
use crate::workshop::phase::Phase;
use leptos::prelude::*;

/// The strip; nothing before Dream, and nothing while the room has not chosen.
#[component]
pub fn thread_strip() -> impl IntoView {
    let session = expect_context::<Session>();
    let step = tabletop().step;
    let themes = session.see_of(
        &[Facet::Steps, Facet::Cards, Facet::Votes],
        move |workshop| {
            let late = step
                .get()
                .and_then(|id| workshop.step(id))
                .is_some_and(|step| step.phase >= Phase::Dream);
            if !late {
                return Vec::new();
            }
            workshop
                .positive_core()
                .iter()
                .map(|theme| theme.id)
                .collect::<Vec<CardId>>()
        },
    );
    view! {
        <Show when=move || themes.with(|themes| !themes.is_empty())>
            <section class="thread-strip" aria-labelledby="core-title">
                <h2 class="thread-strip__title" id="core-title">
                    <PhaseMark phase="discover" />
                    "What we build on"
                </h2>
                <ul class="thread-strip__list">
                    <For each=move || themes.get() key=|id| *id let:id>
                        <StripTheme id />
                    </For>
                </ul>
            </section>
        </Show>
    }
}

#[component]
fn strip_theme(id: CardId) -> impl IntoView {
    let card = expect_context::<Session>().card(id);
    let table = tabletop();
    view! {
        <li>
            <button class="thread-strip__link" type="button" on:click=move |_| table.lay(Open::Thread(id))>
                <bdi>{move || card.get().map(|card| card.main().to_owned())}</bdi>
            </button>
        </li>
    }
}
