//! Small things in the browser's storage areas, which answer at once. Only our own keys are ever looked at: other
//! programs may live at the same address.

use super::js;
use crate::session::ports::{Desk, SaveTrouble};
use gloo_storage::{LocalStorage, SessionStorage, Storage};

/// Before every key, so that ours are told from others'.
const OURS: &str = "lantern:";

/// Which storage area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageDesk {
    /// For this browser, until it is cleared.
    Local,
    /// For this window, until it is closed.
    Session,
}

impl StorageDesk {
    /// gloo-storage panics where storage is missing or blocked, so that is asked first.
    fn area(self) -> Result<web_sys::Storage, SaveTrouble> {
        let window = web_sys::window().ok_or(SaveTrouble::Forbidden)?;
        let probe = match self {
            StorageDesk::Local => window.local_storage(),
            StorageDesk::Session => window.session_storage(),
        };
        match probe {
            Ok(Some(_)) if self == StorageDesk::Local => Ok(LocalStorage::raw()),
            Ok(Some(_)) => Ok(SessionStorage::raw()),
            Ok(None) | Err(_) => Err(SaveTrouble::Forbidden),
        }
    }
}

impl Desk for StorageDesk {
    fn put(&self, key: &str, value: &str) -> Result<(), SaveTrouble> {
        self.area()?
            .set_item(&format!("{OURS}{key}"), value)
            .map_err(|thrown| js::trouble(&thrown))
    }

    fn get(&self, key: &str) -> Option<String> {
        self.area()
            .ok()?
            .get_item(&format!("{OURS}{key}"))
            .ok()
            .flatten()
    }

    fn remove(&self, key: &str) {
        if let Ok(area) = self.area() {
            // What cannot be removed is found again at the next start, and known by then.
            let _ = area.remove_item(&format!("{OURS}{key}"));
        }
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        let Ok(area) = self.area() else {
            return Vec::new();
        };
        let ours = |at| {
            let key = area.key(at).ok().flatten()?;
            key.strip_prefix(OURS)
                .filter(|key| key.starts_with(prefix))
                .map(str::to_owned)
        };
        (0..area.length().unwrap_or(0)).filter_map(ours).collect()
    }
}
