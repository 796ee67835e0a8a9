//! The list of who is here, to correct: one row each, every field named after the person.

use crate::guide::guide;
use crate::parts::focus::focus_id;
use crate::record::called;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::choice::{Role, Sector};
use crate::workshop::command::Command;
use crate::workshop::ids::PersonId;
use crate::workshop::person::{Person, PersonField};
use crate::workshop::telling::count;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// From so many people on there is a field to find one.
const MANY: usize = 20;

/// What somebody is listed as, by person.
type Names = Memo<Arc<BTreeMap<PersonId, String>>>;

/// The list, folded away; built when it is first opened.
#[component]
pub(super) fn people_list() -> impl IntoView {
    let session = expect_context::<Session>();
    let opened = RwSignal::new(false);
    let any = session.see_of(&[Facet::People], |workshop| !workshop.people.is_empty());
    view! {
        <Show when=move || any.get()>
            <details class="people__all" on:toggle=move |_| opened.set(true)>
                <summary>"The list, to correct"</summary>
                <Show when=move || opened.get()>
                    <Table />
                </Show>
            </details>
        </Show>
    }
}

/// Those whose name, organisation or table holds every word that is looked for, and how many there are in all.
fn found(
    workshop: &Workshop,
    names: &BTreeMap<PersonId, String>,
    wanted: &str,
) -> (Vec<PersonId>, usize) {
    let wanted = wanted.to_lowercase();
    let wanted: Vec<&str> = wanted.split_whitespace().collect();
    let holds = |person: &Person| {
        let text = PersonField::ALL.map(|field| person.text(field)).join(" ");
        let listed = names.get(&person.id).map_or("", String::as_str);
        let text = format!("{text} {listed}").to_lowercase();
        wanted.iter().all(|word| text.contains(word))
    };
    let people = workshop.people.values().filter(|person| holds(person));
    (
        people.map(|person| person.id).collect(),
        workshop.people.len(),
    )
}

#[component]
fn table() -> impl IntoView {
    let session = expect_context::<Session>();
    let wanted = RwSignal::new(String::new());
    let names: Names = session.see_of(&[Facet::People, Facet::Brief], |workshop| {
        let all = called::everybody(workshop).into_iter();
        Arc::new(all.map(|(id, called)| (id, called.name)).collect())
    });
    let anonymous = session.see_of(&[Facet::Brief], |workshop| workshop.brief.anonymous);
    let rows = session.see_of(&[Facet::People], move |workshop| {
        names.with(|names| wanted.with(|wanted| found(workshop, names, wanted)))
    });
    let ids = Memo::new(move |_| rows.with(|(ids, _)| ids.clone()));
    let all = Memo::new(move |_| rows.with(|(_, all)| *all));
    let looking = move || all.get() > MANY || wanted.with(|wanted| !wanted.is_empty());
    let told = move || match (rows.with(|(ids, _)| ids.len()), all.get()) {
        (some, all) if some == all => String::new(),
        (0, _) => "Nobody on the list matches that.".to_owned(),
        (some, all) => format!("{some} of {}", count(all, "person", "people")),
    };
    // Whoever comes next on the list takes the focus when somebody goes.
    let remove = move |id: PersonId| {
        let next = ids.with_untracked(|ids| {
            let at = ids.iter().position(|other| *other == id)?;
            ids.get(at + 1)
                .or_else(|| ids.get(at.checked_sub(1)?))
                .copied()
        });
        session.attempt_and_tell(Command::LetGo(vec![id]));
        focus_id(next.map_or("people-sum".to_owned(), remove_id));
    };
    let remove = Callback::new(remove);
    view! {
        <Show when=looking>
            <div class="people__find">
                <label for="people-find">"Find somebody"</label>
                <input
                    class="field__control"
                    data-width="short"
                    id="people-find"
                    type="search"
                    dir="auto"
                    autocomplete="off"
                    bind:value=wanted
                />
                <p role="status">{told}</p>
            </div>
        </Show>
        <table class="people__table">
            <caption class="visually-hidden">"People, to correct"</caption>
            <thead>
                <tr>
                    <Show when=move || anonymous.get()>
                        <th scope="col">"Listed as"</th>
                    </Show>
                    <th scope="col">"Name"</th>
                    <th scope="col" data-width="wide">"Organisation"</th>
                    <th scope="col" data-width="narrow">"Table"</th>
                    <th scope="col">"From"</th>
                    <th scope="col">"Part"</th>
                    <th scope="col">
                        <span class="visually-hidden">"Take off the list"</span>
                    </th>
                </tr>
            </thead>
            <tbody>
                <For each=move || ids.get() key=|id| *id let:id>
                    <Row id names anonymous remove />
                </For>
            </tbody>
        </table>
    }
}

fn remove_id(id: PersonId) -> String {
    format!("go-{id}")
}

#[component]
fn row(
    id: PersonId,
    names: Names,
    anonymous: Memo<bool>,
    remove: Callback<PersonId>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let person = session.see_of(&[Facet::People], move |workshop| {
        workshop.people.get(&id).cloned()
    });
    let name = Memo::new(move |_| names.with(|names| names.get(&id).cloned().unwrap_or_default()));
    let change = move |change: &dyn Fn(&mut Person)| {
        if let Some(person) = person.get_untracked() {
            let mut changed = (*person).clone();
            change(&mut changed);
            session.attempt(Command::ChangePerson(changed));
        }
    };
    let cell = move |field: PersonField, head: &'static str| {
        let value = move || {
            person.with(|it| {
                it.as_ref()
                    .map(|it| it.text(field).to_owned())
                    .unwrap_or_default()
            })
        };
        let keep = move |text: String| {
            change(&|person| match field {
                PersonField::Name => person.name.clone_from(&text),
                PersonField::Organisation => person.organisation.clone_from(&text),
                PersonField::Table => person.table.clone_from(&text),
            });
        };
        view! {
            <td data-head=head>
                <input
                    class="field__control"
                    type="text"
                    dir="auto"
                    autocomplete="off"
                    aria-label=move || format!("{head} of {}", name.get())
                    prop:value=value
                    on:change:target=move |event| keep(event.target().value())
                />
            </td>
        }
    };
    let sector = move || person.with(|it| it.as_ref().map_or("", |it| it.sector.key()));
    let role = move || person.with(|it| it.as_ref().map_or("", |it| it.role.key()));
    let settle_sector = Callback::new(move |key: String| {
        change(&|person| person.sector = Sector::from_key(&key).unwrap_or(person.sector));
    });
    let settle_role = Callback::new(move |key: String| {
        change(&|person| person.role = Role::from_key(&key).unwrap_or(person.role));
    });
    let words = guide();
    let sectors = Sector::ALL
        .iter()
        .map(|it| (it.key(), words.choice(*it).short()));
    let roles = Role::ALL
        .iter()
        .map(|it| (it.key(), words.choice(*it).short()));
    let others = move || {
        let others = person.with(|it| {
            it.as_ref()
                .map(|it| it.others.join(", "))
                .unwrap_or_default()
        });
        (!others.is_empty()).then(|| {
            view! {
                <p class="field__hint" dir="auto">
                    {format!("Another version, written at the same time: {others}")}
                </p>
            }
        })
    };
    view! {
        <tr>
            <Show when=move || anonymous.get()>
                <td class="people__listed" data-head="Listed as" dir="auto">
                    {move || name.get()}
                </td>
            </Show>
            {cell(PersonField::Name, "Name")} {cell(PersonField::Organisation, "Organisation")}
            {cell(PersonField::Table, "Table")}
            {pick("From", name, sectors.collect(), Signal::derive(sector), settle_sector)}
            {pick("Part", name, roles.collect(), Signal::derive(role), settle_role)}
            <td class="people__go">
                <button
                    class="button"
                    data-kind="quiet"
                    data-size="small"
                    id=remove_id(id)
                    type="button"
                    on:click=move |_| remove.run(id)
                >
                    "Take off"
                    <span class="visually-hidden">{move || format!(" {}", name.get())}</span>
                </button>
                {others}
            </td>
        </tr>
    }
}

/// One answer of several, in a cell.
fn pick(
    head: &'static str,
    name: Memo<String>,
    options: Vec<(&'static str, &'static str)>,
    chosen: Signal<&'static str>,
    on_choose: Callback<String>,
) -> impl IntoView {
    let options = options
        .into_iter()
        .map(|(key, words)| {
            view! {
                <option value=key prop:selected=move || chosen.get() == key>
                    {words}
                </option>
            }
        })
        .collect_view();
    view! {
        <td data-head=head>
            <select
                class="field__control"
                aria-label=move || format!("{head}: {}", name.get())
                on:change:target=move |event| on_choose.run(event.target().value())
            >
                {options}
            </select>
        </td>
    }
}
