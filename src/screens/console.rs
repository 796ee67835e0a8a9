//! Console.
use leptos::prelude::*;

/// The screens of one workshop.
#[component]
pub fn workshop_screens() -> impl IntoView {
    view! { <h1>"Console"</h1> }
}
