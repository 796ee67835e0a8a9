//! The list of everything that was promised: one Tab stop, arrows inside it, letters that say how a row stands, and a place
//! to write what difference it made. Everything a key does, a button or the row's menu does too.

use super::order::{Ordered, Place};
use super::row::{Row, menu_of};
use crate::guide::guide;
use crate::parts::answer_field::AnswerField;
use crate::parts::focus::target_of;
use crate::parts::roving::{Roving, Wish, focus_row_unless_taken};
use crate::screens::tabletop::{Open, Tabletop, tabletop};
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::after::{By, counts, followed, status};
use crate::workshop::card::Setting;
use crate::workshop::choice::Status;
use crate::workshop::command::Command;
use crate::workshop::ids::CardId;
use crate::workshop::kind::Field;
use crate::workshop::short;
use leptos::ev;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What can be said of a row with one press, each with its letter.
pub(super) const SAID: [(Status, &str); 5] = [
    (Status::Done, "D"),
    (Status::Moving, "G"),
    (Status::Stuck, "S"),
    (Status::Changed, "C"),
    (Status::LetGo, "L"),
];

/// Whatever the rows need to do things.
#[derive(Clone, Copy)]
pub(super) struct Hands {
    pub session: Session,
    pub table: Tabletop,
    pub roving: Roving,
    pub opened: RwSignal<Option<CardId>>,
    pub menu: RwSignal<Option<CardId>>,
    pub said: RwSignal<String>,
}

impl Hands {
    /// Says how a card stands; saying the same again takes it back.
    pub(super) fn say(self, card: CardId, said: Status) {
        let Some((was, words)) = self.session.look(|workshop| {
            let card = workshop.card(card)?;
            Some((status(card), short(card, 40)))
        }) else {
            return;
        };
        let new = if was == said {
            Status::NotStarted
        } else {
            said
        };
        let key = card.to_string();
        let beside = self.roving.neighbour(&key, std::slice::from_ref(&key));
        if self
            .session
            .attempt(Command::Settle(card, Setting::Status(new)))
            .is_some()
        {
            // A concern that nobody answered is here only while something is said of it.
            let listed = |workshop: &Workshop| followed(workshop).iter().any(|it| it.id == card);
            if let Some(beside) = beside.filter(|_| !self.session.look(listed)) {
                focus_row_unless_taken(beside);
            }
            let label = &guide().choice(new).label;
            self.said.set(format!("{label}: {words}"));
        }
    }

    /// Opens the place where one writes what came of a card.
    pub(super) fn write(self, card: CardId) {
        self.opened.set(Some(card));
        crate::parts::focus::focus_id(crate::screens::sheet::fields::field_id(
            card,
            Field::Difference,
        ));
    }

    /// Closes it, and goes back to the row.
    pub(super) fn close(self, card: CardId) {
        self.opened.set(None);
        self.roving.focus(card.to_string());
    }

    /// Does what was picked in the menu of a row.
    pub(super) fn pick(self, card: CardId, act: &str) {
        match act {
            "write" => self.write(card),
            "open" => self.table.lay(Open::Sheet(card)),
            "thread" => self.table.lay(Open::Thread(card)),
            key => {
                if let Some(said) = Status::from_key(key) {
                    self.say(card, said);
                }
            }
        }
    }
}

/// The list with its head.
#[component]
pub fn round() -> impl IntoView {
    let session = expect_context::<Session>();
    let ordered = Ordered::begin(session);
    let hands = Hands {
        session,
        table: tabletop(),
        roving: Roving::default(),
        opened: RwSignal::new(None),
        menu: RwSignal::new(None),
        said: RwSignal::new(String::new()),
    };
    let places = Memo::new(move |_| ordered.places());
    let headings = Memo::new(move |_| places.with(|places| headings(places)));
    let none = Memo::new(move |_| places.with(Vec::is_empty));
    let roving = hands.roving;
    Effect::new(move || {
        places.track();
        roving.settle();
    });
    view! {
        <section class="round" aria-label="What was promised">
            <Show when=move || !none.get() fallback=NothingPromised>
                <Standing />
                <div class="round__bar">
                    <OrderChoice ordered />
                    <Show when=move || ordered.is_stale()>
                        <button
                            class="button"
                            type="button"
                            data-size="small"
                            on:click=move |_| {
                                ordered.put_in_order();
                                roving.focus("");
                            }
                        >
                            "Put in order again"
                        </button>
                    </Show>
                </div>
                <p class="field__hint">
                    "Arrow keys go from row to row. On a row, D, G, S, C and L say how it stands, and Enter opens what came of it."
                </p>
            </Show>
            <ul
                class="round__list"
                node_ref=roving.list()
                data-roving=""
                aria-label="Promises and answered concerns"
                hidden=move || none.get()
                on:click=move |event| on_click(hands, &event)
                on:keydown=move |event| on_key(hands, &event)
                on:focusin=move |event| roving.on_focus(&event)
            >
                // A row stays the same row when it gains or loses its heading: somebody may be writing in it.
                <For each=move || places.get() key=|place| place.card let:place>
                    <Row card=place.card headings hands />
                </For>
            </ul>
            {move || hands.menu.get().and_then(|card| menu_of(hands, card))}
            <p class="visually-hidden" role="status">
                {move || hands.said.get()}
            </p>
        </section>
    }
}

/// The headings, each with the card of the row that it stands over.
fn headings(places: &[Place]) -> BTreeMap<CardId, String> {
    let headed = places.iter();
    headed
        .filter_map(|place| Some((place.card, place.heading.clone()?)))
        .collect()
}

#[component]
fn nothing_promised() -> impl IntoView {
    view! {
        <div class="empty">
            <h2 class="empty__title">"Nothing was promised yet"</h2>
            <p>"Commitments, offers, requests, quick wins, actions, pledges and answered concerns stand here once there are any."</p>
        </div>
    }
}

/// How many stand how.
#[component]
fn standing() -> impl IntoView {
    let session = expect_context::<Session>();
    let counts = session.see_of(&[Facet::Cards], |workshop| {
        counts(followed(workshop).into_iter().map(|card| &**card))
    });
    view! {
        <ul class="round__counts" aria-label="How they stand">
            {move || {
                counts
                    .get()
                    .into_iter()
                    .map(|(status, many)| {
                        view! {
                            <li data-status=status.key()>
                                <b>{many}</b>
                                " "
                                {guide().choice(status).label.as_str()}
                            </li>
                        }
                    })
                    .collect_view()
            }}
        </ul>
    }
}

/// By how they stand, or by who leads them.
#[component]
fn order_choice(ordered: Ordered) -> impl IntoView {
    let options = vec![
        ("status", "How they stand".to_owned()),
        ("owner", "Who leads them".to_owned()),
    ];
    let chosen = move || match ordered.by.get() {
        By::Status => "status".to_owned(),
        By::Owner => "owner".to_owned(),
    };
    let choose = move |key: String| {
        ordered.by.set(if key == "owner" {
            By::Owner
        } else {
            By::Status
        });
    };
    view! { <AnswerField legend="In the order of" options chosen=Signal::derive(chosen) on_choose=choose /> }
}

/// The card of the row in which something happened.
fn card_at(hands: Hands, event: &ev::Event) -> Option<CardId> {
    let (_, key) = hands.roving.row_of(event)?;
    key.parse().ok()
}

fn on_click(hands: Hands, event: &ev::MouseEvent) {
    let target = target_of(event).and_then(|target| target.closest("button").ok().flatten());
    let (Some(target), Some(card)) = (target, card_at(hands, event)) else {
        return;
    };
    if let Some(said) = target
        .get_attribute("data-say")
        .as_deref()
        .and_then(Status::from_key)
    {
        hands.say(card, said);
    } else if target.has_attribute("data-write") {
        hands.write(card);
    } else if target.has_attribute("data-close") {
        hands.close(card);
    } else if target.has_attribute("data-more") {
        turn_menu(hands, card);
    }
}

fn turn_menu(hands: Hands, card: CardId) {
    hands.menu.update(|menu| {
        *menu = if *menu == Some(card) {
            None
        } else {
            Some(card)
        }
    });
}

fn on_key(hands: Hands, event: &ev::KeyboardEvent) {
    if event.key() == "Escape"
        && let Some(card) = hands.opened.get_untracked()
    {
        event.prevent_default();
        return hands.close(card);
    }
    if let Some(said) = letter(hands, event)
        && let Some(card) = card_at(hands, event)
    {
        event.prevent_default();
        return hands.say(card, said);
    }
    let Some((key, wish)) = hands.roving.on_key(event) else {
        return;
    };
    let Ok(card) = key.parse() else { return };
    match wish {
        Wish::Edit => hands.write(card),
        Wish::Menu => turn_menu(hands, card),
        Wish::Remove | Wish::Up | Wish::Down | Wish::Tick | Wish::Move => {}
    }
}

/// What a letter says, if it was pressed on a row itself and not in a field.
fn letter(hands: Hands, event: &ev::KeyboardEvent) -> Option<Status> {
    let (row, _) = hands.roving.row_of(event)?;
    let on_row = target_of(event).is_some_and(|target| target.is_same_node(Some(&row)));
    if !on_row || event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
        return None;
    }
    let pressed = event.key().to_uppercase();
    let said = SAID.iter().find(|(_, letter)| *letter == pressed);
    said.map(|(status, _)| *status)
}
