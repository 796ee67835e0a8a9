//! A native dialog: the browser keeps the focus inside, Esc closes it, and the focus goes back to where it came from.

use super::icon::{Drawing, Icon};
use leptos::html;
use leptos::prelude::*;

/// A dialog that is in the page only while it is open.
#[component]
pub fn dialog(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// Called when it is closed by Esc or its own button.
    #[prop(into)]
    on_close: Callback<()>,
    /// Its heading.
    #[prop(into)]
    title: Signal<String>,
    /// A drawer at the end side instead of the middle.
    #[prop(optional)]
    drawer: bool,
    /// Wider than usual.
    #[prop(optional)]
    wide: bool,
    /// What is in it: usually a `dialog__body`, and a `dialog__foot` with the buttons.
    children: ChildrenFn,
) -> impl IntoView {
    let children = StoredValue::new(children);
    view! {
        <Show when=move || open.get()>
            <OpenDialog on_close title drawer wide>
                {children.read_value()()}
            </OpenDialog>
        </Show>
    }
}

#[component]
fn open_dialog(
    on_close: Callback<()>,
    title: Signal<String>,
    drawer: bool,
    wide: bool,
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let heading = format!("dialog-{}", uid());
    let labelled_by = heading.clone();
    Effect::new(move || {
        if let Some(dialog) = node.get()
            && !dialog.open()
        {
            let _ = dialog.show_modal();
        }
    });
    view! {
        <dialog
            class="dialog"
            data-side=drawer.then_some("end")
            data-width=wide.then_some("wide")
            node_ref=node
            aria-labelledby=labelled_by
            on:close=move |_| on_close.run(())
        >
            <div class="dialog__head">
                <h2 class="dialog__title" id=heading>
                    {move || title.get()}
                </h2>
                <button
                    class="button"
                    type="button"
                    data-kind="quiet"
                    on:click=move |_| {
                        if let Some(dialog) = node.get_untracked() {
                            dialog.close();
                        }
                    }
                >
                    <Drawing icon=Icon::Close />
                    "Close"
                </button>
            </div>
            {children()}
            {use_context::<InDialog>().map(|also| also.view())}
        </dialog>
    }
}

/// What every open dialog also shows, because the page under it cannot be reached: the toasts.
#[derive(Clone)]
pub struct InDialog(std::sync::Arc<dyn Fn() -> AnyView + Send + Sync>);

impl InDialog {
    /// Shown at the end of every dialog below the giver of this context.
    pub fn new(view: impl Fn() -> AnyView + Send + Sync + 'static) -> InDialog {
        InDialog(std::sync::Arc::new(view))
    }

    fn view(&self) -> AnyView {
        (self.0)()
    }
}

/// A number that no other element of this page has in its id.
pub fn uid() -> u32 {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}
