//! What a document will hold and what it leaves out and why, as plain counts, before it leaves.

use std::fmt;

use super::rules::{ANONYMOUS, Leaving, Options, Preset, Tally, Why};
use crate::workshop::Workshop;
use crate::workshop::kind::Kind;
use crate::workshop::telling::{count, kind_name};

/// The preview of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// One line for each kind of which there is at least one card.
    pub cards: Vec<CardLine>,
    /// What is decided about names, consent and small numbers, a sentence each.
    pub rules: Vec<&'static str>,
    /// Removed cards, which are in no document.
    pub removed: usize,
}

/// How many cards of a kind leave, and why the others stay. Prints as "84 notes: 79 included, 3 hidden".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardLine {
    /// The kind.
    pub kind: Kind,
    /// The counts.
    pub tally: Tally,
}

impl fmt::Display for CardLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (one, many) = kind_name(self.kind);
        write!(
            f,
            "{}: {} included",
            count(self.tally.all, one, many),
            self.tally.included
        )?;
        if self.tally.replaced > 0 {
            write!(f, " ({} without its words)", self.tally.replaced)?;
        }
        for reason in self.tally.out.iter().map(reason) {
            write!(f, ", {reason}")?;
        }
        Ok(())
    }
}

impl CardLine {
    /// Why some stay behind: "3 without consent, 2 hidden"; empty when none do.
    pub fn reasons(&self) -> String {
        self.tally
            .out
            .iter()
            .map(reason)
            .collect::<Vec<_>>()
            .join(", ")
    }
}

fn reason((why, cards): (&Why, &usize)) -> String {
    let why = match why {
        Why::Hidden => "hidden",
        Why::StaysInRoom => "without consent",
        Why::NotRevealed => "not shown to the room yet",
        Why::NotReleased => "waiting to be released",
    };
    format!("{cards} {why}")
}

/// What a document with these options will hold and leave out.
pub fn preview(workshop: &Workshop, options: Options) -> Preview {
    let leaving = Leaving::of(workshop, options);
    let cards = Kind::ALL.into_iter().map(|kind| CardLine {
        kind,
        tally: leaving.tally(kind),
    });
    let cards: Vec<CardLine> = cards.filter(|line| line.tally.all > 0).collect();
    Preview {
        rules: rules(workshop, &leaving, &cards),
        cards,
        removed: workshop.removed().len(),
    }
}

fn rules(workshop: &Workshop, leaving: &Leaving<'_>, cards: &[CardLine]) -> Vec<&'static str> {
    let mut rules = vec![match (workshop.brief.anonymous, leaving.names()) {
        (true, _) => ANONYMOUS,
        (false, true) => "Names stand beside what people said. Stories never carry a name.",
        (false, false) => {
            "Names of those who said something are left out. Whoever leads a promise is named in it."
        }
    }];
    let out = |why| cards.iter().any(|line| line.tally.out.contains_key(&why));
    if out(Why::StaysInRoom) {
        rules.push("Stories that stay in the room are counted, and none of their words leave.");
    }
    if out(Why::NotRevealed) {
        rules.push("What was written in private and not shown to the room yet is left out.");
    }
    if out(Why::NotReleased) {
        rules.push("What was added at the room screen and not released yet is left out.");
    }
    if cards.iter().any(|line| line.tally.replaced > 0) {
        rules.push(
            "Safety matters are listed as “Raised through the proper route”, without their words.",
        );
    }
    if !workshop.people.is_empty() {
        rules.push("Groups of fewer than 5 people are not shown by number.");
    }
    if leaving.preset() != Preset::Record {
        rules.push("It is a draft: let the people who were there read it before it goes further.");
    }
    rules
}
