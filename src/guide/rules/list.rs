//! Question ids are used once; checklists and card sets are whole.

use std::collections::BTreeSet;

use super::shape::{Guide, How};
use crate::workshop::choice;
use crate::workshop::phase::Phase;

/// Every question id, each used once.
pub(super) fn question_ids<'a>(guide: &'a Guide, found: &mut Vec<String>) -> BTreeSet<&'a str> {
    let mut ids = BTreeSet::new();
    for set in &guide.questions {
        for (phase, questions) in &set.questions {
            let letters = match phase {
                Phase::Define => "DF",
                Phase::Discover => "DI",
                Phase::Dream => "DR",
                Phase::Design => "DE",
                Phase::Destiny => "DS",
            };
            for id in questions.keys() {
                if !id.starts_with(&format!("{}-{letters}", set.id)) {
                    found.push(format!(
                        "questions “{}”: “{id}” should begin with {}-{letters}",
                        set.name, set.id
                    ));
                }
                if !ids.insert(id.as_str()) {
                    found.push(format!("questions: the id “{id}” is used twice"));
                }
            }
        }
    }
    let extras = &guide.extras;
    for list in [
        &extras.probes,
        &extras.check_in,
        &extras.check_out,
        &extras.turn_around,
        &extras.quiet,
    ] {
        for id in list.keys() {
            if !ids.insert(id.as_str()) {
                found.push(format!(
                    "questions/extras.toml: the id “{id}” is used twice"
                ));
            }
        }
    }
    ids
}

pub(super) fn criteria_problems(guide: &Guide, found: &mut Vec<String>) {
    for (file, list, wants) in [
        ("topic", &guide.criteria.topic, 8),
        ("statement", &guide.criteria.statement, 12),
        ("question", &guide.criteria.question, 6),
    ] {
        let mut say = |words: String| found.push(format!("criteria/{file}.toml: {words}"));
        let ids: BTreeSet<_> = list.iter().map(|criterion| criterion.id.as_str()).collect();
        if ids.len() != wants || list.len() != wants {
            say(format!(
                "{} criteria with {} ids; there should be {wants}",
                list.len(),
                ids.len()
            ));
        }
        for criterion in list {
            if criterion.how.is_empty()
                || criterion.how.contains(&How::Auto) == criterion.hint.is_empty()
            {
                say(format!(
                    "{}: how and hint: a hint goes with “auto” and with nothing else",
                    criterion.id
                ));
            }
        }
    }
    let fixed = choice::Criterion::ALL
        .iter()
        .map(|criterion| criterion.key());
    if !guide
        .criteria
        .statement
        .iter()
        .map(|criterion| criterion.id.as_str())
        .eq(fixed)
    {
        found.push(
            "criteria/statement.toml: the ids are not those of the record, in its order".to_owned(),
        );
    }
}

pub(super) fn card_problems(guide: &Guide, found: &mut Vec<String>) {
    let mut sets = BTreeSet::new();
    for set in &guide.cards {
        if !sets.insert(&set.id) {
            found.push(format!("cards: the id “{}” is used twice", set.id));
        }
        let ids: BTreeSet<_> = set.cards.iter().map(|card| &card.id).collect();
        if ids.len() != set.cards.len() || ids.is_empty() {
            found.push(format!(
                "cards/{}.toml: card ids are missing or used twice",
                set.id
            ));
        }
    }
}
