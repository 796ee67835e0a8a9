//! Where the keyboard is. Focus is moved on purpose only, and never left on nothing.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys;

/// Puts the focus on the element with this id, once the page has settled.
pub fn focus_id(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || {
        if let Some(element) = document()
            .get_element_by_id(&id)
            .and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok())
        {
            let _ = element.focus();
        }
    });
}

/// Puts the focus on the first element that matches, once the page has settled.
pub fn focus_first(selector: &'static str) {
    request_animation_frame(move || {
        let found = document().query_selector(selector).ok().flatten();
        if let Some(element) = found.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = element.focus();
        }
    });
}

/// Puts the focus back where it was, once the page has settled; on the dialog or the stage when that has gone. Leaves it
/// alone where something else has taken it meanwhile.
pub fn focus_back(to: Option<web_sys::HtmlElement>) {
    request_animation_frame(move || {
        if document()
            .active_element()
            .is_some_and(|at| at.tag_name() != "BODY")
        {
            return;
        }
        match to.filter(|to| to.is_connected()) {
            Some(to) => {
                let _ = to.focus();
            }
            None => focus_first("dialog[open] button, #stage, main a[href]"),
        }
    });
}

/// A way back to where the focus was when this was made.
#[derive(Clone, Copy)]
pub struct WayBack(StoredValue<Option<web_sys::HtmlElement>, LocalStorage>);

impl WayBack {
    /// Notes where the focus is.
    pub fn note() -> WayBack {
        let at = document().active_element();
        WayBack(StoredValue::new_local(at.and_then(|it| it.dyn_into().ok())))
    }

    /// Goes back there, or near it, unless the focus has found a place by itself.
    pub fn go(self) {
        focus_back(self.0.try_get_value().flatten());
    }
}

/// After a move to another place: puts the focus on its heading, so that a keyboard goes on from there and a screen
/// reader says where one is. Leaves it alone where something on the new place has taken it already.
pub fn focus_place() {
    request_animation_frame(|| {
        let at = document().active_element();
        let left_behind = at
            .as_ref()
            .is_none_or(|at| matches!(at.tag_name().as_str(), "BODY" | "A"));
        // A place without a heading of its own is named by itself.
        let find = |selector| document().query_selector(selector).ok().flatten();
        let heading = find("main h1")
            .or_else(|| find("main"))
            .filter(|_| left_behind)
            .and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(heading) = heading {
            let _ = heading.set_attribute("tabindex", "-1");
            let _ = heading.focus();
        }
    });
}

/// Whether a key press happened where text is being typed.
pub fn in_a_text_field(event: &leptos::ev::KeyboardEvent) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .is_some_and(|element| {
            let name = element.tag_name();
            let typing_input = name.eq_ignore_ascii_case("input")
                && !matches!(
                    element.get_attribute("type").as_deref(),
                    Some("checkbox" | "radio" | "button" | "submit")
                );
            typing_input
                || name.eq_ignore_ascii_case("textarea")
                || name.eq_ignore_ascii_case("select")
        })
}

/// The element an event happened on.
pub fn target_of(event: &leptos::ev::Event) -> Option<web_sys::Element> {
    event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
}

/// The first element within another that a selector finds.
pub fn within(element: &web_sys::HtmlElement, selector: &str) -> Option<web_sys::HtmlElement> {
    element
        .query_selector(selector)
        .ok()
        .flatten()?
        .dyn_into()
        .ok()
}
