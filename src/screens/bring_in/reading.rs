//! A table: how much comes in, what there is to say about the rest, how it is read, and the first rows.

use super::columns::Columns;
use super::shown::Shown;
use super::{Bringing, SUM, Table};
use crate::guide::guide;
use crate::parts::choice_field::ChoiceSelect;
use crate::parts::live::Live;
use crate::parts::tick_field::TickField;
use crate::record::bring_in::guess;
use crate::record::bring_in::parting::Parting;
use crate::record::bring_in::plan::{Plan, What};
use crate::record::bring_in::reading::{Reading, read};
use crate::record::bring_in::sheet::Sheet;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::activity::Activity;
use crate::workshop::choice::{Role, Sector};
use crate::workshop::ids::StepId;
use crate::workshop::kind::Kind;
use crate::workshop::telling::count;
use leptos::prelude::*;
use std::sync::Arc;

/// So many sentences are in sight; the others are folded away.
const SAID: usize = 4;

/// A table while it is looked at.
#[derive(Clone, Copy)]
pub(super) struct Looking {
    pub(super) sheet: Memo<Arc<Sheet>>,
    pub(super) plan: RwSignal<Plan>,
    pub(super) reading: Memo<Arc<Reading>>,
}

#[component]
pub(super) fn reading_view(bringing: Bringing, table: Table) -> impl IntoView {
    let session = bringing.session;
    let Table {
        from,
        text,
        parting,
        plan,
        letters,
    } = table;
    let parting = RwSignal::new(parting);
    let plan = RwSignal::new(plan);
    let sheet = Memo::new(move |_| Arc::new(Sheet::read(&text, parting.get())));
    let source = from.clone();
    let reading = session.see_of(
        &[Facet::Brief, Facet::Cards, Facet::People, Facet::Steps],
        move |workshop| {
            let (sheet, plan) = (sheet.get(), plan.get());
            Arc::new(read(&sheet, &plan, workshop, &source))
        },
    );
    let looking = Looking {
        sheet,
        plan,
        reading,
    };
    let sum = Memo::new(move |_| reading.with(|reading| sum(reading)));
    let sentences = Memo::new(move |_| {
        let said = reading.with(|reading| reading.remarks.sentences());
        letters.iter().cloned().chain(said).collect::<Vec<String>>()
    });
    let name = Memo::new(move |_| {
        reading.with(|reading| match reading.arrival.len() {
            0 => "Bring in".to_owned(),
            _ => format!("Bring in {}", reading.arrival.counted()),
        })
    });
    let none = move || reading.with(|reading| reading.arrival.is_empty());
    let part_by = move |key: String| {
        let wanted = Parting::ALL.into_iter().find(|it| it.key() == key);
        if let Some(wanted) = wanted {
            parting.set(wanted);
            plan.update(|plan| {
                let guessed = sheet.with_untracked(|sheet| guess::guess(sheet));
                plan.what = guessed.what;
                plan.heads = guessed.heads;
                plan.parts = guessed.parts;
            });
        }
    };
    let partings = Parting::ALL.map(|it| (it.key().to_owned(), it.name().to_owned()));
    view! {
        <div class="dialog__body bring-in">
            <p class="bring-in__sum" id=SUM tabindex="-1" dir="auto">
                {move || sum.get()}
            </p>
            <p class="bring-in__from" dir="auto">
                {if from == "pasted" { "As it was pasted.".to_owned() } else { format!("From “{from}”.") }}
            </p>
            <Live words=sum />
            <Said sentences />
            <section class="bring-in__part" aria-labelledby="bring-in-how">
                <h3 id="bring-in-how">"What it was taken for"</h3>
                <div class="bring-in__choices">
                    <TheRows looking />
                    <ChoiceSelect
                        label="Columns are parted by"
                        options=partings.to_vec()
                        chosen=Signal::derive(move || parting.get().key().to_owned())
                        on_choose=part_by
                    />
                    <ForAll bringing looking />
                </div>
                <Heads looking />
            </section>
            <Columns looking />
            <Shown bringing looking />
        </div>
        <div class="dialog__foot">
            <button class="button" type="button" on:click=move |_| bringing.start_again()>
                "Start again"
            </button>
            <button
                class="button"
                data-kind="primary"
                type="button"
                aria-disabled=move || none().then_some("true")
                on:click=move |_| {
                    if !none() {
                        bringing.bring_in(reading.with_untracked(|reading| reading.arrival.clone()));
                    }
                }
            >
                {move || name.get()}
            </button>
        </div>
    }
}

/// "84 notes come in. 3 rows are left out."
fn sum(reading: &Reading) -> String {
    let arrival = &reading.arrival;
    let coming = match arrival.len() {
        0 => "Nothing would come in as it is read now.".to_owned(),
        1 => format!("{} comes in.", arrival.counted()),
        _ => format!("{} come in.", arrival.counted()),
    };
    match reading.remarks.left_out() {
        0 => coming,
        1 => format!("{coming} 1 row is left out."),
        out => format!("{coming} {} are left out.", count(out, "row", "rows")),
    }
}

/// What there is to say, the first sentences in sight.
#[component]
fn said(sentences: Memo<Vec<String>>) -> impl IntoView {
    let lines = move |from: usize, most: usize| {
        let said = sentences.get().into_iter().skip(from).take(most);
        said.map(|line| view! { <li dir="auto">{line}</li> })
            .collect_view()
    };
    let more = move || sentences.with(|said| said.len().saturating_sub(SAID));
    view! {
        <Show when=move || sentences.with(|said| !said.is_empty())>
            <ul class="bring-in__said">{move || lines(0, SAID)}</ul>
        </Show>
        <Show when=move || { more() > 0 }>
            <details>
                <summary>{move || format!("{} more to know", more())}</summary>
                <ul class="bring-in__said">{move || lines(SAID, usize::MAX)}</ul>
            </details>
        </Show>
    }
}

/// What the rows are.
#[component]
fn the_rows(looking: Looking) -> impl IntoView {
    let Looking { plan, sheet, .. } = looking;
    let options = What::all()
        .into_iter()
        .map(|it| (it.key().to_owned(), it.name()));
    let choose = move |key: String| {
        let wanted = What::all().into_iter().find(|it| it.key() == key);
        if let Some(what) = wanted {
            plan.update(|plan| {
                let heads = plan.heads;
                *plan = sheet.with_untracked(|sheet| guess::guess_as(sheet, plan, what, heads));
            });
        }
    };
    view! {
        <ChoiceSelect
            label="The rows are"
            options=options.collect()
            chosen=Signal::derive(move || plan.with(|plan| plan.what.key().to_owned()))
            on_choose=choose
        />
    }
}

/// For notes the step; for people where they come from and their part, where a row does not say.
#[component]
fn for_all(bringing: Bringing, looking: Looking) -> impl IntoView {
    let plan = looking.plan;
    let what = Memo::new(move |_| plan.with(|plan| plan.what));
    move || match what.get() {
        What::People => view! { <Groups plan /> }.into_any(),
        What::Cards(Kind::Note) => view! { <AtStep bringing plan /> }.into_any(),
        What::Cards(_) => ().into_any(),
    }
}

#[component]
fn groups(plan: RwSignal<Plan>) -> impl IntoView {
    let words = guide();
    let sectors = Sector::ALL
        .iter()
        .map(|it| (it.key().to_owned(), words.choice(*it).label.clone()));
    let roles = Role::ALL
        .iter()
        .map(|it| (it.key().to_owned(), words.choice(*it).label.clone()));
    view! {
        <ChoiceSelect
            label="They come from"
            options=sectors.collect()
            chosen=Signal::derive(move || plan.with(|plan| plan.sector.key().to_owned()))
            on_choose=move |key: String| plan.update(|plan| plan.sector = Sector::from_key(&key).unwrap_or_default())
        />
        <ChoiceSelect
            label="Their part"
            options=roles.collect()
            chosen=Signal::derive(move || plan.with(|plan| plan.role.key().to_owned()))
            on_choose=move |key: String| plan.update(|plan| plan.role = Role::from_key(&key).unwrap_or_default())
        />
    }
}

/// The steps that take notes.
fn steps(workshop: &Workshop) -> Vec<(StepId, String)> {
    let agenda = workshop.agenda();
    let notes = agenda
        .iter()
        .filter(|step| step.activity == Activity::Notes && !step.is_hidden());
    notes
        .map(|step| (step.id, step.name.text.clone()))
        .collect()
}

#[component]
fn at_step(bringing: Bringing, plan: RwSignal<Plan>) -> impl IntoView {
    let options: Vec<(String, String)> = bringing.session.look(|workshop| {
        let steps = steps(workshop).into_iter();
        let named = steps.map(|(id, name)| (id.to_string(), name));
        named
            .chain([(String::new(), "No step: among the themes".to_owned())])
            .collect()
    });
    let chosen =
        move || plan.with(|plan| plan.step.map(|step| step.to_string()).unwrap_or_default());
    view! {
        <ChoiceSelect
            label="They go to the step"
            options
            chosen=Signal::derive(chosen)
            on_choose=move |key: String| plan.update(|plan| plan.step = key.parse().ok())
        />
    }
}

/// Whether the first row names the columns, and what is here already.
#[component]
fn heads(looking: Looking) -> impl IntoView {
    let Looking { plan, sheet, .. } = looking;
    view! {
        <div class="bring-in__ticks">
            <TickField
                label="The first row names the columns"
                ticked=Signal::derive(move || plan.with(|plan| plan.heads))
                on_tick=move |heads| {
                    plan.update(|plan| {
                        let what = plan.what;
                        *plan = sheet.with_untracked(|sheet| guess::guess_as(sheet, plan, what, heads));
                    });
                }
            />
            <TickField
                label="Leave out what is here already"
                ticked=Signal::derive(move || plan.with(|plan| plan.only_new))
                on_tick=move |only_new| plan.update(|plan| plan.only_new = only_new)
            />
        </div>
    }
}
