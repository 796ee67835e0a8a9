//! The welcome: the central question as the hero, what we agreed, and how to take part.

use super::leaf::paragraph;
use super::piece::Piece;
use crate::record::room_view::RoomView;
use leptos::prelude::*;

/// How people take part, in their words.
const TAKE_PART: [&str; 3] = [
    "Everybody has a story. Nobody has to tell one.",
    "You choose what may leave this room.",
    "Write, say it, or let somebody write for you.",
];

/// The rules of the room on one page after another, and how to take part.
pub(super) fn rules(rules: &[String]) -> Vec<Piece> {
    let own = rules.iter().cloned();
    let ours = TAKE_PART.iter().map(|words| (*words).to_owned());
    own.chain(ours).map(Piece::Rule).collect()
}

pub(super) fn rule(words: String) -> AnyView {
    view! {
        <span class="room__words" dir="auto">
            {words}
        </span>
    }
    .into_any()
}

/// What it is about; the central question, as large as it goes; and what the room is asked to begin with.
#[component]
pub(super) fn hero(view: Memo<RoomView>) -> impl IntoView {
    let small = Memo::new(move |_| {
        view.with(|view| {
            view.at
                .as_ref()
                .map_or_else(|| view.title.clone(), |at| at.prompt.clone())
        })
    });
    let soon = Memo::new(move |_| view.with(|view| view.at.is_none()));
    let large = Memo::new(move |_| {
        view.with(|view| match view.question.as_str() {
            "" => view.title.clone(),
            question => question.to_owned(),
        })
    });
    let topic = Memo::new(move |_| view.with(|view| view.topic_of_question().to_owned()));
    let length = move || match large.with(|large| large.chars().count()) {
        0..=60 => "short",
        61..=110 => "middle",
        _ => "long",
    };
    view! {
        {move || paragraph("room__topic", topic.get())}
        <h1 class="room__hero" data-length=length dir="auto">
            {move || large.get()}
        </h1>
        <p class="room__prompt" data-under="" dir="auto">
            {move || small.get()}
        </p>
        <Show when=move || soon.get()>
            <p class="room__lead">"We begin soon."</p>
        </Show>
    }
}
