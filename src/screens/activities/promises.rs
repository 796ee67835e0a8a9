//! Commitments, offers and requests, side by side. A request has an answer; those without one stand first.

use crate::guide::guide;
use crate::screens::sheet::add::AddSheet;
use crate::screens::sheet::choice_fields::{DueField, RequestAnswer};
use crate::screens::sheet::face::{About, due_words};
use crate::screens::sheet::fields::{CardField, text_of};
use crate::screens::sheet::list::{Face, OpeningList, cards_of};
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::choice::Answer;
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::{Field, Kind};
use leptos::prelude::*;

/// The work area.
pub fn work_area(step: StepId) -> AnyView {
    view! { <Promises step /> }.into_any()
}

#[component]
fn promises(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let opened = RwSignal::new(None);
    let requests = session.see_of(&[Facet::Cards], requests);
    // Answering must not make a card jump from under the hand: the order is made anew only when the list itself changes.
    let steady = Memo::new(move |before: Option<&(Vec<CardId>, Vec<CardId>)>| {
        let (plain, shown) = requests.get();
        match before {
            Some((known, kept)) if *known == plain => (plain, kept.clone()),
            _ => (plain, shown),
        }
    });
    let requests = Signal::derive(move || steady.get().1);
    view! {
        <div class="promise-board">
            <Column
                step
                kind=Kind::Commitment
                about="Something I can easily do without asking permission."
                among=cards_of(session, Kind::Commitment)
                opened
                face=commitment_face
            />
            <Column
                step
                kind=Kind::Offer
                about="A gift of something I control."
                among=cards_of(session, Kind::Offer)
                opened
                face=offer_face
            />
            <Column
                step
                kind=Kind::Request
                about="Something I need from someone else."
                among=requests
                opened
                face=request_face
            />
        </div>
    }
}

#[component]
fn column(
    step: StepId,
    kind: Kind,
    about: &'static str,
    among: Signal<Vec<CardId>>,
    opened: RwSignal<Option<CardId>>,
    face: Face,
) -> impl IntoView {
    view! {
        <section class="promise-board__column">
            <h2 class="promise-board__name">
                {crate::screens::sheet::capital(&guide().kind(kind).many)} " "
                <span class="promise-board__count">{move || among.with(Vec::len)}</span>
            </h2>
            <p class="promise-board__about">{about}</p>
            <AddSheet kind step small=true label=guide().label(kind, Field::Text) />
            <OpeningList kind among opened face list="promise-list" card_class="promise" />
        </section>
    }
}

fn commitment_face(card: CardId) -> AnyView {
    view! { <Promise card second=None /> }.into_any()
}

fn offer_face(card: CardId) -> AnyView {
    view! { <Promise card second=Some(("for", Field::To)) /> }.into_any()
}

fn request_face(card: CardId) -> AnyView {
    let session = expect_context::<Session>();
    let signal = session.card(card);
    let answer = Memo::new(move |_| {
        signal
            .with(|card| card.as_ref().and_then(|card| card.choices.answer))
            .unwrap_or(Answer::Waiting)
    });
    view! {
        <Promise card second=Some(("to", Field::To)) />
        <RequestAnswer card />
        <Show when=move || answer.get() == Answer::NotYet>
            <DueField card label="When there will be an answer" />
        </Show>
        <Show when=move || answer.get() != Answer::Waiting>
            <CardField card kind=Kind::Request field=Field::Response />
        </Show>
    }
    .into_any()
}

/// The words of a promise, and who is in it.
#[component]
fn promise(card: CardId, second: Option<(&'static str, Field)>) -> impl IntoView {
    let session = expect_context::<Session>();
    let words = text_of(session, card, Field::Text);
    let owner = text_of(session, card, Field::Owner);
    let due = due_words(session, card);
    let second = second.map(|(how, field)| (how, text_of(session, card, field)));
    view! {
        <p class="promise__words" dir="auto">
            {move || words.get()}
        </p>
        <p class="promise__who">
            <b dir="auto">{move || owner.get()}</b>
            {second
                .map(|(how, text)| {
                    view! {
                        <Show when=move || text.with(|text| !text.is_empty())>
                            <span>{how} " " <bdi>{move || text.get()}</bdi></span>
                        </Show>
                    }
                })}
            <Show when=move || due.with(|due| !due.is_empty())>
                <span>"by " {move || due.get()}</span>
            </Show>
        </p>
        <About card />
    }
}

/// The requests in their order, and as shown: those that wait for an answer first.
fn requests(workshop: &Workshop) -> (Vec<CardId>, Vec<CardId>) {
    let cards = workshop.of_kind(Kind::Request);
    let plain = cards.iter().map(|card| card.id).collect();
    let (waiting, answered): (Vec<_>, Vec<_>) = cards
        .into_iter()
        .partition(|card| card.choices.answer.unwrap_or(Answer::Waiting) == Answer::Waiting);
    (
        plain,
        waiting
            .into_iter()
            .chain(answered)
            .map(|card| card.id)
            .collect(),
    )
}
