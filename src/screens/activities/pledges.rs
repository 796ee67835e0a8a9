//! One pledge each: one sentence, and the moment when it happens.

use crate::guide::guide;
use crate::screens::sheet::add::AddSheet;
use crate::screens::sheet::face::About;
use crate::screens::sheet::fields::text_of;
use crate::screens::sheet::list::{ListTitle, OpeningList, cards_of};
use crate::session::Session;
use crate::workshop::card::Choices;
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::{Field, Kind};
use leptos::prelude::*;

/// The work area.
pub fn work_area(step: StepId) -> AnyView {
    view! { <Pledges step /> }.into_any()
}

#[component]
fn pledges(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let among = cards_of(session, Kind::Pledge);
    let opened = RwSignal::new(None);
    view! {
        <div class="desk">
            <div class="desk__write">
                <AddSheet kind=Kind::Pledge step />
                <p class="field__hint">"One sentence each. The moment, how big and who will ask come after, under Edit."</p>
            </div>
            <div class="stack">
                <ListTitle kind=Kind::Pledge among />
                <OpeningList
                    kind=Kind::Pledge
                    among
                    opened
                    face=pledge_face
                    list="pledge-wall"
                    card_class="pledge"
                />
            </div>
        </div>
    }
}

fn pledge_face(card: CardId) -> AnyView {
    let session = expect_context::<Session>();
    let signal = session.card(card);
    let words = text_of(session, card, Field::Text);
    let when = text_of(session, card, Field::WhenThen);
    let buddy = text_of(session, card, Field::Buddy);
    let size = Memo::new(move |_| {
        signal.with(|card| {
            card.as_ref()
                .map(|card| size_and_reach(&card.choices))
                .unwrap_or_default()
        })
    });
    view! {
        <p class="pledge__words" dir="auto">
            {move || words.get()}
        </p>
        <Show when=move || when.with(|when| !when.is_empty())>
            <p class="pledge__when" dir="auto">
                {move || when.get()}
            </p>
        </Show>
        <Show when=move || buddy.with(|buddy| !buddy.is_empty())>
            <p class="pledge__by">
                "Asks how it went: " <bdi>{move || buddy.get()}</bdi>
            </p>
        </Show>
        <About card first=size />
    }
    .into_any()
}

fn size_and_reach(choices: &Choices) -> String {
    let size = choices.size.map(|size| guide().choice(size).label.as_str());
    let reach = choices
        .reach
        .map(|reach| guide().choice(reach).label.as_str());
    [size, reach]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}
