//! The files that can be saved: the chosen document, the data, paper to print, the workshop file, and all at once.

use super::Making;
use crate::record::output::{NotMade, Output, pack_name, whole_pack};
use crate::record::paper::Paper;
use crate::session::Session;
use leptos::prelude::*;

/// Makes one file and hands it to the browser; says why when it cannot.
fn save_one(session: Session, making: Making, output: Output) {
    let options = making.options_now();
    let now = making.now(session);
    let made = session.look_at_history(|history| {
        let name = output.file_name(history, options.preset);
        output
            .bytes(history, options, now)
            .map(|bytes| (name, bytes))
    });
    hand_out(session, output.mime(), made);
}

fn save_pack(session: Session, making: Making) {
    let names = making.options_now().names;
    let now = making.now(session);
    let workshop_file = session.file_bytes();
    let made = session.look_at_history(|history| {
        whole_pack(history, names, workshop_file, now).map(|bytes| (pack_name(history), bytes))
    });
    hand_out(session, "application/zip", made);
}

fn hand_out(session: Session, mime: &str, made: Result<(String, Vec<u8>), NotMade>) {
    match made {
        Ok((name, bytes)) => session.hand_out(&name, mime, &bytes),
        Err(reason) => session.say(reason.to_string()),
    }
}

/// All files, in groups.
#[component]
pub(super) fn files(making: Making) -> impl IntoView {
    let session = expect_context::<Session>();
    let lines = move |outputs: Vec<Output>, first: bool| {
        outputs
            .into_iter()
            .enumerate()
            .map(|(at, output)| {
                view! {
                    <FileLine
                        name=Signal::derive(move || output.name(making.preset.get()))
                        about=output.about()
                        first=first && at == 0
                        on_save=move |()| save_one(session, making, output)
                    />
                }
            })
            .collect_view()
    };
    let papers = Paper::ALL.map(Output::Paper).to_vec();
    view! {
        <section class="outputs__side" aria-labelledby="save">
            <h2 id="save">"Save"</h2>
            <ul class="files">
                {lines(Output::DOCUMENT.to_vec(), true)}
            </ul>
            <h3>"To follow it up"</h3>
            <ul class="files">{lines(Output::DATA.to_vec(), false)}</ul>
            <h3>"Everything"</h3>
            <ul class="files">
                <FileLine
                    name="The whole pack"
                    about="Documents, tables, calendar, picture and workshop file in one ZIP"
                    on_save=move |()| save_pack(session, making)
                />
                <FileLine
                    name="The workshop file"
                    about="Everything, also what is hidden. Opens again in Lantern, here or on another computer"
                    on_save=move |()| {
                        session.download();
                    }
                />
            </ul>
            <p class="field__hint">
                "The pack and the workshop file hold names and private notes. Keep them as you would keep the sign-in sheet."
            </p>
            <details>
                <summary>"Paper to print"</summary>
                <ul class="files">{lines(papers, false)}</ul>
            </details>
        </section>
    }
}

#[component]
fn file_line(
    #[prop(into)] name: Signal<String>,
    about: &'static str,
    #[prop(optional)] first: bool,
    #[prop(into)] on_save: Callback<()>,
) -> impl IntoView {
    view! {
        <li class="file">
            <div>
                <p class="file__name">{move || name.get()}</p>
                <p class="file__about">{about}</p>
            </div>
            <button
                class="button"
                data-kind=first.then_some("primary")
                type="button"
                on:click=move |_| on_save.run(())
            >
                "Save"
                <span class="visually-hidden">{move || format!(": {}", name.get())}</span>
            </button>
        </li>
    }
}
