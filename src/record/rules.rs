//! What may leave: the one place that decides consent, anonymity, hidden cards, writing not yet revealed, safety
//! matters and names. Documents are built from [`Leaving`] alone and never look at the workshop past it.
//! Each rule has an id in `tests/SPEC.md`, section "Record".

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::document::Line;
use super::labels;
pub use super::preset::Preset;
use crate::workshop::card::{Card, SaidBy};
use crate::workshop::choice::{ConcernKind, Consent, Role};
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::{Field, Kind};
use crate::workshop::{Workshop, short};

/// Stands in for the words of a safety matter.
pub const PROPER_ROUTE: &str = "Raised through the proper route";
/// Stands in for a name in an anonymous workshop.
pub const SOMEBODY: &str = "somebody who was there";
/// What an anonymous workshop promises, and what it cannot.
pub const ANONYMOUS: &str = "The workshop is anonymous: nothing says who said what, and where a promise names somebody on the list of people, “somebody who was there” stands instead. All other words stand as they were written.";

/// Stands in for the name of a theme that has no name but the words of a card that stays behind.
pub const UNNAMED: &str = "A theme without a name of its own";
/// A group without a name is called after its first card, up to so many characters.
const NAME_LENGTH: usize = 60;

/// A shorter first word is as likely initials.
const SHORTEST_FIRST_NAME: usize = 3;
/// What may stand before a first name, and in the name of many a role.
const TITLES: [&str; 12] = [
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "sister",
    "nurse",
    "cllr",
    "councillor",
];

/// What the facilitator chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Say who said it, where somebody was noted. Off by default; never for stories, never when anonymous.
    pub names: bool,
    /// Which document.
    pub preset: Preset,
}

/// Why a card stays behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Hidden by the facilitator.
    Hidden,
    /// The teller did not agree that it leaves the room.
    StaysInRoom,
    /// Written in private and not shown yet.
    NotRevealed,
    /// Added at the room screen and not released yet.
    NotReleased,
}

/// How many cards of a kind leave and stay.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// That are there at all; removed ones are not.
    pub all: usize,
    /// That leave, with their words or (safety matters) with words in their place.
    pub included: usize,
    /// Of these, how many have other words in their place.
    pub replaced: usize,
    /// That stay, by reason.
    pub out: BTreeMap<Why, usize>,
}

/// A workshop as far as it may leave.
#[derive(Clone, Debug)]
pub struct Leaving<'a> {
    workshop: &'a Workshop,
    options: Options,
    out: BTreeMap<CardId, Why>,
    /// Names of people, whole and first, for anonymous workshops only.
    names: BTreeSet<&'a str>,
    /// What an unnamed theme would be called after a card that stays behind.
    borrowed: BTreeSet<String>,
}

impl<'a> Leaving<'a> {
    /// What may leave of a workshop.
    pub fn of(workshop: &'a Workshop, options: Options) -> Leaving<'a> {
        let out: BTreeMap<CardId, Why> = workshop
            .live()
            .filter_map(|card| why_not(workshop, card).map(|why| (card.id, why)))
            .collect();
        let staying = workshop.live().filter(|card| out.contains_key(&card.id));
        let borrowed = staying.map(|card| short(card, NAME_LENGTH)).collect();
        let people = workshop.people.values().chain(workshop.left.values());
        let names = people.flat_map(|person| names_of(&person.name));
        let names = if workshop.brief.anonymous {
            names.collect()
        } else {
            BTreeSet::new()
        };
        Leaving {
            workshop,
            options,
            out,
            names,
            borrowed,
        }
    }

    /// Which document this is for.
    pub fn preset(&self) -> Preset {
        self.options.preset
    }

    /// Whether names of those who said something are given.
    pub fn names(&self) -> bool {
        self.options.names
            && !self.workshop.brief.anonymous
            && !self.options.preset.is_for_strangers()
    }

    /// The card, if it leaves.
    pub fn card(&self, id: CardId) -> Option<&'a Card> {
        self.workshop
            .card(id)
            .filter(|card| !self.out.contains_key(&card.id))
            .map(|card| &**card)
    }

    /// The cards of a kind that leave, in order.
    pub fn of_kind(&self, kind: Kind) -> Vec<&'a Card> {
        self.leaving(self.workshop.of_kind(kind))
    }

    /// The notes of a step that leave, in order.
    pub fn notes_at(&self, step: StepId) -> Vec<&'a Card> {
        self.leaving(self.workshop.notes_at(step))
    }

    /// The notes and stories under a theme that leave, in order.
    pub fn under(&self, theme: CardId) -> Vec<&'a Card> {
        self.leaving(self.workshop.under(theme))
    }

    /// The themes that leave: the positive core with most votes first, then the others likewise.
    pub fn themes(&self) -> Vec<&'a Card> {
        let mut themes = self.of_kind(Kind::Theme);
        themes.sort_by_key(|theme| {
            (
                !theme.choices.in_core,
                std::cmp::Reverse(self.workshop.votes_for(theme.id)),
            )
        });
        themes
    }

    /// The theme a card stands under, if that theme leaves.
    pub fn theme_of(&self, card: &Card) -> Option<&'a Card> {
        self.workshop
            .theme_of(card)
            .and_then(|theme| self.card(theme))
    }

    /// What a card springs from, as far as that leaves.
    pub fn springs_from(&self, card: &Card) -> Vec<&'a Card> {
        card.springs_from
            .iter()
            .filter_map(|id| self.card(*id))
            .collect()
    }

    /// The words of a field as they may be shown; empty when there are none.
    pub fn words(&self, card: &Card, field: Field) -> Line {
        let text = card.text(field);
        if is_safety(card) {
            return if field == Field::Text {
                Line::ours(PROPER_ROUTE)
            } else {
                Line::default()
            };
        }
        if card.kind == Kind::Theme && field == Field::Text && self.borrowed.contains(text) {
            return Line::ours(UNNAMED);
        }
        match naming(field) {
            Naming::Nobody => Line::said(text),
            Naming::Promise if self.options.preset == Preset::Public => Line::default(),
            Naming::Promise if text.is_empty() || !self.holds_a_name(text) => Line::said(text),
            Naming::Promise => Line::ours(SOMEBODY),
            Naming::Attribution if self.names() => Line::said(text),
            Naming::Attribution => Line::default(),
        }
    }

    /// Other versions of a field's words, written at the same time by somebody else; only where the words are shown.
    pub fn other_versions(&self, card: &'a Card, field: Field) -> Vec<&'a str> {
        let others = card
            .words
            .get(&field)
            .map(|words| words.others.as_slice())
            .unwrap_or_default();
        let shown = self.words(card, field) == Line::said(card.text(field));
        if shown {
            others.iter().map(String::as_str).collect()
        } else {
            Vec::new()
        }
    }

    /// Whose a card is, as far as that may be said. Stories: role or organisation if the teller agreed, never a name.
    pub fn by(&self, card: &Card) -> Option<String> {
        if self.workshop.brief.anonymous || is_safety(card) {
            return None;
        }
        let person = match &card.choices.said_by {
            SaidBy::Nobody => return None,
            SaidBy::Table(table) => {
                return (self.names() && card.kind != Kind::Story).then(|| table.clone());
            }
            SaidBy::Person(id) => self.workshop.person(*id)?,
        };
        if card.kind != Kind::Story {
            return Some(person.name.clone()).filter(|name| self.names() && !name.is_empty());
        }
        match card.choices.consent? {
            Consent::WithRole | Consent::MayContact if !person.organisation.is_empty() => {
                Some(person.organisation.clone())
            }
            Consent::WithRole | Consent::MayContact if person.role == Role::NotNoted => None,
            Consent::WithRole | Consent::MayContact => Some(labels::role(person.role).to_owned()),
            Consent::WithoutName | Consent::StayInRoom => None,
        }
    }

    /// Where somebody who leads a promise comes from: known only if exactly one person on the list has that name, and
    /// never said in an anonymous workshop.
    pub fn organisation_of(&self, owner: &str) -> Option<&'a str> {
        let owner = owner.trim().to_lowercase();
        let people = self.workshop.people.values();
        let mut known = people.filter(|person| person.name.trim().to_lowercase() == owner);
        let person = known
            .next()
            .filter(|_| !owner.is_empty() && !self.workshop.brief.anonymous)?;
        let organisation = person.organisation.trim();
        (known.next().is_none() && !organisation.is_empty()).then_some(organisation)
    }

    /// How many cards of a kind leave and stay.
    pub fn tally(&self, kind: Kind) -> Tally {
        self.tally_of(self.workshop.live().filter(|card| card.kind == kind))
    }

    /// The same for the notes of a step.
    pub fn tally_at(&self, step: StepId) -> Tally {
        self.tally_of(self.workshop.notes_at(step).into_iter())
    }

    fn tally_of<'b>(&self, cards: impl Iterator<Item = &'b Arc<Card>>) -> Tally {
        let mut tally = Tally::default();
        for card in cards {
            tally.all += 1;
            match self.out.get(&card.id) {
                Some(why) => *tally.out.entry(*why).or_default() += 1,
                None => tally.included += 1,
            }
            tally.replaced += usize::from(is_safety(card) && !self.out.contains_key(&card.id));
        }
        tally
    }

    fn leaving(&self, cards: Vec<&'a Arc<Card>>) -> Vec<&'a Card> {
        cards
            .into_iter()
            .filter(|card| !self.out.contains_key(&card.id))
            .map(|card| &**card)
            .collect()
    }

    fn holds_a_name(&self, text: &str) -> bool {
        self.names.iter().any(|name| holds_word(text, name))
    }
}

/// Why a card may not leave. One reason each, the strongest first.
fn why_not(workshop: &Workshop, card: &Card) -> Option<Why> {
    if card.choices.hidden {
        return Some(Why::Hidden);
    }
    if workshop.is_unrevealed(card) {
        return Some(Why::NotRevealed);
    }
    if workshop.is_waiting(card) {
        return Some(Why::NotReleased);
    }
    let consent = card.choices.consent.unwrap_or(Consent::StayInRoom);
    (card.kind == Kind::Story && consent == Consent::StayInRoom).then_some(Why::StaysInRoom)
}

/// Whether a card is a safety or conduct matter, whose words stay out of every document.
fn is_safety(card: &Card) -> bool {
    card.choices.concern == Some(ConcernKind::Safety)
}

/// What a field says about people.
enum Naming {
    /// Nothing.
    Nobody,
    /// Who will do it, or for whom: without it a promise is none.
    Promise,
    /// Who had a part in it.
    Attribution,
}

fn naming(field: Field) -> Naming {
    match field {
        Field::Owner | Field::Sponsor | Field::To | Field::AskWho | Field::Audience => {
            Naming::Promise
        }
        Field::Makers | Field::Buddy | Field::WantsToWork => Naming::Attribution,
        _ => Naming::Nobody,
    }
}

/// What somebody may be called by: the whole name, and the first name.
fn names_of(name: &str) -> impl Iterator<Item = &str> {
    let words = name
        .split_whitespace()
        .map(|word| word.trim_matches(|letter: char| letter.is_ascii_punctuation()));
    let mut words = words.skip_while(|word| TITLES.contains(&word.to_lowercase().as_str()));
    let first = words
        .next()
        .filter(|word| word.chars().count() >= SHORTEST_FIRST_NAME);
    let whole = Some(name.trim()).filter(|name| !name.is_empty());
    whole.into_iter().chain(first)
}

/// Whether a text holds a name as a word of its own, whatever the case.
fn holds_word(text: &str, name: &str) -> bool {
    let (text, name) = (text.to_lowercase(), name.to_lowercase());
    text.match_indices(&name).any(|(at, found)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text
            .get(at + found.len()..)
            .and_then(|after| after.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}
