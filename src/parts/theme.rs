//! Light or dark, where a window may differ from the machine: a projector in a bright room wants another than the laptop.

use leptos::prelude::*;

/// Whether the machine asks for dark.
pub fn machine_is_dark() -> bool {
    window()
        .match_media("(prefers-color-scheme: dark)")
        .ok()
        .flatten()
        .is_some_and(|asked| asked.matches())
}

/// Dresses this page in dark or light; none: as the machine asks.
pub fn dress(dark: Option<bool>) {
    let Some(page) = document().document_element() else {
        return;
    };
    // A page that cannot be dressed stays as it is.
    let _ = match dark {
        Some(true) => page.set_attribute("data-theme", "dark"),
        Some(false) => page.set_attribute("data-theme", "light"),
        None => page.remove_attribute("data-theme"),
    };
}
