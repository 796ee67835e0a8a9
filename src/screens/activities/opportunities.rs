//! Opportunities: what could be built, and who wants to work on it.

use crate::screens::sheet::add::AddSheet;
use crate::screens::sheet::choice_fields::EnergyField;
use crate::screens::sheet::face::{About, Facts, Words};
use crate::screens::sheet::list::{ListTitle, OpeningList, cards_of};
use crate::session::Session;
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::{Field, Kind};
use leptos::prelude::*;

/// The work area.
pub fn work_area(step: StepId) -> AnyView {
    view! { <Opportunities step /> }.into_any()
}

#[component]
fn opportunities(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let among = cards_of(session, Kind::Opportunity);
    let opened = RwSignal::new(None);
    view! {
        <div class="desk">
            <div class="desk__write">
                <AddSheet kind=Kind::Opportunity step />
            </div>
            <div class="stack">
                <ListTitle kind=Kind::Opportunity among />
                <OpeningList kind=Kind::Opportunity among opened face=opportunity_face />
            </div>
        </div>
    }
}

fn opportunity_face(card: CardId) -> AnyView {
    view! {
        <About card />
        <Words card />
        <Facts card kind=Kind::Opportunity fields=&[Field::WantsToWork] />
        <EnergyField card />
    }
    .into_any()
}
