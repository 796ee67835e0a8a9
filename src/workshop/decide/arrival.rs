//! Bringing in people and cards from elsewhere, as one change.

use super::cards::{in_its_place, new_card};
use super::people::newcomers;
use super::{Answer, tidy};
use crate::workshop::arrival::{Arrival, ArrivingCard, folded};
use crate::workshop::card::NewCard;
use crate::workshop::command::CardDraft;
use crate::workshop::event::Event;
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::{Field, Kind};
use crate::workshop::order::Order;
use crate::workshop::refusal::Refusal;
use crate::workshop::words::is_blank;
use crate::workshop::{Moment, Workshop};
use std::collections::BTreeMap;

/// The most characters kept of where something comes from.
const MOST_FROM: usize = 300;

/// Theme ids by folded name.
type Themes = BTreeMap<String, CardId>;

pub(super) fn bring_in(workshop: &Workshop, arrival: &Arrival, moment: &mut Moment<'_>) -> Answer {
    let from = tidy(&arrival.from, MOST_FROM, false)?;
    let mut events = vec![Event::BroughtIn { from }];
    if !arrival.people.is_empty() {
        let people = newcomers(&arrival.people, moment)?;
        events.push(Event::PeopleJoined { people });
    }
    let cards = cards(workshop, &arrival.cards, moment)?;
    if !cards.is_empty() {
        events.push(Event::CardsPut { cards });
    }
    if events.len() == 1 {
        return Err(Refusal::Blank);
    }
    Ok(events)
}

/// The cards, with themes made where a name is not known. Themes come first, so that what stands under them finds them.
fn cards(
    workshop: &Workshop,
    arriving: &[ArrivingCard],
    moment: &mut Moment<'_>,
) -> Result<Vec<NewCard>, Refusal> {
    let mut places = Places::default();
    let mut themes: Themes = workshop
        .of_kind(Kind::Theme)
        .iter()
        .rev()
        .map(|theme| (folded(theme.main()), theme.id))
        .collect();
    let (named, others): (Vec<&ArrivingCard>, Vec<&ArrivingCard>) =
        arriving.iter().partition(|card| card.kind == Kind::Theme);
    let mut made = Vec::with_capacity(arriving.len());
    for card in named {
        if let Some(theme) = put(workshop, card, &mut places, moment)? {
            let name = theme.words.get(&Field::Text).map_or("", String::as_str);
            themes.entry(folded(name)).or_insert(theme.id);
            made.push(theme);
        }
    }
    let mut under_themes = Vec::with_capacity(others.len());
    for card in others {
        let Some(mut new) = put(workshop, card, &mut places, moment)? else {
            continue;
        };
        if matches!(new.kind, Kind::Note | Kind::Story) && !is_blank(&card.theme) {
            let known = themes.get(&folded(&card.theme)).copied();
            new.into = match known {
                Some(theme) => Some(theme),
                None => {
                    let theme = new_theme(workshop, card, &mut places, moment)?;
                    let id = theme.as_ref().map(|theme| theme.id);
                    themes.extend(id.map(|id| (folded(&card.theme), id)));
                    made.extend(theme);
                    id
                }
            };
        }
        under_themes.push(new);
    }
    made.extend(under_themes);
    Ok(made)
}

fn new_theme(
    workshop: &Workshop,
    card: &ArrivingCard,
    places: &mut Places,
    moment: &mut Moment<'_>,
) -> Result<Option<NewCard>, Refusal> {
    let theme = ArrivingCard {
        kind: Kind::Theme,
        step: card.step,
        theme: String::new(),
        draft: CardDraft::saying(card.theme.clone()),
    };
    put(workshop, &theme, places, moment)
}

fn put(
    workshop: &Workshop,
    card: &ArrivingCard,
    places: &mut Places,
    moment: &mut Moment<'_>,
) -> Result<Option<NewCard>, Refusal> {
    let step = card.step.filter(|step| workshop.step(*step).is_some());
    let order = places.next(workshop, card.kind, step);
    match new_card(card.kind, step, &card.draft, order, moment)? {
        Some(new) => in_its_place(workshop, new).map(Some),
        None => Ok(None),
    }
}

/// The last place taken in each list.
#[derive(Default)]
struct Places(BTreeMap<(Kind, Option<StepId>), Option<Order>>);

impl Places {
    fn next(&mut self, workshop: &Workshop, kind: Kind, step: Option<StepId>) -> Order {
        let last = self
            .0
            .entry((kind, step))
            .or_insert_with(|| workshop.last_order(kind, step));
        let next = Order::between(last.as_ref(), None);
        *last = Some(next.clone());
        next
    }
}
