//! What people can add at the screen now, and what becomes of it.

use crate::workshop::Workshop;
use crate::workshop::card::SaidBy;
use crate::workshop::ids::StepId;
use crate::workshop::kind::Kind;
use std::collections::BTreeSet;

/// What the step where the room is takes from people at the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adding {
    /// The step it goes to.
    pub step: StepId,
    /// What it becomes.
    pub kind: Kind,
    /// The facilitator lets people add now.
    pub open: bool,
    /// It is kept and shown later, all together.
    pub private: bool,
    /// It waits until the facilitator shows it.
    pub queued: bool,
    /// The tables that are known. None in an anonymous workshop: a table can be two people.
    pub tables: Vec<String>,
}

pub(super) fn adding(workshop: &Workshop) -> Option<Adding> {
    let here = workshop.room.here().and_then(|id| workshop.step(id))?;
    if workshop.room.ended.is_some() {
        return None;
    }
    Some(Adding {
        step: here.id,
        kind: here.activity.takes()?,
        open: !workshop.room.adding_stopped,
        private: here.is_hidden() && here.activity.takes() == Some(Kind::Note),
        queued: here.queued,
        tables: tables(workshop),
    })
}

/// Tables people sit at, and tables that something was added for.
fn tables(workshop: &Workshop) -> Vec<String> {
    if workshop.brief.anonymous {
        return Vec::new();
    }
    let sitting = workshop.people.values().map(|person| &person.table);
    let named = workshop
        .live()
        .filter_map(|card| match &card.choices.said_by {
            SaidBy::Table(name) => Some(name),
            SaidBy::Nobody | SaidBy::Person(_) => None,
        });
    let tables: BTreeSet<&String> = sitting
        .chain(named)
        .filter(|table| !table.trim().is_empty())
        .collect();
    tables.into_iter().cloned().collect()
}
