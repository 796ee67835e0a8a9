//! The support check: a statement, and how many stand where. Counts only.

use crate::record::room_view::Stand;
use leptos::prelude::*;

pub(super) fn stand(stand: Stand) -> AnyView {
    let levels = stand.levels.into_iter();
    view! {
        <p class="room__stated" dir="auto">
            {stand.words}
        </p>
        <dl class="room__levels">
            {levels
                .map(|(level, people)| {
                    view! {
                        <div class="room__level">
                            <dt>{level}</dt>
                            <dd>{people}</dd>
                        </div>
                    }
                    .into_any()
                })
                .collect::<Vec<AnyView>>()}
        </dl>
    }
    .into_any()
}
