//! The guide: words, templates, questions and checklists as data, and the friendly checks that use them. The data are the
//! TOML files beside this one; `build.rs` checks them and embeds one JSON. Read in this order: `shape` says what the
//! files hold, `lookup` finds words by key, the checks say kindly what they see and never stop anybody.
//!
//! Nothing here knows of a workshop under way: whoever asks brings the text and a few facts.

mod each;
mod identify;
mod lookup;
mod question_check;
mod reading;
mod reframe;
mod remark;
#[cfg(test)]
mod rules;
mod shape;
mod spotting;
mod statement_check;

use std::sync::OnceLock;

pub use each::minutes_each;
pub use identify::{Spotted, spot_people};
pub use lookup::Offered;
pub use question_check::check_question;
pub use reading::reading_grade;
pub use reframe::{check_topic, similar_complaints};
pub use remark::{Remark, Standing};
pub use shape::{
    ActivityWords, Card, CardSet, ChoiceWords, Choices, Clue, Criteria, CriterionWords, Extras,
    FieldWords, Guide, Headings, How, KindWords, QuestionSet, ReframeRow, ReframeStep, Reframing,
    SetUp, Spellings, Template, TemplateStep, Words,
};
pub use statement_check::{StatementFacts, check_statement};

const EMBEDDED: &str = include_str!(concat!(env!("OUT_DIR"), "/guide.json"));

/// The guide that this program carries, read on first use. Steps of templates have all their words.
pub fn guide() -> &'static Guide {
    static GUIDE: OnceLock<Guide> = OnceLock::new();
    GUIDE.get_or_init(|| read(EMBEDDED))
}

/// Reads a guide. What cannot be read gives an empty guide: screens then stand without words, but they stand.
fn read(json: &str) -> Guide {
    let mut guide: Guide = serde_json::from_str(json).unwrap_or_default();
    guide.fill();
    guide
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_guide_can_be_read() {
        assert!(serde_json::from_str::<Guide>(EMBEDDED).is_ok());
        assert_eq!(guide().templates.len(), 5);
    }

    #[test]
    fn what_cannot_be_read_is_an_empty_guide() {
        assert_eq!(read("{"), Guide::default());
    }
}
