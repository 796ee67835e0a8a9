//! Who a card is for: a table, a person, or nobody in particular. An anonymous workshop keeps no person.

use crate::parts::choice_field::ChoiceSelect;
use crate::session::Session;
use crate::workshop::Workshop;
use crate::workshop::card::{SaidBy, Setting};
use crate::workshop::ids::CardId;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Who it was added for, from a list.
#[component]
pub fn said_by_field(
    /// Which card.
    card: CardId,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let signal = session.card(card);
    let now = move || {
        signal.with(|card| {
            card.as_ref()
                .map(|card| card.choices.said_by.clone())
                .unwrap_or_default()
        })
    };
    let chosen = Memo::new(move |_| key(&now()));
    let options = session.look(|workshop| speakers(workshop, &untrack(now)));
    view! {
        <div class="story-card__fields">
            <ChoiceSelect
                label="Who it is from"
                options
                chosen
                on_choose=move |key: String| super::choice_fields::settle(session, card, Some(Setting::SaidBy(read(&key))))
            />
        </div>
    }
}

/// Everybody a card can be for, as keys and words.
pub fn speakers(workshop: &Workshop, now: &SaidBy) -> Vec<(String, String)> {
    let sitting = workshop.people.values().map(|person| person.table.clone());
    let on_cards = workshop
        .live()
        .filter_map(|card| match &card.choices.said_by {
            SaidBy::Table(table) => Some(table.clone()),
            SaidBy::Nobody | SaidBy::Person(_) => None,
        });
    let mut tables: BTreeSet<String> = sitting
        .chain(on_cards)
        .filter(|table| !table.is_empty())
        .collect();
    if let SaidBy::Table(table) = now {
        tables.insert(table.clone());
    }
    let people = workshop
        .people
        .values()
        .filter(|person| !workshop.brief.anonymous && !person.name.is_empty());
    std::iter::once((String::new(), "Nobody in particular".to_owned()))
        .chain(
            tables
                .into_iter()
                .map(|table| (key(&SaidBy::Table(table.clone())), table)),
        )
        .chain(people.map(|person| (key(&SaidBy::Person(person.id)), person.name.clone())))
        .collect()
}

/// Who a card is for, in words; empty: nobody in particular.
pub fn said_by_words(workshop: &Workshop, said_by: &SaidBy) -> String {
    match said_by {
        SaidBy::Nobody => String::new(),
        SaidBy::Table(table) => table.clone(),
        SaidBy::Person(person) => workshop
            .person(*person)
            .map(|person| person.name.clone())
            .unwrap_or_default(),
    }
}

fn key(said_by: &SaidBy) -> String {
    match said_by {
        SaidBy::Nobody => String::new(),
        SaidBy::Table(table) => format!("table {table}"),
        SaidBy::Person(person) => format!("person {person}"),
    }
}

fn read(key: &str) -> SaidBy {
    match key.split_once(' ') {
        Some(("table", table)) => SaidBy::Table(table.to_owned()),
        Some(("person", id)) => id.parse().map_or(SaidBy::Nobody, SaidBy::Person),
        _ => SaidBy::Nobody,
    }
}
