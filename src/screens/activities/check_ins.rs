//! Check-in dates: when we meet again, and who calls us together.

use crate::record::dates::{date_at, day};
use crate::screens::sheet::add::AddSheet;
use crate::screens::sheet::face::{About, due_words};
use crate::screens::sheet::fields::text_of;
use crate::screens::sheet::foot::open_card;
use crate::screens::sheet::list::{ListTitle, OpeningList, cards_of};
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::card::Setting;
use crate::workshop::command::{CardDraft, Command};
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::{Field, Kind};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use leptos::prelude::*;

/// After how many days a group does well to meet again, and what for.
const AFTER: [(u64, &str); 3] = [
    (30, "What has already changed?"),
    (60, "What have we learned?"),
    (90, "Celebrate, and pass it on"),
];
/// A date that is so many days from one already fixed is not offered.
const NEAR: i64 = 7;

/// The work area.
pub fn work_area(step: StepId) -> AnyView {
    view! { <CheckIns step /> }.into_any()
}

#[component]
fn check_ins(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let among = cards_of(session, Kind::CheckIn);
    let opened = RwSignal::new(None);
    view! {
        <Suggestions step />
        <div class="first-line">
            <AddSheet
                kind=Kind::CheckIn
                step
                small=true
                on_made=move |card| open_card(opened, card, Field::Audience)
            />
        </div>
        <ListTitle kind=Kind::CheckIn among />
        <OpeningList kind=Kind::CheckIn among opened face=check_in_face list="check-in-list" card_class="check-in" />
    }
}

/// Dates 30, 60 and 90 days on, each one press; those already fixed are not offered again.
#[component]
fn suggestions(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let today = today(session);
    let free = session.see_of(&[Facet::Cards, Facet::Brief], move |workshop| {
        free_dates(workshop, today)
    });
    let add = move |date: NaiveDate, words: &str| {
        let draft = CardDraft {
            settings: vec![Setting::Due(Some(date))],
            ..CardDraft::saying(words)
        };
        session.attempt_and_tell(Command::Put {
            kind: Kind::CheckIn,
            step: Some(step),
            cards: vec![draft],
        });
    };
    view! {
        <Show when=move || free.with(|free| !free.is_empty())>
            <div class="cluster">
                {move || {
                    free.get()
                        .into_iter()
                        .map(|(days, date, words)| {
                            view! {
                                <button class="button" type="button" on:click=move |_| add(date, words)>
                                    {format!("In about {days} days: {}", day(date))}
                                </button>
                            }
                        })
                        .collect_view()
                }}
            </div>
        </Show>
    }
}

fn check_in_face(card: CardId) -> AnyView {
    let session = expect_context::<Session>();
    let signal = session.card(card);
    let words = text_of(session, card, Field::Text);
    let audience = text_of(session, card, Field::Audience);
    let due = due_words(session, card);
    let leaf = Memo::new(move |_| {
        let date = signal.with(|card| card.as_ref().and_then(|card| card.choices.due));
        date.map(|date| {
            (
                date.format("%b").to_string(),
                date.format("%-d").to_string(),
            )
        })
    });
    view! {
        <p class="check-in__leaf" aria-hidden="true">
            <span class="check-in__month">
                {move || leaf.get().map_or_else(|| "Date".to_owned(), |(month, _)| month)}
            </span>
            <span class="check-in__day">{move || leaf.get().map_or_else(|| "?".to_owned(), |(_, day)| day)}</span>
        </p>
        <div>
            <h3 class="check-in__words" dir="auto">
                {move || words.get()}
            </h3>
            <p>
                {move || match due.get() {
                    none if none.is_empty() => "No date yet".to_owned(),
                    due => due,
                }}
            </p>
            <p class="field__hint" dir="auto">
                {move || audience.get()}
            </p>
            <About card />
        </div>
    }
    .into_any()
}

/// Today on this computer's clock.
fn today(session: Session) -> NaiveDate {
    let now = session.instant();
    date_at(now, session.outside().surroundings.offset_minutes(now))
}

/// Dates to offer: so many days after the day of the workshop, or after today.
fn free_dates(workshop: &Workshop, today: NaiveDate) -> Vec<(u64, NaiveDate, &'static str)> {
    let from = workshop.brief.date.unwrap_or(today);
    let fixed: Vec<NaiveDate> = workshop
        .of_kind(Kind::CheckIn)
        .iter()
        .filter_map(|card| card.choices.due)
        .collect();
    let near = |date: NaiveDate| {
        fixed
            .iter()
            .any(|fixed| (*fixed - date).num_days().abs() <= NEAR)
    };
    let dates = AFTER
        .iter()
        .filter_map(|(days, words)| Some((*days, working_day(from, *days)?, *words)));
    dates.filter(|(_, date, _)| !near(*date)).collect()
}

/// So many days on; the Monday after, when that is a weekend.
fn working_day(from: NaiveDate, days: u64) -> Option<NaiveDate> {
    let date = from.checked_add_days(Days::new(days))?;
    let to_monday = match date.weekday() {
        Weekday::Sat => 2,
        Weekday::Sun => 1,
        _ => 0,
    };
    date.checked_add_days(Days::new(to_monday))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_asked_to_meet_at_a_weekend() {
        let from = NaiveDate::from_ymd_opt(2026, 10, 15).unwrap_or_default();
        assert_eq!(working_day(from, 30), NaiveDate::from_ymd_opt(2026, 11, 16));
        assert_eq!(working_day(from, 60), NaiveDate::from_ymd_opt(2026, 12, 14));
    }
}
