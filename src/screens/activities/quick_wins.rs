//! Quick wins: small fixes within a month, with who does it, what it costs, by when, and what it saves.

use crate::guide::guide;
use crate::screens::sheet::add::AddSheet;
use crate::screens::sheet::face::{About, Facts, Words, due_words};
use crate::screens::sheet::list::{ListTitle, OpeningList, cards_of};
use crate::session::Session;
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::{Field, Kind};
use leptos::prelude::*;

/// The work area.
pub fn work_area(step: StepId) -> AnyView {
    view! { <QuickWins step /> }.into_any()
}

#[component]
fn quick_wins(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let among = cards_of(session, Kind::QuickWin);
    let opened = RwSignal::new(None);
    view! {
        <div class="desk">
            <div class="desk__write">
                <AddSheet kind=Kind::QuickWin step />
            </div>
            <div class="stack">
                <ListTitle kind=Kind::QuickWin among />
                <OpeningList kind=Kind::QuickWin among opened face=quick_win_face />
            </div>
        </div>
    }
}

fn quick_win_face(card: CardId) -> AnyView {
    let session = expect_context::<Session>();
    let signal = session.card(card);
    let cost = Memo::new(move |_| {
        let cost = signal.with(|card| card.as_ref().and_then(|card| card.choices.cost));
        cost.map(|cost| guide().choice(cost).label.clone())
            .unwrap_or_default()
    });
    let more = vec![("Cost", cost.into()), ("By", due_words(session, card))];
    view! {
        <About card />
        <Words card />
        <Facts card kind=Kind::QuickWin fields=&[Field::Owner, Field::Saves] more />
    }
    .into_any()
}
