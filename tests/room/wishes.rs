//! Random wishes of every kind. A [`Draw`] is plain numbers, so it shrinks well; it becomes a wish only when it meets
//! a workshop, whose cards, steps and people it then picks from.

use super::chance::Chance;
use super::window::{Window, person, room, step_draft};
use lantern::workshop::Workshop;
use lantern::workshop::activity::Activity;
use lantern::workshop::brief::{BriefField, BriefSetting};
use lantern::workshop::card::{SaidBy, Setting};
use lantern::workshop::choice::{
    Answer, ConcernKind, Consent, Cost, Criterion, Form, Reach, Role, Size, Status, Support,
};
use lantern::workshop::command::{CardDraft, Command, Spot, Turn};
use lantern::workshop::event::Change;
use lantern::workshop::ids::{CardId, PersonId, StepId, VoterId};
use lantern::workshop::kind::{Field, Kind};
use lantern::workshop::person::Person;
use lantern::workshop::phase::{Phase, PhaseLabels};
use lantern::workshop::refusal::Refusal;
use lantern::workshop::rhythm::Rhythm;
use lantern::workshop::room::RoomSetting;
use lantern::workshop::step::{StepField, StepSetting};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use uuid::Uuid;

/// What one window does next.
#[derive(Clone)]
pub struct Draw {
    /// Which window.
    pub who: u8,
    /// What it does: see [`act`].
    pub what: u8,
    /// Picks.
    pub a: u16,
    pub b: u16,
    pub c: u16,
}

/// Short, and as it is written in a test that keeps a failing run.
impl fmt::Debug for Draw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "d({}, {}, {}, {}, {})",
            self.who, self.what, self.a, self.b, self.c
        )
    }
}

/// A draw of a run that failed once.
pub fn d(who: u8, what: u8, a: u16, b: u16, c: u16) -> Draw {
    Draw { who, what, a, b, c }
}

/// How many kinds of wish there are.
pub const WISHES: u8 = 40;

pub fn draw() -> impl Strategy<Value = Draw> {
    // Writing, moving, undoing and hearing come more often than opening votes.
    let what = prop_oneof![
        3 => 0..WISHES,
        2 => prop::sample::select(vec![12_u8, 13, 13, 15, 17, 18, 19]),
        2 => prop::sample::select(vec![WISHES, WISHES, WISHES + 1, WISHES + 2, WISHES + 3, WISHES + 4]),
    ];
    (any::<u8>(), what, any::<u16>(), any::<u16>(), any::<u16>())
        .prop_map(|(who, what, a, b, c)| Draw { who, what, a, b, c })
}

const TEXTS: [&str; 16] = [
    "Porters know everybody",
    "Mae'r nyrs nos yn gwrando",
    "ŵyl y gwanwyn",
    "Zażółć gęślą jaźń",
    "سب نے مل کر کیا",
    "👩🏽‍⚕️ 🫖",
    "two\nlines",
    "",
    " \u{200B}",
    "<script>alert(1)</script>",
    "a",
    "the same",
    "the same",
    "=1+1",
    "everyone",
    "\u{0}tab\there\r\nand there",
];

impl Draw {
    /// A text; the higher numbers make it one that hardly anything else says.
    pub fn text(&self) -> String {
        let text = TEXTS[usize::from(self.b) % TEXTS.len()];
        if self.b < 40_000 {
            text.to_owned()
        } else {
            format!("{text} {}", self.c)
        }
    }

    fn card(&self, workshop: &Workshop, pick: u16) -> CardId {
        nth(workshop.cards.keys(), pick).unwrap_or(CardId(unheard_of(pick)))
    }

    pub(super) fn step(&self, workshop: &Workshop, pick: u16) -> StepId {
        nth(workshop.steps.keys(), pick).unwrap_or(StepId(unheard_of(pick)))
    }

    fn person(&self, workshop: &Workshop, pick: u16) -> PersonId {
        nth(workshop.people.keys().chain(workshop.left.keys()), pick)
            .unwrap_or(PersonId(unheard_of(pick)))
    }

    /// The wish this draw stands for in a workshop.
    pub fn wish(&self, workshop: &Workshop) -> Command {
        let (a, b, c) = (self.a, self.b, self.c);
        let step = self.step(workshop, a);
        let card = self.card(workshop, a);
        let cards = || vec![card, self.card(workshop, b), self.card(workshop, c)];
        let kind = Kind::ALL[usize::from(b)
            % if a.is_multiple_of(2) {
                3
            } else {
                Kind::ALL.len()
            }];
        let field = if !c.is_multiple_of(3) {
            Field::Text
        } else {
            Field::ALL[usize::from(c) % Field::ALL.len()]
        };
        let draft = CardDraft {
            words: BTreeMap::from([(Field::Text, self.text()), (field, self.text())]),
            settings: vec![self.setting(workshop)],
            into: (a.is_multiple_of(5)).then_some(card),
            springs_from: if c.is_multiple_of(4) {
                cards()
            } else {
                Vec::new()
            },
            said_by: self.said_by(workshop),
        };
        let spot = [
            Spot::Start,
            Spot::End,
            Spot::After(card),
            Spot::Before(card),
        ][usize::from(c) % 4];
        match self.what % WISHES {
            0 => Command::WordBrief(BriefField::ALL[usize::from(a) % 14], self.text()),
            1 => Command::SettleBrief(self.brief_setting()),
            2 => Command::LetIn(vec![person(
                &self.text(),
                ["St Luke's", "Age Cymru", ""][usize::from(c) % 3],
            )]),
            3 => Command::ChangePerson(Person {
                id: self.person(workshop, a),
                name: self.text(),
                organisation: String::new(),
                sector: lantern::workshop::choice::Sector::Council,
                role: Role::ALL[usize::from(c) % Role::ALL.len()],
                table: c.to_string(),
                others: Vec::new(),
            }),
            4 => Command::LetGo(vec![self.person(workshop, a)]),
            5 => Command::MakePairs(step),
            6 => Command::AddStep(
                step_draft(Activity::ALL[usize::from(b) % Activity::ALL.len()]),
                (c.is_multiple_of(2)).then_some(step),
            ),
            7 => Command::WordStep(
                step,
                [StepField::Name, StepField::Prompt, StepField::Notes][usize::from(c) % 3],
                self.text(),
            ),
            8 => Command::SettleStep(step, self.step_setting()),
            9 => Command::ShiftStep {
                step,
                up: b.is_multiple_of(2),
            },
            10 => Command::RemoveStep(step),
            11 => Command::Put {
                kind,
                step: Some(step),
                cards: vec![draft.clone(), draft],
            },
            12 => Command::Put {
                kind,
                step: (c.is_multiple_of(2)).then_some(step),
                cards: vec![draft],
            },
            13 => Command::Word(card, field, self.text()),
            14 => Command::Settle(card, self.setting(workshop)),
            15 => Command::Move {
                cards: vec![self.card(workshop, b)],
                into: (c.is_multiple_of(2)).then_some(card),
                spot,
            },
            16 => Command::Move {
                cards: cards(),
                into: None,
                spot,
            },
            17 => Command::Shift {
                card,
                up: b.is_multiple_of(2),
            },
            18 => Command::Group {
                cards: cards(),
                name: self.text(),
                step: None,
            },
            19 => Command::Remove(vec![card]),
            20 => Command::Return(vec![card]),
            21 => Command::Tie {
                card,
                from: self.card(workshop, b),
            },
            22 => Command::Loose {
                card,
                from: self.card(workshop, b),
            },
            23 => Command::OpenVote(step),
            24 | 25 => Command::Cast {
                step,
                voter: VoterId(unheard_of(b % 4)),
                card: self.card(workshop, c),
                dots: u32::from(b % 4),
            },
            26 => Command::Tally {
                step,
                card: self.card(workshop, b),
                dots: u32::from(c % 12_000),
            },
            27 => Command::CloseVote(step),
            28 => Command::Reveal(step),
            29 | 30 => Command::BringRoom(step),
            31 if b.is_multiple_of(4) => Command::ResetRoom,
            31 => Command::EndRoom,
            32 => Command::TurnTimer(step, self.turn()),
            33 if b.is_multiple_of(2) => Command::CatchUp {
                shorten: vec![(step, c % 30), (self.step(workshop, b), c % 7)],
                drop: vec![self.step(workshop, c)],
            },
            33 => Command::MendPairs(step),
            34 => Command::MakeGroups {
                step,
                size: (c % 24) as u8,
            },
            35 => Command::SeatPeople((c % 24) as u8),
            37 if b.is_multiple_of(3) => Command::Release {
                cards: cards(),
                show: c.is_multiple_of(2),
            },
            36 | 37 => Command::PutAtScreen {
                text: self.text(),
                said_by: self.said_by(workshop),
            },
            38 => Command::SettleRoom(match c % 4 {
                0 => RoomSetting::Adding(b.is_multiple_of(2)),
                1 => RoomSetting::Showing(None),
                2 => RoomSetting::Showing(Some(card)),
                _ => RoomSetting::Ready(step, u32::from(b % 12_000)),
            }),
            39 if b.is_multiple_of(2) => Command::BringIn(self.arrival(workshop, draft, kind)),
            _ => Command::TurnTimer(step, self.turn()),
        }
    }

    fn turn(&self) -> Turn {
        let length = u64::from(self.b) * 1_000;
        [
            Turn::Start(length),
            Turn::Pause,
            Turn::Resume,
            Turn::Extend(length),
            Turn::Stop,
            Turn::Share(length, Rhythm::ALL[usize::from(self.b) % Rhythm::ALL.len()]),
        ][usize::from(self.c) % 6]
    }

    fn said_by(&self, workshop: &Workshop) -> SaidBy {
        match self.c % 3 {
            0 => SaidBy::Nobody,
            1 => SaidBy::Table(self.text()),
            _ => SaidBy::Person(self.person(workshop, self.a)),
        }
    }

    fn brief_setting(&self) -> BriefSetting {
        let date = chrono::NaiveDate::from_ymd_opt(2026, 10, 1 + u32::from(self.c % 28));
        match self.b % 8 {
            0 => BriefSetting::Anonymous,
            1..=2 => BriefSetting::Date(date),
            3 => BriefSetting::KeepUntil(date),
            _ => BriefSetting::Labels(PhaseLabels::ALL[usize::from(self.c) % 4]),
        }
    }

    fn step_setting(&self) -> StepSetting {
        match self.b % 5 {
            0 => StepSetting::Minutes(self.c % 700),
            1 => StepSetting::Phase(Phase::ALL[usize::from(self.c) % 5]),
            2 => StepSetting::Private(self.c.is_multiple_of(2)),
            3 => StepSetting::Queued(self.c.is_multiple_of(2)),
            _ => StepSetting::Dots(u8::try_from(self.c % 110).unwrap_or(0)),
        }
    }

    /// Settings of every kind.
    pub fn setting(&self, workshop: &Workshop) -> Setting {
        fn one<T: Copy>(all: &[T], pick: u16) -> T {
            all[usize::from(pick) % all.len()]
        }
        let c = self.c / 19;
        match self.c % 19 {
            0 => Setting::Consent(one(Consent::ALL, c)),
            1 => Setting::Due(chrono::NaiveDate::from_ymd_opt(
                2026,
                11,
                1 + u32::from(c % 28),
            )),
            2 => Setting::Answer(one(Answer::ALL, c)),
            3 => Setting::Status(one(Status::ALL, c)),
            4 => Setting::Cost(Some(one(Cost::ALL, c))),
            5 => Setting::Size(Some(one(Size::ALL, c))),
            6 => Setting::Reach(Some(one(Reach::ALL, c))),
            7 => Setting::Form(one(Form::ALL, c)),
            8 => Setting::NoSponsorNeeded(c.is_multiple_of(2)),
            9 => Setting::Concern(one(ConcernKind::ALL, c)),
            10 => Setting::Criterion(one(Criterion::ALL, c), !c.is_multiple_of(3)),
            11 => Setting::Support(one(Support::ALL, c), u32::from(c) * 4),
            12 => Setting::Energy(u32::from(c) * 4),
            13 => Setting::InCore(c.is_multiple_of(2)),
            14 => Setting::Hidden(c.is_multiple_of(2)),
            15 => Setting::Waiting(c.is_multiple_of(2)),
            16 => Setting::Proud(c.is_multiple_of(2)),
            17 => Setting::Inspires(c.is_multiple_of(2)),
            _ => Setting::SaidBy(self.said_by(workshop)),
        }
    }
}

/// Lets one of the windows do what the draw says: ask, undo, redo, hear another, reload, or have its clock changed.
/// Answers the change that came of it.
pub fn act(windows: &mut [Window], draw: &Draw) -> Option<Result<Arc<Change>, Refusal>> {
    let at = usize::from(draw.who) % windows.len();
    match draw.what {
        WISHES => windows[at].undo().map(Ok),
        what if what == WISHES + 1 => windows[at].redo().map(Ok),
        what if what == WISHES + 2 => {
            let other = usize::from(draw.a) % windows.len();
            let mut heard = windows[other].log();
            Chance::new(draw.b.into()).shuffle(&mut heard);
            windows[at].hear(heard);
            None
        }
        what if what == WISHES + 3 => {
            windows[at].reload();
            None
        }
        what if what > WISHES + 3 => {
            // Up to nine hours back or forward.
            let now =
                i64::try_from(windows[at].now).unwrap_or(0) + (i64::from(draw.a) - 32_768) * 1_000;
            windows[at].now = u64::try_from(now).unwrap_or(0);
            None
        }
        _ => {
            let wish = draw.wish(windows[at].workshop());
            Some(windows[at].try_ask(wish))
        }
    }
}

/// Windows onto one workshop that have done what the draws say, not yet met again.
pub fn played(count: usize, draws: &[Draw]) -> Vec<Window> {
    let first = room();
    let mut windows: Vec<Window> = (0..count)
        .map(|number| first.another(number as u64 + 10))
        .collect();
    for draw in draws {
        act(&mut windows, draw);
    }
    windows
}

fn nth<'a, T: Copy + 'a>(things: impl Iterator<Item = &'a T> + Clone, pick: u16) -> Option<T> {
    let count = things.clone().count();
    // Now and then somebody means a thing that nobody knows.
    if count == 0 || pick.is_multiple_of(97) {
        None
    } else {
        things.copied().nth(usize::from(pick) % count)
    }
}

fn unheard_of(pick: u16) -> Uuid {
    Uuid::from_u128(u128::from(pick) + 1)
}
