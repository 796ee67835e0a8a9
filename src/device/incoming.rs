//! Files that people bring: chosen in the browser's dialog, or dropped onto the window.

use super::js;
use crate::session::outside::{Brought, Incoming, Unread};
use crate::session::ports::Later;
use js_sys::Uint8Array;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, File, HtmlInputElement};

/// The browser's dialog and its drag and drop.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserIncoming;

impl Incoming for BrowserIncoming {
    fn choose(&self, endings: &str, largest: usize) -> Later<Result<Option<Brought>, Unread>> {
        // The dialog opens within the press, not after it.
        let asked = ask(endings);
        Box::pin(async move {
            let Ok((input, answered)) = asked else {
                return Err(Unread::Unreadable);
            };
            let _ = JsFuture::from(answered).await;
            match input.files().and_then(|files| files.get(0)) {
                Some(file) => read_file(file, largest).await.map(Some),
                None => Ok(None),
            }
        })
    }

    fn on_drop(&self, largest: usize, hear: Box<dyn Fn(Result<Brought, Unread>)>) {
        let Some(window) = web_sys::window() else {
            return;
        };
        // Without this the browser leaves the page for the file.
        js::listen(&window, &["dragover"], |event| {
            drop_with_files(event);
        });
        let hear: Rc<dyn Fn(Result<Brought, Unread>)> = hear.into();
        js::listen(&window, &["drop"], move |event| {
            let Some(event) = drop_with_files(event) else {
                return;
            };
            let files = event.data_transfer().and_then(|transfer| transfer.files());
            if let Some(file) = files.and_then(|files| files.get(0)) {
                let hear = hear.clone();
                spawn_local(async move { hear(read_file(file, largest).await) });
            }
        });
    }
}

/// Reads a file, unless it is larger than that.
pub fn read_file(file: File, largest: usize) -> Later<Result<Brought, Unread>> {
    Box::pin(async move {
        if file.size() > largest as f64 {
            return Err(Unread::TooLarge {
                megabytes: megabytes(file.size()),
                most: megabytes(largest as f64),
            });
        }
        let content = js::call_and_wait(&file, "arrayBuffer", &[])
            .await
            .map_err(|_| Unread::Unreadable)?;
        Ok(Brought {
            name: file.name(),
            bytes: Uint8Array::new(&content).to_vec(),
        })
    })
}

fn megabytes(bytes: f64) -> u64 {
    (bytes / (1_024.0 * 1_024.0)).ceil() as u64
}

/// Opens the dialog. The promise is kept when it is closed, with a file or without.
fn ask(endings: &str) -> Result<(HtmlInputElement, js_sys::Promise), JsValue> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let input: HtmlInputElement = document.create_element("input")?.unchecked_into();
    input.set_type("file");
    input.set_accept(endings);
    let answered = js::until(&input, &["onchange", "oncancel"], &[]);
    input.click();
    Ok((input, answered))
}

/// The event, taken over, if it carries files. Dragging a card carries none.
fn drop_with_files(event: JsValue) -> Option<DragEvent> {
    let event: DragEvent = event.dyn_into().ok()?;
    let carries_files = event
        .data_transfer()?
        .types()
        .iter()
        .any(|kind| kind == "Files");
    if carries_files {
        event.prevent_default();
    }
    carries_files.then_some(event)
}
