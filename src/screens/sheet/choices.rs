//! The choices of one card: each kind has its own.

use super::choice_fields::{
    ConsentField, DueField, EnergyField, FormField, NoSponsor, RequestAnswer, chosen, settle,
};
use crate::guide::{Offered, guide};
use crate::parts::choice_field::ChoiceSelect;
use crate::parts::tick_field::TickField;
use crate::session::Session;
use crate::workshop::card::{Choices, Setting};
use crate::workshop::choice::{ConcernKind, Consent, Cost, Reach, Size, Status};
use crate::workshop::ids::CardId;
use crate::workshop::kind::Kind;
use leptos::prelude::*;

/// All choices of a kind.
#[component]
pub fn card_choices(
    /// Which.
    card: CardId,
    /// What it is.
    kind: Kind,
) -> impl IntoView {
    let due = move |label: &'static str| view! { <DueField card label /> };
    let status = move || view! { <OneOf card label="How it stands" options=offers(Status::ALL, Status::key, "Not said yet") read=status_key set=set_status /> };
    let row = |fields: AnyView| view! { <div class="story-card__fields">{fields}</div> }.into_any();
    match kind {
        Kind::Story => view! {
            <ConsentField card />
            <CaseStudyChecks card />
        }
        .into_any(),
        Kind::Dream => row(view! { <FormField card /> }.into_any()),
        Kind::Opportunity => row(view! { <EnergyField card /> }.into_any()),
        Kind::QuickWin => row(view! {
            <OneOf card label="What it costs" options=offers(Cost::ALL, Cost::key, "Not said yet") read=cost_key set=set_cost />
            {due("By when")}
            {status()}
        }
        .into_any()),
        Kind::Commitment | Kind::Offer => row(view! { {due("By when")} {status()} }.into_any()),
        Kind::Request => view! {
            <RequestAnswer card />
            <div class="story-card__fields">{due("By when, or when there will be an answer")}</div>
        }
        .into_any(),
        Kind::Action => row(view! {
            {due("By when")}
            {status()}
            <NoSponsor card />
        }
        .into_any()),
        Kind::Pledge => row(view! {
            <OneOf card label="How big" options=offers(Size::ALL, Size::key, "Not said") read=size_key set=set_size />
            <OneOf card label="How far it reaches" options=offers(Reach::ALL, Reach::key, "Not said") read=reach_key set=set_reach />
            {due("By when")}
            {status()}
        }
        .into_any()),
        Kind::CheckIn => row(due("The day").into_any()),
        Kind::Concern => row(view! {
            <OneOf card label="What kind of hard thing" options=offers(ConcernKind::ALL, ConcernKind::key, "Not said yet") read=concern_key set=set_concern />
            {due("Answer by")}
        }
        .into_any()),
        Kind::Note | Kind::Theme | Kind::Keep | Kind::TouchPoint | Kind::Tip | Kind::Statement | Kind::ClosingWord => {
            ().into_any()
        }
    }
}

/// The two checks that a story passes before it goes out as a case study.
#[component]
fn case_study_checks(card: CardId) -> impl IntoView {
    let session = expect_context::<Session>();
    let may_ask = chosen(session, card, |choices| {
        choices.consent == Some(Consent::MayContact)
    });
    let check = move |label: &'static str, read: fn(&Choices) -> bool, set: fn(bool) -> Setting| {
        let ticked = chosen(session, card, read);
        view! { <TickField label ticked on_tick=move |yes| settle(session, card, Some(set(yes))) /> }
    };
    view! {
        <Show when=move || may_ask.get()>
            <div class="story-card__fields" role="group" aria-label="Before it goes out as a case study">
                {check("Every organisation in it would sign it", |choices| choices.proud, Setting::Proud)}
                {check("A stranger could copy the first step", |choices| choices.inspires, Setting::Inspires)}
            </div>
        </Show>
    }
}

#[component]
fn one_of(
    card: CardId,
    label: &'static str,
    options: Vec<(String, String)>,
    read: fn(&Choices) -> String,
    set: fn(&str) -> Option<Setting>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let chosen = chosen(session, card, read);
    view! { <ChoiceSelect label options chosen on_choose=move |key: String| settle(session, card, set(&key)) /> }
}

/// What can be picked from a list: first nothing, then every choice in its words.
pub fn offers<C: Offered>(
    all: &[C],
    key: fn(C) -> &'static str,
    none: &str,
) -> Vec<(String, String)> {
    let words = all.iter().map(|choice| {
        (
            key(*choice).to_owned(),
            guide().choice(*choice).label.clone(),
        )
    });
    std::iter::once((String::new(), none.to_owned()))
        .chain(words)
        .collect()
}

fn status_key(choices: &Choices) -> String {
    choices
        .status
        .map(Status::key)
        .unwrap_or_default()
        .to_owned()
}
fn set_status(key: &str) -> Option<Setting> {
    Status::from_key(key).map(Setting::Status)
}
fn cost_key(choices: &Choices) -> String {
    choices.cost.map(Cost::key).unwrap_or_default().to_owned()
}
fn set_cost(key: &str) -> Option<Setting> {
    Some(Setting::Cost(Cost::from_key(key)))
}
fn size_key(choices: &Choices) -> String {
    choices.size.map(Size::key).unwrap_or_default().to_owned()
}
fn set_size(key: &str) -> Option<Setting> {
    Some(Setting::Size(Size::from_key(key)))
}
fn reach_key(choices: &Choices) -> String {
    choices.reach.map(Reach::key).unwrap_or_default().to_owned()
}
fn set_reach(key: &str) -> Option<Setting> {
    Some(Setting::Reach(Reach::from_key(key)))
}
fn concern_key(choices: &Choices) -> String {
    choices
        .concern
        .map(ConcernKind::key)
        .unwrap_or_default()
        .to_owned()
}
fn set_concern(key: &str) -> Option<Setting> {
    ConcernKind::from_key(key).map(Setting::Concern)
}
