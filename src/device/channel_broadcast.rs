//! Hints to the other windows of this browser. Where there is no `BroadcastChannel`, nothing is told: windows then
//! find out from the journal when they next look.

use super::js;
use crate::session::ports::Channel;
use wasm_bindgen::JsValue;
use web_sys::BroadcastChannel;

/// The channel `lantern`.
pub struct BrowserChannel {
    channel: Option<BroadcastChannel>,
}

impl BrowserChannel {
    /// Joins the channel, if there is such a thing.
    pub fn new() -> BrowserChannel {
        BrowserChannel {
            channel: BroadcastChannel::new("lantern").ok(),
        }
    }
}

impl Default for BrowserChannel {
    fn default() -> Self {
        BrowserChannel::new()
    }
}

impl Channel for BrowserChannel {
    fn tell(&self, hint: &str) {
        if let Some(channel) = &self.channel {
            // A hint that is lost loses nothing.
            let _ = channel.post_message(&JsValue::from_str(hint));
        }
    }

    fn on_hear(&self, hear: Box<dyn Fn(String)>) {
        if let Some(channel) = &self.channel {
            js::listen(channel, &["message"], move |event| {
                if let Some(hint) = js::member(&event, "data").and_then(|hint| hint.as_string()) {
                    hear(hint);
                }
            });
        }
    }
}
