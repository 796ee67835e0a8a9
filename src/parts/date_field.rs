//! A day, typed or picked with the browser's own field, and said in words underneath.

use super::dialog::uid;
use crate::record::dates::day;
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

/// Half-typed years are smaller than this and are not kept.
const FIRST_YEAR: i32 = 2000;

/// A labelled day.
#[component]
pub fn date_field(
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// The day as it stands.
    #[prop(into)]
    value: Signal<Option<NaiveDate>>,
    /// Called with the new day; none when it was cleared.
    #[prop(into)]
    on_keep: Callback<Option<NaiveDate>>,
) -> impl IntoView {
    let id = format!("date-{}", uid());
    let words_id = format!("{id}-words");
    let written = move || {
        value
            .get()
            .map(|date| date.format("%Y-%m-%d").to_string())
            .unwrap_or_default()
    };
    let keep = move |typed: String| {
        let date = NaiveDate::parse_from_str(&typed, "%Y-%m-%d").ok();
        let kept = date.is_none_or(|date| date.year() >= FIRST_YEAR);
        if kept && value.try_get_untracked().is_some_and(|value| value != date) {
            on_keep.run(date);
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>
                {label}
            </label>
            <input
                class="field__control"
                data-width="short"
                id=id
                type="date"
                aria-describedby=words_id.clone()
                prop:value=written
                on:change:target=move |event| keep(event.target().value())
            />
            <p class="field__hint" id=words_id>
                {move || value.get().map(day)}
            </p>
        </div>
    }
}
