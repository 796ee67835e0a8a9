//! The choices of one card: each kind has its own.

use crate::guide::{Offered, guide};
use crate::parts::answer_field::AnswerField;
use crate::parts::choice_field::{Answer as Option_, ChoiceGroup, ChoiceSelect};
use crate::parts::count_field::CountField;
use crate::parts::date_field::DateField;
use crate::parts::tick_field::TickField;
use crate::session::Session;
use crate::workshop::card::{Choices, Setting};
use crate::workshop::choice::{Answer, ConcernKind, Consent, Cost, Form, Reach, Size, Status};
use crate::workshop::command::Command;
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
        Kind::Story => view! { <ConsentField card /> }.into_any(),
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

/// Who may see a story: four plain levels, chosen by the teller.
#[component]
pub fn consent_field(
    /// Which story.
    card: CardId,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let options = Consent::ALL
        .iter()
        .map(|level| {
            let words = guide().choice(*level);
            Option_ { key: level.key(), label: words.label.clone(), hint: words.text.clone() }
        })
        .collect();
    let chosen = chosen(session, card, |choices| choices.consent.unwrap_or(Consent::StayInRoom).key().to_owned());
    view! {
        <div class="story-card__consent">
            <p class="field__hint">"Read it back. Have I got it right, and who may see it?"</p>
            <ChoiceGroup
                legend="Who may see this story? The teller chooses."
                options
                chosen
                on_choose=move |key: String| settle(session, card, Consent::from_key(&key).map(Setting::Consent))
            />
        </div>
    }
}

/// The answer to a request, from the person asked.
#[component]
pub fn request_answer(
    /// Which request.
    card: CardId,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let options = [Answer::Yes, Answer::No, Answer::NotYet, Answer::Waiting]
        .into_iter()
        .map(|answer| (answer.key(), guide().choice(answer).short().to_owned()))
        .collect();
    let chosen = chosen(session, card, |choices| choices.answer.unwrap_or(Answer::Waiting).key().to_owned());
    view! {
        <AnswerField
            legend="Answer from the person asked"
            options
            chosen
            on_choose=move |key: String| settle(session, card, Answer::from_key(&key).map(Setting::Answer))
        />
    }
}

/// How many want to work on an opportunity.
#[component]
pub fn energy_field(
    /// Which opportunity.
    card: CardId,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let signal = session.card(card);
    let value = Memo::new(move |_| signal.with(|card| card.as_ref().map_or(0, |card| card.choices.energy)));
    view! {
        <CountField
            label="People who want to work on it"
            value
            on_keep=move |people| settle(session, card, Some(Setting::Energy(people)))
        />
    }
}

/// A day by which something should be.
#[component]
pub fn due_field(
    /// Which card.
    card: CardId,
    /// What the day is.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let signal = session.card(card);
    let value = Memo::new(move |_| signal.with(|card| card.as_ref().and_then(|card| card.choices.due)));
    view! { <DateField label value on_keep=move |date| settle(session, card, Some(Setting::Due(date))) /> }
}

#[component]
fn form_field(card: CardId) -> impl IntoView {
    let session = expect_context::<Session>();
    let chosen = chosen(session, card, |choices| choices.form.unwrap_or(Form::Headline).key().to_owned());
    let options = Form::ALL.iter().map(|form| (form.key().to_owned(), guide().choice(*form).label.clone())).collect();
    view! {
        <ChoiceSelect
            label="What form it takes"
            options
            chosen
            on_choose=move |key: String| settle(session, card, Form::from_key(&key).map(Setting::Form))
        />
    }
}

#[component]
fn no_sponsor(card: CardId) -> impl IntoView {
    let session = expect_context::<Session>();
    let signal = session.card(card);
    let ticked = Memo::new(move |_| signal.with(|card| card.as_ref().is_some_and(|card| card.choices.no_sponsor_needed)));
    view! {
        <TickField
            label="No sponsor needed"
            hint="The team can do it by itself."
            ticked
            on_tick=move |flag| settle(session, card, Some(Setting::NoSponsorNeeded(flag)))
        />
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

fn chosen(session: Session, card: CardId, read: fn(&Choices) -> String) -> Memo<String> {
    let card = session.card(card);
    Memo::new(move |_| card.with(|card| card.as_ref().map(|card| read(&card.choices)).unwrap_or_default()))
}

/// Asks for a choice to be made; none: the key was not known.
pub fn settle(session: Session, card: CardId, setting: Option<Setting>) {
    if let Some(setting) = setting {
        session.attempt(Command::Settle(card, setting));
    }
}

/// What can be picked from a list: first nothing, then every choice in its words.
pub fn offers<C: Offered>(all: &[C], key: fn(C) -> &'static str, none: &str) -> Vec<(String, String)> {
    let words = all.iter().map(|choice| (key(*choice).to_owned(), guide().choice(*choice).label.clone()));
    std::iter::once((String::new(), none.to_owned())).chain(words).collect()
}

fn status_key(choices: &Choices) -> String {
    choices.status.map(Status::key).unwrap_or_default().to_owned()
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
    choices.concern.map(ConcernKind::key).unwrap_or_default().to_owned()
}
fn set_concern(key: &str) -> Option<Setting> {
    ConcernKind::from_key(key).map(Setting::Concern)
}
