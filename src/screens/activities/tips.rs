//! The tips exchange: advice that works in places like ours.

use crate::screens::sheet::add::AddSheet;
use crate::screens::sheet::face::{About, Facts, Words};
use crate::screens::sheet::list::{ListTitle, OpeningList, cards_of};
use crate::session::Session;
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::{Field, Kind};
use leptos::prelude::*;

/// The work area.
pub fn work_area(step: StepId) -> AnyView {
    view! { <Tips step /> }.into_any()
}

#[component]
fn tips(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let among = cards_of(session, Kind::Tip);
    let opened = RwSignal::new(None);
    view! {
        <div class="desk">
            <div class="desk__write">
                <AddSheet kind=Kind::Tip step />
            </div>
            <div class="stack">
                <ListTitle kind=Kind::Tip among />
                <OpeningList kind=Kind::Tip among opened face=tip_face />
            </div>
        </div>
    }
}

fn tip_face(card: CardId) -> AnyView {
    view! {
        <About card />
        <Words card />
        <Facts card kind=Kind::Tip fields=&[Field::WorksWhere, Field::Effort, Field::AskWho] />
    }
    .into_any()
}
