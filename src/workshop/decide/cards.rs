//! Putting cards down, writing on them, choosing, taking them away.

use super::{Answer, MOST_COUNTED, MOST_TABLE, in_range, tidy};
use crate::workshop::card::{NewCard, SaidBy, Setting};
use crate::workshop::command::CardDraft;
use crate::workshop::event::Event;
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::{Field, Kind};
use crate::workshop::order::Order;
use crate::workshop::person::is_everybody;
use crate::workshop::refusal::Refusal;
use crate::workshop::words::is_blank;
use crate::workshop::{Moment, Workshop};
use std::collections::BTreeMap;

pub(super) fn put(
    workshop: &Workshop,
    kind: Kind,
    step: Option<StepId>,
    drafts: &[CardDraft],
    moment: &mut Moment<'_>,
) -> Answer {
    let last = workshop.last_order(kind, step);
    let orders = Order::row(last.as_ref(), None, drafts.len());
    let mut cards = Vec::with_capacity(drafts.len());
    for (draft, order) in drafts.iter().zip(orders) {
        if let Some(card) = new_card(kind, step, draft, order, moment)? {
            cards.push(in_its_place(workshop, card)?);
        }
    }
    if cards.is_empty() {
        Err(Refusal::Blank)
    } else {
        Ok(vec![Event::CardsPut { cards }])
    }
}

pub(super) fn word(workshop: &Workshop, id: CardId, field: Field, text: &str) -> Answer {
    let card = workshop.card(id).ok_or(Refusal::Gone)?;
    let text = tidy(text, field.limit(), field.many_lines())?;
    if field == Field::Text && is_blank(&text) {
        return Err(Refusal::Blank);
    }
    if field == Field::Owner {
        check_owner(&text)?;
    }
    let words = card.words.get(&field);
    if words.map_or("", |words| words.text.as_str()) == text {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::CardWorded {
        card: id,
        kind: card.kind,
        step: card.step,
        field,
        text,
        instead_of: words.map(|words| words.version),
    }])
}

pub(super) fn settle(workshop: &Workshop, id: CardId, setting: Setting) -> Answer {
    let card = workshop.card(id).ok_or(Refusal::Gone)?;
    let setting = tidy_setting(workshop, setting)?;
    let mut choices = card.choices.clone();
    choices.settle(&setting);
    if choices == card.choices {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::CardSettled { card: id, setting }])
}

pub(super) fn remove(workshop: &Workshop, mut cards: Vec<CardId>) -> Answer {
    cards.retain(|id| workshop.card(*id).is_some());
    if cards.is_empty() {
        Err(Refusal::Gone)
    } else {
        Ok(vec![Event::CardsRemoved { cards }])
    }
}

pub(super) fn bring_back(workshop: &Workshop, mut cards: Vec<CardId>) -> Answer {
    cards.retain(|id| workshop.cards.get(id).is_some_and(|card| card.removed));
    if cards.is_empty() {
        Err(Refusal::NoChange)
    } else {
        Ok(vec![Event::CardsReturned { cards }])
    }
}

/// A card from a draft; none when its main words are blank.
pub(super) fn new_card(
    kind: Kind,
    step: Option<StepId>,
    draft: &CardDraft,
    order: Order,
    moment: &mut Moment<'_>,
) -> Result<Option<NewCard>, Refusal> {
    let mut words = BTreeMap::new();
    for (field, text) in &draft.words {
        let text = tidy(text, field.limit(), field.many_lines())?;
        if *field == Field::Owner {
            check_owner(&text)?;
        }
        if !is_blank(&text) {
            words.insert(*field, text);
        }
    }
    if !words.contains_key(&Field::Text) {
        return Ok(None);
    }
    Ok(Some(NewCard {
        id: CardId(moment.dice.fresh()),
        kind,
        step,
        order,
        into: draft.into,
        words,
        settings: draft.settings.clone(),
        springs_from: draft.springs_from.clone(),
        said_by: draft.said_by.clone(),
    }))
}

/// The words come first: a theme or a story that has gone meanwhile is left out, and no name is kept beside what
/// was said in an anonymous workshop.
pub(super) fn in_its_place(workshop: &Workshop, mut card: NewCard) -> Result<NewCard, Refusal> {
    let may_stand_under_a_theme = matches!(card.kind, Kind::Note | Kind::Story);
    let is_theme = |id: &CardId| {
        workshop
            .card(*id)
            .is_some_and(|theme| theme.kind == Kind::Theme)
    };
    card.into = card
        .into
        .filter(|theme| may_stand_under_a_theme && is_theme(theme));
    let kinds = card.kind.springs_from();
    card.springs_from.retain(|from| {
        workshop
            .card(*from)
            .is_some_and(|from| kinds.contains(&from.kind))
    });
    card.said_by = tidy_speaker(workshop, card.said_by)?;
    for setting in &mut card.settings {
        *setting = tidy_setting(workshop, std::mem::replace(setting, Setting::InCore(false)))?;
    }
    Ok(card)
}

/// A choice that makes sense here.
fn tidy_setting(workshop: &Workshop, setting: Setting) -> Result<Setting, Refusal> {
    match setting {
        Setting::Energy(people) | Setting::Support(_, people) => {
            in_range(people, 0, MOST_COUNTED).map(|_| setting)
        }
        Setting::SaidBy(said_by) => tidy_speaker(workshop, said_by).map(Setting::SaidBy),
        _ => Ok(setting),
    }
}

fn tidy_speaker(workshop: &Workshop, said_by: SaidBy) -> Result<SaidBy, Refusal> {
    Ok(match said_by {
        SaidBy::Person(_) if workshop.brief.anonymous => SaidBy::Nobody,
        SaidBy::Table(table) => SaidBy::Table(tidy(&table, MOST_TABLE, false)?),
        said_by => said_by,
    })
}

/// An owner is a person or a role, never everybody.
fn check_owner(owner: &str) -> Result<(), Refusal> {
    if is_everybody(owner) {
        return Err(Refusal::OwnerIsEveryone {
            owner: owner.to_owned(),
        });
    }
    Ok(())
}
