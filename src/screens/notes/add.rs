//! The box that adds a card at a step: the guide's words for its kind, the half-typed text kept, and who it is for.
//! Words that might tell who somebody is get a gentle line underneath, never a block.

use super::adding_for::AddingFor;
use super::scribe::Scribe;
use crate::guide::{guide, spot_people};
use crate::parts::focus::focus_id;
use crate::parts::note_box::NoteBox;
use crate::screens::tabletop::tabletop;
use crate::session::Session;
use crate::workshop::command::{CardDraft, Command};
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::{Field, Kind};
use leptos::prelude::*;

/// Words on a card that might tell who somebody is.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Look {
    card: CardId,
    say: String,
}

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
    /// Puts the focus here when it appears.
    #[prop(optional)]
    focused: bool,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let words = guide().kind(kind);
    let which = format!("{}:{step}", kind.key());
    let draft = session.draft(&which);
    let look = RwSignal::new(None::<Look>);
    let add = move |texts: Vec<String>| {
        let said_by = table.adding_for.get_untracked();
        let draft = |text: &String| CardDraft {
            said_by: said_by.clone(),
            ..CardDraft::saying(text)
        };
        let cards = texts.iter().map(draft).collect();
        let done = session.attempt(Command::Put {
            kind,
            step: Some(step),
            cards,
        });
        look.set(
            done.as_ref()
                .and_then(|done| look_at(&done.cards, &texts, is_hidden(session, step))),
        );
        done.is_some()
    };
    let speaks = kind != Kind::Theme;
    view! {
        <NoteBox
            label=words.add.clone()
            button=format!("Add {}", words.one)
            many=words.many.clone()
            placeholder=words.placeholder.clone()
            limit=Field::Text.limit()
            draft=draft
            on_draft=move |text: String| session.keep_draft(&which, &text)
            on_add=add
            small=small
            focused=focused
            extra=move || speaks.then(|| view! { <AddingFor /> })
        />
        <AnotherLook look step />
        <Scribe kind step />
    }
}

/// Whether what is written here is for nobody's eyes yet: then its words must not be in the page, not even here.
fn is_hidden(session: Session, step: StepId) -> bool {
    session.look(|workshop| workshop.step(step).is_some_and(|step| step.is_hidden()))
}

/// The first of the new cards whose words might tell who somebody is.
fn look_at(cards: &[CardId], texts: &[String], hidden: bool) -> Option<Look> {
    cards.iter().zip(texts).find_map(|(card, text)| {
        let spotted = spot_people(text).into_iter().next()?;
        let say = guide().choice(spotted.clue).text.as_str();
        let say = if hidden {
            say.to_owned()
        } else {
            format!("“{}”: {say}", spotted.found)
        };
        Some(Look { card: *card, say })
    })
}

/// The gentle line, with a way to change the words and a way to let them stand.
#[component]
fn another_look(look: RwSignal<Option<Look>>, step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let hidden = move || is_hidden(session, step);
    let change = move |_| {
        let Some(Look { card, .. }) = look.get_untracked() else {
            return;
        };
        look.set(None);
        if hidden() {
            let _ = session.attempt_and_tell(Command::Remove(vec![card]));
        } else {
            table.editing.set(Some(card));
        }
    };
    let card = Memo::new(move |_| look.with(|look| look.as_ref().map(|look| look.card)));
    view! {
        <div class="another-look" id="another-look" tabindex="-1">
            <p class="another-look__words" role="status">
                <bdi>{move || look.with(|look| look.as_ref().map(|look| look.say.clone()))}</bdi>
            </p>
            {move || {
                card.get()
                    .map(|_| {
                        view! {
                            <div class="cluster">
                                <button class="button" data-size="small" type="button" on:click=change>
                                    {if hidden() { "Take it out" } else { "Change it" }}
                                </button>
                                <button
                                    class="button"
                                    data-size="small"
                                    type="button"
                                    on:click=move |_| {
                                        look.set(None);
                                        focus_id("another-look");
                                    }
                                >
                                    "Keep it"
                                </button>
                            </div>
                        }
                    })
            }}
        </div>
    }
}
