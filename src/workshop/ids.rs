//! Names for things. Ids are made outside the core (see [`crate::workshop::Moment`]), so replay is deterministic.

use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map($name)
            }
        }
    };
}

id!(
    /// One workshop.
    WorkshopId
);
id!(
    /// One change in the log (uuid v7).
    ChangeId
);
id!(
    /// One card: a note, story, theme, dream, statement, promise, concern …
    CardId
);
id!(
    /// One step of the agenda.
    StepId
);
id!(
    /// One person in the room.
    PersonId
);
id!(
    /// Whoever casts one set of votes.
    VoterId
);
id!(
    /// The run of the program that made a change: new at every page load, so two windows never share one.
    ReplicaId
);
id!(
    /// The hand at one window: survives a reload, so that undo still knows what was one's own.
    HandId
);
