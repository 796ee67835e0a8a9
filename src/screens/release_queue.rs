//! What was added at the room screen and waits for the facilitator: a calm line over the stage, and a list of the words
//! alone, without who or which table.

use super::tabletop::{Open, tabletop};
use crate::parts::roving::{Roving, Wish};
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::command::Command;
use crate::workshop::ids::CardId;
use crate::workshop::kind::Field;
use crate::workshop::shorten;
use crate::workshop::telling::count;
use leptos::prelude::*;

/// A card that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Waits {
    id: CardId,
    words: String,
}

fn waits(session: Session) -> Memo<Vec<Waits>> {
    session.see_of(&[Facet::Cards], |workshop| {
        let waiting = workshop.waiting().into_iter();
        waiting
            .map(|card| Waits {
                id: card.id,
                words: card.text(Field::Text).to_owned(),
            })
            .collect()
    })
}

/// The line over the stage; nothing while nothing waits.
#[component]
pub fn queue_bar() -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let waiting = session.see_of(&[Facet::Cards], |workshop| workshop.waiting().len());
    view! {
        <div class="desk-line-place" role="status">
            <Show when=move || waiting.get() != 0>
                <div class="desk-line">
                    <p>
                        {move || match waiting.get() {
                            1 => "1 note waits to be shown.".to_owned(),
                            many => format!("{many} notes wait to be shown."),
                        }}
                    </p>
                    <button class="button" data-size="small" type="button" on:click=move |_| table.lay(Open::Queue)>
                        "Look at what waits"
                    </button>
                </div>
            </Show>
        </div>
    }
}

/// What waits, to be let go or kept back.
#[component]
pub fn queue() -> impl IntoView {
    let session = expect_context::<Session>();
    let waiting = waits(session);
    let roving = Roving::default();
    Effect::new(move |_| {
        waiting.track();
        roving.settle();
    });
    let go = move |id: CardId, show: bool| {
        let next = waiting.with_untracked(|waiting| {
            let at = waiting.iter().position(|it| it.id == id)?;
            let next = waiting.get(at + 1);
            next.or_else(|| waiting.get(at.checked_sub(1)?))
                .map(|it| it.id)
        });
        let cards = vec![id];
        if session
            .attempt_and_tell(Command::Release { cards, show })
            .is_some()
        {
            match next {
                Some(next) => roving.focus(next.to_string()),
                None => crate::parts::focus::focus_id("queue-about"),
            }
        }
    };
    let all = move |_| {
        let cards = waiting.with_untracked(|waiting| waiting.iter().map(|it| it.id).collect());
        session.attempt_and_tell(Command::Release { cards, show: true });
        crate::parts::focus::focus_id("queue-about");
    };
    let some = move || waiting.with(|waiting| !waiting.is_empty());
    view! {
        <div class="dialog__body">
            <p id="queue-about" tabindex="-1">
                {move || match waiting.with(Vec::len) {
                    0 => "Nothing waits. What people add at the room screen comes here first, where a step says so.".to_owned(),
                    many => format!("{} from the room screen. Nobody sees the words before you release them.", count(many, "note", "notes")),
                }}
            </p>
            <Show when=some>
                <p class="cluster">
                    <button class="button" data-kind="primary" type="button" on:click=all>
                        "Release all"
                    </button>
                    <span class="field__hint">"On a note: Enter releases, Delete keeps back."</span>
                </p>
            </Show>
            <ul
                class="queue"
                data-roving=""
                aria-label="Waiting to be shown"
                node_ref=roving.list()
                on:focusin=move |event| roving.on_focus(&event)
                on:keydown=move |event| {
                    if let Some((key, wish)) = roving.on_key(&event) && let Ok(id) = key.parse() {
                        match wish {
                            Wish::Edit => go(id, true),
                            Wish::Remove => go(id, false),
                            _ => {}
                        }
                    }
                }
            >
                <For each=move || waiting.get() key=|it| (it.id, it.words.clone()) let:it>
                    <li class="queue__row" id=roving.row_id(&it.id.to_string()) tabindex="-1">
                        <p class="queue__words" dir="auto">
                            {it.words.clone()}
                        </p>
                        <span class="cluster">
                            <button class="button" data-size="small" type="button" tabindex="-1" on:click=move |_| go(it.id, true)>
                                "Release"
                                <span class="visually-hidden">": " {shorten(&it.words, 40)}</span>
                            </button>
                            <button class="button" data-size="small" data-kind="quiet" type="button" tabindex="-1" on:click=move |_| go(it.id, false)>
                                "Keep back"
                                <span class="visually-hidden">": " {shorten(&it.words, 40)}</span>
                            </button>
                        </span>
                    </li>
                </For>
            </ul>
            <p class="field__hint">"What you keep back stays hidden from the room and from documents. You can show it later from its own menu."</p>
        </div>
    }
}
