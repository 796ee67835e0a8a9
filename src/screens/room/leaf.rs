//! One card that has the screen to itself: the story of the moment, a dream, a statement, a slide of the close. How it is
//! set follows from what it is.

use crate::record::room_view::{Leaf, Look};
use crate::workshop::choice::Form;
use leptos::prelude::*;

pub(super) fn face(leaf: Leaf) -> AnyView {
    let Leaf {
        look,
        words,
        body,
        quote,
        by,
        ..
    } = leaf;
    // A telling without its own headline may be long: then it is set as reading, not as a banner.
    let long = words.chars().count() > 120;
    let stamp = look == Look::Dream(Form::Postcard);
    view! {
        <article class="leaf" data-look=look.key() data-long=long.then_some("")>
            <h2 class="leaf__words" dir="auto">
                {words}
            </h2>
            {paragraph("leaf__body", body)}
            {quoted(quote)}
            {paragraph("leaf__by", by)}
            <span class="leaf__stamp" hidden=!stamp></span>
        </article>
    }
    .into_any()
}

/// A paragraph; nothing when there are no words.
pub(super) fn paragraph(class: &'static str, words: String) -> AnyView {
    if words.is_empty() {
        return ().into_any();
    }
    view! {
        <p class=class dir="auto">
            {words}
        </p>
    }
    .into_any()
}

/// What somebody said; nothing when nobody said it.
pub(super) fn quoted(words: String) -> AnyView {
    if words.is_empty() {
        return ().into_any();
    }
    view! {
        <blockquote class="leaf__quote" dir="auto">
            {words}
        </blockquote>
    }
    .into_any()
}
