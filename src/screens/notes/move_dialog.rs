//! Where to move cards: a list of themes, no theme, or a new one with a name. What a drag does, this does too.

use crate::parts::dialog::Dialog;
use crate::parts::roving::focus_row;
use crate::screens::tabletop::{Open, tabletop};
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::command::{Command, Spot};
use crate::workshop::ids::CardId;
use crate::workshop::kind::{Field, Kind};
use leptos::prelude::*;

/// The choice of no theme.
const NONE: &str = "none";
/// The choice of a new theme.
const NEW: &str = "new";

/// The dialog that asks where to move cards. The console places it once.
#[component]
pub fn move_dialog() -> impl IntoView {
    let table = tabletop();
    let moving = Memo::new(move |_| match table.open.get() {
        Open::Move(cards) => cards,
        _ => Vec::new(),
    });
    let title = Signal::derive(move || match moving.with(Vec::len) {
        0 | 1 => "Move this card".to_owned(),
        many => format!("Move {many} cards"),
    });
    view! {
        <Dialog
            open=Signal::derive(move || moving.with(|cards| !cards.is_empty()))
            title
            on_close=move |()| {
                if matches!(table.open.get_untracked(), Open::Move(_)) {
                    table.clear();
                }
            }
        >
            <MoveForm cards=moving.get_untracked() />
        </Dialog>
    }
}

#[component]
fn move_form(cards: Vec<CardId>) -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let themes = session.see_of(&[Facet::Cards], theme_names);
    let first = cards.first().copied();
    let (words, now) = session.look(|workshop| about(workshop, first));
    let chosen = RwSignal::new(now);
    let name = RwSignal::new(String::new());
    let cards = StoredValue::new(cards);
    let send = move || {
        let cards = cards.get_value();
        let to = chosen.get_untracked();
        let wish = match to.as_str() {
            NONE => Command::Move {
                cards,
                into: None,
                spot: Spot::End,
            },
            NEW => Command::Group {
                cards,
                name: name.get_untracked(),
                step: table.step.get_untracked(),
            },
            theme => Command::Move {
                cards,
                into: theme.parse().ok(),
                spot: Spot::End,
            },
        };
        if session.attempt_and_tell(wish).is_some() {
            table.ticked.set(std::collections::BTreeSet::new());
        }
        if let Some(first) = first {
            focus_row(first.to_string());
        }
    };
    let radio = move |key: String, words: String| {
        let (value, this) = (key.clone(), key.clone());
        let first = chosen.with_untracked(|chosen| *chosen == key).then_some("");
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="move-to"
                    autofocus=first
                    value=value
                    prop:checked=move || chosen.with(|chosen| *chosen == this)
                    on:change=move |_| chosen.set(key.clone())
                />
                <span class="choice__name">
                    <bdi>{words}</bdi>
                </span>
            </label>
        }
    };
    view! {
        <form method="dialog" id="move-cancel"></form>
        <form method="dialog" on:submit=move |_| send()>
            <div class="dialog__body">
                <blockquote class="sheet__quote" dir="auto">
                    {words}
                </blockquote>
                <fieldset class="choice-group">
                    <legend class="choice-group__legend">"Move to"</legend>
                    {radio(NONE.to_owned(), "Not in a theme".to_owned())}
                    {move || {
                        themes
                            .get()
                            .into_iter()
                            .map(|(id, name)| radio(id.to_string(), name))
                            .collect_view()
                    }}
                    {radio(NEW.to_owned(), "A new theme".to_owned())}
                </fieldset>
                <Show when=move || chosen.with(|chosen| chosen == NEW)>
                    <div class="field">
                        <label class="field__label" for="move-name">"Name of the theme"</label>
                        <p class="field__hint" id="move-name-hint">
                            "Three to six words. Leave it empty to name it later."
                        </p>
                        <input
                            class="field__control"
                            id="move-name"
                            type="text"
                            dir="auto"
                            autocomplete="off"
                            aria-describedby="move-name-hint"
                            prop:value=move || name.get()
                            on:input:target=move |event| name.set(event.target().value())
                        />
                    </div>
                </Show>
            </div>
            <div class="dialog__foot">
                <button class="button" type="submit" form="move-cancel">
                    "Cancel"
                </button>
                <button class="button" type="submit" data-kind="primary">
                    "Move"
                </button>
            </div>
        </form>
    }
}

/// The themes in order, by name.
fn theme_names(workshop: &Workshop) -> Vec<(CardId, String)> {
    workshop
        .of_kind(Kind::Theme)
        .into_iter()
        .map(|theme| (theme.id, theme.text(Field::Text).to_owned()))
        .collect()
}

/// The words of a card, and the choice that stands for where it is now.
fn about(workshop: &Workshop, card: Option<CardId>) -> (String, String) {
    let Some(card) = card.and_then(|id| workshop.card(id)) else {
        return (String::new(), NONE.to_owned());
    };
    let theme = workshop
        .theme_of(card)
        .map_or_else(|| NONE.to_owned(), |theme| theme.to_string());
    (card.main().to_owned(), theme)
}
