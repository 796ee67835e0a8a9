//! The first rows as they will come in.

use super::Bringing;
use super::reading::Looking;
use crate::record::bring_in::preview::{Preview, preview};
use crate::workshop::telling::count;
use leptos::prelude::*;

#[component]
pub(super) fn shown(bringing: Bringing, looking: Looking) -> impl IntoView {
    let Looking { plan, reading, .. } = looking;
    let preview = Memo::new(move |_| {
        let reading = reading.get();
        bringing
            .session
            .look(|workshop| plan.with(|plan| preview(&reading, plan, workshop)))
    });
    let any = move || preview.with(|preview| !preview.rows.is_empty());
    let more = move || match preview.with(|preview| preview.more) {
        0 => String::new(),
        more => format!("and {} more", count(more, "row", "rows")),
    };
    view! {
        <Show when=any>
            <section class="bring-in__part" aria-labelledby="bring-in-shown">
                <h3 id="bring-in-shown">"As it will come in"</h3>
                {move || table(preview.get())}
                <p class="field__hint">{more}</p>
            </section>
        </Show>
    }
}

fn table(preview: Preview) -> impl IntoView {
    let heads = preview.heads.clone();
    let row = move |cells: Vec<String>| {
        let cells = cells.into_iter().zip(heads.clone());
        let cell = |(cell, head): (String, String)| {
            let empty = cell.is_empty();
            view! {
                <td data-head=head data-empty=empty.then_some("") dir="auto">
                    {cell}
                </td>
            }
        };
        view! { <tr>{cells.map(cell).collect_view()}</tr> }
    };
    view! {
        <table class="bring-in__table">
            <caption class="visually-hidden">"The first rows as they will come in"</caption>
            <thead>
                <tr>
                    {preview.heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_view()}
                </tr>
            </thead>
            <tbody>{preview.rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
