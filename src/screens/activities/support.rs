//! The support check: how many stand where on each statement. It informs; it is no majority vote.

use crate::guide::guide;
use crate::parts::count_field::CountField;
use crate::parts::icon::{Drawing, Icon};
use crate::screens::sheet::choice_fields::settle;
use crate::screens::sheet::face::{About, Words};
use crate::screens::sheet::list::{ListTitle, cards_of};
use crate::screens::tabletop::{Open, tabletop};
use crate::session::Session;
use crate::workshop::card::Setting;
use crate::workshop::choice::Support;
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::Kind;
use crate::workshop::telling::count;
use leptos::prelude::*;

/// The work area.
pub fn work_area(_step: StepId) -> AnyView {
    view! { <SupportCheck /> }.into_any()
}

#[component]
fn support_check() -> impl IntoView {
    let session = expect_context::<Session>();
    let among = cards_of(session, Kind::Statement);
    view! {
        <ListTitle kind=Kind::Statement among />
        <Show
            when=move || among.with(|among| !among.is_empty())
            fallback=|| {
                view! {
                    <div class="empty">
                        <h3 class="empty__title">"No statements yet"</h3>
                        <p>"Write a possibility statement first. Then count who stands where."</p>
                    </div>
                }
            }
        >
            <ul class="sheet-list wide-sheets" aria-label="Statements">
                <For each=move || among.get() key=|id| *id let:id>
                    <li class="sheet">
                        <Words card=id />
                        <About card=id />
                        <SupportCounts card=id />
                    </li>
                </For>
            </ul>
            <p class="field__hint">"This is not a majority vote. A concern is a gift: keep it word for word."</p>
        </Show>
    }
}

/// Four counts for one statement, and the way to keep a concern.
#[component]
pub fn support_counts(
    /// Which statement.
    card: CardId,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let table = tabletop();
    let signal = session.card(card);
    let people = move |level: Support| {
        Memo::new(move |_| {
            signal.with(|card| {
                card.as_ref()
                    .and_then(|card| card.choices.support.get(&level).copied())
                    .unwrap_or(0)
            })
        })
    };
    let concerned = people(Support::Concern);
    let levels = Support::ALL
        .iter()
        .map(|level| {
            let level = *level;
            view! {
                <CountField
                    label=guide().choice(level).label.clone()
                    value=people(level)
                    on_keep=move |people| settle(session, card, Some(Setting::Support(level, people)))
                />
            }
        })
        .collect_view();
    view! {
        <div class="support">{levels}</div>
        <Show when=move || concerned.get() != 0>
            <div class="field__help">
                <p>
                    {move || {
                        let who = count(concerned.get() as usize, "person has", "people have");
                        format!("{who} a concern. What is it, word for word, and who takes it on?")
                    }}
                </p>
                <button
                    class="button"
                    type="button"
                    data-size="small"
                    on:click=move |_| table.lay(Open::Attention)
                >
                    <Drawing icon=Icon::Attention />
                    "Add to Needs attention"
                </button>
            </div>
        </Show>
    }
}
