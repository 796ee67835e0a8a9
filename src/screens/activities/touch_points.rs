//! Where services meet: what works there comes first, then where it pinches, and one time it did not.

use crate::screens::sheet::add::AddSheet;
use crate::screens::sheet::face::{About, Facts, Words};
use crate::screens::sheet::fields::text_of;
use crate::screens::sheet::foot::open_card;
use crate::screens::sheet::list::{ListTitle, OpeningList, cards_of};
use crate::session::Session;
use crate::workshop::ids::{CardId, StepId};
use crate::workshop::kind::{Field, Kind};
use leptos::prelude::*;

/// The work area.
pub fn work_area(step: StepId) -> AnyView {
    view! { <TouchPoints step /> }.into_any()
}

#[component]
fn touch_points(step: StepId) -> impl IntoView {
    let session = expect_context::<Session>();
    let among = cards_of(session, Kind::TouchPoint);
    let opened = RwSignal::new(None);
    view! {
        <div class="first-line">
            <AddSheet
                kind=Kind::TouchPoint
                step
                small=true
                on_made=move |card| open_card(opened, card, Field::SideA)
            />
        </div>
        <ListTitle kind=Kind::TouchPoint among />
        <OpeningList kind=Kind::TouchPoint among opened face=touch_point_face list="sheet-list wide-sheets" />
    }
}

fn touch_point_face(card: CardId) -> AnyView {
    let session = expect_context::<Session>();
    let (one, other) = (
        text_of(session, card, Field::SideA),
        text_of(session, card, Field::SideB),
    );
    let sides = Memo::new(move |_| match (one.get(), other.get()) {
        (one, other) if one.is_empty() || other.is_empty() => format!("{one}{other}"),
        (one, other) => format!("{one} and {other}"),
    });
    view! {
        <Words card />
        <About card first=sides />
        <Facts
            card
            kind=Kind::TouchPoint
            fields=&[Field::Works, Field::Pinches, Field::Exception, Field::Ease, Field::Owner]
        />
    }
    .into_any()
}
