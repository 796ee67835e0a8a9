//! A theme with what was heard for it.

use crate::record::room_view::ThemeWall;
use leptos::prelude::*;

pub(super) fn theme(theme: ThemeWall) -> AnyView {
    let under = theme.under.into_iter();
    view! {
        <h2 class="room__theme-name" dir="auto">
            {theme.name}
            {theme.continued.then(|| view! { <span class="room__continued">" (continued)"</span> })}
        </h2>
        <ul class="room__under">
            {under.map(|words| view! { <li class="room__heard" dir="auto">{words}</li> }.into_any()).collect::<Vec<AnyView>>()}
        </ul>
    }
    .into_any()
}
