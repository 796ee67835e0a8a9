//! Who is here: by name where people wish, by sector and role group where they were asked. Many at once by pasting a list.

mod list;
mod seats;

use crate::guide::guide;
use crate::parts::choice_field::ChoiceSelect;
use crate::record::bring_in::person_list::{Reading, read_list};
use crate::record::called;
use crate::screens::tabletop::{Open, tabletop};
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::choice::{Role, Sector};
use crate::workshop::command::Command;
use crate::workshop::telling::count;
use leptos::prelude::*;
use list::PeopleList;
use seats::Seats;
use std::collections::BTreeMap;

/// So many names that several people go by are said at once.
const NAMES_SAID: usize = 3;

/// The list, its counts, ways to add to it, and the tables.
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
    let namesakes = session.see_of(&[Facet::People, Facet::Brief], namesakes);
    view! {
        <p class="people__sum" id="people-sum" tabindex="-1">
            <strong>{move || count(total(), "person is here", "people are here")}</strong>
        </p>
        <ul class="people__counts">
            {move || {
                counts
                    .get()
                    .into_iter()
                    .map(|((sector, role), number)| {
                        view! { <li>{format!("{number} · {}", group(sector, role))}</li> }
                    })
                    .collect_view()
            }}
        </ul>
        <AddPeople />
        <p class="people__namesakes" role="status" dir="auto">
            {move || namesakes.get()}
        </p>
        <PeopleList />
        <Seats />
    }
}

/// "NHS, Clinical"; said once where neither was noted.
fn group(sector: Sector, role: Role) -> String {
    let words = guide();
    let (from, part) = (words.choice(sector).short(), words.choice(role).short());
    if (sector, role) == (Sector::NotNoted, Role::NotNoted) {
        return from.to_owned();
    }
    format!("{from}, {part}")
}

/// "Two people are called Siân: add an initial?" Nobody is named in an anonymous workshop, so nothing is said there.
fn namesakes(workshop: &Workshop) -> String {
    let names = if workshop.brief.anonymous {
        Vec::new()
    } else {
        called::namesakes(workshop)
    };
    let said: Vec<String> = names
        .iter()
        .take(NAMES_SAID)
        .map(|(name, many)| format!("{} people are called {name}", number_word(*many)))
        .collect();
    match names.len().saturating_sub(NAMES_SAID) {
        _ if said.is_empty() => String::new(),
        0 => format!("{}: add an initial?", said.join(", ")),
        more => format!(
            "{}, and {} more than once: add an initial?",
            said.join(", "),
            count(more, "other name is there", "other names are there")
        ),
    }
}

fn number_word(number: usize) -> String {
    const WORDS: [&str; 8] = [
        "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine",
    ];
    number
        .checked_sub(2)
        .and_then(|at| WORDS.get(at))
        .map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

#[component]
fn add_people() -> impl IntoView {
    let session = expect_context::<Session>();
    let list = RwSignal::new(session.draft("people"));
    let table = tabletop();
    let sector = RwSignal::new(Sector::NotNoted.key().to_owned());
    let role = RwSignal::new(Role::NotNoted.key().to_owned());
    let said = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        list.with(|list| {
            read_list(list, Sector::NotNoted, Role::NotNoted)
                .people
                .len()
        })
    });
    let keep = move |text: String| {
        session.keep_draft("people", &text);
        list.set(text);
    };
    let add = move || {
        let sector = Sector::from_key(&sector.get_untracked()).unwrap_or_default();
        let role = Role::from_key(&role.get_untracked()).unwrap_or_default();
        let reading = read_list(&list.get_untracked(), sector, role);
        let words = told(&reading);
        if session.attempt(Command::LetIn(reading.people)).is_some() {
            said.set(words);
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
                    on:input:target=move |event| {
                        said.set(String::new());
                        keep(event.target().value());
                    }
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
            <p class="cluster">
                <button class="button" data-kind="primary" type="submit">
                    {move || match found.get() {
                        0 => "Add people".to_owned(),
                        found => format!("Add {}", count(found, "person", "people")),
                    }}
                </button>
                <button class="button" type="button" on:click=move |_| table.lay(Open::BringIn)>
                    "Bring in a table"
                </button>
            </p>
            <p role="status" dir="auto">{move || said.get()}</p>
        </form>
    }
}

/// How many came in, and what of the list did not.
fn told(reading: &Reading) -> String {
    let mut said = vec![format!(
        "Added {}.",
        count(reading.people.len(), "person", "people")
    )];
    if let Some(heads) = &reading.heads {
        let heads = heads.replace('\t', ", ");
        said.push(format!(
            "The first line, “{heads}”, names the columns, so it was left out."
        ));
    }
    if !reading.left_out.is_empty() {
        said.push(format!("Not kept: {}.", reading.left_out.join(", ")));
    }
    if reading.beyond > 0 {
        said.push("A list brings in 1,000 people at most. The others were left out.".to_owned());
    }
    said.join(" ")
}
