//! Story cards: a headline first, the rest in its place, and the teller's word on who may see it.

use crate::guide::{guide, spot_people};
use crate::screens::sheet::add::AddSheet;
use crate::screens::sheet::choices::CardChoices;
use crate::screens::sheet::face::{About, Body, Words};
use crate::screens::sheet::fields::CardFields;
use crate::screens::sheet::foot::open_card;
use crate::screens::sheet::links::Links;
use crate::screens::sheet::list::{ListTitle, OpeningList, cards_of};
use crate::screens::sheet::said_by::SaidByField;
use crate::session::Session;
use crate::workshop::card::Card;
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::{Field, Kind};
use leptos::prelude::*;

/// The work area.
pub fn work_area(step: StepId) -> AnyView {
    view! { <Stories step /> }.into_any()
}

#[component]
fn stories(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let among = cards_of(session, Kind::Story);
    let opened = RwSignal::new(None);
    view! {
        <div class="first-line">
            <AddSheet
                kind=Kind::Story
                step
                small=true
                label="Headline of the next story"
                on_made=move |card| open_card(opened, card, Field::Happened)
            />
        </div>
        <ListTitle kind=Kind::Story among />
        <OpeningList kind=Kind::Story among opened face=story_face form=story_form />
    }
}

fn story_face(card: CardId) -> AnyView {
    let session = expect_context::<Session>();
    let signal = session.card(card);
    let stands = Memo::new(move |_| {
        signal.with(|card| card.as_ref().map(|card| standing(card)).unwrap_or_default())
    });
    view! {
        <About card first=stands />
        <Words card />
        <Body card field=Field::Quote quote=true />
    }
    .into_any()
}

fn story_form(card: CardId) -> AnyView {
    view! {
        <CardFields card kind=Kind::Story />
        <WhoItIs card />
        <CardChoices card kind=Kind::Story />
        <Links card kind=Kind::Story />
        <SaidByField card />
    }
    .into_any()
}

/// A gentle word when something in the story might tell who somebody is.
#[component]
fn who_it_is(card: CardId) -> impl IntoView {
    let session = expect_context::<Session>();
    let signal = session.card(card);
    let spotted = Memo::new(move |_| {
        signal.with(|card| card.as_ref().map(|card| hints(card)).unwrap_or_default())
    });
    view! {
        <div role="status">
            <Show when=move || spotted.with(|spotted| !spotted.is_empty())>
                <div class="field__help">
                    <p>
                        <strong>"Could somebody be recognised?"</strong>
                    </p>
                    <ul>
                        {move || {
                            spotted
                                .get()
                                .into_iter()
                                .map(|(found, hint)| view! { <li><bdi>{format!("“{found}”")}</bdi>": "{hint}</li> })
                                .collect_view()
                        }}
                    </ul>
                </div>
            </Show>
        </div>
    }
}

/// What might tell who somebody is, with a gentle sentence: three at most.
fn hints(card: &Card) -> Vec<(String, &'static str)> {
    let spotted = card
        .words
        .values()
        .flat_map(|words| spot_people(&words.text));
    spotted
        .take(3)
        .map(|spotted| (spotted.found, guide().choice(spotted.clue).text.as_str()))
        .collect()
}

/// "Stay in this room · 5 of 9 written"; without an answer a story stays in the room too, but nobody has chosen that.
fn standing(card: &Card) -> String {
    let consent = card
        .choices
        .consent
        .map_or("Not asked yet who may see it", |consent| {
            guide().choice(consent).label.as_str()
        });
    let fields = || {
        Kind::Story
            .fields()
            .iter()
            .filter(|field| **field != Field::Text)
    };
    let written = fields()
        .filter(|field| !card.text(**field).is_empty())
        .count();
    format!("{consent} · {written} of {} written", fields().count())
}
