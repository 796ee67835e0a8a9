//! What we keep: the things that must not be lost, whatever else changes.

use crate::guide::guide;
use crate::screens::notes::{AddCard, CardList, EmptyList};
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::ids::StepId;
use crate::workshop::kind::Kind;
use leptos::prelude::*;

/// The work area.
pub fn work_area(step: StepId) -> AnyView {
    view! { <Keep step /> }.into_any()
}

#[component]
fn keep(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let ids = session.see_of(&[Facet::Cards], |workshop| {
        workshop
            .of_kind(Kind::Keep)
            .into_iter()
            .map(|card| card.id)
            .collect::<Vec<_>>()
    });
    let number = Memo::new(move |_| ids.with(Vec::len));
    let words = guide().kind(Kind::Keep);
    view! {
        <div class="desk">
            <div class="desk__write">
                <AddCard kind=Kind::Keep step />
            </div>
            <div class="stack">
                <div class="work__bar">
                    <h2 class="work__title">
                        "What we keep " <span class="work__count">{move || number.get()}</span>
                    </h2>
                </div>
                <Show
                    when=move || number.get() != 0
                    fallback=|| view! { <EmptyList kind=Kind::Keep /> }
                >
                    <CardList ids label=words.many.clone() layout="wall" movable=true />
                </Show>
            </div>
        </div>
    }
}
