//! After the day: everything that was promised in one list, how each stands and what difference it made, and the way to a
//! check-in. The same list stands at the tracker round of a check-in.

mod begin;
mod later;
mod order;
mod round;
mod row;

pub use later::{AfterTheDayLink, is_after_the_day};
pub use round::Round;

use crate::place::Place;
use crate::record::dates::{date_at, day};
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::kind::Kind;
use begin::BeginCheckIn;
use chrono::NaiveDate;
use leptos::prelude::*;

/// The page.
#[component]
pub fn after_the_day_screen() -> impl IntoView {
    let session = expect_context::<Session>();
    view! {
        <div class="stage__body">
            <header class="prompt">
                <p class="prompt__where">"After the day"</p>
                <h1 class="prompt__question">"What has become of it?"</h1>
                <p>
                    <a class="button" href=Place::Console(session.id(), None).href()>
                        "Back to the workshop"
                    </a>
                </p>
            </header>
            <p class="after__lead">
                "Changed and let go are good answers too. What you write here goes into the next report, the tracker and the calendar."
            </p>
            <div class="after">
                <Round />
                <aside class="after__side" aria-label="Meeting again">
                    <NextDates />
                    <BeginCheckIn />
                </aside>
            </div>
        </div>
    }
}

/// Today on this computer's clock.
fn today(session: Session) -> NaiveDate {
    day_of(session, session.instant())
}

/// The day of an instant on this computer's clock.
fn day_of(session: Session, at: u64) -> NaiveDate {
    date_at(at, session.outside().surroundings.offset_minutes(at))
}

/// When people meet again; nothing while no day is set.
#[component]
fn next_dates() -> impl IntoView {
    let session = expect_context::<Session>();
    let today = today(session);
    let dates = session.see_of(&[Facet::Cards], move |workshop| coming(workshop, today));
    view! {
        <Show when=move || dates.with(|dates| !dates.is_empty())>
            <section class="after__dates">
                <h2 class="work__title">"We meet again"</h2>
                <ul>
                    {move || {
                        dates
                            .get()
                            .into_iter()
                            .map(|(date, what)| {
                                view! {
                                    <li>
                                        <b>{day(date)}</b>
                                        <br />
                                        <bdi>{what}</bdi>
                                    </li>
                                }
                            })
                            .collect_view()
                    }}
                </ul>
            </section>
        </Show>
    }
}

/// Check-ins that are still to come, the next one first.
fn coming(workshop: &Workshop, today: NaiveDate) -> Vec<(NaiveDate, String)> {
    let mut dates: Vec<(NaiveDate, String)> = workshop
        .of_kind(Kind::CheckIn)
        .into_iter()
        .filter_map(|card| Some((card.choices.due?, card.main().to_owned())))
        .filter(|(date, _)| *date >= today)
        .collect();
    dates.sort();
    dates
}
