//! The picture of the positive core, to hang in a corridor: themes as lit lanterns, larger with more votes, the number
//! in the light, what made it possible under each name, and one quote each. One SVG file, A3 landscape, that asks
//! nobody for anything.

mod header;
mod lantern;
mod layout;
mod model;
mod palette;
mod words;

use maud::{Markup, PreEscaped, html};

use super::rules::Options;
use crate::workshop::history::History;
use layout::Cell;

/// Tenths of a millimetre.
pub(super) const WIDE: f64 = 4200.0;
pub(super) const HIGH: f64 = 2970.0;
/// Nothing is written nearer to the edge.
pub(super) const MARGIN: f64 = 170.0;

/// The picture in dots, as it is painted: A4 at 300 dots to the inch, A3 at 210.
pub const DOTS: (u32, u32) = (3508, 2481);

/// The picture of the positive core.
pub fn core_picture(history: &History, options: Options) -> String {
    drawn(history, options, ("420mm", "297mm"))
}

/// The same, to be painted: as many dots across and down as [`DOTS`] says.
pub fn to_paint(history: &History, options: Options) -> String {
    let (wide, high) = DOTS;
    drawn(history, options, (&wide.to_string(), &high.to_string()))
}

fn drawn(history: &History, options: Options, (width, height): (&str, &str)) -> String {
    let picture = model::picture(history, options);
    let (header, bottom) = header::header(&picture);
    let (footer, top) = header::footer(&picture);
    let cells = layout::cells(picture.themes.len(), bottom, top);
    let most = picture.themes.iter().filter_map(|theme| theme.votes).max();
    let page = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(width) height=(height)
            viewBox=(format!("0 0 {WIDE} {HIGH}")) role="img" aria-labelledby="title desc" xml:lang="en-GB" {
            title id="title" { (picture.heading()) }
            desc id="desc" { (picture.in_words()) }
            (PreEscaped(palette::DEFINITIONS))
            (ground())
            (header)
            @if picture.themes.is_empty() { (nothing_yet(bottom, top)) }
            @for row in layout::rows(&cells) { (lantern::cord(row)) }
            @for (theme, cell) in picture.themes.iter().zip(&cells) {
                (lantern::lantern(theme, cell, share(theme.votes, most)))
                (words::words(theme, cell))
            }
            (footer)
        }
    };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n",
        page.into_string()
    )
}

/// How large a lantern is beside the largest, by area; all alike where nobody voted.
fn share(votes: Option<u64>, most: Option<u64>) -> f64 {
    match (votes, most) {
        (Some(votes), Some(most)) if most > 0 => {
            #[allow(clippy::cast_precision_loss)]
            let share = votes as f64 / most as f64;
            share.sqrt()
        }
        _ => 0.85,
    }
}

/// Paper with lamplight on it, and hills at the foot.
fn ground() -> Markup {
    html! {
        rect width=(WIDE) height=(HIGH) fill=(palette::PAPER) {}
        rect width=(WIDE) height=(HIGH) fill="url(#light)" {}
        path fill=(palette::HILL_FAR) d="M0 2790 C 500 2640 900 2660 1400 2760 S 2500 2850 3000 2740 S 3900 2640 4200 2720 V 2970 H 0 Z" {}
        path fill=(palette::HILL_NEAR) d="M0 2870 C 600 2800 1100 2830 1700 2860 S 2900 2790 3400 2830 S 4000 2880 4200 2850 V 2970 H 0 Z" {}
    }
}

/// What stands there when there is no theme: one lantern that waits.
fn nothing_yet(top: f64, bottom: f64) -> Markup {
    let cell = Cell::alone(top, bottom);
    html! {
        (lantern::cord(&[cell]))
        (lantern::unlit(&cell))
        (words::centred("No theme has been named yet.", cell.middle(), cell.words_from() + 40.0, 96.0))
        (words::centred("When the room names what makes the difference, it lights up here.", cell.middle(), cell.words_from() + 170.0, 64.0))
    }
}

/// A measure with one figure after the point.
pub(super) fn tidy(number: f64) -> String {
    let text = format!("{number:.1}");
    text.strip_suffix(".0").unwrap_or(&text).to_owned()
}
