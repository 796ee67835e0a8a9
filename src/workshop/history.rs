//! The log and its fold, kept together. Any set of changes, in any order, with duplicates, gives the same
//! workshop: the log is ordered by [`Place`] and folded in that order. What arrives at the end is applied on top;
//! what arrives in the middle, and what undo strikes, is folded again from the nearest earlier mark.

use super::Workshop;
use super::event::{Change, Event};
use super::ids::{ChangeId, HandId, ReplicaId};
use super::stamp::Place;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How many of each replica's changes are known, counted from its first without a gap.
pub type Seen = BTreeMap<ReplicaId, u64>;

/// A mark every so many changes.
const MARK_EVERY: usize = 64;
/// So many marks are kept close to the end …
const MARKS_CLOSE: usize = 16;
/// … and further back only every so-manieth.
const MARKS_FAR: usize = 16;

/// The log of a workshop with its fold.
#[derive(Clone, Debug, Default)]
pub struct History {
    log: BTreeMap<Place, Arc<Change>>,
    places: BTreeMap<ChangeId, Place>,
    /// For each change that was ever undone or redone: the last word on it. `true`: struck.
    verdicts: BTreeMap<ChangeId, (Place, bool)>,
    workshop: Workshop,
    marks: Vec<Mark>,
}

/// The fold after so many changes.
#[derive(Clone, Debug)]
struct Mark {
    place: Place,
    count: usize,
    workshop: Workshop,
}

impl History {
    /// The fold of all these changes.
    pub fn of(changes: impl IntoIterator<Item = Arc<Change>>) -> History {
        let mut history = History::default();
        history.take(changes);
        history
    }

    /// The workshop as it stands.
    pub fn workshop(&self) -> &Workshop {
        &self.workshop
    }

    /// Every change, in the one order.
    pub fn changes(&self) -> impl DoubleEndedIterator<Item = &Arc<Change>> {
        self.log.values()
    }

    /// How many changes there are.
    pub fn len(&self) -> usize {
        self.log.len()
    }

    /// Whether nothing has happened.
    pub fn is_empty(&self) -> bool {
        self.log.is_empty()
    }

    /// Whether a change is known.
    pub fn knows(&self, change: &Change) -> bool {
        self.log.contains_key(&change.place())
    }

    /// For each replica, the number up to which all of its changes are here, without a gap.
    pub fn seen(&self) -> Seen {
        seen(self.log.keys())
    }

    /// Whether a change has been undone.
    pub fn is_struck(&self, id: ChangeId) -> bool {
        self.verdicts.get(&id).is_some_and(|(_, struck)| *struck)
    }

    /// Takes changes in, in any order; known ones are passed over. Returns those that were new.
    pub fn take(&mut self, changes: impl IntoIterator<Item = Arc<Change>>) -> Vec<Arc<Change>> {
        let mut fresh = Vec::new();
        let mut refold_from: Option<Place> = None;
        let end = self.log.last_key_value().map(|(place, _)| *place);
        for change in changes {
            let place = change.place();
            if let Some(known) = self.log.get(&place) {
                // Two contents under one place can only come from a damaged file: keep the same one everywhere.
                if **known != *change && wire(&change) < wire(known) {
                    self.log.insert(place, change);
                    self.judge_again();
                    refold_from = self.log.first_key_value().map(|(first, _)| *first);
                }
                continue;
            }
            if end.is_some_and(|end| place < end) {
                refold_from = earlier(refold_from, place);
            }
            for touched in self.judge(&change) {
                refold_from = earlier(refold_from, touched);
            }
            if let Some((_, true)) = self.verdicts.get(&change.id) {
                refold_from = earlier(refold_from, place);
            }
            self.find_at(change.id, place);
            self.log.insert(place, change.clone());
            fresh.push(change);
        }
        match refold_from {
            Some(place) => self.refold(place),
            None => self.fold_after(end),
        }
        fresh
    }

    /// Where a change is found by its id: at its first place, should a damaged file have it at two.
    fn find_at(&mut self, id: ChangeId, place: Place) {
        let known = self.places.entry(id).or_insert(place);
        *known = place.min(*known);
    }

    /// Finds and judges everything anew, after a damaged change has given way.
    fn judge_again(&mut self) {
        self.places.clear();
        self.verdicts.clear();
        for (place, change) in self.log.clone() {
            self.find_at(change.id, place);
            self.judge(&change);
        }
    }

    /// Notes what an undo or redo says; answers the places of changes whose standing it turned.
    fn judge(&mut self, change: &Change) -> Vec<Place> {
        let mut turned = Vec::new();
        for event in &change.events {
            let (targets, struck) = match event {
                Event::Undone { changes } => (changes, true),
                Event::Redone { changes } => (changes, false),
                _ => continue,
            };
            for target in targets {
                let verdict = self
                    .verdicts
                    .entry(*target)
                    .or_insert((change.place(), false));
                if change.place() >= verdict.0 {
                    let was = verdict.1;
                    *verdict = (change.place(), struck);
                    if was != struck {
                        turned.extend(self.places.get(target));
                    }
                }
            }
        }
        turned
    }

    fn refold(&mut self, from: Place) {
        let keep = self.marks.partition_point(|mark| mark.place < from);
        self.marks.truncate(keep);
        self.workshop = self
            .marks
            .last()
            .map(|mark| mark.workshop.clone())
            .unwrap_or_default();
        let after = self.marks.last().map(|mark| mark.place);
        self.fold_after(after);
    }

    fn fold_after(&mut self, after: Option<Place>) {
        use std::ops::Bound;
        let from = after.map_or(Bound::Unbounded, Bound::Excluded);
        let mut count = self.marks.last().map_or(0, |mark| mark.count);
        if let Some(mark) = self.marks.last() {
            count += self
                .log
                .range((
                    Bound::Excluded(mark.place),
                    after.map_or(Bound::Unbounded, Bound::Included),
                ))
                .count();
        } else if let Some(after) = after {
            count += self.log.range(..=after).count();
        }
        let rest: Vec<Arc<Change>> = self
            .log
            .range((from, Bound::Unbounded))
            .map(|(_, change)| change.clone())
            .collect();
        for change in rest {
            let struck = self.is_struck(change.id) && change.is_content();
            self.workshop.apply(&change, struck);
            count += 1;
            if count.is_multiple_of(MARK_EVERY) {
                self.marks.push(Mark {
                    place: change.place(),
                    count,
                    workshop: self.workshop.clone(),
                });
                self.thin();
            }
        }
    }

    /// Keeps marks dense near the end and sparse further back.
    fn thin(&mut self) {
        let close = self.marks.len().saturating_sub(MARKS_CLOSE);
        if close > 0
            && let Some(at) = close.checked_sub(1)
            && self
                .marks
                .get(at)
                .is_some_and(|mark| !(mark.count / MARK_EVERY).is_multiple_of(MARKS_FAR))
        {
            self.marks.remove(at);
        }
    }

    /// What this hand can undo, last thing last; and redo, likewise.
    pub fn undo_and_redo(&self, hand: HandId) -> (Vec<ChangeId>, Vec<ChangeId>) {
        let (mut undo, mut redo) = (Vec::new(), Vec::new());
        for change in self.log.values().filter(|change| change.hand == hand) {
            let mut turns = change.events.iter().filter_map(|event| match event {
                Event::Undone { changes } => Some((changes, true)),
                Event::Redone { changes } => Some((changes, false)),
                _ => None,
            });
            if let Some((targets, undone)) = turns.next() {
                let (from, to) = if undone {
                    (&mut undo, &mut redo)
                } else {
                    (&mut redo, &mut undo)
                };
                for target in targets {
                    // Nearly always the last one: found at once from the end.
                    match from.iter().rposition(|id| id == target) {
                        Some(at) => {
                            from.remove(at);
                            to.push(*target);
                        }
                        None if !to.contains(target) => to.push(*target),
                        None => {}
                    }
                }
            } else if change.is_content() {
                undo.push(change.id);
                redo.clear();
            }
        }
        (undo, redo)
    }

    /// The change with this id.
    pub fn change(&self, id: ChangeId) -> Option<&Arc<Change>> {
        self.log.get(self.places.get(&id)?)
    }

    /// The ids of changes that are struck.
    pub fn struck(&self) -> BTreeSet<ChangeId> {
        self.verdicts
            .iter()
            .filter(|(_, (_, struck))| *struck)
            .map(|(id, _)| *id)
            .collect()
    }
}

/// For each replica, the number up to which all of its changes are among these places, without a gap.
pub fn seen<'a>(places: impl IntoIterator<Item = &'a Place>) -> Seen {
    let mut numbers: BTreeMap<ReplicaId, BTreeSet<u64>> = BTreeMap::new();
    for place in places {
        numbers.entry(place.replica).or_default().insert(place.n);
    }
    let unbroken =
        |numbers: BTreeSet<u64>| (1..).zip(numbers).take_while(|(due, n)| due == n).count() as u64;
    numbers
        .into_iter()
        .map(|(replica, numbers)| (replica, unbroken(numbers)))
        .collect()
}

fn earlier(one: Option<Place>, other: Place) -> Option<Place> {
    Some(one.map_or(other, |one| one.min(other)))
}

fn wire(change: &Change) -> String {
    serde_json::to_string(change).unwrap_or_default()
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]
mod tests {
    use super::*;
    use crate::workshop::card::NewCard;
    use crate::workshop::ids::CardId;
    use crate::workshop::kind::{Field, Kind};
    use crate::workshop::order::Order;
    use crate::workshop::stamp::Stamp;
    use uuid::Uuid;

    fn id(n: u64) -> Uuid {
        Uuid::from_u128(u128::from(n))
    }

    fn change(n: u64, event: Event) -> Arc<Change> {
        Arc::new(Change {
            id: ChangeId(id(n)),
            at: Stamp { ms: n, count: 0 },
            replica: ReplicaId(id(1)),
            n,
            hand: HandId(id(2)),
            events: vec![event],
        })
    }

    fn note(n: u64) -> Arc<Change> {
        let card = NewCard {
            id: CardId(id(n)),
            kind: Kind::Note,
            step: None,
            order: Order::default(),
            into: None,
            words: BTreeMap::from([(Field::Text, n.to_string())]),
            settings: Vec::new(),
            springs_from: Vec::new(),
            said_by: crate::workshop::card::SaidBy::Nobody,
        };
        change(n, Event::CardsPut { cards: vec![card] })
    }

    fn undone(n: u64, target: u64) -> Arc<Change> {
        change(
            n,
            Event::Undone {
                changes: vec![ChangeId(id(target))],
            },
        )
    }

    #[test]
    fn marks_are_dense_near_the_end_and_sparse_further_back() {
        let mut history = History::of((1..=6_400).map(note));
        assert_eq!(
            history.marks.len(),
            MARKS_CLOSE + (100 - MARKS_CLOSE) / MARKS_FAR
        );
        assert!(
            history
                .marks
                .windows(2)
                .all(|pair| pair[0].place < pair[1].place && pair[0].count < pair[1].count)
        );
        // Folding again from far back leaves them as orderly.
        history.take([undone(6_401, 3)]);
        assert!(
            history
                .marks
                .iter()
                .all(|mark| mark.count.is_multiple_of(MARK_EVERY))
        );
        assert_eq!(history.workshop().cards.len(), 6_399);
        for mark in &history.marks {
            assert_eq!(history.log.range(..=mark.place).count(), mark.count);
        }
    }

    #[test]
    fn an_undo_that_comes_before_what_it_undoes_still_does() {
        let mut history = History::default();
        assert_eq!(history.take([undone(2, 1)]).len(), 1);
        assert_eq!(history.take([note(1), note(1)]).len(), 1);
        assert!(history.workshop().cards.is_empty());
        assert!(history.is_struck(ChangeId(id(1))));
    }

    #[test]
    fn what_is_known_is_passed_over_and_counted_once() {
        let mut history = History::of([note(1), note(2)]);
        assert!(history.take([note(2), note(1)]).is_empty());
        assert_eq!((history.len(), history.seen()[&ReplicaId(id(1))]), (2, 2));
        assert!(history.knows(&note(1)) && !history.knows(&note(3)));
    }

    #[test]
    fn taking_back_twice_from_two_windows_of_one_hand_is_taken_back_once() {
        let history = History::of([note(1), note(2), undone(3, 2), undone(4, 2)]);
        let (undo, redo) = history.undo_and_redo(HandId(id(2)));
        assert_eq!((undo, redo), (vec![ChangeId(id(1))], vec![ChangeId(id(2))]));
    }
}
