//! Whether the day is over, and the way to what comes after it.

use super::{day_of, today};
use crate::place::Place;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::after::day_is_over;
use leptos::prelude::*;

/// Whether the workshop has had its day. Looked at again every hour.
pub fn is_after_the_day(session: Session) -> Memo<bool> {
    let now = session.now();
    let hour = Memo::new(move |_| now.get() / 3_600_000);
    session.see_of(&[Facet::Room, Facet::Brief], move |workshop| {
        hour.get();
        day_is_over(workshop, today(session), |at| day_of(session, at))
    })
}

/// The way there, once the day is over.
#[component]
pub fn after_the_day_link(
    /// How the link looks.
    class: &'static str,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let over = is_after_the_day(session);
    view! {
        <Show when=move || over.get()>
            <a class=class href=Place::AfterTheDay(session.id()).href()>
                "After the day"
            </a>
        </Show>
    }
}
