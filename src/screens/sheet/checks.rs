//! Twelve friendly checks beside a statement: hints, never a hurdle. What software can see it looks at; what only people
//! can tell they tick.

use crate::guide::{CriterionWords, How, Standing, StatementFacts, check_statement, guide};
use crate::parts::dialog::uid;
use crate::parts::icon::{Drawing, Icon};
use crate::screens::sheet::choice_fields::settle;
use crate::session::Session;
use crate::session::faces::Facet;
use crate::workshop::Workshop;
use crate::workshop::card::{Card, SaidBy, Setting};
use crate::workshop::choice::{Criterion, Sector};
use crate::workshop::ids::CardId;
use crate::workshop::kind::{Field, Kind};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// How a statement stands against one criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Check {
    /// yes, look, open.
    state: &'static str,
    /// What to say about it.
    say: String,
    /// The group ticked it.
    ticked: bool,
}

/// The checks of one statement.
#[component]
pub fn checks(
    /// Which statement.
    card: CardId,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let checks = session.see_of(&[Facet::Cards, Facet::People], move |workshop| {
        checks_of(workshop, card)
    });
    let title = format!("checks-{}", uid());
    let labelled_by = title.clone();
    let lines = guide()
        .criteria
        .statement
        .iter()
        .map(|criterion| view! { <Line card criterion checks /> });
    view! {
        <section class="checks" aria-labelledby=labelled_by>
            <h3 class="checks__title" id=title>
                "Twelve friendly checks"
            </h3>
            <p class="checks__intro">"Hints, never a hurdle. Tick what your group agrees on."</p>
            {lines.collect_view()}
        </section>
    }
}

#[component]
fn line(
    card: CardId,
    criterion: &'static CriterionWords,
    checks: Memo<BTreeMap<String, Check>>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let check = Memo::new(move |_| {
        checks.with(|checks| checks.get(&criterion.id).cloned().unwrap_or_default())
    });
    let state = move || check.get().state;
    let hint_id = format!("check-{}", uid());
    let sign = move || {
        let (icon, words) = match state() {
            "yes" => (Icon::Tick, "Yes: "),
            "look" => (Icon::Look, "Look again: "),
            _ => (Icon::Open, "For your group: "),
        };
        view! {
            <span class="check__sign">
                <Drawing icon />
                <span class="visually-hidden">{words}</span>
            </span>
        }
    };
    let tick = move |flag| {
        settle(
            session,
            card,
            Criterion::from_key(&criterion.id).map(|which| Setting::Criterion(which, flag)),
        );
    };
    let name = criterion.label.as_str();
    let head = if asks_people(criterion) {
        view! {
            <label>
                <input
                    class="check__sign"
                    type="checkbox"
                    aria-describedby=hint_id.clone()
                    prop:checked=move || check.get().ticked
                    on:change:target=move |event| tick(event.target().checked())
                />
                <span class="check__name">{name}</span>
            </label>
        }
        .into_any()
    } else {
        view! {
            {sign}
            <p class="check__name">{name}</p>
        }
        .into_any()
    };
    view! {
        <div class="check" data-state=state>
            {head}
            <p class="check__hint" id=hint_id>
                {move || check.get().say}
            </p>
        </div>
    }
}

fn asks_people(criterion: &CriterionWords) -> bool {
    criterion
        .how
        .iter()
        .any(|how| matches!(how, How::People | How::Nudge))
}

fn checks_of(workshop: &Workshop, card: CardId) -> BTreeMap<String, Check> {
    let Some(card) = workshop.card(card) else {
        return BTreeMap::new();
    };
    let remarks = check_statement(guide(), card.main(), facts_of(workshop, card));
    let criteria = guide().criteria.statement.iter();
    remarks
        .into_iter()
        .zip(criteria)
        .map(|(remark, criterion)| {
            let ticked = Criterion::from_key(&remark.criterion)
                .is_some_and(|which| card.choices.criteria.contains(&which));
            let only_people = criterion.how.contains(&How::People);
            let state = match remark.standing {
                _ if ticked => "yes",
                Standing::Look => "look",
                Standing::Met if !only_people => "yes",
                Standing::Met | Standing::Ask => "open",
            };
            (
                remark.criterion,
                Check {
                    state,
                    say: remark.say,
                    ticked,
                },
            )
        })
        .collect()
}

/// What is known about a statement besides its words.
fn facts_of(workshop: &Workshop, card: &Card) -> StatementFacts {
    let links = |kind: Kind| {
        card.springs_from
            .iter()
            .filter(|id| workshop.card(**id).is_some_and(|from| from.kind == kind))
            .count()
    };
    let sectors: BTreeSet<_> = match &card.choices.said_by {
        SaidBy::Table(table) => workshop
            .people
            .values()
            .filter(|person| person.table == *table)
            .map(|person| person.sector)
            .filter(|sector| *sector != Sector::NotNoted)
            .collect(),
        SaidBy::Nobody | SaidBy::Person(_) => BTreeSet::new(),
    };
    StatementFacts {
        story_links: links(Kind::Story),
        theme_links: links(Kind::Theme),
        sectors: sectors.len(),
        says_who_benefits: !card.text(Field::Benefits).is_empty(),
    }
}
