//! A clipboard and an easel in memory: what was copied, what was painted, and what they refuse.

use crate::session::outside::{Clipboard, Easel, RichText, Uncopied, Unpainted};
use crate::session::ports::Later;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// A clipboard in memory.
#[derive(Default)]
pub struct MemoryClipboard {
    /// What stands in it.
    pub holds: Rc<RefCell<Option<RichText>>>,
    /// It takes nothing.
    pub refuses: Cell<bool>,
}

impl Clipboard for MemoryClipboard {
    fn copy(&self, text: Later<RichText>) -> Later<Result<(), Uncopied>> {
        let (holds, refuses) = (self.holds.clone(), self.refuses.get());
        Box::pin(async move {
            if refuses {
                return Err(Uncopied);
            }
            let text = text.await;
            holds.replace(Some(text));
            Ok(())
        })
    }
}

/// An easel in memory: what it paints is the drawing itself, after a word that says so.
#[derive(Default)]
pub struct MemoryEasel {
    /// It paints nothing.
    pub refuses: Cell<bool>,
}

/// How everything begins that is painted in memory.
const PAINTED: &str = "\u{89}PNG";

impl Easel for MemoryEasel {
    fn paint(&self, svg: String, (wide, high): (u32, u32)) -> Later<Result<Vec<u8>, Unpainted>> {
        let painted = if self.refuses.get() {
            Err(Unpainted)
        } else {
            Ok(format!("{PAINTED} {wide} × {high}\n{svg}").into_bytes())
        };
        Box::pin(std::future::ready(painted))
    }
}
