//! Dragging a row by mouse, pen or finger, with events of our own: the row stays where it is until it is let go, a
//! picture of it follows the pointer, and only the place under the pointer is looked at, however many rows there are.
//!
//! Rows stand in a lane (`data-lane`); a lane with `data-into` lets one row be laid on another, with that word. A place
//! that takes rows as a whole has `data-zone` (its key) and `data-zone-word`. Esc lets go without a change.

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
/// How near the edge of a scrolling place the pointer makes it scroll.
const EDGE: f64 = 56.0;

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

/// A picture of the row, in a list of its own so that it looks the same.
fn ghost(row: &web_sys::HtmlElement, word: &str) -> Option<web_sys::HtmlElement> {
    let copy = row
        .clone_node_with_deep(true)
        .ok()?
        .dyn_into::<web_sys::HtmlElement>()
        .ok()?;
    for name in ["id", "tabindex"] {
        let _ = copy.remove_attribute(name);
    }
    let _ = copy.set_attribute("data-drag", "ghost");
    let lane = row.parent_element()?;
    let frame = lane
        .clone_node()
        .ok()?
        .dyn_into::<web_sys::HtmlElement>()
        .ok()?;
    for name in ["id", "data-lane", "data-into", "data-roving", "aria-label"] {
        let _ = frame.remove_attribute(name);
    }
    frame.class_list().add_1("drag-ghost").ok()?;
    let _ = frame.set_attribute("aria-hidden", "true");
    if !word.is_empty() {
        let _ = frame.set_attribute("data-word", word);
    }
    let _ = frame.style().set_property(
        "inline-size",
        &format!("{}px", row.get_bounding_client_rect().width()),
    );
    frame.append_child(&copy).ok()?;
    home(row)?.append_child(&frame).ok()?;
    Some(frame)
}

/// Where the picture hangs: the outermost element that wears the dye of a phase, else the page.
fn home(row: &web_sys::Element) -> Option<web_sys::Element> {
    let parents = std::iter::successors(row.parent_element(), |at: &web_sys::Element| {
        at.parent_element()
    });
    let dyed = parents
        .filter(|parent| parent.has_attribute("data-phase"))
        .last();
    dyed.or_else(|| document().body().map(Into::into))
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

/// Scrolls the place under the pointer when the pointer is near its edge. Answers whether it did.
fn scroll_near_edge(under: &web_sys::Element, y: f64) -> bool {
    let chain = std::iter::successors(Some(under.clone()), |at: &web_sys::Element| {
        at.parent_element()
    });
    for place in chain {
        let rect = place.get_bounding_client_rect();
        let (top, bottom) = (rect.top().max(0.0), rect.bottom().min(height()));
        let speed = if y < top + EDGE {
            (y - top - EDGE) / 3.0
        } else if y > bottom - EDGE {
            (y - bottom + EDGE) / 3.0
        } else {
            continue;
        };
        if place.scroll_height() <= place.client_height() + 1 || !scrolls(&place) {
            continue;
        }
        let before = place.scroll_top();
        place.scroll_by_with_x_and_y(0.0, speed);
        if place.scroll_top() != before {
            return true;
        }
    }
    false
}

fn height() -> f64 {
    window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64())
        .unwrap_or(0.0)
}

fn scrolls(place: &web_sys::Element) -> bool {
    let is_page = document()
        .scrolling_element()
        .is_some_and(|page| page.is_same_node(Some(place)));
    let style = window().get_computed_style(place).ok().flatten();
    let overflow = style.and_then(|style| style.get_property_value("overflow-y").ok());
    is_page || matches!(overflow.as_deref(), Some("auto" | "scroll"))
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
