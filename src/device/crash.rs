//! What is left to do when the program has stopped: say it on the console, and let the plain JavaScript of the page
//! show what can be saved. Nothing here comes back into the program.

use super::js;
use wasm_bindgen::JsValue;

/// From now on a crash shows the page's own crash screen.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        if let Some(crashed) = js::method(&js_sys::global(), "lanternCrashed") {
            // Nobody is left to hear of a failure.
            let _ = crashed.call1(&JsValue::UNDEFINED, &JsValue::from_str(&info.to_string()));
        }
    }));
}
