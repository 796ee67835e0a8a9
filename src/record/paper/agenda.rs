//! The run of show on paper: when each step begins, how long it takes, what is asked, and what to mind.

use maud::{Markup, html};

use super::said;
use crate::record::report::Now;
use crate::workshop::Workshop;
use crate::workshop::agenda::run_of_show;

pub(super) fn agenda(workshop: &Workshop, now: Now) -> Markup {
    let show = run_of_show(workshop, now.at);
    html! {
        h1 { "Agenda: " (hours(show.planned)) }
        p class="care" { "For the facilitator. Write the time on the clock beside the first step, and add up from there." }
        @if show.lines.is_empty() { p { "No step has been planned yet." } }
        @else {
            table {
                caption { "Steps with their beginning, in hours and minutes from the start" }
                thead { tr { th scope="col" { "From" } th scope="col" { "On the clock" } th scope="col" { "Step" } th scope="col" { "Minutes" } } }
                tbody {
                    @for line in &show.lines {
                        @if let Some(step) = workshop.step(line.step) {
                            tr {
                                td class="time" { (hours(line.starts)) }
                                td class="clock" {}
                                th scope="row" {
                                    p class="step" { (said(&step.name.text)) " " span class="phase" { (workshop.brief.labels.label(step.phase)) } }
                                    @if !step.prompt.text.is_empty() { p class="prompt" { (said(&step.prompt.text)) } }
                                    @if !step.notes.text.is_empty() { p class="notes" { (said(&step.notes.text)) } }
                                }
                                td class="time" { (line.planned) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// "1:05".
fn hours(minutes: u64) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}
