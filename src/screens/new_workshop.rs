//! A new workshop: choose a template, then name it. Two minutes to the first note. Each page has its own address, and
//! what was typed survives a reload of this window.

pub mod earlier_show;
mod naming;
mod opening;

use super::app::lantern;
use crate::guide::guide;
use crate::place::Place;
use crate::workshop::telling::count;
use earlier_show::{EARLIER, UseEarlier};
use leptos::prelude::*;
use naming::Name;

/// The id of "no template": one step to begin with.
const EMPTY: &str = "empty";
/// The template offered first: the one most rooms have time for.
const FIRST: &str = "light-not-heat";

/// Before the names of what is kept here.
const KEPT: &str = "new:";

/// Something chosen or typed here, kept for this window until the workshop begins.
fn kept(what: &'static str, first: &str) -> RwSignal<String> {
    let lantern = lantern();
    let key = move || format!("{KEPT}{what}");
    let before = lantern.outside().passing.get(&key());
    let signal = RwSignal::new(before.unwrap_or_else(|| first.to_owned()));
    Effect::watch(
        move || signal.get(),
        move |now, _, _| {
            // What cannot be kept is still on the page.
            let _ = lantern.outside().passing.put(&key(), now);
        },
        false,
    );
    signal
}

/// Both pages of setting up.
#[component]
pub fn new_workshop() -> impl IntoView {
    let template = kept("template", FIRST);
    let naming = lantern().place().get_untracked() == Place::NameWorkshop;
    view! {
        <div class="begin">
            <div class="stack">
                <h1 class="begin__title" id="begin" tabindex="-1">"New workshop"</h1>
                <ol class="begin__steps">
                    <li aria-current=(!naming).then_some("step")>
                        {if naming { format!("1. {}", name_of(&template.get_untracked())) } else { "1. Choose a template".to_owned() }}
                    </li>
                    <li aria-current=naming.then_some("step")>"2. Name it"</li>
                </ol>
            </div>
            {if naming { view! { <Name template /> }.into_any() } else { view! { <Choose template /> }.into_any() }}
        </div>
    }
}

fn name_of(template: &str) -> String {
    let earlier = earlier_show::kept(lantern()).filter(|_| template == EARLIER);
    if let Some(show) = earlier {
        return format!("As in “{}”", show.from);
    }
    guide()
        .template(template)
        .map_or("An empty run of show".to_owned(), |it| it.name.clone())
}

#[component]
fn choose(template: RwSignal<String>) -> impl IntoView {
    let lantern = lantern();
    let show = RwSignal::new(earlier_show::kept(lantern));
    let mut cards: Vec<AnyView> = guide()
        .templates
        .iter()
        .map(|it| {
            let (number, unit) = length(it.minutes);
            let outcome = it.outcome.clone();
            view! {
                <Template
                    chosen=template
                    id=it.id.clone()
                    number
                    unit
                    name=it.name.clone()
                    people=it.people.clone()
                    outcome
                />
            }
            .into_any()
        })
        .collect();
    cards.push(
        view! {
            <Template
                chosen=template
                id=EMPTY.to_owned()
                number="?".to_owned()
                unit="your own time"
                name="An empty run of show".to_owned()
                people="Any group".to_owned()
                outcome="Whatever you put in it".to_owned()
            />
        }
        .into_any(),
    );
    view! {
        <form
            class="stack"
            on:submit=move |event| {
                event.prevent_default();
                lantern.go(Place::NameWorkshop);
            }
        >
            <fieldset class="templates">
                <legend class="visually-hidden">"Template"</legend>
                {cards}
                {move || {
                    show.get()
                        .map(|show| {
                            let (number, unit) = length(u16::try_from(show.minutes()).unwrap_or(u16::MAX));
                            view! {
                                <Template
                                    chosen=template
                                    id=EARLIER.to_owned()
                                    number
                                    unit
                                    name=format!("As in “{}”", show.from)
                                    people="The run of show of an earlier workshop".to_owned()
                                    outcome=count(show.steps.len(), "step", "steps")
                                />
                            }
                        })
                }}
            </fieldset>
            <UseEarlier chosen=template show />
            <div class="begin__foot">
                <button class="button" data-kind="primary" data-size="large" type="submit">
                    "Next: name it"
                </button>
                <a class="button" data-kind="quiet" href=Place::Home.href()>
                    "Back"
                </a>
            </div>
        </form>
    }
}

/// "90" and "minutes", "3½" and "hours".
fn length(minutes: u16) -> (String, &'static str) {
    match minutes {
        0..=119 => (minutes.to_string(), "minutes"),
        _ if minutes.is_multiple_of(60) => ((minutes / 60).to_string(), "hours"),
        _ if minutes % 60 == 30 => (format!("{}½", minutes / 60), "hours"),
        _ => (minutes.to_string(), "minutes"),
    }
}

#[component]
fn template(
    chosen: RwSignal<String>,
    id: String,
    number: String,
    unit: &'static str,
    name: String,
    people: String,
    outcome: String,
) -> impl IntoView {
    let value = id.clone();
    let mine = id.clone();
    let field = format!("template-{id}");
    view! {
        <label class="template">
            <span class="template__minutes">{number} " " <span>{unit}</span></span>
            <span class="template__name">{name}</span>
            <span class="template__for">{people}</span>
            <span class="template__out">{outcome}</span>
            <input
                class="template__pick"
                id=field
                type="radio"
                name="template"
                value=value
                prop:checked=move || chosen.with(|chosen| *chosen == mine)
                on:change=move |_| chosen.set(id.clone())
            />
        </label>
    }
}
