//! What has a day, as a calendar file: due days and check-ins, and suggested check-ins after 30, 60 and 90 days.
//! Whole days, nobody invited; reading the file again changes what is there and adds nothing twice.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

use super::check_ins::{CheckIn, check_ins};
use super::dates::short_day;
use super::legal::{lines, one_line};
use super::report::Now;
use super::rules::{Leaving, Options};
use super::touched::{Touched, touched};
use super::tracker::{Column, Row, tracker};
use crate::workshop::choice::Status;
use crate::workshop::history::History;
use crate::workshop::ids::CardId;
use crate::workshop::kind::Kind;
use crate::workshop::{Workshop, after, shorten};

/// Who made the file, in the form that calendars want.
const MAKER: &str = "-//Lantern//Appreciative Inquiry workshops//EN";
/// A calendar shows so much of a title.
const TITLE_LENGTH: usize = 120;
/// A line of a calendar file holds so many octets.
const LINE: usize = 75;
/// What else is told about a promise, in this order.
const TOLD: [Column; 11] = [
    Column::LedBy,
    Column::Organisation,
    Column::For,
    Column::FirstStep,
    Column::Sponsor,
    Column::Answer,
    Column::Statement,
    Column::MeasureOurs,
    Column::MeasureAsked,
    Column::EarlySign,
    Column::Difference,
];

/// The calendar file; none when nothing has a day.
pub fn calendar(history: &History, options: Options, now: Now) -> Option<Vec<u8>> {
    let workshop = history.workshop();
    let leaving = Leaving::of(workshop, options);
    let writing = Writing {
        workshop,
        touched: touched(history),
        first: history
            .changes()
            .next()
            .map(|change| change.id.to_string())
            .unwrap_or_default(),
        now,
    };
    let rows = tracker(history, options, now);
    let due = rows.iter().filter_map(|row| writing.promise(row));
    let meetings = check_ins(workshop, &leaving);
    let meetings = meetings
        .iter()
        .filter_map(|meeting| writing.meeting(meeting));
    let events: Vec<Event> = due.chain(meetings).collect();
    if events.is_empty() {
        return None;
    }
    let mut calendar = Calendar::empty();
    for (name, value) in [
        ("VERSION", "2.0"),
        ("PRODID", MAKER),
        ("CALSCALE", "GREGORIAN"),
    ] {
        calendar.append_property(Property::new(name, value));
    }
    let name = Property::new("X-WR-CALNAME", text_value(&one_line(workshop.title())));
    calendar.append_property(name);
    calendar.extend(events);
    Some(folded(&calendar.to_string()).into_bytes())
}

/// What an event is made of.
struct Day {
    name: String,
    card: Option<CardId>,
    on: NaiveDate,
    title: String,
    told: Vec<String>,
}

struct Writing<'a> {
    workshop: &'a Workshop,
    touched: BTreeMap<CardId, Touched>,
    /// Names the workshop where no card does.
    first: String,
    now: Now,
}

impl Writing<'_> {
    fn promise(&self, row: &Row) -> Option<Event> {
        let card = self.workshop.card(row.card)?;
        let due = card
            .choices
            .due
            .filter(|_| !row.text(Column::Due).is_empty())?;
        let what = row.text(Column::What);
        let mut told = vec![format!("{}: {what}", capital(&row.text(Column::Type)))];
        told.extend(TOLD.into_iter().filter_map(|column| {
            let words = row.text(column);
            (!words.is_empty()).then(|| format!("{}: {words}", column.head()))
        }));
        let owner = match row.text(Column::LedBy) {
            owner if owner.is_empty() => owner,
            owner => format!(" ({})", shorten(&one_line(&owner), TITLE_LENGTH / 3)),
        };
        let title = shorten(&one_line(&what), TITLE_LENGTH);
        let status = after::status(card);
        let state = match (status, row.kind) {
            (Status::Done, _) => "Done",
            (Status::LetGo, _) => "Let go",
            (Status::Changed, _) => "Changed",
            (_, Kind::Concern) => "Answer due",
            _ => "Due",
        };
        let title = format!("{state}: {title}{owner}");
        let mut event = self.event(Day {
            name: row.card.to_string(),
            card: Some(row.card),
            on: due,
            title,
            told,
        })?;
        // A calendar that knew the day strikes it out; one that did not is spared it.
        if status == Status::LetGo {
            event.status(EventStatus::Cancelled);
        }
        Some(event)
    }

    fn meeting(&self, meeting: &CheckIn) -> Option<Event> {
        let what = match one_line(&meeting.what) {
            what if what.is_empty() => "Check-in".to_owned(),
            what => what,
        };
        let short = shorten(&what, TITLE_LENGTH);
        let mut told = vec![meeting.what.clone()];
        if !meeting.who.is_empty() {
            told.push(meeting.who.clone());
        }
        let (name, title) = match meeting.suggested {
            Some(days) => {
                told.push(format!(
                    "Lantern suggests this day, about {days} days after the workshop. Nobody has agreed to it yet: move it or take it away."
                ));
                (
                    format!("check-in-{days}-{}", self.first),
                    format!("Suggested: {short}"),
                )
            }
            None => (meeting.card?.to_string(), format!("Check-in: {short}")),
        };
        let mut event = self.event(Day {
            name,
            card: meeting.card,
            on: meeting.day?,
            title,
            told,
        })?;
        if meeting.suggested.is_some() {
            event.status(EventStatus::Tentative);
        }
        Some(event)
    }

    /// An event of one day. None for a day that calendars cannot write.
    fn event(&self, day: Day) -> Option<Event> {
        let on = day.on;
        if !(1..=9999).contains(&on.year()) {
            return None;
        }
        let touched = day.card.and_then(|card| self.touched.get(&card));
        let at = stamp(touched.map_or(self.now.at, |touched| touched.at));
        let told = [day.told, vec![self.origin()]].concat().join("\n");
        let mut event = Event::with_uid(&format!("{}@lantern", day.name));
        event
            .timestamp(at)
            .summary(&lines(&day.title))
            .description(&lines(&told))
            .sequence(touched.map_or(0, |touched| touched.times.saturating_sub(1)))
            .starts(on)
            .add_property("TRANSP", "TRANSPARENT");
        // The end is the first day that is no longer part of it.
        if let Some(next) = on.succ_opt().filter(|next| next.year() <= 9999) {
            event.ends(next);
        }
        Some(event.done())
    }

    fn origin(&self) -> String {
        let date = self.workshop.brief.date;
        let date = date
            .map(|date| format!(", {}", short_day(date)))
            .unwrap_or_default();
        format!(
            "From the workshop “{}”{date}.",
            one_line(self.workshop.title())
        )
    }
}

/// The same file with no line longer than 75 octets. The library folds too, but counts one too few now and then.
fn folded(file: &str) -> String {
    let whole = file.replace("\r\n ", "");
    let mut out = String::with_capacity(file.len() + file.len() / 32);
    for line in whole.split_terminator("\r\n") {
        let mut octets = 0;
        for sign in line.chars() {
            if octets + sign.len_utf8() > LINE {
                out.push_str("\r\n ");
                octets = 1;
            }
            out.push(sign);
            octets += sign.len_utf8();
        }
        out.push_str("\r\n");
    }
    out
}

/// A value that the calendar library would not escape by itself.
fn text_value(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace(';', "\\;");
    text.replace(',', "\\,").replace('\n', "\\n")
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

fn stamp(at: u64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(i64::try_from(at).unwrap_or(0)).unwrap_or_default()
}
