//! The close, slide by slide: it turns by itself every few seconds, unless somebody paused it or wishes for less motion.
//! It stops at the thanks.

use crate::parts::motion::wants_less_motion;
use crate::parts::pages::Pages;
use crate::record::room_view::{RoomView, Shown};
use crate::session::Session;
use leptos::prelude::*;

/// How long a slide stands, in milliseconds.
const STANDS: u64 = 8_000;

/// Whether the slides turn by themselves.
#[derive(Clone, Copy)]
pub(super) struct Closing {
    on: Memo<bool>,
    paused: RwSignal<bool>,
}

impl Closing {
    pub(super) fn new(session: Session, view: Memo<RoomView>, pages: Pages) -> Closing {
        let paused = RwSignal::new(false);
        let still = wants_less_motion();
        let closing = Memo::new(move |_| {
            view.with(|view| {
                let shown = view.at.as_ref().map(|at| &at.shown);
                let slides = matches!(shown, Some(Shown::Closing(_)));
                slides && !view.ended && view.featured.is_none()
            })
        });
        let on = Memo::new(move |_| closing.get() && pages.are_many() && !still);
        let turned = StoredValue::new(0);
        Effect::new(move || {
            pages.now();
            turned.set_value(session.instant());
        });
        let now = session.now();
        Effect::new(move || {
            if !on.get() || paused.get() {
                return;
            }
            now.track();
            if session.instant().saturating_sub(turned.get_value()) >= STANDS {
                untrack(move || pages.turn(1));
            }
        });
        Closing { on, paused }
    }

    /// Whether the slides turn by themselves now.
    pub(super) fn turns(self) -> bool {
        self.on.get()
    }
}

/// Stops and starts the slides; there only while they turn by themselves.
#[component]
pub(super) fn pause_button(closing: Closing) -> impl IntoView {
    let Closing { on, paused } = closing;
    view! {
        <Show when=move || on.get()>
            <button class="button" type="button" on:click=move |_| paused.update(|paused| *paused = !*paused)>
                {move || if paused.get() { "Go on" } else { "Pause" }}
                <span class="visually-hidden">" the slides"</span>
            </button>
        </Show>
    }
}
