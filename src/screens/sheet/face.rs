//! What rich cards show while nobody writes in them: words, a line somebody said, facts.

use super::fields::text_of;
use super::said_by::said_by_words;
use crate::guide::guide;
use crate::record::dates::day;
use crate::session::Session;
use crate::workshop::ids::CardId;
use crate::workshop::kind::{Field, Kind};
use crate::workshop::short;
use leptos::prelude::*;

/// A short form of a card's main words, for labels.
pub fn title_of(session: Session, card: CardId) -> Signal<String> {
    let card = session.card(card);
    Memo::new(move |_| {
        card.with(|card| {
            card.as_ref()
                .map(|card| short(card, 40))
                .unwrap_or_default()
        })
    })
    .into()
}

/// The main words, as a heading.
#[component]
pub fn words(
    /// Which card.
    card: CardId,
) -> impl IntoView {
    let text = text_of(expect_context(), card, Field::Text);
    view! {
        <h3 class="sheet__words" dir="auto">
            {move || text.get()}
        </h3>
    }
}

/// Words that somebody said, or that tell more; nothing while there are none.
#[component]
pub fn body(
    /// Which card.
    card: CardId,
    /// Which field.
    field: Field,
    /// Set apart as something somebody said.
    #[prop(optional)]
    quote: bool,
) -> impl IntoView {
    let text = text_of(expect_context(), card, field);
    view! {
        <Show when=move || text.with(|text| !text.is_empty())>
            {if quote {
                view! { <blockquote class="sheet__quote" dir="auto">{move || text.get()}</blockquote> }.into_any()
            } else {
                view! { <p class="sheet__body" dir="auto">{move || text.get()}</p> }.into_any()
            }}
        </Show>
    }
}

/// What is known about a card, field by field; blank fields are left out.
#[component]
pub fn facts(
    /// Which card.
    card: CardId,
    /// What it is.
    kind: Kind,
    /// Which fields, in order.
    fields: &'static [Field],
    /// More facts: what, and the words of it.
    #[prop(optional)]
    more: Vec<(&'static str, Signal<String>)>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let known = fields.iter().map(|field| {
        (
            guide().label(kind, *field),
            Signal::from(text_of(session, card, *field)),
        )
    });
    let rows = known
        .chain(more)
        .map(|(label, value)| {
            view! {
                <Show when=move || value.with(|value| !value.is_empty())>
                    <div>
                        <dt>{label}</dt>
                        <dd dir="auto">{move || value.get()}</dd>
                    </div>
                </Show>
            }
        })
        .collect_view();
    view! { <dl class="sheet__facts">{rows}</dl> }
}

/// Small words about a card: what sort it is, who it is from (unless that is its owner), and whether it is hidden.
#[component]
pub fn about(
    /// Which card.
    card: CardId,
    /// Words that come first.
    #[prop(optional, into)]
    first: Signal<String>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let signal = session.card(card);
    let words = Memo::new(move |_| {
        let card = signal.get();
        let from = card
            .as_ref()
            .map(|card| session.look(|workshop| said_by_words(workshop, &card.choices.said_by)));
        let is_owner = |from: &String| {
            card.as_ref()
                .is_some_and(|card| card.text(Field::Owner).contains(from.as_str()))
        };
        let from = from.filter(|from| !is_owner(from));
        let hidden = card
            .is_some_and(|card| card.choices.hidden)
            .then(|| "hidden from room and documents".to_owned());
        let parts = [Some(first.get()), from, hidden];
        parts
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    });
    view! {
        <Show when=move || words.with(|words| !words.is_empty())>
            <p class="sheet__kind">
                <bdi>{move || words.get()}</bdi>
            </p>
        </Show>
    }
}

/// The day by which something should be, in words; empty when there is none.
pub fn due_words(session: Session, card: CardId) -> Signal<String> {
    let card = session.card(card);
    Memo::new(move |_| {
        card.with(|card| {
            card.as_ref()
                .and_then(|card| card.choices.due)
                .map(day)
                .unwrap_or_default()
        })
    })
    .into()
}
