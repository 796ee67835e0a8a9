//! One answer of several: large labels that are easy to hit, or a short list to pick from.

use super::dialog::uid;
use leptos::prelude::*;

/// One answer that can be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its fixed key.
    pub key: &'static str,
    /// What it says.
    pub label: String,
    /// A line of explanation; may be empty.
    pub hint: String,
}

/// One answer of several, all in sight.
#[component]
pub fn choice_group(
    /// What is asked.
    #[prop(into)]
    legend: String,
    /// The answers.
    options: Vec<Answer>,
    /// The key of the answer given; empty: none yet.
    #[prop(into)]
    chosen: Signal<String>,
    /// Called with the key of the answer.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let name = format!("choice-{}", uid());
    let answers = options
        .into_iter()
        .map(|option| {
            let key = option.key;
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name=name.clone()
                        value=key
                        prop:checked=move || chosen.get() == key
                        on:change=move |_| on_choose.run(key.to_owned())
                    />
                    <span class="choice__name">{option.label}</span>
                    {(!option.hint.is_empty()).then(|| view! { <span class="choice__hint">{option.hint}</span> })}
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="choice-group">
            <legend class="choice-group__legend">{legend}</legend>
            {answers}
        </fieldset>
    }
}

/// One answer of several, from a list that opens.
#[component]
pub fn choice_select(
    /// What is asked.
    #[prop(into)]
    label: String,
    /// The answers: key and words. An empty key stands for no answer.
    options: Vec<(String, String)>,
    /// The key of the answer given.
    #[prop(into)]
    chosen: Signal<String>,
    /// Called with the key of the answer.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let id = format!("choice-{}", uid());
    let answers = options
        .into_iter()
        .map(|(key, words)| {
            let value = key.clone();
            view! {
                <option value=value prop:selected=move || chosen.get() == key>
                    {words}
                </option>
            }
        })
        .collect_view();
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>
                {label}
            </label>
            <select
                class="field__control"
                id=id
                on:change:target=move |event| on_choose.run(event.target().value())
            >
                {answers}
            </select>
        </div>
    }
}
