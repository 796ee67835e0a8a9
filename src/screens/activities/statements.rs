//! Possibility statements: large on paper, with what they stand on and twelve friendly checks beside.

use super::support::SupportCounts;
use crate::screens::sheet::add::AddSheet;
use crate::screens::sheet::checks::Checks;
use crate::screens::sheet::face::{About, Facts, Words};
use crate::screens::sheet::fields::{CardField, CardFields, text_of};
use crate::screens::sheet::foot::open_card;
use crate::screens::sheet::links::Links;
use crate::screens::sheet::list::{ListTitle, OpeningList, cards_of};
use crate::screens::sheet::said_by::SaidByField;
use crate::session::Session;
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::{Field, Kind};
use crate::workshop::telling::count;
use leptos::prelude::*;

/// The most words that a room can hold in its head.
const MOST_WORDS: usize = 60;

/// The work area.
pub fn work_area(step: StepId) -> AnyView {
    view! { <Statements step /> }.into_any()
}

#[component]
fn statements(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let among = cards_of(session, Kind::Statement);
    let opened = RwSignal::new(None);
    view! {
        <ol class="recipe" aria-label="A recipe for a statement">
            <li>"Who"</li>
            <li>"does what, as if today"</li>
            <li>"so that"</li>
            <li>"we know, because"</li>
        </ol>
        <div class="first-line">
            <AddSheet
                kind=Kind::Statement
                step
                small=true
                on_made=move |card| open_card(opened, card, Field::Text)
            />
        </div>
        <ListTitle kind=Kind::Statement among />
        <OpeningList
            kind=Kind::Statement
            among
            opened
            face=statement_face
            form=statement_form
            list="sheet-list wide-sheets"
        />
    }
}

fn statement_face(card: CardId) -> AnyView {
    view! {
        <Words card />
        <About card />
        <WordCount card />
        <Facts card kind=Kind::Statement fields=&[Field::Benefits, Field::FirstTest] />
    }
    .into_any()
}

fn statement_form(card: CardId) -> AnyView {
    view! {
        <div class="statement">
            <div class="stack">
                <CardField card kind=Kind::Statement field=Field::Text control="statement__text" />
                <WordCount card />
                <Links card kind=Kind::Statement />
                <details class="fold">
                    <summary>"Who is better off, what must be in place, who backs it"</summary>
                    <CardFields card kind=Kind::Statement without_text=true />
                    <SaidByField card />
                </details>
                <details class="fold">
                    <summary>"Support check"</summary>
                    <SupportCounts card />
                </details>
            </div>
            <Checks card />
        </div>
    }
    .into_any()
}

/// How many words a statement has, and how many are enough.
#[component]
fn word_count(card: CardId) -> impl IntoView {
    let text = text_of(expect_context(), card, Field::Text);
    let words = Memo::new(move |_| text.with(|text| text.split_whitespace().count()));
    view! {
        <p class="statement__measure">
            {move || match words.get() {
                words if words > MOST_WORDS => format!("{words} words. Which sixty would you keep?"),
                words => format!("{} of {MOST_WORDS}", count(words, "word", "words")),
            }}
        </p>
    }
}
