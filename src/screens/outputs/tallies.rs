//! What goes out and what stays in, counted, with the reasons.

use super::Making;
use crate::record::preview::{CardLine, Preview, preview};
use crate::session::Session;
use crate::workshop::telling::kind_name;
use leptos::prelude::*;

/// The table of kinds and the rules that were applied.
#[component]
pub(super) fn tallies(making: Making) -> impl IntoView {
    let session = expect_context::<Session>();
    let counts: Memo<Preview> = session.see(move |workshop| preview(workshop, making.options()));
    let sum = move || {
        counts.with(|counts| {
            counts
                .cards
                .first()
                .map_or("Nothing has been said yet.".to_owned(), ToString::to_string)
        })
    };
    let rows = move || counts.with(|counts| counts.cards.iter().map(row).collect_view());
    let rules = move || {
        counts.with(|counts| {
            counts
                .rules
                .iter()
                .map(|rule| view! { <li>{*rule}</li> })
                .collect_view()
        })
    };
    view! {
        <section class="tally" aria-labelledby="tally">
            <h2 class="tally__sum" id="tally">
                {sum}
            </h2>
            <table class="tally__table">
                <caption class="visually-hidden">"What goes out and what stays in"</caption>
                <thead>
                    <tr>
                        <th scope="col">"What"</th>
                        <th scope="col" class="tally__number">
                            "In"
                        </th>
                        <th scope="col" class="tally__number">
                            "Left out"
                        </th>
                        <th scope="col">"Why"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <ul class="tally__rules">{rules}</ul>
        </section>
    }
}

fn row(line: &CardLine) -> impl IntoView + use<> {
    let (_, many) = kind_name(line.kind);
    let left_out = line.tally.all - line.tally.included;
    view! {
        <tr>
            <th scope="row">{sentence_case(many)}</th>
            <td class="tally__number">{line.tally.included}</td>
            <td class="tally__number">{left_out}</td>
            <td class="tally__why">{line.reasons()}</td>
        </tr>
    }
}

fn sentence_case(words: &str) -> String {
    let mut chars = words.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}
