//! What each column is: its heading, what stands in it, and what it becomes.

use super::reading::Looking;
use crate::parts::focus::focus_id;
use crate::record::bring_in::guess::{column_name, sample};
use crate::record::bring_in::plan::{Part, What};
use crate::workshop::shorten;
use crate::workshop::words::clean_line;
use leptos::prelude::*;

/// So much of a cell is shown.
const SAMPLE: usize = 60;

/// Everything about the columns but what they become.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Offer {
    what: What,
    mixed: bool,
    columns: Vec<(String, String)>,
}

#[component]
pub(super) fn columns(looking: Looking) -> impl IntoView {
    let Looking { sheet, plan, .. } = looking;
    let offer = Memo::new(move |_| {
        let (what, mixed, heads) = plan.with(|plan| (plan.what, plan.is_mixed(), plan.heads));
        let columns = sheet.with(|sheet| {
            let named = |at| {
                let name = shorten(&clean_line(&column_name(sheet, heads, at)), SAMPLE);
                (
                    name,
                    shorten(&clean_line(&sample(sheet, heads, at)), SAMPLE),
                )
            };
            (0..sheet.width).map(named).collect()
        });
        Offer {
            what,
            mixed,
            columns,
        }
    });
    let rows = move || {
        let Offer {
            what,
            mixed,
            columns,
        } = offer.get();
        let named = columns.into_iter().enumerate();
        named
            .map(|(at, (name, sample))| view! { <Column looking what mixed at name sample /> })
            .collect_view()
    };
    view! {
        <section class="bring-in__part" aria-labelledby="bring-in-columns">
            <h3 id="bring-in-columns">"What each column is"</h3>
            <ul class="bring-in__columns">{rows}</ul>
        </section>
    }
}

#[component]
fn column(
    looking: Looking,
    what: What,
    mixed: bool,
    at: usize,
    name: String,
    sample: String,
) -> impl IntoView {
    let plan = looking.plan;
    let id = format!("bring-in-column-{at}");
    let focus = id.clone();
    let part =
        Memo::new(move |_| plan.with(|plan| plan.parts.get(at).copied().unwrap_or(Part::Nothing)));
    let options = what.parts(mixed).into_iter().map(move |option| {
        view! {
            <option value=option.key() prop:selected=move || part.get() == option>
                {what.label(option)}
            </option>
        }
    });
    let choose = move |key: String| {
        if let Some(part) = Part::read(&key) {
            plan.update(|plan| {
                if let Some(place) = plan.parts.get_mut(at) {
                    *place = part;
                }
            });
            // A column that says what each row is changes what all of them offer.
            focus_id(focus.clone());
        }
    };
    view! {
        <li class="bring-in__column" data-part=move || part.get().key()>
            <label for=id.clone()>
                <span class="bring-in__head" dir="auto">{name}</span>
                " "
                <span class="bring-in__sample" dir="auto">{sample}</span>
            </label>
            <select
                class="field__control"
                id=id
                on:change:target=move |event| choose(event.target().value())
            >
                {options.collect_view()}
            </select>
        </li>
    }
}
