//! The foot of the room screen: the central question or what we build on, and the way to add a note; and the pager.

use super::add::Writing;
use super::closing::{Closing, PauseButton};
use crate::parts::pages::Pages;
use crate::record::room_view::RoomView;
use leptos::prelude::*;

/// How many names of the positive core stand in the foot; the others are counted.
const NAMES: usize = 4;
/// The most characters of the line that is pinned in the foot: two lines.
const PINNED: usize = 88;

#[component]
pub(super) fn room_foot(view: Memo<RoomView>, writing: Writing, closing: Closing) -> impl IntoView {
    let core = Memo::new(move |_| view.with(strip));
    let has_core = Memo::new(move |_| core.with(|core| !core.is_empty()));
    let pinned = Memo::new(move |_| view.with(pinned));
    let up = Memo::new(move |_| writing.is_up());
    let adds = Memo::new(move |_| {
        let open = view.with(|view| view.adding.as_ref().is_some_and(|adding| adding.open));
        open && !up.get()
    });
    let none =
        move || !has_core.get() && pinned.with(String::is_empty) && !adds.get() && !closing.turns();
    view! {
        <footer class="room__foot" hidden=none>
            <Show when=move || has_core.get()>
                <div class="room__core">
                    <span class="room__core-title">"What we build on"</span>
                    <ul>
                        {move || {
                            core.get()
                                .into_iter()
                                .map(|name| view! { <li><bdi>{name}</bdi></li> }.into_any())
                                .collect::<Vec<AnyView>>()
                        }}
                    </ul>
                </div>
            </Show>
            <Show when=move || !pinned.with(String::is_empty)>
                <p class="room__question" dir="auto">
                    {move || pinned.get()}
                </p>
            </Show>
            <div class="room__ways">
                <PauseButton closing />
                <Show when=move || adds.get()>
                    <button
                        class="button"
                        data-kind="primary"
                        id="room-add"
                        type="button"
                        on:click=move |_| writing.begin()
                    >
                        "Add your note"
                    </button>
                </Show>
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

/// The central question, or the topic where that is short enough to stand beside the button; nothing where the core
/// stands there, where the question is large already, or where it would only be in the way.
fn pinned(view: &RoomView) -> String {
    use crate::workshop::activity::Activity::{Break, Close, Core, Welcome};
    let here = view.at.as_ref().map(|at| at.activity);
    let elsewhere = matches!(here, None | Some(Break | Close | Core | Welcome));
    if elsewhere || view.ended || view.featured.is_some() || !strip(view).is_empty() {
        return String::new();
    }
    let fits = |text: &&String| !text.is_empty() && text.chars().count() <= PINNED;
    [&view.question, &view.topic]
        .into_iter()
        .find(fits)
        .cloned()
        .unwrap_or_default()
}

/// Which page it is, and a button to either side. The clicker does the same.
#[component]
pub(super) fn pager(pages: Pages) -> impl IntoView {
    view! {
        <div class="room__pager">
            <Show when=move || pages.are_many()>
                <Turn pages by=-1 words="←" more="Back one page" />
                <p role="status">
                    <span class="visually-hidden">"Page "</span>
                    {move || format!("{} of {}", pages.now() + 1, pages.many())}
                </p>
                <Turn pages by=1 words="→" more="Next page" />
            </Show>
        </div>
    }
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
            <span aria-hidden="true">{words}</span>
            <span class="visually-hidden">{more}</span>
        </button>
    }
}
