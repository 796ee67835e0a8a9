//! What was just done, with its way back: one line at the foot of the window. It goes by itself, but not while it is
//! pointed at or holds the focus.

use super::dialog::InDialog;
use super::icon::{Drawing, Icon};
use leptos::prelude::*;
use std::time::Duration;

/// How long a toast stays.
const STAYS: Duration = Duration::from_secs(8);

/// What a toast shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Tells it from the last one with the same words.
    pub number: u64,
    /// The words.
    pub text: String,
    /// Offers Undo.
    pub undo: bool,
}

/// The toasts of a window: shown at its foot, and inside whichever dialog is open, where they can still be pressed.
#[derive(Clone, Copy)]
pub struct Toasts {
    word: Signal<Option<Word>>,
    held: RwSignal<bool>,
    on_undo: Callback<()>,
    on_close: Callback<u64>,
}

impl Toasts {
    /// Watches over toasts: each goes after eight seconds, unless it is held.
    pub fn watch(word: Signal<Option<Word>>, on_undo: Callback<()>, on_close: Callback<u64>) -> Toasts {
        let toasts = Toasts { word, held: RwSignal::new(false), on_undo, on_close };
        let waiting = StoredValue::new(None::<TimeoutHandle>);
        let stop = move || {
            if let Some(Some(handle)) = waiting.try_update_value(Option::take) {
                handle.clear();
            }
        };
        Effect::new(move || {
            let held = toasts.held.get();
            let number = word.with(|word| word.as_ref().map(|word| word.number));
            stop();
            if let (Some(number), false) = (number, held) {
                waiting.set_value(set_timeout_with_handle(move || on_close.run(number), STAYS).ok());
            }
        });
        on_cleanup(stop);
        provide_context(InDialog::new(move || view! { <Toast toasts /> }.into_any()));
        toasts
    }
}

/// The place where toasts appear.
#[component]
pub fn toast(
    /// The window's toasts.
    toasts: Toasts,
) -> impl IntoView {
    let hold = move |held: bool| {
        toasts.held.try_set(held);
    };
    view! {
        <div
            class="toast-place"
            role="status"
            on:pointerenter=move |_| hold(true)
            on:pointerleave=move |_| hold(false)
            on:focusin=move |_| hold(true)
            on:focusout=move |_| hold(false)
        >
            {move || {
                toasts
                    .word
                    .get()
                    .map(|word| {
                        view! {
                            <div class="toast">
                                <p class="toast__words" dir="auto">
                                    {word.text}
                                </p>
                                <span class="toast__ways">
                                    {word
                                        .undo
                                        .then(|| {
                                            view! {
                                                <button
                                                    class="button"
                                                    type="button"
                                                    on:click=move |_| {
                                                        hold(false);
                                                        toasts.on_undo.run(());
                                                    }
                                                >
                                                    "Undo"
                                                </button>
                                            }
                                        })}
                                    <button
                                        class="button"
                                        data-kind="quiet"
                                        type="button"
                                        on:click=move |_| {
                                            hold(false);
                                            toasts.on_close.run(word.number);
                                        }
                                    >
                                        <Drawing icon=Icon::Close />
                                        <span class="visually-hidden">"Close this message"</span>
                                    </button>
                                </span>
                            </div>
                        }
                    })
            }}
        </div>
    }
}
