//! Who is here: by name where people wish, always by sector and role group. Many at once by pasting a list.

use crate::guide::guide;
use crate::parts::choice_field::ChoiceSelect;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::choice::{Role, Sector};
use crate::workshop::command::Command;
use crate::workshop::ids::PersonId;
use crate::workshop::person::{Person, read_list};
use crate::workshop::telling::count;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The list, its counts, and ways to add to it.
#[component]
pub fn people() -> impl IntoView {
    let session = expect_context::<Session>();
    let counts = session.see_of(&[Facet::People], |workshop| {
        let mut counts: BTreeMap<(Sector, Role), usize> = BTreeMap::new();
        for person in workshop.people.values() {
            *counts.entry((person.sector, person.role)).or_default() += 1;
        }
        counts.into_iter().collect::<Vec<_>>()
    });
    let total = move || counts.with(|counts| counts.iter().map(|(_, count)| count).sum::<usize>());
    view! {
        <p class="people__sum">
            <strong>{move || count(total(), "person is here", "people are here")}</strong>
        </p>
        <ul class="people__counts">
            {move || {
                counts
                    .get()
                    .into_iter()
                    .map(|((sector, role), number)| {
                        let words = guide();
                        view! { <li>{format!("{number} · {}, {}", words.choice(sector).short(), words.choice(role).short())}</li> }
                    })
                    .collect_view()
            }}
        </ul>
        <AddPeople />
        <details class="people__all">
            <summary>"The list, to correct"</summary>
            <PeopleTable />
        </details>
    }
}

#[component]
fn add_people() -> impl IntoView {
    let session = expect_context::<Session>();
    let list = RwSignal::new(session.draft("people"));
    let sector = RwSignal::new(Sector::Nhs.key().to_owned());
    let role = RwSignal::new(Role::NotSaid.key().to_owned());
    let said = RwSignal::new(String::new());
    let found =
        Memo::new(move |_| list.with(|list| read_list(list, Sector::Other, Role::NotSaid).len()));
    let keep = move |text: String| {
        session.keep_draft("people", &text);
        list.set(text);
    };
    let add = move || {
        let sector = Sector::from_key(&sector.get_untracked()).unwrap_or(Sector::Other);
        let role = Role::from_key(&role.get_untracked()).unwrap_or(Role::NotSaid);
        let people = read_list(&list.get_untracked(), sector, role);
        let added = people.len();
        if session.attempt(Command::LetIn(people)).is_some() {
            said.set(format!("Added {}.", count(added, "person", "people")));
            keep(String::new());
        }
    };
    let words = guide();
    let sectors = Sector::ALL
        .iter()
        .map(|it| (it.key().to_owned(), words.choice(*it).label.clone()))
        .collect();
    let roles = Role::ALL
        .iter()
        .map(|it| (it.key().to_owned(), words.choice(*it).label.clone()))
        .collect();
    view! {
        <form
            class="people__add"
            on:submit=move |event| {
                event.prevent_default();
                add();
            }
        >
            <div class="field">
                <label class="field__label" for="people-list">
                    "Add people"
                </label>
                <p class="field__hint" id="people-hint">
                    "One person a line: name, organisation, table. Or a number for people without names, such as “12”. A list pasted from a spreadsheet works too."
                </p>
                <textarea
                    class="field__control"
                    id="people-list"
                    rows="4"
                    dir="auto"
                    aria-describedby="people-hint"
                    prop:value=move || list.get()
                    on:input:target=move |event| keep(event.target().value())
                ></textarea>
            </div>
            <div class="people__groups">
                <ChoiceSelect
                    label="They come from"
                    options=sectors
                    chosen=sector
                    on_choose=move |key| sector.set(key)
                />
                <ChoiceSelect label="Their part" options=roles chosen=role on_choose=move |key| role.set(key) />
            </div>
            <p>
                <button class="button" data-kind="primary" type="submit">
                    {move || match found.get() {
                        0 => "Add people".to_owned(),
                        found => format!("Add {}", count(found, "person", "people")),
                    }}
                </button>
            </p>
            <p role="status">{move || said.get()}</p>
        </form>
    }
}

#[component]
fn people_table() -> impl IntoView {
    let session = expect_context::<Session>();
    let ids = session.see_of(&[Facet::People], |workshop| {
        workshop.people.keys().copied().collect::<Vec<_>>()
    });
    view! {
        <ul class="people__list" aria-label="People">
            <For each=move || ids.get() key=|id| *id let:id>
                <PersonRow id />
            </For>
        </ul>
    }
}

#[component]
fn person_row(id: PersonId) -> impl IntoView {
    let session = expect_context::<Session>();
    let person = session.see_of(&[Facet::People], move |workshop| {
        workshop.people.get(&id).cloned()
    });
    let change = move |change: Box<dyn FnOnce(&mut Person)>| {
        if let Some(person) = person.get_untracked() {
            let mut changed = (*person).clone();
            change(&mut changed);
            session.attempt(Command::ChangePerson(changed));
        }
    };
    let words = guide();
    let sectors = Sector::ALL
        .iter()
        .map(|it| (it.key().to_owned(), words.choice(*it).short().to_owned()))
        .collect();
    let roles = Role::ALL
        .iter()
        .map(|it| (it.key().to_owned(), words.choice(*it).short().to_owned()))
        .collect();
    let sector = Signal::derive(move || {
        person
            .get()
            .map(|it| it.sector.key().to_owned())
            .unwrap_or_default()
    });
    let role = Signal::derive(move || {
        person
            .get()
            .map(|it| it.role.key().to_owned())
            .unwrap_or_default()
    });
    view! {
        <li class="people__person">
            <Cell label="Name" value=move || person.get().map(|it| it.name.clone()).unwrap_or_default() on_keep=move |text| change(Box::new(move |it| it.name = text)) />
            <Cell label="Organisation" value=move || person.get().map(|it| it.organisation.clone()).unwrap_or_default() on_keep=move |text| change(Box::new(move |it| it.organisation = text)) />
            <Cell label="Table" value=move || person.get().map(|it| it.table.clone()).unwrap_or_default() on_keep=move |text| change(Box::new(move |it| it.table = text)) />
            <ChoiceSelect
                label="From"
                options=sectors
                chosen=sector
                on_choose=move |key: String| {
                    if let Some(sector) = Sector::from_key(&key) {
                        change(Box::new(move |it| it.sector = sector));
                    }
                }
            />
            <ChoiceSelect
                label="Part"
                options=roles
                chosen=role
                on_choose=move |key: String| {
                    if let Some(role) = Role::from_key(&key) {
                        change(Box::new(move |it| it.role = role));
                    }
                }
            />
            <button
                class="button"
                data-kind="quiet"
                type="button"
                on:click=move |_| {
                    session.attempt_and_tell(Command::LetGo(vec![id]));
                }
            >
                "Take off the list"
                <span class="visually-hidden">{move || person.get().map(|it| it.name.clone())}</span>
            </button>
        </li>
    }
}

#[component]
fn cell(
    label: &'static str,
    value: impl Fn() -> String + Send + Sync + 'static,
    #[prop(into)] on_keep: Callback<String>,
) -> impl IntoView {
    view! {
        <label class="people__cell">
            <span>{label}</span>
            <input
                class="field__control"
                type="text"
                dir="auto"
                autocomplete="off"
                prop:value=value
                on:change:target=move |event| on_keep.run(event.target().value())
            />
        </label>
    }
}
