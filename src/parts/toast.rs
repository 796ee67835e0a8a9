//! What was just done, with its way back: one line at the foot of the window. It goes by itself, but not while it is
//! pointed at or holds the focus.

use super::dialog::InDialog;
use super::focus::focus_back;
use super::icon::{Drawing, Icon};
use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys;
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
    pub fn watch(
        word: Signal<Option<Word>>,
        on_undo: Callback<()>,
        on_close: Callback<u64>,
    ) -> Toasts {
        let toasts = Toasts {
            word,
            held: RwSignal::new(false),
            on_undo,
            on_close,
        };
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
                // The window may have gone before the time is over.
                let close = move || {
                    on_close.try_run(number);
                };
                waiting.set_value(set_timeout_with_handle(close, STAYS).ok());
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
    // Where the focus was before it came here: it goes back there, not away with the toast.
    let came_from = StoredValue::new_local(None::<web_sys::HtmlElement>);
    let arrive = move |event: ev::FocusEvent| {
        hold(true);
        let within = event
            .current_target()
            .and_then(|it| it.dyn_into::<web_sys::Node>().ok());
        let from = event
            .related_target()
            .and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(from) =
            from.filter(|from| !within.is_some_and(|within| within.contains(Some(from))))
        {
            came_from.set_value(Some(from));
        }
    };
    let leave = move || {
        hold(false);
        focus_back(came_from.try_update_value(Option::take).flatten());
    };
    view! {
        <div
            class="toast-place"
            role="status"
            on:pointerenter=move |_| hold(true)
            on:pointerleave=move |_| hold(false)
            on:focusin=arrive
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
                                                        toasts.on_undo.run(());
                                                        leave();
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
                                            toasts.on_close.run(word.number);
                                            leave();
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
