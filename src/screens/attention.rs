//! Needs attention: what is hard, kept word for word, with somebody who takes it on, an answer and a date. Adding here
//! never leaves the step.

use super::tabletop::{Open, tabletop};
use crate::guide::{guide, spot_people};
use crate::parts::choice_field::ChoiceSelect;
use crate::parts::focus::focus_id;
use crate::parts::note_box::NoteBox;
use crate::parts::words_field::WordsField;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::card::{Card, Setting};
use crate::workshop::choice::{ConcernKind, Status};
use crate::workshop::command::{CardDraft, Command};
use crate::workshop::ids::CardId;
use crate::workshop::kind::{Field, Kind};
use leptos::prelude::*;

/// How a concern stands: its key for the style, and the words.
fn standing(card: &Card) -> (&'static str, String) {
    let status = card
        .choices
        .status
        .map(|status| guide().choice(status).label.as_str())
        .filter(|label| !label.is_empty());
    match (card.text(Field::Response), card.text(Field::Owner)) {
        ("", "") => ("open", "Open: no owner yet".to_owned()),
        ("", _) => ("open", "Open: no response yet".to_owned()),
        _ => (
            "answered",
            status.map_or_else(
                || "Answered".to_owned(),
                |status| format!("Answered · {status}"),
            ),
        ),
    }
}

/// What in the words might tell who somebody is, as gentle sentences.
fn hints(card: &Card) -> Vec<String> {
    spot_people(card.main())
        .into_iter()
        .map(|spotted| format!("“{}”: {}", spotted.found, guide().choice(spotted.clue).text))
        .collect()
}

/// The drawer's inside.
#[component]
pub fn attention() -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let concerns = session.see_of(&[Facet::Cards], |workshop| {
        let mut ids: Vec<CardId> = workshop
            .needs_attention()
            .iter()
            .map(|card| card.id)
            .collect();
        ids.reverse();
        ids
    });
    let add = move |texts: Vec<String>| {
        let cards = texts.into_iter().map(CardDraft::saying).collect();
        session
            .attempt(Command::Put {
                kind: Kind::Concern,
                step: table.step.get_untracked(),
                cards,
            })
            .is_some()
    };
    view! {
        <div class="dialog__body">
            <section class="attention">
                <NoteBox
                    label="Something hard, word for word".to_owned()
                    button="Add"
                    limit=Field::Text.limit()
                    draft=session.draft("attention")
                    on_draft=move |text: String| session.keep_draft("attention", &text)
                    on_add=add
                    focused=true
                />
                <p class="field__hint" id="attention-about" tabindex="-1">
                    "No names of patients. If somebody may be in danger, use your organisation’s own route and write only “raised through the proper route”."
                </p>
                <Show when=move || concerns.with(Vec::is_empty)>
                    <p class="field__hint">{guide().kind(Kind::Concern).empty.as_str()}</p>
                </Show>
                <ul class="attention__list">
                    <For each=move || concerns.get() key=|id| *id let:id>
                        <Concern id />
                    </For>
                </ul>
            </section>
        </div>
    }
}

/// One hard thing.
#[component]
fn concern(id: CardId) -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let card = session.card(id);
    let words = Memo::new(move |_| {
        card.get()
            .map(|card| card.main().to_owned())
            .unwrap_or_default()
    });
    let standing = Memo::new(move |_| card.get().map(|card| standing(&card)).unwrap_or_default());
    let hints = Memo::new(move |_| card.get().map(|card| hints(&card)).unwrap_or_default());
    let due = Memo::new(move |_| {
        card.get()
            .and_then(|card| card.choices.due)
            .map(|date| date.to_string())
            .unwrap_or_default()
    });
    let kind = Memo::new(move |_| card.get().and_then(|card| card.choices.concern));
    let status = Memo::new(move |_| {
        card.get()
            .and_then(|card| card.choices.status)
            .map(Status::key)
            .unwrap_or_default()
            .to_owned()
    });
    let settle = move |setting: Setting| {
        session.attempt(Command::Settle(id, setting));
    };
    let due_id = format!("due-{id}");
    view! {
        <li class="concern" data-state=move || standing.get().0>
            <p class="concern__words" dir="auto">
                {move || words.get()}
            </p>
            {move || hints.get().into_iter().map(|hint| view! { <p class="field__help">{hint}</p> }).collect_view()}
            <div class="concern__fields">
                <ConcernWords id field=Field::Owner />
                <div class="field">
                    <label class="field__label" for=due_id.clone()>
                        "By"
                    </label>
                    <input
                        class="field__control"
                        id=due_id
                        type="date"
                        prop:value=move || due.get()
                        on:change:target=move |event| settle(Setting::Due(event.target().value().parse().ok()))
                    />
                </div>
                <ConcernWords id field=Field::Response />
            </div>
            <div class="concern__fields" data-choices="">
                <ChoiceSelect
                    label="What kind of thing"
                    options=kinds()
                    chosen=Signal::derive(move || kind.get().map(ConcernKind::key).unwrap_or_default().to_owned())
                    on_choose=move |key: String| {
                        if let Some(kind) = ConcernKind::from_key(&key) {
                            settle(Setting::Concern(kind));
                        }
                    }
                />
                <ChoiceSelect
                    label="How it stands"
                    options=statuses()
                    chosen=status
                    on_choose=move |key: String| {
                        if let Some(status) = Status::from_key(&key) {
                            settle(Setting::Status(status));
                        }
                    }
                />
            </div>
            <Show when=move || kind.get() == Some(ConcernKind::Safety)>
                <p class="field__help">{guide().choice(ConcernKind::Safety).text.as_str()}</p>
            </Show>
            <div class="concern__foot">
                <p class="concern__state">{move || standing.get().1}</p>
                <button
                    class="button"
                    data-kind="quiet"
                    data-size="small"
                    type="button"
                    on:click=move |_| table.lay(Open::Sheet(id))
                >
                    "Edit"
                    <span class="visually-hidden">": " {move || words.get()}</span>
                </button>
                <button
                    class="button"
                    data-kind="quiet"
                    data-size="small"
                    type="button"
                    on:click=move |_| {
                        session.attempt_and_tell(Command::Remove(vec![id]));
                        focus_id("attention-about");
                    }
                >
                    "Remove"
                    <span class="visually-hidden">": " {move || words.get()}</span>
                </button>
            </div>
        </li>
    }
}

/// Owner or response of a concern.
#[component]
fn concern_words(id: CardId, field: Field) -> impl IntoView {
    let session = expect_context::<Session>();
    let card = session.card(id);
    let value = Memo::new(move |_| {
        card.get()
            .map(|card| card.text(field).to_owned())
            .unwrap_or_default()
    });
    let on_keep = move |text| {
        session.attempt(Command::Word(id, field, text));
    };
    let label = guide().label(Kind::Concern, field).to_owned();
    view! { <WordsField label value limit=field.limit() many_lines={field == Field::Response} rows=2 on_keep /> }
}

fn kinds() -> Vec<(String, String)> {
    let kinds = ConcernKind::ALL
        .iter()
        .map(|kind| (kind.key().to_owned(), guide().choice(*kind).label.clone()));
    std::iter::once((String::new(), "Not said yet".to_owned()))
        .chain(kinds)
        .collect()
}

fn statuses() -> Vec<(String, String)> {
    let statuses = Status::ALL.iter().map(|status| {
        (
            status.key().to_owned(),
            guide().choice(*status).label.clone(),
        )
    });
    std::iter::once((String::new(), "Not said yet".to_owned()))
        .chain(statuses)
        .collect()
}
