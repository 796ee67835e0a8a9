//! A list of rich cards, one of which can be open for writing in its place.

use super::SheetFields;
use super::foot::{CardFoot, card_id, close_card, list_id};
use crate::guide::guide;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::ids::CardId;
use crate::workshop::kind::Kind;
use leptos::prelude::*;

/// How one card looks.
pub type Face = fn(CardId) -> AnyView;

/// The cards of a kind, in order.
pub fn cards_of(session: Session, kind: Kind) -> Signal<Vec<CardId>> {
    session
        .see_of(&[Facet::Cards], move |workshop| {
            workshop
                .of_kind(kind)
                .into_iter()
                .map(|card| card.id)
                .collect::<Vec<_>>()
        })
        .into()
}

/// The heading over a list, with its count.
#[component]
pub fn list_title(
    /// What is in it.
    kind: Kind,
    /// The cards.
    among: Signal<Vec<CardId>>,
) -> impl IntoView {
    view! {
        <div class="work__bar">
            <h2 class="work__title">
                {super::capital(&guide().kind(kind).many)}" "
                <span class="work__count">{move || among.with(Vec::len)}</span>
            </h2>
        </div>
    }
}

/// The list.
#[component]
pub fn opening_list(
    /// What is in it.
    kind: Kind,
    /// The cards.
    among: Signal<Vec<CardId>>,
    /// Which one is open.
    opened: RwSignal<Option<CardId>>,
    /// How a card looks while it is shut.
    face: Face,
    /// How it looks while it is open; all its fields, when none is given.
    #[prop(optional)]
    form: Option<Face>,
    /// The class of the list.
    #[prop(default = "sheet-list")]
    list: &'static str,
    /// The class of a card.
    #[prop(default = "sheet")]
    card_class: &'static str,
) -> impl IntoView {
    let form = form.unwrap_or(all_fields);
    let words = guide().kind(kind);
    view! {
        <div class="listing" id=list_id(kind) tabindex="-1">
            <Show
                when=move || among.with(|among| !among.is_empty())
                fallback=move || view! { <Empty kind /> }
            >
                <ul class=list aria-label=super::capital(&words.many)>
                    <For each=move || among.get() key=|id| *id let:id>
                        <li
                            class=move || if opened.get() == Some(id) { "opened" } else { card_class }
                            id=card_id(id)
                            tabindex="-1"
                        >
                            <Show
                                when=move || opened.get() == Some(id)
                                fallback=move || {
                                    view! {
                                        {face(id)}
                                        <CardFoot card=id among opened />
                                    }
                                }
                            >
                                <div class="story-card">
                                    {form(id)}
                                    <div class="story-card__foot">
                                        <p class="field__hint">"Kept as you write."</p>
                                        <button
                                            class="button"
                                            type="button"
                                            data-kind="primary"
                                            on:click=move |_| close_card(opened, id)
                                        >
                                            "Done"
                                        </button>
                                    </div>
                                </div>
                            </Show>
                        </li>
                    </For>
                </ul>
            </Show>
        </div>
    }
}

/// What an empty list says: what is not there yet, and what to do about it.
#[component]
fn empty(kind: Kind) -> impl IntoView {
    let (title, rest) = guide()
        .kind(kind)
        .empty
        .split_once(". ")
        .unwrap_or_default();
    view! {
        <div class="empty">
            <h3 class="empty__title">{title}</h3>
            <p>{rest}</p>
        </div>
    }
}

fn all_fields(card: CardId) -> AnyView {
    view! { <SheetFields card /> }.into_any()
}
