//! The box where the next rich card begins: its main words first, the rest later.

use crate::guide::guide;
use crate::parts::note_box::NoteBox;
use crate::screens::notes::{AddingFor, Scribe};
use crate::screens::tabletop::tabletop;
use crate::session::Session;
use crate::workshop::card::Setting;
use crate::workshop::command::{CardDraft, Command};
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::{Field, Kind};
use leptos::prelude::*;

/// A box that adds cards of a kind.
#[component]
pub fn add_sheet(
    /// What it adds.
    kind: Kind,
    /// The step at which it is said.
    step: StepId,
    /// The label, where the guide’s own does not fit; empty: the guide’s.
    #[prop(optional, into)]
    label: Signal<String>,
    /// One line high until more is typed.
    #[prop(optional)]
    small: bool,
    /// Choices the new card starts with.
    #[prop(optional)]
    with: Option<Signal<Vec<Setting>>>,
    /// Called with the last card that was made.
    #[prop(optional, into)]
    on_made: Option<Callback<CardId>>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let words = guide().kind(kind);
    let which = format!("add-{}-{step}", kind.key());
    let draft = session.draft(&which);
    let label = Signal::derive(move || match label.get() {
        none if none.is_empty() => words.add.clone(),
        label => label,
    });
    let add = move |texts: Vec<String>| {
        let settings = with.map(|with| with.get_untracked()).unwrap_or_default();
        let said_by = table.adding_for.get_untracked();
        let card = |text| CardDraft {
            settings: settings.clone(),
            said_by: said_by.clone(),
            ..CardDraft::saying(text)
        };
        let cards = texts.into_iter().map(card).collect();
        let Some(done) = session.attempt(Command::Put {
            kind,
            step: Some(step),
            cards,
        }) else {
            return false;
        };
        if let (Some(on_made), Some(card)) = (on_made, done.cards.last()) {
            on_made.run(*card);
        }
        true
    };
    view! {
        <NoteBox
            label
            button="Add"
            placeholder=words.placeholder.clone()
            limit=Field::Text.limit()
            draft
            on_draft=move |text: String| session.keep_draft(&which, &text)
            on_add=add
            small
            extra=move || (!small).then(|| view! { <AddingFor /> })
        />
        <Scribe kind step />
    }
}
