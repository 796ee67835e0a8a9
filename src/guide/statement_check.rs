//! Friendly remarks on a possibility statement, line by line of the twelve criteria. The words can be looked at; the rest
//! needs a few facts from whoever asks, or the people in the room.

use super::remark::Remark;
use super::shape::{CriterionWords, Guide};
use super::spotting::{first_of, words};

/// The most words a statement has.
pub const MOST_WORDS: usize = 60;

/// Openings of a sentence about later, or about what ought to be.
const LATER: &[&str] = &[
    "will",
    "we’ll",
    "they’ll",
    "shall",
    "should",
    "would",
    "could",
    "going to",
    "aim to",
    "aims to",
    "plan to",
    "plans to",
    "hope to",
    "want to",
    "need to",
    "must",
    "ought",
    "by 20*",
];

/// What is known about a statement besides its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StatementFacts {
    /// Stories it is linked to.
    pub story_links: usize,
    /// Themes it is linked to.
    pub theme_links: usize,
    /// Kinds of organisation among those who made it; 0 when nobody knows.
    pub sectors: usize,
    /// Whether the field “who is better off” says something.
    pub says_who_benefits: bool,
}

/// What can be said about a statement. One not yet written gets questions only.
pub fn check_statement(guide: &Guide, statement: &str, facts: StatementFacts) -> Vec<Remark> {
    let blank = words(statement).is_empty();
    let remark = |criterion| {
        if blank {
            Remark::ask(criterion)
        } else {
            look(guide, criterion, statement, facts)
        }
    };
    guide.criteria.statement.iter().map(remark).collect()
}

fn look(
    guide: &Guide,
    criterion: &CriterionWords,
    statement: &str,
    facts: StatementFacts,
) -> Remark {
    let missing = |there: bool| Remark::from_found(criterion, (!there).then(String::new));
    match criterion.id.as_str() {
        "affirmative" => {
            Remark::from_found(criterion, first_of(statement, &guide.reframing.deficit))
        }
        "present" => {
            let later: Vec<String> = LATER.iter().map(|word| (*word).to_owned()).collect();
            Remark::from_found(criterion, first_of(statement, &later))
        }
        "vivid" => Remark::from_found(criterion, first_of(statement, &guide.reframing.jargon)),
        "short" => {
            let spoken = words(statement).len();
            Remark::from_found(criterion, (spoken > MOST_WORDS).then(|| spoken.to_string()))
        }
        "grounded" => missing(facts.story_links > 0),
        "core" => missing(facts.theme_links > 0),
        "ours" if facts.sectors > 0 => missing(facts.sectors > 1),
        "fair" => missing(facts.says_who_benefits),
        _ => Remark::ask(criterion),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::{Standing, guide};

    const FULL: StatementFacts = StatementFacts {
        story_links: 1,
        theme_links: 1,
        sectors: 2,
        says_who_benefits: true,
    };

    fn with(standing: Standing, statement: &str, facts: StatementFacts) -> Vec<String> {
        let remarks = check_statement(guide(), statement, facts);
        remarks
            .into_iter()
            .filter(|remark| remark.standing == standing)
            .map(|remark| remark.criterion)
            .collect()
    }

    #[test]
    fn a_lively_statement_with_its_links_meets_all_that_software_can_see() {
        let statement =
            "When a patient leaves the ward, a neighbour is already at home with the kettle on.";
        assert_eq!(with(Standing::Look, statement, FULL), Vec::<String>::new());
        assert_eq!(
            with(Standing::Ask, statement, FULL),
            ["bold", "wanted", "together", "destination"]
        );
    }

    #[test]
    fn each_line_notices_its_own() {
        let long = "Every day somebody is glad. ".repeat(13);
        for (statement, expected) in [
            ("Nobody waits alone.", "affirmative"),
            ("We will ring each other first.", "present"),
            ("By 2030 each ward has a friend.", "present"),
            ("Seamless pathways start at the door.", "vivid"),
            (long.as_str(), "short"),
        ] {
            assert_eq!(
                with(Standing::Look, statement, FULL),
                [expected],
                "{statement}"
            );
        }
    }

    #[test]
    fn missing_links_are_asked_for() {
        let found = with(
            Standing::Look,
            "The ward rings first.",
            StatementFacts::default(),
        );
        assert_eq!(found, ["grounded", "core", "fair"]);
        let alone = with(
            Standing::Look,
            "The ward rings first.",
            StatementFacts { sectors: 1, ..FULL },
        );
        assert_eq!(alone, ["ours"]);
    }

    #[test]
    fn a_blank_statement_gets_twelve_questions() {
        assert_eq!(
            with(Standing::Ask, "  ", StatementFacts::default()).len(),
            12
        );
    }
}
