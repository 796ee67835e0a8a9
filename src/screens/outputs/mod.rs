//! What people leave with: first what goes out and what stays in, then the files. At any minute of the workshop, without
//! a network.

mod files;
mod tallies;

use super::document_view::DocumentView;
use crate::parts::choice_field::{Answer, ChoiceGroup};
use crate::place::Place;
use crate::record::document::Document;
use crate::record::report::report;
use crate::record::rules::{Options, Preset};
use crate::screens::tabletop::{Open, tabletop};
use crate::session::Session;
use crate::session::faces::Facet;
use files::Files;
use leptos::prelude::*;
use tallies::Tallies;

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

    /// The same, at this instant.
    fn options_now(self) -> Options {
        untrack(|| self.options())
    }

    /// The document as the workshop stands at this instant.
    fn document(self, session: Session) -> Document {
        let (options, now) = (self.options_now(), session.now_here());
        session.look_at_history(|history| report(history, options, now))
    }
}

/// The page of outputs.
#[component]
pub fn outputs_screen() -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let making = Making {
        preset: RwSignal::new(Preset::Record),
        names: RwSignal::new(false),
    };
    view! {
        <div class="stage__body">
            <header class="prompt">
                <p class="prompt__where">"Outputs, at any minute of the workshop"</p>
                <h1 class="prompt__question">"What goes out, and what stays in"</h1>
                <p class="cluster">
                    <a class="button" href=Place::Console(session.id(), None).href()>
                        "Back to the workshop"
                    </a>
                    <button class="button" type="button" on:click=move |_| table.lay(Open::BringIn)>
                        "Bring something in"
                    </button>
                </p>
            </header>
            <div class="outputs">
                <div class="outputs__side">
                    <WhatFor making />
                    <PreviewPane making />
                    <Tallies making />
                </div>
                <Files making />
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
