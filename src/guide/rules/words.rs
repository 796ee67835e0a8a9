//! Every key has its words, in every list.

use super::MOST_PROMPT_WORDS;
use super::shape::{Clue, Guide};
use crate::workshop::activity::Activity;
use crate::workshop::choice;
use crate::workshop::kind::{Field, Kind};
use crate::workshop::phase::Phase;

pub(super) fn word_problems(guide: &Guide, found: &mut Vec<String>) {
    let words = &guide.words;
    let mut say = |what: String| found.push(format!("words/{}.toml: {what}", words.language));
    for phase in Phase::ALL
        .iter()
        .filter(|phase| !words.phases.contains_key(phase))
    {
        say(format!("phases: “{}” has no words", phase.key()));
    }
    for activity in Activity::ALL {
        match words.activities.get(&activity) {
            None => say(format!("activities: “{}” has no words", activity.key())),
            Some(own) if own.prompt.split_whitespace().count() > MOST_PROMPT_WORDS => {
                say(format!(
                    "activities.{}: prompt: more than {MOST_PROMPT_WORDS} words",
                    activity.key()
                ));
            }
            Some(_) => {}
        }
    }
    for kind in Kind::ALL {
        if !words.kinds.contains_key(&kind) {
            say(format!("kinds: “{}” has no words", kind.key()));
        }
        let own = words.own.get(&kind);
        if own.is_none_or(|fields| !fields.contains_key(&Field::Text)) {
            say(format!(
                "own.{}: the main field needs its own label",
                kind.key()
            ));
        }
        for field in own.into_iter().flat_map(|fields| fields.keys()) {
            if !kind.fields().contains(field) {
                say(format!(
                    "own.{}: this card has no field “{}”",
                    kind.key(),
                    field.key()
                ));
            }
        }
    }
    for field in Field::ALL {
        if words
            .fields
            .get(&field)
            .is_none_or(|words| words.hint.is_empty())
        {
            say(format!(
                "fields: “{}” needs a label and a hint",
                field.key()
            ));
        }
    }
    let choices = &words.choices;
    for (list, has, wants) in [
        ("consent", choices.consent.len(), choice::Consent::ALL.len()),
        ("support", choices.support.len(), choice::Support::ALL.len()),
        ("answer", choices.answer.len(), choice::Answer::ALL.len()),
        ("status", choices.status.len(), choice::Status::ALL.len()),
        ("cost", choices.cost.len(), choice::Cost::ALL.len()),
        ("size", choices.size.len(), choice::Size::ALL.len()),
        ("reach", choices.reach.len(), choice::Reach::ALL.len()),
        ("form", choices.form.len(), choice::Form::ALL.len()),
        ("sector", choices.sector.len(), choice::Sector::ALL.len()),
        ("role", choices.role.len(), choice::Role::ALL.len()),
        (
            "concern",
            choices.concern.len(),
            choice::ConcernKind::ALL.len(),
        ),
        ("clue", choices.clue.len(), Clue::ALL.len()),
    ] {
        if has != wants {
            say(format!(
                "choices.{list}: {has} of {wants} choices have words"
            ));
        }
    }
}
