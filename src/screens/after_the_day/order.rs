//! In what order the list stands. Answering must not make a row jump from under the hand: the order is made anew only when
//! cards come or go, when another order is asked for, or when somebody says so.

use crate::guide::guide;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::after::{By, Group, Shared, groups};
use crate::workshop::ids::CardId;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// A row of the list, and the heading that stands over it if it is the first of its group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub card: CardId,
    pub heading: Option<String>,
}

/// The order of the list.
#[derive(Clone, Copy)]
pub(super) struct Ordered {
    /// By what.
    pub by: RwSignal<By>,
    again: RwSignal<u32>,
    fresh: Memo<Vec<Group>>,
    kept: Memo<Kept>,
}

/// The order as it is kept, and what it was made for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Kept {
    by: By,
    again: u32,
    groups: Vec<Group>,
}

impl Ordered {
    pub(super) fn begin(session: Session) -> Ordered {
        let by = RwSignal::new(By::Status);
        let again = RwSignal::new(0);
        let fresh = session.see_of(
            &[Facet::Cards, Facet::People, Facet::Brief],
            move |workshop| groups(workshop, by.get()),
        );
        let kept = Memo::new(move |before: Option<&Kept>| {
            let now = Kept {
                by: by.get(),
                again: again.get(),
                groups: fresh.get(),
            };
            match before {
                Some(before) if before.still_fits(&now) => before.clone(),
                _ => now,
            }
        });
        Ordered {
            by,
            again,
            fresh,
            kept,
        }
    }

    /// The rows, in order.
    pub(super) fn places(self) -> Vec<Place> {
        self.kept
            .with(|kept| kept.groups.iter().flat_map(places).collect())
    }

    /// Whether rows stand where they no longer belong.
    pub(super) fn is_stale(self) -> bool {
        self.kept
            .with(|kept| self.fresh.with(|fresh| kept.groups != *fresh))
    }

    /// Puts every row where it belongs.
    pub(super) fn put_in_order(self) {
        self.again.update(|again| *again += 1);
    }
}

impl Kept {
    fn still_fits(&self, now: &Kept) -> bool {
        let cards = |groups: &[Group]| -> BTreeSet<CardId> {
            groups
                .iter()
                .flat_map(|group| group.cards.clone())
                .collect()
        };
        self.by == now.by && self.again == now.again && cards(&self.groups) == cards(&now.groups)
    }
}

fn places(group: &Group) -> Vec<Place> {
    let heading = match &group.shared {
        Shared::Status(status) => guide().choice(*status).label.clone(),
        Shared::Owner(owner) => owner.clone(),
        Shared::Nobody => "Nobody leads it yet".to_owned(),
    };
    let first = std::iter::once(Some(heading)).chain(std::iter::repeat(None));
    let place = |(card, heading): (&CardId, Option<String>)| Place {
        card: *card,
        heading,
    };
    group.cards.iter().zip(first).map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::choice::Status;
    use uuid::Uuid;

    #[test]
    fn only_the_first_of_a_group_has_its_heading() {
        let group = Group {
            shared: Shared::Status(Status::Stuck),
            cards: [1, 2].map(|n| CardId(Uuid::from_u128(n))).to_vec(),
        };
        let headings: Vec<_> = places(&group).into_iter().map(|it| it.heading).collect();
        assert_eq!(headings, [Some("Stuck".to_owned()), None]);
    }

    #[test]
    fn an_order_is_kept_while_the_same_cards_are_there() {
        let [one, two] = [1, 2].map(|n| CardId(Uuid::from_u128(n)));
        let kept = |status, cards: &[CardId]| Kept {
            by: By::Status,
            again: 0,
            groups: vec![Group {
                shared: Shared::Status(status),
                cards: cards.to_vec(),
            }],
        };
        let before = kept(Status::Stuck, &[one, two]);
        assert!(before.still_fits(&kept(Status::Done, &[two, one])));
        assert!(!before.still_fits(&kept(Status::Stuck, &[one])));
        let asked = Kept {
            again: 1,
            ..before.clone()
        };
        assert!(!before.still_fits(&asked));
    }
}
