//! "More": what else can be done with one thing. The acts stand in the page only while it is open; Esc, leaving it or
//! choosing an act closes it.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys;

/// One thing that can be done.
#[derive(Clone)]
pub struct Act {
    /// The verb on its button.
    pub label: Signal<&'static str>,
    /// It takes something away.
    pub danger: bool,
    /// Does it.
    pub run: Callback<()>,
}

impl Act {
    /// An ordinary act.
    pub fn new(label: impl Into<Signal<&'static str>>, run: impl Fn() + Send + Sync + 'static) -> Act {
        Act { label: label.into(), danger: false, run: Callback::new(move |()| run()) }
    }

    /// An act that takes something away.
    pub fn danger(label: impl Into<Signal<&'static str>>, run: impl Fn() + Send + Sync + 'static) -> Act {
        Act { danger: true, ..Act::new(label, run) }
    }
}

/// The button and its acts.
#[component]
pub fn more_menu(
    /// The id of the button, so that the focus can come back to it.
    #[prop(into)]
    id: String,
    /// What it is about, for who cannot see where it stands.
    #[prop(into)]
    about: Signal<String>,
    /// The acts, in order.
    acts: Vec<Act>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let button = NodeRef::<html::Button>::new();
    let acts = StoredValue::new(acts);
    let close = move || {
        open.try_set(false);
    };
    let left = move |event: ev::FocusEvent| {
        let within = event.current_target().and_then(|it| it.dyn_into::<web_sys::Node>().ok());
        let to = event.related_target().and_then(|it| it.dyn_into::<web_sys::Node>().ok());
        let stays = within.is_some_and(|within| to.is_none_or(|to| within.contains(Some(&to))));
        if !stays {
            close();
        }
    };
    view! {
        <div
            class="more"
            on:focusout=left
            on:keydown=move |event| {
                if event.key() == "Escape" && open.get_untracked() {
                    event.stop_propagation();
                    event.prevent_default();
                    close();
                    if let Some(button) = button.get_untracked() {
                        let _ = button.focus();
                    }
                }
            }
        >
            <button
                class="note-card__more"
                type="button"
                id=id
                node_ref=button
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                "More"
                <span class="visually-hidden">{move || format!(": {}", about.get())}</span>
            </button>
            <Show when=move || open.get()>
                <div class="note-menu">
                    {acts
                        .get_value()
                        .into_iter()
                        .map(|act| {
                            view! {
                                <button
                                    class="note-menu__act"
                                    type="button"
                                    data-kind=act.danger.then_some("danger")
                                    on:click=move |_| {
                                        close();
                                        act.run.run(());
                                    }
                                >
                                    {move || act.label.get()}
                                </button>
                            }
                        })
                        .collect_view()}
                </div>
            </Show>
        </div>
    }
}
