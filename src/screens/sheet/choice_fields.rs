//! The choices that stand on a card by themselves: who may see a story, the answer to a request, a day, a count.

use crate::guide::guide;
use crate::parts::answer_field::AnswerField;
use crate::parts::choice_field::{Answer as Level, ChoiceGroup, ChoiceSelect};
use crate::parts::count_field::CountField;
use crate::parts::date_field::DateField;
use crate::parts::tick_field::TickField;
use crate::session::Session;
use crate::workshop::card::{Choices, Setting};
use crate::workshop::choice::{Answer, Consent, Form};
use crate::workshop::command::Command;
use crate::workshop::ids::CardId;
use leptos::prelude::*;

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
            Level {
                key: level.key(),
                label: words.label.clone(),
                hint: words.text.clone(),
            }
        })
        .collect();
    let chosen = chosen(session, card, |choices| {
        choices.consent.map_or("", Consent::key).to_owned()
    });
    view! {
        <div class="story-card__consent">
            <p class="field__hint">
                "Read it back. Have I got it right, and who may see it? Until the teller has chosen, it stays in this room."
            </p>
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
    let chosen = chosen(session, card, |choices| {
        choices.answer.unwrap_or(Answer::Waiting).key().to_owned()
    });
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
    let value =
        Memo::new(move |_| signal.with(|card| card.as_ref().map_or(0, |card| card.choices.energy)));
    view! {
        <CountField
            label="Want to work on it"
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
    let value =
        Memo::new(move |_| signal.with(|card| card.as_ref().and_then(|card| card.choices.due)));
    view! { <DateField label value on_keep=move |date| settle(session, card, Some(Setting::Due(date))) /> }
}

/// What form a dream takes.
#[component]
pub fn form_field(
    /// Which dream.
    card: CardId,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let chosen = chosen(session, card, |choices| {
        choices.form.unwrap_or(Form::Headline).key().to_owned()
    });
    let options = Form::ALL
        .iter()
        .map(|form| (form.key().to_owned(), guide().choice(*form).label.clone()))
        .collect();
    view! {
        <ChoiceSelect
            label="What form it takes"
            options
            chosen
            on_choose=move |key: String| settle(session, card, Form::from_key(&key).map(Setting::Form))
        />
    }
}

/// Whether an action can do without a sponsor.
#[component]
pub fn no_sponsor(
    /// Which action.
    card: CardId,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let signal = session.card(card);
    let ticked = Memo::new(move |_| {
        signal.with(|card| {
            card.as_ref()
                .is_some_and(|card| card.choices.no_sponsor_needed)
        })
    });
    view! {
        <TickField
            label="No sponsor needed"
            hint="The team can do it by itself."
            ticked
            on_tick=move |flag| settle(session, card, Some(Setting::NoSponsorNeeded(flag)))
        />
    }
}

/// A choice of a card as it stands, as a key.
pub fn chosen<T: Clone + Default + PartialEq + Send + Sync + 'static>(
    session: Session,
    card: CardId,
    read: fn(&Choices) -> T,
) -> Memo<T> {
    let card = session.card(card);
    Memo::new(move |_| {
        card.with(|card| {
            card.as_ref()
                .map(|card| read(&card.choices))
                .unwrap_or_default()
        })
    })
}

/// Asks for a choice to be made; none: the key was not known.
pub fn settle(session: Session, card: CardId, setting: Option<Setting>) {
    if let Some(setting) = setting {
        session.attempt(Command::Settle(card, setting));
    }
}
