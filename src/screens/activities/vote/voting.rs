//! The vote while it is open: one person after another at this laptop, or counted in the room. Only the votes of the
//! person at the laptop are in the page, and they go when the next person comes.

use super::dots_each;
use super::tally::Tally;
use crate::parts::focus::focus_id;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::command::Command;
use crate::workshop::ids::{CardId, StepId, VoterId};
use crate::workshop::telling::count;
use leptos::prelude::*;

/// How people vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Laptop,
    Counted,
}

/// The open vote.
#[component]
pub(super) fn voting(step: StepId, themes: Memo<Vec<CardId>>) -> impl IntoView {
    let session = expect_context::<Session>();
    let way = RwSignal::new(Way::Laptop);
    let voter = RwSignal::new(voter_now(session, step));
    let people = session.see_of(&[Facet::Votes], move |w| {
        w.votes.get(&step).map_or(0, |vote| vote.voters())
    });
    let next = move |()| {
        voter.set(next_voter(session, step));
        session.say("Thank you. Ready for the next person.");
        focus_id("vote-turn");
    };
    let way_button = move |this: Way, words: &'static str| {
        view! {
            <button
                class="button"
                type="button"
                aria-pressed=move || (way.get() == this).to_string()
                on:click=move |_| way.set(this)
            >
                {words}
            </button>
        }
    };
    view! {
        <section class="vote" data-state="open">
            <div class="vote__head">
                <div class="vote__ways" role="group" aria-label="How people vote">
                    {way_button(Way::Laptop, "Pass the laptop")} {way_button(Way::Counted, "Counted in the room")}
                </div>
            </div>
            {move || match way.get() {
                Way::Laptop => {
                    view! {
                        <Turn step themes voter on_done=next />
                    }
                        .into_any()
                }
                Way::Counted => view! { <Tally step themes /> }.into_any(),
            }}
            <p class="field__hint" role="status">
                {move || {
                    let voted = match people.get() {
                        1 => "1 person has voted here.".to_owned(),
                        people => format!("{people} people have voted here."),
                    };
                    format!("{voted} Nobody sees the totals until you close the vote.")
                }}
            </p>
            <Closing step people />
        </section>
    }
}

/// Where this window keeps who is voting: a reload in mid-turn hands nobody a second set of votes.
fn voter_key(session: Session, step: StepId) -> String {
    format!("voter:{}:{step}", session.id())
}

fn voter_now(session: Session, step: StepId) -> VoterId {
    let kept = session.outside().passing.get(&voter_key(session, step));
    kept.and_then(|id| id.parse().ok())
        .map_or_else(|| next_voter(session, step), VoterId)
}

fn next_voter(session: Session, step: StepId) -> VoterId {
    let id = session.fresh();
    // Where nothing can be kept, a reload begins a new turn.
    let _ = session
        .outside()
        .passing
        .put(&voter_key(session, step), &id.to_string());
    VoterId(id)
}

/// Closing the vote stands apart from whoever is voting, and asks while hardly anybody has.
#[component]
fn closing(step: StepId, people: Memo<usize>) -> impl IntoView {
    let session = expect_context::<Session>();
    let asking = RwSignal::new(false);
    let missing = session.see_of(&[Facet::Votes, Facet::People], move |workshop| {
        let vote = workshop.votes.get(&step);
        let by_hand = vote.is_some_and(|vote| vote.tallies.values().any(|dots| *dots > 0));
        let voted = vote.map_or(0, |vote| vote.voters());
        let here = workshop.people.len();
        (!by_hand && voted < here).then_some(here)
    });
    let close = move |_| {
        asking.set(false);
        if session.attempt(Command::CloseVote(step)).is_some() {
            focus_id("vote");
        }
    };
    let ask = move |event| {
        if missing.get_untracked().is_some() {
            asking.set(true);
            focus_id("vote-asked");
        } else {
            close(event);
        }
    };
    view! {
        <div class="vote__closing">
            <Show
                when=move || asking.get()
                fallback=move || {
                    view! {
                        <button class="button" id="vote-close" type="button" on:click=ask>
                            "Close the vote"
                        </button>
                    }
                }
            >
                <p id="vote-asked" tabindex="-1">
                    {move || {
                        let here = missing.get().unwrap_or_else(|| people.get());
                        format!("{} of {here} people have voted here. Close the vote and show the totals?", people.get())
                    }}
                </p>
                <button class="button" type="button" data-kind="primary" on:click=close>
                    "Close it and show the totals"
                </button>
                <button
                    class="button"
                    type="button"
                    on:click=move |_| {
                        asking.set(false);
                        focus_id("vote-close");
                    }
                >
                    "Keep it open"
                </button>
            </Show>
        </div>
    }
}

/// One person's turn.
#[component]
fn turn(
    step: StepId,
    themes: Memo<Vec<CardId>>,
    voter: RwSignal<VoterId>,
    #[prop(into)] on_done: Callback<()>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let each = session.see_of(&[Facet::Steps], move |workshop| dots_each(workshop, step));
    let spent = session.see_of(&[Facet::Votes], move |workshop| {
        let voter = voter.get();
        workshop
            .votes
            .get(&step)
            .map_or(0, |vote| vote.spent(voter))
    });
    let left = Memo::new(move |_| each.get().saturating_sub(spent.get()));
    view! {
        <div class="vote__head">
        <p class="vote__left" id="vote-turn" tabindex="-1" role="status">
            <span class="vote__dots" aria-hidden="true">
                {move || {
                    let (each, left) = (each.get().min(20), left.get());
                    (0..each)
                        .map(|at| view! { <span class="vote__dot" data-left=(at < left).then_some("")></span> })
                        .collect_view()
                }}
            </span>
            {move || format!("{} of {} left", left.get(), count(each.get() as usize, "vote", "votes"))}
        </p>
        </div>
        <ul class="vote__list">
            <For each=move || themes.get() key=|id| *id let:id>
                <VoteRow step id voter left />
            </For>
        </ul>
        <p class="vote__done">
            <button class="button" type="button" data-kind="primary" data-size="large" on:click=move |_| on_done.run(())>
                "Done, next person"
            </button>
        </p>
    }
}

#[component]
fn vote_row(step: StepId, id: CardId, voter: RwSignal<VoterId>, left: Memo<u32>) -> impl IntoView {
    let session = expect_context::<Session>();
    let theme = session.card(id);
    let name = Memo::new(move |_| {
        theme.with(|it| {
            it.as_ref()
                .map_or_else(String::new, |it| it.main().to_owned())
        })
    });
    let dots = session.see_of(&[Facet::Votes], move |workshop| {
        let voter = voter.get();
        workshop
            .votes
            .get(&step)
            .map_or(0, |vote| vote.dots(voter, id))
    });
    let cast = move |more: bool| {
        let now = dots.get_untracked();
        let dots = if more {
            now.saturating_add(1)
        } else {
            now.saturating_sub(1)
        };
        let _ = session.attempt(Command::Cast {
            step,
            voter: voter.get_untracked(),
            card: id,
            dots,
        });
    };
    view! {
        <li class="vote__row">
            <p class="vote__name">
                <bdi>{move || name.get()}</bdi>
            </p>
            <div
                class="vote__stepper"
                role="group"
                aria-label=move || format!("Votes for {}", name.get())
                on:keydown=move |event| {
                    match event.key().as_str() {
                        "+" | "=" => cast(true),
                        "-" | "−" => cast(false),
                        _ => {}
                    }
                }
            >
                <button
                    class="button"
                    type="button"
                    aria-label=move || format!("One fewer for {}", name.get())
                    aria-disabled=move || (dots.get() == 0).then_some("true")
                    on:click=move |_| cast(false)
                >
                    "−"
                </button>
                <output class="vote__count" data-count=move || dots.get().to_string()>
                    {move || dots.get()}
                </output>
                <button
                    class="button"
                    type="button"
                    aria-label=move || format!("One more for {}", name.get())
                    aria-disabled=move || (left.get() == 0).then_some("true")
                    on:click=move |_| cast(true)
                >
                    "+"
                </button>
            </div>
        </li>
    }
}
