//! Home: what this is, what to do now, and the workshops kept in this browser.

use super::app::lantern;
use super::incoming::Incoming;
use super::supply::{NotHereBanner, NotHereYet};
use crate::parts::dialog::Dialog;
use crate::parts::focus::focus_id;
use crate::parts::icon::{Drawing, Icon, LanternMark};
use crate::parts::phase_mark::PhaseMark;
use crate::parts::picture::LanternPicture;
use crate::place::Place;
use crate::record::dates;
use crate::session::shelf::Line;
use crate::session::time_of_day;
use crate::workshop::phase::PhaseLabels;
use chrono::NaiveDate;
use leptos::prelude::*;

/// Home and what belongs to it.
#[component]
pub fn home_screens() -> impl IntoView {
    let lantern = lantern();
    let incoming = Incoming::start(lantern);
    let helping = RwSignal::new(false);
    let help = move |_| {
        lantern.with_rest(move |_| {
            helping.try_set(true);
        })
    };
    Effect::new(move || lantern.outside().surroundings.set_title("Lantern"));
    view! {
        <div class="home" data-phase="discover">
            <header class="home__bar">
                <p class="home__name">
                    <span class="home__lantern">
                        <LanternMark />
                    </span>
                    "Lantern"
                </p>
                <button class="button" data-kind="quiet" type="button" on:click=help>
                    <Drawing icon=Icon::Help />
                    "Help"
                </button>
            </header>
            <main class="home__main" id="shelf" tabindex="-1">
                <Notices />
                {move || (lantern.place().get() == Place::Home).then(|| view! { <NotHereBanner /> })}
                {move || match lantern.place().get() {
                    Place::NewWorkshop | Place::NameWorkshop => {
                        lantern.supply().get().map_or_else(|| view! { <NotHereYet /> }.into_any(), |rest| (rest.new_workshop)())
                    }
                    _ if lantern.shelf().with(Vec::is_empty) => view! { <FirstVisit incoming /> }.into_any(),
                    _ => view! { <Shelf incoming /> }.into_any(),
                }}
            </main>
            <footer class="home__foot">
                <p>"Everything you write stays in this browser, on this computer. Nothing is sent anywhere."</p>
            </footer>
            {move || lantern.supply().get().map(|rest| (rest.open_file)(incoming))}
            <Dialog
                open=helping
                on_close=move |()| helping.set(false)
                title=Signal::stored("Help".to_owned())
                wide=true
            >
                {move || lantern.supply().get().map(|rest| (rest.help)())}
            </Dialog>
        </div>
    }
}

#[component]
fn notices() -> impl IntoView {
    let notices = lantern().notices();
    view! {
        <Show when=move || !notices.with(Vec::is_empty)>
            <div class="banner" role="alert">
                <p>{move || notices.get().join(" ")}</p>
                <button class="button" type="button" on:click=move |_| notices.set(Vec::new())>
                    "Put away"
                </button>
            </div>
        </Show>
    }
}

#[component]
fn first_visit(incoming: Incoming) -> impl IntoView {
    let lantern = lantern();
    view! {
        <section class="welcome">
            <div class="stack">
                <h1 class="welcome__title">"Light, not heat."</h1>
                <p class="welcome__lead">
                    "Lantern helps one person run an Appreciative Inquiry workshop. You ask a room for its best stories, find what made them possible, and leave with a plan and a report."
                </p>
                <div class="welcome__ways">
                    <a class="button" data-kind="primary" data-size="large" href=Place::NewWorkshop.href()>
                        "New workshop"
                    </a>
                    <button
                        class="button"
                        data-size="large"
                        type="button"
                        on:click=move |_| lantern.try_the_example()
                    >
                        "Try the example"
                    </button>
                    <button
                        class="button"
                        data-size="large"
                        data-kind="quiet"
                        type="button"
                        on:click=move |_| incoming.choose()
                    >
                        "Open a file"
                    </button>
                </div>
            </div>
            <div class="welcome__picture">
                <LanternPicture />
            </div>
        </section>
        <section class="welcome__facts" aria-label="Before you begin">
            <div>
                <h2>"What to do now"</h2>
                <p>
                    "Choose a template, name your topic, and the first note can be written two minutes later. Or walk through the example first; nothing can break."
                </p>
            </div>
            <div>
                <h2>"What you need"</h2>
                <p>
                    "This computer, a projector if you have one, and a room with people in it. No accounts, and it works without the internet."
                </p>
            </div>
            <div>
                <h2>"What happens to what is written"</h2>
                <p>
                    "It is kept in this browser, on this computer. It goes nowhere else unless you save a file and pass it on."
                </p>
            </div>
        </section>
    }
}

#[component]
fn shelf(incoming: Incoming) -> impl IntoView {
    let lantern = lantern();
    let leaving = RwSignal::new(None::<Line>);
    view! {
        <div class="shelf__head">
            <h1 class="shelf__title">"Your workshops"</h1>
            <div class="cluster">
                <button class="button" type="button" data-kind="quiet" on:click=move |_| lantern.try_the_example()>
                    "Try the example"
                </button>
                <button class="button" type="button" on:click=move |_| incoming.choose()>
                    "Open a file"
                </button>
                <a class="button" data-kind="primary" href=Place::NewWorkshop.href()>
                    <Drawing icon=Icon::Plus />
                    "New workshop"
                </a>
            </div>
        </div>
        <ul class="shelf">
            <For each=move || lantern.shelf().get() key=|line| line.write() let:line>
                <Kept line leaving />
            </For>
        </ul>
        <Leave leaving />
    }
}

#[component]
fn kept(line: Line, leaving: RwSignal<Option<Line>>) -> impl IntoView {
    let title = if line.title.is_empty() {
        "Workshop without a title".to_owned()
    } else {
        line.title.clone()
    };
    let phase = line.phase.map(|phase| {
        view! {
            <span class="phase-name">
                <PhaseMark phase=phase.key() />
                {PhaseLabels::Classic.label(phase)}
            </span>
        }
    });
    let saved = when(line.saved).map_or("Not saved yet".to_owned(), |at| format!("Saved {at}"));
    let copied = when(line.in_file).map(|at| format!("Copied to a file {at}"));
    let kept_too_long = line.keep_until.filter(|until| *until < today()).map(|until| {
        view! { <p class="kept__overdue">{format!("It was to be kept here until {}. Delete it, or give it another date in its brief.", dates::short_day(until))}</p> }
    });
    let none = copied.is_none().then_some("none");
    let name = title.clone();
    let phase_key = line.phase.map(|phase| phase.key());
    let after = is_over(&line).then(|| {
        view! {
            <p>
                <a class="kept__after" href=Place::AfterTheDay(line.workshop).href()>
                    "After the day"
                    <span class="visually-hidden">": " {title.clone()}</span>
                </a>
            </p>
        }
    });
    view! {
        <li class="kept" data-phase=phase_key>
            <div>
                <h2 class="kept__title">
                    <a href=Place::Console(line.workshop, None).href()>
                        <bdi>{title}</bdi>
                    </a>
                </h2>
                <p class="kept__topic" dir="auto">
                    {line.topic.clone()}
                </p>
            </div>
            <div>
                <p class="kept__when">{line.date.map(dates::day)} {phase}</p>
                {after}
                {kept_too_long}
            </div>
            <div class="kept__saved">
                <p>
                    {saved} <br />
                    <span class="kept__copy" data-state=none>
                        {copied.unwrap_or_else(|| "Not yet copied to a file".to_owned())}
                    </span>
                </p>
                <button
                    class="button"
                    data-kind="quiet"
                    data-size="small"
                    type="button"
                    on:click=move |_| leaving.set(Some(line.clone()))
                >
                    "Delete…"
                    <span class="visually-hidden">{name}</span>
                </button>
            </div>
        </li>
    }
}

/// Whether a workshop has had its day: it was closed, or its date is past.
fn is_over(line: &Line) -> bool {
    line.ended || line.date.is_some_and(|date| date < today())
}

fn today() -> NaiveDate {
    let surroundings = lantern().outside().surroundings;
    let now = surroundings.now();
    dates::date_at(now, surroundings.offset_minutes(now))
}

/// "today 14:32", "15 October 2026 16:41".
fn when(at: Option<u64>) -> Option<String> {
    let surroundings = lantern().outside().surroundings;
    let at = at?;
    let offset = surroundings.offset_minutes(at);
    let date = dates::date_at(at, offset);
    let today = dates::date_at(surroundings.now(), offset);
    let day = if date == today {
        "today".to_owned()
    } else {
        dates::short_day(date)
    };
    Some(format!("{day} {}", time_of_day(at, offset)))
}

/// Deleting names what goes, and offers the file first.
#[component]
fn leave(leaving: RwSignal<Option<Line>>) -> impl IntoView {
    let lantern = lantern();
    let title = Signal::derive(move || {
        let name = leaving.with(|line| {
            line.as_ref()
                .map(|line| line.title.clone())
                .unwrap_or_default()
        });
        if name.is_empty() {
            "Delete this workshop?".to_owned()
        } else {
            format!("Delete “{name}”?")
        }
    });
    let what = move || {
        leaving.with(|line| {
            let cards = line.as_ref().map_or(0, |line| line.cards);
            format!(
                "This takes {cards} notes, stories and other cards, the people and the run of show out of this browser. It cannot be brought back without a file."
            )
        })
    };
    let copy = move || {
        let copied = leaving.with(|line| line.as_ref().and_then(|line| when(line.in_file)));
        copied.map_or("There is no copy in a file yet.".to_owned(), |at| {
            format!("The last copy in a file is from {at}.")
        })
    };
    let forget = move || {
        if let Some(line) = leaving.get_untracked() {
            lantern.forget(line.workshop);
        }
        leaving.set(None);
        focus_id("shelf");
    };
    let save_and_forget = move || {
        if let Some(line) = leaving.get_untracked() {
            lantern.save_and_forget(line.workshop);
        }
        leaving.set(None);
        focus_id("shelf");
    };
    view! {
        <Dialog open=Signal::derive(move || leaving.with(Option::is_some)) on_close=move || leaving.set(None) title>
            <div class="dialog__body">
                <p>{what}</p>
                <p>{copy}</p>
            </div>
            <div class="dialog__foot">
                <button class="button" type="button" on:click=move |_| leaving.set(None)>
                    "Keep it"
                </button>
                <button class="button" data-kind="danger" type="button" on:click=move |_| forget()>
                    "Delete without a file"
                </button>
                <button class="button" data-kind="danger-solid" type="button" on:click=move |_| save_and_forget()>
                    "Save a file, then delete"
                </button>
            </div>
        </Dialog>
    }
}

/// A workshop that could not be opened.
#[component]
pub fn not_opened(
    /// Why, in a sentence.
    reason: String,
) -> impl IntoView {
    view! {
        <div class="home">
            <header class="home__bar">
                <p class="home__name">
                    <span class="home__lantern">
                        <LanternMark />
                    </span>
                    "Lantern"
                </p>
            </header>
            <main class="home__main">
                <h1>"This workshop did not open"</h1>
                <p role="alert">{reason}</p>
                <p>
                    <a class="button" data-kind="primary" href=Place::Home.href()>
                        "Go to your workshops"
                    </a>
                </p>
            </main>
        </div>
    }
}
