//! A list on paper, large, for a wall or a table. It is in the page only while it is printed, and is then all that is
//! printed (style/print.css).

use leptos::prelude::*;

/// One box of the list: a pair, a group, a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leaf {
    /// "1", "Table 3".
    pub heading: String,
    /// A name, and a quieter word beside it.
    pub lines: Vec<(String, String)>,
    /// A line at its foot; may be empty.
    pub note: String,
}

/// A button that prints a list by itself.
#[component]
pub fn print_list(
    /// What the button says.
    #[prop(into)]
    button: String,
    /// The line at the head of the paper, such as the title of the workshop.
    #[prop(into)]
    title: Signal<String>,
    /// What is listed, such as the name of the step.
    #[prop(into)]
    about: Signal<String>,
    /// The list.
    #[prop(into)]
    leaves: Signal<Vec<Leaf>>,
    /// Asks the browser to print.
    #[prop(into)]
    on_print: Callback<()>,
) -> impl IntoView {
    let printing = RwSignal::new(false);
    let done = window_event_listener_untyped("afterprint", move |_| {
        printing.try_set(false);
    });
    on_cleanup(move || done.remove());
    let print = move |_| {
        printing.set(true);
        // Once the paper is in the page.
        request_animation_frame(move || {
            on_print.try_run(());
        });
    };
    view! {
        <button class="button" data-kind="quiet" type="button" on:click=print>
            {button}
        </button>
        {move || {
            printing
                .get()
                .then(|| {
                    view! {
                        <section class="print-page" aria-hidden="true">
                            <header class="print-page__head">
                                <p dir="auto">{move || title.get()}</p>
                                <p class="print-page__about" dir="auto">
                                    {move || about.get()}
                                </p>
                            </header>
                            <ol class="print-page__list">
                                {move || leaves.get().into_iter().map(|leaf| view! { <Sheet leaf /> }).collect_view()}
                            </ol>
                        </section>
                    }
                })
        }}
    }
}

#[component]
fn sheet(leaf: Leaf) -> impl IntoView {
    let lines = leaf
        .lines
        .into_iter()
        .map(|(name, from)| {
            view! {
                <p>
                    <bdi class="print-page__name">{name}</bdi>
                    " "
                    <bdi class="print-page__from">{from}</bdi>
                </p>
            }
        })
        .collect_view();
    // A number stands beside the names, words stand above them.
    let above = leaf.heading.chars().count() > 3;
    view! {
        <li class="print-page__leaf" data-above=above.then_some("")>
            <p class="print-page__heading" dir="auto">
                {leaf.heading}
            </p>
            <div>
                {lines}
                {(!leaf.note.is_empty()).then(|| view! { <p class="print-page__from">{leaf.note}</p> })}
            </div>
        </li>
    }
}
