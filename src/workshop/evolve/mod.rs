//! Applies events. Total: whatever comes, known or not, sensible or not, it never fails; what it has never
//! heard of it passes over. Text is the exception: an edit brings back a card that is not there.

mod agenda;
mod cards;
mod people;

use super::Workshop;
use super::event::{Change, Event};
use super::ids::{ChangeId, StepId};
use super::room::Visit;
use super::vote::{Stage, Vote};
use super::wording::Wording;
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
            Event::PeopleJoined { .. }
            | Event::PersonChanged { .. }
            | Event::PersonWorded { .. }
            | Event::PersonSettled { .. }
            | Event::PeopleLeft { .. }
            | Event::PairsMade { .. }
            | Event::PeopleSeated { .. } => self.evolve_people(event),
            Event::VersionPutAway { of, text } => self.put_version_away(*of, text),
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
                let planned = self.planned_minutes();
                let room = Arc::make_mut(&mut self.room);
                if room.visits.is_empty() {
                    room.promised = planned;
                }
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
            Event::RoomReset => Arc::make_mut(&mut self.room).reset(),
            Event::TimerTurned { step, timer } => {
                let timers = &mut Arc::make_mut(&mut self.room).timers;
                match timer {
                    Some(timer) => timers.insert(*step, *timer),
                    None => timers.remove(step),
                };
            }
            Event::RoomSettled { setting } => Arc::make_mut(&mut self.room).settle(*setting),
            Event::Unknown(_) => self.not_understood += 1,
            Event::BroughtIn { .. } | Event::Undone { .. } | Event::Redone { .. } => {}
        }
    }

    fn vote(&mut self, step: StepId) -> &mut Vote {
        Arc::make_mut(self.votes.entry(step).or_default())
    }

    fn put_version_away(&mut self, of: Wording, text: &str) {
        let words = match of {
            Wording::Card(card, field) => self
                .cards
                .get_mut(&card)
                .and_then(|card| Arc::make_mut(card).words.get_mut(&field)),
            Wording::Step(step, field) => self
                .steps
                .get_mut(&step)
                .map(|step| Arc::make_mut(step).words_mut(field)),
            Wording::Brief(field) => Arc::make_mut(&mut self.brief).words_mut().get_mut(&field),
        };
        if let Some(words) = words {
            words.others.retain(|other| other != text);
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
