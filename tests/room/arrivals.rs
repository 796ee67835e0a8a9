//! What random wishes bring in from elsewhere: people and cards, some of them under a theme that is not here.

use super::window::person;
use super::wishes::Draw;
use lantern::workshop::Workshop;
use lantern::workshop::arrival::{Arrival, ArrivingCard};
use lantern::workshop::command::CardDraft;
use lantern::workshop::kind::Kind;

impl Draw {
    /// What this draw brings in.
    pub fn arrival(&self, workshop: &Workshop, draft: CardDraft, kind: Kind) -> Arrival {
        let card = |kind: Kind, theme: &str| ArrivingCard {
            kind,
            step: self
                .c
                .is_multiple_of(2)
                .then(|| self.step(workshop, self.a)),
            theme: theme.to_owned(),
            draft: draft.clone(),
        };
        Arrival {
            from: self.text(),
            people: vec![person(&self.text(), "Age Cymru"); usize::from(self.a % 2)],
            cards: vec![
                card(Kind::Note, &self.text()),
                card(kind, "the same"),
                card(Kind::Note, "The  same"),
            ],
        }
    }
}
