//! The reframe helper: name it, flip it, frame it. Hints beside a topic; never a block, and never a change that nobody
//! pressed for.

use crate::guide::{self, Standing, guide};
use crate::workshop::words::is_blank;
use leptos::prelude::*;

/// Hints on a topic as it stands, and turns that others have found.
#[component]
pub fn topic_help(
    /// The topic as typed.
    #[prop(into)]
    topic: Signal<String>,
    /// Called with a topic to use instead.
    #[prop(into)]
    on_use: Callback<String>,
) -> impl IntoView {
    let hints = Memo::new(move |_| {
        topic.with(|topic| {
            let looked = guide::check_topic(guide(), topic)
                .into_iter()
                .filter(|it| it.standing == Standing::Look);
            looked.map(|remark| remark.say).collect::<Vec<_>>()
        })
    });
    let turns = Memo::new(move |_| {
        topic.with(|topic| {
            let rows = guide::similar_complaints(guide(), topic).into_iter();
            rows.map(|row| (row.says.clone(), row.want.clone(), row.topic.clone()))
                .collect::<Vec<_>>()
        })
    });
    // A topic that says what people want needs no turning round.
    let asks = move || topic.with(|topic| !is_blank(topic)) && !hints.with(Vec::is_empty);
    view! {
        <div role="status">
            <Show when=asks>
                <div class="field__help">
                    <ul>
                        {move || hints.get().into_iter().map(|hint| view! { <li>{hint}</li> }).collect_view()}
                    </ul>
                    {move || {
                        turns
                            .get()
                            .into_iter()
                            .map(|(says, want, turned)| view! { <Turn says want turned on_use /> })
                            .collect_view()
                    }}
                </div>
            </Show>
        </div>
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
