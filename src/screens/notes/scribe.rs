//! The scribe: one person types what a whole table says, or what stands on its paper cards. The box stays where it is,
//! the table changes by a key, and only numbers are shown of what was added.

mod desk;
mod tables;

use crate::guide::guide;
use crate::parts::dialog::Dialog;
use crate::screens::tabletop::{Open, tabletop};
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::card::SaidBy;
use crate::workshop::ids::StepId;
use crate::workshop::kind::Kind;
use crate::workshop::tables as known_tables;
use desk::Desk;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What a scribe works with at one step. The table is a name; empty: nobody in particular.
#[derive(Clone, Copy)]
struct Sitting {
    kind: Kind,
    step: StepId,
    /// Whose words are typed now.
    table: RwSignal<String>,
    /// Tables that were named here and have said nothing yet.
    named: RwSignal<Vec<String>>,
    /// Tables in the order of the buttons; nobody in particular comes last.
    tables: Memo<Vec<String>>,
    /// How much each has given at this step.
    given: Memo<BTreeMap<String, usize>>,
}

impl Sitting {
    fn new(session: Session, kind: Kind, step: StepId) -> Sitting {
        let named = RwSignal::new(Vec::new());
        let known = session.see_of(&[Facet::People, Facet::Cards], known_tables::known);
        let tables = Memo::new(move |_| {
            let mut tables = known_tables::in_order(known.get().into_iter().chain(named.get()));
            tables.push(String::new());
            tables
        });
        let given = session.see_of(&[Facet::Cards], move |workshop| {
            known_tables::given(workshop, step, kind)
        });
        Sitting {
            kind,
            step,
            table: RwSignal::new(String::new()),
            named,
            tables,
            given,
        }
    }

    fn gave(self, table: &str) -> usize {
        self.given
            .with(|given| given.get(table).copied().unwrap_or(0))
    }

    /// The table so many places on, round and round.
    fn turn(self, by: isize) {
        let to = self.tables.with_untracked(|tables| {
            let here = self.table.get_untracked();
            let at = tables.iter().position(|table| *table == here).unwrap_or(0);
            let many = isize::try_from(tables.len()).unwrap_or(1).max(1);
            let to = (isize::try_from(at).unwrap_or(0) + by).rem_euclid(many);
            usize::try_from(to)
                .ok()
                .and_then(|to| tables.get(to).cloned())
        });
        if let Some(to) = to {
            self.table.set(to);
        }
    }
}

/// "Table 3"; "nobody in particular".
fn table_name(table: &str) -> &str {
    if table.is_empty() {
        "nobody in particular"
    } else {
        table
    }
}

/// The button that opens the scribe's desk, where a step takes such cards.
#[component]
pub fn scribe(
    /// What is added.
    kind: Kind,
    /// The step at which it is said.
    step: StepId,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let takes = session.look(|workshop| {
        workshop
            .step(step)
            .is_some_and(|step| step.activity.takes() == Some(kind))
    });
    takes.then(|| view! { <Opening kind step /> })
}

#[component]
fn opening(kind: Kind, step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let adding_for = table.adding_for;
    let sitting = Sitting::new(session, kind, step);
    let shown = RwSignal::new(false);
    let open = move |_| {
        // The table of the box, else the one written for last time, else the first.
        let last = sitting.table.get_untracked();
        let table = match adding_for.get_untracked() {
            SaidBy::Table(table) => table,
            SaidBy::Nobody | SaidBy::Person(_) if !last.is_empty() => last,
            SaidBy::Nobody | SaidBy::Person(_) => sitting
                .tables
                .with_untracked(|tables| tables.first().cloned())
                .unwrap_or_default(),
        };
        sitting.table.set(table);
        shown.set(true);
    };
    view! {
        <p class="scribe-way cluster">
            <button class="button" data-size="small" type="button" on:click=open>
                "Scribe for a table"
            </button>
            <button class="button" data-size="small" type="button" on:click=move |_| table.lay(Open::BringIn)>
                "Bring in a list"
            </button>
        </p>
        <Dialog
            open=shown
            on_close=move |()| shown.set(false)
            title=Signal::stored(format!("Scribe: {}", guide().kind(kind).many))
            wide=true
        >
            <Desk sitting />
        </Dialog>
    }
}
