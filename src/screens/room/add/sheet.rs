//! The big note box: what is asked, room to write, and one large button. Enter adds, Shift+Enter is a new line.

use super::{Face, Writing};
use crate::parts::focus::focus_id;
use crate::record::room_view::{Adding, RoomView};
use crate::session::Session;
use crate::workshop::kind::Kind;
use crate::workshop::telling;
use leptos::html;
use leptos::prelude::*;

#[component]
pub(super) fn sheet(view: Memo<RoomView>, writing: Writing) -> impl IntoView {
    let session = expect_context::<Session>();
    let adding = Memo::new(move |_| view.with(|view| view.adding.clone()));
    let prompt = Memo::new(move |_| {
        view.with(|view| {
            let at = view.at.as_ref();
            at.map_or_else(|| view.question.clone(), |at| at.prompt.clone())
        })
    });
    let began_at = adding.with_untracked(|adding| adding.as_ref().map(|adding| adding.step));
    let moved =
        Memo::new(move |_| adding.with(|adding| adding.as_ref().map(|it| it.step) != began_at));
    // Nobody is half-way through a word: the wall comes back when there is nothing to add any more.
    Effect::new(move || {
        let closed = adding.with(|adding| !adding.as_ref().is_some_and(|adding| adding.open));
        if closed && writing.has_wall && untrack(move || writing.is_blank()) {
            writing.fresh(Face::Down);
        }
    });
    let becomes = Memo::new(move |_| {
        let kind = adding.with(|adding| adding.as_ref().map(|adding| adding.kind));
        kind.map(becomes).unwrap_or_default()
    });
    let saved = session.saved();
    let unsaved = Memo::new(move |_| saved.with(|saved| saved.trouble.is_some()));
    let add = move || writing.add(adding.get_untracked());
    view! {
        <form
            class="sheet-box"
            autocomplete="off"
            on:submit=move |event| {
                event.prevent_default();
                add();
                focus_id("room-box");
            }
        >
            <h1 class="room__prompt" id="room-box-label" dir="auto">
                {move || prompt.get()}
            </h1>
            <Text writing add=Callback::new(move |()| add()) />
            <p class="sheet-box__hint" id="room-box-hint">
                {move || becomes.get()}
                <kbd>"Enter"</kbd>
                " adds · "
                <kbd>"Shift"</kbd>
                " "
                <kbd>"Enter"</kbd>
                " new line"
            </p>
            <p class="sheet-box__said" role="alert">
                {move || writing.said.get()}
                {move || (moved.get() && writing.said.with(String::is_empty)).then_some("The question has changed since you began.")}
                {move || unsaved.get().then_some(" Not saved yet: please tell the facilitator.")}
            </p>
            <Ways adding writing />
        </form>
    }
}

/// What the words become, where that is more than a note.
fn becomes(kind: Kind) -> String {
    match kind {
        Kind::Note => String::new(),
        Kind::Story => {
            "This is the headline of your story. You will be asked who may see it. ".to_owned()
        }
        kind => format!("This adds {}. ", telling::a(kind)),
    }
}

#[component]
fn text(writing: Writing, add: Callback<()>) -> impl IntoView {
    let node = NodeRef::<html::Textarea>::new();
    Effect::new(move || {
        if let Some(node) = node.get() {
            let _ = node.focus();
        }
    });
    view! {
        <textarea
            class="sheet-box__text"
            id="room-box"
            node_ref=node
            dir="auto"
            rows="3"
            autocomplete="off"
            aria-labelledby="room-box-label"
            aria-describedby="room-box-hint"
            prop:value=move || writing.text.get()
            on:input:target=move |event| writing.typed(event.target().value())
            on:keydown=move |event| {
                let plain = !event.shift_key() && !event.alt_key();
                if event.key() == "Enter" && plain && !event.is_composing() && event.key_code() != 229 {
                    event.prevent_default();
                    if !event.repeat() {
                        add.run(());
                    }
                }
            }
        ></textarea>
    }
}

/// For which table, and the buttons.
#[component]
fn ways(adding: Memo<Option<Adding>>, writing: Writing) -> impl IntoView {
    let tables = Memo::new(move |_| {
        adding.with(|adding| {
            adding
                .as_ref()
                .map(|adding| adding.tables.clone())
                .unwrap_or_default()
        })
    });
    let blank = Memo::new(move |_| writing.is_blank());
    view! {
        <div class="sheet-box__ways">
            <Show when=move || tables.with(|tables| !tables.is_empty())>
                <span class="sheet-box__table">
                    <label for="room-table">"For table"</label>
                    <select
                        id="room-table"
                        on:change:target=move |event| writing.table.set(event.target().value())
                    >
                        <option value="" prop:selected=move || writing.table.with(String::is_empty)>
                            "None"
                        </option>
                        {move || {
                            tables
                                .get()
                                .into_iter()
                                .map(|table| {
                                    view! { <option value=table.clone()>{table.clone()}</option> }
                                })
                                .collect_view()
                        }}
                    </select>
                </span>
            </Show>
            <Show when=move || !blank.get()>
                <button
                    class="button"
                    type="button"
                    on:click=move |_| {
                        writing.begin();
                        focus_id("room-box");
                    }
                >
                    "Clear"
                </button>
            </Show>
            {writing
                .has_wall
                .then(|| {
                    view! {
                        <button class="button" type="button" on:click=move |_| writing.fresh(Face::Down)>
                            "Back to the wall"
                        </button>
                    }
                })}
            <button class="button" data-kind="primary" type="submit">
                "Add"
            </button>
        </div>
    }
}
