//! Files on the computer: downloads everywhere, a file rewritten in place where the browser has the File System Access
//! API (Chromium). A chosen file is remembered in the database; leave to write to it may lapse when the page is closed.

use super::database::{Database, HANDLES, Mode};
use super::js;
use crate::session::ports::{Files, Later, SaveTrouble};
use crate::workshop::ids::WorkshopId;
use js_sys::{Array, Uint8Array};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long the browser has to fetch a download, in milliseconds: Safari saves nothing when it is taken away at once.
const DOWNLOAD: u32 = 60_000;

/// The browser's files.
#[derive(Clone)]
pub struct BrowserFiles {
    database: Rc<Database>,
    /// Files chosen or found since the page was loaded.
    chosen: Rc<RefCell<BTreeMap<WorkshopId, JsValue>>>,
}

impl BrowserFiles {
    /// Remembers chosen files in this database.
    pub fn new(database: Rc<Database>) -> BrowserFiles {
        BrowserFiles {
            database,
            chosen: Rc::default(),
        }
    }

    /// The file chosen for a workshop, if there is one and it can be found.
    async fn handle(&self, workshop: WorkshopId) -> Option<JsValue> {
        if let Some(handle) = self.chosen.borrow().get(&workshop) {
            return Some(handle.clone());
        }
        let key = JsValue::from_str(&workshop.to_string());
        let answers = self
            .database
            .run(Mode::Read, &[HANDLES], |transaction| {
                Ok(vec![transaction.store(HANDLES)?.get(&key)?])
            })
            .await
            .ok()?;
        let handle = answers.first().filter(|handle| handle.is_object())?.clone();
        self.chosen.borrow_mut().insert(workshop, handle.clone());
        Some(handle)
    }

    async fn remember(&self, workshop: WorkshopId, handle: &JsValue) {
        self.chosen.borrow_mut().insert(workshop, handle.clone());
        let key = JsValue::from_str(&workshop.to_string());
        // If it cannot be kept, it is known until the page is closed; the file itself has been written.
        let _ = self
            .database
            .run(Mode::Write, &[HANDLES], |transaction| {
                transaction
                    .store(HANDLES)?
                    .put(handle, &key)
                    .map(|_| Vec::new())
            })
            .await;
    }
}

impl Files for BrowserFiles {
    fn download(&self, name: &str, mime: &str, bytes: &[u8]) -> Result<(), SaveTrouble> {
        offer(name, mime, bytes).map_err(|thrown| js::trouble(&thrown))
    }

    fn can_keep(&self) -> bool {
        js::method(&js_sys::global(), "showSaveFilePicker").is_some()
    }

    /// A file chosen before, whose leave to write has lapsed, is asked for by name; else the browser's own dialog
    /// opens.
    fn choose(
        &self,
        workshop: WorkshopId,
        name: &str,
        bytes: Vec<u8>,
    ) -> Later<Result<bool, SaveTrouble>> {
        let (this, name) = (self.clone(), name.to_owned());
        Box::pin(async move {
            let handle = match this.handle(workshop).await {
                Some(handle) => may_write(&handle, "requestPermission")
                    .await
                    .then_some(handle),
                None => pick(&name).await?,
            };
            let Some(handle) = handle else {
                return Ok(false);
            };
            let written = write(&handle, &bytes).await?;
            if written {
                this.remember(workshop, &handle).await;
            }
            Ok(written)
        })
    }

    fn rewrite(&self, workshop: WorkshopId, bytes: Vec<u8>) -> Later<Result<bool, SaveTrouble>> {
        let this = self.clone();
        Box::pin(async move {
            let Some(handle) = this.handle(workshop).await else {
                return Ok(false);
            };
            if !may_write(&handle, "queryPermission").await {
                return Ok(false);
            }
            write(&handle, &bytes).await
        })
    }

    fn let_go(&self, workshop: WorkshopId) -> Later<Result<(), SaveTrouble>> {
        let this = self.clone();
        Box::pin(async move {
            this.chosen.borrow_mut().remove(&workshop);
            let key = JsValue::from_str(&workshop.to_string());
            this.database
                .run(Mode::Write, &[HANDLES], |transaction| {
                    transaction.store(HANDLES)?.delete(&key).map(|_| Vec::new())
                })
                .await
                .map(|_| ())
        })
    }
}

fn offer(name: &str, mime: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or_else(|| JsValue::from_str("there is no page to save from"))?;
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.set_hidden(true);
    let body = document
        .body()
        .ok_or_else(|| JsValue::from_str("there is no page to save from"))?;
    body.append_child(&anchor)?;
    anchor.click();
    anchor.remove();
    spawn_local(async move {
        let _ = js::wait_for(js::after(DOWNLOAD).into()).await;
        let _ = Url::revoke_object_url(&address);
    });
    Ok(())
}

/// The browser's dialog for a new file. None: it was closed without choosing.
async fn pick(name: &str) -> Result<Option<JsValue>, SaveTrouble> {
    let window = js_sys::global();
    let picked = match js::object(&[("suggestedName", &JsValue::from_str(name))]) {
        Ok(options) => js::call_and_wait(&window, "showSaveFilePicker", &[&options]).await,
        Err(thrown) => Err(thrown),
    };
    match picked {
        Ok(handle) => Ok(Some(handle)),
        Err(thrown) if js::complaint(&thrown).name == "AbortError" => Ok(None),
        Err(thrown) => Err(file_trouble(&thrown).unwrap_or_else(|| {
            SaveTrouble::Other("the browser did not let Lantern ask for a file".to_owned())
        })),
    }
}

/// Whether we may write to the file; `how` says whether the facilitator may be asked.
async fn may_write(handle: &JsValue, how: &str) -> bool {
    let Ok(mode) = js::object(&[("mode", &JsValue::from_str("readwrite"))]) else {
        return false;
    };
    js::call_and_wait(handle, how, &[&mode])
        .await
        .is_ok_and(|state| state == "granted")
}

/// Puts new content in the file's place, and looks how much of it is there. False: leave to write has lapsed.
async fn write(handle: &JsValue, bytes: &[u8]) -> Result<bool, SaveTrouble> {
    match swap(handle, bytes).await {
        Ok(size) if size == bytes.len() as f64 => Ok(true),
        Ok(_) => Err(SaveTrouble::Differs),
        Err(thrown) => file_trouble(&thrown).map_or(Ok(false), Err),
    }
}

async fn swap(handle: &JsValue, bytes: &[u8]) -> Result<f64, JsValue> {
    let writable = js::call_and_wait(handle, "createWritable", &[]).await?;
    let content = JsValue::from(Uint8Array::from(bytes));
    if let Err(thrown) = js::call_and_wait(&writable, "write", &[&content]).await {
        let _ = js::call_and_wait(&writable, "abort", &[]).await;
        return Err(thrown);
    }
    js::call_and_wait(&writable, "close", &[]).await?;
    let file = js::call_and_wait(handle, "getFile", &[]).await?;
    Ok(js::member(&file, "size")
        .and_then(|size| size.as_f64())
        .unwrap_or(-1.0))
}

fn file_trouble(thrown: &JsValue) -> Option<SaveTrouble> {
    js::complaint(thrown).file_trouble()
}
