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

    /// The unfinished words of whoever stands at this window's shared box; empty when there are none.
    pub fn unfinished(self) -> String {
        let passing = self.inner().outside.passing.clone();
        passing.get(&self.unfinished_key()).unwrap_or_default()
    }

    /// Keeps them, for this window only and until it is closed; empty text puts them away. No other window can read them,
    /// and the next person finds nothing.
    pub fn keep_unfinished(self, text: &str) {
        let passing = self.inner().outside.passing.clone();
        let key = self.unfinished_key();
        if text.is_empty() || passing.put(&key, text).is_err() {
            passing.remove(&key);
        }
    }

    fn unfinished_key(self) -> String {
        format!("unfinished:{}", self.id())
    }

    fn draft_key(self, which: &str) -> String {
        format!("draft:{}:{which}", self.id())
    }
}
