//! The room screen.
use leptos::prelude::*;

/// The projector's window.
#[component]
pub fn room_screen() -> impl IntoView {
    view! { <h1>"Room"</h1> }
}
