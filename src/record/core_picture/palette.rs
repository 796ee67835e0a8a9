//! The colours of the picture, which stands alone on paper and knows no style sheet.

pub(super) const PAPER: &str = "#fcf5e6";
pub(super) const HILL_FAR: &str = "#f3e2bf";
pub(super) const HILL_NEAR: &str = "#ead2a3";
pub(super) const INK: &str = "#2e2219";
pub(super) const QUIET: &str = "#66523f";
pub(super) const LAMP: &str = "#9a4a12";
pub(super) const WOOD: &str = "#4a2c17";
pub(super) const CORD: &str = "#7d5a3a";
pub(super) const RIB: &str = "#d98a35";
pub(super) const UNLIT: &str = "#efe3cb";

/// Light on paper, light around a lantern, light within.
pub(super) const DEFINITIONS: &str = r##"<defs><radialGradient id="light" cx="0.5" cy="0.45" r="0.75"><stop offset="0" stop-color="#fff9e6"/><stop offset="0.55" stop-color="#fcf0d3" stop-opacity="0.7"/><stop offset="1" stop-color="#e9cb94" stop-opacity="0.55"/></radialGradient><radialGradient id="halo"><stop offset="0" stop-color="#ffc45c" stop-opacity="0.75"/><stop offset="0.5" stop-color="#ffd68a" stop-opacity="0.32"/><stop offset="1" stop-color="#ffe2a8" stop-opacity="0"/></radialGradient><radialGradient id="lit" cx="0.5" cy="0.52" r="0.62"><stop offset="0" stop-color="#fffbe8"/><stop offset="0.45" stop-color="#ffe7a6"/><stop offset="0.8" stop-color="#ffc565"/><stop offset="1" stop-color="#ee9d3c"/></radialGradient></defs>"##;
