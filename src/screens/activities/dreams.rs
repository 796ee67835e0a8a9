//! Dreams: what each table made to show the future it wants.

use crate::guide::guide;
use crate::parts::choice_field::ChoiceSelect;
use crate::screens::sheet::add::AddSheet;
use crate::screens::sheet::face::{About, Body, Words};
use crate::screens::sheet::list::{ListTitle, OpeningList, cards_of};
use crate::session::Session;
use crate::workshop::card::Setting;
use crate::workshop::choice::Form;
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::{Field, Kind};
use leptos::prelude::*;

/// The work area.
pub fn work_area(step: StepId) -> AnyView {
    view! { <Dreams step /> }.into_any()
}

#[component]
fn dreams(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let among = cards_of(session, Kind::Dream);
    let opened = RwSignal::new(None);
    let form = RwSignal::new(Form::Headline);
    let chosen = Memo::new(move |_| form.get().key().to_owned());
    let options = Form::ALL
        .iter()
        .map(|form| (form.key().to_owned(), guide().choice(*form).label.clone()))
        .collect();
    view! {
        <div class="desk">
            <div class="desk__write">
                <ChoiceSelect
                    label="What form it takes"
                    options
                    chosen
                    on_choose=move |key: String| form.set(Form::from_key(&key).unwrap_or(Form::Headline))
                />
                <p class="field__hint">{move || guide().choice(form.get()).text.as_str()}</p>
                <AddSheet
                    kind=Kind::Dream
                    step
                    label=Signal::derive(move || guide().choice(form.get()).label.clone())
                    with=Signal::derive(move || vec![Setting::Form(form.get())])
                />
            </div>
            <div class="stack">
                <ListTitle kind=Kind::Dream among />
                <OpeningList kind=Kind::Dream among opened face=dream_face />
            </div>
        </div>
    }
}

fn dream_face(card: CardId) -> AnyView {
    let session = expect_context::<Session>();
    let signal = session.card(card);
    let form = Memo::new(move |_| {
        let form = signal.with(|card| card.as_ref().and_then(|card| card.choices.form));
        form.map(|form| guide().choice(form).label.clone())
            .unwrap_or_default()
    });
    view! {
        <About card first=form />
        <Words card />
        <Body card field=Field::Picture />
        <Body card field=Field::Quote quote=true />
    }
    .into_any()
}
