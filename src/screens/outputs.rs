//! What people leave with: first what goes out and what stays in, then the files. At any minute of the workshop, without
//! a network.

use super::document_view::DocumentView;
use crate::parts::choice_field::{Answer, ChoiceGroup};
use crate::place::Place;
use crate::record::document::Document;
use crate::record::file_name::file_name;
use crate::record::html::html;
use crate::record::markdown::markdown;
use crate::record::preview::{CardLine, Preview, preview};
use crate::record::report::{Now, report};
use crate::record::rules::{Options, Preset};
use crate::record::word::word;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::brief::BriefField;
use crate::workshop::telling::kind_name;
use leptos::prelude::*;

/// What browsers and mail programs call a Word document.
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// What is being made: for whom, and with names or without.
#[derive(Clone, Copy)]
struct Making {
    preset: RwSignal<Preset>,
    names: RwSignal<bool>,
}

impl Making {
    fn options(self) -> Options {
        Options {
            names: self.names.get(),
            preset: self.preset.get(),
        }
    }

    /// The document as the workshop stands at this instant.
    fn document(self, session: Session) -> Document {
        let options = Options {
            names: self.names.get_untracked(),
            preset: self.preset.get_untracked(),
        };
        let at = session.instant();
        let offset_minutes = session.outside().surroundings.offset_minutes(at);
        session.look_at_history(|history| report(history, options, Now { at, offset_minutes }))
    }
}

/// The page of outputs.
#[component]
pub fn outputs_screen() -> impl IntoView {
    let session = expect_context::<Session>();
    let making = Making {
        preset: RwSignal::new(Preset::Record),
        names: RwSignal::new(false),
    };
    view! {
        <div class="stage__body">
            <header class="prompt">
                <p class="prompt__where">"Outputs, at any minute of the workshop"</p>
                <h1 class="prompt__question">"What goes out, and what stays in"</h1>
                <p>
                    <a class="button" href=Place::Console(session.id(), None).href()>
                        "Back to the workshop"
                    </a>
                </p>
            </header>
            <div class="outputs">
                <div class="outputs__side">
                    <WhatFor making />
                    <PreviewPane making />
                    <Tallies making />
                </div>
                <Save making />
            </div>
        </div>
    }
}

#[component]
fn what_for(making: Making) -> impl IntoView {
    let session = expect_context::<Session>();
    let anonymous = session.see_of(&[Facet::Brief], |workshop| workshop.brief.anonymous);
    let options = Preset::ALL.map(|preset| Answer {
        key: preset.key(),
        label: preset.name().to_owned(),
        hint: preset.about().to_owned(),
    });
    let chosen = move || making.preset.get().key().to_owned();
    let choose = move |key: String| {
        if let Some(preset) = Preset::read(&key) {
            making.preset.set(preset);
        }
    };
    let may_name = move || !anonymous.get() && !making.preset.get().is_for_strangers();
    view! {
        <ChoiceGroup legend="What for" options=options.to_vec() chosen=Signal::derive(chosen) on_choose=choose />
        <Show when=may_name>
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=move || making.names.get()
                    on:change:target=move |event| making.names.set(event.target().checked())
                />
                <span class="choice__name">"Say who said it"</span>
                <span class="choice__hint">
                    "Names and tables stand beside notes where somebody was noted. Stories never carry a name."
                </span>
            </label>
        </Show>
    }
}

#[component]
fn tallies(making: Making) -> impl IntoView {
    let session = expect_context::<Session>();
    let counts: Memo<Preview> = session.see(move |workshop| preview(workshop, making.options()));
    let sum = move || {
        counts.with(|counts| {
            counts
                .cards
                .first()
                .map_or("Nothing has been said yet.".to_owned(), ToString::to_string)
        })
    };
    let rows = move || counts.with(|counts| counts.cards.iter().map(row).collect_view());
    let rules = move || {
        counts.with(|counts| {
            counts
                .rules
                .iter()
                .map(|rule| view! { <li>{*rule}</li> })
                .collect_view()
        })
    };
    view! {
        <section class="tally" aria-labelledby="tally">
            <h2 class="tally__sum" id="tally">
                {sum}
            </h2>
            <table class="tally__table">
                <caption class="visually-hidden">"What goes out and what stays in"</caption>
                <thead>
                    <tr>
                        <th scope="col">"What"</th>
                        <th scope="col" class="tally__number">
                            "In"
                        </th>
                        <th scope="col" class="tally__number">
                            "Left out"
                        </th>
                        <th scope="col">"Why"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <ul class="tally__rules">{rules}</ul>
        </section>
    }
}

fn row(line: &CardLine) -> impl IntoView + use<> {
    let (_, many) = kind_name(line.kind);
    let left_out = line.tally.all - line.tally.included;
    view! {
        <tr>
            <th scope="row">{sentence_case(many)}</th>
            <td class="tally__number">{line.tally.included}</td>
            <td class="tally__number">{left_out}</td>
            <td class="tally__why">{line.reasons()}</td>
        </tr>
    }
}

fn sentence_case(words: &str) -> String {
    let mut chars = words.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

#[component]
fn preview_pane(making: Making) -> impl IntoView {
    let session = expect_context::<Session>();
    let open = RwSignal::new(false);
    view! {
        <details class="outputs__preview" on:toggle:target=move |event| open.set(event.target().open())>
            <summary class="button">"Read it first"</summary>
            {move || {
                open.get()
                    .then(|| {
                        making.preset.track();
                        making.names.track();
                        view! {
                            <section class="preview" tabindex="0" aria-label="Preview">
                                <DocumentView document=making.document(session) />
                            </section>
                        }
                    })
            }}
        </details>
    }
}

#[component]
fn save(making: Making) -> impl IntoView {
    let session = expect_context::<Session>();
    let name = move |ending: &str| {
        let kind = making.preset.get_untracked().key();
        session.look(|workshop| {
            file_name(
                workshop.brief.date,
                workshop.brief.text(BriefField::Topic),
                kind,
                ending,
            )
        })
    };
    let save_word = move || {
        let at = session.instant();
        let offset_minutes = session.outside().surroundings.offset_minutes(at);
        let bytes = word(&making.document(session), Now { at, offset_minutes });
        session.hand_out(&name("docx"), WORD, &bytes);
    };
    let save_html = move || {
        session.hand_out(
            &name("html"),
            "text/html",
            html(&making.document(session)).as_bytes(),
        );
    };
    let save_markdown = move || {
        session.hand_out(
            &name("md"),
            "text/markdown",
            markdown(&making.document(session)).as_bytes(),
        );
    };
    let what = move || making.preset.get().name();
    view! {
        <section class="outputs__side" aria-labelledby="save">
            <h2 id="save">"Save"</h2>
            <ul class="files">
                <FileLine
                    name=Signal::derive(move || format!("{} as a Word document", what()))
                    about="True headings and tables, to edit and to send on"
                    first=true
                    on_save=save_word
                />
                <FileLine
                    name=Signal::derive(move || format!("{} as a web page", what()))
                    about="Opens anywhere, prints to clean A4 or PDF"
                    on_save=save_html
                />
                <FileLine
                    name=Signal::derive(move || format!("{} as Markdown", what()))
                    about="Plain text, to paste and to edit"
                    on_save=save_markdown
                />
                <FileLine
                    name="The workshop file"
                    about="Everything, also what is hidden. Opens again in Lantern, here or on another computer"
                    on_save=move || {
                        session.download();
                    }
                />
            </ul>
            <p class="field__hint">
                "The workshop file holds names and private notes. Keep it as you would keep the sign-in sheet."
            </p>
        </section>
    }
}

#[component]
fn file_line(
    #[prop(into)] name: Signal<String>,
    about: &'static str,
    #[prop(optional)] first: bool,
    on_save: impl Fn() + 'static,
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
                on:click=move |_| on_save()
            >
                "Save"
                <span class="visually-hidden">{move || format!(": {}", name.get())}</span>
            </button>
        </li>
    }
}
