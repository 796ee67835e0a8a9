//! The room screen, the projector's window: large, calm, and only what the room may see. It follows the room, not what
//! the facilitator looks at; what it shows is decided in `record::room_view`.

use super::clock::{ClockFace, clock_face};
use crate::parts::focus::in_a_text_field;
use crate::parts::full_screen::{fill_the_screen, fills_the_screen};
use crate::parts::keys::{on_key, on_something_to_press};
use crate::parts::pages::{PagedList, Pages};
use crate::parts::phase_mark::PhaseMark;
use crate::record::room_view::{RoomView, Shown, room_view};
use crate::session::Session;
use crate::workshop::activity::Activity;
use crate::workshop::telling::count;
use leptos::prelude::*;
use std::hash::{DefaultHasher, Hash, Hasher};

/// One slip of paper on the wall.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Line {
    words: String,
    more: String,
}

fn lines(shown: &Shown) -> Vec<Line> {
    let plain = |words: &String| Line {
        words: words.clone(),
        more: String::new(),
    };
    match shown {
        Shown::Nothing | Shown::Waiting(_) => Vec::new(),
        Shown::Rules(rules) => rules.iter().map(plain).collect(),
        Shown::Cards(slips) => slips
            .iter()
            .map(|slip| Line {
                words: slip.words.clone(),
                more: slip.more.clone(),
            })
            .collect(),
        Shown::Pairs(groups) => groups
            .iter()
            .map(|group| plain(&group.join(" · ")))
            .collect(),
        Shown::Result(places) => places
            .iter()
            .map(|place| Line {
                words: format!("{}. {}", place.place, place.words),
                more: format!(
                    "{}{}",
                    count_votes(place.votes),
                    if place.tied { ", tied" } else { "" }
                ),
            })
            .collect(),
    }
}

/// Columns in which the longest words still stand well.
fn columns(lines: &[Line]) -> usize {
    let longest = lines
        .iter()
        .map(|line| line.words.chars().count() + line.more.chars().count())
        .max();
    match longest.unwrap_or(0) {
        0..=110 => 3,
        111..=190 => 2,
        _ => 1,
    }
}

fn count_votes(votes: u64) -> String {
    count(
        usize::try_from(votes).unwrap_or(usize::MAX),
        "vote",
        "votes",
    )
}

/// What stands as the largest words: the prompt; before the room begins and after it ends, the title and thanks.
fn headline(view: &RoomView) -> String {
    match &view.at {
        _ if view.ended => "Thank you.".to_owned(),
        Some(at) => at.prompt.clone(),
        None => view.title.clone(),
    }
}

/// A line under the prompt when there is nothing else to show.
fn quiet_line(view: &RoomView) -> String {
    match view.at.as_ref().map(|at| &at.shown) {
        _ if view.ended => String::new(),
        None => "We begin soon.".to_owned(),
        Some(Shown::Waiting(0)) => "Write first. All is shown together, later.".to_owned(),
        Some(Shown::Waiting(notes)) => {
            format!(
                "{} written. All is shown together, later.",
                count(*notes, "note is", "notes are")
            )
        }
        Some(_) => String::new(),
    }
}

fn number_of(thing: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    thing.hash(&mut hasher);
    hasher.finish()
}

/// The projector's window.
#[component]
pub fn room_screen() -> impl IntoView {
    let session = expect_context::<Session>();
    let view = session.see(room_view);
    let lines = Memo::new(move |_| {
        view.with(|view| {
            view.at
                .as_ref()
                .filter(|_| !view.ended)
                .map(|at| lines(&at.shown))
                .unwrap_or_default()
        })
    });
    let step =
        Signal::derive(move || view.with(|view| number_of(&view.at.as_ref().map(|at| at.step))));
    let changes = Signal::derive(move || lines.with(number_of));
    let columns = Signal::derive(move || lines.with(|lines| columns(lines)));
    let pages = Pages::of(step);
    on_key(move |event| {
        if in_a_text_field(event) {
            return;
        }
        let by = match event.key().as_str() {
            "ArrowRight" | "PageDown" => 1,
            "ArrowLeft" | "PageUp" => -1,
            " " if !on_something_to_press(event) => 1,
            _ => return,
        };
        event.prevent_default();
        pages.turn(by);
    });
    let phase = Memo::new(move |_| {
        view.with(|view| view.at.as_ref().map_or("define", |at| at.phase.key()))
    });
    let headline = Memo::new(move |_| view.with(headline));
    let quiet = Memo::new(move |_| view.with(quiet_line));
    let pause = Memo::new(move |_| {
        view.with(|view| {
            !view.ended
                && view
                    .at
                    .as_ref()
                    .is_some_and(|at| at.activity == Activity::Break)
        })
    });
    view! {
        <div class="room" data-phase=move || phase.get()>
            <header class="room__bar">
                <RoomPhases view />
                <FillTheScreenButton />
                <RoomTime view pause />
            </header>
            <main class="room__main">
            <div class="room__head">
                <p class="room__question" dir="auto">
                    {move || view.with(|view| view.question.clone())}
                </p>
                <h1 class="room__prompt" dir="auto">
                    {move || headline.get()}
                </h1>
                <Show when=move || pages.are_many()>
                    <p class="room__page" role="status">
                        {move || format!("Page {} of {}", pages.now() + 1, pages.many())}
                    </p>
                </Show>
            </div>
            <div class="room__work">
                {move || {
                    if pause.get() {
                        view! { <Pause view /> }.into_any()
                    } else if !quiet.with(String::is_empty) {
                        view! { <p class="room__quiet">{move || quiet.get()}</p> }.into_any()
                    } else {
                        view! {
                            <PagedList pages changes columns class="room__notes" label="On the wall">
                                <For each=move || lines.get() key=Line::clone let:line>
                                    <li class="room__note" dir="auto">
                                        {line.words}
                                        {(!line.more.is_empty())
                                            .then(|| view! { <span class="room__more" dir="auto">{line.more}</span> })}
                                    </li>
                                </For>
                            </PagedList>
                        }
                            .into_any()
                    }
                }}
            </div>
            </main>
            <RoomFoot view pages />
        </div>
    }
}

/// The phases in a line, the current one by name.
#[component]
fn room_phases(view: Memo<RoomView>) -> impl IntoView {
    let current = Memo::new(move |_| view.with(|view| view.at.as_ref().map(|at| at.phase)));
    let phases = Memo::new(move |_| view.with(|view| view.phases.clone()));
    view! {
        <ol class="room__phases">
            <For each=move || phases.get() key=|phase| *phase let:phase>
                <li aria-current=move || (current.get() == Some(phase.0)).then_some("step")>
                    <PhaseMark phase=phase.0.key() />
                    <span class="room__phase-name">{phase.1}</span>
                </li>
            </For>
        </ol>
    }
}

/// The clock of the step where the room is; none until it is started.
fn room_clock(session: Session, view: Memo<RoomView>) -> Memo<Option<ClockFace>> {
    let now = session.now();
    Memo::new(move |_| {
        let (timer, pairs) = view.with(|view| {
            let at = view.at.as_ref().filter(|_| !view.ended)?;
            Some((at.timer?, at.activity == Activity::Pairs))
        })?;
        if timer.is_running() {
            now.track();
        }
        Some(clock_face(Some(timer), 0, pairs, session.instant()))
    })
}

#[component]
fn room_time(view: Memo<RoomView>, pause: Memo<bool>) -> impl IntoView {
    let face = room_clock(expect_context::<Session>(), view);
    let words = move |face: &ClockFace| match face.words.as_str() {
        words if words.starts_with("of ") => String::new(),
        words => words.to_owned(),
    };
    move || {
        face.get().filter(|_| !pause.get()).map(|face| {
            view! {
                <p class="room__time" data-left=face.left data-state=face.state>
                    <span class="room__time-words">{words(&face)}</span>
                    <span>{face.time}</span>
                </p>
            }
        })
    }
}

/// A break: the clock, as large as it goes.
#[component]
fn pause(view: Memo<RoomView>) -> impl IntoView {
    let session = expect_context::<Session>();
    let face = room_clock(session, view);
    let again = Memo::new(move |_| {
        let timer = view.with(|view| view.at.as_ref().and_then(|at| at.timer))?;
        let left = u64::try_from(timer.left(session.instant()))
            .ok()
            .filter(|_| timer.is_running())?;
        Some(session.time_of_day(session.instant().saturating_add(left)))
    });
    view! {
        <div class="room__break">
            <p class="room__break-time">{move || face.get().map(|face| face.time)}</p>
            <p class="room__break-again">{move || again.get().map(|at| format!("We start again at {at}"))}</p>
        </div>
    }
}

/// The way to fill the screen; gone once it is filled.
#[component]
fn fill_the_screen_button() -> impl IntoView {
    let filled = fills_the_screen();
    view! {
        <Show when=move || !filled.get()>
            <button class="button room__fill" type="button" on:click=move |_| fill_the_screen()>
                "Fill the screen"
            </button>
        </Show>
    }
}

/// What we build on, and the ways to turn pages.
#[component]
fn room_foot(view: Memo<RoomView>, pages: Pages) -> impl IntoView {
    let core = Memo::new(move |_| view.with(|view| view.core.clone()));
    let has_core = Memo::new(move |_| core.with(|core| !core.is_empty()));
    view! {
        <footer class="room__foot" hidden=move || !has_core.get() && !pages.are_many()>
            <Show when=move || has_core.get()>
                <div class="room__core">
                    <span class="room__core-title">"What we build on"</span>
                    <ul>
                        {move || {
                            core.get().into_iter().map(|name| view! { <li><bdi>{name}</bdi></li> }).collect_view()
                        }}
                    </ul>
                </div>
            </Show>
            <div class="room__ways">
                <Show when=move || pages.are_many()>
                    <button
                        class="button"
                        type="button"
                        aria-disabled=move || (pages.now() == 0).then_some("true")
                        on:click=move |_| pages.turn(-1)
                    >
                        "Back"
                        <span class="visually-hidden">" one page"</span>
                    </button>
                    <button
                        class="button"
                        type="button"
                        aria-disabled=move || (pages.now() + 1 >= pages.many()).then_some("true")
                        on:click=move |_| pages.turn(1)
                    >
                        "Next"
                        <span class="visually-hidden">" page"</span>
                    </button>
                </Show>
            </div>
        </footer>
    }
}
