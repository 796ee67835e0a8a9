//! What only the two-page brief says in its own way.

use super::Making;
use super::front::gaps;
use crate::record::document::{Promise, Section};
use crate::workshop::choice::Status;
use crate::workshop::kind::{Field, Kind};

/// What, who, how it begins and by when. The rest is in the report.
pub(super) fn actions_in_short(making: &Making<'_>) -> Section {
    let mut section = Section::new("Action plan");
    let actions = making.leaving.of_kind(Kind::Action).into_iter();
    let promises = actions.map(|action| {
        let (no_lead, no_date) = gaps(making, action);
        Promise {
            done: action.choices.status == Some(Status::Done),
            cells: vec![
                making.main(action),
                making.said(action, Field::Owner).then(no_lead),
                making.said(action, Field::FirstStep),
                making.due(action).then(no_date),
            ],
        }
    });
    let heads = ["Action", "Led by", "First step", "By"];
    section.promises("Actions", &heads, promises.collect());
    making.say_left_out(&mut section, Kind::Action);
    section
}
