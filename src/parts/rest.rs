//! What stands in a long list for the rows that do not stand there yet: it says how many they are, offers them all, and
//! has more of them come as soon as somebody is near.

use super::card_row::element;
use super::rows::Row;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::js_sys::Array;
use leptos::web_sys::{HtmlElement, IntersectionObserver, IntersectionObserverEntry};

/// The place of the rest. `near` is called with whether somebody comes from above; a press on what has `data-rest`
/// wants all.
pub fn rest(count: impl Fn() -> usize + 'static, near: impl Fn(bool) + 'static) -> Option<Row> {
    let place = element("li", "note-list__rest", &[])?;
    // Reaches out above and below, so that rows come before anybody sees that they were missing.
    let reach = element("span", "note-list__reach", &[("aria-hidden", "true")])?;
    let said = element("span", "", &[])?;
    let all = [
        ("type", "button"),
        ("tabindex", "-1"),
        ("data-size", "small"),
        ("data-rest", ""),
    ];
    let all = element("button", "button", &all)?;
    all.set_text_content(Some("Show them all"));
    for part in [&reach, &said, &all] {
        place.append_child(part).ok()?;
    }
    let saying = RenderEffect::new(move |_| {
        said.set_text_content(Some(&format!("And {} more.", count())));
    });
    let here = place.clone();
    // Who stands below the whole of it comes from the end; who sees it, or stands above it, goes on from the start.
    let in_sight = move |top: f64| near(here.get_bounding_client_rect().bottom() > top);
    let watch = Watch::new(reach, in_sight)?;
    Some(Row::new(place, (saying, watch)))
}

type Seen = Closure<dyn FnMut(Array, IntersectionObserver)>;

/// Calls back, once a frame, while an element is in sight, until it is dropped: with where what is in sight begins.
struct Watch {
    observer: IntersectionObserver,
    _seen: Seen,
}

impl Watch {
    fn new(what: HtmlElement, in_sight: impl Fn(f64) + 'static) -> Option<Watch> {
        let again = what.clone();
        let seen = Seen::new(move |entries: Array, observer: IntersectionObserver| {
            let last = entries.pop().dyn_into::<IntersectionObserverEntry>();
            if let Some(entry) = last.ok().filter(IntersectionObserverEntry::is_intersecting) {
                in_sight(entry.intersection_rect().top());
                // Only a change is told: whoever asks anew hears in the next frame how it is then.
                observer.unobserve(&again);
                observer.observe(&again);
            }
        });
        let observer = IntersectionObserver::new(seen.as_ref().unchecked_ref()).ok()?;
        observer.observe(&what);
        Some(Watch {
            observer,
            _seen: seen,
        })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
