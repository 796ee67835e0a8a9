//! The curtain between two people: it covers the whole screen and shows nothing of what was typed or chosen.

use crate::parts::focus::focus_id;
use leptos::prelude::*;

/// Thanks, until the next person comes.
#[component]
pub(in crate::screens::room) fn thank_you(
    words: &'static str,
    next: Callback<()>,
) -> impl IntoView {
    focus_id("room-next");
    view! {
        <section class="curtain" role="status">
            <h1 class="curtain__title">"Thank you."</h1>
            <p class="curtain__words">{words}</p>
        </section>
        <div class="curtain__ways">
            <button
                class="button"
                data-kind="primary"
                id="room-next"
                type="button"
                on:click=move |_| next.run(())
            >
                "I’m next"
            </button>
        </div>
    }
}

/// Somebody walked away: their words or votes are kept, and nobody sees them.
#[component]
pub(in crate::screens::room) fn away_curtain(
    words: &'static str,
    go_on: Callback<()>,
    fresh: Callback<()>,
) -> impl IntoView {
    view! {
        <section class="curtain" role="status">
            <h1 class="curtain__title">"Are you still there?"</h1>
            <p class="curtain__words">{words}</p>
        </section>
        <div class="curtain__ways">
            <button class="button" data-kind="primary" type="button" on:click=move |_| go_on.run(())>
                "Go on"
            </button>
            <button class="button" type="button" on:click=move |_| fresh.run(())>
                "Start fresh"
            </button>
        </div>
    }
}
