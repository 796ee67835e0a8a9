//! One row: what was promised, who leads it, by when, how it stands, and what came of it.

use super::round::{Hands, SAID};
use super::today;
use crate::guide::guide;
use crate::parts::focus::within;
use crate::parts::menu::{Act, Menu};
use crate::record::dates::short_day;
use crate::screens::sheet::choice_fields::DueField;
use crate::screens::sheet::fields::{CardField, text_of};
use crate::screens::sheet::{headline, kind_of};
use crate::workshop::after::{has_passed, owner, status};
use crate::workshop::card::Card;
use crate::workshop::choice::Status;
use crate::workshop::ids::CardId;
use crate::workshop::kind::{Field, Kind};
use crate::workshop::{Workshop, short};
use chrono::NaiveDate;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What stands under the words of a row: "Commitment · Ward clerk · by 3 March 2026".
fn about(workshop: &Workshop, card: &Card, today: NaiveDate) -> String {
    let owner = owner(workshop, card);
    let asked = match (card.kind, card.text(Field::To)) {
        (_, "") => String::new(),
        (Kind::Request, to) => format!("asked of {to}"),
        (_, to) => format!("for {to}"),
    };
    let due = card.choices.due.map(short_day).unwrap_or_default();
    let due = match (due.as_str(), has_passed(card, today)) {
        ("", _) => due,
        (_, true) => format!("was for {due}"),
        (_, false) => format!("by {due}"),
    };
    let hidden = if card.choices.hidden {
        "hidden from the room and documents".to_owned()
    } else {
        String::new()
    };
    [headline(card.kind), owner, asked, due, hidden]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// A row. Its heading, if it has one, stands over it.
#[component]
pub(super) fn row(
    card: CardId,
    headings: Memo<BTreeMap<CardId, String>>,
    hands: Hands,
) -> impl IntoView {
    let heading = Memo::new(move |_| headings.with(|all| all.get(&card).cloned()));
    let session = hands.session;
    let signal = session.card(card);
    let today = today(session);
    let words = text_of(session, card, Field::Text);
    let difference = text_of(session, card, Field::Difference);
    let about = Memo::new(move |_| {
        let card = signal.get();
        card.map(|card| session.look(|workshop| about(workshop, &card, today)))
    });
    let stands = Memo::new(move |_| {
        signal.with(|card| {
            card.as_ref()
                .map_or(Status::NotStarted, |card| status(card))
        })
    });
    let buttons = SAID.map(|(said, _)| {
        view! {
            <button
                class="round__say"
                type="button"
                tabindex="-1"
                data-say=said.key()
                aria-pressed=move || (stands.get() == said).to_string()
            >
                {guide().choice(said).label.as_str()}
            </button>
        }
    });
    let opened = Memo::new(move |_| hands.opened.get() == Some(card));
    view! {
        <li class="round__row" id=hands.roving.row_id(&card.to_string()) tabindex="-1">
            {move || {
                heading
                    .get()
                    .map(|heading| {
                        view! {
                            <h2 class="round__heading">
                                <bdi>{heading}</bdi>
                            </h2>
                        }
                    })
            }}
            <div class="round__slip" data-status=move || stands.get().key()>
                <div>
                    <p class="round__words" dir="auto">
                        {move || words.get()}
                    </p>
                    <p class="round__about">
                        <bdi>{move || about.get()}</bdi>
                    </p>
                    <Show when=move || !opened.get() && difference.with(|words| !words.is_empty())>
                        <p class="round__difference" dir="auto">
                            {move || difference.get()}
                        </p>
                    </Show>
                </div>
                <div class="round__answers" role="group" aria-label=move || format!("How it stands: {}", words.get())>
                    {buttons.collect_view()}
                </div>
                <div class="round__foot">
                    <button
                        class="round__more"
                        type="button"
                        tabindex="-1"
                        data-write=move || (!opened.get()).then_some("")
                        data-close=move || opened.get().then_some("")
                        aria-expanded=move || opened.get().to_string()
                    >
                        {move || if opened.get() { "Close" } else { "What came of it" }}
                        <span class="visually-hidden">{move || format!(": {}", words.get())}</span>
                    </button>
                    <button
                        class="round__more"
                        type="button"
                        tabindex="-1"
                        data-more=""
                        aria-haspopup="menu"
                        aria-expanded="false"
                    >
                        "More"
                        <span class="visually-hidden">{move || format!(": {}", words.get())}</span>
                    </button>
                </div>
                {move || opened.get().then(|| view! { <Came card hands /> })}
            </div>
        </li>
    }
}

/// What came of it, in words; and who leads it and by when, where that has changed.
#[component]
fn came(card: CardId, hands: Hands) -> impl IntoView {
    let kind = kind_of(hands.session, card);
    let owned = kind.fields().contains(&Field::Owner);
    view! {
        <div class="round__came">
            {Field::AFTERWARDS.map(|field| view! { <CardField card kind field /> }).collect_view()}
            {owned.then(|| view! { <CardField card kind field=Field::Owner /> })}
            <DueField card label="By when" />
            <div class="round__kept">
                <p class="field__hint">"Kept as you write."</p>
                <button class="button" type="button" data-kind="primary" data-size="small" data-close="">
                    "Done writing"
                </button>
            </div>
        </div>
    }
}

/// The open menu of a row.
pub(super) fn menu_of(hands: Hands, card: CardId) -> Option<AnyView> {
    let row = hands.roving.row(&card.to_string())?;
    let anchor = within(&row, "[data-more]")?;
    let label = hands
        .session
        .look(|workshop| workshop.card(card).map(|card| short(card, 40)))?;
    let said = SAID.map(|(said, letter)| {
        Act::new(said.key(), guide().choice(said).label.clone()).with_key(letter)
    });
    let mut acts = vec![Act::new("write", "What came of it").with_key("Enter")];
    acts.extend(said);
    acts.extend([
        Act::new("open", "All about it"),
        Act::new("thread", "Thread"),
    ]);
    Some(
        view! {
            <Menu
                label
                anchor
                acts
                on_pick=move |act: &'static str| {
                    hands.roving.focus(card.to_string());
                    hands.pick(card, act);
                }
                on_close=move |()| {
                    hands.menu.try_set(None);
                }
            />
        }
        .into_any(),
    )
}
