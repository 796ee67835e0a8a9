//! The tracker round: what was promised, how it stands, and what difference it made; the same list as after the day.

use crate::screens::after_the_day::Round;
use crate::workshop::ids::StepId;
use leptos::prelude::*;

/// The work area.
pub fn work_area(_: StepId) -> AnyView {
    view! { <Round /> }.into_any()
}
