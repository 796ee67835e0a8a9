//! What comes in with another copy, in words: a sentence before, and a list by kind and step, the same before and after.

use super::{Besides, Both, BroughtIn, Choice, Named, NewCards};
use crate::workshop::ids::CardId;
use crate::workshop::telling::{count, kind_name};

/// So many are listed one by one; the others are counted.
const LISTED: usize = 100;

/// A part of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is about, with its number.
    pub heading: String,
    /// A line of help; may be empty.
    pub about: &'static str,
    /// One each.
    pub items: Vec<Item>,
    /// How many are not listed.
    pub more: usize,
}

/// One thing that comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The card it is about, to open it.
    pub card: Option<CardId>,
    /// What it is called.
    pub words: String,
    /// More lines about it.
    pub more: Vec<String>,
}

impl BroughtIn {
    /// What the copy has that is not here: "34 notes, 2 stories and changes to 5 cards".
    pub fn sum(&self) -> String {
        let mut kinds: Vec<(crate::workshop::kind::Kind, usize)> = Vec::new();
        for group in &self.new {
            match kinds.iter_mut().find(|(kind, _)| *kind == group.kind) {
                Some((_, many)) => *many += group.cards.len(),
                None => kinds.push((group.kind, group.cards.len())),
            }
        }
        let mut parts: Vec<String> = kinds
            .into_iter()
            .map(|(kind, many)| {
                let (one, several) = kind_name(kind);
                count(many, one, several)
            })
            .collect();
        let counted = [
            (
                self.changed.len(),
                "changes to 1 card",
                "changes to {} cards",
            ),
            (self.removed.len(), "1 removed card", "{} removed cards"),
            (
                self.returned.len(),
                "1 card brought back",
                "{} cards brought back",
            ),
            (self.steps.len(), "1 step", "{} steps"),
            (self.people, "1 person", "{} people"),
            (
                self.voters,
                "the votes of 1 person",
                "the votes of {} people",
            ),
        ];
        for (many, one, several) in counted {
            match many {
                0 => {}
                1 => parts.push(one.to_owned()),
                many => parts.push(several.replace("{}", &many.to_string())),
            }
        }
        if parts.is_empty() {
            return count(self.changes, "small change", "small changes");
        }
        match parts.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
            None => String::new(),
        }
    }

    /// What was changed in both copies, and what becomes of it; empty when nothing was.
    pub fn clashes(&self) -> String {
        let cards = self.changed_in_both();
        let elsewhere = self.both.iter().any(|both| both.card.is_none());
        let what = match (cards, elsewhere) {
            (0, false) => return String::new(),
            (0, true) => "The brief or the run of show was changed in both copies.".to_owned(),
            (cards, false) => format!("{} changed in both copies.", were(cards)),
            (cards, true) => format!(
                "{} changed in both copies, and so was the brief or the run of show.",
                were(cards)
            ),
        };
        let words = if self.both.is_empty() {
            ""
        } else {
            " Of words, both versions are kept."
        };
        let choices = if self.choices.is_empty() {
            ""
        } else {
            " Of choices, the later one counts."
        };
        format!("{what}{words}{choices}")
    }

    /// Everything that comes in, part by part; what somebody should look at first.
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = vec![
            part(
                count(
                    self.both.len(),
                    "text written in both copies",
                    "texts written in both copies",
                ),
                "The later version is shown. The other stands under it when you open the card, with “Use this one” and “Put it away”.",
                self.both.iter().map(written_twice),
            ),
            part(
                count(
                    self.choices.len(),
                    "choice made differently",
                    "choices made differently",
                ),
                "The later one counts. Choose again if it should be the other.",
                self.choices.iter().map(made_differently),
            ),
        ];
        parts.extend(self.new.iter().map(new_cards));
        let several = [
            (&self.changed, "changed card", "changed cards", ""),
            (
                &self.removed,
                "card removed in the copy",
                "cards removed in the copy",
                "They stand under “What was removed”, from where they can be brought back.",
            ),
            (
                &self.returned,
                "card brought back",
                "cards brought back",
                "",
            ),
        ];
        parts.extend(several.into_iter().map(|(cards, one, many, about)| {
            part(count(cards.len(), one, many), about, cards.iter().map(card))
        }));
        let plain = |words: String| Item {
            card: None,
            words,
            more: Vec::new(),
        };
        parts.push(part(
            count(self.steps.len(), "step", "steps"),
            "",
            self.steps.iter().cloned().map(plain),
        ));
        let besides = self.besides.iter().map(|it| besides(*it));
        let people = counted(self.people, "person on the list", "people on the list");
        let voters = counted(self.voters, "person’s votes", "people’s votes");
        let rest: Vec<String> = people.into_iter().chain(voters).chain(besides).collect();
        parts.push(part("Besides".to_owned(), "", rest.into_iter().map(plain)));
        parts.retain(|part| !part.items.is_empty());
        parts
    }
}

fn were(cards: usize) -> String {
    match cards {
        1 => "1 card was".to_owned(),
        cards => format!("{cards} cards were"),
    }
}

fn counted(many: usize, one: &str, several: &str) -> Option<String> {
    (many > 0).then(|| count(many, one, several))
}

fn part(heading: String, about: &'static str, items: impl ExactSizeIterator<Item = Item>) -> Part {
    let more = items.len().saturating_sub(LISTED);
    Part {
        heading,
        about,
        items: items.take(LISTED).collect(),
        more,
    }
}

fn new_cards(group: &NewCards) -> Part {
    let (one, many) = kind_name(group.kind);
    let many = count(group.cards.len(), one, many);
    let heading = if group.step.is_empty() {
        many
    } else {
        format!("{many} at “{}”", group.step)
    };
    part(heading, "", group.cards.iter().map(card))
}

fn card(named: &Named) -> Item {
    let words = if named.words.is_empty() {
        "Written in private, and not shown yet".to_owned()
    } else {
        named.words.clone()
    };
    Item {
        card: Some(named.card).filter(|_| !named.words.is_empty()),
        words,
        more: Vec::new(),
    }
}

fn written_twice(both: &Both) -> Item {
    let kept = both
        .kept
        .iter()
        .map(|words| format!("Kept with it: “{words}”"));
    Item {
        card: both.card,
        words: capital(&both.place),
        more: if both.shown.is_empty() {
            Vec::new()
        } else {
            std::iter::once(format!("Shown: “{}”", both.shown))
                .chain(kept)
                .collect()
        },
    }
}

fn made_differently(choice: &Choice) -> Item {
    let or_none = |words: &str| match words {
        "" => "nothing".to_owned(),
        words => format!("“{words}”"),
    };
    Item {
        card: Some(choice.card),
        words: format!("{}: {}", choice.what, choice.words),
        more: vec![format!(
            "Here {}, in the copy {}: {} counts.",
            or_none(&choice.here),
            or_none(&choice.there),
            or_none(&choice.counts)
        )],
    }
}

fn besides(what: Besides) -> String {
    match what {
        Besides::Brief => "The brief was changed",
        Besides::RunOfShow => "Steps of the run of show were changed",
        Besides::Tallies => {
            "Dots were counted by hand; of two counts for the same thing the later one counts"
        }
        Besides::Room => "Where the room is has changed; look at the run of show",
    }
    .to_owned()
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first
        .into_iter()
        .chain([letters.as_str().to_owned()])
        .collect()
}
