//! The vote once it is closed: who stands where, ties shown as ties, and which themes become the positive core.

use crate::parts::focus::focus_id;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::card::Setting;
use crate::workshop::command::Command;
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::Kind;
use crate::workshop::telling::count;
use leptos::prelude::*;

/// How many themes are suggested for the positive core.
const SUGGESTED: usize = 3;

/// How one theme came out.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Outcome {
    theme: CardId,
    name: String,
    place: usize,
    tied_with: Vec<String>,
    total: u64,
    counted: u32,
    in_core: bool,
}

/// How the vote came out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Outcomes {
    list: Vec<Outcome>,
    people: usize,
    counted: u64,
}

/// The themes by their votes, most first.
fn outcomes(workshop: &Workshop, step: StepId) -> Outcomes {
    let Some(vote) = workshop.votes.get(&step) else {
        return Outcomes::default();
    };
    let mut totals: Vec<_> = workshop
        .of_kind(Kind::Theme)
        .into_iter()
        .map(|theme| (theme, vote.total(theme.id)))
        .collect();
    totals.sort_by_key(|(_, total)| std::cmp::Reverse(*total));
    let place = |total: u64| totals.iter().filter(|(_, other)| *other > total).count() + 1;
    let list = totals.iter().map(|(theme, total)| Outcome {
        theme: theme.id,
        name: theme.main().to_owned(),
        place: place(*total),
        tied_with: totals
            .iter()
            .filter(|(other, with)| with == total && other.id != theme.id && *total > 0)
            .map(|(other, _)| other.main().to_owned())
            .collect(),
        total: *total,
        counted: vote.tallies.get(&theme.id).copied().unwrap_or(0),
        in_core: theme.choices.in_core,
    });
    let list: Vec<Outcome> = list.collect();
    let counted = list.iter().map(|outcome| u64::from(outcome.counted)).sum();
    Outcomes {
        list,
        people: vote.voters(),
        counted,
    }
}

impl Outcomes {
    fn votes(&self) -> u64 {
        self.list.iter().map(|outcome| outcome.total).sum()
    }

    /// "111 votes: 38 people at the laptop, 40 votes counted by hand".
    fn told(&self) -> String {
        let votes = count(
            usize::try_from(self.votes()).unwrap_or(usize::MAX),
            "vote",
            "votes",
        );
        match (self.people, self.counted) {
            (0, 0) => "Nobody has voted yet".to_owned(),
            (0, _) => format!("{votes}, all counted by hand"),
            (people, 0) => format!("{votes} from {}", count(people, "person", "people")),
            (people, counted) => {
                format!(
                    "{votes}: {} from {} at the laptop, {counted} counted by hand",
                    self.votes().saturating_sub(counted),
                    count(people, "person", "people")
                )
            }
        }
    }

    /// The first three, and whoever is tied with the third; none when hardly anything was voted for.
    fn suggested(&self) -> Vec<CardId> {
        let first = self
            .list
            .iter()
            .filter(|outcome| outcome.total > 0 && outcome.place <= SUGGESTED);
        first.map(|outcome| outcome.theme).collect()
    }

    fn has_core(&self) -> bool {
        self.list.iter().any(|outcome| outcome.in_core)
    }

    /// After which theme the core ends, when it is the first ones and nothing else.
    fn core_ends(&self) -> Option<CardId> {
        let first = self
            .list
            .iter()
            .take_while(|outcome| outcome.in_core)
            .count();
        let all = self.list.iter().filter(|outcome| outcome.in_core).count();
        let last = first
            .checked_sub(1)
            .filter(|_| first == all && all < self.list.len())?;
        self.list.get(last).map(|outcome| outcome.theme)
    }
}

/// "tied with “Small yeses, quickly”".
fn tie(tied_with: &[String]) -> Option<String> {
    match tied_with {
        [] => None,
        [one] => Some(format!("tied with “{one}”")),
        many => Some(format!("tied with {} others", many.len())),
    }
}

/// The results.
#[component]
pub(super) fn results(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let seen = session.see_of(&[Facet::Votes, Facet::Cards], move |workshop| {
        outcomes(workshop, step)
    });
    let suggested = Memo::new(move |_| seen.with(Outcomes::suggested));
    let has_core = Memo::new(move |_| seen.with(Outcomes::has_core));
    let again = move |_| {
        if session.attempt(Command::OpenVote(step)).is_some() {
            focus_id("vote");
        }
    };
    let choose = move |_| {
        for theme in suggested.get_untracked() {
            let _ = session.attempt(Command::Settle(theme, Setting::InCore(true)));
        }
        focus_id("vote");
    };
    view! {
        <section class="vote" data-state="revealed">
            <div class="vote__head">
                <p class="vote__left">{move || seen.with(Outcomes::told)}</p>
                <div class="cluster">
                    <button class="button" type="button" data-kind="quiet" on:click=again>
                        "Open again"
                    </button>
                    <Show when=move || !has_core.get() && !suggested.with(Vec::is_empty)>
                        <button class="button" type="button" data-kind="primary" on:click=choose>
                            {move || format!("Make the first {} our positive core", in_words(suggested.with(Vec::len)))}
                        </button>
                    </Show>
                </div>
            </div>
            <ol class="vote__list">
                {move || {
                    let outcomes = seen.get();
                    let most = outcomes.list.first().map_or(1, |first| first.total.max(1));
                    let ends = outcomes.core_ends();
                    outcomes
                        .list
                        .into_iter()
                        .map(|outcome| {
                            let line = ends == Some(outcome.theme);
                            view! {
                                <OutcomeRow outcome most />
                                {line
                                    .then(|| {
                                        view! {
                                            <li class="vote__line">"the room’s positive core is above this line"</li>
                                        }
                                    })}
                            }
                        })
                        .collect_view()
                }}
            </ol>
            <p class="field__hint">
                "The vote helps the talk. It does not decide: tick the themes the room wants as its positive core."
            </p>
        </section>
    }
}

#[component]
fn outcome_row(outcome: Outcome, most: u64) -> impl IntoView {
    let session = expect_context::<Session>();
    let Outcome {
        theme,
        name,
        place,
        tied_with,
        total,
        counted,
        in_core,
    } = outcome;
    let tied = tie(&tied_with);
    let place = if tied.is_some() {
        format!("={place}")
    } else {
        place.to_string()
    };
    let share = (total * 100 / most).to_string();
    let box_id = format!("core-{theme}");
    let again = box_id.clone();
    let choose = move |chosen: bool| {
        let _ = session.attempt(Command::Settle(theme, Setting::InCore(chosen)));
        // The list is drawn again: the focus stays where it was.
        focus_id(again.clone());
    };
    view! {
        <li class="vote__row" data-chosen=in_core.then_some("")>
            <span class="vote__place">{place}</span>
            <p class="vote__name">
                <bdi>{name.clone()}</bdi>
                {tied.map(|tied| view! { <span class="vote__tie">{tied}</span> })}
                {(counted > 0).then(|| view! { <span class="vote__tie">{format!("{counted} counted by hand")}</span> })}
            </p>
            <svg class="vote__bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                <rect class="vote__bar-fill" width=share height="1"></rect>
            </svg>
            <span class="vote__total">
                {total.to_string()} <span class="visually-hidden">" votes"</span>
            </span>
            <label class="choice vote__core" data-plain="">
                <input
                    type="checkbox"
                    id=box_id
                    prop:checked=in_core
                    on:change:target=move |event| choose(event.target().checked())
                />
                <span class="choice__name">
                    "In our core" <span class="visually-hidden">{format!(": {name}")}</span>
                </span>
            </label>
        </li>
    }
}

fn in_words(number: usize) -> String {
    const WORDS: [&str; 10] = [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ];
    WORDS
        .get(number)
        .map_or_else(|| number.to_string(), |word| (*word).to_owned())
}
