//! The timer of a step, always in the same place. It is stored as an end instant, so a reload, sleep or a hidden tab
//! changes nothing. It locks nothing.

use super::clock::{ClockFace, clock_face, spoken, timed_minutes};
use super::tabletop::{Tabletop, tabletop};
use super::timer_lengths::{Lengths, Mute};
use crate::parts::live::Live;
use crate::session::Session;
use crate::session::bell::Bells;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::activity::Activity;
use crate::workshop::command::{Command, Turn};
use crate::workshop::ids::StepId;
use crate::workshop::rhythm::Rhythm;
use crate::workshop::room::Timer;
use leptos::prelude::*;

const MINUTE: u64 = 60_000;

/// The step whose timer is shown, and that timer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timed {
    /// The step.
    pub step: StepId,
    /// Its name, when it is not the step in view.
    pub elsewhere: Option<String>,
    /// Its timer, if it was started.
    pub timer: Option<Timer>,
    /// The minutes it starts with.
    pub minutes: u16,
    /// Two people take turns.
    pub pairs: bool,
}

impl Timed {
    /// How its time is shared out unless somebody says otherwise.
    pub fn rhythm(&self) -> Rhythm {
        match self.timer {
            Some(timer) if timer.rhythm != Rhythm::Straight => timer.rhythm,
            _ if self.pairs => Rhythm::Turns,
            _ => Rhythm::Straight,
        }
    }

    /// Starts it at so many milliseconds, shared out.
    pub fn start(length: u64, rhythm: Rhythm) -> Turn {
        match rhythm {
            Rhythm::Straight => Turn::Start(length),
            rhythm => Turn::Share(length, rhythm),
        }
    }

    /// What the first button does.
    fn main_turn(&self) -> Turn {
        match self.timer {
            None => Timed::start(u64::from(self.minutes) * MINUTE, self.rhythm()),
            Some(timer) if timer.is_running() => Turn::Pause,
            Some(_) => Turn::Resume,
        }
    }
}

/// The timer of the step in view; if it has none, the one that runs where the room is.
pub fn timed(workshop: &Workshop, in_view: Option<StepId>) -> Option<Timed> {
    let own = in_view.filter(|id| workshop.room.timers.contains_key(id));
    let rooms = || {
        workshop
            .room
            .here()
            .filter(|id| workshop.room.timers.contains_key(id))
    };
    let step = workshop.step(own.or_else(rooms).or(in_view)?)?;
    Some(Timed {
        step: step.id,
        elsewhere: (Some(step.id) != in_view).then(|| step.name.text.clone()),
        timer: workshop.room.timers.get(&step.id).copied(),
        minutes: timed_minutes(step),
        pairs: step.activity == Activity::Pairs,
    })
}

/// The timer shown at the step in view, as it changes.
pub fn timed_in_view(session: Session, table: Tabletop) -> Memo<Option<Timed>> {
    session.see_of(&[Facet::Steps, Facet::Room], move |workshop| {
        timed(workshop, table.step.get())
    })
}

/// What the timer says, followed only while its time passes.
pub fn face_of(session: Session, timed: Memo<Option<Timed>>) -> Memo<ClockFace> {
    let now = session.now();
    Memo::new(move |_| {
        timed.get().map_or_else(ClockFace::default, |it| {
            clock_face(
                it.timer,
                it.minutes,
                it.pairs,
                now_for(it.timer, now, session),
            )
        })
    })
}

/// Starts the timer of the step in view, or pauses the one that runs.
pub fn start_or_pause(session: Session, table: Tabletop) {
    if let Some(timed) = session.look(|workshop| timed(workshop, table.step.get_untracked())) {
        turn(session, timed.step, timed.main_turn());
    }
}

/// Gives the timer that is shown a minute more, if it was started.
pub fn one_minute_more(session: Session, table: Tabletop) {
    let shown = session.look(|workshop| timed(workshop, table.step.get_untracked()));
    if let Some(timed) = shown.filter(|it| it.timer.is_some()) {
        turn(session, timed.step, Turn::Extend(MINUTE));
    }
}

/// Does something with a timer. The press lets it sound later.
pub fn turn(session: Session, step: StepId, turn: Turn) {
    session.outside().tone.arm();
    session.attempt(Command::TurnTimer(step, turn));
}

/// What the first button says.
pub fn main_words(state: &str) -> &'static str {
    match state {
        "ready" => "Start",
        "paused" => "Go on",
        "over" => "End",
        _ => "Pause",
    }
}

/// What the first button does, and the button beside it.
#[derive(Clone, Copy)]
pub struct TimerPress {
    session: Session,
    table: Tabletop,
    timed: Memo<Option<Timed>>,
    state: Memo<&'static str>,
}

impl TimerPress {
    /// Presses for the timer that is shown.
    pub fn new(
        session: Session,
        table: Tabletop,
        timed: Memo<Option<Timed>>,
        face: Memo<ClockFace>,
    ) -> TimerPress {
        TimerPress {
            session,
            table,
            timed,
            state: Memo::new(move |_| face.with(|face| face.state)),
        }
    }

    /// How it stands: ready, running, paused, over.
    pub fn state(self) -> &'static str {
        self.state.get()
    }

    /// The first button.
    pub fn main(self) {
        if self.state.get_untracked() == "over" {
            self.turn(Turn::Stop);
        } else {
            start_or_pause(self.session, self.table);
        }
    }

    /// Anything else.
    pub fn turn(self, wish: Turn) {
        if let Some(timed) = self.timed.get_untracked() {
            turn(self.session, timed.step, wish);
        }
    }

    /// A minute more.
    pub fn more(self) {
        self.turn(Turn::Extend(MINUTE));
    }
}

/// The timer with its buttons.
#[component]
pub fn timer_panel() -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let now = session.now();
    let timed = timed_in_view(session, table);
    let face = face_of(session, timed);
    let said = Memo::new(move |_| {
        timed
            .get()
            .map_or_else(String::new, |it| spoken(it.timer, it.pairs, now.get()))
    });
    let press = TimerPress::new(session, table, timed, face);
    listen(session);
    view! {
        <section
            class="timer"
            data-state=move || press.state()
            data-left=move || face.get().left
            aria-label="Timer"
        >
            <button class="timer__face" id="timer-face" type="button" popovertarget="timer-more">
                <span class="timer__time">{move || face.get().time}</span>
                " "
                <span class="timer__words">
                    {move || face.get().words}
                    " "
                    <span class="timer__part">{move || face.get().part}</span>
                </span>
                <span class="visually-hidden">". Set the timer"</span>
            </button>
            <button class="button timer__main" type="button" on:click=move |_| press.main()>
                {move || main_words(press.state())}
            </button>
            <Mute />
            <button
                class="button timer__plus"
                type="button"
                disabled=move || press.state() == "ready"
                on:click=move |_| press.more()
            >
                "+1 min"
            </button>
            <Lengths press=Callback::new(move |turn| press.turn(turn)) timed />
            <Live words=said />
        </section>
    }
}

/// Lets timers sound, for as long as the console is there.
fn listen(session: Session) {
    let now = session.now();
    let bells = StoredValue::new(Bells::new());
    Effect::new(move |_| {
        now.track();
        bells.update_value(|bells| session.ring(bells));
    });
}

/// The time, followed only while it passes.
fn now_for(timer: Option<Timer>, now: Signal<u64>, session: Session) -> u64 {
    match timer {
        Some(timer) if timer.is_running() => {
            // The tick may lag behind a timer that was started just now.
            now.track();
            session.instant()
        }
        _ => 0,
    }
}
