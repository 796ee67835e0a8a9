//! A region that is spoken politely when its words change. It is in the page before it says anything.

use leptos::prelude::*;

/// Words for those who listen; not seen.
#[component]
pub fn live(
    /// What to say; empty: nothing.
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    view! {
        <p class="visually-hidden" role="status">
            {move || words.get()}
        </p>
    }
}
