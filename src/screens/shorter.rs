//! What could be shorter when time runs out: coming steps that may give way, in the order in which they should. Nothing
//! happens without a press.

use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::activity::Activity;
use crate::workshop::agenda::run_of_show;
use crate::workshop::command::Command;
use crate::workshop::ids::StepId;
use crate::workshop::step::{Step, StepSetting};
use leptos::prelude::*;

/// A step that may give way.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct GivesWay {
    id: StepId,
    name: String,
    minutes: u16,
    /// Lengths that are offered, longest first.
    offers: Vec<u16>,
}

/// How early an activity gives way when time is short: the smaller, the earlier. None: never.
fn rank(activity: Activity) -> Option<u8> {
    match activity {
        Activity::Opportunities => Some(0),
        Activity::Tips => Some(1),
        Activity::TouchPoints => Some(2),
        Activity::Core => Some(3),
        Activity::Support => Some(4),
        Activity::Dreams => Some(5),
        Activity::Keep => Some(6),
        Activity::QuickWins => Some(7),
        Activity::Vote => Some(8),
        Activity::Actions => Some(9),
        Activity::Promises => Some(10),
        Activity::Notes => Some(11),
        Activity::Close => Some(12),
        Activity::Break => Some(13),
        Activity::Welcome
        | Activity::Pairs
        | Activity::Stories
        | Activity::Themes
        | Activity::Statements
        | Activity::Pledges
        | Activity::CheckIns => None,
    }
}

fn give_way(workshop: &Workshop, now: u64) -> (i64, Vec<GivesWay>) {
    let run = run_of_show(workshop, now);
    let here = run.lines.iter().position(|line| line.here);
    let coming = run
        .lines
        .iter()
        .skip(here.map_or(0, |at| at + 1))
        .filter(|line| line.actual.is_none());
    let mut steps: Vec<_> = coming
        .filter_map(|line| workshop.step(line.step))
        .filter_map(may_give_way)
        .collect();
    steps.sort_by_key(|(rank, _)| *rank);
    (run.late, steps.into_iter().map(|(_, step)| step).collect())
}

fn may_give_way(step: &std::sync::Arc<Step>) -> Option<(u8, GivesWay)> {
    let rank = rank(step.activity).filter(|_| !step.protected && step.minutes > 1)?;
    let mut offers = vec![step.minutes * 3 / 4, step.minutes / 2];
    offers.retain(|minutes| (1..step.minutes).contains(minutes));
    offers.dedup();
    Some((
        rank,
        GivesWay {
            id: step.id,
            name: step.name.text.clone(),
            minutes: step.minutes,
            offers,
        },
    ))
}

/// The steps that may give way.
#[component]
pub fn shorter() -> impl IntoView {
    let session = expect_context::<Session>();
    let found = session.see_of(&[Facet::Steps, Facet::Room], move |workshop| {
        give_way(workshop, session.instant())
    });
    view! {
        <div class="dialog__body">
            <p id="shorter-about" tabindex="-1">
                {move || found.with(|(late, steps)| about(*late, steps.len()))}
            </p>
            <ul class="shorter">
                <For each=move || found.get().1 key=|step| step.clone() let:step>
                    <GivesWayLine step />
                </For>
            </ul>
            <p class="field__hint">
                "Stories with consent, themes, one possibility statement, the pledge and the dates stay as they are: the day stands on them."
            </p>
        </div>
    }
}

fn about(late: i64, steps: usize) -> String {
    let now = match late {
        1 => "It is 1 minute late.".to_owned(),
        late if late > 1 => format!("It is {late} minutes late."),
        _ => "It is on time.".to_owned(),
    };
    match steps {
        0 => format!(
            "{now} No step still to come should give way. Ending a little later may be best; say so to the room."
        ),
        _ => format!(
            "{now} These can give way, the first ones first. Nothing changes until you press."
        ),
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
                    crate::parts::focus::focus_id("shorter-about");
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
    fn what_the_day_stands_on_never_gives_way() {
        for activity in [
            Activity::Stories,
            Activity::Themes,
            Activity::Statements,
            Activity::Pledges,
            Activity::CheckIns,
        ] {
            assert_eq!(rank(activity), None, "{activity:?}");
        }
        assert!(rank(Activity::Opportunities) < rank(Activity::Dreams));
    }
}
