//! Turning a complaint into a topic: friendly remarks on a topic, and examples that resemble what was typed.

use super::remark::Remark;
use super::shape::{CriterionWords, Guide, ReframeRow, Reframing};
use super::spotting::{first_of, words};

/// The most words a topic has before it becomes hard to say aloud.
const MOST_WORDS: usize = 12;
/// From here on an example is about the same thing: it shares a word of the complaint, not only one of its turn.
const FITS: usize = 2;
/// How many examples are shown at once.
const MOST_EXAMPLES: usize = 3;

/// What can be said about a topic, line by line of the checklist. A topic not yet written gets questions only.
pub fn check_topic(guide: &Guide, topic: &str) -> Vec<Remark> {
    let blank = words(topic).is_empty();
    let remark = |criterion: &CriterionWords| match criterion.id.as_str() {
        _ if blank => Remark::ask(criterion),
        "more-of" => Remark::from_found(criterion, first_of(topic, &guide.reframing.deficit)),
        "plain" => Remark::from_found(criterion, not_plain(&guide.reframing, topic)),
        _ => Remark::ask(criterion),
    };
    guide.criteria.topic.iter().map(remark).collect()
}

/// What makes a topic less than plain: a word that blames, a word of the trade, or too many words.
fn not_plain(reframing: &Reframing, topic: &str) -> Option<String> {
    let spoken = words(topic).len();
    first_of(topic, &reframing.blame)
        .or_else(|| first_of(topic, &reframing.jargon))
        .or_else(|| (spoken > MOST_WORDS).then(|| format!("{spoken} words")))
}

/// Examples from the table that resemble a complaint, the nearest first.
pub fn similar_complaints<'g>(guide: &'g Guide, complaint: &str) -> Vec<&'g ReframeRow> {
    let typed = roots(complaint);
    let mut near: Vec<(usize, &ReframeRow)> = guide
        .reframing
        .rows
        .iter()
        .map(|row| (likeness(row, &typed), row))
        .filter(|(likeness, _)| *likeness >= FITS)
        .collect();
    near.sort_by_key(|(likeness, _)| std::cmp::Reverse(*likeness));
    let best = near.first().map_or(0, |(likeness, _)| *likeness);
    near.into_iter()
        .filter(|(likeness, _)| 2 * likeness > best)
        .take(MOST_EXAMPLES)
        .map(|(_, row)| row)
        .collect()
}

/// How much a row shares with what was typed: the complaint counts most, then its other words, then the turn.
fn likeness(row: &ReframeRow, typed: &[String]) -> usize {
    let shared = |text: &str, weight: usize| {
        let own = roots(text);
        typed.iter().filter(|word| own.contains(word)).count() * weight
    };
    shared(&row.says, 3)
        + shared(&row.also.join(" "), 2)
        + shared(&row.want, 1)
        + shared(&row.topic, 1)
}

/// The telling words of a text without their endings, each once.
fn roots(text: &str) -> Vec<String> {
    const SMALL: &[&str] = &[
        "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from", "get",
        "have", "if", "in", "is", "it", "its", "low", "no", "not", "of", "on", "one", "our", "out",
        "people", "so", "that", "the", "their", "there", "they", "this", "to", "too", "us", "we",
        "were", "what", "when", "with",
    ];
    let mut roots: Vec<String> = words(text)
        .into_iter()
        .map(str::to_lowercase)
        .filter(|word| !SMALL.contains(&word.as_str()))
        .map(|word| root(&word))
        .collect();
    roots.sort();
    roots.dedup();
    roots
}

/// A word without its ending, so that “ignored” meets “ignoring” and “charity” meets “charities”.
fn root(word: &str) -> String {
    for (ending, instead) in [
        ("ies", "y"),
        ("ing", ""),
        ("ed", ""),
        ("es", ""),
        ("s", ""),
        ("e", ""),
    ] {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.chars().count() >= 3
        {
            return format!("{stem}{instead}");
        }
    }
    word.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::{Standing, guide};

    fn looks(topic: &str) -> Vec<String> {
        let remarks = check_topic(guide(), topic);
        remarks
            .into_iter()
            .filter(|remark| remark.standing == Standing::Look)
            .map(|remark| remark.say)
            .collect()
    }

    #[test]
    fn every_topic_of_our_own_table_passes() {
        for row in guide()
            .reframing
            .rows
            .iter()
            .filter(|row| !row.topic.contains("instead"))
        {
            assert_eq!(looks(&row.topic), Vec::<String>::new(), "{}", row.topic);
        }
    }

    #[test]
    fn what_is_missing_and_whom_it_blames_is_gently_pointed_out() {
        let found = looks("Less conflict with difficult families");
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found.iter().any(|say| say.contains("“Less”")), "{found:?}");
        assert!(
            found.iter().any(|say| say.contains("“difficult families”")),
            "{found:?}"
        );
        let long = "Good days for all of us who work or live in this town and around it";
        assert!(
            looks(long).iter().any(|say| say.contains("“16 words”")),
            "{:?}",
            looks(long)
        );
    }

    #[test]
    fn words_that_only_look_like_a_lack_are_left_alone() {
        for topic in [
            "Understanding each other until it is easy",
            "A united team",
            "Notes that everyone can read",
            "Nothing",
        ] {
            let found = looks(topic);
            assert_eq!(found.is_empty(), topic != "Nothing", "{topic}: {found:?}");
        }
    }

    #[test]
    fn a_blank_topic_gets_eight_questions_and_no_remark() {
        let remarks = check_topic(guide(), " … ");
        assert_eq!(remarks.len(), 8);
        assert!(
            remarks
                .iter()
                .all(|remark| remark.standing == Standing::Ask)
        );
    }

    #[test]
    fn a_complaint_finds_the_example_that_resembles_it() {
        for (complaint, topic) in [
            (
                "wards ignore our charity",
                "Working as if there were one front door",
            ),
            (
                "We keep losing volunteers",
                "Volunteering people tell their friends about",
            ),
            ("discharge is always delayed", "Going home well, first time"),
            ("Staff are leaving", "A place people choose to stay"),
            (
                "patients miss appointments",
                "Appointments people look forward to keeping",
            ),
            (
                "everyone is exhausted",
                "Going home with something left in the tank",
            ),
            (
                "Our referrals get rejected",
                "Warm welcomes instead of bounced referrals",
            ),
        ] {
            let found = similar_complaints(guide(), complaint);
            assert_eq!(
                found.first().map(|row| row.topic.as_str()),
                Some(topic),
                "{complaint}"
            );
            assert!(found.len() <= MOST_EXAMPLES);
        }
        let delayed = similar_complaints(guide(), "Reduce delayed discharges on the ward");
        let topics: Vec<&str> = delayed.iter().map(|row| row.topic.as_str()).collect();
        assert_eq!(topics, ["Going home well, first time"]);
        assert!(similar_complaints(guide(), "zzz").is_empty());
        assert!(similar_complaints(guide(), "").is_empty());
    }
}
