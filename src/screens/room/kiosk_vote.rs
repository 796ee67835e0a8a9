//! Taking turns: several people cast their votes on one machine, one after another. Only the votes of whoever stands
//! there are in the page, and they go with them.

use super::add::{AWAY, AwayCurtain, ThankYou};
use crate::parts::focus::focus_id;
use crate::record::room_view::{RoomView, Shown};
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::command::Command;
use crate::workshop::ids::{CardId, StepId, VoterId};
use crate::workshop::telling::count;
use leptos::prelude::*;

/// Whose turn it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    /// Nobody's yet.
    Ready,
    /// Somebody votes.
    Voting(VoterId),
    /// They walked away in mid-vote.
    Away(VoterId),
    /// They are done.
    Done,
}

#[component]
pub(super) fn taking_turns(view: Memo<RoomView>, step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let turn = RwSignal::new(Turn::Ready);
    let touched = RwSignal::new(session.instant());
    let now = session.now();
    Effect::new(move || {
        now.track();
        let gone = session.instant().saturating_sub(touched.get_untracked());
        if let Turn::Voting(voter) = turn.get_untracked()
            && gone >= AWAY
        {
            turn.set(Turn::Away(voter));
        }
    });
    let next = Callback::new(move |()| {
        touched.set(session.instant());
        turn.set(Turn::Voting(VoterId(session.fresh())));
        focus_id("turn-left");
    });
    move || match turn.get() {
        Turn::Ready => view! { <ReadyCurtain next /> }.into_any(),
        Turn::Voting(voter) => {
            let done = Callback::new(move |()| turn.set(Turn::Done));
            view! { <Ballot view step voter touched done /> }.into_any()
        }
        Turn::Away(voter) => {
            let go_on = Callback::new(move |()| {
                touched.set(session.instant());
                turn.set(Turn::Voting(voter));
                focus_id("turn-left");
            });
            view! { <AwayCurtain words="Somebody was voting here. Their votes count as they are." go_on fresh=next /> }
                .into_any()
        }
        Turn::Done => {
            view! { <ThankYou words="Your votes are counted. Nobody sees what you chose." next /> }
                .into_any()
        }
    }
}

#[component]
fn ready_curtain(next: Callback<()>) -> impl IntoView {
    view! {
        <section class="curtain" role="status">
            <h1 class="curtain__title">"Vote here."</h1>
            <p class="curtain__words">"One person at a time. Nobody sees what you chose."</p>
        </section>
        <div class="curtain__ways">
            <button class="button" data-kind="primary" type="button" on:click=move |_| next.run(())>
                "I’m next"
            </button>
        </div>
    }
}

/// What is voted on, as long as the vote is open.
fn themes(view: &RoomView) -> (u32, Vec<(CardId, String)>) {
    match view.at.as_ref().map(|at| &at.shown) {
        Some(Shown::Voting(voting)) => (voting.each, voting.themes.clone()),
        _ => (0, Vec::new()),
    }
}

/// One person's votes.
#[component]
fn ballot(
    view: Memo<RoomView>,
    step: StepId,
    voter: VoterId,
    touched: RwSignal<u64>,
    done: Callback<()>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let said = RwSignal::new(String::new());
    let seen = Memo::new(move |_| view.with(themes));
    let dots = session.see_of(&[Facet::Votes], move |workshop| {
        let vote = workshop.votes.get(&step);
        vote.and_then(|vote| vote.cast.get(&voter).cloned())
            .unwrap_or_default()
    });
    let left = Memo::new(move |_| {
        let spent: u32 = dots.with(|dots| dots.values().sum());
        seen.with(|(each, _)| each.saturating_sub(spent))
    });
    let cast = Callback::new(move |(card, more): (CardId, bool)| {
        touched.set(session.instant());
        let now = dots.with_untracked(|dots| dots.get(&card).copied().unwrap_or(0));
        if (more && left.get_untracked() == 0) || (!more && now == 0) {
            return;
        }
        let dots = if more { now + 1 } else { now - 1 };
        let asked = session.ask(Command::Cast {
            step,
            voter,
            card,
            dots,
        });
        said.set(
            asked
                .err()
                .map(|refusal| refusal.to_string())
                .unwrap_or_default(),
        );
    });
    let prompt = move || view.with(|view| view.at.as_ref().map(|at| at.prompt.clone()));
    view! {
        <div class="ballot">
            <h1 class="room__prompt" dir="auto">
                {prompt}
            </h1>
            <div class="ballot__head">
                <p class="ballot__left" id="turn-left" tabindex="-1" role="status">
                    {move || {
                        let each = seen.with(|(each, _)| *each);
                        format!("{} of {} left", left.get(), count(each as usize, "vote", "votes"))
                    }}
                </p>
                <button class="button" data-kind="primary" type="button" on:click=move |_| done.run(())>
                    "Done"
                </button>
            </div>
            <p class="sheet-box__said" role="alert">
                {move || said.get()}
            </p>
            <ul class="ballot__list">
                <For each=move || seen.get().1 key=|theme| theme.0 let:theme>
                    {
                        let (card, name) = theme;
                        let now = Memo::new(move |_| dots.with(|dots| dots.get(&card).copied().unwrap_or(0)));
                        view! { <Row card name now left cast /> }
                    }
                </For>
            </ul>
        </div>
    }
}

#[component]
fn row(
    card: CardId,
    name: String,
    now: Memo<u32>,
    left: Memo<u32>,
    cast: Callback<(CardId, bool)>,
) -> impl IntoView {
    let label = format!("Votes for {name}");
    let fewer = format!("One fewer for {name}");
    let more = format!("One more for {name}");
    view! {
        <li>
        <div class="ballot__row" role="group" aria-label=label>
            <span class="ballot__name" dir="auto">
                {name}
            </span>
            <button
                class="button ballot__step"
                type="button"
                aria-label=fewer
                aria-disabled=move || (now.get() == 0).then_some("true")
                on:click=move |_| cast.run((card, false))
            >
                "−"
            </button>
            <output class="ballot__count">{move || now.get()}</output>
            <button
                class="button ballot__step"
                type="button"
                aria-label=more
                aria-disabled=move || (left.get() == 0).then_some("true")
                on:click=move |_| cast.run((card, true))
            >
                "+"
            </button>
        </div>
        </li>
    }
}
