//! Beginning a new workshop with the run of show of an earlier one, from its file.

use super::KEPT;
use crate::parts::focus::focus_id;
use crate::record::bring_in::earlier::{self, RunOfShow};
use crate::record::file::LARGEST_FILE;
use crate::screens::app::{Lantern, lantern};
use crate::session::outside::{Brought, Unread};
use leptos::prelude::*;

/// Stands for the earlier run of show among the templates.
pub(super) const EARLIER: &str = "earlier";

/// Where it is kept for this window until the workshop begins.
fn key() -> String {
    format!("{KEPT}{EARLIER}")
}

/// The run of show that was chosen, if there is one.
pub(super) fn kept(lantern: Lantern) -> Option<RunOfShow> {
    let json = lantern.outside().passing.get(&key())?;
    serde_json::from_str(&json).ok()
}

/// Keeps a run of show as the one to begin with. Answers whether this browser could.
pub fn keep(lantern: Lantern, show: &RunOfShow) -> bool {
    let passing = lantern.outside().passing;
    let json = serde_json::to_string(show).unwrap_or_default();
    let template = format!("{KEPT}template");
    passing.put(&key(), &json).is_ok() && passing.put(&template, EARLIER).is_ok()
}

/// Lets an earlier workshop's file be chosen.
#[component]
pub(super) fn use_earlier(
    chosen: RwSignal<String>,
    show: RwSignal<Option<RunOfShow>>,
) -> impl IntoView {
    let lantern = lantern();
    let said = RwSignal::new(String::new());
    let take = move |brought: Result<Brought, Unread>| match read(brought) {
        Ok(found) => {
            let words = format!("The run of show of “{}” is chosen.", found.from);
            if keep(lantern, &found) {
                let _ = show.try_set(Some(found));
                let _ = chosen.try_set(EARLIER.to_owned());
                let _ = said.try_set(words);
                focus_id(format!("template-{EARLIER}"));
            } else {
                let _ = said.try_set("This browser has no room to keep it.".to_owned());
            }
        }
        Err(why) => {
            let _ = said.try_set(why);
        }
    };
    let choose = move |_| {
        let outside = lantern.outside();
        let brought = outside
            .incoming
            .choose(".json,application/json", LARGEST_FILE);
        outside.surroundings.start(Box::pin(async move {
            match brought.await {
                Ok(Some(brought)) => take(Ok(brought)),
                Ok(None) => {}
                Err(unread) => take(Err(unread)),
            }
        }));
    };
    view! {
        <div class="begin__earlier">
            <button class="button" type="button" on:click=choose>
                "Use the run of show of an earlier workshop file"
            </button>
            <p role="status" dir="auto">
                {move || said.get()}
            </p>
        </div>
    }
}

fn read(brought: Result<Brought, Unread>) -> Result<RunOfShow, String> {
    let brought = brought.map_err(|unread| unread.to_string())?;
    let earlier = earlier::read(&brought.bytes).map_err(|trouble| trouble.to_string())?;
    if earlier.show.steps.is_empty() {
        return Err("That workshop has no run of show.".to_owned());
    }
    Ok(earlier.show)
}
