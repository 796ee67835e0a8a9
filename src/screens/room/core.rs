//! The positive core as a picture: lanterns on a line, each as large as its votes, its name under it; then each of them
//! by itself, with what somebody said. The picture says nothing that the words under it do not say.

use super::leaf::{paragraph, quoted};
use super::piece::Piece;
use crate::record::room_view::Light;
use crate::workshop::telling::count;
use leptos::prelude::*;

/// The most lanterns on one line.
const ON_A_LINE: usize = 5;
/// The width and height that the picture is drawn in.
const WIDTH: f64 = 1000.0;
const HEIGHT: f64 = 210.0;

/// Lines of lanterns, as even as they go, then a page for each light that has something to say.
pub(super) fn pages(lights: &[Light]) -> Vec<Piece> {
    let lines = lights.len().div_ceil(ON_A_LINE).max(1);
    let each = lights.len().div_ceil(lines).max(1);
    let pictures = lights.chunks(each).map(|line| Piece::Lights(line.to_vec()));
    let speaking = lights
        .iter()
        .filter(|light| !light.quote.is_empty() || !light.why.is_empty());
    pictures
        .chain(speaking.cloned().map(Piece::Light))
        .collect()
}

pub(super) fn picture(lights: Vec<Light>) -> AnyView {
    let many = lights.len();
    let drawn: Vec<_> = lights
        .iter()
        .enumerate()
        .map(|(at, light)| lantern(hung(at, many, light.share)))
        .collect();
    let names = lights.into_iter().map(|light| {
        view! {
            <li class="lights__light">
                <p class="lights__name" dir="auto">
                    {light.name}
                </p>
                {votes(light.votes)}
            </li>
        }
        .into_any()
    });
    view! {
        <svg class="lights__picture" viewBox=format!("0 0 {WIDTH} {HEIGHT}") preserveAspectRatio="xMidYMax meet" aria-hidden="true">
            <path class="lights__line" d="M0 6Q500 86 1000 6"></path>
            {drawn}
        </svg>
        <ul class="lights__names" data-many=many.to_string()>
            {names.collect::<Vec<AnyView>>()}
        </ul>
    }
    .into_any()
}

/// The light that all lanterns give: in the page once, whatever page is seen.
#[component]
pub(super) fn glow() -> impl IntoView {
    view! {
        <svg class="lights__defs" aria-hidden="true">
            <defs>
                <radialGradient id="lights-glow">
                    <stop class="lights__glow" offset="0" stop-opacity=".8"></stop>
                    <stop class="lights__glow" offset=".4" stop-opacity=".3"></stop>
                    <stop class="lights__glow" offset="1" stop-opacity="0"></stop>
                </radialGradient>
            </defs>
        </svg>
    }
}

/// Where a lantern hangs on the line, and how large it is.
fn hung(at: usize, many: usize, share: u64) -> String {
    let along = (at as f64 + 0.5) / many.max(1) as f64;
    let x = WIDTH * along;
    // The line is a curve from 6 down to 46 and back; a lantern hangs where it is.
    let y = 6.0 + 160.0 * along * (1.0 - along);
    let size = 0.85 + 0.5 * share.min(100) as f64 / 100.0;
    format!("translate({x:.1} {y:.1}) scale({size:.2})")
}

/// A lit lantern; the point where it hangs is 0 0.
fn lantern(place: String) -> AnyView {
    view! {
        <g transform=place>
            <circle cx="0" cy="64" r="92" fill="url(#lights-glow)"></circle>
            <path class="lights__glass" d="M-20 26h40l8 70h-56z"></path>
            <path
                class="lights__flame"
                d="M2 44c3 12 14 17 14 30a16 16 0 0 1-32 0c0-8 4-12 6-18 3 2 4 5 5 8 5-5 7-12 7-20z"
            ></path>
            <path class="lights__frame" d="M-9 12a9 9 0 0 1 18 0M-24 25c0-8 5-13 12-13h24c7 0 12 5 12 13zM-20 26-28 96M20 26l8 70M-33 97h66l4 11h-74z"></path>
        </g>
    }
    .into_any()
}

/// "12 votes"; nothing when nobody voted.
fn votes(votes: u64) -> AnyView {
    let words = match votes {
        0 => String::new(),
        votes => count(
            usize::try_from(votes).unwrap_or(usize::MAX),
            "vote",
            "votes",
        ),
    };
    paragraph("lights__votes", words)
}

/// One light by itself, with a line that somebody said and what makes it possible.
pub(super) fn light(light: Light) -> AnyView {
    let Light {
        name, quote, why, ..
    } = light;
    view! {
        <article class="leaf" data-look="light">
            <h2 class="leaf__words" dir="auto">
                {name}
            </h2>
            {quoted(quote)}
            {paragraph("leaf__body", why)}
        </article>
    }
    .into_any()
}
