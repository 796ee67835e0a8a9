//! The symbol of a phase, so that its colour never stands alone.

use leptos::prelude::*;

/// A phase's symbol, by the phase's key.
#[component]
pub fn phase_mark(
    /// The key: define, discover, dream, design, destiny.
    phase: &'static str,
) -> impl IntoView {
    let solid = match phase {
        "discover" => {
            "M12 1.5c.9 6.1 4.4 9.6 10.5 10.500-6.1.9-9.6 4.4-10.500 10.500-.9-6.1-4.4-9.6-10.500-10.500 6.1-.9 9.6-4.4 10.500-10.500z"
        }
        "dream" => "M20.5 14.8A9 9 0 1 1 9.7 3.2a7.2 7.2 0 0 0 10.8 11.6z",
        "design" => "M12 8.7 15.3 12 12 15.3 8.7 12z",
        "destiny" => "M2.5 11.2 21.5 2.5 13 21.500l-2.3-8z",
        _ => "",
    };
    let hollow = match phase {
        "define" => "M4.5 12a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0",
        "design" => "M12 2.5 21.500 12 12 21.500 2.5 12z",
        _ => "",
    };
    view! {
        <svg class="phase-mark" data-phase=phase viewBox="0 0 24 24" aria-hidden="true">
            {(!hollow.is_empty()).then(|| view! { <path d=hollow data-hollow=""></path> })}
            {(!solid.is_empty()).then(|| view! { <path d=solid></path> })}
        </svg>
    }
}
