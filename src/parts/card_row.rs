//! A card in a list, as plain elements: drawn once as a stencil and copied for every card, because there may be
//! thousands. It has no listeners of its own, and one effect that keeps its words up to date.

use super::rows::Row;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement, HtmlInputElement};
use std::cell::RefCell;

/// What a card shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Face {
    /// What kind of card it is, for its looks.
    pub kind: &'static str,
    /// Its words.
    pub words: String,
    /// What its tick is called.
    pub tick: String,
    /// What stands under the words.
    pub by: Vec<String>,
    /// Versions of the words that were written at the same time, each with a way to take it instead.
    pub others: Vec<String>,
}

/// What the cards of one list are copied from.
pub struct Stencil(HtmlElement);

impl Stencil {
    /// A card without words; with a grip, it can be seen where to take it.
    pub fn new(grip: bool) -> Option<Stencil> {
        let card = element(
            "li",
            "note-card",
            &[("tabindex", "-1"), ("data-kind", "note")],
        )?;
        if grip {
            let grip = [("data-grip", ""), ("aria-hidden", "true")];
            card.append_child(&*element("span", "note-card__grip", &grip)?)
                .ok()?;
        }
        let tick = element("label", "note-card__tick", &[])?;
        let tick_box = [("type", "checkbox"), ("tabindex", "-1")];
        tick.append_child(&*element("input", "", &tick_box)?).ok()?;
        let text = element("p", "note-card__text", &[("dir", "auto")])?;
        let more = [
            ("type", "button"),
            ("tabindex", "-1"),
            ("data-more", ""),
            ("aria-haspopup", "menu"),
            ("aria-expanded", "false"),
        ];
        let more = element("button", "note-card__more", &more)?;
        more.set_text_content(Some("More"));
        for part in [tick, text, more] {
            card.append_child(&part).ok()?;
        }
        Some(Stencil(card))
    }

    /// A card with this id, whose face is looked at again whenever something in it has changed.
    pub fn copy(&self, id: &str, ticked: bool, face: impl Fn() -> Face + 'static) -> Option<Row> {
        let card: HtmlElement = self.0.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
        card.set_id(id);
        let more = card.last_element_child()?;
        let text = more.previous_element_sibling()?;
        let tick = text.previous_element_sibling()?.first_element_child()?;
        let tick: HtmlInputElement = tick.dyn_into().ok()?;
        if ticked {
            tick.set_checked(true);
            card.set_attribute("data-ticked", "").ok()?;
        }
        let parts = Parts {
            card: card.clone(),
            tick,
            text,
            more,
            beside: RefCell::default(),
        };
        let shown = RenderEffect::new(move |before: Option<Face>| {
            let face = face();
            parts.show(&face, &before.unwrap_or_default());
            face
        });
        Some(Row::new(card, shown))
    }
}

struct Parts {
    card: HtmlElement,
    tick: HtmlInputElement,
    text: Element,
    more: Element,
    /// What stands between the words and the last button, on few cards.
    beside: RefCell<Vec<HtmlElement>>,
}

impl Parts {
    fn show(&self, face: &Face, before: &Face) {
        if face.kind != before.kind && face.kind != "note" {
            let _ = self.card.set_attribute("data-kind", face.kind);
        }
        if face.tick != before.tick {
            let _ = self.tick.set_attribute("aria-label", &face.tick);
        }
        if face.words != before.words {
            self.text.set_text_content(Some(&face.words));
        }
        if face.by != before.by || face.others != before.others {
            self.beside.take().iter().for_each(|old| old.remove());
            let new: Vec<HtmlElement> = [byline(&face.by), others(&face.others)]
                .into_iter()
                .flatten()
                .collect();
            for part in &new {
                let _ = self.card.insert_before(part, Some(&self.more));
            }
            self.beside.replace(new);
        }
    }
}

fn byline(by: &[String]) -> Option<HtmlElement> {
    let line = element("p", "note-card__by", &[]).filter(|_| !by.is_empty())?;
    for part in by {
        line.append_child(&*words("bdi", part)?).ok()?;
    }
    Some(line)
}

fn others(others: &[String]) -> Option<HtmlElement> {
    let all = element("div", "note-card__others", &[]).filter(|_| !others.is_empty())?;
    for (at, version) in others.iter().enumerate() {
        let line = words("p", "Another version: ")?;
        line.append_child(&*words("bdi", version)?).ok()?;
        let at = at.to_string();
        let take = [
            ("data-size", "small"),
            ("type", "button"),
            ("tabindex", "-1"),
            ("data-use", &at),
        ];
        let take = element("button", "button", &take)?;
        take.set_text_content(Some("Use this one"));
        all.append_child(&line).ok()?;
        all.append_child(&take).ok()?;
    }
    Some(all)
}

/// An element with a class and attributes.
pub(super) fn element(tag: &str, class: &str, attributes: &[(&str, &str)]) -> Option<HtmlElement> {
    let element: HtmlElement = document().create_element(tag).ok()?.dyn_into().ok()?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    for (name, value) in attributes {
        element.set_attribute(name, value).ok()?;
    }
    Some(element)
}

fn words(tag: &str, words: &str) -> Option<HtmlElement> {
    let element = element(tag, "", &[])?;
    element.set_text_content(Some(words));
    Some(element)
}
