//! The guide as shipped, seen from outside: what a facilitator relies on and what people in the room can read.

use std::collections::BTreeSet;

use lantern::guide::{Guide, guide, reading_grade, spot_people};
use lantern::workshop::activity::Activity;
use lantern::workshop::choice;
use lantern::workshop::kind::{Field, Kind};
use lantern::workshop::phase::Phase;
use serde_json::Value;

/// Every text of the guide with the key under which it stands.
fn texts() -> Vec<(String, String)> {
    fn collect(key: &str, value: &Value, all: &mut Vec<(String, String)>) {
        match value {
            Value::String(text) => all.push((key.to_owned(), text.clone())),
            Value::Array(list) => {
                list.iter()
                    .enumerate()
                    .for_each(|(number, one)| collect(&format!("{key}[{number}]"), one, all));
            }
            Value::Object(map) => map
                .iter()
                .for_each(|(name, one)| collect(&format!("{key}.{name}"), one, all)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    let mut all = Vec::new();
    collect(
        "guide",
        &serde_json::to_value(guide()).unwrap_or_default(),
        &mut all,
    );
    all
}

/// Texts that people read: no ids, keys or word lists.
fn prose() -> Vec<(String, String)> {
    // Headings are what others write over their columns.
    let lists = [
        "guide.reframing.deficit",
        "guide.reframing.jargon",
        "guide.reframing.blame",
        "guide.headings",
    ];
    let mut all = texts();
    all.retain(|(key, text)| text.contains(' ') && !lists.iter().any(|list| key.starts_with(list)));
    all
}

#[test]
fn the_five_templates_are_there_shortest_first() {
    let all: Vec<_> = guide()
        .templates
        .iter()
        .map(|template| (template.id.as_str(), template.minutes))
        .collect();
    let expected = [
        ("pledge-session", 45),
        ("taster", 60),
        ("light-not-heat", 90),
        ("half-day", 210),
        ("full-day", 390),
    ];
    assert_eq!(all, expected);
}

#[test]
fn minutes_add_up_in_every_template() {
    for template in guide().templates.iter().chain([&guide().check_in]) {
        let sum: u16 = template.steps.iter().map(|step| step.minutes).sum();
        assert_eq!(sum, template.minutes, "{}", template.id);
    }
}

#[test]
fn each_block_keeps_its_share_of_the_time() {
    let minutes = |id: &str, phase: Phase| -> u16 {
        let steps = guide()
            .template(id)
            .map(|template| template.steps.as_slice())
            .unwrap_or_default();
        steps
            .iter()
            .filter(|step| step.phase == phase && step.activity != Activity::Break)
            .map(|step| step.minutes)
            .sum()
    };
    for (id, shares) in [
        ("half-day", [15, 70, 35, 35, 40]),
        ("full-day", [25, 110, 60, 65, 55]),
    ] {
        let actual: Vec<u16> = Phase::ALL.iter().map(|phase| minutes(id, *phase)).collect();
        assert_eq!(actual, shares, "{id}");
    }
}

#[test]
fn every_step_says_what_the_room_does_in_a_few_words() {
    for (template, step) in guide()
        .templates
        .iter()
        .chain([&guide().check_in])
        .flat_map(|one| one.steps.iter().map(move |step| (one, step)))
    {
        let place = format!("{}: {}", template.id, step.name);
        assert!(
            !step.name.is_empty() && step.name.chars().count() <= 40,
            "{place}"
        );
        assert!(!step.notes.is_empty(), "{place}");
        let words = step.prompt.split_whitespace().count();
        assert!((1..=25).contains(&words), "{place}: {words} words");
    }
}

#[test]
fn every_activity_is_in_some_template() {
    let used: BTreeSet<_> = guide()
        .templates
        .iter()
        .chain([&guide().check_in])
        .flat_map(|one| &one.steps)
        .map(|step| step.activity)
        .collect();
    assert_eq!(used, BTreeSet::from(Activity::ALL));
}

#[test]
fn what_must_never_be_dropped_is_protected() {
    for template in &guide().templates {
        let protected = |activity| {
            template
                .steps
                .iter()
                .any(|step| step.activity == activity && step.protected)
        };
        let has = |activity| template.steps.iter().any(|step| step.activity == activity);
        for activity in [
            Activity::Stories,
            Activity::Themes,
            Activity::Statements,
            Activity::Pledges,
            Activity::CheckIns,
        ] {
            assert_eq!(
                protected(activity),
                has(activity),
                "{}: {}",
                template.id,
                activity.key()
            );
        }
    }
}

#[test]
fn a_check_in_is_forty_five_minutes_with_a_round_through_the_promises() {
    let check_in = &guide().check_in;
    assert_eq!(check_in.minutes, 45);
    let activities: Vec<Activity> = check_in.steps.iter().map(|step| step.activity).collect();
    let expected = [
        Activity::Core,
        Activity::Pairs,
        Activity::Tracker,
        Activity::Promises,
        Activity::Pledges,
        Activity::CheckIns,
    ];
    assert_eq!(activities, expected);
    assert!(
        guide()
            .templates
            .iter()
            .all(|template| template.id != check_in.id)
    );
}

#[test]
fn every_question_a_step_uses_exists() {
    for step in guide()
        .templates
        .iter()
        .flat_map(|template| &template.steps)
    {
        for id in &step.questions {
            assert!(guide().question(id).is_some(), "{}: {id}", step.name);
        }
    }
}

#[test]
fn the_bank_has_sixteen_questions_on_each_subject() {
    assert_eq!(guide().questions.len(), 6);
    for set in &guide().questions {
        let count = |phase| set.in_phase(phase).count();
        let shape = [Phase::Discover, Phase::Dream, Phase::Design, Phase::Destiny].map(count);
        assert_eq!(shape, [6, 4, 3, 3], "{}", set.name);
    }
}

#[test]
fn every_key_has_words() {
    let guide = guide();
    for phase in Phase::ALL {
        assert!(!guide.phase(phase).is_empty(), "{}", phase.key());
    }
    for activity in Activity::ALL {
        let words = guide.activity(activity);
        assert!(
            !words.name.is_empty() && !words.what.is_empty() && words.minutes > 0,
            "{}",
            activity.key()
        );
    }
    for kind in Kind::ALL {
        let words = guide.kind(kind);
        assert!(
            !words.add.is_empty() && !words.empty.is_empty(),
            "{}",
            kind.key()
        );
        assert!(
            words.one.chars().all(|c| !c.is_uppercase()),
            "{}",
            words.one
        );
        for field in kind.fields() {
            assert!(
                !guide.label(kind, *field).is_empty(),
                "{} {}",
                kind.key(),
                field.key()
            );
            assert!(
                !guide.hint(kind, *field).is_empty(),
                "{} {}",
                kind.key(),
                field.key()
            );
        }
    }
    assert_eq!(guide.words.fields.len(), Field::ALL.len());
}

#[test]
fn every_choice_has_a_label() {
    fn labelled<C: lantern::guide::Offered>(all: &[C]) -> bool {
        all.iter().all(|one| !guide().choice(*one).label.is_empty())
    }
    assert!(
        labelled(choice::Consent::ALL)
            && labelled(choice::Support::ALL)
            && labelled(choice::Answer::ALL)
    );
    assert!(
        labelled(choice::Status::ALL) && labelled(choice::Cost::ALL) && labelled(choice::Size::ALL)
    );
    assert!(
        labelled(choice::Reach::ALL)
            && labelled(choice::Form::ALL)
            && labelled(choice::Sector::ALL)
    );
    assert!(labelled(choice::Role::ALL) && labelled(choice::ConcernKind::ALL));
    for level in choice::Consent::ALL {
        assert!(!guide().choice(*level).text.is_empty(), "{}", level.key());
    }
    for kind in choice::ConcernKind::ALL {
        assert!(!guide().choice(*kind).text.is_empty(), "{}", kind.key());
    }
}

#[test]
fn the_checklists_are_whole() {
    let criteria = &guide().criteria;
    assert_eq!(
        (
            criteria.topic.len(),
            criteria.statement.len(),
            criteria.question.len()
        ),
        (8, 12, 6)
    );
    let ids: Vec<_> = criteria
        .statement
        .iter()
        .map(|criterion| criterion.id.as_str())
        .collect();
    let keys: Vec<_> = choice::Criterion::ALL
        .iter()
        .map(|criterion| criterion.key())
        .collect();
    assert_eq!(ids, keys);
}

#[test]
fn the_cards_are_whole() {
    for (id, count) in [
        ("five-ways", 5),
        ("together", 10),
        ("lessons", 6),
        ("ladder", 5),
        ("design", 13),
        ("ways-to-start", 5),
    ] {
        assert_eq!(
            guide().card_set(id).map(|set| set.cards.len()),
            Some(count),
            "{id}"
        );
    }
}

#[test]
fn set_up_begins_with_words_of_its_own() {
    let set_up = &guide().set_up;
    assert!(set_up.central_question.ends_with('?'));
    assert_eq!(set_up.information.len(), 4);
    assert!(
        !set_up.assumptions.is_empty()
            && !set_up.ground_rules.is_empty()
            && !set_up.who_is_missing.is_empty()
    );
}

#[test]
fn no_text_is_empty_shouts_or_shortens_the_method() {
    for (key, text) in texts() {
        assert!(!text.trim().is_empty(), "{key} is empty");
        assert!(!text.contains('!'), "{key} shouts: {text}");
        assert!(
            !text
                .split(|c: char| !c.is_alphanumeric())
                .any(|word| word == "AI"),
            "{key}: {text}"
        );
    }
}

/// A tripwire, not a proof: about what an eleven-year-old reads, on average and at worst.
#[test]
fn the_words_are_easy_to_read() {
    let all = prose();
    let joined: Vec<&str> = all.iter().map(|(_, text)| text.as_str()).collect();
    let whole = reading_grade(&joined.join("\n"));
    assert!(whole < 4.0, "the guide as a whole has grade {whole:.1}");
    let hard: Vec<String> = all
        .iter()
        .filter(|(_, text)| text.split_whitespace().count() >= 12)
        .map(|(key, text)| (reading_grade(text), key, text))
        .filter(|(grade, ..)| *grade > 10.0)
        .map(|(grade, key, text)| format!("{grade:.1} {key}: {text}"))
        .collect();
    assert!(hard.is_empty(), "hard to read:\n{}", hard.join("\n"));
}

#[test]
fn an_empty_guide_answers_without_words() {
    let bare = Guide::default();
    assert_eq!(bare.template("taster"), None);
    assert_eq!(bare.phase(Phase::Dream), "");
    assert_eq!(bare.question("GE-DI1"), None);
}

#[test]
fn the_guide_keeps_its_own_advice_on_plain_words() {
    let jargon = &guide().reframing.jargon;
    let whole: Vec<&str> = jargon
        .iter()
        .map(String::as_str)
        .filter(|word| !word.ends_with('*'))
        .collect();
    for (key, text) in prose() {
        let padded = format!(
            " {} ",
            text.to_lowercase()
                .replace(|c: char| !c.is_alphanumeric() && c != '-', " ")
        );
        for word in &whole {
            assert!(
                !padded.contains(&format!(" {} ", word.to_lowercase())),
                "{key} says “{word}”: {text}"
            );
        }
        for stem in jargon.iter().filter_map(|word| word.strip_suffix('*')) {
            assert!(
                !padded.contains(&format!(" {}", stem.to_lowercase())),
                "{key} says “{stem}”: {text}"
            );
        }
        assert_eq!(spot_people(&text), [], "{key}");
    }
}
