//! The foot of the room screen: what we build on, the pages, and the way to add a note.

use super::add::Writing;
use super::closing::{Closing, PauseButton};
use crate::guide::guide;
use crate::parts::pages::Pages;
use crate::record::room_view::RoomView;
use leptos::prelude::*;

/// How many names of the positive core stand in the foot; the others are counted.
const NAMES: usize = 4;

#[component]
pub(super) fn room_foot(
    view: Memo<RoomView>,
    pages: Pages,
    writing: Writing,
    closing: Closing,
) -> impl IntoView {
    let core = Memo::new(move |_| view.with(strip));
    let has_core = Memo::new(move |_| core.with(|core| !core.is_empty()));
    let adds = Memo::new(move |_| {
        let kind = view.with(|view| {
            let adding = view.adding.as_ref().filter(|adding| adding.open)?;
            Some(adding.kind)
        })?;
        Some(format!("Add your {}", guide().kind(kind).one))
    });
    let up = Memo::new(move |_| writing.is_up());
    let paged = Memo::new(move |_| pages.are_many() && !up.get());
    let none = move || !has_core.get() && !paged.get() && (up.get() || adds.with(Option::is_none));
    view! {
        <footer class="room__foot" hidden=none>
            <Show when=move || has_core.get()>
                <div class="room__core">
                    <span class="room__core-title">"What we build on"</span>
                    <ul>
                        {move || {
                            core.get().into_iter().map(|name| view! { <li><bdi>{name}</bdi></li> }).collect_view()
                        }}
                    </ul>
                </div>
            </Show>
            <div class="room__ways">
                <Show when=move || paged.get()>
                    <PauseButton closing />
                    <Turn pages by=-1 words="Back" more=" one page" />
                    <Turn pages by=1 words="Next" more=" page" />
                </Show>
                {move || {
                    adds.get()
                        .filter(|_| !up.get())
                        .map(|words| {
                            view! {
                                <button
                                    class="button"
                                    data-kind="primary"
                                    id="room-add"
                                    type="button"
                                    on:click=move |_| writing.begin()
                                >
                                    {words}
                                </button>
                            }
                        })
                }}
            </div>
        </footer>
    }
}

/// The names in the foot; none where they stand large or would only be in the way.
fn strip(view: &RoomView) -> Vec<String> {
    use crate::workshop::activity::Activity::{Break, Close, Core};
    let here = view.at.as_ref().map(|at| at.activity);
    let elsewhere = matches!(here, Some(Break | Close | Core));
    if elsewhere || view.ended || view.featured.is_some() {
        return Vec::new();
    }
    let more = view.core.len().saturating_sub(NAMES);
    let mut names: Vec<String> = view.core.iter().take(NAMES).cloned().collect();
    if more > 0 {
        names.push(format!("and {more} more"));
    }
    names
}

/// A button that turns pages.
#[component]
fn turn(pages: Pages, by: isize, words: &'static str, more: &'static str) -> impl IntoView {
    let end = move || {
        if by < 0 {
            pages.now() == 0
        } else {
            pages.now() + 1 >= pages.many()
        }
    };
    view! {
        <button
            class="button"
            type="button"
            aria-disabled=move || end().then_some("true")
            on:click=move |_| pages.turn(by)
        >
            {words}
            <span class="visually-hidden">{more}</span>
        </button>
    }
}
