//! One Tab stop for a whole list, and the keys that work on the row that has it. A list has one set of listeners,
//! however many rows it has; a row is a child of the list whose id the list gave it.

use super::dialog::uid;
use super::focus::focus_back;
use super::portions::{Asked, ask};
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys;

/// What a hand wants done with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Change its words.
    Edit,
    /// Take it away.
    Remove,
    /// One place up.
    Up,
    /// One place down.
    Down,
    /// Tick it, or take the tick away.
    Tick,
    /// Say where it should go.
    Move,
    /// Show all that can be done.
    Menu,
}

/// A list whose rows are reached with the arrow keys.
#[derive(Clone, Copy)]
pub struct Roving {
    list: NodeRef<html::Ul>,
    number: u32,
    at: StoredValue<Option<web_sys::HtmlElement>, LocalStorage>,
}

impl Default for Roving {
    fn default() -> Self {
        Roving {
            list: NodeRef::new(),
            number: uid(),
            at: StoredValue::new_local(None),
        }
    }
}

impl Roving {
    /// What ties it to its list element.
    pub fn list(self) -> NodeRef<html::Ul> {
        self.list
    }

    /// What tells this list from all others.
    pub fn number(self) -> u32 {
        self.number
    }

    /// The id of the row with this key.
    pub fn row_id(self, key: &str) -> String {
        format!("row{}-{key}", self.number)
    }

    /// The row with this key, if it is in the list.
    pub fn row(self, key: &str) -> Option<web_sys::HtmlElement> {
        element(&self.row_id(key))
    }

    /// The row in which an event happened, and its key.
    pub fn row_of(self, event: &web_sys::Event) -> Option<(web_sys::HtmlElement, String)> {
        let list = self.list.try_get_untracked()??;
        let list: &web_sys::Node = &list;
        let mut at = event.target()?.dyn_into::<web_sys::Node>().ok()?;
        loop {
            let parent = at.parent_node()?;
            if parent.is_same_node(Some(list)) {
                let row = at.dyn_into::<web_sys::HtmlElement>().ok()?;
                let key = key_of(&row)?;
                return Some((row, key));
            }
            at = parent;
        }
    }

    /// Sees to it that one row can be reached with Tab. Call it when rows have come or gone.
    pub fn settle(self) {
        request_animation_frame(move || {
            let known = self
                .at
                .try_with_value(|at| at.as_ref().is_some_and(|row| row.is_connected()));
            if known == Some(false)
                && let Some(Some(list)) = self.list.try_get_untracked()
                && let Some(first) = first_row(&list)
            {
                self.stand_on(&first);
            }
        });
    }

    /// Makes a row the one that Tab reaches.
    pub fn stand_on(self, row: &web_sys::HtmlElement) {
        self.at.try_update_value(|at| {
            if let Some(old) = at.take().filter(|old| !old.is_same_node(Some(row))) {
                old.set_tab_index(-1);
            }
            row.set_tab_index(0);
            *at = Some(row.clone());
        });
    }

    /// Puts the focus on the row with this key once the page has settled; on any row when it is not there.
    pub fn focus(self, key: impl Into<String>) {
        let key = key.into();
        request_animation_frame(move || {
            if self.row(&key).is_none() && !key.is_empty() && ask(Asked::Row(&key)) {
                request_animation_frame(move || self.focus_now(&key));
            } else {
                self.focus_now(&key);
            }
        });
    }

    fn focus_now(self, key: &str) {
        let list = || self.list.try_get_untracked().flatten();
        if let Some(row) = self.row(key).or_else(|| first_row(&*list()?)) {
            self.stand_on(&row);
            let _ = row.focus();
        } else {
            focus_back(None);
        }
    }

    /// Greets a row that has just come: it shows itself, and comes into sight when somebody is writing in a box that
    /// stands beside the list. While they write above it, or read, nothing scrolls.
    pub fn welcome(self, key: String) {
        request_animation_frame(move || {
            let Some(row) = self.row(&key) else { return };
            let _ = row.set_attribute("data-state", "arriving");
            let writing = document()
                .active_element()
                .filter(|at| at.tag_name().eq_ignore_ascii_case("textarea"));
            let beside = writing.is_some_and(|box_| {
                box_.get_bounding_client_rect().right() <= row.get_bounding_client_rect().left()
            });
            if beside {
                let options = web_sys::ScrollIntoViewOptions::new();
                options.set_block(web_sys::ScrollLogicalPosition::Nearest);
                row.scroll_into_view_with_scroll_into_view_options(&options);
            }
        });
    }

    /// The key of the row that is next to this one and stays when `going` have gone: the following, else the one before.
    pub fn neighbour(self, key: &str, going: &[String]) -> Option<String> {
        let row = self.row(key)?;
        let stays = |key: &String| !going.contains(key);
        walk(&row, true)
            .find(stays)
            .or_else(|| walk(&row, false).find(stays))
    }

    /// What a key press on a row asks for; moves between rows are done here.
    pub fn on_key(self, event: &ev::KeyboardEvent) -> Option<(String, Wish)> {
        let (row, key) = self.row_of(event)?;
        let on_row = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        if !on_row.is_some_and(|target| target.is_same_node(Some(&row))) || event.is_composing() {
            return None;
        }
        let wish = wish_of(event);
        if wish.is_some() {
            event.prevent_default();
            return wish.map(|wish| (key, wish));
        }
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key() {
            return None;
        }
        let pressed = event.key();
        if let Some(to) = self.step(&pressed, &row) {
            event.prevent_default();
            if key_of(&to).is_some() {
                let _ = to.focus();
            } else if ask(Asked::Beside(&key, is_onward(&pressed))) {
                // What stands there does not stand in the page yet.
                request_animation_frame(move || {
                    if let Some(to) = self.step(&pressed, &row) {
                        let _ = to.focus();
                    }
                });
            }
        }
        None
    }

    /// Remembers which row has the focus.
    pub fn on_focus(self, event: &ev::FocusEvent) {
        if let Some((row, _)) = self.row_of(event) {
            self.stand_on(&row);
        }
    }

    /// Shows a row as ticked or not.
    pub fn mark(self, key: &str, ticked: bool) {
        let Some(row) = self.row(key) else { return };
        let _ = if ticked {
            row.set_attribute("data-ticked", "")
        } else {
            row.remove_attribute("data-ticked")
        };
        let tick = row.query_selector("input[type=checkbox]").ok().flatten();
        if let Some(tick) = tick.and_then(|tick| tick.dyn_into::<web_sys::HtmlInputElement>().ok())
        {
            tick.set_checked(ticked);
        }
    }

    /// Where an arrow key, Home or End leads: to a row, or to what stands in the list for rows that are not drawn yet.
    fn step(self, key: &str, row: &web_sys::HtmlElement) -> Option<web_sys::HtmlElement> {
        let list = self.list.try_get_untracked()??;
        let columns = columns(&list);
        match key {
            "ArrowDown" => along(row, true, columns).or_else(|| last_row(&list)),
            "ArrowUp" => along(row, false, columns).or_else(|| first_row(&list)),
            "ArrowRight" if columns > 1 => along(row, true, 1),
            "ArrowLeft" if columns > 1 => along(row, false, 1),
            "ArrowRight" => beside(&list, true),
            "ArrowLeft" => beside(&list, false),
            "Home" => first_row(&list),
            "End" => last_row(&list),
            _ => None,
        }
    }
}

fn is_onward(key: &str) -> bool {
    matches!(key, "ArrowDown" | "ArrowRight")
}

fn wish_of(event: &ev::KeyboardEvent) -> Option<Wish> {
    let key = event.key();
    if event.ctrl_key() || event.meta_key() {
        return None;
    }
    if event.alt_key() {
        return match key.as_str() {
            "ArrowUp" => Some(Wish::Up),
            "ArrowDown" => Some(Wish::Down),
            _ => None,
        };
    }
    match key.as_str() {
        "Enter" | "F2" => Some(Wish::Edit),
        "Delete" => Some(Wish::Remove),
        " " => Some(Wish::Tick),
        "m" | "M" => Some(Wish::Move),
        "ContextMenu" => Some(Wish::Menu),
        "F10" if event.shift_key() => Some(Wish::Menu),
        _ => None,
    }
}

/// The key in a row's id.
pub fn key_of(row: &web_sys::Element) -> Option<String> {
    let id = row.id();
    id.strip_prefix("row")?
        .split_once('-')
        .map(|(_, key)| key.to_owned())
}

fn element(id: &str) -> Option<web_sys::HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

fn html(element: Option<web_sys::Element>) -> Option<web_sys::HtmlElement> {
    element?.dyn_into().ok()
}

fn first_row(list: &web_sys::Element) -> Option<web_sys::HtmlElement> {
    html(list.first_element_child())
}

fn last_row(list: &web_sys::Element) -> Option<web_sys::HtmlElement> {
    html(list.last_element_child())
}

/// The keys of the rows on that side, as far as they are drawn without a gap.
fn walk(row: &web_sys::HtmlElement, onward: bool) -> impl Iterator<Item = String> {
    std::iter::successors(Some(row.clone()), move |row| neighbour_of(row, onward))
        .skip(1)
        .map_while(|row| key_of(&row))
}

fn neighbour_of(row: &web_sys::HtmlElement, onward: bool) -> Option<web_sys::HtmlElement> {
    html(if onward {
        row.next_element_sibling()
    } else {
        row.previous_element_sibling()
    })
}

/// The row so many places on, or back; or what stands between for rows that are not drawn.
fn along(row: &web_sys::HtmlElement, onward: bool, places: usize) -> Option<web_sys::HtmlElement> {
    std::iter::successors(Some(row.clone()), |row| neighbour_of(row, onward))
        .enumerate()
        .skip(1)
        .find(|(at, row)| *at == places || key_of(row).is_none())
        .map(|(_, row)| row)
}

/// How many rows of the list stand side by side.
fn columns(list: &web_sys::Element) -> usize {
    let Some(first) = first_row(list) else {
        return 1;
    };
    let top = first.offset_top();
    std::iter::successors(Some(first), |row| neighbour_of(row, true))
        .take(8)
        .take_while(|row| row.offset_top() == top)
        .count()
        .max(1)
}

/// The Tab stop of the next list on the page that has one.
fn beside(list: &web_sys::Element, onward: bool) -> Option<web_sys::HtmlElement> {
    let lists = document().query_selector_all("[data-roving]").ok()?;
    let lists: Vec<web_sys::Element> = (0..lists.length())
        .filter_map(|at| lists.item(at)?.dyn_into().ok())
        .filter(|other: &web_sys::Element| {
            other.first_element_child().is_some() || other.is_same_node(Some(list))
        })
        .collect();
    let at = lists
        .iter()
        .position(|other| other.is_same_node(Some(list)))?;
    let to = if onward {
        lists.get(at + 1)
    } else {
        at.checked_sub(1).and_then(|at| lists.get(at))
    }?;
    let stop = to.query_selector(":scope > [tabindex='0']").ok().flatten();
    html(stop).or_else(|| first_row(to))
}

/// The row with this key in any list of the page.
fn row_anywhere(key: &str) -> Option<web_sys::HtmlElement> {
    html(
        document()
            .query_selector(&format!("[id^='row'][id$='-{key}']"))
            .ok()
            .flatten(),
    )
}

/// Puts the focus on the row with this key, whatever list it is in, once the page has settled.
pub fn focus_row(key: impl Into<String>) {
    reach(key.into(), || true);
}

/// The same, unless something else has taken the focus meanwhile: a field that opened, say.
pub fn focus_row_unless_taken(key: impl Into<String>) {
    let is_free = || {
        document()
            .active_element()
            .is_none_or(|at| at.tag_name() == "BODY")
    };
    reach(key.into(), is_free);
}

fn reach(key: String, may: fn() -> bool) {
    let focus = move |key: &str| {
        let row = row_anywhere(key).filter(|_| may());
        row.map(|row| row.focus())
    };
    set_timeout(
        move || {
            if !key.is_empty() && focus(&key).is_none() && ask(Asked::Row(&key)) {
                request_animation_frame(move || {
                    focus(&key);
                });
            }
        },
        std::time::Duration::from_millis(40),
    );
}

/// The key of a row that stands beside the first of these and is none of them.
pub fn neighbour_row(keys: &[String]) -> Option<String> {
    let row = row_anywhere(keys.first()?)?;
    let stays = |key: &String| !keys.contains(key);
    walk(&row, true)
        .find(stays)
        .or_else(|| walk(&row, false).find(stays))
}
