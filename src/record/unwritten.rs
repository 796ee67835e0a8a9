//! Why a file could not be written. None of it is expected; all of it is said.

/// A writer gave up.
#[derive(Debug, thiserror::Error)]
#[error("The {what} could not be written: {why}")]
pub struct Unwritten {
    /// What should have been written.
    what: &'static str,
    /// The writer's own words.
    why: String,
}

impl Unwritten {
    /// Turns a writer's own trouble into ours.
    pub(super) fn of<E: std::fmt::Display>(what: &'static str) -> impl Fn(E) -> Unwritten {
        move |why| Unwritten {
            what,
            why: why.to_string(),
        }
    }
}
