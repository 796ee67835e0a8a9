//! Keeps the screen from going to sleep, where the browser can (Screen Wake Lock). The browser lets go whenever the page
//! is hidden, so it is asked again as soon as the page is seen.

use super::js;
use super::window::on_document;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::VisibilityState;

type Told = Rc<dyn Fn(bool)>;

struct Wanted {
    told: Told,
    lock: Option<JsValue>,
}

thread_local! {
    static WANTED: RefCell<Option<Wanted>> = const { RefCell::new(None) };
    static LISTENING: Cell<bool> = const { Cell::new(false) };
}

/// Asks now, and again whenever the page comes back into view.
pub fn keep(told: Told) {
    let_go();
    WANTED.set(Some(Wanted { told, lock: None }));
    if !LISTENING.replace(true) {
        on_document(&["visibilitychange"], Some(VisibilityState::Visible), ask);
    }
    ask();
}

/// Lets the screen go to sleep again.
pub fn let_go() {
    if let Some(lock) = WANTED.take().and_then(|wanted| wanted.lock) {
        release(&lock);
    }
}

fn release(lock: &JsValue) {
    // One that was let go already says so; there is nothing to do about it.
    let _ = js::call(lock, "release", &[]);
}

fn is_held() -> bool {
    let lock = WANTED.with_borrow(|wanted| wanted.as_ref()?.lock.clone());
    lock.and_then(|lock| js::member(&lock, "released"))
        .is_some_and(|released| released.is_falsy())
}

fn told() -> Option<Told> {
    WANTED.with_borrow(|wanted| wanted.as_ref().map(|wanted| wanted.told.clone()))
}

fn ask() {
    if told().is_none() || is_held() || !is_seen() {
        return;
    }
    spawn_local(async {
        let lock = request().await.ok();
        let Some(told) = told() else {
            lock.iter().for_each(release);
            return;
        };
        // Refused because the page was hidden meanwhile: it is asked again when it is seen.
        if lock.is_some() || is_seen() {
            told(lock.is_some());
        }
        WANTED.with_borrow_mut(|wanted| {
            if let Some(wanted) = wanted {
                wanted.lock = lock;
            }
        });
    });
}

/// A lock; an error where there is no such thing or it is refused.
async fn request() -> Result<JsValue, JsValue> {
    let navigator = js::try_member(&js_sys::global(), "navigator")?.unwrap_or(JsValue::UNDEFINED);
    let locks = js::try_member(&navigator, "wakeLock")?.ok_or(JsValue::UNDEFINED)?;
    let lock = js::call_and_wait(&locks, "request", &[&JsValue::from_str("screen")]).await?;
    // The machine may let go by itself, when its battery runs low.
    js::listen(lock.unchecked_ref(), &["release"], |_| ask());
    Ok(lock)
}

fn is_seen() -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .is_some_and(|document| document.visibility_state() == VisibilityState::Visible)
}
