//! Which cards lie where on the board, read off the workshop in one pass however many there are.

use crate::workshop::Workshop;
use crate::workshop::card::Card;
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::Kind;
use crate::workshop::telling::count;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Which cards the tray shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// Those of the phase of this step.
    Phase,
    /// All.
    All,
    /// Those of one step.
    Step(StepId),
}

/// What lies in one column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Pile {
    /// The cards in order.
    pub cards: Vec<CardId>,
    /// How many of them are stories.
    pub stories: usize,
}

impl Pile {
    /// "4 notes, 1 story".
    pub fn told(&self) -> String {
        match (self.cards.len() - self.stories, self.stories) {
            (notes, 0) => count(notes, "note", "notes"),
            (0, stories) => count(stories, "story", "stories"),
            (notes, stories) => format!(
                "{}, {}",
                count(notes, "note", "notes"),
                count(stories, "story", "stories")
            ),
        }
    }
}

/// The themes in order, and what lies under each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Board {
    /// The themes in order.
    pub themes: Vec<CardId>,
    /// What lies under them.
    pub piles: BTreeMap<CardId, Pile>,
}

/// The board without its tray.
pub(super) fn board(workshop: &Workshop) -> Board {
    let themes: Vec<CardId> = workshop
        .of_kind(Kind::Theme)
        .into_iter()
        .map(|theme| theme.id)
        .collect();
    let mut under: BTreeMap<CardId, Vec<&Arc<Card>>> = BTreeMap::new();
    for card in workshop.live().filter(|card| !workshop.is_unrevealed(card)) {
        if let Some(theme) = workshop.theme_of(card) {
            under.entry(theme).or_default().push(card);
        }
    }
    let piles = under.into_iter().map(|(theme, mut cards)| {
        cards.sort_by(|a, b| (&a.order, a.id).cmp(&(&b.order, b.id)));
        let stories = cards.iter().filter(|card| card.kind == Kind::Story).count();
        (
            theme,
            Pile {
                cards: cards.into_iter().map(|card| card.id).collect(),
                stories,
            },
        )
    });
    Board {
        piles: piles.collect(),
        themes,
    }
}

/// The notes and stories without a theme that may be seen, in the order of the agenda, then of their lists.
pub(super) fn ungrouped(workshop: &Workshop, here: StepId, which: Which) -> Vec<CardId> {
    let phase = workshop.step(here).map(|step| step.phase);
    let order: BTreeMap<StepId, usize> = workshop
        .agenda()
        .into_iter()
        .enumerate()
        .map(|(at, step)| (step.id, at))
        .collect();
    let wanted = |card: &Card| match (which, card.step) {
        (Which::All, _) | (Which::Phase, None) => true,
        (Which::Phase, Some(step)) => workshop.steps.get(&step).map(|step| step.phase) == phase,
        (Which::Step(wanted), step) => step == Some(wanted),
    };
    let mut cards: Vec<_> = workshop
        .live()
        .filter(|card| matches!(card.kind, Kind::Note | Kind::Story))
        .filter(|card| {
            wanted(card) && workshop.theme_of(card).is_none() && !workshop.is_unrevealed(card)
        })
        .map(|card| (card.step.and_then(|step| order.get(&step)).copied(), card))
        .collect();
    cards.sort_by(|(at, a), (to, b)| {
        (at, a.kind, &a.order, a.id).cmp(&(to, b.kind, &b.order, b.id))
    });
    cards.into_iter().map(|(_, card)| card.id).collect()
}
