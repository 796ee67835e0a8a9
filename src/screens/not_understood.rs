//! What a newer Lantern wrote into this workshop and this one cannot show: said, so that nobody takes it for lost.

use crate::parts::banner::Banner;
use crate::parts::focus::focus_id;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::telling::count;
use leptos::prelude::*;

/// The line across the window, until somebody puts it away or more of it arrives.
#[component]
pub fn not_understood_banner() -> impl IntoView {
    let session = expect_context::<Session>();
    let many = session.see_of(&[Facet::NotUnderstood], |workshop| workshop.not_understood);
    let put_away = RwSignal::new(0);
    let words = Signal::derive(move || {
        let these = count(
            many.get(),
            "thing in this workshop was written",
            "things in this workshop were written",
        );
        format!(
            "{these} by a newer Lantern and cannot be shown here. Nothing of it is lost: it is kept, and goes into the workshop file. Reload this window while the internet is there to get the newer Lantern."
        )
    });
    let away = move |_| {
        put_away.set(many.get_untracked());
        focus_id("stage");
    };
    view! {
        <Show when=move || { many.get() > put_away.get() }>
            <Banner words>
                <button class="button" data-kind="quiet" type="button" on:click=away>
                    "Put away"
                </button>
            </Banner>
        </Show>
    }
}
