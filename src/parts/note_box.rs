//! Where the next note is written. It stands ready: Enter adds and keeps the place, Shift+Enter is a new line,
//! Ctrl or Cmd+Enter adds too, Esc leaves and keeps the draft. Nothing typed is ever thrown away: what is too long
//! stays in the box, and pasting several lines offers one note a line.

use super::dialog::uid;
use super::live::Live;
use crate::workshop::words::{fit, is_blank};
use leptos::html;
use leptos::prelude::*;

/// What to do with the text of the box. Answers whether it was taken; if not, the text stays.
pub type Add = Callback<Vec<String>, bool>;

/// A box for the next note.
#[component]
pub fn note_box(
    /// Its label: what is asked.
    #[prop(into)]
    label: Signal<String>,
    /// What the button says, such as "Add note".
    #[prop(into)]
    button: String,
    /// What several of them are called, such as "notes".
    #[prop(default = "notes".to_owned(), into)]
    many: String,
    /// An example of what could stand here.
    #[prop(optional, into)]
    placeholder: String,
    /// The most characters of one note.
    limit: usize,
    /// The half-typed text from last time.
    #[prop(optional, into)]
    draft: String,
    /// Called at every keystroke with the half-typed text.
    #[prop(into)]
    on_draft: Callback<String>,
    /// Called with one text, or several when pasted lines are to be notes of their own.
    #[prop(into)]
    on_add: Add,
    /// One line high until more is typed.
    #[prop(optional)]
    small: bool,
    /// Puts the focus here when it appears.
    #[prop(optional)]
    focused: bool,
    /// Stands between the box and its button: "Adding for".
    #[prop(optional, into)]
    extra: ViewFnOnce,
) -> impl IntoView {
    let text = RwSignal::new(draft);
    let many = StoredValue::new(many);
    let said = RwSignal::new(String::new());
    let node = NodeRef::<html::Textarea>::new();
    let id = format!("note-box-{}", uid());
    let hint_id = format!("{id}-hint");
    let added = RwSignal::new(0_usize);
    let lines = Memo::new(move |_| {
        let lines = text.with(|text| text.lines().filter(|line| !is_blank(line)).count());
        if lines > 1 { lines } else { 0 }
    });
    let keep = move |value: String| {
        on_draft.run(value.clone());
        text.set(value);
    };
    let refocus = move || {
        if let Some(node) = node.get_untracked() {
            let _ = node.focus();
        }
    };
    let add = move |texts: Vec<String>, rest: String| {
        if texts.is_empty() {
            said.set("Type a few words first.".to_owned());
            return refocus();
        }
        let many_added = texts.len();
        if on_add.run(texts) {
            added.update(|added| *added += many_added);
            said.set(if rest.is_empty() {
                String::new()
            } else {
                format!("The first {limit} characters are added. The rest is still in the box.")
            });
            keep(rest);
        }
        refocus();
    };
    // Only for those who listen: others see the list grow.
    let spoken = move || match (lines.get(), added.get()) {
        (0, 0) => String::new(),
        (0, added) => format!("Added. {added} so far."),
        (lines, _) => {
            format!("{lines} lines: Enter makes one of them, the button below makes {lines}.")
        }
    };
    let add_one = move || {
        let fitted = text.with_untracked(|text| fit(text, limit, true));
        let texts = if is_blank(&fitted.kept) {
            Vec::new()
        } else {
            vec![fitted.kept]
        };
        add(texts, fitted.rest);
    };
    let add_each_line = move || {
        let (mut texts, mut rest) = (Vec::new(), Vec::new());
        for line in text.get_untracked().lines().filter(|line| !is_blank(line)) {
            let fitted = fit(line, limit, true);
            texts.push(fitted.kept);
            if !fitted.rest.is_empty() {
                rest.push(fitted.rest);
            }
        }
        add(texts, rest.join("\n"));
    };
    Effect::new(move || {
        if let Some(node) = node.get()
            && focused
        {
            let _ = node.focus();
        }
    });
    view! {
        <form
            class="note-box"
            data-layout=small.then_some("line")
            on:submit=move |event| {
                event.prevent_default();
                add_one();
            }
        >
            <label class="note-box__label" for=id.clone()>
                {move || label.get()}
            </label>
            <textarea
                class="note-box__text"
                id=id
                node_ref=node
                dir="auto"
                rows=if small { "1" } else { "3" }
                placeholder=placeholder
                aria-describedby=hint_id.clone()
                prop:value=move || text.get()
                on:input:target=move |event| keep(event.target().value())
                on:keydown=move |event| {
                    let plain = !event.shift_key() && !event.alt_key();
                    if event.key() == "Enter" && plain && !event.is_composing() && event.key_code() != 229 {
                        event.prevent_default();
                        add_one();
                    } else if event.key() == "Escape" && let Some(node) = node.get_untracked() {
                        let _ = node.blur();
                    }
                }
            ></textarea>
            {extra.run()}
            <div class="note-box__foot">
                <p class="note-box__hint" id=hint_id>
                    <span class="note-box__key">
                        <kbd>"Enter"</kbd>
                        " adds"
                    </span>
                    <span class="note-box__key">
                        <kbd>"Shift"</kbd>
                        " "
                        <kbd>"Enter"</kbd>
                        " new line"
                    </span>
                </p>
                <Show when=move || lines.get() != 0>
                    <button class="button" type="button" on:click=move |_| add_each_line()>
                        {move || format!("Add as {} {}, one a line", lines.get(), many.get_value())}
                    </button>
                </Show>
                <button class="button" data-kind="primary" type="submit">
                    {button}
                </button>
            </div>
            <p class="note-box__limit" role="status">
                {move || said.get()}
            </p>
            <Live words=Signal::derive(spoken) />
        </form>
    }
}
