//! Bringing in another copy of the same workshop, say from a laptop in a breakout room: what it has that is not here, and
//! what was changed in both. Looked at before anything is done, and told again afterwards in the same words. Nothing that
//! is here goes.

mod choices;
mod told;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::workshop::card::Card;
use crate::workshop::event::Change;
use crate::workshop::history::History;
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::{Field, Kind};
use crate::workshop::vote::Vote;
use crate::workshop::words::Words;
use crate::workshop::{Workshop, short};
use choices::made_differently;
pub use told::{Item, Part};

/// A card is named by so many characters of its main words.
const NAME_LENGTH: usize = 60;

/// What comes in with another copy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BroughtIn {
    /// Changes that are not here.
    pub changes: usize,
    /// Cards that are not here, by kind and step.
    pub new: Vec<NewCards>,
    /// Cards that are here and become different.
    pub changed: Vec<Named>,
    /// Words that were written in both copies: one version is shown, the others are kept with it.
    pub both: Vec<Both>,
    /// Choices that were made differently: the later one counts.
    pub choices: Vec<Choice>,
    /// Cards that go to what was removed.
    pub removed: Vec<Named>,
    /// Cards that come back from it.
    pub returned: Vec<Named>,
    /// Names of steps that are not here.
    pub steps: Vec<String>,
    /// People who are not here.
    pub people: usize,
    /// People whose votes are not here.
    pub voters: usize,
    /// What else becomes different.
    pub besides: Vec<Besides>,
}

/// Cards of one kind at one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCards {
    /// What they are.
    pub kind: Kind,
    /// The step's name; empty: at none.
    pub step: String,
    /// The cards.
    pub cards: Vec<Named>,
}

/// A card and what it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Which.
    pub card: CardId,
    /// Its main words, short; empty while nobody may read them.
    pub words: String,
}

/// Words that were written in both copies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Both {
    /// The card; none: in the brief or the run of show.
    pub card: Option<CardId>,
    /// Where they stand.
    pub place: String,
    /// The version that is shown.
    pub shown: String,
    /// The versions that are kept with it.
    pub kept: Vec<String>,
}

/// A choice that was made differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// On which card.
    pub card: CardId,
    /// What that is called.
    pub words: String,
    /// What was chosen.
    pub what: &'static str,
    /// As chosen here.
    pub here: String,
    /// As chosen in the copy.
    pub there: String,
    /// Which of the two counts.
    pub counts: String,
}

/// Something else that becomes different.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Besides {
    /// The brief.
    Brief,
    /// Steps that are here.
    RunOfShow,
    /// Dots counted by hand: the later count of each counts.
    Tallies,
    /// Where the room is.
    Room,
}

/// What would come in with these changes.
pub fn what_comes_in(here: &History, coming: &[Arc<Change>]) -> BroughtIn {
    let mut merged = here.clone();
    let fresh = merged.take(coming.iter().cloned());
    if fresh.is_empty() {
        return BroughtIn::default();
    }
    let (before, after) = (here.workshop(), merged.workshop());
    let there = History::of(coming.iter().cloned());
    let known = |change: &&Arc<Change>| there.knows(change);
    let common = History::of(here.changes().filter(known).cloned());
    BroughtIn {
        changes: fresh.len(),
        new: new_cards(before, after),
        changed: changed(before, after),
        both: both(before, after),
        choices: made_differently(common.workshop(), before, there.workshop(), after),
        removed: gone(before, after, after),
        returned: returned(before, after),
        steps: new_steps(before, after),
        people: count_new(&before.people, &after.people),
        voters: new_voters(before, after),
        besides: besides(before, after),
    }
}

impl BroughtIn {
    /// Whether the copy has nothing that is not here.
    pub fn is_empty(&self) -> bool {
        self.changes == 0
    }

    /// How many cards had words or choices changed in both copies.
    pub fn changed_in_both(&self) -> usize {
        let words = self.both.iter().filter_map(|both| both.card);
        let choices = self.choices.iter().map(|choice| choice.card);
        words.chain(choices).collect::<BTreeSet<_>>().len()
    }
}

/// What a card is called; nothing while it was written in private and not shown.
fn named(workshop: &Workshop, card: &Card) -> Named {
    let words = if workshop.is_unrevealed(card) {
        String::new()
    } else {
        short(card, NAME_LENGTH)
    };
    Named {
        card: card.id,
        words,
    }
}

fn new_cards(before: &Workshop, after: &Workshop) -> Vec<NewCards> {
    let mut groups: BTreeMap<(Kind, Option<StepId>), Vec<Named>> = BTreeMap::new();
    let is_new = |card: &&Arc<Card>| !before.cards.contains_key(&card.id);
    for card in after.live().filter(is_new) {
        let group = groups.entry((card.kind, card.step)).or_default();
        group.push(named(after, card));
    }
    let step = |id: Option<StepId>| {
        let step = id.and_then(|id| after.steps.get(&id));
        step.map_or_else(String::new, |step| step.name.text.clone())
    };
    groups
        .into_iter()
        .map(|((kind, at), cards)| NewCards {
            kind,
            step: step(at),
            cards,
        })
        .collect()
}

/// Cards that are shown before and after, and differ in what was said or chosen. Their place in a list is no matter.
fn changed(before: &Workshop, after: &Workshop) -> Vec<Named> {
    let differs = |card: &&Arc<Card>| {
        before.card(card.id).is_some_and(|was| {
            was.words != card.words
                || was.choices != card.choices
                || was.into != card.into
                || was.springs_from != card.springs_from
        })
    };
    after
        .live()
        .filter(differs)
        .map(|card| named(after, card))
        .collect()
}

/// Cards that are live in one and removed in the other, named by the last.
fn gone(from: &Workshop, to: &Workshop, by: &Workshop) -> Vec<Named> {
    let went = |card: &&Arc<Card>| to.cards.get(&card.id).is_some_and(|card| card.removed);
    from.live()
        .filter(went)
        .map(|card| named(by, card))
        .collect()
}

fn returned(before: &Workshop, after: &Workshop) -> Vec<Named> {
    gone(after, before, after)
}

fn both(before: &Workshop, after: &Workshop) -> Vec<Both> {
    let mut all = Vec::new();
    for card in after.live() {
        let Some(was) = before.cards.get(&card.id) else {
            continue;
        };
        let private = after.is_unrevealed(card);
        for (field, words) in &card.words {
            let place = place(card.kind, *field, &named(after, card).words);
            let twice = written_twice(Some(card.id), place, was.words.get(field), words);
            all.extend(twice.map(|both| if private { both.unread() } else { both }));
        }
    }
    for step in after.agenda() {
        let was = before.steps.get(&step.id);
        let name = &step.name.text;
        for (what, now, was) in [
            ("name", &step.name, was.map(|was| &was.name)),
            ("question", &step.prompt, was.map(|was| &was.prompt)),
            ("notes for you", &step.notes, was.map(|was| &was.notes)),
        ] {
            let place = format!("the step “{name}”, its {what}");
            all.extend(written_twice(None, place, was, now));
        }
    }
    for field in crate::workshop::brief::BriefField::ALL {
        let words = |workshop: &Workshop| workshop.brief.words(field).cloned();
        if let Some(now) = words(after) {
            let place = format!("the brief, {}", field.key().replace('-', " "));
            all.extend(written_twice(None, place, words(before).as_ref(), &now));
        }
    }
    all
}

fn place(kind: Kind, field: Field, name: &str) -> String {
    let (kind, _) = crate::workshop::telling::kind_name(kind);
    match (field, name) {
        (Field::Text, "") => format!("a {kind} that was not shown yet"),
        (Field::Text, _) => format!("the {kind}"),
        (field, name) => format!("the {kind} “{name}”: {}", super::labels::field(field)),
    }
}

impl Both {
    /// The same without the words: what was written in private is named nowhere before it is shown.
    fn unread(self) -> Both {
        Both {
            shown: String::new(),
            kept: vec![String::new(); self.kept.len()],
            ..self
        }
    }
}

/// What came to stand beside the words that are shown.
fn written_twice(
    card: Option<CardId>,
    place: String,
    was: Option<&Words>,
    now: &Words,
) -> Option<Both> {
    let known = was.map(|was| was.others.as_slice()).unwrap_or_default();
    let kept: Vec<String> = now
        .others
        .iter()
        .filter(|other| !known.contains(other))
        .cloned()
        .collect();
    (was.is_some() && !kept.is_empty()).then(|| Both {
        card,
        place,
        shown: now.text.clone(),
        kept,
    })
}

fn new_steps(before: &Workshop, after: &Workshop) -> Vec<String> {
    after
        .agenda()
        .into_iter()
        .filter(|step| !before.steps.contains_key(&step.id))
        .map(|step| step.name.text.clone())
        .collect()
}

fn count_new<K: Ord, V>(before: &BTreeMap<K, V>, after: &BTreeMap<K, V>) -> usize {
    after.keys().filter(|key| !before.contains_key(key)).count()
}

fn new_voters(before: &Workshop, after: &Workshop) -> usize {
    let nobody = Vote::default();
    after
        .votes
        .iter()
        .map(|(step, vote)| {
            let was = before.votes.get(step).map_or(&nobody, |vote| vote);
            count_new(&was.cast, &vote.cast)
        })
        .sum()
}

fn besides(before: &Workshop, after: &Workshop) -> Vec<Besides> {
    let steps = |workshop: &Workshop| -> Vec<_> {
        let known = |step: &&Arc<crate::workshop::step::Step>| {
            before.steps.contains_key(&step.id) && after.steps.contains_key(&step.id)
        };
        workshop.steps.values().filter(known).cloned().collect()
    };
    let tallies = |workshop: &Workshop| -> Vec<_> {
        let votes = workshop.votes.iter();
        votes
            .filter(|(_, vote)| !vote.tallies.is_empty())
            .map(|(step, vote)| (*step, vote.tallies.clone()))
            .collect()
    };
    let place = |workshop: &Workshop| (workshop.room.here(), workshop.room.ended.is_some());
    [
        (Besides::Brief, before.brief != after.brief),
        (Besides::RunOfShow, steps(before) != steps(after)),
        (Besides::Tallies, tallies(before) != tallies(after)),
        (Besides::Room, place(before) != place(after)),
    ]
    .into_iter()
    .filter_map(|(what, differs)| differs.then_some(what))
    .collect()
}
