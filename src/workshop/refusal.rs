//! Why something that was asked for did not happen, in words for the person who asked.

use thiserror::Error;

/// A refusal changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Nothing that can be seen was typed.
    #[error("There is nothing to add yet. Type a few words first.")]
    Blank,
    /// More characters than are kept.
    #[error("That is longer than {limit} characters. Shorten it, or split it in two.")]
    TooLong {
        /// The most characters kept.
        limit: usize,
    },
    /// The card, step or person has gone.
    #[error("That has been removed. You can bring it back from Removed.")]
    Gone,
    /// A theme needs cards.
    #[error("Tick at least one note or story to group.")]
    NothingTicked,
    /// Only notes and stories go under themes.
    #[error("Only notes and stories can stand under a theme.")]
    NotForThemes,
    /// The vote is not open.
    #[error("This vote is closed. Open it again to change votes.")]
    VoteClosed,
    /// No dots left.
    #[error("All {dots} votes are used. Take one back to move it.")]
    NoVotesLeft {
        /// Dots each.
        dots: u32,
    },
    /// A number that makes no sense here.
    #[error("That number is not between {least} and {most}.")]
    OutOfRange {
        /// Smallest that makes sense.
        least: u64,
        /// Largest that makes sense.
        most: u64,
    },
    /// A thread would go round in a circle.
    #[error("That would make a circle: one of them already springs from the other.")]
    Circle,
    /// A thread between kinds that do not follow each other.
    #[error("That cannot spring from this kind of card.")]
    NotAlongTheThread,
    /// The facilitator has stopped adding at the room screen.
    #[error("Adding is stopped for now. Your words are still in the box.")]
    AddingStopped,
    /// The step that the room is at takes no notes.
    #[error("Nothing can be added at this step. Your words are still in the box.")]
    NothingToAddHere,
    /// Not enough people to pair.
    #[error("Pairs need at least two people. Add who is here first.")]
    TooFewPeople,
    /// An owner who is nobody.
    #[error("\u{201C}{owner}\u{201D} is everybody and nobody. Name a person or a role.")]
    OwnerIsEveryone {
        /// As typed.
        owner: String,
    },
    /// Nothing to undo or redo.
    #[error("There is nothing of yours to undo.")]
    NothingToUndo,
    /// Nothing to redo.
    #[error("There is nothing to redo.")]
    NothingToRedo,
    /// Already so.
    #[error("That is already so.")]
    NoChange,
    /// Nothing was written in private yet.
    #[error("Nothing has been written here yet.")]
    NothingToReveal,
    /// A protected step, or one that the room has reached, does not give way.
    #[error("The room has moved on, so this no longer fits. Look at the ways to catch up again.")]
    Stays,
    /// The agenda would be empty.
    #[error("The agenda needs at least one step.")]
    LastStep,
}
