//! What follows the pointer while a row is dragged: a picture of the row. The row itself stays where it is.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys;

/// A picture of the row, in a list of its own so that it looks the same.
pub fn ghost(row: &web_sys::HtmlElement, word: &str) -> Option<web_sys::HtmlElement> {
    let copy = row
        .clone_node_with_deep(true)
        .ok()?
        .dyn_into::<web_sys::HtmlElement>()
        .ok()?;
    for name in ["id", "tabindex"] {
        let _ = copy.remove_attribute(name);
    }
    let _ = copy.set_attribute("data-drag", "ghost");
    let lane = row.parent_element()?;
    let frame = lane
        .clone_node()
        .ok()?
        .dyn_into::<web_sys::HtmlElement>()
        .ok()?;
    for name in ["id", "data-lane", "data-into", "data-roving", "aria-label"] {
        let _ = frame.remove_attribute(name);
    }
    frame.class_list().add_1("drag-ghost").ok()?;
    let _ = frame.set_attribute("aria-hidden", "true");
    if !word.is_empty() {
        let _ = frame.set_attribute("data-word", word);
    }
    let _ = frame.style().set_property(
        "inline-size",
        &format!("{}px", row.get_bounding_client_rect().width()),
    );
    frame.append_child(&copy).ok()?;
    home(row)?.append_child(&frame).ok()?;
    Some(frame)
}

/// Where the picture hangs: the outermost element that wears the dye of a phase, else the page.
fn home(row: &web_sys::Element) -> Option<web_sys::Element> {
    let parents = std::iter::successors(row.parent_element(), |at: &web_sys::Element| {
        at.parent_element()
    });
    let dyed = parents
        .filter(|parent| parent.has_attribute("data-phase"))
        .last();
    dyed.or_else(|| document().body().map(Into::into))
}
