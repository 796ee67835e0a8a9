//! Starts Lantern in the browser.

fn main() {
    lantern::device::crash::install();
    lantern::screens::app::mount();
}
