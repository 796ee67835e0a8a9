//! The root: where one is, which workshop is open, and the wires between the window and the session.

use super::came_in::CameIn;
use super::home;
use super::supply::{NotHereYet, Supply};
use crate::device;
use crate::parts::focus::focus_place;
use crate::place::Place;
use crate::session::Session;
use crate::session::opening::{OpenTrouble, Opened};
use crate::session::outside::Outside;
use crate::session::share::Hint;
use crate::session::shelf::Line;
use crate::workshop::ids::WorkshopId;
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
    trouble: RwSignal<Option<String>>,
    notices: RwSignal<Vec<String>>,
    came_in: RwSignal<Option<Arc<CameIn>>>,
    shelf: RwSignal<Vec<Line>>,
    supply: Supply,
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
            Place::Home | Place::NewWorkshop | Place::NameWorkshop => view! { <home::HomeScreens /> }.into_any(),
            _ => view! { <Workshop /> }.into_any(),
        }}
    }
}

/// Whatever belongs to one workshop, once it is open.
#[component]
fn workshop() -> impl IntoView {
    let lantern = lantern();
    move || {
        let Some(rest) = lantern.supply().get() else {
            return view! { <main><NotHereYet /></main> }.into_any();
        };
        match (lantern.session.get(), lantern.trouble.get()) {
            (Some(session), _) => {
                provide_context(session);
                (rest.workshop)()
            }
            (None, Some(reason)) => view! { <home::NotOpened reason /> }.into_any(),
            (None, None) => {
                view! { <p class="opening" role="status">"Opening the workshop…"</p> }.into_any()
            }
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
            came_in: RwSignal::new(None),
            shelf: RwSignal::new(Vec::new()),
            supply: Supply::new(),
        };
        lantern.listen(&outside);
        lantern.arrive();
        lantern.fetch_rest_soon();
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
        outside.channel.on_hear(Box::new(move |text| {
            if let Some(hint) = Hint::read(&text) {
                if let Some(rest) = self.supply.here() {
                    self.with_session(|session| (rest.heard)(session, &hint));
                }
                self.fetch_shelf();
            }
        }));
    }

    pub(super) fn with_session(self, act: impl FnOnce(Session)) {
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
        match place {
            Place::Home => self.fetch_shelf_of_now(),
            Place::NewWorkshop | Place::NameWorkshop => {
                self.fetch_shelf_of_now();
                self.with_rest(|_| ());
            }
            Place::Console(id, _)
            | Place::Brief(id)
            | Place::Outputs(id)
            | Place::AfterTheDay(id)
            | Place::Room(id)
            | Place::NoteBox(id) => {
                self.open(id);
            }
        }
    }

    /// Sees to it that this workshop is open, or opening.
    fn open(self, id: WorkshopId) {
        let is_open = self
            .session
            .get_untracked()
            .is_some_and(|session| session.id() == id);
        // While the rest of the program is not here, another wish may have taken the place of this one.
        let is_opening = self.is_opening(id) && self.supply.here().is_some();
        if is_open || is_opening {
            return;
        }
        self.session.set(None);
        self.trouble.set(None);
        self.opening.set(Some(id));
        self.with_rest(move |rest| (rest.open)(self, id));
    }

    /// Whether this workshop is the one that is being opened.
    pub(super) fn is_opening(self, id: WorkshopId) -> bool {
        self.opening.get_untracked() == Some(id)
    }

    /// A workshop was opened, or not.
    pub(super) fn opened(self, answer: Result<Opened, OpenTrouble>) {
        self.opening.set(None);
        match answer {
            Ok(Opened { session, notices }) => {
                self.notices
                    .set(notices.iter().map(ToString::to_string).collect());
                self.session.set(Some(session));
            }
            Err(trouble) => self.trouble.set(Some(trouble.to_string())),
        }
    }

    /// This is the open workshop from now on.
    pub(super) fn entered(self, session: Session) {
        self.notices.set(Vec::new());
        self.trouble.set(None);
        self.opening.set(None);
        self.session.set(Some(session));
    }

    /// What the signals of a workshop belong to: the program, not the screen from which it was opened.
    pub(super) fn owner(self) -> Owner {
        self.owner.get_value()
    }

    /// The ports.
    pub fn outside(self) -> Outside {
        self.outside.get_value()
    }

    /// The rest of the program, and whether it is here.
    pub(super) fn supply(self) -> Supply {
        self.supply
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

    /// What came in with another copy of a workshop, until put away.
    pub fn came_in(self) -> RwSignal<Option<Arc<CameIn>>> {
        self.came_in
    }

    /// The workshop that is open, if it is this one.
    pub(super) fn open_session(self, id: WorkshopId) -> Option<Session> {
        let open = self.session.get_untracked();
        // What was deleted in another window is not kept here any more.
        open.filter(|session| session.id() == id && !session.is_gone().get_untracked())
    }

    /// The workshops kept in this browser, newest first.
    pub fn shelf(self) -> ReadSignal<Vec<Line>> {
        self.shelf.read_only()
    }

    /// Reads the shelf again, with what was changed a moment ago in the workshop that is open.
    fn fetch_shelf_of_now(self) {
        if let Some(rest) = self.supply.here() {
            self.with_session(rest.shelve);
        }
        self.fetch_shelf();
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

    /// Opens the example as a workshop of its own.
    pub fn try_the_example(self) {
        self.with_rest(move |rest| (rest.try_the_example)(self));
    }

    /// Saves a workshop's file to the downloads; only when that worked, deletes it from this browser.
    pub fn save_and_forget(self, id: WorkshopId) {
        self.with_rest(move |rest| (rest.save_and_forget)(self, id));
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
