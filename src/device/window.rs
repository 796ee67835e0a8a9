//! The window and the machine around it: clock, timers, address, title, and the moments when a window sleeps and wakes.

use super::{awake, js};
use crate::session::ports::{Later, Surroundings};
use js_sys::Date;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use uuid::Uuid;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::{Document, EventTarget, VisibilityState, Window};

/// How a second window opens: without bars, ready to be moved to the projector.
const WINDOW: &str = "popup=yes,width=1280,height=800";
/// Ticks come this much after the full second, so that a timer that fires early does not tick twice (milliseconds).
const AFTER_THE_SECOND: u64 = 5;

/// The browser's window.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserWindow;

impl Surroundings for BrowserWindow {
    fn now(&self) -> u64 {
        Date::now().max(0.0) as u64
    }

    fn offset_minutes(&self, at: u64) -> i32 {
        -(Date::new(&JsValue::from_f64(at as f64)).get_timezone_offset() as i32)
    }

    fn fresh(&self) -> Uuid {
        Uuid::now_v7()
    }

    fn start(&self, work: Later<()>) {
        spawn_local(work);
    }

    fn wait(&self, milliseconds: u32) -> Later<()> {
        let waited = js::after(milliseconds);
        Box::pin(async move {
            let _ = JsFuture::from(waited).await;
        })
    }

    fn on_tick(&self, tick: Box<dyn Fn()>) {
        let tick: Rc<dyn Fn()> = tick.into();
        let shown = tick.clone();
        on_document(
            &["visibilitychange"],
            Some(VisibilityState::Visible),
            move || shown(),
        );
        let this = *self;
        spawn_local(async move {
            loop {
                let rest = 1_000 - this.now() % 1_000 + AFTER_THE_SECOND;
                this.wait(u32::try_from(rest).unwrap_or(1_000)).await;
                tick();
            }
        });
    }

    fn on_wake(&self, wake: Box<dyn Fn()>) {
        let wake: Rc<dyn Fn()> = wake.into();
        on_window(&["focus", "pageshow"], call(&wake));
        on_document(
            &["visibilitychange"],
            Some(VisibilityState::Visible),
            call(&wake),
        );
        on_document(&["resume"], None, call(&wake));
    }

    fn on_hide(&self, hide: Box<dyn Fn()>) {
        let hide: Rc<dyn Fn()> = hide.into();
        on_window(&["pagehide"], call(&hide));
        on_document(
            &["visibilitychange"],
            Some(VisibilityState::Hidden),
            call(&hide),
        );
        on_document(&["freeze"], None, call(&hide));
    }

    fn fragment(&self) -> String {
        let hash = window()
            .and_then(|window| window.location().hash().ok())
            .unwrap_or_default();
        hash.strip_prefix('#')
            .map(str::to_owned)
            .unwrap_or_default()
    }

    fn go(&self, fragment: &str) {
        if let Some(window) = window() {
            // An address that cannot be set leaves us where we are.
            let _ = window
                .location()
                .set_hash(fragment.strip_prefix('#').unwrap_or(fragment));
        }
    }

    fn stay(&self, fragment: &str) {
        let address = format!("#{}", fragment.strip_prefix('#').unwrap_or(fragment));
        // A copy of this place on top: Back takes the copy away, and a new one is put there.
        let hold = move || {
            if let Some(history) = window().and_then(|window| window.history().ok()) {
                let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
            }
        };
        hold();
        on_window(&["popstate"], hold);
    }

    fn on_fragment(&self, turn: Box<dyn Fn(String)>) {
        let this = *self;
        let last = RefCell::new(this.fragment());
        // One step may come as both events.
        on_window(&["hashchange", "popstate"], move || {
            let now = this.fragment();
            if last.replace(now.clone()) != now {
                turn(now);
            }
        });
    }

    fn ask_to_persist(&self) -> Later<Option<bool>> {
        Box::pin(async {
            let storage = js::member(&js::member(&js_sys::global(), "navigator")?, "storage")?;
            js::call_and_wait(&storage, "persist", &[])
                .await
                .ok()?
                .as_bool()
        })
    }

    fn set_title(&self, title: &str) {
        if let Some(document) = document() {
            document.set_title(title);
        }
    }

    fn open_window(&self, fragment: &str, name: &str) {
        let Some(window) = window() else { return };
        let Ok(here) = window.location().href() else {
            return;
        };
        let page = here.split('#').next().unwrap_or_default();
        let address = format!("{page}#{}", fragment.strip_prefix('#').unwrap_or(fragment));
        if let Ok(Some(opened)) =
            window.open_with_url_and_target_and_features(&address, name, WINDOW)
        {
            // One that was open already comes to the front.
            let _ = opened.focus();
        }
    }

    fn keep_awake(&self, told: Box<dyn Fn(bool)>) {
        awake::keep(told.into());
    }

    fn let_sleep(&self) {
        awake::let_go();
    }

    fn print(&self) {
        if let Some(window) = window() {
            // A browser that cannot print says so itself.
            let _ = window.print();
        }
    }

    fn instead(&self, fragment: &str) {
        let address = format!("#{}", fragment.strip_prefix('#').unwrap_or(fragment));
        if let Some(window) = window() {
            // Unlike the history's own way, this tells everybody who listens for a new fragment.
            let _ = window.location().replace(&address);
        }
    }

    fn alone(&self, what: &str, work: Box<dyn FnOnce() -> Later<()>>) -> Later<()> {
        let what = format!("lantern:{what}");
        Box::pin(async move {
            let work = Rc::new(Cell::new(Some(work)));
            if let Err(_no_locks) = under_lock(&what, &work).await
                && let Some(work) = work.take()
            {
                work().await;
            }
        })
    }
}

type Work = Rc<Cell<Option<Box<dyn FnOnce() -> Later<()>>>>>;

/// Runs the work if the lock is free. An error: this browser has no locks, or does not give them.
async fn under_lock(what: &str, work: &Work) -> Result<(), JsValue> {
    let navigator = js::member(&js_sys::global(), "navigator").unwrap_or(JsValue::UNDEFINED);
    let locks = js::try_member(&navigator, "locks")?.ok_or(JsValue::UNDEFINED)?;
    let if_free = js::object(&[("ifAvailable", &JsValue::TRUE)])?;
    let work = work.clone();
    let held = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        match work.take() {
            Some(work) if !lock.is_null() => future_to_promise(async move {
                work().await;
                Ok(JsValue::UNDEFINED)
            })
            .into(),
            // Another window is at it.
            _ => JsValue::UNDEFINED,
        }
    });
    js::call_and_wait(
        &locks,
        "request",
        &[&JsValue::from_str(what), &if_free, &held],
    )
    .await
    .map(|_| ())
}

fn call(back: &Rc<dyn Fn()>) -> impl Fn() + 'static {
    let back = back.clone();
    move || back()
}

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

fn on_window(kinds: &[&str], hear: impl Fn() + 'static) {
    if let Some(window) = window() {
        js::listen(&window, kinds, move |_| hear());
    }
}

/// Events of the document; with `when`, only those after which it is in that state.
pub(super) fn on_document(
    kinds: &[&str],
    when: Option<VisibilityState>,
    hear: impl Fn() + 'static,
) {
    let Some(document) = document() else { return };
    let target: EventTarget = document.clone().into();
    js::listen(&target, kinds, move |_| {
        if when.is_none_or(|when| document.visibility_state() == when) {
            hear();
        }
    });
}
