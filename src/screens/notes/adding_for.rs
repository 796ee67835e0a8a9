//! Who the next card is for: nobody in particular, a table, or a person who does not type.

use crate::parts::dialog::uid;
use crate::parts::focus::focus_id;
use crate::screens::tabletop::tabletop;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::card::SaidBy;
use crate::workshop::ids::PersonId;
use crate::workshop::tables;
use crate::workshop::words::is_blank;
use leptos::prelude::*;

/// The choice that opens a field for another table's name.
const OTHER: &str = "other";

/// Who the next card is for.
#[component]
pub fn adding_for() -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let id = format!("adding-for-{}", uid());
    let select = StoredValue::new(id.clone());
    let typed = RwSignal::new(Vec::<String>::new());
    let naming = RwSignal::new(false);
    // Cards come often, new tables rarely: what was said elsewhere is looked up when this appears.
    let used = StoredValue::new(session.look(tables::known));
    let here = session.see_of(&[Facet::People, Facet::Brief], who_is_here);
    let options = move || {
        let (sitting, people) = here.get();
        let now = match table.adding_for.get() {
            SaidBy::Table(name) => Some(name),
            SaidBy::Nobody | SaidBy::Person(_) => None,
        };
        let all = used
            .get_value()
            .into_iter()
            .chain(typed.get())
            .chain(sitting)
            .chain(now);
        offers(tables::in_order(all), people)
    };
    let chosen = move || {
        if naming.get() {
            OTHER.to_owned()
        } else {
            key(&table.adding_for.get())
        }
    };
    let choose = move |value: String| {
        naming.set(value == OTHER);
        if value != OTHER {
            table.adding_for.set(read_key(&value));
        }
    };
    let name_table = move |name: String| {
        naming.set(false);
        let name = name.trim().to_owned();
        if !is_blank(&name) {
            typed.update(|typed| typed.push(name.clone()));
            table.adding_for.set(SaidBy::Table(name));
        }
        focus_id(select.get_value());
    };
    view! {
        <div class="note-box__for">
            <label for=id.clone()>"Adding for"</label>
            <select id=id on:change:target=move |event| choose(event.target().value())>
                {move || {
                    let chosen = chosen();
                    options()
                        .into_iter()
                        .map(|(key, words)| {
                            let selected = key == chosen;
                            view! {
                                <option value=key prop:selected=selected>
                                    {words}
                                </option>
                            }
                        })
                        .collect_view()
                }}
            </select>
            <Show when=move || naming.get()>
                <input
                    class="field__control"
                    type="text"
                    aria-label="Name of the table"
                    placeholder="Name of the table"
                    dir="auto"
                    maxlength="100"
                    autofocus
                    on:keydown:target=move |event| {
                        if event.key() == "Enter" && !event.is_composing() {
                            event.prevent_default();
                            name_table(event.target().value());
                        }
                    }
                    on:change:target=move |event| name_table(event.target().value())
                />
            </Show>
        </div>
    }
}

/// The tables people sit at, and the people by name; no people when the workshop is anonymous.
fn who_is_here(workshop: &Workshop) -> (Vec<String>, Vec<(PersonId, String)>) {
    let people = workshop.people.values();
    let tables = people.clone().map(|person| person.table.clone()).collect();
    let named = people.filter(|person| !workshop.brief.anonymous && !person.name.is_empty());
    let mut named: Vec<_> = named
        .map(|person| match person.organisation.as_str() {
            "" => (person.id, person.name.clone()),
            from => (person.id, format!("{}, {from}", person.name)),
        })
        .collect();
    named.sort_by(|a, b| a.1.cmp(&b.1));
    (tables, named)
}

fn offers(tables: Vec<String>, people: Vec<(PersonId, String)>) -> Vec<(String, String)> {
    let nobody = (key(&SaidBy::Nobody), "Nobody in particular".to_owned());
    let tables = tables
        .into_iter()
        .map(|name| (key(&SaidBy::Table(name.clone())), name));
    let another = (OTHER.to_owned(), "Another table…".to_owned());
    let people = people
        .into_iter()
        .map(|(id, name)| (key(&SaidBy::Person(id)), name));
    std::iter::once(nobody)
        .chain(tables)
        .chain([another])
        .chain(people)
        .collect()
}

fn key(said_by: &SaidBy) -> String {
    match said_by {
        SaidBy::Nobody => String::new(),
        SaidBy::Table(name) => format!("table:{name}"),
        SaidBy::Person(id) => format!("person:{id}"),
    }
}

fn read_key(key: &str) -> SaidBy {
    match key.split_once(':') {
        Some(("table", name)) => SaidBy::Table(name.to_owned()),
        Some(("person", id)) => id.parse().map(SaidBy::Person).unwrap_or_default(),
        _ => SaidBy::Nobody,
    }
}
