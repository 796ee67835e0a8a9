//! The welcome: what today is for, who is here, the ground rules, and what happens to what people write.

use crate::guide::{Offered, guide};
use crate::place::Place;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::brief::BriefField;
use crate::workshop::choice::{Role, Sector};
use crate::workshop::ids::StepId;
use crate::workshop::telling::count;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The work area.
pub fn work_area(_step: StepId) -> AnyView {
    view! { <Welcome /> }.into_any()
}

#[component]
fn welcome() -> impl IntoView {
    let session = expect_context::<Session>();
    let brief = Place::Brief(session.id()).href();
    view! {
        <div class="arrival">
            <div class="arrival__topic">
                <Said field=BriefField::Topic title="What we want more of" empty="No topic yet. Say in the brief what the room wants more of." />
                <Said field=BriefField::Question title="Our question" empty="No question yet." />
            </div>
            <div class="switcher">
                <Lines field=BriefField::GroundRules title="How we work together" empty="No ground rules yet." />
                <WhoIsHere />
                <Lines field=BriefField::Missing title="Who is missing" empty="Nobody named. Whose voice would help?" />
                <Lines field=BriefField::Information title="What happens to what you write" empty="Not said yet." />
            </div>
            <p>
                <a class="button" href=brief>
                    "Change the brief"
                </a>
            </p>
        </div>
    }
}

/// One thing of the brief, large.
#[component]
fn said(field: BriefField, title: &'static str, empty: &'static str) -> impl IntoView {
    let session = expect_context::<Session>();
    let text = session.see_of(&[Facet::Brief], move |workshop| {
        workshop.brief.text(field).to_owned()
    });
    view! {
        <section>
            <h2 class="arrival__title">{title}</h2>
            <p class="arrival__words" dir="auto">
                {move || match text.get() {
                    none if none.is_empty() => empty.to_owned(),
                    text => text,
                }}
            </p>
        </section>
    }
}

/// A list of the brief.
#[component]
fn lines(field: BriefField, title: &'static str, empty: &'static str) -> impl IntoView {
    let session = expect_context::<Session>();
    let lines = session.see_of(&[Facet::Brief], move |workshop| {
        workshop
            .brief
            .lines(field)
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    });
    view! {
        <section class="arrival__part">
            <h2 class="arrival__title">{title}</h2>
            <Show
                when=move || lines.with(|lines| !lines.is_empty())
                fallback=move || view! { <p class="field__hint">{empty}</p> }
            >
                <ul class="arrival__list">
                    {move || lines.get().into_iter().map(|line| view! { <li dir="auto">{line}</li> }).collect_view()}
                </ul>
            </Show>
        </section>
    }
}

/// How many are here, by where they come from and by the part they play.
#[component]
fn who_is_here() -> impl IntoView {
    let session = expect_context::<Session>();
    let here = session.see_of(&[Facet::People], who);
    view! {
        <section class="arrival__part">
            <h2 class="arrival__title">"Who is here"</h2>
            <p>
                <strong>{move || count(here.get().0, "person", "people")}</strong>
            </p>
            <ul class="arrival__list">
                {move || here.get().1.into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}
            </ul>
            <ul class="arrival__list">
                {move || here.get().2.into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}
            </ul>
        </section>
    }
}

fn who(workshop: &Workshop) -> (usize, Vec<String>, Vec<String>) {
    let mut sectors: BTreeMap<Sector, usize> = BTreeMap::new();
    let mut roles: BTreeMap<Role, usize> = BTreeMap::new();
    for person in workshop.people.values() {
        *sectors.entry(person.sector).or_default() += 1;
        *roles.entry(person.role).or_default() += 1;
    }
    (workshop.people.len(), counts(sectors), counts(roles))
}

/// Nothing, if it was noted of nobody.
fn counts<C: Offered + Default + PartialEq>(counts: BTreeMap<C, usize>) -> Vec<String> {
    if counts.keys().all(|choice| *choice == C::default()) {
        return Vec::new();
    }
    counts
        .into_iter()
        .map(|(choice, number)| format!("{}: {number}", guide().choice(choice).label))
        .collect()
}
