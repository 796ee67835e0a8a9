//! A count of people or dots: one fewer, one more, or typed.

use super::dialog::uid;
use leptos::prelude::*;

/// A labelled count with a button on either side.
#[component]
pub fn count_field(
    /// What is counted.
    #[prop(into)]
    label: String,
    /// The count as it stands.
    #[prop(into)]
    value: Signal<u32>,
    /// The largest count that makes sense.
    #[prop(default = 9_999)]
    most: u32,
    /// Called with the new count.
    #[prop(into)]
    on_keep: Callback<u32>,
) -> impl IntoView {
    let id = format!("count-{}", uid());
    let fewer = format!("One fewer: {label}");
    let more = format!("One more: {label}");
    let turn = move |to: Option<u32>| {
        if let Some(to) = to.filter(|to| *to <= most) {
            on_keep.run(to);
        }
    };
    view! {
        <div class="support__answer">
            <label for=id.clone()>{label}</label>
            <div class="vote__stepper">
                <button
                    class="button"
                    type="button"
                    aria-label=fewer
                    aria-disabled=move || (value.get() == 0).then_some("true")
                    on:click=move |_| turn(value.get_untracked().checked_sub(1))
                >
                    "−"
                </button>
                <input
                    class="vote__count count"
                    id=id
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    maxlength="4"
                    data-count=move || value.get().to_string()
                    prop:value=move || value.get().to_string()
                    on:change:target=move |event| {
                        let typed = event.target().value().trim().parse::<u32>().ok();
                        turn(typed);
                        if let Some(stands) = value.try_get_untracked() {
                            event.target().set_value(&stands.to_string());
                        }
                    }
                />
                <button
                    class="button"
                    type="button"
                    aria-label=more
                    aria-disabled=move || (value.get() >= most).then_some("true")
                    on:click=move |_| turn(value.get_untracked().checked_add(1))
                >
                    "+"
                </button>
            </div>
        </div>
    }
}
