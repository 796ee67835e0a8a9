//! A few lines of thanks that can be sent as they are.

use super::Making;
use crate::record::dates::day;
use crate::record::document::{Line, Section};
use crate::workshop::brief::BriefField;
use crate::workshop::kind::Kind;
use crate::workshop::telling::count;

/// The text.
pub(super) fn thank_you(making: &Making<'_>) -> Section {
    let mut section = Section::new("Thank you");
    let brief = &making.workshop.brief;
    let on = brief.date.map(|date| format!(" on {}", day(date)));
    let mut given = Line::ours(format!(
        "Thank you for giving us your time and your stories{}.",
        on.unwrap_or_default()
    ));
    let (stories, themes) = (
        making.leaving.tally(Kind::Story).all,
        making.leaving.themes().len(),
    );
    if stories > 0 && themes > 0 {
        given = given.and(format!(
            " Together we heard {} and found {} that make the difference",
            count(stories, "story", "stories"),
            count(themes, "thing", "things"),
        ));
        given = match brief.text(BriefField::Topic) {
            "" => given.and("."),
            topic => given.and(" to “").and_said(topic).and("”."),
        };
    }
    section.paragraph(given);
    section.paragraph(Line::ours(
        "You may have said what you would do. Nobody is checking up on you; we would simply love to hear how it goes.",
    ));
    section.paragraph(next(making));
    section.paragraph(contact(making));
    section
}

/// The next day on which people meet.
fn next(making: &Making<'_>) -> Line {
    let meetings = making.leaving.of_kind(Kind::CheckIn).into_iter();
    let first = meetings
        .filter(|meeting| meeting.choices.due.is_some())
        .min_by_key(|meeting| meeting.choices.due);
    first.map_or_else(Line::default, |meeting| {
        Line::ours("What happens next: ")
            .then(making.main(meeting))
            .and(", ")
            .then(making.due(meeting))
            .and(".")
    })
}

fn contact(making: &Making<'_>) -> Line {
    let told = "If you want anything you said changed or taken out, tell ";
    match making.workshop.brief.text(BriefField::Contact) {
        "" => Line::ours(format!("{told}the person who invited you.")),
        contact => Line::ours(told).and_said(contact).and("."),
    }
}
