//! How the work is kept, in words: where, since when, and what can be done about it.

use super::incoming::Incoming;
use super::tabletop::{Open, tabletop};
use crate::parts::icon::{Drawing, Icon};
use crate::session::Session;
use crate::session::saved::Saved;
use leptos::prelude::*;

/// One line of the answer to "is my work safe?".
fn lines(saved: &Saved, clock: impl Fn(u64) -> String) -> Vec<(&'static str, String)> {
    let browser = match (&saved.trouble, saved.waiting, saved.at) {
        (Some(trouble), _, _) => format!("Not saved. {trouble}"),
        (None, 0, Some(at)) => format!("Saved {}", clock(at)),
        (None, 0, None) => "Nothing to save yet".to_owned(),
        (None, _, _) => "Saving now".to_owned(),
    };
    let second = match (saved.second_copy, saved.second_copy_partial) {
        (Some(at), false) => format!("Whole, from {}", clock(at)),
        (_, true) => "The newest changes only: the whole does not fit".to_owned(),
        (None, false) => "Not yet; it is made every minute".to_owned(),
    };
    let promise = match saved.persistent {
        Some(true) => "The browser has promised to keep it",
        Some(false) => "The browser may clear it when this computer runs out of room",
        None => "The browser does not say",
    };
    let file = saved
        .in_file
        .map_or_else(|| "None yet".to_owned(), |at| format!("From {}", clock(at)));
    vec![
        ("In this browser", browser),
        ("Second copy in this browser", second),
        ("When the computer is short of room", promise.to_owned()),
        ("Copy in a file on this computer", file),
    ]
}

/// How the work is kept.
#[component]
pub fn kept() -> impl IntoView {
    let session = expect_context::<Session>();
    let incoming = expect_context::<Incoming>();
    let table = tabletop();
    let saved = session.saved();
    let lines = Memo::new(move |_| saved.with(|saved| lines(saved, |at| session.time_of_day(at))));
    view! {
        <div class="dialog__body">
            <p>
                "Every change is kept in this browser at once, on this computer only, and nothing is sent anywhere. A copy in a file is what you can move, back up and pass on."
            </p>
            <dl class="sheet__facts">
                {move || {
                    lines
                        .get()
                        .into_iter()
                        .map(|(what, how)| {
                            view! {
                                <div>
                                    <dt>{what}</dt>
                                    <dd>{how}</dd>
                                </div>
                            }
                        })
                        .collect_view()
                }}
            </dl>
        </div>
        <div class="dialog__body">
            <h3>"Another copy of this workshop"</h3>
            <p>
                "If somebody worked on a copy on another laptop, bring its file in here. You see what comes in first, and nothing that is here goes."
            </p>
            <p>
                <button class="button" type="button" on:click=move |_| {
                    table.clear();
                    incoming.choose();
                }>
                    "Bring in another copy…"
                </button>
            </p>
        </div>
        <div class="dialog__foot">
            <button class="button" type="button" on:click=move |_| table.lay(Open::BringIn)>
                "Bring in a table or list"
            </button>
            <button class="button" type="button" on:click=move |_| { session.download(); }>
                <Drawing icon=Icon::Outputs />
                "Download"
            </button>
            <button class="button" data-kind="primary" type="button" on:click=move |_| session.copy_to_file()>
                "Save a copy to this computer"
            </button>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_partial_second_copy_is_said() {
        let saved = Saved {
            at: Some(5),
            second_copy_partial: true,
            ..Saved::default()
        };
        let lines = lines(&saved, |at| format!("14:{at:02}"));
        assert_eq!(
            lines.first(),
            Some(&("In this browser", "Saved 14:05".to_owned()))
        );
        assert!(
            lines
                .iter()
                .any(|(_, how)| how.starts_with("The newest changes only"))
        );
    }
}
