//! Half-typed text: kept on this device at every keystroke, back after a reload, nobody else's business.

use super::Session;

impl Session {
    /// The half-typed text of a box; empty when there is none. `which` names the box within this workshop.
    pub fn draft(self, which: &str) -> String {
        self.inner()
            .outside
            .desk
            .get(&self.draft_key(which))
            .unwrap_or_default()
    }

    /// Keeps the half-typed text of a box; empty text puts it away.
    pub fn keep_draft(self, which: &str, text: &str) {
        let desk = &self.inner().outside.desk;
        let key = self.draft_key(which);
        if text.is_empty() {
            desk.remove(&key);
        } else if desk.put(&key, text).is_err() {
            // The words are still in the box; the saved state already tells when stores fail.
            desk.remove(&key);
        }
    }

    fn draft_key(self, which: &str) -> String {
        format!("draft:{}:{which}", self.id())
    }
}
