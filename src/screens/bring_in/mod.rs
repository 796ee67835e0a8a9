//! Bringing in what was written elsewhere: a list or a table that is pasted, chosen or dropped, or the file of an earlier
//! workshop. What it was taken for is shown and can be changed; nothing comes in before the last press, and one undo
//! takes all of it back.

mod asking;
mod columns;
pub mod dropped;
mod earlier;
mod reading;
mod shown;

use super::incoming::Incoming;
use super::tabletop::{Tabletop, tabletop};
use crate::parts::focus::{WayBack, focus_id};
use crate::record::bring_in::earlier::{self as earlier_file, Earlier};
use crate::record::bring_in::parting::{self, Parting};
use crate::record::bring_in::plan::{Plan, What};
use crate::record::bring_in::sheet::Sheet;
use crate::record::bring_in::text::{self, Written};
use crate::record::bring_in::{guess, reading as read_rows};
use crate::record::file::{self, FileTrouble};
use crate::session::Session;
use crate::session::outside::{Brought, Unread};
use crate::workshop::Workshop;
use crate::workshop::arrival::Arrival;
use crate::workshop::command::Command;
use crate::workshop::ids::StepId;
use crate::workshop::kind::Kind;
use crate::workshop::telling::count;
use asking::Asking;
use earlier::EarlierView;
use leptos::prelude::*;
use reading::ReadingView;
use std::sync::Arc;

/// Under this name the words of the box are kept until they have come in.
const DRAFT: &str = "bring-in";
/// Where words come from that were in the box or the clipboard.
const PASTED: &str = "pasted";
/// What says how much comes in; the focus goes there when something was read.
const SUM: &str = "bring-in-sum";

/// What is being looked at.
#[derive(Clone, Default)]
enum Stage {
    /// Nothing yet: paste, choose or drop something.
    #[default]
    Asking,
    /// Rows and columns.
    Table(Table),
    /// The file of an earlier workshop.
    Earlier(Arc<Earlier>),
}

/// A table as it was brought.
#[derive(Clone)]
struct Table {
    /// Its file's name, or that it was pasted.
    from: String,
    text: Arc<str>,
    parting: Parting,
    plan: Plan,
    /// How its letters were read, when that is worth a word.
    letters: Option<String>,
}

/// The dialog's state, for its parts.
#[derive(Clone, Copy)]
struct Bringing {
    session: Session,
    table: Tabletop,
    incoming: Incoming,
    stage: RwSignal<Stage>,
    problem: RwSignal<String>,
    /// What stands in the box, whatever else is looked at meanwhile.
    words: RwSignal<String>,
    way_back: WayBack,
}

impl Bringing {
    /// Looks at a file that was chosen or dropped.
    fn take(self, brought: Result<Brought, Unread>) {
        let Brought { name, bytes } = match brought {
            Ok(brought) => brought,
            Err(unread) => return self.refuse(unread.to_string()),
        };
        let looks_like_ours = bytes
            .iter()
            .find(|byte| !byte.is_ascii_whitespace())
            .is_some_and(|byte| *byte == b'{');
        // Another copy of this very workshop: all of it can come in.
        if looks_like_ours && file::read(&bytes).is_ok_and(|it| it.workshop == self.session.id()) {
            self.table.clear();
            return self.incoming.put(Ok(Brought { name, bytes }));
        }
        match earlier_file::read(&bytes) {
            Ok(earlier) => self.show(Stage::Earlier(Arc::new(earlier))),
            Err(trouble) if looks_like_ours && trouble != FileTrouble::NotAWorkshop => {
                self.refuse(trouble.to_string());
            }
            Err(_) => match text::text_of(&bytes) {
                Ok(read) => {
                    let letters = letters(read.written, read.unreadable);
                    self.look_at(name, read.text.as_str().into(), letters);
                }
                Err(no_table) => self.refuse(format!("{no_table} Nothing was changed.")),
            },
        }
    }

    /// Looks at words that were pasted or typed.
    fn take_words(self, words: &str) {
        match text::text_of(words.as_bytes()) {
            Ok(read) => self.look_at(PASTED.to_owned(), read.text.as_str().into(), None),
            Err(no_table) => self.refuse(no_table.to_string()),
        }
    }

    fn look_at(self, from: String, text: Arc<str>, letters: Option<String>) {
        let parting = parting::guess(&text);
        let sheet = Sheet::read(&text, parting);
        let mut plan = guess::guess(&sheet);
        let (step, takes) = self.session.look(|workshop| {
            let here = self.table.step.get_untracked();
            let takes = |step| workshop.step(step).and_then(|it| it.activity.takes());
            let notes = here
                .filter(|step| takes(*step) == Some(Kind::Note) && may_take(workshop, *step))
                .or_else(|| read_rows::home_of(workshop, Kind::Note));
            (notes, here.and_then(takes))
        });
        // A plain list is most likely for the step where it was brought.
        if let Some(kind) = takes
            && !plan.heads
            && plan.what == What::Cards(Kind::Note)
        {
            plan = guess::guess_as(&sheet, &plan, What::Cards(kind), false);
        }
        plan.step = step;
        self.show(Stage::Table(Table {
            from,
            text,
            parting,
            plan,
            letters,
        }));
    }

    fn show(self, stage: Stage) {
        self.problem.set(String::new());
        self.stage.set(stage);
        focus_id(SUM);
    }

    fn refuse(self, why: String) {
        // The dialog may have been closed meanwhile. What is being looked at stays, with every choice made in it.
        let asking = self
            .stage
            .try_with_untracked(|stage| matches!(stage, Stage::Asking));
        if asking == Some(false) {
            self.session.say(why);
        } else {
            let _ = self.problem.try_set(why);
            focus_id("bring-in-problem");
        }
    }

    fn start_again(self) {
        self.stage.set(Stage::Asking);
        focus_id("bring-in-box");
    }

    /// Brings it in, and says so with an offer to undo it.
    fn bring_in(self, arrival: Arrival) {
        let was_in_the_box = arrival.from == PASTED;
        if self
            .session
            .attempt_and_tell(Command::BringIn(arrival))
            .is_some()
        {
            if was_in_the_box {
                self.session.keep_draft(DRAFT, "");
            }
            self.way_back.go();
            self.table.clear();
        }
    }
}

/// Whether words may go to a step now: not while they are for nobody's eyes yet.
fn may_take(workshop: &Workshop, step: StepId) -> bool {
    workshop.step(step).is_some_and(|step| !step.is_hidden())
}

fn letters(written: Written, unreadable: usize) -> Option<String> {
    if unreadable > 0 {
        let said = count(unreadable, "letter", "letters");
        return Some(format!(
            "{said} could not be read, and � stands in that place. Save the file as “CSV UTF-8” and choose it again."
        ));
    }
    (written == Written::Windows1252)
        .then(|| "The file was written in the older way of Windows. Look whether letters with accents are right; if not, save it as “CSV UTF-8” and choose it again.".to_owned())
}

/// What is in the dialog.
#[component]
pub fn bring_in() -> impl IntoView {
    let bringing = Bringing {
        session: expect_context(),
        table: tabletop(),
        incoming: expect_context(),
        stage: RwSignal::new(Stage::Asking),
        problem: RwSignal::new(String::new()),
        words: RwSignal::new(expect_context::<Session>().draft(DRAFT)),
        // The dialog is not open yet: this is whatever opened it.
        way_back: WayBack::note(),
    };
    Effect::new(move || {
        if bringing.table.dropped.with(Option::is_some)
            && let Some(brought) = bringing.table.dropped.try_update(Option::take).flatten()
        {
            bringing.take(brought);
        }
    });
    move || match bringing.stage.get() {
        Stage::Asking => view! { <Asking bringing /> }.into_any(),
        Stage::Table(table) => view! { <ReadingView bringing table /> }.into_any(),
        Stage::Earlier(earlier) => view! { <EarlierView bringing earlier /> }.into_any(),
    }
}
