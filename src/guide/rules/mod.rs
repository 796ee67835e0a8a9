//! What a good guide is: the checks that `build.rs` runs before anything is embedded. Each problem is one sentence that
//! names the place. It is also compiled for tests, which prove that a broken guide is noticed; it is no part of the app.

mod list;
mod template;
mod words;

use std::collections::BTreeSet;

use super::shape::{self, Guide};
use crate::workshop::activity::Activity;

/// The most words a prompt has, so that it can be read from the back row.
const MOST_PROMPT_WORDS: usize = 25;

/// Everything wrong with a guide whose templates have been filled. Nothing: it may be shipped.
pub fn problems(guide: &Guide) -> Vec<String> {
    let mut found = Vec::new();
    let known = list::question_ids(guide, &mut found);
    let mut ids = BTreeSet::new();
    for template in &guide.templates {
        if !ids.insert(&template.id) {
            found.push(format!("templates: the id “{}” is used twice", template.id));
        }
        template::template_problems(template, &known, &mut found);
    }
    template::template_problems(&guide.check_in, &known, &mut found);
    for activity in Activity::ALL {
        if !guide
            .templates
            .iter()
            .chain(std::iter::once(&guide.check_in))
            .flat_map(|template| &template.steps)
            .any(|step| step.activity == activity)
        {
            found.push(format!(
                "templates: no template uses the activity “{}”",
                activity.key()
            ));
        }
    }
    words::word_problems(guide, &mut found);
    list::criteria_problems(guide, &mut found);
    list::card_problems(guide, &mut found);
    found
}

/// What is wrong with one text, wherever it stands. Words people read are never empty, never shout, and never call
/// Appreciative Inquiry by two letters.
pub fn text_problem(text: &str) -> Option<&'static str> {
    if text.trim().is_empty() {
        Some("is empty")
    } else if text.contains('!') {
        Some("has an exclamation mark")
    } else if text
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| word == "AI")
    {
        Some("says “AI”; spell out Appreciative Inquiry")
    } else if text.contains('\'') || text.contains('"') {
        Some("has a straight quotation mark; use ’ or “ ”")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::kind::{Field, Kind};
    use crate::workshop::phase::Phase;

    fn spoilt(change: impl FnOnce(&mut Guide)) -> Vec<String> {
        let mut guide = crate::guide::guide().clone();
        change(&mut guide);
        problems(&guide)
    }

    fn says(problems: &[String], words: &str) -> bool {
        problems.iter().any(|problem| problem.contains(words))
    }

    #[test]
    fn the_guide_as_shipped_has_no_problems() {
        assert_eq!(spoilt(|_| {}), Vec::<String>::new());
    }

    #[test]
    fn a_template_that_does_not_add_up_is_noticed_by_name() {
        let found = spoilt(|guide| {
            guide
                .templates
                .iter_mut()
                .for_each(|template| template.minutes += 1)
        });
        assert!(
            says(
                &found,
                "templates/taster.toml: minutes: the steps add up to 60"
            ),
            "{found:?}"
        );
    }

    #[test]
    fn an_unknown_question_a_long_prompt_and_stray_dots_are_noticed() {
        let found = spoilt(|guide| {
            if let Some(step) = guide
                .templates
                .first_mut()
                .and_then(|template| template.steps.first_mut())
            {
                step.questions = vec!["XX-DI9".to_owned()];
                step.prompt = "word ".repeat(26);
                step.dots = 3;
            }
        });
        assert!(says(&found, "there is no question “XX-DI9”"), "{found:?}");
        assert!(says(&found, "26 words"), "{found:?}");
        assert!(says(&found, "dots"), "{found:?}");
    }

    #[test]
    fn missing_words_are_noticed() {
        let found = spoilt(|guide| {
            guide.words.activities.remove(&Activity::Break);
            guide.words.kinds.remove(&Kind::Tip);
            guide.words.fields.remove(&Field::Ease);
            guide.words.phases.remove(&Phase::Dream);
            guide.words.choices.consent.clear();
        });
        for words in [
            "“break” has no words",
            "“tip” has no words",
            "“ease” needs",
            "“dream” has no",
            "choices.consent: 0 of 4",
        ] {
            assert!(says(&found, words), "{words} in {found:?}");
        }
    }

    #[test]
    fn an_unprotected_promise_of_consent_is_noticed() {
        let found = spoilt(|guide| {
            for step in guide
                .templates
                .iter_mut()
                .flat_map(|template| template.steps.iter_mut())
            {
                step.protected = false;
            }
        });
        assert!(says(&found, "Story cards”: protected"), "{found:?}");
        assert!(
            says(&found, "one “pledges” step may never be dropped"),
            "{found:?}"
        );
    }

    #[test]
    fn texts_neither_shout_nor_shorten_nor_stay_empty() {
        for (text, fine) in [
            ("A plain sentence.", true),
            ("Say it again.", true),
            ("Well done!", false),
            ("An AI workshop", false),
            ("AIM high", true),
            ("  ", false),
            ("don't", false),
        ] {
            assert_eq!(text_problem(text).is_none(), fine, "{text}");
        }
    }
}
