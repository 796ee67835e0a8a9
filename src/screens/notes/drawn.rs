//! Which cards of a list stand in the page, and what stands there for the rest.

use super::acts::Hands;
use super::row::face;
use crate::parts::card_row::Stencil;
use crate::parts::portions::{Asked, More, Portions, answer};
use crate::parts::rest::rest;
use crate::parts::rows::{Row, Rows};
use crate::workshop::ids::CardId;
use leptos::prelude::*;
use std::ops::Range;

/// What stands at a place of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Slot {
    Card(CardId),
    /// All that do not stand there yet.
    Rest,
}

/// The cards of a list, of which some may not stand in the page yet.
#[derive(Clone, Copy)]
pub(super) struct Drawn {
    ids: Signal<Vec<CardId>>,
    portions: StoredValue<Portions<CardId>>,
    asked: Trigger,
    laid: Memo<Laid>,
}

/// How the list is laid out. One value, because an effect that follows a list and something read off it misses changes
/// of the list that leave the other as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Laid {
    slots: Vec<Slot>,
    /// Which places wait.
    gap: Range<usize>,
    total: usize,
}

impl Drawn {
    /// Draws these cards into the list of `hands`, and goes on doing so.
    pub(super) fn begin(ids: Signal<Vec<CardId>>, hands: Hands, grip: bool) -> Drawn {
        let portions = StoredValue::new(Portions::default());
        let asked = Trigger::new();
        let laid = Memo::new(move |_| {
            asked.track();
            ids.with(|ids| {
                let gap = portions.try_update_value(|portions| portions.arrange(ids));
                Laid::of(ids, gap.unwrap_or_default())
            })
        });
        let drawn = Drawn {
            ids,
            portions,
            asked,
            laid,
        };
        answer(hands.roving.number(), move |asked| drawn.answer(asked));
        drawn.show(hands, grip);
        drawn
    }

    /// All the rest. Answers the first of it.
    pub(super) fn draw_all(self) -> Option<CardId> {
        let first = self.with_keys(|portions, ids| portions.waiting(ids).next())??;
        self.draw(More::All);
        Some(first)
    }

    fn with_keys<T>(self, look: impl FnOnce(&mut Portions<CardId>, &[CardId]) -> T) -> Option<T> {
        let ids = self.ids.try_get_untracked()?;
        self.portions
            .try_update_value(|portions| look(portions, &ids))
    }

    fn draw(self, more: More<CardId>) -> bool {
        let new = self.with_keys(|portions, ids| portions.draw(ids, more));
        if new == Some(true) {
            self.asked.notify();
        }
        new == Some(true)
    }

    fn answer(self, asked: Asked<'_>) -> bool {
        let here = |key: &str| {
            let id = key.parse::<CardId>().ok()?;
            let ids = self.ids.try_get_untracked()?;
            ids.contains(&id).then_some(id)
        };
        match asked {
            Asked::All => self.draw(More::All),
            Asked::Row(key) => here(key).is_some_and(|id| self.draw(More::UpTo(id))),
            Asked::Beside(key, onward) => here(key).is_some_and(|_| self.near(onward)),
        }
    }

    fn near(self, onward: bool) -> bool {
        self.draw(if onward { More::On } else { More::Back })
    }

    /// Keeps the rows in the page as they should be.
    fn show(self, hands: Hands, grip: bool) {
        let list = hands.roving.list();
        // What rows are made of lives as long as the list, not until its next change.
        let owner = Owner::current().unwrap_or_default();
        let stencil = Stencil::new(grip);
        Effect::new(move |rows: Option<Option<Rows<Slot>>>| {
            let laid = self.laid.get();
            let mut rows = rows.flatten().or_else(|| list.get().map(Rows::new))?;
            let make = |slot| match slot {
                Slot::Card(id) => card(hands, stencil.as_ref()?, id),
                Slot::Rest => rest(
                    move || self.laid.with(|laid| laid.gap.len()),
                    move |onward| {
                        self.near(onward);
                    },
                ),
            };
            rows.show(&laid.slots, |slot| owner.with(|| make(slot)));
            rows.number(&laid.gap, laid.total);
            Some(rows)
        });
    }
}

/// A card as a row.
fn card(hands: Hands, stencil: &Stencil, id: CardId) -> Option<Row> {
    let card = hands.session.card(id);
    let ticked = hands
        .table
        .ticked
        .with_untracked(|ticked| ticked.contains(&id));
    stencil.copy(&hands.roving.row_id(&id.to_string()), ticked, move || {
        card.with(|card| {
            card.as_deref()
                .map_or_else(Default::default, |card| face(hands.session, card))
        })
    })
}

impl Laid {
    fn of(ids: &[CardId], gap: Range<usize>) -> Laid {
        let cards = |range| {
            let ids: &[CardId] = ids.get(range).unwrap_or_default();
            ids.iter().copied().map(Slot::Card)
        };
        let rest = (!gap.is_empty()).then_some(Slot::Rest);
        Laid {
            slots: cards(0..gap.start)
                .chain(rest)
                .chain(cards(gap.end..ids.len()))
                .collect(),
            total: ids.len(),
            gap,
        }
    }
}
