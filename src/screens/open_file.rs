//! Opening a workshop file: chosen or dropped. A file that cannot be opened is refused with a sentence and changes
//! nothing; a workshop that is here already is never overwritten.

use super::app::Lantern;
use crate::parts::dialog::Dialog;
use crate::record::file::{self, FileTrouble, WorkshopFile};
use crate::session::outside::{Brought, Unread};
use crate::workshop::ids::WorkshopId;
use leptos::prelude::*;

/// What a file turned out to be.
#[derive(Clone)]
enum Outcome {
    /// Refused, and why. Some changes may still be readable.
    Refused(String, Option<(WorkshopFile, usize)>),
    /// The same workshop is kept here already.
    Known(WorkshopFile),
}

/// Files on their way in.
#[derive(Clone, Copy)]
pub struct Incoming {
    lantern: Lantern,
    outcome: RwSignal<Option<Outcome>>,
}

impl Incoming {
    /// Listens for files dropped onto the window.
    pub fn start(lantern: Lantern) -> Incoming {
        let incoming = Incoming {
            lantern,
            outcome: RwSignal::new(None),
        };
        let hear = move |brought| incoming.take(brought);
        lantern
            .outside()
            .incoming
            .on_drop(file::LARGEST_FILE, Box::new(hear));
        incoming
    }

    /// Lets the facilitator choose a file. Call it from a press.
    pub fn choose(self) {
        let outside = self.lantern.outside();
        let chosen = outside
            .incoming
            .choose(".json,application/json", file::LARGEST_FILE);
        outside.surroundings.start(Box::pin(async move {
            match chosen.await {
                Ok(Some(brought)) => self.take(Ok(brought)),
                Ok(None) => {}
                Err(unread) => self.take(Err(unread)),
            }
        }));
    }

    fn take(self, brought: Result<Brought, Unread>) {
        let bytes = match brought {
            Ok(brought) => brought.bytes,
            Err(unread) => return self.tell(Outcome::Refused(unread.to_string(), None)),
        };
        match file::read(&bytes) {
            Ok(workshop_file) => self.admit(workshop_file),
            Err(trouble) => self.tell(refused(&bytes, &trouble)),
        }
    }

    fn admit(self, workshop_file: WorkshopFile) {
        let known = self.lantern.shelf().with_untracked(|shelf| {
            shelf
                .iter()
                .any(|line| line.workshop == workshop_file.workshop)
        });
        if known {
            self.tell(Outcome::Known(workshop_file));
        } else {
            self.lantern
                .adopt(workshop_file.workshop, workshop_file.changes);
        }
    }

    fn tell(self, outcome: Outcome) {
        // The screen that listens may have gone while the file was read.
        let _ = self.outcome.try_set(Some(outcome));
    }

    /// A copy under a new id, beside what is here.
    fn adopt_copy(self, workshop_file: WorkshopFile) {
        self.outcome.set(None);
        let id = WorkshopId(self.lantern.outside().surroundings.fresh());
        self.lantern.adopt(id, workshop_file.changes);
    }

    /// Adds what the file has and this browser lacks. Nothing that is here goes.
    fn bring_in(self, workshop_file: WorkshopFile) {
        self.outcome.set(None);
        self.lantern
            .bring_in(workshop_file.workshop, workshop_file.changes);
    }
}

fn refused(bytes: &[u8], trouble: &FileTrouble) -> Outcome {
    let saved = match trouble {
        FileTrouble::Damaged { .. } | FileTrouble::NotAWorkshop | FileTrouble::Rescue => {
            file::salvage(bytes)
        }
        _ => None,
    };
    let saved = saved.filter(|saved| !saved.changes.is_empty());
    let rest = saved.map(|saved| {
        (
            WorkshopFile {
                workshop: saved.workshop,
                changes: saved.changes,
            },
            saved.lost,
        )
    });
    Outcome::Refused(trouble.to_string(), rest)
}

/// Says what came of a file, and asks what to do with it.
#[component]
pub fn open_file_dialog(incoming: Incoming) -> impl IntoView {
    let outcome = incoming.outcome;
    let title = Signal::derive(move || match outcome.get() {
        Some(Outcome::Known(_)) => "This workshop is here already".to_owned(),
        Some(Outcome::Refused(_, Some(_))) => "This file is not whole".to_owned(),
        _ => "This file did not open".to_owned(),
    });
    view! {
        <Dialog open=Signal::derive(move || outcome.with(Option::is_some)) on_close=move || outcome.set(None) title>
            {move || match outcome.get() {
                Some(Outcome::Known(workshop_file)) => view! { <Known incoming workshop_file /> }.into_any(),
                Some(Outcome::Refused(reason, rest)) => view! { <RefusedView incoming reason rest /> }.into_any(),
                None => ().into_any(),
            }}
        </Dialog>
    }
}

#[component]
fn known(incoming: Incoming, workshop_file: WorkshopFile) -> impl IntoView {
    let copy = workshop_file.clone();
    view! {
        <div class="dialog__body">
            <p>
                "It is kept in this browser. Bring in what is new in the file: nothing that is here goes. Or open the file as a copy of its own."
            </p>
        </div>
        <div class="dialog__foot">
            <button class="button" type="button" on:click=move |_| incoming.adopt_copy(copy.clone())>
                "Open as a copy"
            </button>
            <button
                class="button"
                data-kind="primary"
                type="button"
                on:click=move |_| incoming.bring_in(workshop_file.clone())
            >
                "Bring in what is new"
            </button>
        </div>
    }
}

#[component]
fn refused_view(
    incoming: Incoming,
    reason: String,
    rest: Option<(WorkshopFile, usize)>,
) -> impl IntoView {
    let rescue = rest.map(|(workshop_file, lost)| {
        let found = workshop_file.changes.len();
        view! {
            <p>
                {format!(
                    "{found} changes in it can still be read; {lost} cannot. They can be opened as a new workshop, beside whatever is here.",
                )}
            </p>
            <p>
                <button
                    class="button"
                    data-kind="primary"
                    type="button"
                    on:click=move |_| incoming.adopt_copy(workshop_file.clone())
                >
                    "Open what can be read"
                </button>
            </p>
        }
    });
    view! {
        <div class="dialog__body">
            <p role="alert">{reason}</p>
            <p>"Nothing in this browser was changed."</p>
            {rescue}
        </div>
    }
}
