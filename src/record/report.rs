//! The report and the record as a neutral document, at any minute of a workshop. Reads what people said through
//! [`Leaving`] alone, so that consent, anonymity and hiding are decided in one place. People's words are never edited,
//! and every number can be counted again from what the document holds.

mod after;
mod appendix;
mod attention;
mod brief;
mod case_studies;
mod discover;
mod front;
mod future;
mod meeting;
mod policy;
mod promises;
mod saying;
mod thank_you;
mod thread;

use chrono::{DateTime, Timelike};

use super::dates::day;
use super::document::{Document, Line, Section};
use super::rules::{Leaving, Options, Preset};
use crate::workshop::Workshop;
use crate::workshop::brief::BriefField;
use crate::workshop::history::History;

/// The time at which a document is made, as on the clock of the computer it is made on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Now {
    /// Milliseconds since 1970, UTC.
    pub at: u64,
    /// Minutes to add for the time on the clock.
    pub offset_minutes: i32,
}

/// What every section is made from.
struct Making<'a> {
    leaving: Leaving<'a>,
    /// For the brief, the agenda, head counts and votes. What cards say comes from `leaving`.
    workshop: &'a Workshop,
    history: &'a History,
    now: Now,
}

/// One section of the outline. Nothing in it: named as not covered.
type Maker = fn(&Making<'_>) -> Section;

/// The report, for whoever asked for the workshop.
const REPORT: &[Maker] = &[
    meeting::why_we_met,
    meeting::who_took_part,
    meeting::how_we_worked,
    discover::positive_core,
    discover::stories,
    discover::touch_points,
    discover::tips,
    discover::keep,
    future::dreams,
    future::statements,
    promises::quick_wins,
    promises::actions,
    thread::heard_and_will_do,
    promises::commitments,
    promises::pledges,
    after::what_it_led_to,
    attention::needs_attention,
    attention::leaders,
    attention::how_we_will_know,
    attention::about_the_session,
    attention::thanks,
    appendix::notes,
    appendix::votes,
    appendix::where_the_rest_is,
    appendix::information,
    appendix::glossary,
    appendix::change_log,
];

/// The record, for the people who were there: everything said in the order of the day.
const RECORD: &[Maker] = &[
    meeting::why_we_met,
    meeting::who_took_part,
    appendix::notes,
    discover::stories,
    discover::positive_core,
    appendix::votes,
    discover::touch_points,
    discover::tips,
    discover::keep,
    future::dreams,
    future::statements,
    promises::quick_wins,
    promises::actions,
    promises::commitments,
    promises::pledges,
    thread::heard_and_will_do,
    after::what_it_led_to,
    attention::needs_attention,
    attention::leaders,
    attention::how_we_will_know,
    attention::about_the_session,
    attention::thanks,
    meeting::how_we_worked,
    appendix::where_the_rest_is,
    appendix::information,
    appendix::glossary,
    appendix::change_log,
];

/// Two pages for a busy reader.
const BRIEF: &[Maker] = &[
    brief::actions_in_short,
    after::in_short,
    attention::needs_attention_in_short,
];

/// What anybody may read.
const PUBLIC: &[Maker] = &[
    meeting::who_took_part,
    discover::positive_core,
    discover::stories,
    discover::tips,
    future::dreams,
    future::statements,
    promises::pledges,
    attention::how_we_will_know,
    attention::thanks,
    appendix::information,
];

/// For a board or policy makers.
const POLICY: &[Maker] = &[
    policy::encourage,
    policy::support,
    policy::sustain,
    attention::how_we_will_know,
    meeting::who_took_part,
];

const CASE_STUDIES: &[Maker] = &[case_studies::about];
const TIPS: &[Maker] = &[discover::tips, discover::keep, meeting::who_took_part];
const THANK_YOU: &[Maker] = &[thank_you::thank_you];

fn outline(preset: Preset) -> &'static [Maker] {
    match preset {
        Preset::Record => RECORD,
        Preset::Report => REPORT,
        Preset::Brief => BRIEF,
        Preset::Public => PUBLIC,
        Preset::Policy => POLICY,
        Preset::CaseStudies => CASE_STUDIES,
        Preset::Tips => TIPS,
        Preset::ThankYou => THANK_YOU,
    }
}

/// Whether a document begins with the page that answers the five questions.
fn has_summary(preset: Preset) -> bool {
    matches!(
        preset,
        Preset::Record | Preset::Report | Preset::Brief | Preset::Public
    )
}

/// The document of a preset, as the workshop stands now.
pub fn report(history: &History, options: Options, now: Now) -> Document {
    let workshop = history.workshop();
    let making = Making {
        leaving: Leaving::of(workshop, options),
        workshop,
        history,
        now,
    };
    let mut sections: Vec<Section> = outline(options.preset)
        .iter()
        .map(|make| make(&making))
        .collect();
    if options.preset == Preset::CaseStudies {
        sections.extend(case_studies::pages(&making));
    }
    appendix::name_what_is_not_covered(&mut sections);
    sections.retain(|section| !section.is_empty());
    if has_summary(options.preset) {
        sections.insert(0, front::summary(&making));
    }
    let title = match workshop.brief.text(BriefField::Title) {
        "" => Line::ours(workshop.title()),
        title => Line::said(title),
    };
    Document {
        kind: options.preset.kind(),
        title,
        cover: if options.preset == Preset::ThankYou {
            Vec::new()
        } else {
            front::cover(&making)
        },
        sections,
        has_summary: has_summary(options.preset),
        has_cover: matches!(options.preset, Preset::Record | Preset::Report),
    }
}

/// "Tuesday 3 March 2026, 14:05", on the clock of this computer.
fn clock(at: u64, offset_minutes: i32) -> String {
    let local = i64::try_from(at)
        .unwrap_or(i64::MAX)
        .saturating_add(i64::from(offset_minutes) * 60_000);
    let time = DateTime::from_timestamp_millis(local).unwrap_or_default();
    format!(
        "{}, {:02}:{:02}",
        day(time.date_naive()),
        time.hour(),
        time.minute()
    )
}
