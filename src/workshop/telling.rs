//! What was done, in words for people: "grouped 4 notes". Undo is named with these, and so is the record's trail.

use super::Workshop;
use super::card::{NewCard, Setting};
use super::event::{Change, Event};
use super::ids::CardId;
use super::kind::{Field, Kind};
use super::step::StepSetting;
use super::{short, shorten};
use std::collections::BTreeMap;

/// What a change did, in a few words that follow "Undo: ".
pub fn tell(workshop: &Workshop, change: &Change) -> String {
    if let Some(told) = tell_several(workshop, &change.events) {
        return told;
    }
    change
        .events
        .first()
        .map_or_else(|| "nothing".to_owned(), |event| tell_event(workshop, event))
}

/// Changes that several events make together: cards let go to the room, and catching up.
fn tell_several(workshop: &Workshop, events: &[Event]) -> Option<String> {
    if let Some(Event::BroughtIn { .. }) = events.first() {
        return Some(brought_in(events));
    }
    let settled = |wanted: Setting| {
        events.iter().filter_map(move |event| match event {
            Event::CardSettled { card, setting } if *setting == wanted => Some(*card),
            _ => None,
        })
    };
    let released: Vec<CardId> = settled(Setting::Waiting(false)).collect();
    if !released.is_empty() {
        let verb = if settled(Setting::Hidden(true)).next().is_some() {
            "kept back"
        } else {
            "released"
        };
        return Some(format!("{verb} {}", known(workshop, released.into_iter())));
    }
    let laid = events
        .iter()
        .filter_map(|event| match event {
            Event::StepsLaid { steps } => steps.first(),
            _ => None,
        })
        .collect::<Vec<_>>();
    if let [first, _, ..] = laid.as_slice()
        && !first.part.is_empty()
    {
        return Some(format!(
            "added “{}” with {} steps",
            shorten(&first.part, 30),
            laid.len()
        ));
    }
    let shorter = events.iter().filter(|event| {
        matches!(
            event,
            Event::StepSettled {
                setting: StepSetting::Minutes(_),
                ..
            }
        )
    });
    let shorter = shorter.count();
    if shorter > 1 {
        return Some(format!("changed the minutes of {shorter} steps"));
    }
    None
}

/// "brought in 84 notes and 6 themes".
fn brought_in(events: &[Event]) -> String {
    let mut people = 0;
    let mut kinds = Vec::new();
    for event in events {
        match event {
            Event::PeopleJoined { people: joined } => people += joined.len(),
            Event::CardsPut { cards } => kinds.extend(cards.iter().map(|card| card.kind)),
            _ => {}
        }
    }
    format!("brought in {}", counted(people, kinds.into_iter()))
}

/// "2 people and 84 notes"; cards of more than two kinds are counted together.
pub fn counted(people: usize, kinds: impl Iterator<Item = Kind>) -> String {
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    for kind in kinds {
        *counts.entry(kind).or_default() += 1;
    }
    let mut parts = Vec::new();
    if people > 0 {
        parts.push(count(people, "person", "people"));
    }
    if counts.len() > 2 {
        parts.push(count(counts.values().sum(), "card", "cards"));
    } else {
        parts.extend(counts.into_iter().map(|(kind, number)| {
            let (one, many) = kind_name(kind);
            count(number, one, many)
        }));
    }
    parts.join(" and ")
}

fn tell_event(workshop: &Workshop, event: &Event) -> String {
    match event {
        Event::WorkshopOpened { .. } => "opened the workshop".to_owned(),
        Event::BriefWorded { .. } | Event::BriefSettled { .. } => "changed the brief".to_owned(),
        Event::BroughtIn { .. } => "brought something in".to_owned(),
        Event::PeopleJoined { people } => {
            format!("added {}", count(people.len(), "person", "people"))
        }
        Event::PersonChanged { .. } | Event::PersonWorded { .. } | Event::PersonSettled { .. } => {
            "changed a person".to_owned()
        }
        Event::VersionPutAway { .. } => "put another version away".to_owned(),
        Event::PeopleLeft { people } => format!(
            "took {} off the list",
            count(people.len(), "person", "people")
        ),
        Event::PeopleSeated { seats } => {
            format!("seated {}", count(seats.len(), "person", "people"))
        }
        Event::PairsMade { groups, .. } if groups.iter().any(|group| group.len() > 3) => {
            format!("made {}", count(groups.len(), "group", "groups"))
        }
        Event::PairsMade { groups, .. } => format!("made {}", count(groups.len(), "pair", "pairs")),
        Event::StepsLaid { steps } => match steps.as_slice() {
            [step] => format!("added the step “{}”", shorten(&step.name, 30)),
            steps => format!("laid out {} steps", steps.len()),
        },
        Event::StepWorded { .. } | Event::StepSettled { .. } => "changed a step".to_owned(),
        Event::StepMoved { .. } => "changed the order of the steps".to_owned(),
        Event::StepsReturned { steps } => {
            format!("brought back {}", count(steps.len(), "step", "steps"))
        }
        Event::StepsRemoved { steps } => format!("removed {}", count(steps.len(), "step", "steps")),
        Event::CardsPut { cards } => match cards.as_slice() {
            [card] => {
                format!("added {}{}", a(card.kind), put(workshop, card))
            }
            cards => format!("added {}", cards_of(cards.iter().map(|card| card.kind))),
        },
        Event::CardWorded { card, kind, .. } => {
            format!("edited {}{}", the(*kind), named(workshop, *card))
        }
        Event::CardSettled { card, .. } => match workshop.cards.get(card) {
            Some(known) => format!("changed {}{}", the(known.kind), named(workshop, *card)),
            None => "changed a card".to_owned(),
        },
        Event::CardsMoved { moves } => format!(
            "moved {}",
            known(workshop, moves.iter().map(|place| place.card))
        ),
        Event::CardsGrouped { moves, .. } => {
            format!(
                "grouped {}",
                known(workshop, moves.iter().map(|place| place.card))
            )
        }
        Event::CardsRemoved { cards } => {
            format!("removed {}", known(workshop, cards.iter().copied()))
        }
        Event::CardsReturned { cards } => {
            format!("brought back {}", known(workshop, cards.iter().copied()))
        }
        Event::ThreadTied { .. } => "tied a thread".to_owned(),
        Event::ThreadLoosed { .. } => "took a thread back".to_owned(),
        Event::VoteOpened { .. } => "opened the vote".to_owned(),
        Event::VoteCast { .. } => "voted".to_owned(),
        Event::VoteTallied { .. } => "entered a count".to_owned(),
        Event::VoteClosed { .. } => "closed the vote".to_owned(),
        Event::WritingRevealed { cards, .. } => {
            format!("revealed {}", count(cards.len(), "note", "notes"))
        }
        Event::RoomBrought { .. } => "moved the room".to_owned(),
        Event::RoomEnded { .. } => "closed the workshop".to_owned(),
        Event::RoomReset => "said that the room has not begun".to_owned(),
        Event::TimerTurned { .. } => "turned the timer".to_owned(),
        Event::RoomSettled { .. } => "changed the room screen".to_owned(),
        Event::Undone { .. } => "undid something".to_owned(),
        Event::Redone { .. } => "did something again".to_owned(),
        Event::Unknown(_) => "something a newer Lantern did".to_owned(),
    }
}

/// The plain name of a kind, singular and plural.
pub fn kind_name(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Note => ("note", "notes"),
        Kind::Story => ("story", "stories"),
        Kind::Theme => ("theme", "themes"),
        Kind::Keep => ("thing to keep", "things to keep"),
        Kind::TouchPoint => ("touch point", "touch points"),
        Kind::Tip => ("tip", "tips"),
        Kind::Dream => ("dream", "dreams"),
        Kind::Opportunity => ("opportunity", "opportunities"),
        Kind::Statement => ("possibility statement", "possibility statements"),
        Kind::QuickWin => ("quick win", "quick wins"),
        Kind::Commitment => ("commitment", "commitments"),
        Kind::Offer => ("offer", "offers"),
        Kind::Request => ("request", "requests"),
        Kind::Action => ("action", "actions"),
        Kind::Pledge => ("pledge", "pledges"),
        Kind::CheckIn => ("check-in", "check-ins"),
        Kind::ClosingWord => ("closing word", "closing words"),
        Kind::Concern => ("concern", "concerns"),
    }
}

/// "1 note", "4 notes".
pub fn count(n: usize, one: &str, many: &str) -> String {
    if n == 1 {
        format!("1 {one}")
    } else {
        format!("{n} {many}")
    }
}

/// A kind with its article: "a note", "an action".
pub fn a(kind: Kind) -> String {
    let (one, _) = kind_name(kind);
    let article = if one.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {one}")
}

fn the(kind: Kind) -> String {
    format!("the {}", kind_name(kind).0)
}

/// The words of a card as it was put down; it may be undone and gone. What was written in private is named nowhere
/// before it is shown, undo's label included.
fn put(workshop: &Workshop, card: &NewCard) -> String {
    let step = card.step.and_then(|step| workshop.steps.get(&step));
    if card.kind == Kind::Note && step.is_some_and(|step| step.is_hidden()) {
        return String::new();
    }
    let words = card.words.get(&Field::Text).map_or("", String::as_str);
    format!(" “{}”", shorten(words, 30))
}

fn named(workshop: &Workshop, id: CardId) -> String {
    // What was written in private is named nowhere before it is shown, undo's label included.
    let shown = workshop
        .cards
        .get(&id)
        .filter(|card| !workshop.is_unrevealed(card));
    shown
        .map(|card| format!(" “{}”", short(card, 30)))
        .unwrap_or_default()
}

fn known(workshop: &Workshop, ids: impl Iterator<Item = CardId> + Clone) -> String {
    let kinds = ids
        .clone()
        .filter_map(|id| workshop.cards.get(&id))
        .map(|card| card.kind);
    let mut only = ids;
    match (only.next(), only.next()) {
        (Some(id), None) => match workshop.cards.get(&id) {
            Some(card) => format!("{}{}", the(card.kind), named(workshop, id)),
            None => "a card".to_owned(),
        },
        _ => cards_of(kinds),
    }
}

fn cards_of(kinds: impl Iterator<Item = Kind>) -> String {
    let kinds: Vec<Kind> = kinds.collect();
    match kinds.first() {
        Some(first) if kinds.iter().all(|kind| kind == first) => {
            let (one, many) = kind_name(*first);
            count(kinds.len(), one, many)
        }
        _ => count(kinds.len(), "card", "cards"),
    }
}
