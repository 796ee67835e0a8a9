//! The screen stays awake while people look at it. Where the browser cannot do that, a quiet line says so.

use crate::session::Session;
use leptos::prelude::*;

/// Keeps the screen awake for as long as this is on it.
#[component]
pub(super) fn stay_awake() -> impl IntoView {
    let outside = expect_context::<Session>().outside();
    let may_sleep = RwSignal::new(false);
    outside.surroundings.keep_awake(Box::new(move |awake| {
        // The answer may come when the screen is gone.
        let _ = may_sleep.try_set(!awake);
    }));
    let outside = StoredValue::new_local(outside);
    on_cleanup(move || {
        if let Some(outside) = outside.try_get_value() {
            outside.surroundings.let_sleep();
        }
    });
    view! {
        <Show when=move || may_sleep.get()>
            <p class="room__sleep">"This screen may go to sleep"</p>
        </Show>
    }
}
