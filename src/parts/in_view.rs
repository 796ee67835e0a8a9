//! What is in view: a place is seen from its start, and a line is seen in the pane that holds it.

use leptos::prelude::*;
use leptos::web_sys;

/// Shows the element with this id from its start: it scrolls back, and where the page scrolls instead, that does.
pub fn scroll_to_start(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.set_scroll_top(0);
        if element.get_bounding_client_rect().top() < 0.0 {
            element.scroll_into_view();
        }
    }
}

/// Shows the element with this id in the middle of the pane that holds it, unless it is in view; on the next frame,
/// when it stands where it will. A pane that does not scroll by itself stays as it is, and so does the page.
pub fn show_in_pane(id: String, pane: &'static str) {
    request_animation_frame(move || {
        let line = document().get_element_by_id(&id);
        let pane = line
            .as_ref()
            .and_then(|line| line.closest(pane).ok().flatten());
        if let (Some(line), Some(pane)) = (line, pane) {
            centre(&line, &pane);
        }
    });
}

fn centre(line: &web_sys::Element, pane: &web_sys::Element) {
    if pane.scroll_height() <= pane.client_height() + 1 {
        return;
    }
    let (at, around) = (
        line.get_bounding_client_rect(),
        pane.get_bounding_client_rect(),
    );
    if at.top() < around.top() || at.bottom() > around.bottom() {
        let middle = at.top() - around.top() - (around.height() - at.height()) / 2.0;
        pane.set_scroll_top(pane.scroll_top() + middle as i32);
    }
}
