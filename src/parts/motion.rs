//! Whether somebody asked their machine for less motion.

use leptos::prelude::*;

/// As the machine says now.
pub fn wants_less_motion() -> bool {
    window()
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten()
        .is_some_and(|asked| asked.matches())
}
