//! Opening a workshop file that was brought ([`super::incoming`]). A file that cannot be opened is refused with a
//! sentence and changes nothing; a workshop that is here already is never overwritten.

use super::app::Lantern;
use super::came_in::Coming;
use super::incoming::Incoming;
use crate::parts::dialog::Dialog;
use crate::parts::focus::focus_back;
use crate::record::another_copy::BroughtIn;
use crate::record::file::{self, FileTrouble, WorkshopFile};
use crate::session::Session;
use crate::session::outside::{Brought, Unread};
use crate::workshop::ids::WorkshopId;
use leptos::prelude::*;
use std::sync::Arc;

/// What a file turned out to be.
#[derive(Clone)]
enum Outcome {
    /// Refused, and why. Some changes may still be readable.
    Refused(String, Option<(WorkshopFile, usize)>),
    /// The same workshop is kept here already: what would come in.
    Known(Arc<Copy>),
}

/// Another copy of a workshop that is kept here.
struct Copy {
    session: Session,
    file: WorkshopFile,
    what: BroughtIn,
}

/// What came of the files that were brought.
#[derive(Clone, Copy)]
struct Arrivals {
    lantern: Lantern,
    outcome: RwSignal<Option<Outcome>>,
}

impl Arrivals {
    async fn take(self, brought: Result<Brought, Unread>) {
        let bytes = match brought {
            Ok(brought) => brought.bytes,
            Err(unread) => return self.tell(Outcome::Refused(unread.to_string(), None)),
        };
        match file::read(&bytes) {
            Ok(workshop_file) => self.admit(workshop_file).await,
            Err(trouble) => self.tell(refused(&bytes, &trouble)),
        }
    }

    async fn admit(self, file: WorkshopFile) {
        match self.lantern.kept_here(file.workshop).await {
            Ok(Some(session)) => {
                let what = session.would_bring_in(&file.changes);
                self.tell(Outcome::Known(Arc::new(Copy {
                    session,
                    file,
                    what,
                })));
            }
            Ok(None) => self.lantern.adopt(file.workshop, file.changes),
            Err(trouble) => self.tell(Outcome::Refused(trouble.to_string(), None)),
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

    /// Goes to the workshop that is here.
    fn go_to(self, session: Session) {
        self.outcome.set(None);
        self.lantern.enter(session);
    }

    /// Adds what the file has and this browser lacks. Nothing that is here goes.
    fn bring_in(self, copy: &Copy) {
        self.outcome.set(None);
        self.lantern
            .bring_in(copy.session, copy.file.changes.clone());
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
                arrivals.take(brought).await;
            }));
        }
    });
    let title = Signal::derive(move || match outcome.get() {
        Some(Outcome::Known(_)) => "This workshop is here already".to_owned(),
        Some(Outcome::Refused(_, Some(_))) => "This file is not whole".to_owned(),
        _ => "This file did not open".to_owned(),
    });
    let close = move |()| {
        outcome.set(None);
        // What asked for the file may lie in a dialog that has gone.
        focus_back(None);
    };
    view! {
        <Dialog open=Signal::derive(move || outcome.with(Option::is_some)) on_close=close title>
            {move || match outcome.get() {
                Some(Outcome::Known(copy)) => view! { <Known arrivals copy /> }.into_any(),
                Some(Outcome::Refused(reason, rest)) => view! { <RefusedView arrivals reason rest /> }.into_any(),
                None => ().into_any(),
            }}
        </Dialog>
    }
}

/// What would come in, before anything is done; and what can be done.
#[component]
fn known(arrivals: Arrivals, copy: Arc<Copy>) -> impl IntoView {
    let (other, here, coming) = (copy.clone(), copy.session, copy.clone());
    let title = here.look(|workshop| workshop.title().to_owned());
    let saved = RwSignal::new(false);
    let save = move |_| {
        if here.download() {
            saved.set(true);
        }
    };
    let body = if copy.what.is_empty() {
        view! { <p>"This copy has nothing that is not here. There is nothing to bring in."</p> }
            .into_any()
    } else {
        view! {
            <p>{format!("New in this copy: {}.", copy.what.sum())}</p>
            <p>{copy.what.clashes()}</p>
            <p>
                "Nothing that is here goes. But bringing in cannot be undone, because what comes in is other people’s work: keep a copy of what is here now, if you may want to go back."
            </p>
            <p class="cluster">
                <button class="button" type="button" data-size="small" on:click=save>
                    "Save a copy of what is here first"
                </button>
                <span role="status">{move || saved.get().then_some("Saved to your downloads.")}</span>
            </p>
            <details class="fold">
                <summary>"See all of it"</summary>
                <Coming parts=copy.what.parts() />
            </details>
        }
            .into_any()
    };
    let go_on = if copy.what.is_empty() {
        view! {
            <button class="button" data-kind="primary" type="button" on:click=move |_| arrivals.go_to(here)>
                "Go to the one that is here"
            </button>
        }
        .into_any()
    } else {
        view! {
            <button class="button" data-kind="primary" type="button" on:click=move |_| arrivals.bring_in(&coming)>
                "Bring in what is new"
            </button>
        }
        .into_any()
    };
    view! {
        <div class="dialog__body">
            <p>
                <b dir="auto">{title}</b>
            </p>
            {body}
        </div>
        <div class="dialog__foot">
            <button class="button" type="button" on:click=move |_| arrivals.adopt_copy(other.file.clone())>
                "Open as a copy"
            </button>
            {go_on}
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
