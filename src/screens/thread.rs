//! The thread of one card: what it springs from, all the way back, and what has grown from it, all the way on.

use super::tabletop::{Open, tabletop};
use super::thread_picker::ThreadPicker;
use crate::guide::guide;
use crate::parts::phase_mark::PhaseMark;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::ids::CardId;
use crate::workshop::kind::Kind;
use crate::workshop::phase::Phase;
use crate::workshop::{Workshop, short, thread};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// So many of a kind are shown at once; the others are folded.
const SHOWN: usize = 6;
/// Characters of a card shown in a thread.
const WORDS: usize = 160;

/// One card on a thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Knot {
    /// Which.
    pub id: CardId,
    /// What it is.
    pub kind: Kind,
    /// Its words, shortened.
    pub words: String,
}

/// A card with both ends of its thread, each in groups of one kind, in the order of the method.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Whole {
    here: Knot,
    from: Vec<(Kind, Vec<Knot>)>,
    grown: Vec<(Kind, Vec<Knot>)>,
}

/// The knot of a card; none if it may not be read yet.
pub fn knot(workshop: &Workshop, id: CardId) -> Option<Knot> {
    let card = workshop
        .card(id)
        .filter(|card| !workshop.is_unrevealed(card))?;
    Some(Knot {
        id,
        kind: card.kind,
        words: short(card, WORDS),
    })
}

fn whole(workshop: &Workshop, id: CardId) -> Option<Whole> {
    Some(Whole {
        here: knot(workshop, id)?,
        from: groups(workshop, &thread::upstream(workshop, id)),
        grown: groups(workshop, &thread::downstream(workshop, id)),
    })
}

fn groups(workshop: &Workshop, ids: &BTreeSet<CardId>) -> Vec<(Kind, Vec<Knot>)> {
    let mut knots: Vec<Knot> = ids.iter().filter_map(|id| knot(workshop, *id)).collect();
    // Stories say more than notes, so they stand before them.
    knots.sort_by_key(|knot| {
        (
            if knot.kind == Kind::Note {
                Kind::Story
            } else {
                knot.kind
            },
            knot.kind == Kind::Note,
        )
    });
    let mut groups: Vec<(Kind, Vec<Knot>)> = Vec::new();
    for knot in knots {
        match groups.last_mut() {
            Some((kind, group)) if *kind == knot.kind => group.push(knot),
            _ => groups.push((knot.kind, vec![knot])),
        }
    }
    groups
}

/// The phase in which a kind of card is made, for its colour and symbol.
pub fn phase_of(kind: Kind) -> Phase {
    match kind {
        Kind::Note | Kind::Story | Kind::Theme | Kind::Keep | Kind::TouchPoint | Kind::Tip => {
            Phase::Discover
        }
        Kind::Dream => Phase::Dream,
        Kind::Opportunity | Kind::Statement => Phase::Design,
        Kind::QuickWin
        | Kind::Commitment
        | Kind::Offer
        | Kind::Request
        | Kind::Action
        | Kind::Pledge
        | Kind::CheckIn
        | Kind::ClosingWord
        | Kind::Concern => Phase::Destiny,
    }
}

/// A thread, in both directions.
#[component]
pub fn thread(
    /// The card it is seen from.
    id: CardId,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let whole = session.see_of(&[Facet::Cards, Facet::Steps], move |workshop| {
        whole(workshop, id)
    });
    let kind = session.look(|workshop| workshop.card(id).map(|card| card.kind));
    let can_spring = kind.is_some_and(|kind| !kind.springs_from().is_empty());
    view! {
        <div class="dialog__body">
            {move || match whole.get() {
                Some(whole) => {
                    view! {
                        <div class="thread">
                            <Part title="It springs from" none="Nothing is named yet." groups=whole.from />
                            <section class="thread__part">
                                <h3 class="thread__title">"Here"</h3>
                                <ol class="thread__list">
                                    <KnotLine knot=whole.here here=true />
                                </ol>
                            </section>
                            <Part title="What has grown from it" none="Nothing yet." groups=whole.grown />
                        </div>
                    }
                        .into_any()
                }
                None => view! { <p>"This card has been removed."</p> }.into_any(),
            }}
            {can_spring.then(|| view! { <ThreadPicker id /> })}
        </div>
    }
}

#[component]
fn part(title: &'static str, none: &'static str, groups: Vec<(Kind, Vec<Knot>)>) -> impl IntoView {
    let empty = groups.is_empty();
    let groups = groups.into_iter().map(|(kind, mut knots)| {
        let folded = if knots.len() > SHOWN { knots.split_off(SHOWN - 1) } else { Vec::new() };
        let more = folded.len();
        let lines = |knots: Vec<Knot>| knots.into_iter().map(|knot| view! { <KnotLine knot /> }).collect_view();
        view! {
            {lines(knots)}
            {(more > 0)
                .then(|| {
                    view! {
                        <li class="thread__more">
                            <details>
                                <summary>{format!("{more} more {}", guide().kind(kind).many)}</summary>
                                <ol class="thread__list">{lines(folded)}</ol>
                            </details>
                        </li>
                    }
                })}
        }
    });
    view! {
        <section class="thread__part">
            <h3 class="thread__title">{title}</h3>
            {empty.then(|| view! { <p class="thread__none">{none}</p> })}
            <ol class="thread__list">{groups.collect_view()}</ol>
        </section>
    }
}

#[component]
fn knot_line(knot: Knot, #[prop(optional)] here: bool) -> impl IntoView {
    let table = tabletop();
    let phase = phase_of(knot.kind).key();
    let kind = sentence(&guide().kind(knot.kind).one);
    let id = knot.id;
    let words = if here {
        view! { <bdi>{knot.words}</bdi> }.into_any()
    } else {
        view! {
            <button class="thread__link" type="button" on:click=move |_| table.lay(Open::Thread(id))>
                <bdi>{knot.words}</bdi>
            </button>
        }
        .into_any()
    };
    view! {
        <li class="thread__knot" data-phase=phase data-here=here.then_some("")>
            <PhaseMark phase />
            <div class="thread__card">
                <p class="thread__kind">{kind}</p>
                <p class="thread__words" dir="auto">
                    {words}
                </p>
            </div>
        </li>
    }
}

/// With a capital at the start.
pub fn sentence(words: &str) -> String {
    let mut chars = words.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}
