//! A break: the clock, as large as it goes, and when we start again.

use super::bar::room_clock;
use crate::record::room_view::RoomView;
use crate::screens::clock::clock_face;
use crate::session::Session;
use leptos::prelude::*;

#[component]
pub(super) fn pause(view: Memo<RoomView>) -> impl IntoView {
    let session = expect_context::<Session>();
    let face = room_clock(session, view, |timer, pairs, now| {
        clock_face(Some(timer), 0, pairs, now)
    });
    let time = Memo::new(move |_| match face.get() {
        Some(face) => face.time,
        None => view.with(|view| {
            let minutes = view.at.as_ref().map_or(0, |at| at.minutes);
            format!("{minutes} min")
        }),
    });
    let again = Memo::new(move |_| {
        face.track();
        let timer = view.with(|view| view.at.as_ref().and_then(|at| at.timer))?;
        let now = session.instant();
        match u64::try_from(timer.left(now)) {
            Ok(left) if left > 0 && timer.is_running() => {
                let at = session.time_of_day(now.saturating_add(left));
                Some(format!("We start again at {at}"))
            }
            Ok(left) if left > 0 => Some("The clock stands still.".to_owned()),
            _ => Some("We start again now.".to_owned()),
        }
    });
    view! {
        <div class="room__break">
            <p class="room__break-time">{move || time.get()}</p>
            <p class="room__break-again">{move || again.get()}</p>
        </div>
    }
}
