//! Plays the example into changes, step by step, as the room would have made them.

use super::shape::{CardLine, Example, StepLine};
use crate::workshop::Dice;
use crate::workshop::brief::{BriefField, BriefSetting};
use crate::workshop::card::{NewCard, SaidBy, Setting};
use crate::workshop::event::{Change, Event};
use crate::workshop::ids::{CardId, ChangeId, HandId, PersonId, ReplicaId, StepId, VoterId};
use crate::workshop::kind::Field;
use crate::workshop::order::Order;
use crate::workshop::person::Person;
use crate::workshop::stamp::Clock;
use crate::workshop::step::NewStep;
use chrono::{NaiveDate, NaiveTime};
use std::collections::BTreeMap;
use std::sync::Arc;

const MINUTE: u64 = 60_000;
/// 09:30 in Wernlow is 08:30 UTC in October.
const STARTS: (u32, u32) = (8, 30);

/// Plays the example: knows which local id got which id, and what time it is in Wernlow.
pub(super) struct Player<'a> {
    dice: &'a mut dyn Dice,
    people: BTreeMap<String, PersonId>,
    steps: BTreeMap<String, StepId>,
    cards: BTreeMap<String, CardId>,
    orders: BTreeMap<String, Order>,
    replica: ReplicaId,
    hand: HandId,
    clock: Clock,
    now: u64,
    changes: Vec<Arc<Change>>,
}

impl<'a> Player<'a> {
    pub(super) fn new(example: &Example, dice: &'a mut dyn Dice) -> Player<'a> {
        let people = example
            .people
            .iter()
            .map(|person| (person.id.clone(), PersonId(dice.fresh())))
            .collect();
        let steps = example
            .steps
            .iter()
            .map(|step| (step.id.clone(), StepId(dice.fresh())))
            .collect();
        let cards: BTreeMap<_, _> = example
            .cards
            .iter()
            .map(|card| (card.id.clone(), CardId(dice.fresh())))
            .collect();
        let orders = Order::row(None, None, example.cards.len());
        let orders = example
            .cards
            .iter()
            .map(|card| card.id.clone())
            .zip(orders)
            .collect();
        let (replica, hand) = (ReplicaId(dice.fresh()), HandId(dice.fresh()));
        let now = morning(&example.brief.date);
        Player {
            dice,
            people,
            steps,
            cards,
            orders,
            replica,
            hand,
            clock: Clock::default(),
            now,
            changes: Vec::new(),
        }
    }

    pub(super) fn play(mut self, example: &Example) -> Vec<Arc<Change>> {
        let day = self.now;
        self.now = day.saturating_sub(24 * 60 * MINUTE);
        self.open(example);
        self.now = day;
        for step in &example.steps {
            self.play_step(example, step);
        }
        let at = self.now;
        self.happen(vec![Event::RoomEnded { at }]);
        // Said anywhere: concerns and the like that belong to no step.
        let loose: Vec<&CardLine> = example
            .cards
            .iter()
            .filter(|card| card.step.is_none())
            .collect();
        self.put(&loose, 0);
        self.changes
    }

    fn open(&mut self, example: &Example) {
        let brief = &example.brief;
        let words = [
            (BriefField::Title, &brief.title),
            (BriefField::Topic, &brief.topic),
            (BriefField::TopicFrom, &brief.topic_from),
            (BriefField::Question, &brief.question),
            (BriefField::Place, &brief.place),
            (BriefField::Sponsor, &brief.sponsor),
            (
                BriefField::SponsorCanSayYesTo,
                &brief.sponsor_can_say_yes_to,
            ),
            (BriefField::Missing, &brief.missing),
            (BriefField::GroundRules, &brief.ground_rules),
            (BriefField::AlreadyDecided, &brief.already_decided),
            (BriefField::BuildsOn, &brief.builds_on),
            (BriefField::Information, &brief.information),
            (BriefField::Contact, &brief.contact),
            (BriefField::Facilitator, &brief.facilitator),
        ];
        let words = words
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(field, text)| (field, text.trim().to_owned()))
            .collect();
        let mut events = vec![Event::WorkshopOpened {
            template: brief.template.clone(),
            words,
        }];
        events.push(Event::BriefSettled {
            setting: BriefSetting::Date(brief.date.parse::<NaiveDate>().ok()),
        });
        events.push(Event::BriefSettled {
            setting: BriefSetting::Labels(brief.labels),
        });
        if let Ok(date) = brief.keep_until.parse::<NaiveDate>() {
            events.push(Event::BriefSettled {
                setting: BriefSetting::KeepUntil(Some(date)),
            });
        }
        if brief.anonymous {
            events.push(Event::BriefSettled {
                setting: BriefSetting::Anonymous,
            });
        }
        events.push(Event::StepsLaid {
            steps: self.laid(example),
        });
        self.happen(events);
        let people = example.people.iter().filter_map(|line| {
            Some(Person {
                id: *self.people.get(&line.id)?,
                name: line.name.clone(),
                organisation: line.organisation.clone(),
                sector: line.sector,
                role: line.role,
                table: line.table.clone(),
                others: Vec::new(),
            })
        });
        let people = people.collect();
        self.happen(vec![Event::PeopleJoined { people }]);
    }

    fn laid(&self, example: &Example) -> Vec<NewStep> {
        let orders = Order::row(None, None, example.steps.len());
        let lay = |(line, order): (&StepLine, Order)| {
            Some(NewStep {
                id: *self.steps.get(&line.id)?,
                order,
                phase: line.phase,
                activity: line.activity,
                name: line.name.clone(),
                prompt: line.prompt.clone(),
                notes: line.notes.trim().to_owned(),
                minutes: line.minutes,
                protected: line.protected,
                private: line.private,
                dots: line.dots,
                queued: false,
                part: String::new(),
            })
        };
        example.steps.iter().zip(orders).filter_map(lay).collect()
    }

    fn play_step(&mut self, example: &Example, line: &StepLine) {
        let Some(step) = self.steps.get(&line.id).copied() else {
            return;
        };
        let began = self.now;
        let lasts = u64::from(if line.actual == 0 {
            line.minutes
        } else {
            line.actual
        }) * MINUTE;
        self.happen(vec![Event::RoomBrought { step, at: began }]);
        for round in example.rounds.iter().filter(|round| round.step == line.id) {
            let seat = |ids: &Vec<String>| {
                ids.iter()
                    .filter_map(|id| self.people.get(id).copied())
                    .collect()
            };
            let groups = round.groups.iter().map(seat).collect();
            self.happen(vec![Event::PairsMade { step, groups }]);
        }
        let here: Vec<&CardLine> = example
            .cards
            .iter()
            .filter(|card| card.step.as_deref() == Some(line.id.as_str()))
            .collect();
        self.put(&here, lasts);
        self.vote(example, line, step);
        if line.private {
            let cards = here
                .iter()
                .filter_map(|card| self.cards.get(&card.id).copied())
                .collect();
            self.happen(vec![Event::WritingRevealed { step, cards }]);
        }
        self.now = began + lasts;
    }

    fn vote(&mut self, example: &Example, line: &StepLine, step: StepId) {
        let ballots: Vec<_> = example
            .ballots
            .iter()
            .filter(|ballot| ballot.step == line.id)
            .collect();
        let tallies: Vec<_> = example
            .tallies
            .iter()
            .filter(|tally| tally.step == line.id)
            .collect();
        if ballots.is_empty() && tallies.is_empty() {
            return;
        }
        self.happen(vec![Event::VoteOpened { step }]);
        for ballot in ballots {
            let voter = VoterId(self.dice.fresh());
            let dots = ballot
                .dots
                .iter()
                .filter_map(|(card, dots)| Some((*self.cards.get(card)?, *dots)));
            let events = dots
                .map(|(card, dots)| Event::VoteCast {
                    step,
                    voter,
                    card,
                    dots,
                })
                .collect();
            self.happen(events);
        }
        for tally in tallies {
            if let Some(card) = self.cards.get(&tally.theme).copied() {
                self.happen(vec![Event::VoteTallied {
                    step,
                    card,
                    dots: tally.dots,
                }]);
            }
        }
        self.happen(vec![Event::VoteClosed { step }]);
    }

    /// Puts cards down one by one, spread over the time they took.
    fn put(&mut self, lines: &[&CardLine], lasts: u64) {
        let pause = lasts / (lines.len() as u64 + 1);
        for line in lines {
            self.now += pause;
            if let Some(card) = self.card(line) {
                self.happen(vec![Event::CardsPut { cards: vec![card] }]);
            }
        }
    }

    fn card(&self, line: &CardLine) -> Option<NewCard> {
        let mut words: BTreeMap<Field, String> = line
            .fields
            .iter()
            .map(|(field, text)| (*field, text.trim().to_owned()))
            .collect();
        words.insert(Field::Text, line.text.trim().to_owned());
        let said_by = match (&line.by, &line.table) {
            (Some(person), _) => self
                .people
                .get(person)
                .map_or(SaidBy::Nobody, |id| SaidBy::Person(*id)),
            (None, Some(table)) => SaidBy::Table(table.clone()),
            (None, None) => SaidBy::Nobody,
        };
        Some(NewCard {
            id: *self.cards.get(&line.id)?,
            kind: line.kind,
            step: line
                .step
                .as_ref()
                .and_then(|step| self.steps.get(step).copied()),
            order: self.orders.get(&line.id).cloned().unwrap_or_default(),
            into: line
                .into
                .as_ref()
                .and_then(|theme| self.cards.get(theme).copied()),
            words,
            settings: settings(line),
            springs_from: line
                .springs_from
                .iter()
                .filter_map(|from| self.cards.get(from).copied())
                .collect(),
            said_by,
        })
    }

    fn happen(&mut self, events: Vec<Event>) {
        let change = Change {
            id: ChangeId(self.dice.fresh()),
            at: self.clock.tick(self.now),
            replica: self.replica,
            n: self.changes.len() as u64 + 1,
            hand: self.hand,
            events,
        };
        self.changes.push(Arc::new(change));
    }
}

fn settings(line: &CardLine) -> Vec<Setting> {
    let due = line
        .due
        .as_ref()
        .and_then(|date| date.parse::<NaiveDate>().ok());
    let mut settings: Vec<Setting> = [
        line.consent.map(Setting::Consent),
        due.map(|due| Setting::Due(Some(due))),
        line.status.map(Setting::Status),
        line.answer.map(Setting::Answer),
        line.cost.map(|cost| Setting::Cost(Some(cost))),
        line.size.map(|size| Setting::Size(Some(size))),
        line.reach.map(|reach| Setting::Reach(Some(reach))),
        line.form.map(Setting::Form),
        line.concern.map(Setting::Concern),
        line.energy.map(Setting::Energy),
        line.sponsor_none_needed
            .then_some(Setting::NoSponsorNeeded(true)),
        line.in_core.then_some(Setting::InCore(true)),
    ]
    .into_iter()
    .flatten()
    .collect();
    settings.extend(
        line.criteria
            .iter()
            .map(|criterion| Setting::Criterion(*criterion, true)),
    );
    settings.extend(
        line.support
            .iter()
            .map(|(level, people)| Setting::Support(*level, *people)),
    );
    settings
}

fn morning(date: &str) -> u64 {
    let time = NaiveTime::from_hms_opt(STARTS.0, STARTS.1, 0).unwrap_or_default();
    let at = date
        .parse::<NaiveDate>()
        .unwrap_or_default()
        .and_time(time)
        .and_utc()
        .timestamp_millis();
    u64::try_from(at).unwrap_or(0)
}
