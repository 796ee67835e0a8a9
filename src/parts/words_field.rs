//! A labelled field for words that are kept when the person pauses, leaves it, or presses Enter: not at every key.

use super::dialog::uid;
use crate::workshop::words::fit;
use leptos::prelude::*;
use std::time::Duration;

/// How long a pause counts as "typed enough to keep".
const PAUSE: Duration = Duration::from_millis(700);

/// A field for words. What is shown follows `value` except while somebody is typing here.
#[component]
pub fn words_field(
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// A line of help; may be empty.
    #[prop(optional, into)]
    hint: String,
    /// The words as they stand.
    #[prop(into)]
    value: Signal<String>,
    /// The most characters.
    limit: usize,
    /// Whether line breaks make sense.
    #[prop(optional)]
    many_lines: bool,
    /// Rows of a field with many lines.
    #[prop(default = 3)]
    rows: u32,
    /// Extra classes of the whole field.
    #[prop(optional)]
    class: &'static str,
    /// The class of the control; the ordinary one when empty.
    #[prop(optional)]
    control: &'static str,
    /// Called with the words when they should be kept; never with what is already there.
    #[prop(into)]
    on_keep: Callback<String>,
) -> impl IntoView {
    let id = format!("words-{}", uid());
    let hint_id = format!("{id}-hint");
    let draft = RwSignal::new(value.get_untracked());
    let typing = RwSignal::new(false);
    let said = RwSignal::new(String::new());
    let pending = StoredValue::new(None::<TimeoutHandle>);
    let keep = move || {
        let Some(typed) = draft.try_get_untracked() else { return };
        let fitted = fit(&typed, limit, many_lines);
        let same = value.try_with_untracked(|value| *value == fitted.kept).unwrap_or(true);
        if !fitted.rest.is_empty() {
            said.try_set(format!("Only the first {limit} characters are kept. Shorten it, or move the rest elsewhere."));
        }
        if !same {
            on_keep.run(fitted.kept);
        }
    };
    let stop = move || {
        if let Some(Some(handle)) = pending.try_update_value(Option::take) {
            handle.clear();
        }
    };
    // Words that were typed and not kept yet must not go with the field.
    on_cleanup(move || {
        if typing.try_get_untracked() == Some(true) {
            keep();
        }
        stop();
    });
    Effect::new(move || {
        let value = value.get();
        if !typing.get_untracked() {
            draft.set(value);
        }
    });
    let typed = move |text: String| {
        typing.set(true);
        said.set(String::new());
        draft.set(text);
        stop();
        pending.set_value(set_timeout_with_handle(keep, PAUSE).ok());
    };
    let leave = move || {
        stop();
        keep();
        typing.try_set(false);
    };
    let control = if control.is_empty() { "field__control" } else { control };
    let described = (!hint.is_empty()).then(|| hint_id.clone());
    let input = if many_lines {
        view! {
            <textarea
                class=control
                id=id.clone()
                dir="auto"
                rows=rows
                aria-describedby=described
                prop:value=move || draft.get()
                on:input:target=move |event| typed(event.target().value())
                on:blur=move |_| leave()
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                class=control
                id=id.clone()
                type="text"
                dir="auto"
                autocomplete="off"
                aria-describedby=described
                prop:value=move || draft.get()
                on:input:target=move |event| typed(event.target().value())
                on:keydown=move |event| {
                    if event.key() == "Enter" && !event.is_composing() {
                        event.prevent_default();
                        leave();
                    }
                }
                on:blur=move |_| leave()
            />
        }
        .into_any()
    };
    view! {
        <div class=format!("field {class}")>
            <label class="field__label" for=id>
                {label}
            </label>
            {(!hint.is_empty()).then(|| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            {input}
            <p class="field__problem" role="status">
                {move || said.get()}
            </p>
        </div>
    }
}
