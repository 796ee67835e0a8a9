//! One card that has the screen to itself: the story of the moment, a dream, a statement, a slide of the close. How it is
//! set follows from what it is.

use crate::record::room_view::{Leaf, Look};
use leptos::prelude::*;

pub(super) fn face(leaf: Leaf) -> AnyView {
    let Leaf {
        look,
        words,
        body,
        quote,
        by,
    } = leaf;
    // A telling without its own headline may be long: then it is set as reading, not as a banner.
    let long = words.chars().count() > 120;
    let paragraph = |class: &'static str, text: String| {
        (!text.is_empty()).then(|| view! { <p class=class dir="auto">{text}</p> })
    };
    view! {
        <article class="leaf" data-look=look.key() data-long=long.then_some("")>
            {(look == Look::Dream(crate::workshop::choice::Form::Postcard)).then(|| view! { <span class="leaf__stamp" aria-hidden="true"></span> })}
            <h2 class="leaf__words" dir="auto">
                {words}
            </h2>
            {paragraph("leaf__body", body)}
            {(!quote.is_empty())
                .then(|| {
                    view! {
                        <blockquote class="leaf__quote" dir="auto">
                            {quote}
                        </blockquote>
                    }
                })}
            {paragraph("leaf__by", by)}
        </article>
    }
    .into_any()
}
