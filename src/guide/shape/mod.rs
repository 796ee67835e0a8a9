//! The shapes of the guide: what a template, a question set or a words file may say. `build.rs` reads the TOML
//! files into these very types, so a misspelt key or an unknown activity stops the build and never a workshop.
//! Nothing here decides anything; what a good guide is stands in `rules.rs`.

mod cards;
mod choices;
mod criteria;
mod headings;
mod questions;
mod reframing;
mod set_up;
mod template;
mod words;

use serde::{Deserialize, Serialize};

pub use cards::{Card, CardSet};
pub use choices::{ChoiceWords, Choices, Clue};
pub use criteria::{Criteria, CriterionWords, How};
pub use headings::{Headings, Spellings};
pub use questions::{Extras, QuestionSet};
pub use reframing::{ReframeRow, ReframeStep, Reframing};
pub use set_up::SetUp;
pub use template::{Template, TemplateStep};
pub use words::{ActivityWords, FieldWords, KindWords, Words};

/// Everything the guide holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Guide {
    /// Workshop templates, shortest first.
    pub templates: Vec<Template>,
    /// What is added to the run of show when people meet again.
    pub check_in: Template,
    /// The words for activities, cards, fields and choices.
    pub words: Words,
    /// What makes a good topic, question or statement.
    pub criteria: Criteria,
    /// How a complaint becomes a topic.
    pub reframing: Reframing,
    /// The question bank.
    pub questions: Vec<QuestionSet>,
    /// Short question lists for any moment.
    pub extras: Extras,
    /// What a new workshop starts with.
    pub set_up: SetUp,
    /// Card sets to lay on the table.
    pub cards: Vec<CardSet>,
    /// What people write over the columns of their spreadsheets.
    pub headings: Headings,
}

impl Guide {
    /// Gives each template step that says nothing of its own the words of its activity.
    pub fn fill(&mut self) {
        for step in self
            .templates
            .iter_mut()
            .chain(std::iter::once(&mut self.check_in))
            .flat_map(|template| template.steps.iter_mut())
        {
            let Some(words) = self.words.activities.get(&step.activity) else {
                continue;
            };
            for (own, general) in [
                (&mut step.name, &words.name),
                (&mut step.prompt, &words.prompt),
                (&mut step.notes, &words.notes),
            ] {
                if own.is_empty() {
                    own.clone_from(general);
                }
            }
        }
    }
}
