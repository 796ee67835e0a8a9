//! What one card in a list shows: its words, and who it was added for.

use crate::parts::card_row::Face;
use crate::session::Session;
use crate::workshop::card::{Card, SaidBy};
use crate::workshop::kind::Field;
use crate::workshop::{Workshop, short};

/// The face of a card in a list.
pub(super) fn face(session: Session, card: &Card) -> Face {
    Face {
        kind: card.kind.key(),
        words: card.main().to_owned(),
        tick: format!("Tick: {}", short(card, 40)),
        by: session.look(|workshop| byline(workshop, card)),
        others: card
            .words
            .get(&Field::Text)
            .map(|words| words.others.clone())
            .unwrap_or_default(),
    }
}

/// What stands under the words: who it was added for, and whether it is kept out of the room.
fn byline(workshop: &Workshop, card: &Card) -> Vec<String> {
    let who = match &card.choices.said_by {
        SaidBy::Nobody => None,
        SaidBy::Table(name) => Some(name.clone()),
        SaidBy::Person(_) if workshop.brief.anonymous => None,
        SaidBy::Person(id) => workshop.person(*id).map(|person| person.name.clone()),
    };
    let hidden = card
        .choices
        .hidden
        .then(|| "Hidden from the room and documents".to_owned());
    who.into_iter()
        .chain(hidden)
        .filter(|part| !part.is_empty())
        .collect()
}
