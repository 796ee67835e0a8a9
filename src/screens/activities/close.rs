//! The close: a word from whoever likes, what was made today, and what still waits for somebody.

use crate::guide::guide;
use crate::parts::icon::{Drawing, Icon};
use crate::screens::run_of_show::step_href;
use crate::screens::sheet::add::AddSheet;
use crate::screens::sheet::face::About;
use crate::screens::sheet::fields::text_of;
use crate::screens::sheet::list::{ListTitle, OpeningList, cards_of};
use crate::screens::tabletop::{Open, tabletop};
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::choice::Answer;
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::{Field, Kind};
use crate::workshop::telling::count;
use leptos::prelude::*;

/// What a room makes, in the order of the method.
const MADE: [Kind; 6] = [
    Kind::Note,
    Kind::Story,
    Kind::Theme,
    Kind::Dream,
    Kind::Statement,
    Kind::CheckIn,
];

/// What was made today, and what still waits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Made {
    counts: Vec<String>,
    waiting: Vec<(CardId, String)>,
    unasked: Vec<(CardId, String)>,
    unowned: Vec<(CardId, String)>,
}

/// The work area.
pub fn work_area(step: StepId) -> AnyView {
    view! { <Close step /> }.into_any()
}

#[component]
fn close(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let among = cards_of(session, Kind::ClosingWord);
    let opened = RwSignal::new(None);
    view! {
        <div class="desk">
            <div class="desk__write">
                <AddSheet kind=Kind::ClosingWord step />
                <Ending />
            </div>
            <div class="stack">
                <WhatWasMade />
                <ListTitle kind=Kind::ClosingWord among />
                <OpeningList
                    kind=Kind::ClosingWord
                    among
                    opened
                    face=word_face
                    list="pledge-wall"
                    card_class="pledge"
                />
            </div>
        </div>
    }
}

fn word_face(card: CardId) -> AnyView {
    let words = text_of(expect_context(), card, Field::Text);
    view! {
        <p class="pledge__words" dir="auto">
            {move || words.get()}
        </p>
        <About card />
    }
    .into_any()
}

#[component]
fn what_was_made() -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let made = session.see_of(&[Facet::Cards], made);
    let unasked = Signal::derive(move || made.get().unasked);
    let waiting = Signal::derive(move || made.get().waiting);
    let unowned = Signal::derive(move || made.get().unowned);
    view! {
        <section class="made">
            <h2 class="work__title">"What we made today"</h2>
            <ul class="made__counts">
                {move || made.get().counts.into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}
            </ul>
            <Unseen />
            <Waiting title="Ask the teller who may see this story" cards=unasked open=Open::Sheet />
            <Waiting title="Still waiting for an answer" cards=waiting open=Open::Sheet />
            <Waiting title="Needs attention, and nobody has taken it on yet" cards=unowned open=|_| Open::Attention />
            <Show when=move || unowned.with(|unowned| !unowned.is_empty())>
                <button class="button" type="button" data-size="small" on:click=move |_| table.lay(Open::Attention)>
                    <Drawing icon=Icon::Attention />
                    "Open Needs attention"
                </button>
            </Show>
        </section>
    }
}

/// Notes written in private that the room has not seen, step by step. Nothing while there are none.
#[component]
fn unseen() -> impl IntoView {
    let session = expect_context::<Session>();
    let steps = session.see_of(&[Facet::Cards, Facet::Steps], |workshop| {
        let steps = workshop.agenda().into_iter();
        let unseen =
            steps.map(|step| (step.id, step.name.text.clone(), workshop.unseen_at(step.id)));
        unseen
            .filter(|(_, _, notes)| *notes > 0)
            .collect::<Vec<_>>()
    });
    view! {
        <Show when=move || steps.with(|steps| !steps.is_empty())>
            <h3 class="made__title">"Written in private, and not shown to the room yet"</h3>
            <ul class="made__waiting">
                {move || {
                    let line = |(step, name, notes): (StepId, String, usize)| {
                        view! {
                            <li>
                                <a class="thread__link" href=step_href(session, step)>
                                    <bdi>{name}</bdi>
                                    {format!(": {}", count(notes, "note", "notes"))}
                                </a>
                            </li>
                        }
                    };
                    steps.get().into_iter().map(line).collect_view()
                }}
            </ul>
        </Show>
    }
}

/// Cards that still wait for somebody. Nothing while there are none.
#[component]
fn waiting(
    title: &'static str,
    cards: Signal<Vec<(CardId, String)>>,
    open: fn(CardId) -> Open,
) -> impl IntoView {
    let table = tabletop();
    view! {
        <Show when=move || cards.with(|cards| !cards.is_empty())>
            <h3 class="made__title">{title}</h3>
            <ul class="made__waiting">
                {move || {
                    cards
                        .get()
                        .into_iter()
                        .map(|(card, words)| {
                            view! {
                                <li>
                                    <button class="thread__link" type="button" dir="auto" on:click=move |_| table.lay(open(card))>
                                        {words}
                                    </button>
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
        </Show>
    }
}

/// A copy, and whether the day has ended. Closing the workshop and the outputs stand at the foot of the last step.
#[component]
fn ending() -> impl IntoView {
    let session = expect_context::<Session>();
    let ended = session.see_of(&[Facet::Room], |workshop| workshop.room.ended);
    view! {
        <div class="ending">
            <p>"Before anyone leaves, keep a copy in a second place."</p>
            <div class="cluster">
                <button class="button" type="button" data-kind="primary" on:click=move |_| session.copy_to_file()>
                    "Save a copy"
                </button>
            </div>
            <p role="status">
                {move || {
                    ended
                        .get()
                        .map(|at| format!("The workshop ended at {}. Bring the room to any step to go on.", session.time_of_day(at)))
                }}
            </p>
        </div>
    }
}

fn made(workshop: &Workshop) -> Made {
    let number = |kind: Kind| workshop.live().filter(|card| card.kind == kind).count();
    let words = |kind: Kind| {
        let words = guide().kind(kind);
        count(number(kind), &words.one, &words.many)
    };
    let promises = workshop
        .live()
        .filter(|card| card.kind.is_promise())
        .count();
    let concerns = workshop.needs_attention();
    let owned = concerns
        .iter()
        .filter(|card| !card.text(Field::Owner).is_empty())
        .count();
    let mut counts: Vec<String> = MADE
        .into_iter()
        .filter(|kind| number(*kind) > 0)
        .map(words)
        .collect();
    if promises > 0 {
        counts.push(count(promises, "promise", "promises"));
    }
    if !concerns.is_empty() {
        let said = count(concerns.len(), "concern", "concerns");
        counts.push(format!(
            "{said}: {owned} with an owner, {} without",
            concerns.len() - owned
        ));
    }
    let short = |card: &crate::workshop::card::Card| (card.id, crate::workshop::short(card, 80));
    let requests = workshop.of_kind(Kind::Request);
    let waits = requests
        .into_iter()
        .filter(|card| card.choices.answer.unwrap_or(Answer::Waiting) == Answer::Waiting);
    let stories = workshop.of_kind(Kind::Story);
    let unasked = stories
        .into_iter()
        .filter(|card| card.choices.consent.is_none());
    let alone = concerns
        .iter()
        .filter(|card| card.text(Field::Owner).is_empty());
    Made {
        counts,
        waiting: waits.map(|card| short(card)).collect(),
        unasked: unasked.map(|card| short(card)).collect(),
        unowned: alone.map(|card| short(card)).collect(),
    }
}
