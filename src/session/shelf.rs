//! The shelf: one line for each workshop kept in this browser, so that Home need not open them all.

use crate::workshop::Workshop;
use crate::workshop::brief::BriefField;
use crate::workshop::ids::WorkshopId;
use crate::workshop::phase::Phase;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What Home shows of a workshop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Which.
    pub workshop: WorkshopId,
    /// Its title; empty when it has none.
    pub title: String,
    /// Its topic.
    #[serde(default)]
    pub topic: String,
    /// The day it takes place.
    #[serde(default)]
    pub date: Option<NaiveDate>,
    /// The last day on which it is to be in this browser.
    #[serde(default)]
    pub keep_until: Option<NaiveDate>,
    /// The phase the room has reached.
    #[serde(default)]
    pub phase: Option<Phase>,
    /// Whether it was closed for the day.
    #[serde(default)]
    pub ended: bool,
    /// How many cards it holds.
    #[serde(default)]
    pub cards: usize,
    /// When it was last saved (milliseconds since 1970, UTC).
    #[serde(default)]
    pub saved: Option<u64>,
    /// When it was last copied to a file.
    #[serde(default)]
    pub in_file: Option<u64>,
    /// The newest snapshot's generation.
    #[serde(default)]
    pub generation: u64,
}

impl Line {
    /// The line of a workshop as it stands.
    pub fn of(id: WorkshopId, workshop: &Workshop) -> Line {
        let phase = workshop
            .room
            .here()
            .and_then(|step| workshop.steps.get(&step))
            .map(|step| step.phase);
        Line {
            workshop: id,
            title: workshop.brief.text(BriefField::Title).to_owned(),
            topic: workshop.brief.text(BriefField::Topic).to_owned(),
            date: workshop.brief.date,
            keep_until: workshop.brief.keep_until,
            phase,
            ended: workshop.room.ended.is_some(),
            cards: workshop.live().count(),
            saved: None,
            in_file: None,
            generation: 0,
        }
    }

    /// A line as stored. A line that cannot be read still stands for its workshop: it must not vanish from Home.
    pub fn read(workshop: WorkshopId, json: &str) -> Line {
        serde_json::from_str(json).unwrap_or_else(|_| Line {
            workshop,
            title: String::new(),
            topic: String::new(),
            date: None,
            keep_until: None,
            phase: None,
            ended: false,
            cards: 0,
            saved: None,
            in_file: None,
            generation: 0,
        })
    }

    /// The line as stored.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_from_before_a_field_existed_is_read() {
        let id = WorkshopId(uuid::Uuid::from_u128(7));
        let line = Line::read(id, &format!(r#"{{"workshop":"{}","title":"Old"}}"#, id.0));
        assert_eq!((line.title.as_str(), line.keep_until), ("Old", None));
        let until = NaiveDate::from_ymd_opt(2026, 6, 1);
        let kept = Line {
            keep_until: until,
            ..line
        };
        assert_eq!(Line::read(id, &kept.write()), kept);
        assert_eq!(Line::read(id, "torn").workshop, id);
    }
}
