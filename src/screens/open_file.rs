//! Opening a workshop file that was brought ([`super::incoming`]). A file that cannot be opened is refused with a
//! sentence and changes nothing; a workshop that is here already is never overwritten.

use super::app::Lantern;
use super::incoming::Incoming;
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

/// What came of the files that were brought.
#[derive(Clone, Copy)]
struct Arrivals {
    lantern: Lantern,
    outcome: RwSignal<Option<Outcome>>,
}

impl Arrivals {
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
        // The screen may have gone meanwhile.
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

/// Reads each file that is brought, says what came of it, and asks what to do with it.
#[component]
pub fn open_file_dialog(incoming: Incoming) -> impl IntoView {
    let lantern = incoming.lantern();
    let outcome = RwSignal::new(None::<Outcome>);
    let arrivals = Arrivals { lantern, outcome };
    Effect::new(move || {
        if let Some(brought) = incoming.take() {
            // What follows may leave this screen; that must not happen in the middle of its own effect.
            lantern.outside().surroundings.start(Box::pin(async move {
                arrivals.take(brought);
            }));
        }
    });
    let title = Signal::derive(move || match outcome.get() {
        Some(Outcome::Known(_)) => "This workshop is here already".to_owned(),
        Some(Outcome::Refused(_, Some(_))) => "This file is not whole".to_owned(),
        _ => "This file did not open".to_owned(),
    });
    view! {
        <Dialog open=Signal::derive(move || outcome.with(Option::is_some)) on_close=move || outcome.set(None) title>
            {move || match outcome.get() {
                Some(Outcome::Known(workshop_file)) => view! { <Known arrivals workshop_file /> }.into_any(),
                Some(Outcome::Refused(reason, rest)) => view! { <RefusedView arrivals reason rest /> }.into_any(),
                None => ().into_any(),
            }}
        </Dialog>
    }
}

#[component]
fn known(arrivals: Arrivals, workshop_file: WorkshopFile) -> impl IntoView {
    let copy = workshop_file.clone();
    view! {
        <div class="dialog__body">
            <p>
                "It is kept in this browser. Bring in what is new in the file: nothing that is here goes. Or open the file as a copy of its own."
            </p>
        </div>
        <div class="dialog__foot">
            <button class="button" type="button" on:click=move |_| arrivals.adopt_copy(copy.clone())>
                "Open as a copy"
            </button>
            <button
                class="button"
                data-kind="primary"
                type="button"
                on:click=move |_| arrivals.bring_in(workshop_file.clone())
            >
                "Bring in what is new"
            </button>
        </div>
    }
}

#[component]
fn refused_view(
    arrivals: Arrivals,
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
                    on:click=move |_| arrivals.adopt_copy(workshop_file.clone())
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
