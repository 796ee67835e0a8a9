//! What a friendly check says about one line of a checklist. A remark never stops anybody.

use super::shape::CriterionWords;

/// One line of a checklist, held beside a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The id of the criterion.
    pub criterion: String,
    /// Its short name.
    pub label: String,
    /// How it stands.
    pub standing: Standing,
    /// What to show: a friendly sentence where the software saw something, otherwise the criterion's own question.
    pub say: String,
}

/// How a text stands against one criterion, as far as software can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing to see that speaks against it.
    Met,
    /// Worth another look.
    Look,
    /// Only people can tell.
    Ask,
}

impl Remark {
    /// A remark that leaves the question with the people.
    pub(super) fn ask(criterion: &CriterionWords) -> Remark {
        Remark::new(criterion, Standing::Ask, criterion.question.clone())
    }

    /// A remark from what the software found; nothing found, nothing to say against it.
    pub(super) fn from_found(criterion: &CriterionWords, found: Option<String>) -> Remark {
        match found {
            Some(found) => Remark::new(criterion, Standing::Look, criterion.say(&found)),
            None => Remark::new(criterion, Standing::Met, criterion.question.clone()),
        }
    }

    fn new(criterion: &CriterionWords, standing: Standing, say: String) -> Remark {
        Remark {
            criterion: criterion.id.clone(),
            label: criterion.label.clone(),
            standing,
            say,
        }
    }
}
