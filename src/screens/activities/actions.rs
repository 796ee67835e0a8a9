//! Team actions: owner, sponsor or none needed, first step, date, two measures, and how it stands.

use crate::guide::guide;
use crate::screens::sheet::add::AddSheet;
use crate::screens::sheet::face::{About, due_words};
use crate::screens::sheet::fields::text_of;
use crate::screens::sheet::foot::open_card;
use crate::screens::sheet::list::{ListTitle, OpeningList, cards_of};
use crate::session::Session;
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::{Field, Kind};
use leptos::prelude::*;

/// The work area.
pub fn work_area(step: StepId) -> AnyView {
    view! { <Actions step /> }.into_any()
}

#[component]
fn actions(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let among = cards_of(session, Kind::Action);
    let opened = RwSignal::new(None);
    view! {
        <div class="first-line">
            <AddSheet kind=Kind::Action step small=true on_made=move |card| open_card(opened, card, Field::Owner) />
        </div>
        <ListTitle kind=Kind::Action among />
        <OpeningList kind=Kind::Action among opened face=action_face list="action-list" card_class="action" />
    }
}

fn action_face(card: CardId) -> AnyView {
    let session = expect_context::<Session>();
    let signal = session.card(card);
    let words = text_of(session, card, Field::Text);
    let due = due_words(session, card);
    let status = Memo::new(move |_| {
        let status = signal.with(|card| card.as_ref().and_then(|card| card.choices.status));
        status
            .map(|status| guide().choice(status).label.clone())
            .unwrap_or_default()
    });
    let written = text_of(session, card, Field::Sponsor);
    let none_needed = Memo::new(move |_| {
        signal.with(|card| {
            card.as_ref()
                .is_some_and(|card| card.choices.no_sponsor_needed)
        })
    });
    let sponsor = Memo::new(move |_| match written.get() {
        none if none.is_empty() && none_needed.get() => "None needed".to_owned(),
        sponsor => sponsor,
    });
    let field = |field| Signal::from(text_of(session, card, field));
    let facts: Vec<(&str, Signal<String>)> = vec![
        ("Owner", field(Field::Owner)),
        ("Sponsor", sponsor.into()),
        ("First step, within two weeks", field(Field::FirstStep)),
        ("What matters to us", field(Field::MeasureOurs)),
        ("What we will be asked for", field(Field::MeasureAsked)),
        ("Earliest sign", field(Field::EarlySign)),
        ("How it stands", status.into()),
    ];
    view! {
        <div>
            <h3 class="action__words" dir="auto">
                {move || words.get()}
            </h3>
            <About card />
        </div>
        <p class="action__due" data-state=move || due.with(|due| due.is_empty()).then_some("missing")>
            <Show when=move || due.with(|due| !due.is_empty()) fallback=|| view! { <b>"No date yet"</b> }>
                <span>"Due"</span>
                <time>{move || due.get()}</time>
            </Show>
        </p>
        <dl class="action__facts">
            {facts.into_iter().map(|(name, words)| view! { <Fact name words /> }).collect_view()}
        </dl>
    }
    .into_any()
}

/// One thing to know about an action. The owner and the sponsor are asked for while they are missing.
#[component]
fn fact(name: &'static str, words: Signal<String>) -> impl IntoView {
    let asked = matches!(name, "Owner" | "Sponsor");
    view! {
        <Show when=move || asked || words.with(|words| !words.is_empty())>
            <div>
                <dt>{name}</dt>
                <dd dir="auto">
                    {move || match words.get() {
                        none if none.is_empty() => "Nobody yet".to_owned(),
                        words => words,
                    }}
                </dd>
            </div>
        </Show>
    }
}
