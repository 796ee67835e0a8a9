//! Paper for the day: pages to print before and during a workshop, each one web page that holds everything it needs.
//! The words come from the guide and the brief.

mod agenda;
mod cards;
mod interview;
mod names;
mod poster;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::dates::day;
use super::html::strict_policy;
use super::report::Now;
use super::rules::Options;
use crate::workshop::brief::BriefField;
use crate::workshop::history::History;

/// The style of all of them.
const STYLE: &str = include_str!("paper.css");

/// A kind of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// What to ask each other in pairs.
    InterviewGuide,
    /// Cards on which a story is written down, four to a page.
    SummaryCards,
    /// Cards for one sentence each, four to a page.
    PledgeCards,
    /// What this is, what to do now, what happens to what people write.
    JoinPoster,
    /// The run of show, for when no screen works.
    BackupAgenda,
    /// Who is expected, and who talks with whom.
    NameList,
}

impl Paper {
    /// Every kind.
    pub const ALL: [Paper; 6] = [
        Paper::InterviewGuide,
        Paper::SummaryCards,
        Paper::PledgeCards,
        Paper::JoinPoster,
        Paper::BackupAgenda,
        Paper::NameList,
    ];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Paper::InterviewGuide => "Interview guide",
            Paper::SummaryCards => "Story cards",
            Paper::PledgeCards => "Pledge cards",
            Paper::JoinPoster => "Welcome poster",
            Paper::BackupAgenda => "Agenda on paper",
            Paper::NameList => "Names and pairs",
        }
    }

    /// What it is for, in one sentence.
    pub fn about(self) -> &'static str {
        match self {
            Paper::InterviewGuide => "What to ask each other in pairs. One for each person.",
            Paper::SummaryCards => "One card for each story: four to a page, to be cut apart.",
            Paper::PledgeCards => "One card for each pledge: four to a page, to be cut apart.",
            Paper::JoinPoster => {
                "For the door: what this is, and what happens to what people write."
            }
            Paper::BackupAgenda => {
                "For the facilitator: every step with its words and minutes, for when no screen works."
            }
            Paper::NameList => "For the facilitator: who is expected, and who talks with whom.",
        }
    }

    /// Its part of a file name.
    pub fn key(self) -> &'static str {
        match self {
            Paper::InterviewGuide => "interview-guide",
            Paper::SummaryCards => "story-cards",
            Paper::PledgeCards => "pledge-cards",
            Paper::JoinPoster => "welcome-poster",
            Paper::BackupAgenda => "agenda",
            Paper::NameList => "names",
        }
    }
}

/// The page to print.
pub fn paper(which: Paper, history: &History, options: Options, now: Now) -> String {
    let workshop = history.workshop();
    let content = match which {
        Paper::InterviewGuide => interview::guide(workshop),
        Paper::SummaryCards => cards::summary(),
        Paper::PledgeCards => cards::pledges(),
        Paper::JoinPoster => poster::poster(workshop),
        Paper::BackupAgenda => agenda::agenda(workshop, now),
        Paper::NameList => names::names(workshop, options),
    };
    let title = workshop.title();
    let date = workshop.brief.date.map(day).unwrap_or_default();
    let place = workshop.brief.text(BriefField::Place);
    let policy = strict_policy(STYLE);
    let page = html! {
        (DOCTYPE)
        html lang="en-GB" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="robots" content="noindex";
                meta name="generator" content="Lantern";
                title { (which.name()) " – " (title) }
                style { (PreEscaped(STYLE)) }
            }
            body class=(which.key()) {
                header {
                    p class="kind" { (which.name()) }
                    p class="of" {
                        (said(title))
                        @if !date.is_empty() { " · " (date) }
                        @if !place.is_empty() { " · " (said(place)) }
                    }
                }
                main { (content) }
            }
        }
    };
    page.into_string()
}

/// People's words in their own direction.
fn said(words: &str) -> Markup {
    html! { bdi dir="auto" { (words) } }
}

/// What people were told happens to what they write, a line each: their facilitator's words, or the guide's.
fn information(workshop: &crate::workshop::Workshop) -> Vec<String> {
    let own = workshop.brief.lines(BriefField::Information);
    if own.is_empty() {
        crate::guide::guide().set_up.information.clone()
    } else {
        own.into_iter().map(str::to_owned).collect()
    }
}

/// The central question: the facilitator's, or the guide's.
fn question(workshop: &crate::workshop::Workshop) -> String {
    match workshop.brief.text(BriefField::Question) {
        "" => crate::guide::guide().set_up.central_question.clone(),
        own => own.to_owned(),
    }
}
