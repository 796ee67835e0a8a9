//! Cards to write on, four to a page.

use maud::{Markup, html};

use crate::guide::guide;
use crate::workshop::choice::{Consent, Reach};
use crate::workshop::kind::{Field, Kind};

/// What stands on a card for a story. The rest can come later.
const STORY: [(Field, u8); 5] = [
    (Field::Text, 1),
    (Field::Happened, 4),
    (Field::MadePossible, 2),
    (Field::Helped, 2),
    (Field::Quote, 2),
];

pub(super) fn summary() -> Markup {
    let guide = guide();
    four(&html! {
        h2 { "A story, in the teller’s words" }
        @for (field, lines) in STORY { (blank(guide.label(Kind::Story, field), lines)) }
        fieldset {
            legend { "The teller chooses who may see it" }
            @for consent in Consent::ALL { p class="choice" { span class="box" {} " " (guide.choice(*consent).label) } }
        }
    })
}

pub(super) fn pledges() -> Markup {
    let guide = guide();
    four(&html! {
        h2 { "What I will do" }
        (blank("I will", 3))
        (blank(guide.label(Kind::Pledge, Field::WhenThen), 3))
        (blank("By", 1))
        (blank(guide.label(Kind::Pledge, Field::Buddy), 1))
        fieldset {
            legend { "How far it reaches" }
            @for reach in Reach::ALL { p class="choice" { span class="box" {} " " (guide.choice(*reach).label) } }
        }
        p class="care" { "Write your name only if you wish it to be known." }
    })
}

fn four(card: &Markup) -> Markup {
    html! {
        h1 class="unseen" { "Four cards, to be cut apart" }
        div class="four" { @for _ in 0..4 { section class="card" { (card) } } }
    }
}

/// A heading with lines to write on.
fn blank(label: &str, lines: u8) -> Markup {
    html! { div class="blank" { p { (label) } @for _ in 0..lines { div class="line" {} } } }
}
