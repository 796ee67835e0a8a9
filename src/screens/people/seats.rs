//! Tables: everybody is seated in one press, and who sits where can be read and printed.

use crate::parts::focus::focus_id;
use crate::parts::print_page::{Leaf, PrintList};
use crate::record::called;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::command::Command;
use crate::workshop::refusal::Refusal;
use crate::workshop::telling::count;
use crate::workshop::{Workshop, tables};
use leptos::prelude::*;

/// A table and who sits there: what to call them, and where they come from. No name: those without a table.
type Table = (String, Vec<(String, String)>);

fn seated(workshop: &Workshop) -> Vec<Table> {
    let names = called::everybody(workshop);
    let called = |id| {
        let called = names.get(&id).cloned().unwrap_or_default();
        (called.name, called.from)
    };
    let seated = tables::seated(workshop).into_iter();
    seated
        .map(|(table, people)| (table, people.into_iter().map(called).collect()))
        .collect()
}

/// Seating, and who sits where.
#[component]
pub(super) fn seats() -> impl IntoView {
    let session = expect_context::<Session>();
    let seated = session.see_of(&[Facet::People, Facet::Brief], seated);
    let any =
        Memo::new(move |_| seated.with(|tables| tables.iter().any(|(name, _)| !name.is_empty())));
    let enough = Memo::new(move |_| {
        seated.with(|tables| tables.iter().map(|(_, people)| people.len()).sum::<usize>() > 1)
    });
    let size = RwSignal::new("6".to_owned());
    let problem = RwSignal::new(String::new());
    let seat = move || {
        let wish = size.get_untracked().trim().parse().map(Command::SeatPeople);
        let Ok(wish) = wish else {
            problem.set("Type a number from 2 to 20.".to_owned());
            return focus_id("table-size");
        };
        match session.ask(wish) {
            Ok(_) | Err(Refusal::NoChange) => {
                problem.set(String::new());
                session.tell_last();
                focus_id("tables-title");
            }
            Err(refusal) => {
                problem.set(refusal.to_string());
                focus_id("table-size");
            }
        }
    };
    view! {
        <Show when=move || enough.get()>
            <section class="people__tables" aria-labelledby="tables-title">
                <div class="work__bar">
                    <h3 class="work__title" id="tables-title" tabindex="-1">
                        "Tables "
                        <span class="work__count">
                            {move || seated.with(|tables| tables.iter().filter(|(name, _)| !name.is_empty()).count())}
                        </span>
                    </h3>
                    <Show when=move || any.get()>
                        <PrintTables seated />
                    </Show>
                </div>
                <form
                    class="people__seat"
                    on:submit=move |event| {
                        event.prevent_default();
                        seat();
                    }
                >
                    <label for="table-size">"Seat everybody at tables of"</label>
                    <input
                        class="field__control vote__number"
                        id="table-size"
                        type="text"
                        inputmode="numeric"
                        autocomplete="off"
                        maxlength="6"
                        aria-describedby="table-problem"
                        aria-invalid=move || problem.with(|it| !it.is_empty()).then_some("true")
                        bind:value=size
                    />
                    <button class="button" type="submit">
                        {move || if any.get() { "Seat everybody again" } else { "Seat everybody" }}
                    </button>
                    <p class="field__problem" id="table-problem" role="alert">
                        {move || problem.get()}
                    </p>
                </form>
                <p class="field__hint">
                    "Organisations are mixed where the numbers allow. You can change anybody’s table in the list."
                </p>
                <Show when=move || any.get()>
                    <div class="tables">{move || seated.get().into_iter().map(table).collect_view()}</div>
                </Show>
            </section>
        </Show>
    }
}

fn table((name, people): Table) -> AnyView {
    let number = count(people.len(), "person", "people");
    let heading = if name.is_empty() {
        "No table yet".to_owned()
    } else {
        name
    };
    let people = people.into_iter().map(|(name, from)| {
        view! {
            <li>
                <bdi class="pairs__name">{name}</bdi>
                " "
                <bdi class="pairs__from">{from}</bdi>
            </li>
        }
    });
    view! {
        <section class="tables__table">
            <h4 class="tables__name">
                <bdi>{heading}</bdi>
                " "
                <span class="work__count">{number}</span>
            </h4>
            <ul>{people.collect_view()}</ul>
        </section>
    }
    .into_any()
}

#[component]
fn print_tables(seated: Memo<Vec<Table>>) -> impl IntoView {
    let session = expect_context::<Session>();
    let title = session.see_of(&[Facet::Brief], |workshop| workshop.title().to_owned());
    let leaves = Signal::derive(move || {
        let tables = seated.get().into_iter();
        tables
            .map(|(name, lines)| Leaf {
                heading: if name.is_empty() {
                    "No table yet".to_owned()
                } else {
                    name
                },
                lines,
                note: String::new(),
            })
            .collect()
    });
    view! {
        <PrintList
            button="Print the tables"
            title
            about=Signal::stored("Who sits where".to_owned())
            leaves
            on_print=move |()| session.outside().surroundings.print()
        />
    }
}
