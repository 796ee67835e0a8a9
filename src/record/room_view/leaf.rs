//! One card by itself, large: the story of the moment, a dream in the gallery, a statement, a slide of the close.

use super::released::{named, quoted, released};
use crate::workshop::Workshop;
use crate::workshop::card::Card;
use crate::workshop::choice::{Consent, Form};
use crate::workshop::ids::CardId;
use crate::workshop::kind::{Field, Kind};
use std::sync::Arc;

/// A card that has the screen to itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Leaf {
    /// Which card; none: a slide of Lantern's own.
    pub id: Option<CardId>,
    /// How it is set.
    pub look: Look,
    /// Its main words.
    pub words: String,
    /// The longer telling. May be empty.
    pub body: String,
    /// The best line, in quotation marks. May be empty.
    pub quote: String,
    /// Who made it, promised it, or is asked. Empty in an anonymous workshop.
    pub by: String,
}

/// How a card is set when it stands by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Look {
    /// A story: headline, what happened, best line.
    Story,
    /// A dream, by its form.
    Dream(Form),
    /// A possibility statement.
    Statement,
    /// A word on leaving.
    Word,
    /// The last slide.
    Thanks,
    /// Anything else.
    Plain,
}

impl Look {
    /// The fixed key, for style sheets.
    pub fn key(self) -> &'static str {
        match self {
            Look::Story => "story",
            Look::Dream(form) => form.key(),
            Look::Statement => "statement",
            Look::Word => "word",
            Look::Thanks => "thanks",
            Look::Plain => "plain",
        }
    }
}

/// A released card by itself.
pub(super) fn leaf(workshop: &Workshop, card: &Card) -> Leaf {
    let look = match card.kind {
        Kind::Story => Look::Story,
        Kind::Dream => Look::Dream(card.choices.form.unwrap_or(Form::Headline)),
        Kind::Statement => Look::Statement,
        Kind::ClosingWord => Look::Word,
        _ => Look::Plain,
    };
    let body = match card.kind {
        Kind::Story => card.text(Field::Happened),
        Kind::Dream => card.text(Field::Picture),
        Kind::Theme => card.text(Field::Why),
        Kind::Pledge => card.text(Field::WhenThen),
        Kind::TouchPoint => card.text(Field::Works),
        _ => "",
    };
    let by = match card.kind {
        Kind::Dream => Field::Makers,
        Kind::Request => Field::To,
        _ => Field::Owner,
    };
    Leaf {
        id: Some(card.id),
        look,
        words: card.main().to_owned(),
        body: body.to_owned(),
        quote: quoted(card.text(Field::Quote)),
        by: named(workshop, card, by),
    }
}

/// Every released card of a kind, one to a page.
pub(super) fn leaves(workshop: &Workshop, kind: Kind) -> Vec<Leaf> {
    released(workshop, kind)
        .into_iter()
        .map(|card| leaf(workshop, card))
        .collect()
}

/// The close: what people let the room take along of their stories, then the words on leaving, then thanks.
pub(super) fn closing(workshop: &Workshop) -> Vec<Leaf> {
    let stories = released(workshop, Kind::Story);
    let slide = |story: &Arc<Card>| Leaf {
        body: String::new(),
        ..leaf(workshop, story)
    };
    let mut slides: Vec<Leaf> = stories
        .into_iter()
        .filter(|story| may_travel(story))
        .map(slide)
        .collect();
    slides.extend(leaves(workshop, Kind::ClosingWord));
    slides.push(Leaf {
        id: None,
        look: Look::Thanks,
        words: "Thank you.".to_owned(),
        body: String::new(),
        quote: String::new(),
        by: String::new(),
    });
    slides
}

/// Whether its teller let a story be used beyond the moment it was told.
fn may_travel(story: &Card) -> bool {
    matches!(
        story.choices.consent,
        Some(Consent::WithoutName | Consent::WithRole | Consent::MayContact)
    )
}
