//! What other programs paste: rich text and plain, given to the browser within the press and filled in when it is made.

use super::js;
use crate::session::outside::{Clipboard, RichText, Uncopied};
use crate::session::ports::Later;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Blob, BlobPropertyBag};

/// The kinds in which a text is copied.
const HTML: &str = "text/html";
const PLAIN: &str = "text/plain";

/// The browser's clipboard.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserClipboard;

impl Clipboard for BrowserClipboard {
    fn copy(&self, text: Later<RichText>) -> Later<Result<(), Uncopied>> {
        // Asked within the press, not after it.
        let written = write(text);
        Box::pin(async move {
            let written = written.map_err(|_| Uncopied)?;
            let written = js::wait_for(written).await;
            written.map(|_| ()).map_err(|_| Uncopied)
        })
    }
}

fn write(text: Later<RichText>) -> Result<JsValue, JsValue> {
    let window = js_sys::global();
    let clipboard =
        js::member(&window, "navigator").and_then(|navigator| js::member(&navigator, "clipboard"));
    let clipboard = clipboard.ok_or(JsValue::NULL)?;
    let item: Function = js::method(&window, "ClipboardItem").ok_or(JsValue::NULL)?;
    let made = future_to_promise(async move {
        let text = text.await;
        js::object(&[
            (HTML, &blob(&text.html, HTML)?),
            (PLAIN, &blob(&text.plain, PLAIN)?),
        ])
    });
    let kinds = js::object(&[
        (HTML, &of_kind(&made, HTML).into()),
        (PLAIN, &of_kind(&made, PLAIN).into()),
    ])?;
    let item = Reflect::construct(&item, &Array::of1(&kinds))?;
    js::call(&clipboard, "write", &[&Array::of1(&item)])
}

/// One of the two, as soon as both are made.
fn of_kind(made: &Promise, kind: &'static str) -> Promise {
    let made = made.clone();
    future_to_promise(async move {
        let both = JsFuture::from(made).await?;
        js::member(&both, kind).ok_or(JsValue::NULL)
    })
}

fn blob(text: &str, kind: &str) -> Result<JsValue, JsValue> {
    let about = BlobPropertyBag::new();
    about.set_type(kind);
    let text = Array::of1(&JsValue::from_str(text));
    Blob::new_with_str_sequence_and_options(&text, &about).map(JsCast::unchecked_into)
}
