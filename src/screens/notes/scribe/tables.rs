//! Whose words are typed: a button for each table with how much it has given, and a way to name another.

use super::{Sitting, table_name};
use crate::parts::focus::focus_id;
use crate::workshop::tables::next_name;
use crate::workshop::words::{clean_line, fit, is_blank};
use leptos::prelude::*;

/// The most characters of a table's name.
const LONGEST: usize = 100;

/// The buttons.
#[component]
pub(super) fn table_buttons(sitting: Sitting) -> impl IntoView {
    let naming = RwSignal::new(false);
    let name = RwSignal::new(String::new());
    let begin = move |_| {
        name.set(sitting.tables.with_untracked(|tables| next_name(tables)));
        naming.set(true);
        focus_id("scribe-name");
    };
    let keep = move || {
        let typed = fit(&clean_line(&name.get_untracked()), LONGEST, false).kept;
        naming.set(false);
        if !is_blank(&typed) {
            sitting.named.update(|named| named.push(typed.clone()));
            sitting.table.set(typed);
        }
        focus_id("scribe-box");
    };
    view! {
        <div class="scribe__tables" role="group" aria-label="Whose words">
            <For each=move || sitting.tables.get() key=|table| table.clone() let:table>
                <TableButton sitting table />
            </For>
            <button class="button" data-kind="quiet" type="button" aria-expanded=move || naming.get().to_string() on:click=begin>
                "Another table…"
            </button>
        </div>
        <Show when=move || naming.get()>
            <form
                class="cluster"
                on:submit=move |event| {
                    event.prevent_default();
                    keep();
                }
            >
                <label for="scribe-name">"Name of the table"</label>
                <input
                    class="field__control"
                    data-width="short"
                    id="scribe-name"
                    type="text"
                    dir="auto"
                    autocomplete="off"
                    maxlength=LONGEST.to_string()
                    bind:value=name
                />
                <button class="button" type="submit">
                    "Write for this table"
                </button>
            </form>
        </Show>
    }
}

#[component]
fn table_button(sitting: Sitting, table: String) -> impl IntoView {
    let own = StoredValue::new(table.clone());
    let pressed = move || sitting.table.with(|now| own.with_value(|own| own == now));
    let words = if table.is_empty() {
        "No table".to_owned()
    } else {
        table
    };
    view! {
        <button
            class="button"
            type="button"
            aria-pressed=move || pressed().to_string()
            on:click=move |_| {
                sitting.table.set(own.get_value());
                focus_id("scribe-box");
            }
        >
            <bdi>{words}</bdi>
            " "
            <span class="button__count">{move || own.with_value(|own| sitting.gave(own))}</span>
            <span class="visually-hidden">" given"</span>
        </button>
    }
}

/// "12 from Table 3".
pub(super) fn gave_words(number: usize, table: &str) -> String {
    format!("{number} from {}", table_name(table))
}
