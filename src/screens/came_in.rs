//! What came in with another copy of a workshop: said in a line, listed on request, until somebody puts it away.

use super::app::lantern;
use super::tabletop::{Open, tabletop};
use crate::parts::banner::Banner;
use crate::parts::focus::focus_id;
use crate::record::another_copy::{BroughtIn, Item, Part};
use crate::session::Session;
use crate::workshop::ids::WorkshopId;
use leptos::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// What came in, into which workshop, and when.
#[derive(Debug)]
pub struct CameIn {
    /// The workshop.
    pub workshop: WorkshopId,
    /// When (milliseconds since 1970, UTC).
    pub at: u64,
    /// What.
    pub what: BroughtIn,
    /// The list was not shown by itself yet.
    pub unseen: AtomicBool,
}

/// What came into the workshop in context; none, or put away.
fn here(session: Session) -> Signal<Option<Arc<CameIn>>> {
    let came_in = lantern().came_in();
    Signal::derive(move || {
        let came_in = came_in.get();
        came_in.filter(|came_in| came_in.workshop == session.id())
    })
}

/// The line across the window, with the way to the list.
#[component]
pub fn came_in_banner() -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let came_in = here(session);
    let words = Signal::derive(move || {
        came_in.with(|came_in| {
            came_in.as_ref().map_or_else(String::new, |came_in| {
                let at = session.time_of_day(came_in.at);
                let sum = came_in.what.sum();
                format!("Brought in at {at}: {sum}. {}", came_in.what.clashes())
            })
        })
    });
    Effect::new(move || {
        let unseen = came_in.with(|came_in| {
            let came_in = came_in.as_ref();
            came_in.is_some_and(|came_in| came_in.unseen.swap(false, Ordering::Relaxed))
        });
        if unseen {
            table.lay(Open::CameIn);
        }
    });
    let kept = lantern().came_in();
    let put_away = move |_| {
        kept.set(None);
        focus_id("stage");
    };
    view! {
        <Show when=move || came_in.with(Option::is_some)>
            <Banner words>
                <button class="button" type="button" on:click=move |_| table.lay(Open::CameIn)>
                    "See what came in"
                </button>
                <button class="button" data-kind="quiet" type="button" on:click=put_away>
                    "Put away"
                </button>
            </Banner>
        </Show>
    }
}

/// All that came in, in a dialog.
#[component]
pub fn came_in_list() -> impl IntoView {
    let came_in = here(expect_context::<Session>());
    view! {
        <div class="dialog__body">
            {move || {
                came_in
                    .get()
                    .map(|came_in| {
                        view! {
                            <p>{came_in.what.clashes()}</p>
                            <Coming parts=came_in.what.parts() open=true />
                        }
                    })
            }}
        </div>
    }
}

/// What comes in, part by part. Once it is in, every card can be opened from here.
#[component]
pub fn coming(
    /// The parts.
    parts: Vec<Part>,
    /// Whether the cards can be opened.
    #[prop(optional)]
    open: bool,
) -> impl IntoView {
    let parts = parts.into_iter().map(|part| {
        let more = (part.more > 0).then(|| view! { <li>{format!("And {} more.", part.more)}</li> });
        let about =
            (!part.about.is_empty()).then(|| view! { <p class="field__hint">{part.about}</p> });
        let items = part
            .items
            .into_iter()
            .map(|item| view! { <OneItem item open /> });
        view! {
            <section class="came-in__part">
                <h3>
                    <bdi>{part.heading}</bdi>
                </h3>
                {about}
                <ul class="came-in__list">{items.collect_view()} {more}</ul>
            </section>
        }
    });
    view! { <div class="came-in">{parts.collect_view()}</div> }
}

#[component]
fn one_item(item: Item, open: bool) -> impl IntoView {
    let Item { card, words, more } = item;
    let more = more
        .into_iter()
        .map(|line| view! { <p class="came-in__more" dir="auto">{line}</p> });
    let words = match card.filter(|_| open) {
        Some(card) => {
            let table = tabletop();
            view! {
                <button class="thread__link" type="button" dir="auto" on:click=move |_| table.lay(Open::Sheet(card))>
                    {words}
                </button>
            }
            .into_any()
        }
        None => view! { <bdi>{words}</bdi> }.into_any(),
    };
    view! { <li>{words} {more.collect_view()}</li> }
}
