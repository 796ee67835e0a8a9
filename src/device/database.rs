//! The browser's database, opened once and shared. Written straight on the IndexedDB objects because `idb` (0.6.5) and
//! the stable part of web-sys cannot ask for `durability: "strict"`, on which the word "Saved" rests.
//!
//! A transaction's requests are all made at once and answered when the transaction is complete, never in between: a
//! transaction commits by itself as soon as nobody asks anything of it.

use super::js;
use crate::session::ports::SaveTrouble;
use js_sys::{Array, Promise};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};

/// Changes, one record each.
pub const CHANGES: &str = "changes";
/// Whole workshops.
pub const SNAPSHOTS: &str = "snapshots";
/// One line per workshop.
pub const SHELF: &str = "shelf";
/// The files that are rewritten in place.
pub const HANDLES: &str = "handles";

const NAME: &str = "lantern";
const VERSION: u32 = 1;
/// How long opening may take, in milliseconds.
const PATIENCE: u32 = 5_000;

#[wasm_bindgen]
extern "C" {
    /// `IDBFactory`.
    #[derive(Clone)]
    type Factory;
    #[wasm_bindgen(method, catch)]
    fn open(this: &Factory, name: &str, version: u32) -> Result<Request, JsValue>;

    /// `IDBRequest` and `IDBOpenDBRequest`.
    #[derive(Clone)]
    pub type Request;
    #[wasm_bindgen(method, catch, getter)]
    fn result(this: &Request) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, getter, js_name = error)]
    fn request_error(this: &Request) -> Result<JsValue, JsValue>;

    /// `IDBDatabase`.
    #[derive(Clone)]
    type Connection;
    #[wasm_bindgen(method, catch, js_name = createObjectStore)]
    fn create_object_store(this: &Connection, name: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &Connection,
        stores: &Array,
        mode: &str,
        options: &JsValue,
    ) -> Result<Transaction, JsValue>;
    #[wasm_bindgen(method)]
    fn close(this: &Connection);
    #[wasm_bindgen(method, setter, js_name = onversionchange)]
    fn set_on_version_change(this: &Connection, hear: &JsValue);
    #[wasm_bindgen(method, setter, js_name = onclose)]
    fn set_on_close(this: &Connection, hear: &JsValue);

    /// `IDBTransaction`.
    #[derive(Clone)]
    pub type Transaction;
    /// The store of that name.
    #[wasm_bindgen(method, catch, js_name = objectStore)]
    pub fn store(this: &Transaction, name: &str) -> Result<Store, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn abort(this: &Transaction) -> Result<(), JsValue>;
    #[wasm_bindgen(method, getter)]
    fn error(this: &Transaction) -> JsValue;

    /// `IDBObjectStore`.
    #[derive(Clone)]
    pub type Store;
    /// Writes a value under a key.
    #[wasm_bindgen(method, catch)]
    pub fn put(this: &Store, value: &JsValue, key: &JsValue) -> Result<Request, JsValue>;
    /// The value under a key.
    #[wasm_bindgen(method, catch)]
    pub fn get(this: &Store, key: &JsValue) -> Result<Request, JsValue>;
    /// All values in a range.
    #[wasm_bindgen(method, catch, js_name = getAll)]
    pub fn get_all(this: &Store, range: &JsValue) -> Result<Request, JsValue>;
    /// All keys in a range, in the same order.
    #[wasm_bindgen(method, catch, js_name = getAllKeys)]
    pub fn get_all_keys(this: &Store, range: &JsValue) -> Result<Request, JsValue>;
    /// How many there are in a range.
    #[wasm_bindgen(method, catch)]
    pub fn count(this: &Store, range: &JsValue) -> Result<Request, JsValue>;
    /// Removes what is in a range or under a key.
    #[wasm_bindgen(method, catch)]
    pub fn delete(this: &Store, range: &JsValue) -> Result<Request, JsValue>;

    /// `IDBKeyRange.bound`.
    #[wasm_bindgen(catch, js_namespace = IDBKeyRange, js_name = bound)]
    pub fn key_range(
        lower: &JsValue,
        upper: &JsValue,
        lower_open: bool,
        upper_open: bool,
    ) -> Result<JsValue, JsValue>;
}

/// What a transaction is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Looking only.
    Read,
    /// Writing, complete only when it is on the disk.
    Write,
}

/// The connection to the database, opened when it is first needed and again when it was lost.
#[derive(Default)]
pub struct Database {
    /// The current opening, with its number.
    opening: RefCell<Option<Promise>>,
    turn: Cell<u32>,
    /// An opening succeeded before.
    was_open: Cell<bool>,
    lost: Cell<bool>,
}

impl Database {
    /// Whether the browser began again with an empty database: it said so when opening, or a database that was open
    /// before had to be made anew.
    pub fn lost(&self) -> bool {
        self.lost.get()
    }

    /// Runs a transaction: `work` makes all its requests at once; their results come back when it is complete. A lost
    /// connection is opened again once, so `work` may be called twice.
    pub async fn run(
        self: &Rc<Self>,
        mode: Mode,
        stores: &[&str],
        work: impl Fn(&Transaction) -> Result<Vec<Request>, JsValue>,
    ) -> Result<Vec<JsValue>, SaveTrouble> {
        let (turn, connection) = self.connection().await?;
        match transact(&connection, mode, stores, &work).await {
            Err(SaveTrouble::Unreachable) => {
                connection.close();
                self.let_go(turn);
                let (_, connection) = self.connection().await?;
                transact(&connection, mode, stores, &work).await
            }
            answer => answer,
        }
    }

    async fn connection(self: &Rc<Self>) -> Result<(u32, Connection), SaveTrouble> {
        let (turn, opening) = self.opening();
        match JsFuture::from(opening).await {
            Ok(connection) => Ok((turn, connection.unchecked_into())),
            Err(error) => {
                self.let_go(turn);
                Err(js::trouble(&error))
            }
        }
    }

    fn opening(self: &Rc<Self>) -> (u32, Promise) {
        if let Some(opening) = self.opening.borrow().as_ref() {
            return (self.turn.get(), opening.clone());
        }
        let turn = self.turn.get().wrapping_add(1);
        self.turn.set(turn);
        let this = self.clone();
        let opening = future_to_promise(async move { this.open(turn).await.map(JsValue::from) });
        *self.opening.borrow_mut() = Some(opening.clone());
        (turn, opening)
    }

    /// The next transaction opens anew.
    fn let_go(&self, turn: u32) {
        if self.turn.get() == turn {
            *self.opening.borrow_mut() = None;
        }
    }

    async fn open(self: Rc<Self>, turn: u32) -> Result<Connection, JsValue> {
        let request = factory()?.open(NAME, VERSION)?;
        let upgrade = {
            let (this, request) = (self.clone(), request.clone());
            Closure::once_into_js(move |event: JsValue| this.furnish(&request, &event))
        };
        js_sys::Reflect::set(&request, &JsValue::from_str("onupgradeneeded"), &upgrade)?;
        let opened = js::until(&request, &["onsuccess"], &["onerror"]);
        match JsFuture::from(Promise::race(&Array::of2(&opened, &js::after(PATIENCE)))).await {
            // The clock was faster.
            Ok(nothing) if nothing.is_undefined() => {
                close_when_it_comes(opened, request);
                Err(web_error(
                    "TimeoutError",
                    "The database did not open in time.",
                ))
            }
            Ok(_) => {
                let connection: Connection = request.result()?.unchecked_into();
                self.watch(&connection, turn);
                self.was_open.set(true);
                Ok(connection)
            }
            Err(_) => Err(request.request_error().unwrap_or_else(|thrown| thrown)),
        }
    }

    /// Makes the stores that are missing.
    fn furnish(&self, request: &Request, event: &JsValue) {
        let word = js::member(event, "dataLoss").and_then(|loss| loss.as_string());
        let fresh = js::member(event, "oldVersion")
            .and_then(|version| version.as_f64())
            .unwrap_or(0.0)
            < 1.0;
        if word.is_some_and(|word| word == "total") || (fresh && self.was_open.get()) {
            self.lost.set(true);
        }
        if let Ok(connection) = request.result() {
            let connection: Connection = connection.unchecked_into();
            for store in [CHANGES, SNAPSHOTS, SHELF, HANDLES] {
                // One that is there already throws, and is as it should be.
                let _ = connection.create_object_store(store);
            }
        }
    }

    /// Gives way to a newer version or a deletion, and notices when the browser takes the connection away.
    fn watch(self: &Rc<Self>, connection: &Connection, turn: u32) {
        let (this, ours) = (self.clone(), connection.clone());
        let give_way = Closure::<dyn FnMut()>::new(move || {
            ours.close();
            this.let_go(turn);
        });
        connection.set_on_version_change(&give_way.into_js_value());
        let this = self.clone();
        let taken = Closure::<dyn FnMut()>::new(move || this.let_go(turn));
        connection.set_on_close(&taken.into_js_value());
    }
}

async fn transact(
    connection: &Connection,
    mode: Mode,
    stores: &[&str],
    work: &impl Fn(&Transaction) -> Result<Vec<Request>, JsValue>,
) -> Result<Vec<JsValue>, SaveTrouble> {
    let (transaction, complete, requests) =
        begin(connection, mode, stores, work).map_err(|thrown| js::trouble(&thrown))?;
    if JsFuture::from(complete).await.is_err() {
        let error = transaction.error();
        // An abort without a reason is not the fault of what was written.
        return Err(if error.is_null() || error.is_undefined() {
            SaveTrouble::Unreachable
        } else {
            js::trouble(&error)
        });
    }
    requests
        .iter()
        .map(Request::result)
        .collect::<Result<_, _>>()
        .map_err(|thrown| js::trouble(&thrown))
}

fn begin(
    connection: &Connection,
    mode: Mode,
    stores: &[&str],
    work: &impl Fn(&Transaction) -> Result<Vec<Request>, JsValue>,
) -> Result<(Transaction, Promise, Vec<Request>), JsValue> {
    let names: Array = stores.iter().map(|name| JsValue::from_str(name)).collect();
    let transaction = match mode {
        Mode::Read => connection.transaction(&names, "readonly", &JsValue::UNDEFINED)?,
        Mode::Write => {
            let strict = js::object(&[("durability", &JsValue::from_str("strict"))])?;
            connection.transaction(&names, "readwrite", &strict)?
        }
    };
    match work(&transaction) {
        Ok(requests) => {
            let complete = js::until(&transaction, &["oncomplete"], &["onabort"]);
            Ok((transaction, complete, requests))
        }
        Err(thrown) => {
            // All or nothing.
            let _ = transaction.abort();
            Err(thrown)
        }
    }
}

fn factory() -> Result<Factory, JsValue> {
    match js::try_member(&js_sys::global(), "indexedDB")? {
        Some(factory) => Ok(factory.unchecked_into()),
        None => Err(web_error("SecurityError", "This browser has no database.")),
    }
}

/// A connection that comes after we stopped waiting would stand in the way of a newer version.
fn close_when_it_comes(opened: Promise, request: Request) {
    spawn_local(async move {
        if JsFuture::from(opened).await.is_ok()
            && let Ok(connection) = request.result()
        {
            connection.unchecked_into::<Connection>().close();
        }
    });
}

fn web_error(name: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    error.set_name(name);
    error.into()
}
