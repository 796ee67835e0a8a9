//! A box to tick, with its words beside it.

use leptos::prelude::*;

/// One tick.
#[component]
pub fn tick_field(
    /// What a tick means.
    #[prop(into)]
    label: String,
    /// A line of explanation; may be empty.
    #[prop(optional, into)]
    hint: String,
    /// Whether it is ticked.
    #[prop(into)]
    ticked: Signal<bool>,
    /// Called with the new state.
    #[prop(into)]
    on_tick: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="choice" data-plain="">
            <input
                type="checkbox"
                prop:checked=move || ticked.get()
                on:change:target=move |event| on_tick.run(event.target().checked())
            />
            <span class="choice__name">{label}</span>
            {(!hint.is_empty()).then(|| view! { <span class="choice__hint">{hint}</span> })}
        </label>
    }
}
