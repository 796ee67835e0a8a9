//! Saying what a card springs from: what is named now, and what else could be, by kind, with a search.

use super::thread::{Knot, knot, sentence};
use crate::guide::guide;
use crate::parts::focus::focus_id;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::command::Command;
use crate::workshop::ids::CardId;
use leptos::prelude::*;

/// So many are offered; a search finds the others.
const OFFERED: usize = 12;

/// What a card could spring from, with its words in lower case for the search.
fn sources(workshop: &Workshop, id: CardId) -> Vec<(Knot, String)> {
    let Some(card) = workshop.card(id) else {
        return Vec::new();
    };
    let kinds = card.kind.springs_from().iter();
    let cards = kinds.flat_map(|kind| workshop.of_kind(*kind));
    let free = cards.filter(|other| {
        other.id != id && other.into != Some(id) && !card.springs_from.contains(&other.id)
    });
    free.filter_map(|other| Some((knot(workshop, other.id)?, other.main().to_lowercase())))
        .collect()
}

fn named(workshop: &Workshop, id: CardId) -> Vec<Knot> {
    let Some(card) = workshop.card(id) else {
        return Vec::new();
    };
    card.springs_from
        .iter()
        .filter_map(|from| knot(workshop, *from))
        .collect()
}

/// Those that hold every word searched for, at most as many as are offered, and how many more there are.
fn found(sources: &[(Knot, String)], search: &str) -> (Vec<Knot>, usize) {
    let search = search.to_lowercase();
    let words: Vec<&str> = search.split_whitespace().collect();
    let mut hits = sources
        .iter()
        .filter(|(_, text)| words.iter().all(|word| text.contains(word)));
    let shown = hits
        .by_ref()
        .take(OFFERED)
        .map(|(knot, _)| knot.clone())
        .collect();
    (shown, hits.count())
}

/// A fold in which to say what a card springs from.
#[component]
pub fn thread_picker(
    /// The card.
    id: CardId,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let named = session.see_of(&[Facet::Cards, Facet::Steps], move |workshop| {
        named(workshop, id)
    });
    let nothing = named.with_untracked(Vec::is_empty);
    view! {
        <details class="springs" open=nothing>
            <summary id="springs-title">"Change what it springs from"</summary>
            <Show when=move || named.with(|named| !named.is_empty())>
                <ul class="springs__list" aria-label="Named now">
                    <For each=move || named.get() key=|knot| (knot.id, knot.words.clone()) let:from>
                        <li class="springs__line">
                            <KnotWords knot=from.clone() />
                            <button
                                class="button"
                                data-size="small"
                                type="button"
                                on:click=move |_| {
                                    session.attempt_and_tell(Command::Loose { card: id, from: from.id });
                                    focus_id("springs-title");
                                }
                            >
                                "Take off"
                                <span class="visually-hidden">": " {from.words.clone()}</span>
                            </button>
                        </li>
                    </For>
                </ul>
            </Show>
            <Offered id />
        </details>
    }
}

#[component]
fn offered(id: CardId) -> impl IntoView {
    let session = expect_context::<Session>();
    let search = RwSignal::new(String::new());
    let sources = session.see_of(&[Facet::Cards, Facet::Steps], move |workshop| {
        sources(workshop, id)
    });
    let found =
        Memo::new(move |_| sources.with(|sources| search.with(|search| found(sources, search))));
    view! {
        <div class="field">
            <label class="field__label" for="springs-search">
                "Find what it springs from"
            </label>
            <input
                class="field__control"
                id="springs-search"
                type="search"
                dir="auto"
                autocomplete="off"
                prop:value=move || search.get()
                on:input:target=move |event| search.set(event.target().value())
            />
        </div>
        <ul class="springs__list" aria-label="Could be named">
            <For each=move || found.get().0 key=|knot| (knot.id, knot.words.clone()) let:from>
                <li class="springs__line">
                    <KnotWords knot=from.clone() />
                    <button
                        class="button"
                        data-size="small"
                        type="button"
                        on:click=move |_| {
                            session.attempt_and_tell(Command::Tie { card: id, from: from.id });
                            focus_id("springs-search");
                        }
                    >
                        "Springs from this"
                        <span class="visually-hidden">": " {from.words.clone()}</span>
                    </button>
                </li>
            </For>
        </ul>
        <p class="field__hint" role="status">
            {move || match found.get() {
                (shown, 0) if shown.is_empty() => "Nothing found.".to_owned(),
                (_, 0) => String::new(),
                (_, more) => format!("{more} more. Type a word to find them."),
            }}
        </p>
    }
}

#[component]
fn knot_words(knot: Knot) -> impl IntoView {
    view! {
        <p class="springs__words">
            <span class="sheet__kind">{sentence(&guide().kind(knot.kind).one)}</span>
            <bdi>{knot.words}</bdi>
        </p>
    }
}
