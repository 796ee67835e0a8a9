//! Naming a new workshop: title, topic, date, and whether anybody is named.

use super::opening::{Start, opening};
use super::{KEPT, kept};
use crate::parts::choice_field::{Answer, ChoiceGroup};
use crate::parts::focus::focus_id;
use crate::parts::shield::shield_clicks;
use crate::place::Place;
use crate::record::dates;
use crate::screens::app::lantern;
use crate::screens::topic_help::TopicHelp;
use crate::workshop::words::is_blank;
use leptos::prelude::*;

/// The second page.
#[component]
pub(super) fn name(template: RwSignal<String>) -> impl IntoView {
    let lantern = lantern();
    let surroundings = lantern.outside().surroundings;
    let today = dates::date_at(
        surroundings.now(),
        surroundings.offset_minutes(surroundings.now()),
    );
    let title = kept("title", "");
    let topic = kept("topic", "");
    let date = kept("date", &today.to_string());
    let who = kept("who", "anonymous");
    let asked = RwSignal::new(false);
    let untitled = Memo::new(move |_| asked.get() && title.with(|title| is_blank(title)));
    let problem = RwSignal::new(String::new());
    let started = StoredValue::new(false);
    Effect::new(move || focus_id("title"));
    let start = move || {
        let blank = title.with_untracked(|title| is_blank(title));
        asked.set(blank);
        if blank {
            return focus_id("title");
        }
        // One press makes one workshop, however often it is pressed.
        if started.get_value() {
            return;
        }
        let opening = opening(
            Start::of(lantern, &template.get_untracked()),
            &title.get_untracked(),
            &topic.get_untracked(),
            &date.get_untracked(),
            who.get_untracked() == "anonymous",
        );
        match lantern.begin(opening) {
            Ok(()) => {
                started.set_value(true);
                shield_clicks();
                let desk = lantern.outside().passing;
                for key in desk.keys(KEPT) {
                    desk.remove(&key);
                }
            }
            Err(refusal) => problem.set(refusal.to_string()),
        }
    };
    view! {
        <form
            class="begin__form"
            novalidate
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
                        required
                        aria-describedby="title-hint title-problem"
                        aria-invalid=move || untitled.get().then_some("true")
                        bind:value=title
                    />
                    <p class="field__problem" id="title-problem" role="alert">
                        {move || untitled.get().then_some("Give it a title first. You can change it later.")}
                    </p>
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
                    <TopicHelp topic field="topic" on_use=move |turned| topic.set(turned) />
                </div>
            </div>
            <div class="begin__part">
                <div class="field">
                    <label class="field__label" for="date">
                        "Date"
                    </label>
                    <input class="field__control" data-width="short" id="date" type="date" bind:value=date />
                </div>
                <ChoiceGroup legend="Who said it" options=answers() chosen=who on_choose=move |key| who.set(key) />
            </div>
            <div class="begin__foot">
                <button class="button" data-kind="primary" data-size="large" type="submit">
                    "Start the workshop"
                </button>
                <a class="button" data-kind="quiet" href=Place::NewWorkshop.href()>
                    "Back"
                </a>
                <p class="field__problem" role="alert">
                    {move || problem.get()}
                </p>
            </div>
        </form>
    }
}

fn answers() -> Vec<Answer> {
    vec![
        Answer {
            key: "anonymous",
            label: "Anonymous".to_owned(),
            hint: "No names are kept beside what people say, and pairs and tables go by organisation and number. This cannot be changed back later.".to_owned(),
        },
        Answer {
            key: "named",
            label: "With tables or names".to_owned(),
            hint: "Notes can say which table or person they came from. You can make it anonymous later.".to_owned(),
        },
    ]
}
