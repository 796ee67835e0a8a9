//! Themes: what is not grouped yet lies in a tray, and each theme has a column. Whatever a drag does, a button does.

mod board;
mod column;
mod tray;

use crate::screens::notes::{AddCard, SelectionBar};
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::ids::StepId;
use crate::workshop::kind::Kind;
use column::Column;
use leptos::prelude::*;
use tray::Tray;

/// The work area.
pub fn work_area(step: StepId) -> AnyView {
    view! { <Themes step /> }.into_any()
}

#[component]
fn themes(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let board = session.see_of(&[Facet::Cards, Facet::Steps], board::board);
    let themes = Memo::new(move |_| board.with(|board| board.themes.clone()));
    let number = Memo::new(move |_| themes.with(Vec::len));
    view! {
        <div class="work__bar">
            <h2 class="work__title">
                "Themes " <span class="work__count">{move || number.get()}</span>
            </h2>
        </div>
        <div class="theme-board">
            <Tray step />
            <div class="theme-board__themes" id="themes" tabindex="-1" data-lane="themes" data-sideways="">
                <For each=move || themes.get() key=|id| *id let:id>
                    <Column id board />
                </For>
                <div class="theme-board__new">
                    <AddCard kind=Kind::Theme step small=true />
                </div>
            </div>
        </div>
        <SelectionBar />
    }
}
