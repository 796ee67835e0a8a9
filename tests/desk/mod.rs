//! A facilitator at a window of a browser in memory, wired as the program wires it.

use lantern::session::Session;
use lantern::session::memory::{Browser, Window};
use lantern::session::opening::{self, Notice, OpenTrouble, Opened};
use lantern::session::share::Hint;
use lantern::workshop::activity::Activity;
use lantern::workshop::brief::BriefField;
use lantern::workshop::command::{CardDraft, Command, StepDraft};
use lantern::workshop::ids::{StepId, WorkshopId};
use lantern::workshop::kind::Kind;
use lantern::workshop::phase::Phase;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// One window with its session, wired as the program wires them.
pub struct Desk {
    pub window: Window,
    pub session: Session,
    pub owner: Owner,
}

pub fn step(name: &str) -> StepDraft {
    StepDraft {
        phase: Phase::Discover,
        activity: Activity::Notes,
        name: name.to_owned(),
        prompt: "What made it possible?".to_owned(),
        notes: String::new(),
        minutes: 10,
        protected: false,
        private: false,
        dots: 0,
    }
}

fn opening_command() -> Command {
    Command::Open {
        template: "test".to_owned(),
        words: BTreeMap::from([(BriefField::Title, "Going home well".to_owned())]),
        settings: Vec::new(),
        steps: vec![step("Notes")],
    }
}

fn wire(window: &Window, session: Session) {
    window
        .outside()
        .surroundings
        .on_tick(Box::new(move || session.tick()));
    window
        .outside()
        .surroundings
        .on_wake(Box::new(move || session.woke()));
    window
        .outside()
        .surroundings
        .on_hide(Box::new(move || session.hiding()));
    window.outside().channel.on_hear(Box::new(move |text| {
        if let Some(hint) = Hint::read(&text) {
            session.heard(&hint);
        }
    }));
}

pub fn begin(browser: &Browser) -> Desk {
    let owner = Owner::new();
    owner.set();
    let window = browser.window();
    let session = opening::begin(&window.outside(), &owner, opening_command()).unwrap();
    wire(&window, session);
    browser.settle();
    Desk {
        window,
        session,
        owner,
    }
}

pub fn try_open(
    browser: &Browser,
    window: &Window,
    id: WorkshopId,
) -> Result<(Opened, Owner), OpenTrouble> {
    let owner = Owner::new();
    owner.set();
    let opened = browser
        .finish(opening::open(window.outside(), owner.clone(), id))
        .expect("opening ends");
    opened.map(|opened| (opened, owner))
}

pub fn open(browser: &Browser, window: Window, id: WorkshopId) -> (Desk, Vec<Notice>) {
    let (opened, owner) = try_open(browser, &window, id).expect("the workshop opens");
    wire(&window, opened.session);
    browser.settle();
    (
        Desk {
            window,
            session: opened.session,
            owner,
        },
        opened.notices,
    )
}

impl Desk {
    pub fn reload(self, browser: &Browser) -> (Desk, Vec<Notice>) {
        let window = self.window.reload();
        let id = self.session.id();
        drop(self.owner);
        open(browser, window, id)
    }

    pub fn step(&self) -> StepId {
        self.session
            .look(|workshop| workshop.agenda().first().unwrap().id)
    }

    pub fn write(&self, text: &str) {
        let wish = Command::Put {
            kind: Kind::Note,
            step: Some(self.step()),
            cards: vec![CardDraft::saying(text)],
        };
        self.session.ask(wish).unwrap();
    }

    pub fn notes(&self) -> Vec<String> {
        self.session.look(|workshop| {
            workshop
                .of_kind(Kind::Note)
                .iter()
                .map(|card| card.main().to_owned())
                .collect()
        })
    }

    pub fn words(&self) -> String {
        self.session
            .saved()
            .get_untracked()
            .words(|_| "now".to_owned())
    }
}
