//! A new workshop: choose a template, then name it. Two minutes to the first note.

use super::app::lantern;
use super::topic_help::TopicHelp;
use crate::guide::guide;
use crate::parts::choice_field::{Answer, ChoiceGroup};
use crate::place::Place;
use crate::record::dates;
use crate::workshop::activity::Activity;
use crate::workshop::brief::{BriefField, BriefSetting};
use crate::workshop::command::{Command, StepDraft};
use crate::workshop::phase::Phase;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The id of "no template": one step to begin with.
const EMPTY: &str = "empty";
/// The template offered first: the one most rooms have time for.
const FIRST: &str = "light-not-heat";

/// Both pages of setting up.
#[component]
pub fn new_workshop() -> impl IntoView {
    let template = RwSignal::new(FIRST.to_owned());
    let naming = RwSignal::new(false);
    view! {
        <div class="begin">
            <div class="stack">
                <h1 class="begin__title">"New workshop"</h1>
                <ol class="begin__steps">
                    <li aria-current=move || (!naming.get()).then_some("step")>
                        {move || if naming.get() { format!("1. {}", name_of(&template.get())) } else { "1. Choose a template".to_owned() }}
                    </li>
                    <li aria-current=move || naming.get().then_some("step")>"2. Name it"</li>
                </ol>
            </div>
            {move || {
                if naming.get() { view! { <Name template naming /> }.into_any() } else { view! { <Choose template naming /> }.into_any() }
            }}
        </div>
    }
}

fn name_of(template: &str) -> String {
    guide()
        .template(template)
        .map_or("An empty run of show".to_owned(), |it| it.name.clone())
}

#[component]
fn choose(template: RwSignal<String>, naming: RwSignal<bool>) -> impl IntoView {
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
                naming.set(true);
            }
        >
            <fieldset class="templates">
                <legend class="visually-hidden">"Template"</legend>
                {cards}
            </fieldset>
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
    view! {
        <label class="template">
            <span class="template__minutes">{number} " " <span>{unit}</span></span>
            <span class="template__name">{name}</span>
            <span class="template__for">{people}</span>
            <span class="template__out">{outcome}</span>
            <input
                class="template__pick"
                type="radio"
                name="template"
                value=value
                prop:checked=move || chosen.with(|chosen| *chosen == mine)
                on:change=move |_| chosen.set(id.clone())
            />
        </label>
    }
}

#[component]
fn name(template: RwSignal<String>, naming: RwSignal<bool>) -> impl IntoView {
    let lantern = lantern();
    let title = RwSignal::new(String::new());
    let topic = RwSignal::new(String::new());
    let surroundings = lantern.outside().surroundings;
    let today = dates::date_at(
        surroundings.now(),
        surroundings.offset_minutes(surroundings.now()),
    );
    let date = RwSignal::new(today.to_string());
    let who = RwSignal::new("anonymous".to_owned());
    let problem = RwSignal::new(String::new());
    let start = move || {
        let opening = opening(
            &template.get_untracked(),
            &title.get_untracked(),
            &topic.get_untracked(),
            &date.get_untracked(),
            who.get_untracked() == "anonymous",
        );
        if let Err(refusal) = lantern.begin(opening) {
            problem.set(refusal.to_string());
        }
    };
    view! {
        <form
            class="begin__form"
            on:submit=move |event| {
                event.prevent_default();
                start();
            }
        >
            <div class="begin__part">
                <div class="field">
                    <label class="field__label" for="title">
                        "Title"
                    </label>
                    <p class="field__hint" id="title-hint">
                        "What you will call it. Everyone in the room sees it."
                    </p>
                    <input
                        class="field__control"
                        id="title"
                        dir="auto"
                        autocomplete="off"
                        maxlength="300"
                        aria-describedby="title-hint"
                        bind:value=title
                        autofocus
                    />
                </div>
                <div class="field">
                    <label class="field__label" for="topic">
                        "Topic: what do you want more of?"
                    </label>
                    <p class="field__hint" id="topic-hint">
                        "Twelve words or fewer, in plain words. You can change it later."
                    </p>
                    <input
                        class="field__control"
                        id="topic"
                        dir="auto"
                        autocomplete="off"
                        maxlength="300"
                        aria-describedby="topic-hint"
                        bind:value=topic
                    />
                    <TopicHelp topic on_use=move |turned| topic.set(turned) />
                </div>
            </div>
            <div class="begin__part">
                <div class="field">
                    <label class="field__label" for="date">
                        "Date"
                    </label>
                    <input class="field__control" data-width="short" id="date" type="date" bind:value=date />
                </div>
                <ChoiceGroup
                    legend="Who said it"
                    options=vec![
                        Answer {
                            key: "anonymous",
                            label: "Anonymous".to_owned(),
                            hint: "No names are kept beside what people say. This cannot be changed back later.".to_owned(),
                        },
                        Answer {
                            key: "named",
                            label: "With tables or names".to_owned(),
                            hint: "Notes can say which table or person they came from. You can make it anonymous later.".to_owned(),
                        },
                    ]
                    chosen=who
                    on_choose=move |key| who.set(key)
                />
            </div>
            <div class="begin__foot">
                <button class="button" data-kind="primary" data-size="large" type="submit">
                    "Start the workshop"
                </button>
                <button class="button" data-kind="quiet" type="button" on:click=move |_| naming.set(false)>
                    "Back"
                </button>
                <p class="field__problem" role="alert">
                    {move || problem.get()}
                </p>
            </div>
        </form>
    }
}

/// The command that begins a workshop: the template's steps, and a brief with sensible first words.
fn opening(template: &str, title: &str, topic: &str, date: &str, anonymous: bool) -> Command {
    let set_up = &guide().set_up;
    let words = BTreeMap::from([
        (BriefField::Title, title.to_owned()),
        (BriefField::Topic, topic.to_owned()),
        (BriefField::Question, set_up.central_question.clone()),
        (BriefField::GroundRules, set_up.ground_rules.join("\n")),
        (BriefField::Information, set_up.information.join("\n")),
    ]);
    let mut settings = vec![BriefSetting::Date(date.parse().ok())];
    if anonymous {
        settings.push(BriefSetting::Anonymous);
    }
    Command::Open {
        template: template.to_owned(),
        words,
        settings,
        steps: steps(template),
    }
}

fn steps(template: &str) -> Vec<StepDraft> {
    let Some(template) = guide().template(template) else {
        return vec![first_step()];
    };
    let draft = |step: &crate::guide::TemplateStep| StepDraft {
        phase: step.phase,
        activity: step.activity,
        name: step.name.clone(),
        prompt: step.prompt.clone(),
        notes: step.notes.clone(),
        minutes: step.minutes,
        protected: step.protected,
        private: step.private,
        dots: step.dots,
    };
    template.steps.iter().map(draft).collect()
}

/// What an empty run of show begins with.
fn first_step() -> StepDraft {
    let words = guide().activity(Activity::Welcome);
    StepDraft {
        phase: Phase::Define,
        activity: Activity::Welcome,
        name: words.name.clone(),
        prompt: words.prompt.clone(),
        notes: words.notes.clone(),
        minutes: words.minutes,
        protected: false,
        private: false,
        dots: 0,
    }
}
