//! For the door.

use maud::{Markup, html};

use super::{information, question, said};
use crate::guide::guide;
use crate::workshop::Workshop;
use crate::workshop::brief::BriefField;

const NOW: [&str; 3] = [
    "Come in and take any seat.",
    "Say hello to somebody you do not know yet.",
    "Think of a time when it went really well. You will be asked about it.",
];

pub(super) fn poster(workshop: &Workshop) -> Markup {
    let set_up = &guide().set_up;
    let brief = &workshop.brief;
    let topic = brief.text(BriefField::Topic);
    let contact = brief.text(BriefField::Contact);
    html! {
        h1 { (said(&question(workshop))) }
        section {
            h2 { "What is this?" }
            @if !topic.is_empty() { p class="lead" { "We want more of this: " (said(topic)) } }
            p { "This is Appreciative Inquiry: we ask each other about the times when it went really well, find out what made them possible, and agree how to have more of it." }
            p { (set_up.not_an_inspection) }
        }
        section {
            h2 { "What do I do now?" }
            ol { @for line in NOW { li { (line) } } }
            p { (set_up.taking_part) }
        }
        section {
            h2 { "What happens to what I write?" }
            ul { @for line in information(workshop) { li { (said(&line)) } } }
            @if !contact.is_empty() { p { "Questions: " (said(contact)) } }
        }
    }
}
