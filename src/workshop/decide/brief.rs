//! Beginning a workshop and writing its brief.

use super::agenda::new_step;
use super::{Answer, tidy};
use crate::workshop::brief::{BriefField, BriefSetting};
use crate::workshop::command::StepDraft;
use crate::workshop::event::Event;
use crate::workshop::order::Order;
use crate::workshop::refusal::Refusal;
use crate::workshop::words::{clean_line, is_blank};
use crate::workshop::{Moment, Workshop};
use std::collections::BTreeMap;

pub(super) fn open(
    template: String,
    words: BTreeMap<BriefField, String>,
    settings: Vec<BriefSetting>,
    steps: &[StepDraft],
    moment: &mut Moment<'_>,
) -> Answer {
    let mut clean_words = BTreeMap::new();
    for (field, text) in words {
        let text = tidy(&text, field.limit(), field.many_lines())?;
        if !is_blank(&text) {
            clean_words.insert(field, text);
        }
    }
    let orders = Order::row(None, None, steps.len());
    let laid = steps
        .iter()
        .zip(orders)
        .map(|(draft, order)| new_step(draft, order, moment))
        .collect::<Result<_, _>>()?;
    let mut events = vec![Event::WorkshopOpened {
        template: clean_line(&template),
        words: clean_words,
    }];
    events.extend(
        settings
            .into_iter()
            .map(|setting| Event::BriefSettled { setting }),
    );
    events.push(Event::StepsLaid { steps: laid });
    Ok(events)
}

pub(super) fn word_brief(workshop: &Workshop, field: BriefField, text: &str) -> Answer {
    let text = tidy(text, field.limit(), field.many_lines())?;
    let words = workshop.brief.words(field);
    if words.map_or("", |words| words.text.as_str()) == text {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::BriefWorded {
        field,
        text,
        instead_of: words.map(|words| words.version),
    }])
}

pub(super) fn settle_brief(workshop: &Workshop, setting: BriefSetting) -> Answer {
    let mut brief = (*workshop.brief).clone();
    brief.settle(&setting);
    if brief == *workshop.brief {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::BriefSettled { setting }])
}
