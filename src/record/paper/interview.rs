//! What to ask each other in pairs.

use maud::{Markup, html};

use super::{question, said};
use crate::guide;
use crate::workshop::Workshop;
use crate::workshop::activity::Activity;
use crate::workshop::phase::Phase;

/// The questions for every workshop.
const GENERAL: &str = "GE";

fn texts(workshop: &Workshop) -> (Vec<String>, Vec<String>, String) {
    let guide = guide::guide();
    let set = guide.questions.iter().find(|set| set.id == GENERAL);
    let asked = set
        .into_iter()
        .flat_map(|set| set.in_phase(Phase::Discover))
        .map(|(_, text)| text.to_owned());
    let probes = guide.extras.probes.values().cloned();
    let agenda = workshop.agenda();
    let own = agenda
        .iter()
        .find(|step| step.activity == Activity::Pairs)
        .map(|step| step.prompt.text.as_str())
        .filter(|prompt| !prompt.is_empty());
    let how = own.unwrap_or(&guide.activity(Activity::Pairs).prompt);
    (asked.collect(), probes.collect(), how.to_owned())
}

pub(super) fn guide(workshop: &Workshop) -> Markup {
    let (asked, probes, how) = texts(workshop);
    let set_up = &guide::guide().set_up;
    html! {
        h1 { (said(&question(workshop))) }
        p class="lead" { (said(&how)) }
        ol class="asked" { @for text in &asked { li { p { (text) } div class="write" {} } } }
        section {
            h2 { "To hear more" }
            ul class="probes" { @for text in &probes { li { (text) } } }
        }
        p class="care" { (set_up.no_names) }
    }
}
