//! Words on the picture, in lines that end where our own measure says, each in its own direction.

use maud::{Markup, html};

use super::layout::Cell;
use super::model::Theme;
use super::palette::{INK, LAMP, QUIET};
use super::tidy;
use crate::record::measure::{balanced, is_right_to_left, wrap_in};

/// No font is sent along; these are on nearly every computer.
pub(super) const SERIF: &str = "'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, 'Noto Serif', 'Noto Nastaliq Urdu', serif";
/// For small words.
pub(super) const SANS: &str =
    "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', sans-serif";

/// Lines of one height below each other, begun at `y`.
pub(super) struct Block<'a> {
    pub lines: Vec<String>,
    pub x: f64,
    pub wide: f64,
    pub size: f64,
    pub centred: bool,
    pub family: &'a str,
    pub fill: &'a str,
    pub weight: &'a str,
    pub italic: bool,
}

impl Block<'_> {
    /// Its height.
    pub fn high(&self) -> f64 {
        self.lines.iter().map(|_| self.size * LEADING).sum()
    }

    /// Draws it with its top at `y`.
    pub fn draw(&self, y: f64) -> Markup {
        let turned = self
            .lines
            .first()
            .is_some_and(|line| is_right_to_left(line));
        let (x, anchor) = match (self.centred, turned) {
            (true, _) => (self.x + self.wide / 2.0, "middle"),
            (false, false) => (self.x, "start"),
            // From right to left the start is on the right.
            (false, true) => (self.x + self.wide, "start"),
        };
        let mut at = y + self.size * 0.9;
        let mut places = Vec::new();
        for _ in &self.lines {
            places.push(at);
            at += self.size * LEADING;
        }
        html! {
            g font-family=(self.family) font-size=(tidy(self.size)) fill=(self.fill) font-weight=(self.weight)
                font-style=(if self.italic { "italic" } else { "normal" }) text-anchor=(anchor)
                direction=(if turned { "rtl" } else { "ltr" }) {
                @for (line, y) in self.lines.iter().zip(places) {
                    text x=(tidy(x)) y=(tidy(y)) { (line) }
                }
            }
        }
    }
}

/// Bold letters are so much wider.
pub(super) const BOLD: f64 = 1.15;
/// From line to line.
const LEADING: f64 = 1.26;

/// One centred line.
pub(super) fn centred(text: &str, middle: f64, y: f64, size: f64) -> Markup {
    let block = Block {
        lines: vec![text.to_owned()],
        x: middle,
        wide: 0.0,
        size,
        centred: true,
        family: SERIF,
        fill: INK,
        weight: "400",
        italic: false,
    };
    block.draw(y)
}

/// A theme's name, what made it possible, and its quote, as far as there is room.
pub(super) fn words(theme: &Theme, cell: &Cell) -> Markup {
    let (x, wide) = cell.words_across();
    let size = cell.letters * 0.68;
    let block = |lines: Vec<String>, size: f64, family, fill, weight, italic| Block {
        lines,
        x,
        wide,
        size,
        centred: !cell.beside,
        family,
        fill,
        weight,
        italic,
    };
    let fit = |text: &str, size: f64, most: usize| wrap_in(text, wide / size, most);
    let name = block(
        balanced(&theme.name, wide / cell.letters / BOLD, 3),
        cell.letters,
        SERIF,
        INK,
        "600",
        false,
    );
    let quote = theme.quote.iter().flat_map(|(words, by)| {
        let said = fit(&format!("“{words}”"), size, 3);
        let by = by
            .iter()
            .flat_map(|by| fit(&format!("– {by}"), size * 0.82, 1));
        [
            block(said, size, SERIF, LAMP, "400", true),
            block(by.collect(), size * 0.82, SANS, QUIET, "400", false),
        ]
    });
    let quote: Vec<Block<'_>> = quote.collect();
    let quoted: f64 = quote.iter().map(Block::high).sum();
    let bottom = cell.top + cell.high - 40.0;
    let mut y = cell.words_from() + name.high() + size * 0.25;
    let mut drawn = vec![name.draw(cell.words_from())];
    let room_until = bottom - quoted - size * 0.7;
    let mut left = theme.notes;
    for cause in &theme.causes {
        let lines = block(fit(cause, size, 2), size, SANS, INK, "400", false);
        // The line that says how many more there are needs room too.
        let rest = if left > 1 {
            size * (LEADING + 0.3)
        } else {
            0.0
        };
        if y + lines.high() + rest > room_until {
            break;
        }
        drawn.push(lines.draw(y));
        y += lines.high() + size * 0.3;
        left -= 1;
    }
    if left > 0 && y + size * LEADING <= room_until {
        let said = if left == theme.notes {
            "notes"
        } else {
            "more notes"
        };
        let said = if left == 1 {
            said.trim_end_matches('s')
        } else {
            said
        };
        let more = block(
            vec![format!("{left} {said}")],
            size * 0.9,
            SANS,
            QUIET,
            "400",
            false,
        );
        drawn.push(more.draw(y));
        y += more.high();
    }
    y += size * 0.35;
    for part in &quote {
        drawn.push(part.draw(y));
        y += part.high();
    }
    html! { @for part in &drawn { (part) } }
}
