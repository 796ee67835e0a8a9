//! A template adds up, uses what exists, and protects what may never be dropped.

use std::collections::BTreeSet;

use super::MOST_PROMPT_WORDS;
use super::shape::Template;
use crate::workshop::activity::Activity;
use crate::workshop::phase::Phase;

/// The most characters a step's name has.
const MOST_NAME: usize = 40;

pub(super) fn template_problems(
    template: &Template,
    known: &BTreeSet<&str>,
    found: &mut Vec<String>,
) {
    let mut say = |words: String| found.push(format!("templates/{}.toml: {words}", template.id));
    let sum: u16 = template.steps.iter().map(|step| step.minutes).sum();
    if sum != template.minutes {
        say(format!(
            "minutes: the steps add up to {sum}, the template says {}",
            template.minutes
        ));
    }
    let mut latest = Phase::Define;
    for (number, step) in template.steps.iter().enumerate() {
        let place = format!("steps[{number}] “{}”", step.name);
        if step.minutes == 0 {
            say(format!("{place}: minutes: a step takes at least one"));
        }
        if step.name.chars().count() > MOST_NAME {
            say(format!("{place}: name: at most {MOST_NAME} characters"));
        }
        let words = step.prompt.split_whitespace().count();
        if words == 0 || words > MOST_PROMPT_WORDS {
            say(format!(
                "{place}: prompt: {words} words; it has at least one and at most {MOST_PROMPT_WORDS}"
            ));
        }
        if (step.dots > 0) != (step.activity == Activity::Vote) {
            say(format!(
                "{place}: dots: a vote has some, nothing else has any"
            ));
        }
        if step.phase < latest {
            say(format!(
                "{place}: phase: “{}” comes after a later phase",
                step.phase.key()
            ));
        }
        latest = step.phase;
        for id in &step.questions {
            if !known.contains(id.as_str()) {
                say(format!("{place}: questions: there is no question “{id}”"));
            }
        }
        if matches!(
            step.activity,
            Activity::Stories | Activity::Themes | Activity::CheckIns
        ) && !step.protected
        {
            say(format!(
                "{place}: protected: this step may never be dropped"
            ));
        }
    }
    for activity in [Activity::Statements, Activity::Pledges] {
        let mut steps = template
            .steps
            .iter()
            .filter(|step| step.activity == activity)
            .peekable();
        if steps.peek().is_some() && !steps.any(|step| step.protected) {
            say(format!(
                "protected: one “{}” step may never be dropped",
                activity.key()
            ));
        }
    }
}
