//! Applies events. Total: whatever comes, known or not, sensible or not, it never fails; what it has never
//! heard of it passes over. Text is the exception: an edit brings back a card that is not there.

use super::Workshop;
use super::card::{Card, Choices, NewCard};
use super::event::{Change, Event, Move};
use super::ids::{CardId, ChangeId, StepId};
use super::kind::{Field, Kind};
use super::order::Order;
use super::room::Visit;
use super::step::{MOST_MINUTES, NewStep, Step};
use super::vote::{Stage, Vote};
use super::words::Words;
use std::collections::btree_map::Entry;
use std::sync::Arc;

impl Workshop {
    /// Applies a change. A struck change (one that was undone) leaves no trace but the version of words it
    /// would have made, so that a later edit that saw it is still known to have seen it.
    pub(super) fn apply(&mut self, change: &Change, struck: bool) {
        for event in &change.events {
            if struck {
                self.pass_over(change.id, event);
            } else {
                self.evolve(change, event);
            }
        }
    }

    fn pass_over(&mut self, by: ChangeId, event: &Event) {
        let words = match event {
            Event::CardWorded { card, field, .. } => self
                .cards
                .get_mut(card)
                .and_then(|card| Arc::make_mut(card).words.get_mut(field)),
            Event::StepWorded { step, field, .. } => self
                .steps
                .get_mut(step)
                .map(|step| Arc::make_mut(step).words_mut(*field)),
            Event::BriefWorded { field, .. } => {
                Arc::make_mut(&mut self.brief).words_mut().get_mut(field)
            }
            _ => None,
        };
        if let (Some(words), Some(seen)) = (words, replaced(event))
            && words.version == seen
        {
            words.version = by;
        }
    }

    fn evolve(&mut self, change: &Change, event: &Event) {
        match event {
            Event::WorkshopOpened { template, words } => {
                let brief = Arc::make_mut(&mut self.brief);
                brief.template.clone_from(template);
                for (field, text) in words {
                    reword(brief.words_mut().entry(*field), text, change.id, None);
                }
            }
            Event::BriefWorded {
                field,
                text,
                instead_of,
            } => {
                let words = Arc::make_mut(&mut self.brief).words_mut();
                reword(words.entry(*field), text, change.id, *instead_of);
            }
            Event::BriefSettled { setting } => Arc::make_mut(&mut self.brief).settle(setting),
            Event::PeopleJoined { people } => {
                for person in people {
                    self.left.remove(&person.id);
                    self.people.insert(person.id, Arc::new(person.clone()));
                }
            }
            Event::PersonChanged { person } => {
                self.left.remove(&person.id);
                self.people.insert(person.id, Arc::new(person.clone()));
            }
            Event::PeopleLeft { people } => {
                for id in people {
                    if let Some(person) = self.people.remove(id) {
                        self.left.insert(*id, person);
                    }
                }
            }
            Event::PairsMade { step, groups } => {
                self.pairs.insert(*step, Arc::new(groups.clone()));
            }
            Event::PeopleSeated { seats } => {
                for (id, table) in seats {
                    if let Some(person) = self.people.get_mut(id) {
                        Arc::make_mut(person).table.clone_from(table);
                    }
                }
            }
            Event::StepsLaid { .. }
            | Event::StepWorded { .. }
            | Event::StepSettled { .. }
            | Event::StepMoved { .. }
            | Event::StepsRemoved { .. }
            | Event::StepsReturned { .. } => self.evolve_agenda(change.id, event),
            Event::CardsPut { .. }
            | Event::CardWorded { .. }
            | Event::CardSettled { .. }
            | Event::CardsMoved { .. }
            | Event::CardsGrouped { .. }
            | Event::CardsRemoved { .. }
            | Event::CardsReturned { .. }
            | Event::ThreadTied { .. }
            | Event::ThreadLoosed { .. } => self.evolve_cards(change, event),
            Event::VoteOpened { step } => self.vote(*step).stage = Stage::Open,
            Event::VoteClosed { step } => self.vote(*step).stage = Stage::Closed,
            Event::VoteCast {
                step,
                voter,
                card,
                dots,
            } => {
                self.vote(*step)
                    .cast
                    .entry(*voter)
                    .or_default()
                    .insert(*card, *dots);
            }
            Event::VoteTallied { step, card, dots } => {
                self.vote(*step).tallies.insert(*card, *dots);
            }
            Event::WritingRevealed { step, cards } => self.reveal(*step, cards),
            Event::RoomBrought { step, at } => {
                let room = Arc::make_mut(&mut self.room);
                room.ended = None;
                room.showing = None;
                room.visits.push(Visit {
                    step: *step,
                    at: *at,
                    closed: None,
                });
            }
            Event::RoomEnded { at } => {
                let room = Arc::make_mut(&mut self.room);
                room.ended = Some(*at);
                if let Some(visit) = room.visits.last_mut() {
                    visit.closed = Some(*at);
                }
            }
            Event::TimerTurned { step, timer } => {
                let timers = &mut Arc::make_mut(&mut self.room).timers;
                match timer {
                    Some(timer) => timers.insert(*step, *timer),
                    None => timers.remove(step),
                };
            }
            Event::RoomSettled { setting } => Arc::make_mut(&mut self.room).settle(*setting),
            Event::Undone { .. } | Event::Redone { .. } | Event::Unknown(_) => {}
        }
    }

    fn evolve_agenda(&mut self, by: ChangeId, event: &Event) {
        match event {
            Event::StepsLaid { steps } => {
                for step in steps {
                    self.steps
                        .entry(step.id)
                        .or_insert_with(|| Arc::new(laid(step, by)));
                }
            }
            Event::StepWorded {
                step,
                field,
                text,
                instead_of,
            } => self.with_step(*step, |step| {
                step.words_mut(*field).reword(text.clone(), by, *instead_of);
                step.removed = false;
            }),
            Event::StepSettled { step, setting } => {
                self.with_step(*step, |step| step.settle(*setting))
            }
            Event::StepMoved { step, order } => {
                self.with_step(*step, |step| step.order = order.clone())
            }
            Event::StepsRemoved { steps } => {
                for step in steps {
                    self.with_step(*step, |step| step.removed = true);
                }
            }
            Event::StepsReturned { steps } => {
                for step in steps {
                    self.with_step(*step, |step| step.removed = false);
                }
            }
            _ => {}
        }
    }

    fn evolve_cards(&mut self, change: &Change, event: &Event) {
        match event {
            Event::CardsPut { cards } => {
                for card in cards {
                    self.put(card, change);
                }
            }
            Event::CardWorded {
                card,
                kind,
                step,
                field,
                text,
                instead_of,
            } => {
                let card = self
                    .cards
                    .entry(*card)
                    .or_insert_with(|| Arc::new(bare(*card, *kind, *step, change)));
                let card = Arc::make_mut(card);
                card.removed = false;
                reword(card.words.entry(*field), text, change.id, *instead_of);
            }
            Event::CardSettled { card, setting } => {
                self.with_card(*card, |card| card.choices.settle(setting))
            }
            Event::CardsMoved { moves } => self.shift(moves),
            Event::CardsGrouped { theme, moves } => {
                self.put(theme, change);
                self.shift(moves);
            }
            Event::CardsRemoved { cards } => {
                for card in cards {
                    self.with_card(*card, |card| card.removed = true);
                }
            }
            Event::CardsReturned { cards } => {
                for card in cards {
                    self.with_card(*card, |card| card.removed = false);
                }
            }
            Event::ThreadTied { card, from } if card != from => self.with_card(*card, |card| {
                card.springs_from.insert(*from);
            }),
            Event::ThreadLoosed { card, from } => self.with_card(*card, |card| {
                card.springs_from.remove(from);
            }),
            _ => {}
        }
    }

    fn put(&mut self, new: &NewCard, change: &Change) {
        let mut card = bare(new.id, new.kind, new.step, change);
        card.order = new.order.clone();
        card.into = new.into;
        card.choices.said_by = new.said_by.clone();
        card.springs_from = new
            .springs_from
            .iter()
            .copied()
            .filter(|from| *from != new.id)
            .collect();
        for setting in &new.settings {
            card.choices.settle(setting);
        }
        for (field, text) in &new.words {
            card.words
                .insert(*field, Words::new(text.clone(), change.id));
        }
        match self.cards.entry(new.id) {
            Entry::Vacant(place) => {
                place.insert(Arc::new(card));
            }
            // Only a damaged log puts a card twice, or after it was edited. Its words are kept all the same.
            Entry::Occupied(mut known) => {
                let known = Arc::make_mut(known.get_mut());
                for (field, text) in &new.words {
                    reword(known.words.entry(*field), text, change.id, None);
                }
            }
        }
    }

    fn shift(&mut self, moves: &[Move]) {
        for place in moves {
            self.with_card(place.card, |card| {
                card.into = place.into;
                card.order = place.order.clone();
            });
        }
    }

    fn reveal(&mut self, step: StepId, cards: &[CardId]) {
        self.with_step(step, |step| step.revealed = true);
        for (card, order) in cards.iter().zip(Order::row(None, None, cards.len())) {
            self.with_card(*card, |card| card.order = order);
        }
    }

    fn vote(&mut self, step: StepId) -> &mut Vote {
        Arc::make_mut(self.votes.entry(step).or_default())
    }

    fn with_card(&mut self, id: CardId, change: impl FnOnce(&mut Card)) {
        if let Some(card) = self.cards.get_mut(&id) {
            change(Arc::make_mut(card));
        }
    }

    fn with_step(&mut self, id: StepId, change: impl FnOnce(&mut Step)) {
        if let Some(step) = self.steps.get_mut(&id) {
            change(Arc::make_mut(step));
        }
    }
}

fn replaced(event: &Event) -> Option<ChangeId> {
    match event {
        Event::CardWorded { instead_of, .. }
        | Event::StepWorded { instead_of, .. }
        | Event::BriefWorded { instead_of, .. } => *instead_of,
        _ => None,
    }
}

fn reword<K: Ord>(
    entry: Entry<'_, K, Words>,
    text: &str,
    by: ChangeId,
    instead_of: Option<ChangeId>,
) {
    match entry {
        Entry::Vacant(place) => {
            place.insert(Words::new(text.to_owned(), by));
        }
        Entry::Occupied(mut words) => words.get_mut().reword(text.to_owned(), by, instead_of),
    }
}

fn bare(id: CardId, kind: Kind, step: Option<StepId>, change: &Change) -> Card {
    Card {
        id,
        kind,
        step,
        order: Order::default(),
        into: None,
        words: std::collections::BTreeMap::<Field, Words>::new(),
        choices: Choices::default(),
        springs_from: std::collections::BTreeSet::new(),
        removed: false,
        put_at: change.at.ms,
    }
}

fn laid(new: &NewStep, by: ChangeId) -> Step {
    Step {
        id: new.id,
        order: new.order.clone(),
        phase: new.phase,
        activity: new.activity,
        name: Words::new(new.name.clone(), by),
        prompt: Words::new(new.prompt.clone(), by),
        notes: Words::new(new.notes.clone(), by),
        minutes: new.minutes.min(MOST_MINUTES),
        protected: new.protected,
        private: new.private,
        dots: new.dots,
        queued: new.queued,
        revealed: false,
        removed: false,
    }
}
