//! Finding words by their key. A key without words, which the build does not let pass, reads as blank.

use crate::workshop::activity::Activity;
use crate::workshop::choice::{
    Answer, ConcernKind, Consent, Cost, Form, Reach, Role, Sector, Size, Status, Support,
};
use crate::workshop::kind::{Field, Kind};
use crate::workshop::phase::Phase;

use super::shape::{
    ActivityWords, CardSet, ChoiceWords, Choices, Clue, CriterionWords, Extras, FieldWords, Guide,
    KindWords, QuestionSet, Template,
};

static BLANK_ACTIVITY: ActivityWords = ActivityWords {
    name: String::new(),
    what: String::new(),
    prompt: String::new(),
    notes: String::new(),
    minutes: 5,
};
static BLANK_KIND: KindWords = KindWords {
    one: String::new(),
    many: String::new(),
    add: String::new(),
    placeholder: String::new(),
    empty: String::new(),
};
static BLANK_CHOICE: ChoiceWords = ChoiceWords {
    label: String::new(),
    text: String::new(),
    short: String::new(),
};

impl Guide {
    /// The template with this id.
    pub fn template(&self, id: &str) -> Option<&Template> {
        self.templates.iter().find(|template| template.id == id)
    }

    /// One everyday sentence about a phase.
    pub fn phase(&self, phase: Phase) -> &str {
        self.words.phases.get(&phase).map_or("", String::as_str)
    }

    /// What an activity is called and says by itself.
    pub fn activity(&self, activity: Activity) -> &ActivityWords {
        self.words
            .activities
            .get(&activity)
            .unwrap_or(&BLANK_ACTIVITY)
    }

    /// What a kind of card is called.
    pub fn kind(&self, kind: Kind) -> &KindWords {
        self.words.kinds.get(&kind).unwrap_or(&BLANK_KIND)
    }

    /// What a field is called on this kind of card.
    pub fn label(&self, kind: Kind, field: Field) -> &str {
        let own = self.own(kind, field).map(|words| words.label.as_str());
        own.or(self
            .words
            .fields
            .get(&field)
            .map(|words| words.label.as_str()))
            .unwrap_or("")
    }

    /// What helps to fill in a field on this kind of card.
    pub fn hint(&self, kind: Kind, field: Field) -> &str {
        let own = self
            .own(kind, field)
            .map(|words| words.hint.as_str())
            .filter(|hint| !hint.is_empty());
        own.or(self
            .words
            .fields
            .get(&field)
            .map(|words| words.hint.as_str()))
            .unwrap_or("")
    }

    fn own(&self, kind: Kind, field: Field) -> Option<&FieldWords> {
        self.words
            .own
            .get(&kind)
            .and_then(|fields| fields.get(&field))
    }

    /// The words of a choice from any of the lists.
    pub fn choice<C: Offered>(&self, choice: C) -> &ChoiceWords {
        choice.words(&self.words.choices).unwrap_or(&BLANK_CHOICE)
    }

    /// The words of a question from the bank or the extras.
    pub fn question(&self, id: &str) -> Option<&str> {
        let bank = self
            .questions
            .iter()
            .flat_map(|set| set.questions.values())
            .find_map(|list| list.get(id));
        bank.or_else(|| self.extras.question(id))
            .map(String::as_str)
    }

    /// The card set with this id.
    pub fn card_set(&self, id: &str) -> Option<&CardSet> {
        self.cards.iter().find(|set| set.id == id)
    }
}

impl QuestionSet {
    /// The questions of a phase, id and words, in their order.
    pub fn in_phase(&self, phase: Phase) -> impl Iterator<Item = (&str, &str)> {
        self.questions
            .get(&phase)
            .into_iter()
            .flatten()
            .map(|(id, text)| (id.as_str(), text.as_str()))
    }
}

impl Extras {
    fn question(&self, id: &str) -> Option<&String> {
        [
            &self.probes,
            &self.check_in,
            &self.check_out,
            &self.turn_around,
            &self.quiet,
        ]
        .into_iter()
        .find_map(|list| list.get(id))
    }
}

impl ChoiceWords {
    /// The label where room is short.
    pub fn short(&self) -> &str {
        if self.short.is_empty() {
            &self.label
        } else {
            &self.short
        }
    }
}

impl CriterionWords {
    /// The friendly sentence, with what was found in its place.
    pub fn say(&self, found: &str) -> String {
        self.hint.replace("{found}", found)
    }
}

/// A choice for which the guide has words.
pub trait Offered: Copy {
    /// Its words among all.
    fn words(self, choices: &Choices) -> Option<&ChoiceWords>;
}

macro_rules! offered {
    ($($choice:ty => $list:ident),+ $(,)?) => {
        $(impl Offered for $choice {
            fn words(self, choices: &Choices) -> Option<&ChoiceWords> {
                choices.$list.get(&self)
            }
        })+
    };
}

offered!(
    Consent => consent,
    Support => support,
    Answer => answer,
    Status => status,
    Cost => cost,
    Size => size,
    Reach => reach,
    Form => form,
    Sector => sector,
    Role => role,
    ConcernKind => concern,
    Clue => clue,
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::guide;

    #[test]
    fn a_card_may_call_a_field_by_its_own_name() {
        assert_eq!(guide().label(Kind::Story, Field::Text), "Headline");
        assert_eq!(
            guide().label(Kind::Commitment, Field::Owner),
            "Who promises"
        );
        assert_eq!(guide().label(Kind::QuickWin, Field::Owner), "Who does it");
        assert_eq!(guide().hint(Kind::Story, Field::Quote), "Word for word.");
    }

    #[test]
    fn choices_are_found_by_their_value() {
        assert_eq!(guide().choice(Consent::WithoutName).short(), "No name");
        assert_eq!(guide().choice(Answer::Yes).short(), "Yes");
    }

    #[test]
    fn questions_are_found_in_the_bank_and_in_the_extras() {
        assert_eq!(guide().question("probe-01"), Some("What happened next?"));
        assert!(
            guide()
                .question("GE-DI1")
                .is_some_and(|text| text.starts_with("Tell me about a day"))
        );
        assert_eq!(guide().question("GE-DI99"), None);
    }

    #[test]
    fn a_guide_without_words_reads_as_blank() {
        let bare = Guide::default();
        assert_eq!(bare.label(Kind::Note, Field::Text), "");
        assert_eq!(bare.activity(Activity::Break).name, "");
        assert_eq!(bare.choice(Consent::StayInRoom).short(), "");
    }
}
