//! Ways to catch up when the day runs late: make coming steps shorter, take whole ones out, or end later. Each shows
//! what it would change; nothing happens without a press, and one press is one change.

use super::tabletop::tabletop;
use crate::parts::focus::focus_id;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::catch_up::{Shorter, catch_up, won};
use crate::workshop::command::Command;
use crate::workshop::ids::StepId;
use crate::workshop::step::{Step, StepSetting};
use crate::workshop::telling::count;
use leptos::prelude::*;

/// The day is reckoned again this often (milliseconds).
const EVERY: u64 = 15_000;

/// The ways, with the names of steps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Ways {
    late: u64,
    finish: Option<u64>,
    shorten: Vec<(String, Shorter)>,
    drop: Vec<(String, Shorter)>,
    single: Vec<GivesWay>,
}

/// A step that may give way.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct GivesWay {
    id: StepId,
    name: String,
    minutes: u16,
    /// Lengths that are offered, longest first.
    offers: Vec<u16>,
}

fn ways(workshop: &Workshop, now: u64) -> Ways {
    let found = catch_up(workshop, now);
    let name = |step: StepId| {
        let step = workshop.step(step);
        step.map(|step| step.name.text.clone()).unwrap_or_default()
    };
    let named = |changes: Vec<Shorter>| {
        changes
            .into_iter()
            .map(|change| (name(change.step), change))
            .collect()
    };
    let steps = found.may.iter().filter_map(|step| workshop.step(*step));
    Ways {
        late: found.late,
        // Whole minutes, so that it does not change at every look.
        finish: found.finish.map(|at| at / 60_000 * 60_000),
        single: steps.map(|step| gives_way(step)).collect(),
        shorten: named(found.shorten),
        drop: named(found.drop),
    }
}

fn gives_way(step: &Step) -> GivesWay {
    let mut offers = vec![step.minutes * 3 / 4, step.minutes / 2];
    offers.retain(|minutes| (1..step.minutes).contains(minutes));
    offers.dedup();
    GivesWay {
        id: step.id,
        name: step.name.text.clone(),
        minutes: step.minutes,
        offers,
    }
}

/// The ways to catch up.
#[component]
pub fn shorter() -> impl IntoView {
    let session = expect_context::<Session>();
    let now = session.now();
    let beat = Memo::new(move |_| now.get() / EVERY);
    let ways = session.see_of(&[Facet::Steps, Facet::Room], move |workshop| {
        beat.get();
        ways(workshop, session.instant())
    });
    let late = Memo::new(move |_| ways.with(|ways| ways.late));
    let shorten = Memo::new(move |_| ways.with(|ways| ways.shorten.clone()));
    let drop = Memo::new(move |_| ways.with(|ways| ways.drop.clone()));
    view! {
        <div class="dialog__body">
            <p id="shorter-about" tabindex="-1">
                {move || about(late.get())}
            </p>
            <Show when=move || late.get() != 0>
                <ol class="catch-up">
                    <Way
                        title="Make coming steps shorter"
                        none="No coming step can be shorter."
                        press="Make them shorter"
                        changes=shorten
                        late
                        goes=false
                    />
                    <Way
                        title="Take steps out"
                        none="No coming step can go."
                        press="Take them out"
                        changes=drop
                        late
                        goes=true
                    />
                    <EndLater ways />
                </ol>
            </Show>
            <OneByOne ways />
            <p class="field__hint">
                "Stories with consent, themes, one possibility statement, the pledge and the dates stay as they are: the day stands on them."
            </p>
        </div>
    }
}

fn minutes(minutes: u64) -> String {
    count(
        usize::try_from(minutes).unwrap_or(usize::MAX),
        "minute",
        "minutes",
    )
}

fn about(late: u64) -> String {
    if late == 0 {
        return "It is on time. Nothing needs to change.".to_owned();
    }
    format!(
        "It is {} late. Here are three ways; nothing changes until you press.",
        minutes(late)
    )
}

/// "Wins 7 of 7 minutes."
fn wins(won: u64, late: u64) -> String {
    if won >= late {
        format!("Wins {}: back on time.", minutes(won))
    } else {
        format!("Wins {} of {late}.", minutes(won))
    }
}

/// Several changes in one press.
#[component]
fn way(
    title: &'static str,
    none: &'static str,
    press: &'static str,
    changes: Memo<Vec<(String, Shorter)>>,
    late: Memo<u64>,
    /// The steps go altogether.
    goes: bool,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let some = move || changes.with(|changes| !changes.is_empty());
    let ask = move |_| {
        let changes = changes
            .get_untracked()
            .into_iter()
            .map(|(_, change)| change);
        let wish = if goes {
            Command::CatchUp {
                shorten: Vec::new(),
                drop: changes.map(|change| change.step).collect(),
            }
        } else {
            Command::CatchUp {
                shorten: changes.map(|change| (change.step, change.to)).collect(),
                drop: Vec::new(),
            }
        };
        session.attempt_and_tell(wish);
        focus_id("shorter-about");
    };
    let result = move || {
        let won = changes.with(|changes| {
            let changes: Vec<_> = changes.iter().map(|(_, change)| *change).collect();
            won(&changes)
        });
        wins(won, late.get())
    };
    view! {
        <li class="catch-up__way">
            <h3 class="catch-up__title">{title}</h3>
            <Show when=some fallback=move || view! { <p class="field__hint">{none}</p> }>
                <ul class="catch-up__steps" aria-label=title>
                    {move || {
                        changes
                            .get()
                            .into_iter()
                            .map(|(name, change)| {
                                view! {
                                    <li>
                                        <bdi>{name}</bdi>
                                        " "
                                        <span class="run__minutes">{change_words(change)}</span>
                                    </li>
                                }
                            })
                            .collect_view()
                    }}
                </ul>
                <p class="catch-up__press">
                    <span>{result}</span>
                    <button class="button" data-size="small" type="button" on:click=ask>
                        {press}
                    </button>
                </p>
                {goes.then(|| view! { <p class="field__hint">"They wait in “What was removed” and can come back."</p> })}
            </Show>
        </li>
    }
}

fn change_words(change: Shorter) -> String {
    if change.to == 0 {
        format!("{} min, goes", change.from)
    } else {
        format!("{} → {} min", change.from, change.to)
    }
}

/// Nothing changes, and it is said so.
#[component]
fn end_later(ways: Memo<Ways>) -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let at = move || {
        ways.with(|ways| ways.finish)
            .map(|at| session.time_of_day(at))
            .unwrap_or_default()
    };
    view! {
        <li class="catch-up__way">
            <h3 class="catch-up__title">"End later"</h3>
            <p class="catch-up__press">
                <span>{move || format!("All stays as it is. It ends at {}. Say so to the room.", at())}</span>
                <button class="button" data-size="small" type="button" on:click=move |_| table.clear()>
                    {move || format!("End at {}", at())}
                </button>
            </p>
        </li>
    }
}

/// Steps that may give way, one press each.
#[component]
fn one_by_one(ways: Memo<Ways>) -> impl IntoView {
    let steps = Memo::new(move |_| ways.with(|ways| ways.single.clone()));
    view! {
        <Show when=move || steps.with(|steps| !steps.is_empty())>
            <details class="fold">
                <summary>"Or choose step by step"</summary>
                <p class="field__hint">"Those that can give way first stand first."</p>
                <ul class="shorter">
                    <For each=move || steps.get() key=|step| step.clone() let:step>
                        <GivesWayLine step />
                    </For>
                </ul>
            </details>
        </Show>
    }
}

#[component]
fn gives_way_line(step: GivesWay) -> impl IntoView {
    let session = expect_context::<Session>();
    let id = step.id;
    let offers = step.offers.iter().map(|minutes| {
        let minutes = *minutes;
        view! {
            <button
                class="button"
                data-size="small"
                type="button"
                on:click=move |_| {
                    session.attempt_and_tell(Command::SettleStep(id, StepSetting::Minutes(minutes)));
                    focus_id("shorter-about");
                }
            >
                {format!("Make it {minutes} min")}
                <span class="visually-hidden">": " {step.name.clone()}</span>
            </button>
        }
    });
    let offers = offers.collect_view();
    view! {
        <li class="shorter__step">
            <p class="shorter__name">
                <bdi>{step.name.clone()}</bdi>
                " "
                <span class="run__minutes">{step.minutes} " min"</span>
            </p>
            <div class="cluster">{offers}</div>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_won_is_said_against_what_is_late() {
        assert_eq!(wins(7, 7), "Wins 7 minutes: back on time.");
        assert_eq!(wins(11, 7), "Wins 11 minutes: back on time.");
        assert_eq!(wins(1, 7), "Wins 1 minute of 7.");
    }

    #[test]
    fn lateness_is_said_in_minutes() {
        assert_eq!(about(0), "It is on time. Nothing needs to change.");
        assert!(about(1).starts_with("It is 1 minute late."));
    }
}
