//! Dragging a row by mouse, pen or finger, with events of our own: the row stays where it is until it is let go, a
//! picture of it follows the pointer, and only the place under the pointer is looked at, however many rows there are.
//!
//! Rows stand in a lane (`data-lane`); a lane with `data-into` lets one row be laid on another, with that word. A place
//! that takes rows as a whole has `data-zone` (its key) and `data-zone-word`. Esc lets go without a change.

use super::drag_ghost::ghost;
use super::edge_scroll::scroll_near_edge;
use super::roving::key_of;
use leptos::ev;
use leptos::leptos_dom::helpers::{TimeoutHandle, WindowListenerHandle};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

/// How far a mouse goes before it drags.
const SLACK: f64 = 6.0;
/// How long a finger rests before it drags.
const LONG_PRESS: Duration = Duration::from_millis(400);

/// Where a row was let go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Before the row with this key.
    Before(String),
    /// After the row with this key.
    After(String),
    /// On the row with this key.
    Onto(String),
    /// In the zone with this key.
    Zone(String),
}

/// Called with where the row was let go.
pub type Drop = Callback<Place>;

struct Drag {
    row: web_sys::HtmlElement,
    lane: String,
    sideways: bool,
    word: String,
    pointer: i32,
    touch: bool,
    from: (f64, f64),
    at: (f64, f64),
    grip: (f64, f64),
    ghost: Option<web_sys::HtmlElement>,
    mark: Option<(web_sys::Element, Place)>,
    framed: bool,
    timer: Option<TimeoutHandle>,
    listeners: Vec<WindowListenerHandle>,
    held: Option<Closure<dyn FnMut(web_sys::Event)>>,
    on_drop: Drop,
}

type Shared = Rc<RefCell<Drag>>;

/// Begins to watch a press that may become a drag. `word` is shown on the picture: "3 cards"; empty for one.
pub fn begin(event: &ev::PointerEvent, row: web_sys::HtmlElement, word: String, on_drop: Drop) {
    let Some(lane) = row.parent_element() else {
        return;
    };
    let touch = event.pointer_type() == "touch";
    let at = (f64::from(event.client_x()), f64::from(event.client_y()));
    let rect = row.get_bounding_client_rect();
    let drag = Rc::new(RefCell::new(Drag {
        lane: lane.get_attribute("data-lane").unwrap_or_default(),
        sideways: lane.has_attribute("data-sideways"),
        row,
        word,
        pointer: event.pointer_id(),
        touch,
        from: at,
        at,
        grip: (at.0 - rect.left(), at.1 - rect.top()),
        ghost: None,
        mark: None,
        framed: false,
        timer: None,
        listeners: Vec::new(),
        held: None,
        on_drop,
    }));
    listen(&drag);
    if touch && on_grip(event) {
        lift(&drag);
    } else if touch {
        let later = drag.clone();
        let timer = set_timeout_with_handle(move || lift(&later), LONG_PRESS).ok();
        drag.borrow_mut().timer = timer;
    }
}

/// A press on what can be dragged puts no caret there and selects no text: a caret among thousands of rows costs the
/// browser dear. Controls keep theirs.
pub fn keep_caret_out(event: ev::MouseEvent) {
    if !on_control(&event) {
        event.prevent_default();
    }
}

/// Whether an event happened on something that has its own business with it.
pub fn on_control(event: &web_sys::Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| {
        target
            .closest("button, input, textarea, select, label, a")
            .ok()
            .flatten()
            .is_some()
    })
}

fn on_grip(event: &ev::PointerEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target
        .and_then(|target| target.closest("[data-grip]").ok().flatten())
        .is_some()
}

fn listen(drag: &Shared) {
    let moved = drag.clone();
    let up = drag.clone();
    let gone = drag.clone();
    let key = drag.clone();
    let selecting = drag.clone();
    let menu = drag.clone();
    let listeners = vec![
        window_event_listener(ev::pointermove, move |event| on_move(&moved, &event)),
        window_event_listener(ev::pointerup, move |event| {
            if event.pointer_id() == up.borrow().pointer {
                end(&up, true);
            }
        }),
        window_event_listener(ev::pointercancel, move |_| end(&gone, false)),
        window_event_listener(ev::keydown, move |event| {
            if event.key() == "Escape" && key.borrow().ghost.is_some() {
                event.prevent_default();
                event.stop_propagation();
                end(&key, false);
            }
        }),
        window_event_listener(ev::selectstart, move |event| {
            if !selecting.borrow().touch || selecting.borrow().ghost.is_some() {
                event.prevent_default();
            }
        }),
        window_event_listener(ev::contextmenu, move |event| {
            if menu.borrow().touch {
                event.prevent_default();
            }
        }),
    ];
    hold_scroll(drag);
    drag.borrow_mut().listeners = listeners;
}

/// While a row is lifted by a finger, moving the finger must not scroll. Only a listener that says so beforehand may.
fn hold_scroll(drag: &Shared) {
    let lifted = Rc::downgrade(drag);
    let hold = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
        if lifted
            .upgrade()
            .is_some_and(|drag| drag.borrow().ghost.is_some())
        {
            event.prevent_default();
        }
    });
    let options = web_sys::AddEventListenerOptions::new();
    options.set_passive(false);
    let row = drag.borrow().row.clone();
    let listener = hold.as_ref().unchecked_ref();
    let _ = row.add_event_listener_with_callback_and_add_event_listener_options(
        "touchmove",
        listener,
        &options,
    );
    drag.borrow_mut().held = Some(hold);
}

fn on_move(drag: &Shared, event: &ev::PointerEvent) {
    let at = (f64::from(event.client_x()), f64::from(event.client_y()));
    let (lifted, far, touch) = {
        let mut drag = drag.borrow_mut();
        if event.pointer_id() != drag.pointer {
            return;
        }
        drag.at = at;
        (
            drag.ghost.is_some(),
            (at.0 - drag.from.0).hypot(at.1 - drag.from.1) > SLACK,
            drag.touch,
        )
    };
    match (lifted, far, touch) {
        (true, _, _) => next_frame(drag),
        // A finger that moves before the long press is over wants to scroll.
        (false, true, true) => end(drag, false),
        (false, true, false) => lift(drag),
        (false, false, _) => {}
    }
}

fn lift(drag: &Shared) {
    {
        let mut drag = drag.borrow_mut();
        if drag.ghost.is_some() || !drag.row.is_connected() {
            return;
        }
        drag.ghost = ghost(&drag.row, &drag.word);
        let _ = drag.row.set_attribute("data-drag", "lifted");
    }
    next_frame(drag);
}

fn next_frame(drag: &Shared) {
    if std::mem::replace(&mut drag.borrow_mut().framed, true) {
        return;
    }
    let drag = drag.clone();
    request_animation_frame(move || {
        drag.borrow_mut().framed = false;
        frame(&drag);
    });
}

/// One frame: the picture moves, the place under the pointer is marked, an edge scrolls.
fn frame(drag: &Shared) {
    let (ghost, at, grip) = {
        let drag = drag.borrow();
        let Some(ghost) = drag.ghost.clone() else {
            return;
        };
        (ghost, drag.at, drag.grip)
    };
    let _ = ghost.style().set_property(
        "transform",
        &format!("translate({}px,{}px)", at.0 - grip.0, at.1 - grip.1),
    );
    #[allow(clippy::cast_possible_truncation)]
    let under = document().element_from_point(at.0 as f32, at.1 as f32);
    let found = under
        .as_ref()
        .and_then(|under| place_at(&drag.borrow(), under));
    show_mark(&mut drag.borrow_mut(), found);
    if under.is_some_and(|under| scroll_near_edge(&under, at.1)) {
        next_frame(drag);
    }
}

/// What letting go here would mean.
fn place_at(drag: &Drag, under: &web_sys::Element) -> Option<(web_sys::Element, Place)> {
    if let Some((row, lane)) = row_under(under, &drag.lane)
        && let Some(key) = key_of(&row)
    {
        if row.is_same_node(Some(&drag.row)) {
            return None;
        }
        let rect = row.get_bounding_client_rect();
        let share = if drag.sideways {
            (drag.at.0 - rect.left()) / rect.width().max(1.0)
        } else {
            (drag.at.1 - rect.top()) / rect.height().max(1.0)
        };
        let groups = lane.has_attribute("data-into");
        let place = match share {
            share if groups && share > 0.25 && share < 0.75 => Place::Onto(key),
            share if share < 0.5 => Place::Before(key),
            _ => Place::After(key),
        };
        return Some((row, place));
    }
    let zone = under
        .closest("[data-zone]")
        .ok()
        .flatten()
        .filter(|_| drag.lane == "cards")?;
    let key = zone.get_attribute("data-zone")?;
    Some((zone, Place::Zone(key)))
}

/// The row under the pointer, in a lane of this name, and the lane.
fn row_under(under: &web_sys::Element, lane: &str) -> Option<(web_sys::Element, web_sys::Element)> {
    let list = under
        .closest(&format!("[data-lane='{lane}']"))
        .ok()
        .flatten()?;
    let chain = std::iter::successors(Some(under.clone()), |at: &web_sys::Element| {
        at.parent_element()
    });
    let row = chain
        .take_while(|at| !at.is_same_node(Some(&list)))
        .last()?;
    Some((row, list))
}

fn show_mark(drag: &mut Drag, found: Option<(web_sys::Element, Place)>) {
    let same = match (&drag.mark, &found) {
        (Some((old, was)), Some((new, is))) => old.is_same_node(Some(new)) && was == is,
        (None, None) => true,
        _ => false,
    };
    if same {
        return;
    }
    if let Some((old, _)) = drag.mark.take() {
        for name in ["data-drop", "data-drop-word"] {
            let _ = old.remove_attribute(name);
        }
    }
    if let Some((element, place)) = &found {
        let (drop, word) = match place {
            Place::Before(_) => ("before", None),
            Place::After(_) => ("after", None),
            Place::Onto(_) => {
                let lane = element.parent_element();
                (
                    "into",
                    lane.and_then(|lane| lane.get_attribute("data-into")),
                )
            }
            Place::Zone(_) => ("into", element.get_attribute("data-zone-word")),
        };
        let _ = element.set_attribute("data-drop", drop);
        if let Some(word) = word {
            let _ = element.set_attribute("data-drop-word", &word);
        }
    }
    drag.mark = found;
}

/// The end: everything is put back, and where the row was let go is told.
fn end(drag: &Shared, let_go: bool) {
    let (place, on_drop) = {
        let mut drag = drag.borrow_mut();
        if let Some(timer) = drag.timer.take() {
            timer.clear();
        }
        drag.listeners
            .drain(..)
            .for_each(WindowListenerHandle::remove);
        if let Some(hold) = drag.held.take() {
            let listener = hold.as_ref().unchecked_ref();
            let _ = drag
                .row
                .remove_event_listener_with_callback("touchmove", listener);
        }
        let _ = drag.row.remove_attribute("data-drag");
        let lifted = drag.ghost.take().inspect(|ghost| ghost.remove()).is_some();
        let place = drag
            .mark
            .as_ref()
            .map(|(_, place)| place.clone())
            .filter(|_| lifted && let_go);
        show_mark(&mut drag, None);
        (place, drag.on_drop)
    };
    if let Some(place) = place {
        on_drop.try_run(place);
    }
}
