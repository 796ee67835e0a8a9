//! The vote: what is voted on and how many have voted while it is open; bars with their numbers once it is closed.

use crate::record::room_view::{Place, Voting};
use crate::workshop::telling::count;
use leptos::prelude::*;

/// How the vote stands, without a word about what for.
pub(super) fn lead(voting: &Voting) -> String {
    let each = count(voting.each as usize, "vote", "votes");
    match (voting.open, voting.voted) {
        (false, _) => format!("Soon we vote: {each} each."),
        (true, 0) => format!("Vote now: {each} each."),
        (true, 1) => format!("Vote now: {each} each. 1 person has voted."),
        (true, voted) => format!("Vote now: {each} each. {voted} people have voted."),
    }
}

pub(super) fn candidate(name: String) -> AnyView {
    view! {
        <span class="room__words" dir="auto">
            {name}
        </span>
    }
    .into_any()
}

pub(super) fn place(place: Place) -> AnyView {
    let number = if place.tied {
        format!("={}", place.place)
    } else {
        place.place.to_string()
    };
    let votes = usize::try_from(place.votes).unwrap_or(usize::MAX);
    view! {
        <span class="room__number">{number}</span>
        <span class="room__words">
            <bdi>{place.words}</bdi>
            {place.tied.then(|| view! { <span class="room__tie">" tied"</span> })}
        </span>
        <svg class="room__stripe" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <rect class="room__stripe-fill" width=place.share.to_string() height="1"></rect>
        </svg>
        <span class="room__votes">
            {place.votes} <span class="visually-hidden">{if votes == 1 { " vote" } else { " votes" }}</span>
        </span>
    }
    .into_any()
}
