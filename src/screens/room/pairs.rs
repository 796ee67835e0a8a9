//! Who talks with whom: numbered, so that people find each other across the room.

use crate::record::room_view::Group;
use leptos::prelude::*;

pub(super) fn group(group: Group) -> AnyView {
    let people = group.people.into_iter();
    view! {
        <span class="room__number">{group.number}</span>
        <span class="room__people">
            {people.map(|name| view! { <bdi class="room__person">{name}</bdi> }.into_any()).collect::<Vec<AnyView>>()}
        </span>
    }
    .into_any()
}
