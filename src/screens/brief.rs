//! The brief: what the workshop is about, who is here, what is agreed and what happens to what people write.

use super::people::People;
use super::topic_help::TopicHelp;
use crate::parts::choice_field::{Answer, ChoiceGroup};
use crate::parts::focus::focus_id;
use crate::parts::words_field::WordsField;
use crate::place::Place;
use crate::record::dates;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::brief::{Brief, BriefField, BriefSetting};
use crate::workshop::command::Command;
use crate::workshop::phase::{Phase, PhaseLabels};
use chrono::{Days, NaiveDate};
use leptos::prelude::*;

/// Everything in the brief, on one page.
#[component]
pub fn brief_screen() -> impl IntoView {
    let session = expect_context::<Session>();
    let topic = text(session, BriefField::Topic);
    let use_topic = move |turned: String| {
        let before = topic.get_untracked();
        session.attempt(Command::WordBrief(BriefField::TopicFrom, before));
        session.attempt(Command::WordBrief(BriefField::Topic, turned));
    };
    view! {
        <div class="stage__body brief">
            <header class="prompt">
                <p class="prompt__where">"Define"</p>
                <h1 class="prompt__question">"The brief"</h1>
                <p>
                    <a class="button" data-kind="primary" href=Place::Console(session.id(), None).href()>
                        "Go to the run of show"
                    </a>
                </p>
            </header>
            <section class="brief__part" aria-labelledby="brief-about">
                <h2 id="brief-about">"What it is about"</h2>
                <Line field=BriefField::Title label="Title" hint="Everyone in the room sees it." />
                <div>
                    <Line
                        id="brief-topic"
                        field=BriefField::Topic
                        label="Topic: what do you want more of?"
                        hint="Twelve words or fewer, in plain words."
                    />
                    <TopicHelp topic field="brief-topic" on_use=use_topic />
                </div>
                <Line
                    field=BriefField::TopicFrom
                    label="What people said before it was turned round"
                    hint="For you and the record; never on the room screen."
                />
                <Line
                    field=BriefField::Question
                    label="Central question"
                    hint="Pinned on every screen and in the report."
                />
                <When />
                <Line field=BriefField::Place label="Place" hint="" />
            </section>
            <section class="brief__part" aria-labelledby="brief-people">
                <h2 id="brief-people">"Who is here"</h2>
                <People />
                <Line
                    field=BriefField::Missing
                    label="Who is missing, and how they will be asked"
                    hint="One line each."
                />
            </section>
            <section class="brief__part" aria-labelledby="brief-agreed">
                <h2 id="brief-agreed">"What is agreed"</h2>
                <Line field=BriefField::GroundRules label="Ground rules" hint="One line each." />
                <Line
                    field=BriefField::Information
                    label="What happens to what people write"
                    hint="Who has it, how long it is kept, how to have something taken out."
                />
                <KeepUntil />
                <Anonymity />
                <Labels />
            </section>
            <section class="brief__part" aria-labelledby="brief-sponsor">
                <h2 id="brief-sponsor">"Who asked for it"</h2>
                <Line field=BriefField::Sponsor label="Sponsor" hint="A name or a role." />
                <Line field=BriefField::SponsorCanSayYesTo label="What the sponsor can say yes to" hint="" />
                <Line field=BriefField::AlreadyDecided label="What is already decided" hint="" />
                <Line field=BriefField::BuildsOn label="What it builds on" hint="" />
                <Line field=BriefField::Facilitator label="Facilitator" hint="" />
                <Line field=BriefField::Contact label="Who to ask afterwards" hint="" />
            </section>
        </div>
    }
}

fn text(session: Session, field: BriefField) -> Signal<String> {
    session
        .see_of(&[Facet::Brief], move |workshop| {
            workshop.brief.text(field).to_owned()
        })
        .into()
}

#[component]
fn line(
    field: BriefField,
    #[prop(into)] label: String,
    #[prop(into)] hint: String,
    #[prop(optional)] id: &'static str,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let others = session.see_of(&[Facet::Brief], move |workshop| {
        workshop
            .brief
            .words(field)
            .map(|words| words.others.clone())
            .unwrap_or_default()
    });
    let keep = move |text: String| {
        session.attempt(Command::WordBrief(field, text));
    };
    view! {
        <WordsField
            id
            label
            hint
            value=text(session, field)
            limit=field.limit()
            many_lines=field.many_lines()
            rows=4
            on_keep=keep
        />
        {move || {
            others
                .get()
                .into_iter()
                .map(|other| view! { <p class="field__hint" dir="auto">{format!("Another version, written at the same time: {other}")}</p> })
                .collect_view()
        }}
    }
}

#[component]
fn when() -> impl IntoView {
    view! { <Day id="brief-date" label="Date" of=|brief| brief.date settle=BriefSetting::Date hint="" /> }
}

/// How long a raw record stays where nobody has said otherwise.
const DAYS_KEPT: Days = Days::new(90);

#[component]
fn keep_until() -> impl IntoView {
    let session = expect_context::<Session>();
    let usual = session.see_of(&[Facet::Brief], |workshop| {
        let brief = &workshop.brief;
        let usual = brief.date?.checked_add_days(DAYS_KEPT)?;
        brief.keep_until.is_none().then_some(usual)
    });
    let take = move |date| {
        session.attempt(Command::SettleBrief(BriefSetting::KeepUntil(Some(date))));
        focus_id("brief-keep-until");
    };
    view! {
        <Day
            id="brief-keep-until"
            label="Keep it in this browser until"
            of=|brief| brief.keep_until
            settle=BriefSetting::KeepUntil
            hint="The report says so. After that day Home reminds you to delete it; nothing is deleted by itself."
        />
        {move || {
            usual
                .get()
                .map(|date| {
                    view! {
                        <p>
                            <button class="button" type="button" on:click=move |_| take(date)>
                                "90 days after the workshop: " {dates::day(date)}
                            </button>
                        </p>
                    }
                })
        }}
    }
}

#[component]
fn day(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    of: fn(&Brief) -> Option<NaiveDate>,
    settle: fn(Option<NaiveDate>) -> BriefSetting,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let date = session.see_of(&[Facet::Brief], move |workshop| {
        of(&workshop.brief)
            .map(|date| date.to_string())
            .unwrap_or_default()
    });
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    view! {
        <div class="field">
            <label class="field__label" for=id>
                {label}
            </label>
            {hint_id.clone().map(|id| view! { <p class="field__hint" id=id>{hint}</p> })}
            <input
                class="field__control"
                data-width="short"
                id=id
                type="date"
                aria-describedby=hint_id
                prop:value=move || date.get()
                on:change:target=move |event| {
                    session.attempt(Command::SettleBrief(settle(event.target().value().parse().ok())));
                }
            />
        </div>
    }
}

#[component]
fn anonymity() -> impl IntoView {
    let session = expect_context::<Session>();
    let anonymous = session.see_of(&[Facet::Brief], |workshop| workshop.brief.anonymous);
    view! {
        <div class="field">
            <h3 class="field__label">"Who said it"</h3>
            <Show
                when=move || anonymous.get()
                fallback=move || {
                    view! {
                        <p class="field__hint">
                            "Notes can say which table or person they came from. You can make the workshop anonymous; that cannot be changed back."
                        </p>
                        <p>
                            <button
                                class="button"
                                type="button"
                                on:click=move |_| {
                                    session.attempt(Command::SettleBrief(BriefSetting::Anonymous));
                                    focus_id("is-anonymous");
                                }
                            >
                                "Make it anonymous for good"
                            </button>
                        </p>
                    }
                }
            >
                <p class="field__hint" id="is-anonymous" tabindex="-1">
                    "This workshop is anonymous. Nothing says who said what, on no screen and in no document. Where a promise names somebody on the list of people, documents say “somebody who was there”; all other words stand as they were written. The workshop file still holds what was written or removed before, with its names: keep it as you would keep the sign-in sheet."
                </p>
            </Show>
        </div>
    }
}

#[component]
fn labels() -> impl IntoView {
    let session = expect_context::<Session>();
    let labels = session.see_of(&[Facet::Brief], |workshop| {
        workshop.brief.labels.key().to_owned()
    });
    let options = PhaseLabels::ALL
        .iter()
        .map(|labels| {
            let names: Vec<&str> = Phase::ALL
                .iter()
                .skip(1)
                .map(|phase| labels.label(*phase))
                .collect();
            Answer {
                key: labels.key(),
                label: names.join(" · "),
                hint: String::new(),
            }
        })
        .collect();
    let choose = move |key: String| {
        if let Some(labels) = PhaseLabels::ALL.iter().find(|labels| labels.key() == key) {
            session.attempt(Command::SettleBrief(BriefSetting::Labels(*labels)));
        }
    };
    view! { <ChoiceGroup legend="What the phases are called" options chosen=labels on_choose=choose /> }
}
