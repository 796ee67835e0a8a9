//! The root: where one is, which workshop is open, and the wires between the window and the session.

use super::{console, home};
use crate::device;
use crate::example;
use crate::parts::focus::focus_place;
use crate::place::Place;
use crate::session::Session;
use crate::session::opening::{self, OpenTrouble, Opened};
use crate::session::outside::Outside;
use crate::session::share::Hint;
use crate::session::shelf::Line;
use crate::workshop::command::Command;
use crate::workshop::event::Change;
use crate::workshop::ids::WorkshopId;
use crate::workshop::refusal::Refusal;
use crate::workshop::telling;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The program as screens see it: where one is, what is open, what is on the shelf.
#[derive(Clone, Copy)]
pub struct Lantern {
    outside: StoredValue<Outside, LocalStorage>,
    owner: StoredValue<Owner>,
    place: RwSignal<Place>,
    session: RwSignal<Option<Session>>,
    opening: RwSignal<Option<WorkshopId>>,
    trouble: RwSignal<Option<OpenTrouble>>,
    notices: RwSignal<Vec<String>>,
    shelf: RwSignal<Vec<Line>>,
}

/// The program's handle, for screens.
pub fn lantern() -> Lantern {
    expect_context()
}

/// Starts the program in the page's `#app`.
pub fn mount() {
    let Some(app) = document().get_element_by_id("app") else {
        return;
    };
    app.set_text_content(None);
    let app = leptos::wasm_bindgen::JsCast::unchecked_into::<leptos::web_sys::HtmlElement>(app);
    leptos::mount::mount_to(app, App).forget();
}

/// The whole program.
#[component]
pub fn app() -> impl IntoView {
    let lantern = Lantern::start(device::all());
    provide_context(lantern);
    view! {
        {move || match lantern.place.get() {
            Place::Home | Place::NewWorkshop => view! { <home::HomeScreens /> }.into_any(),
            _ => view! { <Workshop /> }.into_any(),
        }}
    }
}

/// Whatever belongs to one workshop, once it is open.
#[component]
fn workshop() -> impl IntoView {
    let lantern = lantern();
    move || match (lantern.session.get(), lantern.trouble.get()) {
        (Some(session), _) => {
            provide_context(session);
            view! { <console::WorkshopScreens /> }.into_any()
        }
        (None, Some(trouble)) => {
            view! { <home::NotOpened reason=trouble.to_string() /> }.into_any()
        }
        (None, None) => {
            view! { <p class="opening" role="status">"Opening the workshop…"</p> }.into_any()
        }
    }
}

impl Lantern {
    fn start(outside: Outside) -> Lantern {
        let lantern = Lantern {
            place: RwSignal::new(Place::read(&outside.surroundings.fragment())),
            outside: StoredValue::new_local(outside.clone()),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
            session: RwSignal::new(None),
            opening: RwSignal::new(None),
            trouble: RwSignal::new(None),
            notices: RwSignal::new(Vec::new()),
            shelf: RwSignal::new(Vec::new()),
        };
        lantern.listen(&outside);
        lantern.arrive();
        lantern
    }

    fn listen(self, outside: &Outside) {
        let surroundings = &outside.surroundings;
        surroundings.on_fragment(Box::new(move |fragment| {
            let place = Place::read(&fragment);
            // Nobody leaves the note box: Back and links lead back to it.
            if matches!(self.place.get_untracked(), Place::NoteBox(_)) {
                return;
            }
            if self.place.get_untracked() != place {
                self.place.set(place);
                focus_place();
            }
            self.arrive();
        }));
        surroundings.on_tick(Box::new(move || self.with_session(Session::tick)));
        surroundings.on_wake(Box::new(move || self.with_session(Session::woke)));
        surroundings.on_hide(Box::new(move || self.with_session(Session::hiding)));
        outside.channel.on_hear(Box::new(move |text| {
            if let Some(hint) = Hint::read(&text) {
                self.with_session(|session| session.heard(&hint));
                self.fetch_shelf();
            }
        }));
    }

    fn with_session(self, act: impl FnOnce(Session)) {
        if let Some(session) = self.session.get_untracked() {
            act(session);
        }
    }

    /// Sees to it that what the place needs is there.
    fn arrive(self) {
        let place = self.place.get_untracked();
        if matches!(place, Place::NoteBox(_)) {
            self.outside().surroundings.stay(&place.write());
        }
        match place.workshop() {
            None => self.fetch_shelf(),
            Some(id) => self.open(id),
        }
    }

    fn open(self, id: WorkshopId) {
        let is_open = self
            .session
            .get_untracked()
            .is_some_and(|session| session.id() == id);
        if is_open || self.opening.get_untracked() == Some(id) {
            return;
        }
        self.session.set(None);
        self.trouble.set(None);
        self.opening.set(Some(id));
        let outside = self.outside();
        let owner = self.owner.get_value();
        outside.surroundings.clone().start(Box::pin(async move {
            let answer = opening::open(outside, owner, id).await;
            if self.opening.get_untracked() != Some(id) {
                return;
            }
            self.opening.set(None);
            match answer {
                Ok(Opened { session, notices }) => {
                    self.notices
                        .set(notices.iter().map(ToString::to_string).collect());
                    self.session.set(Some(session));
                }
                Err(trouble) => self.trouble.set(Some(trouble)),
            }
        }));
    }

    /// The ports.
    pub fn outside(self) -> Outside {
        self.outside.get_value()
    }

    /// Where one is.
    pub fn place(self) -> ReadSignal<Place> {
        self.place.read_only()
    }

    /// Goes somewhere, as a step that Back takes back.
    pub fn go(self, place: Place) {
        self.outside().surroundings.go(&place.write());
    }

    /// What the facilitator should know since opening, until put away.
    pub fn notices(self) -> RwSignal<Vec<String>> {
        self.notices
    }

    /// The workshops kept in this browser, newest first.
    pub fn shelf(self) -> ReadSignal<Vec<Line>> {
        self.shelf.read_only()
    }

    /// Reads the shelf again, from both stores.
    pub fn fetch_shelf(self) {
        let outside = self.outside();
        outside.surroundings.clone().start(Box::pin(async move {
            let mut lines: BTreeMap<WorkshopId, Line> = BTreeMap::new();
            for key in outside.desk.keys("line:") {
                let id = key.trim_start_matches("line:").parse::<WorkshopId>();
                if let (Ok(id), Some(json)) = (id, outside.desk.get(&key)) {
                    lines.insert(id, Line::read(id, &json));
                }
            }
            for (id, json) in outside.journal.shelf().await.unwrap_or_default() {
                let line = Line::read(id, &json);
                let newer = lines.get(&id).is_none_or(|known| known.saved <= line.saved);
                if newer {
                    lines.insert(id, line);
                }
            }
            let mut lines: Vec<Line> = lines.into_values().collect();
            lines.sort_by_key(|line| std::cmp::Reverse((line.saved, line.workshop)));
            self.shelf.set(lines);
        }));
    }

    /// Begins a workshop and goes to its console.
    ///
    /// # Errors
    /// When the opening command is refused.
    pub fn begin(self, opening: Command) -> Result<(), Refusal> {
        let session = opening::begin(&self.outside(), &self.owner.get_value(), opening)?;
        self.enter(session);
        Ok(())
    }

    /// Takes in a workshop from a file, under this id, and goes to its console.
    pub fn adopt(self, id: WorkshopId, changes: Vec<Arc<Change>>) {
        let session = opening::adopt(&self.outside(), &self.owner.get_value(), id, changes);
        self.enter(session);
    }

    fn enter(self, session: Session) {
        self.notices.set(Vec::new());
        self.trouble.set(None);
        self.opening.set(None);
        self.session.set(Some(session));
        self.go(Place::Console(session.id(), None));
    }

    /// Opens the example as a workshop of its own.
    pub fn try_the_example(self) {
        let outside = self.outside();
        let changes = example::changes(&mut *outside.dice.borrow_mut());
        self.adopt(WorkshopId(outside.surroundings.fresh()), changes);
    }

    /// Opens a workshop that is kept here and adds what a file has and it lacks.
    pub fn bring_in(self, id: WorkshopId, changes: Vec<Arc<Change>>) {
        let outside = self.outside();
        let owner = self.owner.get_value();
        outside.surroundings.clone().start(Box::pin(async move {
            match opening::open(outside, owner, id).await {
                Ok(Opened { session, .. }) => {
                    let new = session.bring_in(changes);
                    self.enter(session);
                    session.say(telling::count(
                        new,
                        "new change came in.",
                        "new changes came in.",
                    ));
                }
                Err(trouble) => self.notices.set(vec![trouble.to_string()]),
            }
        }));
    }

    /// Saves a workshop's file to the downloads; only when that worked, deletes it from this browser.
    pub fn save_and_forget(self, id: WorkshopId) {
        let outside = self.outside();
        let owner = self.owner.get_value();
        outside.surroundings.clone().start(Box::pin(async move {
            match opening::open(outside, owner, id).await {
                Ok(Opened { session, .. }) if session.download() => self.forget(id),
                Ok(_) => self.notices.set(vec![
                    "The file could not be saved, so nothing was deleted.".to_owned(),
                ]),
                Err(trouble) => self.notices.set(vec![trouble.to_string()]),
            }
        }));
    }

    /// Deletes a workshop from this browser: every store, and the hint to other windows.
    pub fn forget(self, id: WorkshopId) {
        let outside = self.outside();
        for prefix in ["line:", "copy:", "tail:", "draft:"] {
            for key in outside.desk.keys(&format!("{prefix}{id}")) {
                outside.desk.remove(&key);
            }
        }
        if self
            .session
            .get_untracked()
            .is_some_and(|session| session.id() == id)
        {
            self.session.set(None);
        }
        outside.surroundings.clone().start(Box::pin(async move {
            let forgotten = outside.journal.forget(id).await;
            let _ = outside.files.let_go(id).await;
            outside.channel.tell(&Hint::Gone(id).write());
            if let Err(trouble) = forgotten {
                self.notices.set(vec![trouble.to_string()]);
            }
            self.fetch_shelf();
        }));
    }
}
