//! What can be done to a card in a list, each with its name, its key and the wish behind it: the menu, the keys and
//! the buttons all come here.

use crate::parts::menu::Act;
use crate::parts::roving::{Roving, Wish, focus_row};
use crate::screens::room_panel::{show_alone, shows_alone};
use crate::screens::tabletop::{Open, Tabletop};
use crate::session::Session;
use crate::workshop::card::{Card, Setting};
use crate::workshop::command::{CardDraft, Command, Spot};
use crate::workshop::ids::CardId;
use crate::workshop::kind::{Field, Kind};
use crate::workshop::{Workshop, shorten};
use leptos::prelude::*;

/// Whatever a list of cards needs to do things to them.
#[derive(Clone, Copy)]
pub(super) struct Hands {
    pub session: Session,
    pub table: Tabletop,
    pub roving: Roving,
    pub menu: RwSignal<Option<CardId>>,
    pub said: RwSignal<String>,
}

/// What the menu of a card offers.
pub(super) fn acts(workshop: &Workshop, card: &Card, movable: bool) -> Vec<Act> {
    let for_themes = matches!(card.kind, Kind::Note | Kind::Story);
    let in_theme = workshop.theme_of(card).is_some();
    let offer = |yes: bool, act: Act| yes.then_some(act);
    let hide = if card.choices.hidden {
        Act::new("show", "Show in the room and documents")
    } else {
        Act::new("hide", "Hide from the room and documents")
    };
    [
        Some(Act::new("edit", "Edit").with_key("F2")),
        Some(Act::new("open", "Open")),
        offer(
            for_themes && movable,
            Act::new("move", "Move to…").with_key("M"),
        ),
        offer(for_themes && movable, Act::new("group", "Group")),
        offer(
            in_theme && movable,
            Act::new("ungroup", "Take out of the theme"),
        ),
        offer(movable, Act::new("up", "Up").with_key("Alt ↑")),
        offer(movable, Act::new("down", "Down").with_key("Alt ↓")),
        Some(Act::new("thread", "Thread")),
        offer(
            card.kind != Kind::Concern,
            Act::new("attention", "Copy to Needs attention"),
        ),
        shows_alone(workshop, card.id).map(|alone| {
            if alone {
                Act::new("everything", "Show everything again")
            } else {
                Act::new("alone", "Show by itself on the room screen")
            }
        }),
        Some(hide),
        Some(Act::new("remove", "Remove").with_key("Del").dangerous()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

impl Hands {
    /// Does what a key or a press on a row asks for.
    pub(super) fn wish(self, id: CardId, wish: Wish) {
        match wish {
            Wish::Edit => self.table.editing.set(Some(id)),
            Wish::Remove => self.remove(id),
            Wish::Up => self.shift(id, true),
            Wish::Down => self.shift(id, false),
            Wish::Tick => self.tick(id),
            Wish::Move => self.table.lay(Open::Move(vec![id])),
            Wish::Menu => self
                .menu
                .update(|menu| *menu = if *menu == Some(id) { None } else { Some(id) }),
        }
    }

    /// Does what was picked in the menu.
    pub(super) fn pick(self, id: CardId, act: &str) {
        match act {
            "edit" => self.wish(id, Wish::Edit),
            "open" => self.table.lay(Open::Sheet(id)),
            "move" => self.wish(id, Wish::Move),
            "group" => group(self.session, self.table, vec![id]),
            "ungroup" => self.ungroup(id),
            "up" => self.wish(id, Wish::Up),
            "down" => self.wish(id, Wish::Down),
            "thread" => self.table.lay(Open::Thread(id)),
            "attention" => self.copy_to_attention(id),
            "hide" => self.hide(id, true),
            "show" => self.hide(id, false),
            "alone" => show_alone(self.session, Some(id)),
            "everything" => show_alone(self.session, None),
            "remove" => self.wish(id, Wish::Remove),
            _ => {}
        }
    }

    /// Ticks a card, or takes the tick away.
    pub(super) fn tick(self, id: CardId) {
        self.table.ticked.update(|ticked| {
            if !ticked.remove(&id) {
                ticked.insert(id);
            }
        });
    }

    /// Takes another version of a card's words, written at the same time, instead of the one shown.
    pub(super) fn use_version(self, id: CardId, which: usize) {
        let other = |card: &Card| {
            card.words
                .get(&Field::Text)
                .and_then(|words| words.others.get(which).cloned())
        };
        if let Some(text) = self
            .session
            .look(|workshop| workshop.card(id).and_then(|card| other(card)))
        {
            let _ = self
                .session
                .attempt_and_tell(Command::Word(id, Field::Text, text));
            self.roving.focus(id.to_string());
        }
    }

    fn remove(self, id: CardId) {
        let next = self.roving.neighbour(&id.to_string(), &[]);
        if self
            .session
            .attempt_and_tell(Command::Remove(vec![id]))
            .is_some()
        {
            self.table.ticked.update(|ticked| {
                ticked.remove(&id);
            });
            self.roving.focus(next.unwrap_or_default());
        }
    }

    fn shift(self, id: CardId, up: bool) {
        if self
            .session
            .attempt(Command::Shift { card: id, up })
            .is_some()
        {
            self.said
                .set(self.session.look(|workshop| whereabouts(workshop, id)));
        } else {
            self.said.set(
                if up {
                    "Already the first."
                } else {
                    "Already the last."
                }
                .to_owned(),
            );
        }
        self.roving.focus(id.to_string());
    }

    fn ungroup(self, id: CardId) {
        let next = self.roving.neighbour(&id.to_string(), &[]);
        let out = Command::Move {
            cards: vec![id],
            into: None,
            spot: Spot::End,
        };
        if self.session.attempt_and_tell(out).is_some() {
            match next {
                Some(next) => self.roving.focus(next),
                // It was the last one there: the focus goes along with it.
                None => focus_row(id.to_string()),
            }
        }
    }

    fn hide(self, id: CardId, hidden: bool) {
        let _ = self
            .session
            .attempt_and_tell(Command::Settle(id, Setting::Hidden(hidden)));
    }

    fn copy_to_attention(self, id: CardId) {
        let Some((words, step)) = self
            .session
            .look(|w| w.card(id).map(|card| (card.main().to_owned(), card.step)))
        else {
            return;
        };
        let cards = vec![CardDraft::saying(words)];
        if self
            .session
            .attempt(Command::Put {
                kind: Kind::Concern,
                step,
                cards,
            })
            .is_some()
        {
            self.session
                .say("Copied to Needs attention, word for word.");
        }
    }
}

/// Gathers cards under a new theme, named after the first until somebody names it, and leads to its name.
pub(super) fn group(session: Session, table: Tabletop, cards: Vec<CardId>) {
    let step = table.step.get_untracked();
    if let Some(done) = session.attempt_and_tell(Command::Group {
        cards,
        name: String::new(),
        step,
    }) {
        table.ticked.set(std::collections::BTreeSet::new());
        if let Some(theme) = done.cards.first() {
            table.editing.set(Some(*theme));
        }
    }
}

/// "Moved to place 2 of 7 in “Small yeses”."
pub(super) fn whereabouts(workshop: &Workshop, id: CardId) -> String {
    let Some(card) = workshop.card(id) else {
        return String::new();
    };
    let theme = workshop.theme_of(card);
    let list = workshop.list_at(card.kind, card.step, theme);
    let place = list
        .iter()
        .position(|other| other.id == id)
        .map_or(0, |at| at + 1);
    let name = theme
        .and_then(|theme| workshop.card(theme))
        .map(|theme| shorten(theme.text(Field::Text), 40));
    match name {
        Some(name) => format!("Moved to place {place} of {} in “{name}”.", list.len()),
        None => format!("Moved to place {place} of {}.", list.len()),
    }
}
