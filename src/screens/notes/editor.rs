//! Changing a card's main words where it stands. Enter keeps them, Shift+Enter is a new line, Esc leaves them as they
//! were and says so; leaving the field keeps them.

use crate::screens::tabletop::tabletop;
use crate::session::Session;
use crate::workshop::command::Command;
use crate::workshop::ids::CardId;
use crate::workshop::kind::Field;
use crate::workshop::refusal::Refusal;
use leptos::html;
use leptos::prelude::*;

/// The field in place of a card's words.
#[component]
pub fn card_editor(
    /// Which card.
    id: CardId,
    /// What the field is called.
    #[prop(default = "Edit the words")]
    label: &'static str,
    /// Selects all words, ready to be replaced.
    #[prop(optional)]
    all: bool,
    /// Called when it is over.
    #[prop(into)]
    on_end: Callback<()>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let words = session
        .look(|workshop| workshop.card(id).map(|card| card.main().to_owned()))
        .unwrap_or_default();
    let rows = words.chars().count().div_ceil(32).clamp(2, 12).to_string();
    let text = RwSignal::new(words);
    let node = NodeRef::<html::Textarea>::new();
    let over = StoredValue::new(false);
    let end = move || {
        if over.try_get_value() == Some(false) {
            over.set_value(true);
            table.editing.try_update(|editing| {
                if *editing == Some(id) {
                    *editing = None;
                }
            });
            on_end.run(());
        }
    };
    let keep = move || match session.ask(Command::Word(
        id,
        Field::Text,
        text.try_get_untracked().unwrap_or_default(),
    )) {
        Ok(_) | Err(Refusal::NoChange) => end(),
        Err(refusal) => session.say(refusal.to_string()),
    };
    let drop_it = move || {
        end();
        session.say("Not changed. The words are as they were.");
    };
    // Leaving the field keeps what was typed; blank words leave the card as it was.
    let leave = move || {
        if over.try_get_value() == Some(false) {
            let _ = session.ask(Command::Word(
                id,
                Field::Text,
                text.try_get_untracked().unwrap_or_default(),
            ));
            end();
        }
    };
    Effect::new(move || {
        if let Some(field) = node.get() {
            let _ = field.focus();
            // The words are put into the field after it has come; the caret is set once they are there.
            request_animation_frame(move || {
                let end = u32::try_from(field.value().encode_utf16().count()).unwrap_or(0);
                let _ = field.set_selection_range(if all { 0 } else { end }, end);
            });
        }
    });
    view! {
        <textarea
            class="note-card__edit"
            aria-label=label
            dir="auto"
            rows=rows
            node_ref=node
            prop:value=move || text.get()
            on:input:target=move |event| text.set(event.target().value())
            on:keydown=move |event| {
                event.stop_propagation();
                if event.is_composing() || event.key_code() == 229 {
                    return;
                }
                match event.key().as_str() {
                    "Enter" if !event.shift_key() => {
                        event.prevent_default();
                        keep();
                    }
                    "Escape" => {
                        event.prevent_default();
                        drop_it();
                    }
                    _ => {}
                }
            }
            on:blur=move |_| leave()
        ></textarea>
        <div class="note-card__edit-foot">
            <button
                class="button"
                data-kind="primary"
                data-size="small"
                type="button"
                on:mousedown=|event| event.prevent_default()
                on:click=move |_| keep()
            >
                "Keep"
            </button>
            <button
                class="button"
                data-size="small"
                type="button"
                on:mousedown=|event| event.prevent_default()
                on:click=move |_| drop_it()
            >
                "Cancel"
            </button>
        </div>
    }
}
