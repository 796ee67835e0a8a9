//! What can be done to one thing: a short list that opens beside its button, on top of everything. Arrow keys move
//! in it; Esc, Tab or a press elsewhere closes it. It stands in the page only while it is open.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys;

/// One thing that can be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// Its fixed key.
    pub key: &'static str,
    /// What it says.
    pub label: String,
    /// The key that does it without the menu; may be empty.
    pub shortcut: &'static str,
    /// It takes something away.
    pub danger: bool,
}

impl Act {
    /// An act without a shortcut.
    pub fn new(key: &'static str, label: impl Into<String>) -> Act {
        Act {
            key,
            label: label.into(),
            shortcut: "",
            danger: false,
        }
    }

    /// The same, with the key that does it at once.
    pub fn with_key(self, shortcut: &'static str) -> Act {
        Act { shortcut, ..self }
    }

    /// The same, as one that takes something away.
    pub fn dangerous(self) -> Act {
        Act {
            danger: true,
            ..self
        }
    }
}

/// An open menu.
#[component]
pub fn menu(
    /// What it is about.
    #[prop(into)]
    label: String,
    /// The element beside which it opens.
    anchor: web_sys::HtmlElement,
    /// What can be done.
    acts: Vec<Act>,
    /// Called with the key of what was picked, after the menu has closed.
    #[prop(into)]
    on_pick: Callback<&'static str>,
    /// Called when it closes, whatever the reason.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let anchor = StoredValue::new_local(anchor);
    Effect::new(move || {
        if let (Some(menu), Some(anchor)) = (node.get(), anchor.try_get_value()) {
            let _ = anchor.set_attribute("aria-expanded", "true");
            let _ = menu.show_popover();
            place(&menu, &anchor);
            focus_act(&menu, 0);
        }
    });
    on_cleanup(move || {
        if let Some(anchor) = anchor.try_get_value() {
            let _ = anchor.set_attribute("aria-expanded", "false");
        }
    });
    let back = move || {
        if let Some(anchor) = anchor.try_get_value() {
            let _ = anchor.focus();
        }
    };
    let pick = move |key: &'static str| {
        let _ = on_close.try_run(());
        let _ = on_pick.try_run(key);
    };
    let keys = move |event: ev::KeyboardEvent| {
        event.stop_propagation();
        let Some(menu) = node.get_untracked() else {
            return;
        };
        match event.key().as_str() {
            "ArrowDown" => focus_act(&menu, here(&menu) + 1),
            "ArrowUp" => focus_act(&menu, here(&menu) - 1),
            "Home" => focus_act(&menu, 0),
            "End" => focus_act(&menu, -1),
            "Escape" => {
                back();
                let _ = on_close.try_run(());
            }
            "Tab" => {
                back();
                let _ = on_close.try_run(());
                return;
            }
            _ => return,
        }
        event.prevent_default();
    };
    let acts = acts.into_iter().map(|act| {
        view! {
            <button
                class="note-menu__act"
                role="menuitem"
                type="button"
                tabindex="-1"
                data-kind=act.danger.then_some("danger")
                on:click=move |event| {
                    event.stop_propagation();
                    back();
                    pick(act.key);
                }
            >
                {act.label}
                {(!act.shortcut.is_empty())
                    .then(|| {
                        view! {
                            <span class="note-menu__key" aria-hidden="true">
                                {act.shortcut}
                            </span>
                        }
                    })}
            </button>
        }
    });
    view! {
        <div
            class="note-menu"
            role="menu"
            popover="auto"
            aria-label=label
            node_ref=node
            on:keydown=keys
            on:toggle=move |event: ev::Event| {
                if is_closed(&event) {
                    let _ = on_close.try_run(());
                }
            }
        >
            {acts.collect_view()}
        </div>
    }
}

/// Whether a popover told that it has closed.
fn is_closed(event: &ev::Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|menu| !menu.matches(":popover-open").unwrap_or(true))
}

/// Stands the menu under its button, above it where there is no room, and never outside the window.
fn place(menu: &web_sys::HtmlElement, anchor: &web_sys::HtmlElement) {
    let (button, size) = (
        anchor.get_bounding_client_rect(),
        menu.get_bounding_client_rect(),
    );
    let number = |value: Result<leptos::wasm_bindgen::JsValue, _>| {
        value.ok().and_then(|v| v.as_f64()).unwrap_or(0.0)
    };
    let (wide, high) = (
        number(window().inner_width()),
        number(window().inner_height()),
    );
    let below = button.bottom() + 4.0;
    let above = button.top() - size.height() - 4.0;
    let top = if below + size.height() <= high || above < 0.0 {
        below
    } else {
        above
    };
    let top = top.min(high - size.height() - 8.0).max(8.0);
    let left = (button.right() - size.width())
        .min(wide - size.width() - 8.0)
        .max(8.0);
    let style = menu.style();
    let _ = style.set_property("top", &format!("{top}px"));
    let _ = style.set_property("left", &format!("{left}px"));
}

fn acts_of(menu: &web_sys::Element) -> Vec<web_sys::HtmlElement> {
    let children = menu.children();
    (0..children.length())
        .filter_map(|at| children.item(at)?.dyn_into().ok())
        .collect()
}

/// Where the focus is among the acts.
fn here(menu: &web_sys::Element) -> i32 {
    let focused = document().active_element();
    let at = acts_of(menu).iter().position(|act| {
        focused
            .as_ref()
            .is_some_and(|it| it.is_same_node(Some(act)))
    });
    at.and_then(|at| i32::try_from(at).ok()).unwrap_or(-1)
}

/// Focuses an act, going round at both ends.
fn focus_act(menu: &web_sys::Element, at: i32) {
    let acts = acts_of(menu);
    let Some(len) = i32::try_from(acts.len()).ok().filter(|len| *len > 0) else {
        return;
    };
    if let Some(act) = usize::try_from(at.rem_euclid(len))
        .ok()
        .and_then(|at| acts.get(at))
    {
        let _ = act.focus();
    }
}
