//! For a moment after a page has changed under the pointer, the second click of a double click lands nowhere.

use leptos::prelude::*;
use std::time::Duration;

/// As long as a slow double click takes.
const WHILE: Duration = Duration::from_millis(450);

/// Catches clicks for a moment.
pub fn shield_clicks() {
    let page = document();
    let (Ok(shield), Some(body)) = (page.create_element("div"), page.body()) else {
        return;
    };
    shield.set_class_name("shield");
    if body.append_child(&shield).is_ok() {
        set_timeout(move || shield.remove(), WHILE);
    }
}
