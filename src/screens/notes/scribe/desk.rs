//! The scribe's box. Enter adds every line as a card of its own and keeps the place; Alt with ↑ or ↓ changes the table.

use super::tables::{TableButtons, gave_words};
use super::{Sitting, table_name};
use crate::guide::guide;
use crate::parts::focus::focus_id;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::card::SaidBy;
use crate::workshop::command::{CardDraft, Command};
use crate::workshop::kind::Field;
use crate::workshop::telling::count;
use crate::workshop::words::{fit, is_blank};
use leptos::prelude::*;

/// Everything in the dialog.
#[component]
pub(super) fn desk(sitting: Sitting) -> impl IntoView {
    let session = expect_context::<Session>();
    let step = sitting.step;
    let question = session.see_of(&[Facet::Steps], move |workshop| {
        workshop
            .step(step)
            .map_or_else(String::new, |step| step.prompt.text.clone())
    });
    Effect::new(move || focus_id("scribe-box"));
    view! {
        <div class="dialog__body scribe">
            <p class="scribe__question" dir="auto">
                {move || question.get()}
            </p>
            <TableButtons sitting />
            <Writing sitting />
        </div>
    }
}

#[component]
fn writing(sitting: Sitting) -> impl IntoView {
    let session = expect_context::<Session>();
    let Sitting {
        kind, step, table, ..
    } = sitting;
    let words = guide().kind(kind);
    let which = move || format!("scribe:{}:{step}:{}", kind.key(), table.get_untracked());
    let text = RwSignal::new(String::new());
    let said = RwSignal::new(String::new());
    let lines = Memo::new(move |_| text.with(|text| lines_of(text).count()));
    // Every table has its own half-typed words.
    Effect::new(move || {
        table.track();
        said.set(String::new());
        text.set(session.draft(&which()));
    });
    let keep = move |typed: String| {
        session.keep_draft(&which(), &typed);
        text.set(typed);
    };
    let add = move || {
        let (cards, rest) = text.with_untracked(|text| cards_of(text, &table.get_untracked()));
        let many = cards.len();
        if many == 0 {
            said.set("Type a few words first.".to_owned());
        } else if session
            .attempt(Command::Put {
                kind,
                step: Some(step),
                cards,
            })
            .is_some()
        {
            keep(rest);
            let table = table.get_untracked();
            let all = gave_words(untrack(|| sitting.gave(&table)), &table);
            said.set(format!(
                "Added {}. {all}.",
                count(many, &words.one, &words.many)
            ));
        }
        focus_id("scribe-box");
    };
    let button = move || match lines.get() {
        0 | 1 => format!("Add {}", words.one),
        many => format!("Add {many} {}, one a line", words.many),
    };
    view! {
        <form
            class="scribe__write"
            on:submit=move |event| {
                event.prevent_default();
                add();
            }
        >
            <label class="scribe__label" for="scribe-box" dir="auto">
                {move || table.with(|table| if table.is_empty() { "What was said".to_owned() } else { format!("What {table} says") })}
            </label>
            <textarea
                class="field__control"
                id="scribe-box"
                rows="4"
                dir="auto"
                aria-describedby="scribe-hint"
                prop:value=move || text.get()
                on:input:target=move |event| keep(event.target().value())
                on:keydown=move |event| {
                    if event.is_composing() || event.key_code() == 229 {
                        return;
                    }
                    match (event.key().as_str(), event.alt_key(), event.shift_key()) {
                        ("Enter", false, false) => {
                            event.prevent_default();
                            add();
                        }
                        ("ArrowUp", true, _) => {
                            event.prevent_default();
                            sitting.turn(-1);
                        }
                        ("ArrowDown", true, _) => {
                            event.prevent_default();
                            sitting.turn(1);
                        }
                        _ => {}
                    }
                }
            ></textarea>
            <div class="field__hint" id="scribe-hint">
                <p>"Use their words, not yours: say it back and ask, “Have I got that right?” One idea a line."</p>
                <p>
                    <kbd>"Enter"</kbd> " adds, " <kbd>"Shift"</kbd> " " <kbd>"Enter"</kbd> " is the next line, "
                    <kbd>"Alt"</kbd> " " <kbd>"↓"</kbd> " the next table."
                </p>
            </div>
            <div class="cluster">
                <button class="button" data-kind="primary" type="submit">
                    {button}
                </button>
                <button class="button" type="button" on:click=move |_| sitting.turn(-1)>
                    "Table before"
                </button>
                <button class="button" type="button" on:click=move |_| sitting.turn(1)>
                    "Next table"
                </button>
            </div>
            <p class="scribe__said" role="status">
                {move || said.get()}
            </p>
            // Said when the table changes by a key, which moves no focus.
            <p class="visually-hidden" role="status">
                {move || table.with(|table| format!("Writing for {}", table_name(table)))}
            </p>
        </form>
    }
}

fn lines_of(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !is_blank(line))
}

/// A card a line, and what did not fit on them.
fn cards_of(text: &str, table: &str) -> (Vec<CardDraft>, String) {
    let said_by = if table.is_empty() {
        SaidBy::Nobody
    } else {
        SaidBy::Table(table.to_owned())
    };
    let (mut cards, mut rest) = (Vec::new(), Vec::new());
    for line in lines_of(text) {
        let fitted = fit(line, Field::Text.limit(), true);
        cards.push(CardDraft {
            said_by: said_by.clone(),
            ..CardDraft::saying(fitted.kept)
        });
        if !fitted.rest.is_empty() {
            rest.push(fitted.rest);
        }
    }
    (cards, rest.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_card_of_the_table() {
        let (cards, rest) = cards_of("Kettle\n\n  Lift home \n\u{200B}\n", "Table 3");
        let words: Vec<&str> = cards
            .iter()
            .filter_map(|card| card.words.get(&Field::Text).map(String::as_str))
            .collect();
        assert_eq!((words, rest.as_str()), (vec!["Kettle", "Lift home"], ""));
        assert!(
            cards
                .iter()
                .all(|card| card.said_by == SaidBy::Table("Table 3".to_owned()))
        );
        let long = "x".repeat(Field::Text.limit() + 5);
        assert_eq!(cards_of(&long, "").1, "xxxxx");
    }
}
