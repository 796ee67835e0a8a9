//! Friendly remarks on a question for a pair: does it ask for a story, is it open, is it one, is it plain?

use super::reading::hard_to_read;
use super::remark::Remark;
use super::shape::{CriterionWords, Guide};
use super::spotting::{begins_with, first_of, words};

/// Words that ask for a time rather than an opinion.
const STORY: &[&str] = &[
    "when",
    "a time",
    "time",
    "describe",
    "tell",
    "moment",
    "think of",
    "walk me",
    "take me",
    "imagine",
    "who",
    "what happened",
];
/// Openings that can be answered with yes or no.
const CLOSED: &[&str] = &[
    "do", "does", "did", "is", "are", "was", "were", "have", "has", "had", "can", "could", "will",
    "would", "should", "don’t", "isn’t", "aren’t",
];
/// Joints between two questions in one.
const JOINTS: &[&str] = &[
    "and what",
    "and how",
    "and why",
    "and who",
    "and when",
    "and where",
];

/// What can be said about a question, line by line of the checklist. A question not yet written gets questions only.
pub fn check_question(guide: &Guide, question: &str) -> Vec<Remark> {
    let spoken = words(question);
    let remark = |criterion: &CriterionWords| match criterion.id.as_str() {
        _ if spoken.is_empty() => Remark::ask(criterion),
        "story" => Remark::from_found(
            criterion,
            first_of(question, &owned(STORY))
                .is_none()
                .then(String::new),
        ),
        "open" => Remark::from_found(
            criterion,
            CLOSED.iter().find_map(|word| begins_with(&spoken, word)),
        ),
        "one" => Remark::from_found(criterion, several(question)),
        "everyday" => Remark::from_found(criterion, not_everyday(guide, question)),
        _ => Remark::ask(criterion),
    };
    guide.criteria.question.iter().map(remark).collect()
}

/// How many questions there are, if more than one.
fn several(question: &str) -> Option<String> {
    let marks = question.matches('?').count();
    let joined = usize::from(marks == 1 && first_of(question, &owned(JOINTS)).is_some());
    (marks + joined > 1).then(|| (marks + joined).to_string())
}

fn not_everyday(guide: &Guide, question: &str) -> Option<String> {
    first_of(question, &guide.reframing.jargon)
        .or_else(|| hard_to_read(question).then(|| longest(question)))
}

/// The longest word, as the likeliest to be hard.
fn longest(text: &str) -> String {
    words(text)
        .into_iter()
        .max_by_key(|word| word.chars().count())
        .unwrap_or_default()
        .to_owned()
}

fn owned(list: &[&str]) -> Vec<String> {
    list.iter().map(|word| (*word).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::{Standing, guide};

    fn looks(question: &str) -> Vec<String> {
        let remarks = check_question(guide(), question);
        remarks
            .into_iter()
            .filter(|remark| remark.standing == Standing::Look)
            .map(|remark| remark.criterion)
            .collect()
    }

    #[test]
    fn each_line_of_the_checklist_notices_its_own() {
        for (question, expected) in [
            ("Tell me about a time when it went well.", &[] as &[&str]),
            ("When did a bit of trust save a lot of time?", &[]),
            ("Why is it like this?", &["story"]),
            ("Do you like a time of change?", &["open"]),
            ("When did it go well? Who helped?", &["one"]),
            ("When did it go well, and who helped?", &["one"]),
            ("Describe a time when stakeholders met.", &["everyday"]),
            ("", &[]),
        ] {
            assert_eq!(looks(question), expected, "{question}");
        }
    }

    #[test]
    fn a_question_in_long_words_is_noticed() {
        let found = looks(
            "Describe organisational circumstances facilitating interdepartmental collaboration.",
        );
        assert!(found.contains(&"everyday".to_owned()), "{found:?}");
    }

    #[test]
    fn no_discover_question_of_our_own_is_closed() {
        use crate::workshop::phase::Phase;
        for (id, text) in guide()
            .questions
            .iter()
            .flat_map(|set| set.in_phase(Phase::Discover))
        {
            let found = looks(text);
            assert!(!found.contains(&"open".to_owned()), "{id}: {text}");
        }
    }
}
