//! The reframe helper: name it, flip it, frame it. One line beside a topic, and what others have made of something like
//! it; never a block, and never a change that nobody pressed for.

use crate::guide::{self, Standing, guide};
use crate::parts::focus::focus_id;
use crate::workshop::words::is_blank;
use leptos::prelude::*;

/// A hint on a topic as it stands, and turns that others have found.
#[component]
pub fn topic_help(
    /// The topic as typed.
    #[prop(into)]
    topic: Signal<String>,
    /// The id of its field: the focus goes back there.
    field: &'static str,
    /// Called with a topic to use instead.
    #[prop(into)]
    on_use: Callback<String>,
) -> impl IntoView {
    let hint = Memo::new(move |_| {
        topic.with(|topic| {
            let looked = guide::check_topic(guide(), topic)
                .into_iter()
                .filter(|it| it.standing == Standing::Look && !is_blank(topic));
            let said: Vec<String> = looked.map(|remark| remark.say).collect();
            said.join(" ")
        })
    });
    // A topic that says what people want needs no turning round.
    let turns = Memo::new(move |_| {
        let asks = hint.with(|hint| !hint.is_empty());
        topic.with(|topic| {
            let rows = guide::similar_complaints(guide(), topic).into_iter();
            rows.filter(|_| asks)
                .map(|row| (row.says.clone(), row.want.clone(), row.topic.clone()))
                .collect::<Vec<_>>()
        })
    });
    let take = Callback::new(move |turned: String| {
        on_use.run(turned);
        focus_id(field);
    });
    view! {
        <p class="field__help topic-hint" role="status">
            {move || hint.get()}
        </p>
        <Show when=move || turns.with(|turns| !turns.is_empty())>
            <details class="fold topic-turns">
                <summary>"How others turned it round"</summary>
                {move || {
                    turns
                        .get()
                        .into_iter()
                        .map(|(says, want, turned)| view! { <Turn says want turned on_use=take /> })
                        .collect_view()
                }}
            </details>
        </Show>
    }
}

#[component]
fn turn(says: String, want: String, turned: String, on_use: Callback<String>) -> impl IntoView {
    let label = format!("Use “{turned}”");
    let steps = &guide().reframing.steps;
    let step = |at: usize| steps.get(at).map_or("", |step| step.label.as_str());
    let (name, flip, frame) = (step(0), step(1), step(2));
    view! {
        <p>{format!("{name}: {says}. {flip}: {want}. {frame}: {turned}.")}</p>
        <p>
            <button class="button" data-size="small" type="button" on:click=move |_| on_use.run(turned.clone())>
                {label}
            </button>
        </p>
    }
}
