//! A paper lantern on a cord.

use maud::{Markup, html};

use super::layout::{Cell, SAG};
use super::model::Theme;
use super::palette::{CORD, INK, QUIET, RIB, UNLIT, WOOD};
use super::words::SERIF;
use super::{WIDE, tidy};

/// The smallest lantern beside the largest.
const SMALLEST: f64 = 0.5;

/// The cord of one row, from edge to edge.
pub(super) fn cord(row: &[Cell]) -> Markup {
    let Some(cell) = row.first() else {
        return html! {};
    };
    let (top, low) = (tidy(cell.top), tidy(cell.top + 2.0 * SAG));
    let path = format!(
        "M-10 {top} Q {} {low} {} {top}",
        tidy(WIDE / 2.0),
        tidy(WIDE + 10.0)
    );
    html! { path d=(path) fill="none" stroke=(CORD) stroke-width="7" {} }
}

/// A lit lantern with the number of votes in its light.
pub(super) fn lantern(theme: &Theme, cell: &Cell, share: f64) -> Markup {
    let radius = cell.radius * (SMALLEST + (1.0 - SMALLEST) * share);
    let (x, y) = (cell.middle(), cell.centre());
    html! {
        circle cx=(tidy(x)) cy=(tidy(y)) r=(tidy(radius * 1.85)) fill="url(#halo)" {}
        (body(cell, radius, "url(#lit)", RIB))
        @if let Some(votes) = theme.votes {
            text x=(tidy(x)) y=(tidy(y + radius * 0.22)) font-family=(SERIF) font-size=(tidy(radius * figure(votes)))
                font-weight="600" fill=(INK) text-anchor="middle" { (votes) }
            text x=(tidy(x)) y=(tidy(y + radius * 0.58)) font-family=(SERIF) font-size=(tidy((radius * 0.24).max(36.0)))
                fill=(QUIET) text-anchor="middle" { @if votes == 1 { "vote" } @else { "votes" } }
        } @else {
            (flame(x, y, radius))
        }
    }
}

/// A lantern that nobody has lit.
pub(super) fn unlit(cell: &Cell) -> Markup {
    body(cell, cell.radius * 0.8, UNLIT, CORD)
}

/// So large is a number that it stays within the light, however long.
fn figure(votes: u64) -> f64 {
    match votes {
        0..=99 => 0.82,
        100..=999 => 0.66,
        1_000..=99_999 => 0.44,
        _ => 0.14,
    }
}

/// String, caps, paper and ribs.
fn body(cell: &Cell, radius: f64, paper: &str, rib: &str) -> Markup {
    let (x, y) = (cell.middle(), cell.centre());
    let high = radius * 1.06;
    let (cap_wide, cap_high) = (radius * 0.62, radius * 0.13);
    let (above, below) = (y - high, y + high);
    html! {
        line x1=(tidy(x)) y1=(tidy(cell.cord_at(x))) x2=(tidy(x)) y2=(tidy(above - cap_high)) stroke=(CORD) stroke-width="6" {}
        circle cx=(tidy(x)) cy=(tidy(above - cap_high * 1.4)) r=(tidy(radius * 0.085)) fill="none" stroke=(WOOD) stroke-width=(tidy(radius * 0.03)) {}
        ellipse cx=(tidy(x)) cy=(tidy(y)) rx=(tidy(radius)) ry=(tidy(high)) fill=(paper) stroke=(rib) stroke-width=(tidy(radius * 0.018)) {}
        @for part in [0.36, 0.72] {
            ellipse cx=(tidy(x)) cy=(tidy(y)) rx=(tidy(radius * part)) ry=(tidy(high)) fill="none" stroke=(rib) stroke-width=(tidy(radius * 0.011)) stroke-opacity="0.42" {}
        }
        @for end in [above - cap_high * 0.45, below - cap_high * 0.55] {
            rect x=(tidy(x - cap_wide / 2.0)) y=(tidy(end)) width=(tidy(cap_wide)) height=(tidy(cap_high)) rx=(tidy(cap_high * 0.4)) fill=(WOOD) {}
        }
        @for place in [-0.5, 0.0, 0.5] {
            line x1=(tidy(x + place * radius * 0.3)) y1=(tidy(below + cap_high * 0.45)) x2=(tidy(x + place * radius * 0.3)) y2=(tidy(below + radius * 0.2)) stroke=(WOOD) stroke-width=(tidy(radius * 0.022)) stroke-linecap="round" {}
        }
    }
}

/// Where no vote was counted, a flame stands in place of the number.
fn flame(x: f64, y: f64, radius: f64) -> Markup {
    let at = |across: f64, down: f64| {
        format!("{} {}", tidy(x + across * radius), tidy(y + down * radius))
    };
    let path = format!(
        "M{} C{} {} {} C{} {} {} Z",
        at(0.0, -0.42),
        at(0.28, -0.12),
        at(0.26, 0.3),
        at(0.0, 0.34),
        at(-0.26, 0.3),
        at(-0.2, 0.0),
        at(0.0, -0.42)
    );
    html! { path d=(path) fill=(RIB) fill-opacity="0.75" {} }
}
