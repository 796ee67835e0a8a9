//! While something is dragged near the edge of a place that scrolls, the place scrolls.

use leptos::prelude::*;
use leptos::web_sys;

/// How near the edge of a scrolling place the pointer makes it scroll.
const EDGE: f64 = 56.0;

/// Scrolls the place under the pointer when the pointer is near its edge. Answers whether it did.
pub fn scroll_near_edge(under: &web_sys::Element, y: f64) -> bool {
    let chain = std::iter::successors(Some(under.clone()), |at: &web_sys::Element| {
        at.parent_element()
    });
    for place in chain {
        let rect = place.get_bounding_client_rect();
        let (top, bottom) = (rect.top().max(0.0), rect.bottom().min(height()));
        let speed = if y < top + EDGE {
            (y - top - EDGE) / 3.0
        } else if y > bottom - EDGE {
            (y - bottom + EDGE) / 3.0
        } else {
            continue;
        };
        if place.scroll_height() <= place.client_height() + 1 || !scrolls(&place) {
            continue;
        }
        let before = place.scroll_top();
        place.scroll_by_with_x_and_y(0.0, speed);
        if place.scroll_top() != before {
            return true;
        }
    }
    false
}

fn height() -> f64 {
    window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64())
        .unwrap_or(0.0)
}

fn scrolls(place: &web_sys::Element) -> bool {
    let is_page = document()
        .scrolling_element()
        .is_some_and(|page| page.is_same_node(Some(place)));
    let style = window().get_computed_style(place).ok().flatten();
    let overflow = style.and_then(|style| style.get_property_value("overflow-y").ok());
    is_page || matches!(overflow.as_deref(), Some("auto" | "scroll"))
}
