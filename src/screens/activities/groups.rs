//! Who sits with whom, as a list to read from the wall: pairs, and the groups in which stories are told again.

use crate::parts::focus::focus_id;
use crate::parts::print_page::{Leaf, PrintList};
use crate::record::called;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::command::Command;
use crate::workshop::ids::StepId;
use crate::workshop::telling::count;
use crate::workshop::{Workshop, pairing};
use leptos::prelude::*;

/// The pairs or groups of a step, with names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sitting {
    /// Everybody in each of them: what to call them, and where they come from.
    pub groups: Vec<Vec<(String, String)>>,
    /// Those who sit with nobody.
    pub alone: Vec<String>,
    /// How many people are here.
    pub here: usize,
    /// Stories that were told in pairs are told again here.
    pub retells: bool,
}

/// How a step's pairs or groups stand.
pub(super) fn sitting(workshop: &Workshop, step: StepId) -> Sitting {
    let names = called::everybody(workshop);
    let called = |id: &crate::workshop::ids::PersonId| {
        let called = names.get(id).cloned().unwrap_or_default();
        (called.name, called.from)
    };
    let standing = pairing::standing(workshop, step);
    Sitting {
        groups: standing
            .groups
            .iter()
            .map(|group| group.iter().map(called).collect())
            .collect(),
        alone: standing.alone.iter().map(|id| called(id).0).collect(),
        here: workshop.people.len(),
        retells: standing.retells,
    }
}

impl Sitting {
    /// Whether these are groups for retelling, not pairs.
    pub fn is_groups(&self) -> bool {
        self.groups.iter().any(|group| group.len() > 3)
    }

    /// "20, one of three"; "10 groups".
    pub fn told(&self) -> String {
        let trio = !self.is_groups() && self.groups.iter().any(|group| group.len() > 2);
        let trio = if trio { ", one of three" } else { "" };
        format!("{}{trio}", self.groups.len())
    }

    /// "Siân and 2 others are in no pair yet."; empty: everybody sits with somebody.
    pub fn missing(&self) -> String {
        let what = if self.is_groups() { "group" } else { "pair" };
        let are = if self.alone.len() == 1 { "is" } else { "are" };
        if self.alone.is_empty() || self.groups.is_empty() {
            String::new()
        } else {
            format!("{} {are} in no {what} yet.", called::named(&self.alone))
        }
    }

    fn leaves(&self) -> Vec<Leaf> {
        let leaf = |(at, people): (usize, &Vec<(String, String)>)| Leaf {
            heading: (at + 1).to_string(),
            lines: people.clone(),
            note: note(people.len()).unwrap_or_default().to_owned(),
        };
        self.groups.iter().enumerate().map(leaf).collect()
    }
}

fn note(people: usize) -> Option<&'static str> {
    (people == 3).then_some("Three together: a minute more each")
}

/// The list.
#[component]
pub(super) fn sitting_list(
    /// Who sits where.
    sitting: Memo<Sitting>,
    /// Its name.
    label: &'static str,
) -> impl IntoView {
    view! {
        <ol class="pairs" aria-label=label>
            {move || {
                sitting
                    .with(|sitting| {
                        sitting.groups.iter().enumerate().map(|(at, people)| group(at + 1, people)).collect_view()
                    })
            }}
        </ol>
    }
}

fn group(number: usize, people: &[(String, String)]) -> AnyView {
    let note = note(people.len());
    let people = people.iter().cloned().map(|(name, from)| {
        view! {
            <p class="pairs__person">
                <bdi class="pairs__name">{name}</bdi>
                " "
                <bdi class="pairs__from">{from}</bdi>
            </p>
        }
    });
    view! {
        <li class="pairs__pair">
            <span class="pairs__number" aria-hidden="true">
                {number}
            </span>
            <div>{people.collect_view()} {note.map(|note| view! { <p class="pairs__trio">{note}</p> })}</div>
        </li>
    }
    .into_any()
}

/// The button that prints the list by itself.
#[component]
pub(super) fn print_sitting(
    /// The step.
    step: StepId,
    /// Who sits where.
    sitting: Memo<Sitting>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let title = session.see_of(&[Facet::Brief], |workshop| workshop.title().to_owned());
    let about = session.see_of(&[Facet::Steps], move |workshop| {
        workshop
            .step(step)
            .map_or_else(String::new, |step| step.name.text.clone())
    });
    let leaves = Signal::derive(move || sitting.with(Sitting::leaves));
    view! {
        <PrintList
            button="Print the list"
            title
            about
            leaves
            on_print=move |()| session.outside().surroundings.print()
        />
    }
}

/// Groups of four or six for the step at which stories are told again.
#[component]
pub(super) fn retelling(
    /// That step.
    step: StepId,
    /// Stands at another step: its name is said.
    #[prop(optional)]
    ahead: bool,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let sitting = session.see_of(
        &[Facet::People, Facet::Brief, Facet::Steps],
        move |workshop| sitting(workshop, step),
    );
    let name = session.see_of(&[Facet::Steps], move |workshop| {
        workshop
            .step(step)
            .map_or_else(String::new, |step| step.name.text.clone())
    });
    let made = Memo::new(move |_| sitting.with(|sitting| !sitting.groups.is_empty()));
    let offered = Memo::new(move |_| made.get() || sitting.with(|it| it.retells));
    let make = move |size: u8| {
        if session
            .attempt_and_tell(Command::MakeGroups { step, size })
            .is_some()
        {
            focus_id("retelling");
        }
    };
    view! {
        <Show when=move || offered.get()>
            <section class="stack" aria-labelledby="retelling">
                <div class="work__bar">
                    <h2 class="work__title" id="retelling" tabindex="-1">
                        {move || if ahead { format!("Groups for “{}” ", name.get()) } else { "Groups for retelling ".to_owned() }}
                        <span class="work__count">
                            {move || made.get().then(|| sitting.with(|it| count(it.groups.len(), "group", "groups")))}
                        </span>
                    </h2>
                    <button class="button" type="button" on:click=move |_| make(4)>
                        {move || if made.get() { "Make fours again" } else { "Groups of four" }}
                    </button>
                    <button class="button" type="button" on:click=move |_| make(6)>
                        {move || if made.get() { "Make sixes again" } else { "Groups of six" }}
                    </button>
                    <Show when=move || made.get()>
                        <PrintSitting step sitting />
                    </Show>
                </div>
                <p class="pairs__missing" role="status">
                    {move || sitting.with(Sitting::missing)}
                </p>
                <Show when=move || made.get()>
                    <SittingList sitting label="Groups" />
                </Show>
                <p class="field__hint">"Partners stay together. The others in a group come from elsewhere where the numbers allow."</p>
            </section>
        </Show>
    }
}
