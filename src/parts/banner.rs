//! A line across the whole window: danger, or calm news.

use leptos::prelude::*;

/// A banner with its buttons as children.
#[component]
pub fn banner(
    /// Work is at risk: spoken at once. Otherwise calm news.
    #[prop(optional)]
    danger: bool,
    /// The short words it begins with; may be empty.
    #[prop(optional, into)]
    strong: String,
    /// What there is to say.
    #[prop(into)]
    words: Signal<String>,
    /// Its buttons.
    children: Children,
) -> impl IntoView {
    view! {
        <div
            class="banner"
            data-kind=if danger { "danger" } else { "news" }
            role=if danger { "alert" } else { "status" }
        >
            <p class="banner__words">
                {(!strong.is_empty()).then(|| view! { <strong>{strong}</strong> })}
                {move || words.get()}
            </p>
            {children()}
        </div>
    }
}
