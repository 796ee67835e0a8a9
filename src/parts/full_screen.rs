//! Filling the whole screen, for the projector. The browser leaves it again with Esc.

use leptos::ev;
use leptos::prelude::*;

/// Fills the screen with this page. Call it from a press; a browser that cannot changes nothing.
pub fn fill_the_screen() {
    if let Some(page) = document().document_element() {
        let _ = page.request_fullscreen();
    }
}

/// Whether the page fills the screen now.
pub fn fills_the_screen() -> ReadSignal<bool> {
    let is = || document().fullscreen_element().is_some();
    let (filled, set_filled) = signal(is());
    let handle = window_event_listener(ev::fullscreenchange, move |_| set_filled.set(is()));
    on_cleanup(move || handle.remove());
    filled
}
