//! What an earlier workshop may give: tick what to take along.

use super::{Bringing, SUM};
use crate::guide::guide;
use crate::parts::live::Live;
use crate::place::Place;
use crate::record::bring_in::earlier::{Earlier, Gift, Sort};
use crate::screens::app::lantern;
use crate::screens::new_workshop::earlier_show;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::kind::Field;
use crate::workshop::shorten;
use crate::workshop::telling::count;
use crate::workshop::words::clean_line;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// So much of a card is shown.
const LONGEST: usize = 240;

/// What is ticked, by its number among the gifts.
type Taken = RwSignal<BTreeSet<usize>>;

#[component]
pub(super) fn earlier_view(bringing: Bringing, earlier: Arc<Earlier>) -> impl IntoView {
    let session = bringing.session;
    let taken: Taken = RwSignal::new(BTreeSet::new());
    let gifts = earlier.clone();
    let here = session.see_of(&[Facet::Cards], move |workshop| {
        gifts.here_already(workshop)
    });
    let gifts = earlier.clone();
    let arrival =
        move || session.look(|workshop| taken.with(|taken| gifts.arrival(workshop, taken)));
    let counted = {
        let arrival = arrival.clone();
        Memo::new(move |_| {
            let arrival = arrival();
            (!arrival.is_empty()).then(|| arrival.counted())
        })
    };
    let name = move || match counted.get() {
        None => "Bring in".to_owned(),
        Some(counted) => format!("Bring in {counted}"),
    };
    let spoken = move || match counted.get() {
        None => "Nothing is ticked.".to_owned(),
        Some(counted) => format!("{counted} ticked."),
    };
    let lists = Sort::ALL.map(|sort| {
        view! { <Gifts earlier=earlier.clone() sort taken here /> }
    });
    let staying = match earlier.staying {
        0 => String::new(),
        1 => "1 story stays in the room where it was told, so it is not offered here.".to_owned(),
        many => format!(
            "{many} stories stay in the room where they were told, so they are not offered here."
        ),
    };
    let nothing = earlier.gifts.is_empty();
    let from = earlier.from();
    view! {
        <div class="dialog__body bring-in">
            <p class="bring-in__sum" id=SUM tabindex="-1" dir="auto">
                {format!("From “{from}”")}
            </p>
            <p>
                {if nothing {
                    "It has no stories, tips or statements that may be taken along."
                } else {
                    "Tick what to take along. Each says where it came from, unless its own words fill the card. Stories keep what their tellers agreed to."
                }}
            </p>
            {(!staying.is_empty()).then(|| view! { <p class="field__hint">{staying}</p> })}
            {lists.collect_view()}
            <ItsRunOfShow earlier=earlier.clone() />
        </div>
        <Live words=Signal::derive(spoken) />
        <div class="dialog__foot">
            <button class="button" type="button" on:click=move |_| bringing.start_again()>
                "Start again"
            </button>
            <button
                class="button"
                data-kind="primary"
                type="button"
                aria-disabled=move || counted.get().is_none().then_some("true")
                on:click=move |_| {
                    if counted.get_untracked().is_some() {
                        bringing.bring_in(untrack(&arrival));
                    }
                }
            >
                {name}
            </button>
        </div>
    }
}

/// What there is of one sort.
#[component]
fn gifts(
    earlier: Arc<Earlier>,
    sort: Sort,
    taken: Taken,
    here: Memo<BTreeSet<usize>>,
) -> impl IntoView {
    let offered: Vec<(usize, Gift)> = earlier
        .of_sort(sort)
        .into_iter()
        .map(|(at, gift)| (at, gift.clone()))
        .collect();
    let all: BTreeSet<usize> = offered.iter().map(|(at, _)| *at).collect();
    let number = all.len();
    let fresh = move || {
        let here = here.get_untracked();
        all.difference(&here).copied().collect::<BTreeSet<usize>>()
    };
    let lines = offered.into_iter().map(move |(at, gift)| {
        let known = move || here.with(|here| here.contains(&at));
        let tick = move |yes: bool| {
            taken.update(|taken| {
                if yes {
                    taken.insert(at);
                } else {
                    taken.remove(&at);
                }
            });
        };
        view! {
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=move || taken.with(|taken| taken.contains(&at))
                    on:change:target=move |event| tick(event.target().checked())
                />
                <span class="choice__name" dir="auto">{shorten(&clean_line(gift.main()), LONGEST)}</span>
                <span class="choice__hint" dir="auto">
                    {about(&gift)}
                    {move || known().then_some(" It is here already.")}
                </span>
            </label>
        }
    });
    view! {
        {(number > 0)
            .then(|| {
                view! {
                    <fieldset class="choice-group">
                        <legend class="choice-group__legend">{format!("{} ({number})", sort.name())}</legend>
                        <p class="cluster">
                            <button
                                class="button"
                                data-size="small"
                                type="button"
                                on:click=move |_| taken.update(|taken| taken.extend(fresh()))
                            >
                                "Tick all"
                                <span class="visually-hidden">{format!(": {}", sort.name())}</span>
                            </button>
                        </p>
                        {lines.collect_view()}
                    </fieldset>
                }
            })}
    }
}

/// A line about it: what a story's teller agreed to, its best line.
fn about(gift: &Gift) -> String {
    let consent = gift
        .consent
        .map(|consent| format!("{}.", guide().choice(consent).label));
    let field = match gift.sort {
        Sort::Stories => Field::Quote,
        Sort::Tips => Field::WorksWhere,
        Sort::Definitions => return String::new(),
    };
    let words = gift
        .words
        .get(&field)
        .map(|words| shorten(&clean_line(words), LONGEST));
    let said = consent.into_iter().chain(words);
    said.collect::<Vec<_>>().join(" ")
}

/// Its run of show, to begin a new workshop with.
#[component]
fn its_run_of_show(earlier: Arc<Earlier>) -> impl IntoView {
    let lantern = lantern();
    let session = expect_context::<Session>();
    let steps = earlier.show.steps.len();
    let minutes = earlier.show.minutes();
    let begin = move |_| {
        if earlier_show::keep(lantern, &earlier.show) {
            lantern.go(Place::NewWorkshop);
        } else {
            session.say(
                "This browser has no room to keep the run of show for the new workshop.".to_owned(),
            );
        }
    };
    (steps > 0).then(|| {
        view! {
            <section class="bring-in__part" aria-labelledby="bring-in-show">
                <h3 id="bring-in-show">"Its run of show"</h3>
                <p>
                    {format!(
                        "{}, {minutes} minutes. It can begin a new workshop; the one that is open here stays as it is.",
                        count(steps, "step", "steps"),
                    )}
                </p>
                <p>
                    <button class="button" type="button" on:click=begin>
                        "Begin a new workshop with it"
                    </button>
                </p>
            </section>
        }
    })
}
