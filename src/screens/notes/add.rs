//! The box that adds a card at a step: the guide's words for its kind, the half-typed text kept, and who it is for.

use super::adding_for::AddingFor;
use crate::guide::guide;
use crate::parts::note_box::NoteBox;
use crate::screens::tabletop::tabletop;
use crate::session::Session;
use crate::workshop::command::{CardDraft, Command};
use crate::workshop::ids::StepId;
use crate::workshop::kind::{Field, Kind};
use leptos::prelude::*;

/// Where the next card of a kind is written.
#[component]
pub fn add_card(
    /// What it will be.
    kind: Kind,
    /// The step at which it is said.
    step: StepId,
    /// One line high until more is typed.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let words = guide().kind(kind);
    let which = format!("{}:{step}", kind.key());
    let draft = session.draft(&which);
    let add = move |texts: Vec<String>| {
        let said_by = table.adding_for.get_untracked();
        let cards = texts.into_iter().map(|text| CardDraft {
            said_by: said_by.clone(),
            ..CardDraft::saying(text)
        });
        session
            .attempt(Command::Put {
                kind,
                step: Some(step),
                cards: cards.collect(),
            })
            .is_some()
    };
    view! {
        <NoteBox
            label=words.add.clone()
            button=format!("Add {}", words.one)
            placeholder=words.placeholder.clone()
            limit=Field::Text.limit()
            draft=draft
            on_draft=move |text: String| session.keep_draft(&which, &text)
            on_add=add
            small=small
            extra=|| view! { <AddingFor /> }
        />
    }
}
