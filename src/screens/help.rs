//! Help: what to do, what keys do, what is kept on this computer, and who can use it.

use super::shortcuts::{ACTIONS, letters_are_on, switch_letters};
use crate::session::Session;
use leptos::prelude::*;

/// What to do, in the order of the day.
const STEPS: [&str; 9] = [
    "Before the day, “Bring in” takes people, notes and actions from a spreadsheet, and stories from an earlier workshop.",
    "Read the question aloud. It stands large in the middle and on the room screen.",
    "Write down what the room says and press Enter. Keep people’s own words.",
    "Press “Next step, with the room” when the room moves on. You can look at any step without moving the room.",
    "If something is hard, press “Needs attention” and write it word for word. The step goes on.",
    "Running late? “Ways to catch up” says what can give way. Nothing changes by itself.",
    "“Room” opens the windows for the projector and for people who add by themselves, and counts who is ready.",
    "At the end, or at any minute, open Outputs and save the report. Keep a copy in a file.",
    "Weeks later, “After the day” shows what has become of every promise, and adds a check-in to the same workshop.",
];

/// Help.
#[component]
pub fn help() -> impl IntoView {
    // On Home there is no workshop, and no key to switch.
    let session = use_context::<Session>();
    let letters = RwSignal::new(session.is_some_and(letters_are_on));
    let keys = move || {
        ACTIONS
            .iter()
            .filter(|action| !action.is_letter() || letters.get())
            .map(|action| {
                let keys = action
                    .keys
                    .iter()
                    .map(|key| view! { <kbd>{*key}</kbd> " " })
                    .collect_view();
                view! {
                    <tr>
                        <th scope="row">{action.label}</th>
                        <td>{keys}</td>
                    </tr>
                }
            })
            .collect_view()
    };
    view! {
        <div class="dialog__body help">
            <section class="help__part">
                <h3>"What to do"</h3>
                <ol class="help__steps">{STEPS.map(|step| view! { <li>{step}</li> }).collect_view()}</ol>
            </section>
            <section class="help__part">
                <h3>"Keys"</h3>
                <p class="field__hint">
                    "In a note box: Enter adds, Shift and Enter make a new line, Esc leaves and keeps what you typed. On a note: F2 or Enter edits, Delete removes. On a Mac, Ctrl is ⌘."
                </p>
                <table class="help__keys">
                    <tbody>{keys}</tbody>
                </table>
                {session.map(|session| view! { <Letters session letters /> })}
            </section>
            <section class="help__part">
                <h3>"What is kept on this computer"</h3>
                <p>
                    "Everything you write is kept in this browser on this computer, and nothing is sent anywhere. It stays until you delete the workshop, or until somebody clears this browser’s data; a copy in a file is safe from both."
                </p>
                <p>
                    "Copies that were written on from other laptops come together again: press the words that say when it was saved, and bring one in. You see what comes in first."
                </p>
            </section>
            <section class="help__part">
                <h3>"For everyone"</h3>
                <p>
                    "Lantern is made to meet WCAG 2.2 AA. All of it works by keyboard alone and without dragging, on a small screen and at 400 % zoom, in light and dark. If something keeps you out, tell whoever gave you Lantern; until it is mended, a colleague can write for you and it counts the same."
                </p>
            </section>
        </div>
    }
}

/// Switches the single letters on and off.
#[component]
fn letters(session: Session, letters: RwSignal<bool>) -> impl IntoView {
    view! {
        <label class="choice" data-plain="">
            <input
                type="checkbox"
                prop:checked=move || letters.get()
                on:change:target=move |event| {
                    switch_letters(session, event.target().checked());
                    letters.set(letters_are_on(session));
                }
            />
            <span class="choice__name">"Single letters are shortcuts too"</span>
        </label>
    }
}
