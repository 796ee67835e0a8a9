//! Votes counted in the room: raised hands or slips of paper, one number for each theme, marked as counted by hand.

use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::command::Command;
use crate::workshop::ids::{CardId, StepId};
use leptos::prelude::*;

/// A number for each theme.
#[component]
pub(super) fn tally(step: StepId, themes: Memo<Vec<CardId>>) -> impl IntoView {
    view! {
        <p class="field__hint">
            "Type what you count: raised hands, or slips of paper. It is added to what people vote on this laptop."
        </p>
        <ul class="vote__list">
            <For each=move || themes.get() key=|id| *id let:id>
                <TallyRow step id />
            </For>
        </ul>
    }
}

#[component]
fn tally_row(step: StepId, id: CardId) -> impl IntoView {
    let session = expect_context::<Session>();
    let theme = session.card(id);
    let name = Memo::new(move |_| {
        theme.with(|it| {
            it.as_ref()
                .map_or_else(String::new, |it| it.main().to_owned())
        })
    });
    let counted = session.see_of(&[Facet::Votes], move |workshop| {
        workshop
            .votes
            .get(&step)
            .and_then(|vote| vote.tallies.get(&id))
            .copied()
            .unwrap_or(0)
    });
    let keep = move |typed: String| match typed.trim().parse() {
        Ok(dots) => {
            let _ = session.attempt(Command::Tally {
                step,
                card: id,
                dots,
            });
        }
        Err(_) => session.say("Type a whole number, such as 12."),
    };
    let field = format!("tally-{id}");
    view! {
        <li class="vote__row">
            <label class="vote__name" for=field.clone()>
                <bdi>{move || name.get()}</bdi>
            </label>
            <input
                class="field__control vote__number"
                id=field
                type="number"
                min="0"
                max="9999"
                inputmode="numeric"
                prop:value=move || counted.get().to_string()
                on:change:target=move |event| keep(event.target().value())
            />
        </li>
    }
}
