//! One theme: its name, what can be done to it, and its notes and stories.

use super::board::{Board, Pile};
use crate::parts::drag::{self, Place};
use crate::parts::focus::focus_id;
use crate::parts::menu::{Act, Menu};
use crate::screens::notes::{CardEditor, CardList};
use crate::screens::tabletop::{Open, Tabletop, tabletop};
use crate::session::Session;
use crate::workshop::Workshop;
use crate::workshop::command::{Command, Spot};
use crate::workshop::ids::CardId;
use crate::workshop::kind::Kind;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

/// A theme's column.
#[component]
pub(super) fn column(id: CardId, board: Memo<Board>) -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let theme = session.card(id);
    let name = Memo::new(move |_| {
        theme.with(|theme| {
            theme
                .as_ref()
                .map_or_else(String::new, |it| it.main().to_owned())
        })
    });
    let pile =
        Memo::new(move |_| board.with(|board| board.piles.get(&id).cloned().unwrap_or_default()));
    let ids = Memo::new(move |_| pile.with(|pile| pile.cards.clone()));
    let told = Memo::new(move |_| pile.with(Pile::told));
    let menu = RwSignal::new(false);
    let more = NodeRef::<html::Button>::new();
    let section = NodeRef::<html::Section>::new();
    let editing = Memo::new(move |_| table.editing.get() == Some(id));
    let press = move |event: ev::PointerEvent| {
        if let Some(section) = section
            .get_untracked()
            .filter(|_| event.button() == 0 && !editing.get_untracked())
        {
            drag::begin(
                &event,
                section,
                String::new(),
                Callback::new(move |place| drop_theme(session, id, place)),
            );
        }
    };
    view! {
        <section
            class="theme-column"
            id=format!("row0-{id}")
            node_ref=section
            aria-labelledby=name_id(id)
            data-zone=id.to_string()
            data-zone-word="Put in this theme"
        >
            <header class="theme-column__head" on:pointerdown=press on:mousedown=drag::keep_caret_out>
                {move || {
                    if editing.get() {
                        view! {
                            <div class="theme-column__edit">
                                <CardEditor id label="Name of the theme" all=true on_end=move |()| focus_id(name_id(id)) />
                            </div>
                        }
                            .into_any()
                    } else {
                        view! {
                            <h3 class="theme-column__name" dir="auto">
                                <button
                                    class="theme-column__rename"
                                    type="button"
                                    id=name_id(id)
                                    on:click=move |_| table.editing.set(Some(id))
                                    on:keydown=move |event| {
                                        if event.key() == "F2" {
                                            event.prevent_default();
                                            table.editing.set(Some(id));
                                        }
                                    }
                                >
                                    {move || name.get()}
                                </button>
                            </h3>
                        }
                            .into_any()
                    }
                }} <p class="theme-column__count">{move || told.get()}</p>
                <button
                    class="note-card__more theme-column__more"
                    type="button"
                    node_ref=more
                    aria-haspopup="menu"
                    aria-expanded="false"
                    on:pointerdown=|event| event.stop_propagation()
                    on:click=move |_| menu.set(true)
                >
                    "More"
                    <span class="visually-hidden">{move || format!(" about {}", name.get())}</span>
                </button>
            </header>
            <CardList ids label="In this theme" layout="column" movable=true />
            <Show when=move || ids.with(Vec::is_empty)>
                <p class="theme-column__empty">"Drag notes here, or tick notes and press Move to…"</p>
            </Show>
            {move || {
                let anchor = more.get_untracked().filter(|_| menu.get())?;
                Some(
                    view! {
                        <Menu
                            label="What to do with this theme"
                            anchor=anchor.into()
                            acts=acts()
                            on_pick=move |act: &'static str| pick(session, table, id, act)
                            on_close=move |()| {
                                menu.try_set(false);
                            }
                        />
                    },
                )
            }}
        </section>
    }
}

fn name_id(id: CardId) -> String {
    format!("theme-{id}")
}

fn acts() -> Vec<Act> {
    vec![
        Act::new("rename", "Rename").with_key("F2"),
        Act::new("open", "Open"),
        Act::new("earlier", "Earlier"),
        Act::new("later", "Later"),
        Act::new("empty", "Take everything out"),
        Act::new("thread", "Thread"),
        Act::new("remove", "Remove this theme").dangerous(),
    ]
}

fn pick(session: Session, table: Tabletop, id: CardId, act: &str) {
    match act {
        "rename" => table.editing.set(Some(id)),
        "open" => table.lay(Open::Sheet(id)),
        "thread" => table.lay(Open::Thread(id)),
        "earlier" | "later" => {
            if session
                .attempt(Command::Shift {
                    card: id,
                    up: act == "earlier",
                })
                .is_some()
            {
                session.say(session.look(|workshop| place_of(workshop, id)));
            }
            focus_id(name_id(id));
        }
        "empty" => {
            let cards = session
                .look(|workshop| workshop.under(id).into_iter().map(|card| card.id).collect());
            let _ = session.attempt_and_tell(Command::Move {
                cards,
                into: None,
                spot: Spot::End,
            });
            focus_id(name_id(id));
        }
        "remove" => {
            let next = session.look(|workshop| beside(workshop, id));
            if session
                .attempt_and_tell(Command::Remove(vec![id]))
                .is_some()
            {
                focus_id(next.map_or_else(|| "themes".to_owned(), name_id));
            }
        }
        _ => {}
    }
}

/// "Now theme 2 of 6."
fn place_of(workshop: &Workshop, id: CardId) -> String {
    let themes = workshop.of_kind(Kind::Theme);
    let at = themes
        .iter()
        .position(|theme| theme.id == id)
        .map_or(0, |at| at + 1);
    format!("Now theme {at} of {}.", themes.len())
}

/// The theme that stands beside this one.
fn beside(workshop: &Workshop, id: CardId) -> Option<CardId> {
    let themes = workshop.of_kind(Kind::Theme);
    let at = themes.iter().position(|theme| theme.id == id)?;
    let other = themes
        .get(at + 1)
        .or_else(|| at.checked_sub(1).and_then(|at| themes.get(at)))?;
    Some(other.id)
}

/// Lets a theme go before or after another.
fn drop_theme(session: Session, id: CardId, place: Place) {
    let spot = match place {
        Place::Before(key) => key.parse().map(Spot::Before),
        Place::After(key) => key.parse().map(Spot::After),
        Place::Onto(_) | Place::Zone(_) => return,
    };
    if let Ok(spot) = spot {
        let _ = session.attempt_and_tell(Command::Move {
            cards: vec![id],
            into: None,
            spot,
        });
    }
}
