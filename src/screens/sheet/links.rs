//! What a card springs from: said in words, shown with its thread, tied and loosed.

use crate::guide::guide;
use crate::parts::dialog::uid;
use crate::parts::focus::focus_id;
use crate::parts::icon::{Drawing, Icon};
use crate::screens::tabletop::{Open, tabletop};
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::command::Command;
use crate::workshop::ids::CardId;
use crate::workshop::kind::Kind;
use crate::workshop::telling::{count, kind_name};
use crate::workshop::{Workshop, short};
use leptos::prelude::*;

/// A button that says what a card springs from and shows its thread.
#[component]
pub fn springs_from(
    /// Which.
    card: CardId,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let words = session.see_of(&[Facet::Cards], move |workshop| {
        springs_words(workshop, card)
    });
    view! {
        <button
            class="springs-from"
            type="button"
            data-state=move || words.with(String::is_empty).then_some("none")
            on:click=move |_| table.lay(Open::Thread(card))
        >
            <Drawing icon=Icon::Thread />
            {move || match words.get() {
                none if none.is_empty() => "Say what it springs from".to_owned(),
                words => format!("Springs from {words}"),
            }}
        </button>
    }
}

/// What a card springs from, with a list to tie it to more.
#[component]
pub fn links(
    /// Which.
    card: CardId,
    /// What it is.
    kind: Kind,
) -> impl IntoView {
    // A theme springs from what stands under it; the board says that better.
    let may_tie = !kind.springs_from().is_empty() && kind != Kind::Theme;
    may_tie.then(|| view! { <Ties card kind /> })
}

#[component]
fn ties(card: CardId, kind: Kind) -> impl IntoView {
    let session = expect_context::<Session>();
    let tied = session.see_of(&[Facet::Cards], move |workshop| tied_to(workshop, card));
    let ids = Memo::new(move |_| tied.get().into_iter().map(|(id, _)| id).collect::<Vec<_>>());
    let title = if kind == Kind::Statement {
        "Stands on"
    } else {
        "Springs from"
    };
    view! {
        <section class="statement__stands">
            <h3 id=title_id(card) tabindex="-1">
                {title}
            </h3>
            <Show when=move || tied.with(|tied| !tied.is_empty())>
                <ul class="statement__stories">
                    <For each=move || ids.get() key=|id| *id let:from>
                        <Tie card from />
                    </For>
                </ul>
            </Show>
            <TiePicker card kind />
        </section>
    }
}

#[component]
fn tie(card: CardId, from: CardId) -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let source = session.card(from);
    let words = Memo::new(move |_| {
        source
            .get()
            .map(|source| short(&source, 80))
            .unwrap_or_default()
    });
    let kind = source
        .get_untracked()
        .map(|source| kind_name(source.kind).0)
        .unwrap_or_default();
    view! {
        <li class="statement__story">
            <span>
                <bdi>{move || words.get()}</bdi>
                " "
                <span class="field__hint">{kind}</span>
            </span>
            <span class="cluster">
                <button
                    class="button"
                    type="button"
                    data-kind="quiet"
                    data-size="small"
                    on:click=move |_| table.lay(Open::Thread(from))
                >
                    <Drawing icon=Icon::Thread />
                    "Thread"
                </button>
                <button
                    class="button"
                    type="button"
                    data-kind="quiet"
                    data-size="small"
                    on:click=move |_| {
                        session.attempt_and_tell(Command::Loose { card, from });
                    }
                >
                    "Take off"
                    <span class="visually-hidden">{move || format!(": {}", words.get())}</span>
                </button>
            </span>
        </li>
    }
}

fn title_id(card: CardId) -> String {
    format!("ties-{card}")
}

/// A list of what a card can be tied to, and the button that ties: whoever goes through a list with the arrow keys has
/// not chosen yet.
#[component]
fn tie_picker(card: CardId, kind: Kind) -> impl IntoView {
    let session = expect_context::<Session>();
    let list = format!("tie-{}", uid());
    let free = session.see_of(&[Facet::Cards], move |workshop| free_for(workshop, card));
    let chosen = RwSignal::new(String::new());
    let label = if kind == Kind::Statement {
        "A story, or what else it stands on"
    } else {
        "What it springs from"
    };
    let groups = move || {
        free.get()
            .into_iter()
            .map(|(kind, cards)| {
                let cards = cards.into_iter().map(|(id, words)| view! { <option value=id.to_string()>{words}</option> });
                view! { <optgroup label=super::capital(&guide().kind(kind).many)>{cards.collect_view()}</optgroup> }
            })
            .collect_view()
    };
    let tie = {
        let list = list.clone();
        move || {
            if let Ok(from) = chosen.get_untracked().parse() {
                session.attempt(Command::Tie { card, from });
            }
            chosen.set(String::new());
            let none_left = free.with_untracked(Vec::is_empty);
            focus_id(if none_left {
                title_id(card)
            } else {
                list.clone()
            });
        }
    };
    view! {
        <Show
            when=move || free.with(|free| !free.is_empty())
            fallback=|| view! { <p class="field__hint">"There is nothing more to link yet."</p> }
        >
            <div class="field">
                <label class="field__label" for=list.clone()>
                    {label}
                </label>
                <div class="cluster">
                    <select
                        class="field__control"
                        id=list.clone()
                        prop:value=move || chosen.get()
                        on:change:target=move |event| chosen.set(event.target().value())
                    >
                        <option value="">"Choose…"</option>
                        {groups}
                    </select>
                    <button
                        class="button"
                        type="button"
                        aria-disabled=move || chosen.with(String::is_empty).then_some("true")
                        on:click={
                            let tie = tie.clone();
                            move |_| tie()
                        }
                    >
                        "Link"
                    </button>
                </div>
            </div>
        </Show>
    }
}

/// "a story and 2 themes"; empty when it springs from nothing yet.
pub fn springs_words(workshop: &Workshop, card: CardId) -> String {
    let Some(card) = workshop.card(card) else {
        return String::new();
    };
    let mut parts = Vec::new();
    for kind in Kind::ALL {
        let named = card
            .springs_from
            .iter()
            .filter(|id| workshop.card(**id).is_some_and(|from| from.kind == kind));
        let (one, many) = match kind {
            Kind::Statement => ("statement", "statements"),
            kind => kind_name(kind),
        };
        match named.count() {
            0 => {}
            1 if one.starts_with(['a', 'e', 'i', 'o', 'u']) => parts.push(format!("an {one}")),
            1 => parts.push(format!("a {one}")),
            n => parts.push(count(n, one, many)),
        }
    }
    match parts.pop() {
        Some(last) if parts.is_empty() => last,
        Some(last) => format!("{} and {last}", parts.join(", ")),
        None => String::new(),
    }
}

fn tied_to(workshop: &Workshop, card: CardId) -> Vec<(CardId, Kind)> {
    let from = workshop
        .card(card)
        .map(|card| card.springs_from.clone())
        .unwrap_or_default();
    from.into_iter()
        .filter_map(|id| workshop.card(id).map(|card| (id, card.kind)))
        .collect()
}

type Free = Vec<(Kind, Vec<(CardId, String)>)>;

fn free_for(workshop: &Workshop, card: CardId) -> Free {
    let Some(card) = workshop.card(card) else {
        return Vec::new();
    };
    let of_kind = |kind: Kind| {
        let free = workshop
            .of_kind(kind)
            .into_iter()
            .filter(|from| from.id != card.id && !card.springs_from.contains(&from.id));
        (
            kind,
            free.map(|from| (from.id, short(from, 70)))
                .collect::<Vec<_>>(),
        )
    };
    card.kind
        .springs_from()
        .iter()
        .copied()
        .map(of_kind)
        .filter(|(_, cards)| !cards.is_empty())
        .collect()
}
