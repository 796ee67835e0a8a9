//! What an empty list says: what is not there yet, and what to do about it.

use crate::guide::guide;
use crate::workshop::kind::Kind;
use leptos::prelude::*;

/// The words of an empty list of a kind.
#[component]
pub fn empty_list(
    /// What would be in it.
    kind: Kind,
) -> impl IntoView {
    let words = guide().kind(kind).empty.as_str();
    let (title, rest) = words
        .split_once(". ")
        .unwrap_or((words.trim_end_matches('.'), ""));
    view! {
        <div class="empty">
            <h3 class="empty__title">{title}</h3>
            {(!rest.is_empty()).then(|| view! { <p>{rest}</p> })}
        </div>
    }
}
