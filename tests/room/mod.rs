//! A room for tests: asks, signs what is answered, and takes it into a log, with a clock and ids that tests know
//! beforehand. [`stories`] holds whole workshops; [`window`] several windows on one workshop that do not always
//! hear each other, for the laws of the log.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

pub mod afternoon;
pub mod arrivals;
pub mod chance;
pub mod check_in;
pub mod leaving;
pub mod paper;
pub mod payloads;
pub mod sheets;
pub mod stories;
pub mod window;
pub mod wishes;

use lantern::workshop::activity::Activity;
use lantern::workshop::card::{SaidBy, Setting};
use lantern::workshop::choice::{Role, Sector};
use lantern::workshop::command::{CardDraft, Command, StepDraft};
use lantern::workshop::decide::decide;
use lantern::workshop::event::{Change, Event, PersonDraft};
use lantern::workshop::history::History;
use lantern::workshop::ids::{CardId, ChangeId, HandId, ReplicaId, StepId, WorkshopId};
use lantern::workshop::kind::{Field, Kind};
use lantern::workshop::phase::Phase;
use lantern::workshop::stamp::Clock;
use lantern::workshop::{Dice, Moment, Workshop};
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// Ids that count up from 1, and chance that follows from them.
#[derive(Clone, Debug, Default)]
pub struct Counted(u128);

impl Dice for Counted {
    fn fresh(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(0x0195_5a00_0000_7000_8000_0000_0000_0000 + self.0)
    }

    fn below(&mut self, below: usize) -> usize {
        self.0 += 1;
        (self.0 as usize * 7) % below.max(1)
    }
}

/// One window with one hand, and its log.
#[derive(Clone, Debug)]
pub struct Room {
    pub id: WorkshopId,
    pub history: History,
    pub dice: Counted,
    pub clock: Clock,
    pub now: u64,
    pub n: u64,
    /// Which laptop this is.
    pub laptop: u128,
}

impl Room {
    /// Nothing has happened; it is Tuesday 3 March 2026, 09:30 UTC.
    pub fn new() -> Room {
        Room {
            id: WorkshopId(Uuid::from_u128(0x0195_5a00_0000_7000_8000_aaaa_aaaa_aaaa)),
            history: History::default(),
            dice: Counted::default(),
            clock: Clock::default(),
            now: 1_772_530_200_000,
            n: 0,
            laptop: 0xbbbb,
        }
    }

    /// The same workshop on another laptop: what happens there is not heard here.
    pub fn on_another_laptop(&self) -> Room {
        Room {
            dice: Counted(self.dice.0 + 1_000_000),
            n: 0,
            laptop: self.laptop + 1,
            ..self.clone()
        }
    }

    pub fn workshop(&self) -> &Workshop {
        self.history.workshop()
    }

    /// Lets minutes pass.
    pub fn later(&mut self, minutes: u64) -> &mut Room {
        self.now += minutes * 60_000;
        self
    }

    /// Asks for something that must not be refused.
    pub fn ask(&mut self, wish: Command) -> Vec<Event> {
        let mut moment = Moment {
            now: self.now,
            dice: &mut self.dice,
        };
        let events = decide(self.history.workshop(), wish, &mut moment).expect("not refused");
        self.record(events.clone());
        events
    }

    /// Signs events and takes them in.
    pub fn record(&mut self, events: Vec<Event>) {
        self.n += 1;
        let change = Change {
            id: ChangeId(self.dice.fresh()),
            at: self.clock.tick(self.now),
            replica: ReplicaId(Uuid::from_u128(self.laptop)),
            n: self.n,
            hand: HandId(Uuid::from_u128(self.laptop + 0x1111)),
            events,
        };
        self.history.take([Arc::new(change)]);
    }

    /// Lets somebody in.
    pub fn person(&mut self, name: &str, organisation: &str, sector: Sector, role: Role) {
        let draft = PersonDraft {
            name: name.into(),
            organisation: organisation.into(),
            sector,
            role,
            table: String::new(),
        };
        self.ask(Command::LetIn(vec![draft]));
    }

    /// The first step with this activity.
    pub fn step(&self, activity: Activity) -> StepId {
        self.workshop()
            .agenda()
            .iter()
            .find(|step| step.activity == activity)
            .unwrap()
            .id
    }

    /// The step with this name.
    pub fn step_named(&self, name: &str) -> StepId {
        self.workshop()
            .agenda()
            .iter()
            .find(|step| step.name.text == name)
            .unwrap()
            .id
    }

    /// Puts a card.
    pub fn put(&mut self, kind: Kind, step: Option<StepId>, card: CardDraft) -> CardId {
        match self
            .ask(Command::Put {
                kind,
                step,
                cards: vec![card],
            })
            .as_slice()
        {
            [Event::CardsPut { cards }] => cards[0].id,
            other => panic!("not a card: {other:?}"),
        }
    }

    /// Puts a card with its main words only.
    pub fn say(&mut self, kind: Kind, step: Option<StepId>, text: &str) -> CardId {
        self.put(kind, step, CardDraft::saying(text))
    }

    /// Writes words as a file from elsewhere might hold them: nobody has looked at them.
    pub fn write_past_everything(&mut self, card: CardId, field: Field, text: &str) {
        let known = self.workshop().card(card).unwrap();
        let (kind, step) = (known.kind, known.step);
        let instead_of = known.words.get(&field).map(|words| words.version);
        self.record(vec![Event::CardWorded {
            card,
            kind,
            step,
            field,
            text: text.to_owned(),
            instead_of,
        }]);
    }

    /// The same for a choice.
    pub fn write_choice_past_everything(&mut self, card: CardId, setting: Setting) {
        self.record(vec![Event::CardSettled { card, setting }]);
    }

    /// Makes a choice about a card.
    pub fn settle(&mut self, card: CardId, setting: Setting) {
        self.ask(Command::Settle(card, setting));
    }
}

/// A step with notes for the facilitator; a vote has three dots each.
pub fn step(phase: Phase, activity: Activity, name: &str, minutes: u16) -> StepDraft {
    StepDraft {
        phase,
        activity,
        name: name.into(),
        prompt: String::new(),
        notes: "Facilitator only: mind the clock.".into(),
        minutes,
        protected: false,
        private: false,
        dots: if activity == Activity::Vote { 3 } else { 0 },
    }
}

/// A card with words, choices and what it springs from.
pub fn draft(text: &[(Field, &str)], settings: Vec<Setting>, springs_from: &[CardId]) -> CardDraft {
    CardDraft {
        settings,
        springs_from: springs_from.to_vec(),
        ..words(text)
    }
}

/// A card with words only.
pub fn words(text: &[(Field, &str)]) -> CardDraft {
    let words: BTreeMap<Field, String> = text
        .iter()
        .map(|(field, text)| (*field, (*text).to_owned()))
        .collect();
    CardDraft {
        words,
        ..CardDraft::default()
    }
}

/// The same card, said by somebody.
pub fn said_by(card: CardDraft, said_by: SaidBy) -> CardDraft {
    CardDraft { said_by, ..card }
}
