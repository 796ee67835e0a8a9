//! Windows on one workshop, for the laws of the log: they ask, hear each other at times, undo and reload, with wall
//! clocks and dice that tests hold in hand.

use super::chance::Chance;
use lantern::workshop::activity::Activity;
use lantern::workshop::brief::BriefField;
use lantern::workshop::card::Card;
use lantern::workshop::choice::{Role, Sector};
use lantern::workshop::command::{CardDraft, Command, StepDraft};
use lantern::workshop::decide::decide;
use lantern::workshop::event::{Change, Event, PersonDraft};
use lantern::workshop::history::History;
use lantern::workshop::ids::{CardId, ChangeId, HandId, PersonId, ReplicaId, StepId};
use lantern::workshop::kind::{Field, Kind};
use lantern::workshop::phase::Phase;
use lantern::workshop::refusal::Refusal;
use lantern::workshop::stamp::Clock;
use lantern::workshop::{Dice, Moment, Workshop};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Saturday 3 October 2026, 09:00 UTC.
pub const NINE: u64 = 1_791_018_000_000;
/// A minute in milliseconds.
pub const MINUTE: u64 = 60_000;

/// One window on a workshop: its log, its hand, its wall clock.
#[derive(Clone)]
pub struct Window {
    pub history: History,
    /// The wall clock, as far wrong as a test wants it.
    pub now: u64,
    pub hand: HandId,
    pub dice: Chance,
    clock: Clock,
    replica: ReplicaId,
    n: u64,
}

/// A window with a workshop open: welcome, pairs, notes, themes, vote (3 dots), statements; 10 minutes each.
pub fn room() -> Window {
    let mut window = Window::new(1);
    window.ask(opening());
    window
}

/// What [`room`] asks for first.
pub fn opening() -> Command {
    use Activity::{Notes, Pairs, Statements, Themes, Vote, Welcome};
    Command::Open {
        template: "half-day".into(),
        words: BTreeMap::from([(BriefField::Title, "Going home well".into())]),
        settings: Vec::new(),
        steps: [Welcome, Pairs, Notes, Themes, Vote, Statements]
            .map(step_draft)
            .to_vec(),
    }
}

/// A step of ten minutes.
pub fn step_draft(activity: Activity) -> StepDraft {
    StepDraft {
        phase: Phase::Discover,
        activity,
        name: format!("{activity:?}"),
        prompt: "What works?".into(),
        notes: String::new(),
        minutes: 10,
        protected: false,
        private: false,
        dots: if activity == Activity::Vote { 3 } else { 0 },
    }
}

/// Somebody by first name from an organisation.
pub fn person(name: &str, organisation: &str) -> PersonDraft {
    PersonDraft {
        name: name.into(),
        organisation: organisation.into(),
        sector: Sector::Nhs,
        role: Role::NotSaid,
        table: String::new(),
    }
}

impl Window {
    /// A window onto nothing yet. The number makes its ids and its chance its own.
    pub fn new(number: u64) -> Window {
        let mut dice = Chance::new(number);
        Window {
            history: History::default(),
            now: NINE,
            hand: HandId(dice.fresh()),
            replica: ReplicaId(dice.fresh()),
            dice,
            clock: Clock::default(),
            n: 0,
        }
    }

    /// Another window on the same workshop that knows all that this one knows.
    pub fn another(&self, number: u64) -> Window {
        let mut other = Window::new(number);
        other.now = self.now;
        other.hear(self.log());
        other
    }

    pub fn workshop(&self) -> &Workshop {
        self.history.workshop()
    }

    pub fn log(&self) -> Vec<Arc<Change>> {
        self.history.changes().cloned().collect()
    }

    /// What the core answers, without doing it.
    pub fn decide(&mut self, wish: Command) -> Result<Vec<Event>, Refusal> {
        decide(
            self.history.workshop(),
            wish,
            &mut Moment {
                now: self.now,
                dice: &mut self.dice,
            },
        )
    }

    /// Asks; what is answered is signed and taken in.
    pub fn try_ask(&mut self, wish: Command) -> Result<Arc<Change>, Refusal> {
        let events = self.decide(wish)?;
        Ok(self.commit(events))
    }

    /// Asks for something that must not be refused.
    pub fn ask(&mut self, wish: Command) -> Arc<Change> {
        let told = format!("{wish:?}");
        self.try_ask(wish)
            .unwrap_or_else(|refusal| panic!("{told} was refused: {refusal}"))
    }

    /// Asks for something that must be refused and change nothing.
    pub fn refused(&mut self, wish: Command) -> Refusal {
        let told = format!("{wish:?}");
        let before = self.workshop().clone();
        let refusal = self
            .try_ask(wish)
            .expect_err(&format!("{told} was not refused"));
        assert_eq!(before, *self.workshop());
        refusal
    }

    /// Signs events and takes them in.
    pub fn commit(&mut self, events: Vec<Event>) -> Arc<Change> {
        self.n += 1;
        let change = Arc::new(Change {
            id: ChangeId(self.dice.fresh()),
            at: self.clock.tick(self.now),
            replica: self.replica,
            n: self.n,
            hand: self.hand,
            events,
        });
        self.history.take([change.clone()]);
        change
    }

    /// Takes changes from elsewhere.
    pub fn hear(&mut self, changes: impl IntoIterator<Item = Arc<Change>>) {
        for change in self.history.take(changes) {
            self.clock.observe(change.at);
        }
    }

    pub fn undo(&mut self) -> Option<Arc<Change>> {
        let target = self.history.undo_and_redo(self.hand).0.last().copied()?;
        Some(self.commit(vec![Event::Undone {
            changes: vec![target],
        }]))
    }

    pub fn redo(&mut self) -> Option<Arc<Change>> {
        let target = self.history.undo_and_redo(self.hand).1.last().copied()?;
        Some(self.commit(vec![Event::Redone {
            changes: vec![target],
        }]))
    }

    /// The page is loaded again: a new run with the same hand, from what was stored.
    pub fn reload(&mut self) {
        self.replica = ReplicaId(self.dice.fresh());
        self.n = 0;
        self.clock = Clock::default();
        let stored = through_json(&self.log());
        self.history = History::default();
        self.hear(stored);
    }

    pub fn minutes_pass(&mut self, minutes: u64) {
        self.now += minutes * MINUTE;
    }

    /// The first step with this activity.
    pub fn step(&self, activity: Activity) -> StepId {
        self.workshop()
            .agenda()
            .iter()
            .find(|step| step.activity == activity)
            .expect("a step")
            .id
    }

    /// Puts a card with its main words.
    pub fn put(&mut self, kind: Kind, text: &str) -> CardId {
        let step = (kind == Kind::Note).then(|| self.step(Activity::Notes));
        let change = self.ask(Command::Put {
            kind,
            step,
            cards: vec![CardDraft::saying(text)],
        });
        match change.events.as_slice() {
            [Event::CardsPut { cards }] => cards[0].id,
            other => panic!("not a card: {other:?}"),
        }
    }

    pub fn note(&mut self, text: &str) -> CardId {
        self.put(Kind::Note, text)
    }

    /// Gathers cards under a new theme.
    pub fn group(&mut self, cards: &[CardId], name: &str) -> CardId {
        let change = self.ask(Command::Group {
            cards: cards.to_vec(),
            name: name.into(),
            step: None,
        });
        match change.events.as_slice() {
            [Event::CardsGrouped { theme, .. }] => theme.id,
            other => panic!("not a theme: {other:?}"),
        }
    }

    /// Lets somebody in.
    pub fn let_in(&mut self, name: &str, organisation: &str) -> PersonId {
        let change = self.ask(Command::LetIn(vec![person(name, organisation)]));
        match change.events.as_slice() {
            [Event::PeopleJoined { people }] => people[0].id,
            other => panic!("nobody: {other:?}"),
        }
    }

    pub fn word(&mut self, card: CardId, text: &str) -> Arc<Change> {
        self.ask(Command::Word(card, Field::Text, text.into()))
    }

    pub fn card(&self, id: CardId) -> &Card {
        &self.workshop().cards[&id]
    }

    /// The words of the notes at the notes step, in order.
    pub fn notes(&self) -> Vec<&str> {
        self.workshop()
            .notes_at(self.step(Activity::Notes))
            .into_iter()
            .map(|card| card.main())
            .collect()
    }
}

/// Saved and loaded again.
pub fn through_json(changes: &[Arc<Change>]) -> Vec<Arc<Change>> {
    let text = serde_json::to_string(changes).expect("changes can be written");
    serde_json::from_str(&text).expect("changes can be read")
}

/// Every window hears everything.
pub fn meet(windows: &mut [Window]) {
    let all: Vec<_> = windows.iter().flat_map(Window::log).collect();
    for window in windows {
        window.hear(all.clone());
    }
}
