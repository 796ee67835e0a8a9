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
    /// Why the words were not kept, as the caller says; empty: they were.
    #[prop(optional)]
    problem: Option<RwSignal<String>>,
    /// The id of the control, for who wants to put the focus there.
    #[prop(optional, into)]
    id: String,
    /// Called with the words when they should be kept; never with what is already there.
    #[prop(into)]
    on_keep: Callback<String>,
) -> impl IntoView {
    let id = if id.is_empty() {
        format!("words-{}", uid())
    } else {
        id
    };
    let problem_id = format!("{id}-problem");
    let hint_id = format!("{id}-hint");
    let draft = RwSignal::new(value.get_untracked());
    let typing = RwSignal::new(false);
    let said = RwSignal::new(String::new());
    let pending = StoredValue::new(None::<TimeoutHandle>);
    let keep = move || {
        let Some(typed) = draft.try_get_untracked() else {
            return;
        };
        let fitted = fit(&typed, limit, many_lines);
        let same = value
            .try_with_untracked(|value| *value == fitted.kept)
            .unwrap_or(true);
        if !fitted.rest.is_empty() {
            said.try_set(format!("Only the first {limit} characters are kept. Shorten it, or move the rest elsewhere."));
        }
        if !same {
            on_keep.try_run(fitted.kept);
        } else if let Some(problem) = problem {
            problem.try_set(String::new());
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
    let control = if control.is_empty() {
        "field__control"
    } else {
        control
    };
    let described = if hint.is_empty() {
        problem_id.clone()
    } else {
        format!("{hint_id} {problem_id}")
    };
    let wrong = move || problem.map(|problem| problem.get()).unwrap_or_default();
    let invalid = move || (!wrong().is_empty()).then_some("true");
    let input = if many_lines {
        view! {
            <textarea
                class=control
                id=id.clone()
                dir="auto"
                rows=rows
                aria-describedby=described
                aria-invalid=invalid
                prop:value=move || draft.get()
                on:input:target=move |event| typed(event.target().value())
                on:keydown=move |event| {
                    if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                        event.prevent_default();
                        leave();
                    }
                }
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
                aria-invalid=invalid
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
            <p class="field__problem" id=problem_id role="status">
                {move || said.get()}
                {wrong}
            </p>
        </div>
    }
}
