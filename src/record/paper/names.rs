//! Who is expected, and who talks with whom. Names are given only where documents may name people.

use maud::{Markup, html};

use super::said;
use crate::record::rules::{Leaving, Options};
use crate::workshop::Workshop;
use crate::workshop::ids::PersonId;
use crate::workshop::step::Step;

pub(super) fn names(workshop: &Workshop, options: Options) -> Markup {
    let leaving = Leaving::of(workshop, options);
    html! {
        h1 { "Names and pairs" }
        @if !leaving.names() {
            p { @if workshop.brief.anonymous { "This workshop is anonymous: nobody is named." } @else { "Names are left out, because names are switched off for what leaves this computer." } }
        } @else if workshop.people.is_empty() {
            p { "Nobody is on the list yet." }
        } @else {
            p class="care" { "For the facilitator. Destroy this page after the day." }
            (people(workshop))
            @for step in workshop.agenda() {
                @if let Some(groups) = workshop.pairs.get(&step.id) { (together(workshop, step, groups)) }
            }
        }
    }
}

fn people(workshop: &Workshop) -> Markup {
    html! {
        table {
            caption { "People on the list" }
            thead { tr { th scope="col" { "Here" } th scope="col" { "Name" } th scope="col" { "Organisation" } th scope="col" { "Table" } } }
            tbody {
                @for person in workshop.people.values() {
                    tr { td { span class="box" {} } th scope="row" { (said(&person.name)) } td { (said(&person.organisation)) } td { (said(&person.table)) } }
                }
            }
        }
    }
}

fn together(workshop: &Workshop, step: &Step, groups: &[Vec<PersonId>]) -> Markup {
    let name = |id: &PersonId| {
        let person = workshop.people.get(id).map(|person| person.name.trim());
        person
            .filter(|name| !name.is_empty())
            .unwrap_or("somebody without a name on the list")
    };
    html! {
        section {
            h2 { (said(&step.name.text)) }
            ol class="pairs" {
                @for group in groups {
                    li { @for (at, id) in group.iter().enumerate() { @if at > 0 { " and " } (said(name(id))) } }
                }
            }
        }
    }
}
