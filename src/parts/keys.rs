//! Keys pressed anywhere in the window, for as long as whoever listens is on the screen.

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys;

/// Calls back at every key press in the window that no other listener has taken.
pub fn on_key(press: impl Fn(&KeyboardEvent) + 'static) {
    let handle = window_event_listener(ev::keydown, move |event| {
        if !event.default_prevented() && !event.is_composing() {
            press(&event);
        }
    });
    on_cleanup(move || handle.remove());
}

/// Calls back when the window changes its size.
pub fn on_resize(changed: impl Fn() + 'static) {
    let handle = window_event_listener(ev::resize, move |_| changed());
    on_cleanup(move || handle.remove());
}

/// Whether a dialog lies over the page.
pub fn a_dialog_is_open() -> bool {
    document()
        .query_selector("dialog[open]")
        .ok()
        .flatten()
        .is_some()
}

/// Whether a key was pressed on something that the key itself presses: a button, a link, a fold.
pub fn on_something_to_press(event: &KeyboardEvent) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .and_then(|element| {
            element
                .closest("button, a, summary, [role=menuitem]")
                .ok()
                .flatten()
        })
        .is_some()
}
