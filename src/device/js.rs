//! The few things that every adapter does with JavaScript values. Nothing here trusts an object to be there: what is
//! missing, or throws, is an answer like any other.

use crate::session::ports::SaveTrouble;
use crate::session::trouble::Complaint;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::EventTarget;

/// A property; `None` when it is missing, undefined, null, or throws.
pub fn member(of: &JsValue, name: &str) -> Option<JsValue> {
    try_member(of, name).ok().flatten()
}

/// A property; `None` when it is missing, undefined or null; an error when it throws.
pub fn try_member(of: &JsValue, name: &str) -> Result<Option<JsValue>, JsValue> {
    let value = Reflect::get(of, &JsValue::from_str(name))?;
    Ok((!value.is_undefined() && !value.is_null()).then_some(value))
}

/// A method, if there is one of that name.
pub fn method(of: &JsValue, name: &str) -> Option<Function> {
    member(of, name)?.dyn_into().ok()
}

/// Calls a method. One that is missing throws a `TypeError`, as in JavaScript.
pub fn call(of: &JsValue, name: &str, arguments: &[&JsValue]) -> Result<JsValue, JsValue> {
    let method = method(of, name)
        .ok_or_else(|| js_sys::TypeError::new(&format!("{name} is not a function")))?;
    let list = Array::new();
    for argument in arguments {
        list.push(argument);
    }
    Reflect::apply(&method, of, &list)
}

/// Calls a method that answers with a promise, and waits for it.
pub async fn call_and_wait(
    of: &JsValue,
    name: &str,
    arguments: &[&JsValue],
) -> Result<JsValue, JsValue> {
    wait_for(call(of, name, arguments)?).await
}

/// The value of a promise; anything else is its own value.
pub async fn wait_for(value: JsValue) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(&value)).await
}

/// A plain object with these properties.
pub fn object(properties: &[(&str, &JsValue)]) -> Result<JsValue, JsValue> {
    let object = JsValue::from(js_sys::Object::new());
    for (name, value) in properties {
        Reflect::set(&object, &JsValue::from_str(name), value)?;
    }
    Ok(object)
}

/// A promise kept when one of the `good` handlers of `target` is called, broken when one of the `bad` ones is. The
/// handlers are set at once, before anything can happen.
pub fn until(target: &JsValue, good: &[&str], bad: &[&str]) -> Promise {
    Promise::new(&mut |keep, break_| {
        for (names, function) in [(good, &keep), (bad, &break_)] {
            for name in names {
                // A target that takes no handlers is one that never calls.
                let _ = Reflect::set(target, &JsValue::from_str(name), function);
            }
        }
    })
}

/// A promise kept after so many milliseconds.
pub fn after(milliseconds: u32) -> Promise {
    let milliseconds = i32::try_from(milliseconds).unwrap_or(i32::MAX);
    Promise::new(&mut |keep, _| {
        let set = web_sys::window().and_then(|window| {
            window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&keep, milliseconds)
                .ok()
        });
        if set.is_none() {
            let _ = keep.call0(&JsValue::UNDEFINED);
        }
    })
}

/// Calls back at every event of these kinds, for as long as the program runs.
pub fn listen(target: &EventTarget, kinds: &[&str], hear: impl FnMut(JsValue) + 'static) {
    let hear = Closure::<dyn FnMut(JsValue)>::new(hear).into_js_value();
    for kind in kinds {
        // A target that refuses listeners is one that never calls.
        let _ = target.add_event_listener_with_callback(kind, hear.unchecked_ref());
    }
}

/// What a thrown value says.
pub fn complaint(thrown: &JsValue) -> Complaint {
    if let Some(message) = thrown.as_string() {
        return Complaint {
            message,
            ..Complaint::default()
        };
    }
    let text = |name| {
        member(thrown, name)
            .and_then(|value| value.as_string())
            .unwrap_or_default()
    };
    let code = member(thrown, "code")
        .and_then(|code| code.as_f64())
        .unwrap_or(0.0);
    Complaint {
        name: text("name"),
        code: code as u16,
        message: text("message"),
    }
}

/// What a thrown value means for keeping the work.
pub fn trouble(thrown: &JsValue) -> SaveTrouble {
    complaint(thrown).trouble()
}
