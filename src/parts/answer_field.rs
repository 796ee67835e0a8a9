//! A short answer of several in one row: yes, no, not yet.

use super::dialog::uid;
use leptos::prelude::*;

/// One answer of several, side by side.
#[component]
pub fn answer_field(
    /// What is asked.
    #[prop(into)]
    legend: String,
    /// The answers: key and words.
    options: Vec<(&'static str, String)>,
    /// The key of the answer given.
    #[prop(into)]
    chosen: Signal<String>,
    /// Called with the key of the answer.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let name = format!("answer-{}", uid());
    let answers = options
        .into_iter()
        .map(|(key, words)| {
            view! {
                <label class="answer__choice" data-answer=key>
                    <input
                        type="radio"
                        name=name.clone()
                        value=key
                        prop:checked=move || chosen.get() == key
                        on:change=move |_| on_choose.run(key.to_owned())
                    />
                    {words}
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="answer">
            <legend class="answer__legend">{legend}</legend>
            <div class="answer__choices">{answers}</div>
        </fieldset>
    }
}
