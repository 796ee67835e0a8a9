//! What was removed, newest first, to bring it back.

use crate::guide::guide;
use crate::parts::focus::focus_id;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::command::Command;
use crate::workshop::words::is_blank;
use leptos::prelude::*;

/// A removed card or step as shown here, and the wish that brings it back.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Gone {
    id: uuid::Uuid,
    kind: &'static str,
    words: String,
    back: Command,
}

fn gone(workshop: &Workshop) -> Vec<Gone> {
    let with_words = workshop
        .removed()
        .into_iter()
        .filter(|card| !is_blank(card.main()) && !workshop.is_unrevealed(card));
    let cards = with_words.map(|card| Gone {
        id: card.id.0,
        kind: &guide().kind(card.kind).one,
        words: card.main().to_owned(),
        back: Command::Return(vec![card.id]),
    });
    let steps = workshop.steps.values().filter(|step| step.removed);
    let steps = steps.map(|step| Gone {
        id: step.id.0,
        kind: "step",
        words: step.name.text.clone(),
        back: Command::ReturnStep(step.id),
    });
    steps.chain(cards).collect()
}

/// The removed steps and cards.
#[component]
pub fn removed() -> impl IntoView {
    let session = expect_context::<Session>();
    let gone = session.see_of(&[Facet::Cards, Facet::Steps], gone);
    view! {
        <div class="dialog__body">
            <p id="removed-about" tabindex="-1">
                {move || {
                    if gone.with(Vec::is_empty) {
                        "Nothing is here. What you remove waits here, with all its words."
                    } else {
                        "Bring back whatever should not have gone. It returns to its place with all its words."
                    }
                }}
            </p>
            <ul class="removed">
                <For each=move || gone.get() key=|card| card.id let:card>
                    <li class="removed__card">
                        <p class="sheet__kind">{card.kind}</p>
                        <p class="removed__words" dir="auto">
                            {card.words.clone()}
                        </p>
                        <button
                            class="button"
                            data-size="small"
                            type="button"
                            on:click=move |_| {
                                session.attempt_and_tell(card.back.clone());
                                focus_id("removed-about");
                            }
                        >
                            "Bring back"
                            <span class="visually-hidden">": " {card.words}</span>
                        </button>
                    </li>
                </For>
            </ul>
        </div>
    }
}
