//! Paired interviews: who with whom, whose turn it is, and the questions to ask.

use crate::guide::guide;
use crate::place::Place;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::command::Command;
use crate::workshop::ids::{PersonId, StepId};
use crate::workshop::phase::Phase;
use crate::workshop::room::Timer;
use crate::workshop::telling::count;
use leptos::prelude::*;

const MINUTE: i64 = 60_000;

/// Somebody in a pair: what to call them, and where they come from.
type Seat = (String, String);

/// The work area.
pub fn work_area(step: StepId) -> AnyView {
    view! { <Pairs step /> }.into_any()
}

#[component]
fn pairs(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let groups = session.see_of(&[Facet::People], move |workshop| seats(workshop, step));
    let made = move || groups.with(|groups| !groups.is_empty());
    let brief = Place::Brief(session.id()).href();
    view! {
        <Turns step />
        <div class="work__bar">
            <h2 class="work__title">
                "Pairs "<span class="work__count">{move || groups.with(|groups| sizes(groups))}</span>
            </h2>
            <button
                class="button"
                type="button"
                data-kind=move || (!made()).then_some("primary")
                on:click=move |_| {
                    session.attempt_and_tell(Command::MakePairs(step));
                }
            >
                {move || if made() { "Make again" } else { "Make pairs" }}
            </button>
            <a class="button" data-kind="quiet" href=brief>
                "Change who is here"
            </a>
        </div>
        <Show when=made fallback=|| view! { <NoPairs /> }>
            <ol class="pairs" aria-label="Pairs">
                {move || {
                    groups.get().into_iter().enumerate().map(|(at, seats)| view! { <Pair number=at + 1 seats /> }).collect_view()
                }}
            </ol>
            <p class="field__hint">
                "People of the same organisation, and people who have talked before today, are kept apart where the numbers allow."
            </p>
        </Show>
        <Questions />
    }
}

#[component]
fn no_pairs() -> impl IntoView {
    view! {
        <div class="empty">
            <h3 class="empty__title">"No pairs yet"</h3>
            <p>"Say who is here in the brief, then press Make pairs. Or let people choose somebody they do not know."</p>
        </div>
    }
}

#[component]
fn pair(number: usize, seats: Vec<Seat>) -> impl IntoView {
    let trio = seats.len() > 2;
    view! {
        <li class="pairs__pair">
            <span class="pairs__number" aria-hidden="true">
                {number}
            </span>
            {seats
                .into_iter()
                .map(|(name, from)| {
                    view! {
                        <p class="pairs__person">
                            <bdi class="pairs__name">{name}</bdi>
                            " "
                            <bdi class="pairs__from">{from}</bdi>
                        </p>
                    }
                })
                .collect_view()}
            {trio.then(|| view! { <p class="pairs__trio">"Three together: a minute more each"</p> })}
        </li>
    }
}

/// A speaks, swap, B speaks. The timer itself stands in the top bar.
#[component]
fn turns(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let timer = session.see_of(&[Facet::Room], move |workshop| {
        workshop.room.timers.get(&step).copied()
    });
    let planned = session.see_of(&[Facet::Steps], move |workshop| {
        workshop.step(step).map_or(0, |step| step.minutes)
    });
    let now = session.now();
    let turn = Memo::new(move |_| timer.get().map(|timer| turn_at(timer, now.get())));
    let length = move || {
        timer
            .get()
            .map_or(i64::from(planned.get()) * MINUTE, |timer| {
                timer.length.cast_signed()
            })
    };
    let half = move || {
        count(
            ((length() - MINUTE).max(0) / 2 / MINUTE).unsigned_abs() as usize,
            "minute",
            "minutes",
        )
    };
    let row = move |at: u8, name: &'static str, words: Signal<String>| {
        view! {
            <li
                class="turns__turn"
                aria-current=move || (turn.get() == Some(at)).then_some("step")
                data-state=move || turn.get().is_some_and(|turn| turn > at).then_some("done")
            >
                <span class="turns__name">{name}</span>
                <span>{move || words.get()}</span>
            </li>
        }
    };
    view! {
        <ol class="turns" aria-label="Turns">
            {row(0, "A speaks", Signal::derive(half))}
            {row(1, "Swap", Signal::derive(|| "1 minute".to_owned()))}
            {row(2, "B speaks", Signal::derive(half))}
        </ol>
    }
}

/// The questions of the method, set by set, and what helps to go deeper.
#[component]
fn questions() -> impl IntoView {
    let sets = guide()
        .questions
        .iter()
        .enumerate()
        .map(|(at, set)| {
            let questions = set
                .in_phase(Phase::Discover)
                .map(|(_, words)| view! { <li>{words}</li> })
                .collect_view();
            view! {
                <details class="fold" open=at == 0>
                    <summary>{set.name.as_str()}</summary>
                    <ol class="questions">{questions}</ol>
                </details>
            }
        })
        .collect_view();
    let probes = guide()
        .extras
        .probes
        .values()
        .map(|probe| view! { <li>{probe.as_str()}</li> })
        .collect_view();
    view! {
        <section class="stack">
            <h2 class="work__title">"Questions to ask"</h2>
            {sets}
            <details class="fold">
                <summary>"To go deeper"</summary>
                <ul class="questions">{probes}</ul>
            </details>
        </section>
    }
}

/// Which turn it is: 0 A speaks, 1 swap, 2 B speaks.
fn turn_at(timer: Timer, now: u64) -> u8 {
    let length = i64::try_from(timer.length).unwrap_or(i64::MAX);
    let gone = length.saturating_sub(timer.left(now));
    let half = (length - MINUTE).max(0) / 2;
    match gone {
        gone if gone < half => 0,
        gone if gone < half + MINUTE => 1,
        _ => 2,
    }
}

/// The pairs of a step with names; whoever gave no name is "Person 7", the seventh in the list of who is here.
fn seats(workshop: &Workshop, step: StepId) -> Vec<Vec<Seat>> {
    let seat = |id: &PersonId| {
        let person = workshop.person(*id);
        let name = person
            .map(|person| person.name.clone())
            .filter(|name| !name.is_empty());
        let number = workshop
            .people
            .keys()
            .position(|other| other == id)
            .map_or(0, |at| at + 1);
        let from = person
            .map(|person| person.organisation.clone())
            .unwrap_or_default();
        (name.unwrap_or_else(|| format!("Person {number}")), from)
    };
    let groups = workshop.pairs.get(&step);
    groups
        .map(|groups| {
            groups
                .iter()
                .map(|group| group.iter().map(seat).collect())
                .collect()
        })
        .unwrap_or_default()
}

/// "6, one of three".
fn sizes(groups: &[Vec<Seat>]) -> String {
    let trio = groups.iter().any(|group| group.len() > 2);
    format!(
        "{}{}",
        groups.len(),
        if trio { ", one of three" } else { "" }
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_speaks_then_swap_then_b() {
        let timer = Timer::start(17 * 60_000, 0);
        let at = |minutes: u64| turn_at(timer, minutes * 60_000 + 1);
        assert_eq!([at(0), at(7), at(8), at(9), at(20)], [0, 0, 1, 2, 2]);
    }
}
