//! The saved state in words, always visible. "Saved" means that the database said the transaction was complete.

use super::ports::SaveTrouble;

/// How safe the work is at this moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// Changes handed to the database whose transaction is not complete yet.
    pub waiting: usize,
    /// When the last transaction completed (milliseconds since 1970, UTC).
    pub at: Option<u64>,
    /// Why the last try failed, until a try succeeds.
    pub trouble: Option<SaveTrouble>,
    /// When the workshop was last copied to a file on this computer.
    pub in_file: Option<u64>,
    /// When the second copy in this browser was last written whole; none: not yet, or it does not fit.
    pub second_copy: Option<u64>,
    /// The second copy does not fit and holds the newest changes only.
    pub second_copy_partial: bool,
    /// The browser promised to keep our data when it clears up. None: it cannot say.
    pub persistent: Option<bool>,
}

impl Saved {
    /// The state in words. `clock` turns an instant into the time of day, such as "14:32".
    pub fn words(&self, clock: impl Fn(u64) -> String) -> String {
        let first = match (&self.trouble, self.waiting, self.at) {
            (Some(_), _, _) => "Not saved".to_owned(),
            (None, 0, Some(at)) => format!("Saved {}", clock(at)),
            (None, 0, None) => "Nothing to save yet".to_owned(),
            (None, _, _) => "Saving…".to_owned(),
        };
        match self.in_file {
            Some(at) => format!("{first} · copy in a file {}", clock(at)),
            None => format!("{first} · no copy in a file yet"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock(at: u64) -> String {
        format!("14:{at:02}")
    }

    #[test]
    fn saved_is_said_only_when_nothing_is_waiting_or_failing() {
        let mut saved = Saved {
            at: Some(32),
            ..Saved::default()
        };
        assert_eq!(saved.words(clock), "Saved 14:32 · no copy in a file yet");
        saved.waiting = 1;
        assert_eq!(saved.words(clock), "Saving… · no copy in a file yet");
        saved.trouble = Some(SaveTrouble::Full);
        saved.in_file = Some(5);
        assert_eq!(saved.words(clock), "Not saved · copy in a file 14:05");
    }
}
