//! What hangs from the clock: other lengths, until a time of day, how the time is shared out, the tone, and the end.

use super::clock::{beat_words, part_at, part_length, rhythm_words};
use super::tabletop::{Tabletop, tabletop};
use super::timer::Timed;
use super::until::{Until, until, until_words};
use crate::parts::choice_field::ChoiceSelect;
use crate::parts::focus::focus_id;
use crate::parts::tick_field::TickField;
use crate::session::Session;
use crate::session::outside::Note;
use crate::workshop::command::Turn;
use crate::workshop::rhythm::Rhythm;
use leptos::prelude::*;

const MINUTE: u64 = 60_000;
/// Minutes that are one press away.
const PRESETS: [u64; 7] = [1, 3, 5, 10, 15, 20, 30];
/// The longest own value.
const MOST: u64 = 180;
/// Where the own value is kept on this computer.
const OWN: &str = "timer-own";

/// The small sheet that hangs from the clock.
#[component]
pub fn lengths(
    /// Does something with the timer.
    press: Callback<Turn>,
    /// The timer.
    timed: Memo<Option<Timed>>,
) -> impl IntoView {
    let on = Memo::new(move |_| timed.get().is_some_and(|it| it.timer.is_some()));
    let elsewhere = Memo::new(move |_| timed.get().and_then(|it| it.elsewhere));
    let picked = RwSignal::new(None::<Rhythm>);
    // What was picked belongs to the step it was picked at.
    Effect::watch(
        move || timed.with(|it| it.as_ref().map(|it| it.step)),
        move |_, _, _| picked.set(None),
        false,
    );
    let rhythm = Memo::new(move |_| {
        picked
            .get()
            .unwrap_or_else(|| timed.with(|it| it.as_ref().map_or(Rhythm::Straight, Timed::rhythm)))
    });
    let start = Callback::new(move |length: u64| {
        press.run(Timed::start(length, rhythm.get_untracked()));
    });
    view! {
        <div class="timer__more" id="timer-more" popover="auto" role="group" aria-labelledby="timer-more-title">
            <p class="timer__more-title" id="timer-more-title">
                {move || if on.get() { "Begin again with" } else { "Start with" }}
            </p>
            {move || {
                elsewhere.get().map(|name| view! { <p class="field__hint" dir="auto">{format!("This is the timer of “{name}”.")}</p> })
            }}
            <div class="timer__presets">
                {PRESETS
                    .map(|minutes| {
                        view! {
                            <button
                                class="button"
                                type="button"
                                popovertarget="timer-more"
                                popovertargetaction="hide"
                                on:click=move |_| start.run(minutes * MINUTE)
                            >
                                {minutes}
                                <span class="visually-hidden">" minutes"</span>
                            </button>
                        }
                    })
                    .collect_view()}
            </div>
            <OwnMinutes start />
            <UntilTime start />
            <Shares rhythm picked timed />
            <Sound />
            <Show when=move || on.get()>
                <button
                    class="button"
                    type="button"
                    popovertarget="timer-more"
                    popovertargetaction="hide"
                    on:click=move |_| {
                        press.run(Turn::Stop);
                        focus_id("timer-face");
                    }
                >
                    "End the timer"
                </button>
            </Show>
        </div>
    }
}

/// Any number of minutes; the last one is remembered on this computer.
#[component]
fn own_minutes(start: Callback<u64>) -> impl IntoView {
    let session = expect_context::<Session>();
    let kept = session.outside().desk.get(OWN);
    let own = RwSignal::new(
        kept.filter(|kept| minutes(kept).is_some())
            .unwrap_or_else(|| "8".to_owned()),
    );
    let fits = move || own.with(|own| minutes(own).is_some());
    view! {
        <div class="timer__own">
            <label for="timer-own">"Minutes"</label>
            <input
                id="timer-own"
                type="number"
                min="1"
                max=MOST.to_string()
                inputmode="numeric"
                prop:value=move || own.get()
                on:input:target=move |event| own.set(event.target().value())
            />
            <button
                class="button"
                type="button"
                popovertarget=move || fits().then_some("timer-more")
                popovertargetaction="hide"
                aria-disabled=move || (!fits()).then_some("true")
                on:click=move |_| {
                    let typed = own.get_untracked();
                    if let Some(minutes) = minutes(&typed) {
                        // Forgetting it next time is no loss worth a word.
                        let _ = session.outside().desk.put(OWN, typed.trim());
                        start.run(minutes * MINUTE);
                    }
                }
            >
                "Start"
                <span class="visually-hidden">" with these minutes"</span>
            </button>
            <Show when=move || !fits()>
                <p class="field__hint timer__note">{format!("From 1 to {MOST} minutes.")}</p>
            </Show>
        </div>
    }
}

/// Until a time of day.
#[component]
fn until_time(start: Callback<u64>) -> impl IntoView {
    let session = expect_context::<Session>();
    let typed = RwSignal::new(String::new());
    let now = session.now();
    let away = move || {
        let at = session.instant();
        let offset = session.outside().surroundings.offset_minutes(at);
        typed.with(|typed| until(typed, at, offset))
    };
    let found = Memo::new(move |_| {
        now.track();
        away()
    });
    let fits = move || matches!(found.get(), Until::In(_));
    view! {
        <div class="timer__own">
            <label for="timer-until">"Until"</label>
            <input
                id="timer-until"
                type="time"
                aria-describedby="timer-until-words"
                prop:value=move || typed.get()
                on:input:target=move |event| typed.set(event.target().value())
            />
            <button
                class="button"
                type="button"
                popovertarget=move || fits().then_some("timer-more")
                popovertargetaction="hide"
                aria-disabled=move || (!fits()).then_some("true")
                on:click=move |_| {
                    if let Until::In(length) = away() {
                        start.run(length);
                    }
                }
            >
                "Start"
                <span class="visually-hidden">" until this time"</span>
            </button>
            <p class="field__hint timer__note" id="timer-until-words" role="status">
                {move || {
                    if typed.with(String::is_empty) { String::new() } else { until_words(found.get()) }
                }}
            </p>
        </div>
    }
}

/// How the time is shared out, its parts, and which one is on.
#[component]
fn shares(
    rhythm: Memo<Rhythm>,
    picked: RwSignal<Option<Rhythm>>,
    timed: Memo<Option<Timed>>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let now = session.now();
    let pairs = Memo::new(move |_| timed.with(|it| it.as_ref().is_some_and(|it| it.pairs)));
    // In a pair, one stretch is two turns anyway.
    let options = move || {
        Rhythm::ALL
            .into_iter()
            .filter(|rhythm| !(pairs.get() && *rhythm == Rhythm::Straight))
            .map(|rhythm| (key(rhythm).to_owned(), rhythm_words(rhythm).to_owned()))
            .collect::<Vec<_>>()
    };
    let parts = Memo::new(move |_| {
        let length = timed.with(|it| {
            let it = it.as_ref()?;
            Some(match it.timer {
                Some(timer) if timer.rhythm == rhythm.get() => timer.length,
                _ => u64::from(it.minutes.max(1)) * MINUTE,
            })
        });
        rhythm.get().stretches(length.unwrap_or(0))
    });
    let on = Memo::new(move |_| {
        now.track();
        let timer = timed.with(|it| it.as_ref().and_then(|it| it.timer))?;
        let (part, _) = part_at(timer, session.instant())?;
        (timer.rhythm == rhythm.get()).then_some(part.beat)
    });
    view! {
        {move || {
            view! {
                <ChoiceSelect
                    label="How the time is shared"
                    options=options()
                    chosen=Signal::derive(move || key(rhythm.get()).to_owned())
                    on_choose=move |chosen: String| picked.set(Rhythm::ALL.into_iter().find(|it| key(*it) == chosen))
                />
            }
        }}
        <Show when=move || parts.with(|parts| !parts.is_empty())>
            <ol class="timer__parts" aria-label="Parts of the time">
                {move || {
                    parts
                        .get()
                        .into_iter()
                        .map(|part| {
                            view! {
                                <li
                                    class="timer__share"
                                    aria-current=move || (on.get() == Some(part.beat)).then_some("step")
                                >
                                    <span>{beat_words(part.beat)}</span>
                                    <span class="timer__share-length">{part_length(part)}</span>
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ol>
        </Show>
    }
}

fn key(rhythm: Rhythm) -> &'static str {
    match rhythm {
        Rhythm::Straight => "straight",
        Rhythm::Turns => "turns",
        Rhythm::OneTwoFourAll => "one-two-four-all",
    }
}

/// The tone: on or off on this computer, and how it sounds.
#[component]
fn sound() -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let test = move |_| {
        let tone = session.outside().tone;
        tone.arm();
        tone.sound(Note::End);
        session.say("That is the tone. If you heard nothing, turn the computer’s sound up.");
    };
    view! {
        <div class="timer__sound">
            <TickField
                label="Soft tone at the end"
                ticked=Signal::derive(move || !table.silent.get())
                on_tick=move |on: bool| silence(session, table, !on)
            />
            <button class="button" data-size="small" type="button" on:click=test>
                "Test the tone"
            </button>
        </div>
    }
}

/// Mute, beside the clock.
#[component]
pub fn mute() -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    view! {
        <button
            class="button timer__mute"
            type="button"
            on:click=move |_| silence(session, table, !table.silent.get_untracked())
        >
            {move || if table.silent.get() { "Sound off" } else { "Sound on" }}
        </button>
    }
}

fn silence(session: Session, table: Tabletop, silent: bool) {
    session.mute(silent);
    table.silent.set(session.is_muted());
}

/// Minutes as typed, if they make sense.
fn minutes(typed: &str) -> Option<u64> {
    typed
        .trim()
        .parse()
        .ok()
        .filter(|minutes| (1..=MOST).contains(minutes))
}
