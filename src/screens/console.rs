//! An open workshop: which of its screens is shown, and the console itself, the facilitator's window with its four
//! regions: top bar, run of show, stage, and the panels that can lie over them.

use super::after_the_day::AfterTheDayScreen;
use super::app::lantern;
use super::brief::BriefScreen;
use super::bring_in::dropped;
use super::came_in::CameInBanner;
use super::facilitator_bar::{FacilitatorBar, recall_simple};
use super::incoming::Incoming;
use super::not_begun::NotBegunBanner;
use super::not_understood::NotUnderstoodBanner;
use super::open_file::OpenFileDialog;
use super::outputs::OutputsScreen;
use super::panels::Panels;
use super::room::{NoteBoxScreen, RoomScreen};
use super::run_of_show::RunOfShow;
use super::shortcuts;
use super::stage::Stage;
use super::tabletop::Tabletop;
use super::top_bar::TopBar;
use crate::parts::banner::Banner;
use crate::parts::focus::focus_id;
use crate::parts::toast::{Toast, Toasts, Word};
use crate::place::Place;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::ids::StepId;
use leptos::prelude::*;

/// Which screen of a workshop.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    Console,
    Brief,
    Outputs,
    AfterTheDay,
    Room,
    NoteBox,
}

impl Which {
    fn at(place: Place) -> Which {
        match place {
            Place::Brief(_) => Which::Brief,
            Place::Outputs(_) => Which::Outputs,
            Place::AfterTheDay(_) => Which::AfterTheDay,
            Place::Room(_) => Which::Room,
            Place::NoteBox(_) => Which::NoteBox,
            Place::Home | Place::NewWorkshop | Place::NameWorkshop | Place::Console(..) => {
                Which::Console
            }
        }
    }
}

/// The screens of one workshop.
#[component]
pub fn workshop_screens() -> impl IntoView {
    let session = expect_context::<Session>();
    let place = lantern().place();
    let which = Memo::new(move |_| Which::at(place.get()));
    let title = session.see_of(&[Facet::Brief], |workshop| workshop.title().to_owned());
    let step = session.see_of(&[Facet::Steps, Facet::Room], move |workshop| {
        let Place::Console(_, asked) = place.get() else {
            return String::new();
        };
        step_in_view(workshop, asked)
            .and_then(|id| workshop.step(id))
            .map_or_else(String::new, |step| format!("{}: ", step.name.text))
    });
    Effect::new(move || {
        let what = match which.get() {
            Which::Console => step.get(),
            Which::Brief => "Brief: ".to_owned(),
            Which::Outputs => "Outputs: ".to_owned(),
            Which::AfterTheDay => "After the day: ".to_owned(),
            Which::Room => "Room screen: ".to_owned(),
            Which::NoteBox => "Add here: ".to_owned(),
        };
        let title = format!("{what}{} – Lantern", title.get());
        session.outside().surroundings.set_title(&title);
    });
    let gone = session.is_gone();
    let shared = Memo::new(move |_| {
        Some(which.get()).filter(|which| matches!(which, Which::Room | Which::NoteBox))
    });
    move || match (gone.get(), shared.get()) {
        // Whoever stands at a shared tablet must not be handed the file.
        (_, Some(Which::NoteBox)) => view! { <NoteBoxScreen /> }.into_any(),
        (true, _) => view! { <Deleted /> }.into_any(),
        (false, Some(_)) => view! { <RoomScreen /> }.into_any(),
        (false, None) => view! { <Console which /> }.into_any(),
    }
}

/// The workshop was deleted in another window: what is still in this one can be saved.
#[component]
fn deleted() -> impl IntoView {
    let session = expect_context::<Session>();
    view! {
        <main class="rescue">
            <div class="rescue__page">
                <h1 class="rescue__title">"This workshop was deleted in another window"</h1>
                <p class="rescue__words">
                    "Nothing more is kept of it in this browser. This window still holds all of it: save its file now if you want it back."
                </p>
                <div class="rescue__ways">
                    <button
                        class="button"
                        type="button"
                        data-kind="primary"
                        data-size="large"
                        on:click=move |_| { session.download(); }
                    >
                        "Save its file"
                    </button>
                    <a class="button" data-size="large" href=Place::Home.href()>
                        "All workshops"
                    </a>
                </div>
            </div>
        </main>
    }
}

/// The step in view: the one asked for if it is still there, else where the room is, else the first.
pub fn step_in_view(workshop: &Workshop, asked: Option<StepId>) -> Option<StepId> {
    let live = |id: &StepId| workshop.step(*id).is_some();
    asked
        .filter(live)
        .or_else(|| workshop.room.here().filter(live))
        .or_else(|| workshop.next_step(None))
}

/// The facilitator's window. Its frame stays; what stands in the middle is the stage, the brief, or the outputs.
#[component]
fn console(which: Memo<Which>) -> impl IntoView {
    let session = expect_context::<Session>();
    let place = lantern().place();
    let step = session.see_of(&[Facet::Steps, Facet::Room], move |workshop| {
        match place.get() {
            Place::Console(_, asked) => step_in_view(workshop, asked),
            _ => step_in_view(workshop, None),
        }
    });
    let table = Tabletop::new(step.into());
    provide_context(table);
    let incoming = Incoming::new(lantern());
    provide_context(incoming);
    recall_simple(session, table);
    // Ticks belong to the step they were made at.
    Effect::watch(
        move || step.get(),
        move |_, _, _| {
            table.ticked.update(|ticked| ticked.clear());
            table.editing.set(None);
        },
        false,
    );
    shortcuts::listen(session, table);
    dropped::listen(session, table);
    let phase = session.see_of(&[Facet::Steps], move |workshop| {
        step.get()
            .and_then(|id| workshop.step(id))
            .map_or("define", |step| step.phase.key())
    });
    let shown = session.toasts();
    let word = Signal::derive(move || {
        shown.get().map(|it| Word {
            number: it.number,
            text: it.text,
            undo: it.undo,
        })
    });
    let undo = Callback::new(move |()| session.undo());
    let toasts = Toasts::watch(
        word,
        undo,
        Callback::new(move |number| session.hush(number)),
    );
    view! {
        <div class="console" data-phase=move || phase.get() data-view=move || table.simple.get().then_some("simple")>
            <button class="console__skip visually-hidden" type="button" on:click=move |_| focus_id("stage")>
                "Go to the stage"
            </button>
            <TopBar />
            <Banners />
            <RunOfShow />
            {move || match which.get() {
                Which::Brief => page(view! { <BriefScreen /> }.into_any()),
                Which::Outputs => page(view! { <OutputsScreen /> }.into_any()),
                Which::AfterTheDay => page(view! { <AfterTheDayScreen /> }.into_any()),
                Which::Console | Which::Room | Which::NoteBox => view! { <Stage /> }.into_any(),
            }}
            <FacilitatorBar />
        </div>
        <Panels />
        <OpenFileDialog incoming />
        <Toast toasts />
    }
}

/// A page that stands where the stage usually is.
fn page(what: AnyView) -> AnyView {
    view! {
        <main class="stage" id="stage" tabindex="-1">
            {what}
        </main>
    }
    .into_any()
}

/// What has to be said across the whole window: work at risk, and news since opening.
#[component]
fn banners() -> impl IntoView {
    let session = expect_context::<Session>();
    let notices = lantern().notices();
    let saved = session.saved();
    let trouble = Memo::new(move |_| saved.get().trouble.map(|trouble| trouble.to_string()));
    let news = Memo::new(move |_| notices.get().join(" "));
    view! {
        <div class="banners">
            <Show when=move || trouble.get().is_some()>
                <Banner danger=true strong="Not saved." words=Signal::derive(move || trouble.get().unwrap_or_default())>
                    <button class="button" type="button" on:click=move |_| { session.download(); }>
                        "Download now"
                    </button>
                </Banner>
            </Show>
            <NotBegunBanner />
            <CameInBanner />
            <NotUnderstoodBanner />
            <Show when=move || !news.get().is_empty()>
                <Banner words=news>
                    <button class="button" type="button" on:click=move |_| notices.set(Vec::new())>
                        "Put away"
                    </button>
                </Banner>
            </Show>
        </div>
    }
}
