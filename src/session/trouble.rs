//! What a browser's error means for the person at the keyboard. Pure, so that the table is tested without a browser.

use super::ports::SaveTrouble;

/// An error as browsers give it: the name, the old number and the words of a DOMException.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Complaint {
    /// Such as `QuotaExceededError`.
    pub name: String,
    /// Such as 22; 0 when there is none.
    pub code: u16,
    /// The browser's own words.
    pub message: String,
}

impl Complaint {
    /// What it means for keeping the work.
    pub fn trouble(&self) -> SaveTrouble {
        if self.says_full() {
            return SaveTrouble::Full;
        }
        match self.name.as_str() {
            "VersionError" => SaveTrouble::Newer,
            "SecurityError" | "NotAllowedError" => SaveTrouble::Forbidden,
            // Firefox' private windows of old.
            "InvalidStateError" if self.mentions("did not allow mutations") => {
                SaveTrouble::Forbidden
            }
            "UnknownError"
            | "InvalidStateError"
            | "AbortError"
            | "TimeoutError"
            | "NotFoundError"
            | "TransactionInactiveError"
            | "NotReadableError" => SaveTrouble::Unreachable,
            _ if self.code == 18 => SaveTrouble::Forbidden,
            _ if self.code == 11 => SaveTrouble::Unreachable,
            _ if self.mentions("connection")
                && (self.mentions("lost") || self.mentions("clos")) =>
            {
                SaveTrouble::Unreachable
            }
            _ => SaveTrouble::Other(self.words()),
        }
    }

    /// What it means for a file that is rewritten in place. None: leave to write has lapsed.
    pub fn file_trouble(&self) -> Option<SaveTrouble> {
        if self.says_full() {
            return Some(SaveTrouble::Other(
                "there is no room left where the file is".to_owned(),
            ));
        }
        match self.name.as_str() {
            "NotAllowedError" | "SecurityError" => None,
            "NotFoundError" => Some(SaveTrouble::Other(
                "the chosen file is no longer where it was".to_owned(),
            )),
            "NoModificationAllowedError" => Some(SaveTrouble::Other(
                "another program is using the chosen file".to_owned(),
            )),
            _ => Some(SaveTrouble::Other(self.words())),
        }
    }

    /// The quota or the disk is used up, under any of the names that browsers have for it.
    fn says_full(&self) -> bool {
        const NAMES: [&str; 4] = [
            "QuotaExceededError",
            "NS_ERROR_DOM_QUOTA_REACHED",
            "NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR",
            "QUOTA_EXCEEDED_ERR",
        ];
        const WORDS: [&str; 4] = ["quota", "disk is full", "disk full", "no_space"];
        NAMES.contains(&self.name.as_str())
            || matches!(self.code, 22 | 1014)
            || (matches!(self.name.as_str(), "AbortError" | "UnknownError")
                && WORDS.iter().any(|word| self.mentions(word)))
    }

    fn mentions(&self, word: &str) -> bool {
        self.message.to_lowercase().contains(word)
    }

    fn words(&self) -> String {
        match (self.name.as_str(), self.message.as_str()) {
            ("", "") => "the browser gave no reason".to_owned(),
            (name, "") => name.to_owned(),
            ("", message) => message.to_owned(),
            (name, message) => format!("{name}: {message}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(name: &str, code: u16, message: &str) -> Complaint {
        Complaint {
            name: name.to_owned(),
            code,
            message: message.to_owned(),
        }
    }

    #[test]
    fn every_browsers_words_are_understood() {
        let table = [
            ("QuotaExceededError", 22, "", SaveTrouble::Full),
            (
                "QuotaExceededError",
                0,
                "The current transaction exceeded its quota limitations.",
                SaveTrouble::Full,
            ),
            (
                "NS_ERROR_DOM_QUOTA_REACHED",
                1014,
                "Persistent storage maximum size reached",
                SaveTrouble::Full,
            ),
            ("QUOTA_EXCEEDED_ERR", 22, "", SaveTrouble::Full),
            ("", 22, "", SaveTrouble::Full),
            ("", 1014, "", SaveTrouble::Full),
            ("Error", 22, "", SaveTrouble::Full),
            (
                "AbortError",
                20,
                "The transaction was aborted because the quota was exceeded.",
                SaveTrouble::Full,
            ),
            (
                "UnknownError",
                0,
                "Internal error: IO error: MANIFEST-000001: FILE_ERROR_NO_SPACE",
                SaveTrouble::Full,
            ),
            (
                "UnknownError",
                0,
                "database or disk is full",
                SaveTrouble::Full,
            ),
            (
                "UnknownError",
                0,
                "Connection to Indexed Database server lost. Refresh the page to try again",
                SaveTrouble::Unreachable,
            ),
            (
                "UnknownError",
                0,
                "Internal error opening backing store for indexedDB.open.",
                SaveTrouble::Unreachable,
            ),
            (
                "InvalidStateError",
                11,
                "The database connection is closing.",
                SaveTrouble::Unreachable,
            ),
            ("", 11, "", SaveTrouble::Unreachable),
            ("AbortError", 20, "", SaveTrouble::Unreachable),
            ("TimeoutError", 23, "", SaveTrouble::Unreachable),
            (
                "NotFoundError",
                8,
                "One of the specified object stores was not found.",
                SaveTrouble::Unreachable,
            ),
            (
                "Error",
                0,
                "Connection to Indexed Database server lost",
                SaveTrouble::Unreachable,
            ),
            (
                "SecurityError",
                18,
                "Access is denied for this document.",
                SaveTrouble::Forbidden,
            ),
            ("", 18, "", SaveTrouble::Forbidden),
            ("NotAllowedError", 0, "", SaveTrouble::Forbidden),
            (
                "InvalidStateError",
                11,
                "A mutation operation was attempted on a database that did not allow mutations.",
                SaveTrouble::Forbidden,
            ),
            (
                "VersionError",
                0,
                "The requested version (1) is less than the existing version (2).",
                SaveTrouble::Newer,
            ),
            (
                "DataCloneError",
                25,
                "it could not be cloned",
                SaveTrouble::Other("DataCloneError: it could not be cloned".to_owned()),
            ),
            (
                "TypeError",
                0,
                "",
                SaveTrouble::Other("TypeError".to_owned()),
            ),
            (
                "",
                0,
                "thrown text",
                SaveTrouble::Other("thrown text".to_owned()),
            ),
            (
                "",
                0,
                "",
                SaveTrouble::Other("the browser gave no reason".to_owned()),
            ),
        ];
        for (name, code, message, meant) in table {
            assert_eq!(
                said(name, code, message).trouble(),
                meant,
                "{name} {code} {message}"
            );
        }
    }

    #[test]
    fn a_lapsed_leave_to_write_a_file_is_no_trouble() {
        assert_eq!(said("NotAllowedError", 0, "").file_trouble(), None);
        for name in [
            "NotFoundError",
            "NoModificationAllowedError",
            "QuotaExceededError",
            "AbortError",
        ] {
            assert!(
                matches!(
                    said(name, 0, "").file_trouble(),
                    Some(SaveTrouble::Other(_))
                ),
                "{name}"
            );
        }
    }
}
