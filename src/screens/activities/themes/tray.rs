//! The tray: notes and stories that stand in no theme yet, of this phase unless one asks for more.

use super::board::{Which, ungrouped};
use crate::parts::dialog::uid;
use crate::screens::notes::{CardList, NO_THEME};
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::ids::StepId;
use crate::workshop::step::StepField;
use leptos::prelude::*;

/// The tray.
#[component]
pub(super) fn tray(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let which = RwSignal::new(Which::Phase);
    let ids = session.see_of(&[Facet::Cards, Facet::Steps], move |workshop| {
        ungrouped(workshop, step, which.get())
    });
    let offers = session.see_of(&[Facet::Steps], offers);
    let number = Memo::new(move |_| ids.with(Vec::len));
    let grouped = session.see_of(&[Facet::Cards], |workshop| {
        workshop
            .live()
            .any(|card| workshop.theme_of(card).is_some())
    });
    let filter = format!("tray-{}", uid());
    view! {
        <section class="theme-board__tray" aria-labelledby="tray-title" data-zone=NO_THEME data-zone-word="Out of the theme">
            <h3 class="theme-board__tray-title" id="tray-title">
                "Not in a theme yet " <span class="work__count">{move || number.get()}</span>
            </h3>
            <div class="theme-board__filter">
                <label class="visually-hidden" for=filter.clone()>"Show"</label>
                <select class="field__control" id=filter on:change:target=move |event| which.set(read(&event.target().value()))>
                    <option value="phase">"From this phase"</option>
                    <option value="all">"From all steps"</option>
                    {move || {
                        offers
                            .get()
                            .into_iter()
                            .map(|(id, name)| view! { <option value=id.to_string()>{name}</option> })
                            .collect_view()
                    }}
                </select>
            </div>
            <CardList ids label="Not in a theme yet" layout="column" movable=true groups=true />
            <Show when=move || number.get() == 0>
                <p class="theme-column__empty">
                    {move || {
                        if grouped.get() {
                            "Everything here has a theme. Drag cards here to take them out again."
                        } else {
                            "Nothing to group yet. Notes and stories from the steps before come here."
                        }
                    }}
                </p>
            </Show>
        </section>
    }
}

fn read(value: &str) -> Which {
    match value {
        "phase" => Which::Phase,
        "all" => Which::All,
        step => step.parse().map_or(Which::Phase, Which::Step),
    }
}

/// The steps at which notes or stories are made.
fn offers(workshop: &Workshop) -> Vec<(StepId, String)> {
    use crate::workshop::activity::Activity;
    let makes = |activity: Activity| matches!(activity, Activity::Notes | Activity::Stories);
    let steps = workshop
        .agenda()
        .into_iter()
        .filter(|step| makes(step.activity));
    steps
        .map(|step| (step.id, step.words(StepField::Name).text.clone()))
        .collect()
}
