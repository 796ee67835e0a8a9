//! What stands on the stage, one file per activity. The register: one line each.

pub mod actions;
pub mod check_ins;
pub mod close;
pub mod core;
pub mod dreams;
mod groups;
pub mod keep;
pub mod opportunities;
pub mod pairs;
pub mod pause;
pub mod pledges;
pub mod promises;
pub mod quick_wins;
pub mod statements;
pub mod stories;
pub mod support;
pub mod themes;
pub mod tips;
pub mod touch_points;
pub mod tracker;
mod turns;
pub mod vote;
pub mod welcome;
pub mod write;

use crate::workshop::activity::Activity;
use crate::workshop::ids::StepId;
use leptos::prelude::*;

/// The work area of a step.
pub fn work_area(step: StepId, activity: Activity) -> AnyView {
    match activity {
        Activity::Welcome => welcome::work_area(step),
        Activity::Pairs => pairs::work_area(step),
        Activity::Stories => stories::work_area(step),
        Activity::Notes => write::work_area(step),
        Activity::Themes => themes::work_area(step),
        Activity::Vote => vote::work_area(step),
        Activity::Core => core::work_area(step),
        Activity::Keep => keep::work_area(step),
        Activity::TouchPoints => touch_points::work_area(step),
        Activity::Tips => tips::work_area(step),
        Activity::Dreams => dreams::work_area(step),
        Activity::Opportunities => opportunities::work_area(step),
        Activity::Statements => statements::work_area(step),
        Activity::Support => support::work_area(step),
        Activity::QuickWins => quick_wins::work_area(step),
        Activity::Promises => promises::work_area(step),
        Activity::Actions => actions::work_area(step),
        Activity::Pledges => pledges::work_area(step),
        Activity::CheckIns => check_ins::work_area(step),
        Activity::Tracker => tracker::work_area(step),
        Activity::Close => close::work_area(step),
        Activity::Break => pause::work_area(step),
    }
}
