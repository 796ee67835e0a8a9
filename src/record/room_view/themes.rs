//! Themes as cards that the room can read from the back row. A theme under which much stands comes as several cards, and
//! each carries its name: no note ever stands without the name of its theme.

use super::is_general;
use super::released::{released, under};
use super::shown::Shown;
use crate::workshop::Workshop;
use crate::workshop::ids::CardId;
use crate::workshop::kind::Kind;

/// Letters that a card holds in half the width of a projector, under a prompt of two lines and over a foot of one or two.
const LETTERS: usize = 430;
/// The same over a foot of three: the topic, and the question that every workshop starts with.
const FEWER_LETTERS: usize = 320;
/// Room that a name takes beyond its letters, which are large: 35, and a third of its letters.
const NAME: usize = 35;
/// Room that a note takes beyond its letters: the rest of its last line, and the rule above it.
const NOTE: usize = 36;

/// A theme with what stands under it, or as much of it as one card holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ThemeWall {
    /// Which.
    pub id: CardId,
    /// Its name.
    pub name: String,
    /// Notes and headlines under it.
    pub under: Vec<String>,
    /// It goes on from the card before.
    pub continued: bool,
}

impl ThemeWall {
    /// The same, as cards of a few notes each: as many as there is room for, and one at least.
    fn cards(self, letters: usize) -> Vec<ThemeWall> {
        let name = self.name.chars().count();
        let name = name + name / 3 + NAME;
        let mut cards: Vec<Vec<String>> = vec![Vec::new()];
        let mut taken = name;
        for note in self.under {
            let room = note.chars().count() + NOTE;
            match cards.last_mut() {
                Some(card) if card.is_empty() || taken + room <= letters => card.push(note),
                _ => {
                    cards.push(vec![note]);
                    taken = name;
                }
            }
            taken += room;
        }
        let (id, name) = (self.id, self.name);
        let card = |(at, under)| ThemeWall {
            id,
            name: name.clone(),
            under,
            continued: at > 0,
        };
        cards.into_iter().enumerate().map(card).collect()
    }
}

pub(super) fn themes(workshop: &Workshop) -> Shown {
    let letters = if is_general(workshop) {
        FEWER_LETTERS
    } else {
        LETTERS
    };
    let cards: Vec<ThemeWall> = released(workshop, Kind::Theme)
        .into_iter()
        .map(|theme| ThemeWall {
            id: theme.id,
            name: theme.main().to_owned(),
            under: under(workshop, theme)
                .into_iter()
                .map(|card| card.main().to_owned())
                .collect(),
            continued: false,
        })
        .flat_map(|theme| theme.cards(letters))
        .collect();
    if cards.is_empty() {
        Shown::Nothing
    } else {
        Shown::Themes(cards)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn cards(under: &[String]) -> Vec<ThemeWall> {
        let theme = ThemeWall {
            id: CardId(Uuid::nil()),
            name: "We know each other by name".to_owned(),
            under: under.to_vec(),
            continued: false,
        };
        theme.cards(FEWER_LETTERS)
    }

    fn notes(many: usize, letters: usize) -> Vec<String> {
        (0..many).map(|_| "n".repeat(letters)).collect()
    }

    #[test]
    fn a_theme_that_one_card_holds_is_one_card() {
        assert_eq!(cards(&[]).len(), 1);
        let few = notes(2, 60);
        let [card] = cards(&few).try_into().expect("one card");
        assert_eq!((card.under, card.continued), (few, false));
    }

    #[test]
    fn a_theme_too_tall_for_a_column_is_cards_that_each_carry_its_name() {
        let under: Vec<String> = (0..12)
            .map(|nth| format!("{nth} {}", "n".repeat(nth * 9)))
            .collect();
        let cards = cards(&under);
        assert!(cards.len() > 3);
        let all: Vec<String> = cards.iter().flat_map(|card| card.under.clone()).collect();
        assert_eq!(all, under, "every note once, in order");
        for (at, card) in cards.iter().enumerate() {
            assert_eq!(card.name, "We know each other by name");
            assert_eq!(card.continued, at > 0);
            let letters: usize = card.under.iter().map(|note| note.chars().count()).sum();
            assert!(!card.under.is_empty());
            assert!(letters < FEWER_LETTERS && card.under.len() <= 6, "{card:?}");
        }
    }

    #[test]
    fn a_note_longer_than_a_card_has_one_to_itself() {
        let many: Vec<usize> = cards(&[notes(1, 40), notes(1, 900), notes(1, 40)].concat())
            .iter()
            .map(|card| card.under.len())
            .collect();
        assert_eq!(many, [1, 1, 1]);
    }
}
