//! The foot of the room screen: the central question or what we build on, and the way to add a note; and the pager.

use super::add::Writing;
use super::closing::{Closing, PauseButton};
use super::leaf::paragraph;
use crate::parts::pages::Pages;
use crate::record::room_view::RoomView;
use leptos::prelude::*;

/// How many names of the positive core stand in the foot; the others are counted.
const NAMES: usize = 4;
/// The most characters of the line that is pinned in the foot: two lines.
const PINNED: usize = 88;
/// The most characters of a topic that stands above the question there: one line.
const TOPIC: usize = 44;

#[component]
pub(super) fn room_foot(view: Memo<RoomView>, writing: Writing, closing: Closing) -> impl IntoView {
    let core = Memo::new(move |_| view.with(strip));
    let has_core = Memo::new(move |_| core.with(|core| !core.is_empty()));
    let pinned = Memo::new(move |_| view.with(pinned));
    let is_pinned = Memo::new(move |_| pinned.with(|lines| *lines != Pinned::default()));
    let up = Memo::new(move |_| writing.is_up());
    let adds = Memo::new(move |_| {
        let open = view.with(|view| view.adding.as_ref().is_some_and(|adding| adding.open));
        open && !up.get()
    });
    let none = move || !has_core.get() && !is_pinned.get() && !adds.get() && !closing.turns();
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
            <Show when=move || is_pinned.get()>
                <div class="room__pinned">
                    {move || {
                        let Pinned { topic, question } = pinned.get();
                        (paragraph("room__topic", topic), paragraph("room__question", question))
                    }}
                </div>
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

/// What is pinned in the foot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Pinned {
    topic: String,
    question: String,
}

/// The central question, or the topic where that is short enough to stand beside the button, and both where the question
/// says nothing without the topic; nothing where the core stands there, where the question is large already, or where it
/// would only be in the way.
fn pinned(view: &RoomView) -> Pinned {
    use crate::workshop::activity::Activity::{Break, Close, Core, Welcome};
    let here = view.at.as_ref().map(|at| at.activity);
    let elsewhere = matches!(here, None | Some(Break | Close | Core | Welcome));
    if elsewhere || view.ended || view.featured.is_some() || !strip(view).is_empty() {
        return Pinned::default();
    }
    let fits = |text: &str, most: usize| !text.is_empty() && text.chars().count() <= most;
    let topic = view.topic_of_question();
    let both = view.is_general && fits(topic, TOPIC);
    let alone = view.is_general && fits(topic, PINNED);
    let question = [view.question.as_str(), &view.topic]
        .into_iter()
        .find(|text| fits(text, PINNED))
        .filter(|_| both || !alone);
    Pinned {
        topic: if alone { topic } else { "" }.to_owned(),
        question: question.unwrap_or_default().to_owned(),
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::guide;
    use crate::record::room_view::{RoomStep, Shown};
    use crate::workshop::activity::Activity;
    use crate::workshop::ids::StepId;
    use crate::workshop::phase::Phase;

    fn foot(topic: &str, question: &str) -> [String; 2] {
        let step = RoomStep {
            step: StepId(uuid::Uuid::nil()),
            phase: Phase::Discover,
            activity: Activity::Notes,
            prompt: "What helped?".to_owned(),
            minutes: 10,
            timer: None,
            shown: Shown::Nothing,
        };
        let pinned = pinned(&RoomView {
            topic: topic.to_owned(),
            question: question.to_owned(),
            is_general: question == guide().set_up.central_question,
            at: Some(step),
            ..RoomView::default()
        });
        [pinned.topic, pinned.question]
    }

    #[test]
    fn the_topic_stands_in_the_foot_where_the_question_says_nothing_without_it() {
        let general = guide().set_up.central_question.as_str();
        let own = "When did somebody come home and all was ready?";
        assert_eq!(foot("Coming home", own), ["", own]);
        assert_eq!(foot("Coming home", general), ["Coming home", general]);
        let long = "x".repeat(TOPIC + 1);
        assert_eq!(foot(&long, general), [long.as_str(), ""]);
        assert_eq!(foot(&"x".repeat(PINNED + 1), general), ["", general]);
        assert_eq!(foot("", general), ["", general]);
        assert_eq!(foot("Coming home", "Coming home"), ["", "Coming home"]);
        assert_eq!(foot("Coming home", &"x".repeat(200)), ["", "Coming home"]);
    }
}
