//! The positive core: the themes that the room chose, read back, each with its cause, a line somebody said, and what
//! it would take to have more of it.

use crate::parts::icon::{Drawing, Icon};
use crate::parts::phase_mark::PhaseMark;
use crate::parts::words_field::WordsField;
use crate::screens::tabletop::{Open, tabletop};
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::card::Setting;
use crate::workshop::command::Command;
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::{Field, Kind};
use crate::workshop::telling::count;
use leptos::prelude::*;

/// The work area.
pub fn work_area(step: StepId) -> AnyView {
    let _ = step;
    view! { <Core /> }.into_any()
}

#[component]
fn core() -> impl IntoView {
    let session = expect_context::<Session>();
    let chosen = session.see_of(&[Facet::Cards, Facet::Votes], |workshop| {
        workshop
            .positive_core()
            .into_iter()
            .map(|theme| theme.id)
            .collect::<Vec<CardId>>()
    });
    let none = Memo::new(move |_| chosen.with(Vec::is_empty));
    view! {
        <Show when=move || none.get()>
            <div class="empty">
                <h2 class="empty__title">"Nothing chosen yet"</h2>
                <p>"Choose the themes after the vote, or tick them below."</p>
            </div>
        </Show>
        <section class="core" aria-labelledby="core-heading">
            <h2 class="visually-hidden" id="core-heading">
                "Our positive core"
            </h2>
            <For each=move || chosen.get() key=|id| *id let:id>
                <CoreTheme id />
            </For>
        </section>
        <Choosing open=none.get_untracked() />
    }
}

/// What is read back of a theme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct ReadBack {
    name: String,
    why: String,
    more: String,
    about: String,
    quotes: Vec<String>,
}

fn read_back(workshop: &Workshop, id: CardId) -> ReadBack {
    let Some(theme) = workshop.card(id) else {
        return ReadBack::default();
    };
    let under = workshop.under(id);
    let stories = under.iter().filter(|card| card.kind == Kind::Story).count();
    let votes = usize::try_from(workshop.votes_for(id)).unwrap_or(usize::MAX);
    let parts = [
        (votes, "vote", "votes"),
        (under.len() - stories, "note", "notes"),
        (stories, "story", "stories"),
    ];
    let about: Vec<String> = parts
        .iter()
        .filter(|(n, ..)| *n > 0)
        .map(|(n, one, many)| count(*n, one, many))
        .collect();
    let quotes = under
        .iter()
        .map(|card| card.text(Field::Quote))
        .filter(|quote| !quote.is_empty());
    ReadBack {
        name: theme.main().to_owned(),
        why: theme.text(Field::Why).to_owned(),
        more: theme.text(Field::More).to_owned(),
        about: about.join(" · "),
        quotes: quotes.take(2).map(str::to_owned).collect(),
    }
}

/// "To have more of it: …".
fn more_of_it(more: &str) -> String {
    if more.is_empty() {
        String::new()
    } else {
        format!("To have more of it: {more}")
    }
}

#[component]
fn core_theme(id: CardId) -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let seen = session.see_of(&[Facet::Cards, Facet::Votes], move |workshop| {
        read_back(workshop, id)
    });
    let changing = RwSignal::new(false);
    let theme = session.card(id);
    let field = move |field: Field| {
        Signal::derive(move || {
            theme.with(|theme| {
                theme
                    .as_ref()
                    .map_or_else(String::new, |it| it.text(field).to_owned())
            })
        })
    };
    let keep = move |field: Field| {
        move |text: String| {
            let _ = session.attempt(Command::Word(id, field, text));
        }
    };
    view! {
        <article class="core__theme">
            <span class="core__light">
                <PhaseMark phase="discover" />
            </span>
            <h3 class="core__name" dir="auto">
                {move || seen.with(|seen| seen.name.clone())}
            </h3>
            <p class="core__votes">{move || seen.with(|seen| seen.about.clone())}</p>
            {move || {
                let quotes = seen.with(|seen| seen.quotes.clone());
                quotes
                    .into_iter()
                    .map(|quote| {
                        view! {
                            <blockquote class="sheet__quote" dir="auto">
                                {quote}
                            </blockquote>
                        }
                    })
                    .collect_view()
            }}
            <Show
                when=move || changing.get()
                fallback=move || {
                    view! {
                        <p class="core__why" dir="auto">
                            {move || seen.with(|seen| seen.why.clone())}
                        </p>
                        <p class="core__more" dir="auto">
                            {move || seen.with(|seen| more_of_it(&seen.more))}
                        </p>
                    }
                }
            >
                <div class="core__words">
                    <WordsField
                        label="What makes it possible"
                        value=field(Field::Why)
                        limit=Field::Why.limit()
                        many_lines=true
                        rows=2
                        on_keep=keep(Field::Why)
                    />
                    <WordsField
                        label="What it takes to have more of it"
                        value=field(Field::More)
                        limit=Field::More.limit()
                        many_lines=true
                        rows=2
                        on_keep=keep(Field::More)
                    />
                </div>
            </Show>
            <div class="cluster">
                <button
                    class="button"
                    type="button"
                    data-kind="quiet"
                    data-size="small"
                    aria-expanded=move || changing.get().to_string()
                    on:click=move |_| changing.update(|changing| *changing = !*changing)
                >
                    {move || if changing.get() { "Done" } else { "Change what makes it possible" }}
                </button>
                <button
                    class="button"
                    type="button"
                    data-kind="quiet"
                    data-size="small"
                    on:click=move |_| table.lay(Open::Sheet(id))
                >
                    "Open"
                </button>
                <button
                    class="button"
                    type="button"
                    data-kind="quiet"
                    data-size="small"
                    on:click=move |_| table.lay(Open::Thread(id))
                >
                    <Drawing icon=Icon::Thread />
                    "Thread"
                </button>
            </div>
        </article>
    }
}

/// Which themes the room wants: all of them, to tick.
#[component]
fn choosing(open: bool) -> impl IntoView {
    let session = expect_context::<Session>();
    let themes = session.see_of(&[Facet::Cards], |workshop| {
        workshop
            .of_kind(Kind::Theme)
            .into_iter()
            .map(|theme| theme.id)
            .collect::<Vec<CardId>>()
    });
    view! {
        <details class="core__choosing" open=open>
            <summary>"Choose the themes"</summary>
            <div class="stack">
                <For each=move || themes.get() key=|id| *id let:id>
                    {
                        let theme = session.card(id);
                        view! {
                            <label class="choice" data-plain="">
                                <input
                                    type="checkbox"
                                    prop:checked=move || {
                                        theme.with(|it| it.as_ref().is_some_and(|it| it.choices.in_core))
                                    }
                                    on:change:target=move |event| {
                                        let chosen = event.target().checked();
                                        let _ = session.attempt(Command::Settle(id, Setting::InCore(chosen)));
                                    }
                                />
                                <span class="choice__name">
                                    <bdi>{move || theme.get().map(|theme| theme.main().to_owned())}</bdi>
                                </span>
                            </label>
                        }
                    }
                </For>
            </div>
        </details>
    }
}
