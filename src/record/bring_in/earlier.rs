//! What an earlier workshop may give: stories whose tellers let them be used outside that room, tips, what it agreed on
//! in a sentence, and its run of show. Read from its workshop file.
//!
//! Of the four answers a teller can give, "stay in this room" stays there, and so does a story without an answer: it is
//! counted and not offered. The other three let the story be used elsewhere; it keeps its teller's answer here, and who
//! told it stays behind. What was hidden, or not yet shown to that room, is not offered either.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::reading::home_of;
use crate::record::dates::short_day;
use crate::record::file::{self, FileTrouble};
use crate::record::rules::{Leaving, Options};
use crate::workshop::arrival::{Arrival, ArrivingCard};
use crate::workshop::card::{Card, Setting};
use crate::workshop::choice::Consent;
use crate::workshop::command::{CardDraft, StepDraft};
use crate::workshop::history::History;
use crate::workshop::ids::StepId;
use crate::workshop::kind::{Field, Kind};
use crate::workshop::step::NewStep;
use crate::workshop::{Workshop, shorten};

/// So much of a title stands where something comes from.
const TITLE: usize = 80;

/// What is offered, sort by sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// Stories.
    Stories,
    /// Tips.
    Tips,
    /// What was agreed on in a sentence: possibility statements, and what was said at a step called "our definition".
    Definitions,
}

impl Sort {
    /// All of them, as offered.
    pub const ALL: [Sort; 3] = [Sort::Stories, Sort::Tips, Sort::Definitions];

    /// What they are called.
    pub fn name(self) -> &'static str {
        match self {
            Sort::Stories => "Stories",
            Sort::Tips => "Tips",
            Sort::Definitions => "Definitions and statements",
        }
    }
}

/// One thing that can be taken along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gift {
    /// Which sort.
    pub sort: Sort,
    /// What it is.
    pub kind: Kind,
    /// What its teller agreed to, for stories.
    pub consent: Option<Consent>,
    /// Its words.
    pub words: BTreeMap<Field, String>,
}

/// An earlier workshop, as far as it gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Earlier {
    /// Its title.
    pub title: String,
    /// Its day.
    pub date: Option<NaiveDate>,
    /// What can be taken along, in order.
    pub gifts: Vec<Gift>,
    /// How many stories stay in that room.
    pub staying: usize,
    /// Its run of show.
    pub show: RunOfShow,
}

/// The run of show of an earlier workshop, to begin a new one with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunOfShow {
    /// Whose it is: title and day.
    pub from: String,
    /// Its steps, in order.
    pub steps: Vec<NewStep>,
}

/// Reads a workshop file.
///
/// # Errors
/// With a sentence that says what the file is instead.
pub fn read(bytes: &[u8]) -> Result<Earlier, FileTrouble> {
    let file = file::read(bytes)?;
    Ok(Earlier::of(History::of(file.changes).workshop()))
}

impl Earlier {
    /// What a workshop gives.
    pub fn of(workshop: &Workshop) -> Earlier {
        let leaving = Leaving::of(workshop, Options::default());
        let mut earlier = Earlier {
            title: shorten(workshop.title(), TITLE),
            date: workshop.brief.date,
            ..Earlier::default()
        };
        let from = earlier.from();
        let defining: BTreeSet<StepId> = workshop
            .steps
            .values()
            .filter(|step| is_definition(&step.name.text))
            .map(|step| step.id)
            .collect();
        let said = |card: &&Card| card.step.is_some_and(|step| defining.contains(&step));
        let sorts = [
            (Sort::Stories, leaving.of_kind(Kind::Story)),
            (Sort::Tips, leaving.of_kind(Kind::Tip)),
            (Sort::Definitions, leaving.of_kind(Kind::Statement)),
            (
                Sort::Definitions,
                leaving
                    .of_kind(Kind::Note)
                    .into_iter()
                    .filter(said)
                    .collect(),
            ),
        ];
        for (sort, cards) in sorts {
            let gifts = cards
                .into_iter()
                .map(|card| gift(sort, card, &leaving, &from));
            earlier.gifts.extend(gifts);
        }
        let stories = leaving.tally(Kind::Story);
        earlier.staying = stories.all - stories.included;
        earlier.show = RunOfShow {
            from,
            steps: workshop
                .agenda()
                .into_iter()
                // A check-in belongs to what was promised there.
                .filter(|step| step.part.is_empty())
                .map(|step| laid(step))
                .collect(),
        };
        earlier
    }

    /// "Going home well, 3 March 2026".
    pub fn from(&self) -> String {
        match self.date {
            Some(date) => format!("{}, {}", self.title, short_day(date)),
            None => self.title.clone(),
        }
    }

    /// The gifts of a sort, each with its number.
    pub fn of_sort(&self, sort: Sort) -> Vec<(usize, &Gift)> {
        let gifts = self.gifts.iter().enumerate();
        gifts.filter(|(_, gift)| gift.sort == sort).collect()
    }

    /// Which gifts stand here already.
    pub fn here_already(&self, workshop: &Workshop) -> BTreeSet<usize> {
        let here: BTreeSet<(Kind, &str)> = workshop
            .live()
            .map(|card| (card.kind, card.main()))
            .collect();
        let gifts = self.gifts.iter().enumerate();
        let known = gifts.filter(|(_, gift)| here.contains(&(gift.kind, gift.main())));
        known.map(|(at, _)| at).collect()
    }

    /// What comes in when these are taken along.
    pub fn arrival(&self, workshop: &Workshop, taken: &BTreeSet<usize>) -> Arrival {
        let gifts = self.gifts.iter().enumerate();
        let anonymous = workshop.brief.anonymous;
        let cards = gifts
            .filter(|(at, _)| taken.contains(at))
            .map(|(_, gift)| ArrivingCard {
                kind: gift.kind,
                step: home_of(workshop, gift.kind),
                theme: String::new(),
                draft: CardDraft {
                    words: gift.words_for(anonymous),
                    settings: gift.consent.map(Setting::Consent).into_iter().collect(),
                    ..CardDraft::default()
                },
            });
        Arrival {
            from: self.from(),
            people: Vec::new(),
            cards: cards.collect(),
        }
    }
}

impl Gift {
    /// Its words, without those that name people of another room where nobody is named.
    fn words_for(&self, anonymous: bool) -> BTreeMap<Field, String> {
        let names = |field: &Field| matches!(field, Field::AskWho | Field::Sponsor);
        let words = self.words.iter();
        words
            .filter(|(field, _)| !(anonymous && names(field)))
            .map(|(field, words)| (*field, words.clone()))
            .collect()
    }

    /// Its main words.
    pub fn main(&self) -> &str {
        self.words.get(&Field::Text).map_or("", String::as_str)
    }
}

impl RunOfShow {
    /// How long it takes.
    pub fn minutes(&self) -> u32 {
        self.steps.iter().map(|step| u32::from(step.minutes)).sum()
    }

    /// Its steps, for a new workshop.
    pub fn drafts(&self) -> Vec<StepDraft> {
        let draft = |step: &NewStep| StepDraft {
            phase: step.phase,
            activity: step.activity,
            name: step.name.clone(),
            prompt: step.prompt.clone(),
            notes: step.notes.clone(),
            minutes: step.minutes,
            protected: step.protected,
            private: step.private,
            dots: step.dots,
        };
        self.steps.iter().map(draft).collect()
    }
}

fn is_definition(name: &str) -> bool {
    let name = name.to_lowercase();
    name.contains("definition") || name.contains("what we mean")
}

fn gift(sort: Sort, card: &Card, leaving: &Leaving<'_>, from: &str) -> Gift {
    let fields = card
        .kind
        .fields()
        .iter()
        .filter(|field| !card.kind.is_for_later(**field));
    let words = fields.map(|field| (*field, leaving.words(card, *field).text()));
    let mut words: BTreeMap<Field, String> = words.filter(|(_, text)| !text.is_empty()).collect();
    // Not who told it: in words of their own that would leave whatever its teller, or this room, decides later.
    let from = format!("From: {from}");
    // Where it comes from stands where the card says where it happened or works; others say it after their words.
    let place = match card.kind {
        Kind::Story => Field::Setting,
        Kind::Tip => Field::WorksWhere,
        _ => Field::Text,
    };
    let text = words.entry(place).or_default();
    let with = if text.is_empty() {
        from
    } else {
        format!("{text}\n{from}")
    };
    if with.chars().count() <= place.limit() {
        *text = with;
    }
    Gift {
        sort,
        kind: card.kind,
        consent: card.choices.consent.filter(|_| sort == Sort::Stories),
        words,
    }
}

fn laid(step: &crate::workshop::step::Step) -> NewStep {
    NewStep {
        id: step.id,
        order: step.order.clone(),
        phase: step.phase,
        activity: step.activity,
        name: step.name.text.clone(),
        prompt: step.prompt.text.clone(),
        notes: step.notes.text.clone(),
        minutes: step.minutes,
        protected: step.protected,
        private: step.private,
        dots: step.dots,
        queued: step.queued,
        part: String::new(),
    }
}
