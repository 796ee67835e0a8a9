//! The words of one card, field by field, kept on a pause, on leaving and on Enter; and what became of them when two
//! people wrote at once.

use crate::guide::guide;
use crate::parts::focus::focus_id;
use crate::parts::words_field::WordsField;
use crate::session::Session;
use crate::workshop::card::Card;
use crate::workshop::choice::{Consent, Status};
use crate::workshop::command::Command;
use crate::workshop::ids::CardId;
use crate::workshop::kind::{Field, Kind};
use crate::workshop::refusal::Refusal;
use crate::workshop::wording::Wording;
use leptos::prelude::*;

/// All fields of a kind.
#[component]
pub fn card_fields(
    /// Which.
    card: CardId,
    /// What it is.
    kind: Kind,
    /// Without its main words, where they already stand elsewhere.
    #[prop(optional)]
    without_text: bool,
) -> impl IntoView {
    let fields =
        kind.fields().iter().copied().filter(move |field| {
            !(kind.is_for_later(*field) || without_text && *field == Field::Text)
        });
    view! {
        <div class="story-card__fields">
            {fields.map(|field| view! { <CardField card kind field /> }).collect_view()}
            <LaterFields card kind />
        </div>
    }
}

/// Fields that are written after the day: once it is known how a promise stands, or that a teller may be asked.
#[component]
fn later_fields(card: CardId, kind: Kind) -> impl IntoView {
    let session = expect_context::<Session>();
    let known = session.card(card);
    let due = Memo::new(move |_| known.with(|card| card.as_ref().is_some_and(|card| is_due(card))));
    let fields = move || {
        let fields = kind.fields().iter().copied();
        fields
            .filter(|field| kind.is_for_later(*field))
            .map(|field| view! { <CardField card kind field /> })
            .collect_view()
    };
    move || due.get().then(fields)
}

/// Whether there is something to write already.
fn is_due(card: &Card) -> bool {
    let choices = &card.choices;
    let written = card
        .words
        .iter()
        .any(|(field, words)| card.kind.is_for_later(*field) && !words.text.is_empty());
    written
        || choices
            .status
            .is_some_and(|status| status != Status::NotStarted)
        || choices.consent == Some(Consent::MayContact)
}

/// One field of a card.
#[component]
pub fn card_field(
    /// Which card.
    card: CardId,
    /// What it is.
    kind: Kind,
    /// Which field.
    field: Field,
    /// The class of the control, where it is not the ordinary one.
    #[prop(optional)]
    control: &'static str,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let value = text_of(session, card, field);
    let problem = RwSignal::new(String::new());
    let keep = move |text: String| {
        let said = match session.ask(Command::Word(card, field, text)) {
            Ok(_) | Err(Refusal::NoChange | Refusal::Gone) => String::new(),
            Err(refusal) => refusal.to_string(),
        };
        problem.try_set(said);
    };
    let is_headline = kind == Kind::Story && field == Field::Text;
    let control = if is_headline {
        "story-card__headline"
    } else {
        control
    };
    view! {
        <div class=place_of(kind, field)>
            <WordsField
                label=guide().label(kind, field)
                hint=guide().hint(kind, field)
                value
                limit=field.limit()
                many_lines=field.many_lines() && !is_headline
                rows=if matches!(field, Field::Happened | Field::Picture) { 4 } else { 2 }
                control
                problem
                id=field_id(card, field)
                on_keep=keep
            />
            <OtherVersions card field />
        </div>
    }
}

/// Versions of a field that were written at the same time by somebody else, and not dropped.
#[component]
fn other_versions(card: CardId, field: Field) -> impl IntoView {
    let session = expect_context::<Session>();
    let others = Memo::new(move |_| {
        let card = session.card(card).get();
        card.and_then(|card| card.words.get(&field).map(|words| words.others.clone()))
            .unwrap_or_default()
    });
    let row = move |other: String| {
        let chosen = other.clone();
        let put_away = other.clone();
        view! {
            <div class="field__help">
                <p>"Another version, written at the same time:"</p>
                <blockquote class="sheet__quote" dir="auto">
                    {other}
                </blockquote>
                <button
                    class="button"
                    type="button"
                    data-size="small"
                    on:click=move |_| {
                        session.attempt(Command::Word(card, field, chosen.clone()));
                    }
                >
                    "Use this one"
                </button>
                <button
                    class="button"
                    type="button"
                    data-size="small"
                    on:click=move |_| {
                        session.attempt_and_tell(
                            Command::PutVersionAway(Wording::Card(card, field), put_away.clone()),
                        );
                        focus_id(field_id(card, field));
                    }
                >
                    "Put it away"
                </button>
            </div>
        }
    };
    move || others.get().into_iter().map(row).collect_view()
}

/// The words of a field as they change.
pub fn text_of(session: Session, card: CardId, field: Field) -> Memo<String> {
    let card = session.card(card);
    Memo::new(move |_| {
        card.with(|card| {
            card.as_ref()
                .map(|card| card.text(field).to_owned())
                .unwrap_or_default()
        })
    })
}

/// The id of a field's control.
pub fn field_id(card: CardId, field: Field) -> String {
    format!("field-{card}-{}", field.key())
}

fn place_of(kind: Kind, field: Field) -> &'static str {
    match field {
        Field::Quote => "story-card__quote story-card__wide",
        Field::Text | Field::Happened | Field::Picture => "story-card__wide",
        Field::Response if kind == Kind::Request => "story-card__wide",
        _ => "",
    }
}
