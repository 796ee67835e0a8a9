//! The files that can be saved: the chosen document, the data, paper to print, the workshop file, and all at once.

use super::Making;
use crate::record::output::{Output, PAINTED_ABOUT, PAINTED_NAME};
use crate::record::paper::Paper;
use crate::record::whole_pack::Progress;
use crate::session::Session;
use leptos::prelude::*;

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
                        on_press=move |()| session.make(output, making.options_now())
                    />
                }
            })
            .collect_view()
    };
    let packing = move || {
        let progress = session.packing().get();
        progress
            .map(|Progress { at, of }| match at {
                0 => "Making the pack".to_owned(),
                at => format!("Making the pack: {at} of {of}"),
            })
            .unwrap_or_default()
    };
    let papers = Paper::ALL.map(Output::Paper).to_vec();
    view! {
        <section class="outputs__side" aria-labelledby="save">
            <h2 id="save">"Save"</h2>
            <ul class="files">
                {lines(Output::DOCUMENT.to_vec(), true)}
                <FileLine
                    name=Signal::derive(move || format!("{} as rich text", making.preset.get().name()))
                    about="To paste into Word, Outlook or Teams, tables and all"
                    verb="Copy"
                    on_press=move |()| session.copy_document(making.options_now())
                />
            </ul>
            <h3>"To follow it up"</h3>
            <ul class="files">
                {lines(Output::DATA.to_vec(), false)}
                <FileLine
                    name=PAINTED_NAME
                    about=PAINTED_ABOUT
                    on_press=move |()| session.make_painted(making.options_now())
                />
            </ul>
            <h3>"Everything"</h3>
            <ul class="files">
                <FileLine
                    name="The whole pack"
                    about="Documents, tables, calendar, picture and workshop file in one ZIP"
                    progress=Signal::derive(packing)
                    on_press=move |()| session.make_pack(making.options_now().names)
                />
                <FileLine
                    name="The workshop file"
                    about="Everything, also what is hidden. Opens again in Lantern, here or on another computer"
                    on_press=move |()| {
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

/// A file: what it is called, what it is for, and a button that makes it.
#[component]
fn file_line(
    #[prop(into)] name: Signal<String>,
    about: &'static str,
    #[prop(default = "Save")] verb: &'static str,
    #[prop(optional)] first: bool,
    /// How far its making is, where that takes long enough to be said.
    #[prop(optional, into)]
    progress: Option<Signal<String>>,
    #[prop(into)] on_press: Callback<()>,
) -> impl IntoView {
    let told = progress.map(|words| {
        view! {
            <p class="file__progress" role="status">
                {move || words.get()}
            </p>
        }
    });
    view! {
        <li class="file">
            <div>
                <p class="file__name">{move || name.get()}</p>
                <p class="file__about">{about}</p>
                {told}
            </div>
            <button
                class="button"
                data-kind=first.then_some("primary")
                type="button"
                on:click=move |_| on_press.run(())
            >
                {verb}
                <span class="visually-hidden">{move || format!(": {}", name.get())}</span>
            </button>
        </li>
    }
}
