//! The first page: paste something, choose a file, or drop one.

use super::{Bringing, DRAFT};
use crate::parts::paste::several_lines;
use crate::record::file::LARGEST_FILE;
use crate::workshop::words::is_blank;
use leptos::prelude::*;

/// Longer words are not kept from keystroke to keystroke: they are in the clipboard still.
const LONGEST_DRAFT: usize = 20_000;

#[component]
pub(super) fn asking(bringing: Bringing) -> impl IntoView {
    let session = bringing.session;
    let words = bringing.words;
    let keep = move |text: String| {
        session.keep_draft(
            DRAFT,
            if text.len() > LONGEST_DRAFT {
                ""
            } else {
                &text
            },
        );
        words.set(text);
    };
    let look = move || {
        if words.with_untracked(|words| is_blank(words)) {
            bringing.refuse("Paste or type something first, or choose a file.".to_owned());
        } else {
            bringing.take_words(&words.get_untracked());
        }
    };
    let choose = move || {
        let outside = session.outside();
        let chosen = outside.incoming.choose(
            ".csv,.txt,.tsv,.tab,.json,text/csv,text/plain,application/json",
            LARGEST_FILE,
        );
        outside.surroundings.start(Box::pin(async move {
            match chosen.await {
                Ok(Some(brought)) => bringing.take(Ok(brought)),
                Ok(None) => {}
                Err(unread) => bringing.take(Err(unread)),
            }
        }));
    };
    view! {
        <form
            class="bring-in"
            on:submit=move |event| {
                event.prevent_default();
                look();
            }
        >
            <div class="dialog__body">
                <p>
                    "Notes, people, actions and commitments from a spreadsheet, or stories and tips from an earlier workshop. You see what it becomes before anything comes in, and one Undo takes all of it back."
                </p>
                <p class="field__problem" id="bring-in-problem" role="alert" tabindex="-1">
                    {move || bringing.problem.get()}
                </p>
                <div class="field">
                    <label class="field__label" for="bring-in-box">
                        "Paste a table or a list"
                    </label>
                    <p class="field__hint" id="bring-in-hint">
                        "Copy the cells in your spreadsheet, with their headings if they have any, and paste them here. Or one thing a line."
                    </p>
                    <textarea
                        class="field__control"
                        id="bring-in-box"
                        rows="7"
                        dir="auto"
                        aria-describedby="bring-in-hint"
                        prop:value=move || words.get()
                        on:input:target=move |event| keep(event.target().value())
                        on:paste=move |event| {
                            if words.with_untracked(|words| is_blank(words)) && let Some(text) = several_lines(&event) {
                                event.prevent_default();
                                bringing.take_words(&text);
                            }
                        }
                    ></textarea>
                </div>
                <div class="bring-in__file">
                    <button class="button" type="button" on:click=move |_| choose()>
                        "Choose a file"
                    </button>
                    <p class="field__hint">
                        "A table saved as CSV, or the workshop file of an earlier workshop. You can also drop it anywhere on this window."
                    </p>
                </div>
            </div>
            <div class="dialog__foot">
                <button class="button" data-kind="primary" type="submit">
                    "Look at it first"
                </button>
            </div>
        </form>
    }
}
