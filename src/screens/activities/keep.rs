//! To be written.

use crate::workshop::ids::StepId;
use leptos::prelude::*;

/// The work area.
pub fn work_area(step: StepId) -> AnyView {
    let _ = step;
    ().into_any()
}
