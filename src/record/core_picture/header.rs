//! Title, question and facts above; what the sizes mean below.

use maud::{Markup, html};

use super::model::Picture;
use super::palette::{INK, LAMP, QUIET};
use super::words::{BOLD, Block, SANS, SERIF};
use super::{HIGH, MARGIN, WIDE};
use crate::record::measure::{balanced, wrap_in};

/// What stands above the lanterns, and where it ends.
pub(super) fn header(picture: &Picture) -> (Markup, f64) {
    let wide = WIDE - 2.0 * MARGIN;
    let block = |text: &str, size: f64, most: usize, family, fill, weight, italic| Block {
        lines: balanced(text, wide / size / BOLD, most),
        x: MARGIN,
        wide,
        size,
        centred: true,
        family,
        fill,
        weight,
        italic,
    };
    let blocks = [
        block("Our positive core", 62.0, 1, SERIF, LAMP, "600", false),
        block(&picture.title, 138.0, 2, SERIF, INK, "600", false),
        block(&picture.question, 74.0, 2, SERIF, INK, "400", true),
        block(&picture.facts, 46.0, 2, SANS, QUIET, "400", false),
    ];
    let mut y = 120.0;
    let mut drawn = Vec::new();
    for block in blocks.iter().filter(|block| !block.lines.is_empty()) {
        drawn.push(block.draw(y));
        y += block.high() + 14.0;
    }
    (html! { @for part in &drawn { (part) } }, y + 36.0)
}

/// What stands below, and where it begins.
pub(super) fn footer(picture: &Picture) -> (Markup, f64) {
    let wide = WIDE - 2.0 * MARGIN;
    let said = format!("{} Made with Lantern.", picture.about);
    let block = Block {
        lines: wrap_in(&said, wide / 42.0, 1),
        x: MARGIN,
        wide,
        size: 42.0,
        centred: true,
        family: SANS,
        fill: QUIET,
        weight: "400",
        italic: false,
    };
    (block.draw(HIGH - 108.0), HIGH - 150.0)
}
