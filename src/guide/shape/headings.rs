//! What people write over the columns of their spreadsheets, and the words in the cells of short lists.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::workshop::choice::{Answer, Role, Sector, Status};

/// Words by what they stand for.
pub type Spellings<K> = BTreeMap<K, Vec<String>>;

/// Words over columns and in cells, in lower case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Headings {
    /// Columns that are known and not kept.
    pub passed_over: Vec<String>,
    /// Columns of a list of people, by the key of what they are.
    pub people: Spellings<String>,
    /// Columns of a list of notes or other things said.
    pub said: Spellings<String>,
    /// Columns of a list of actions, commitments and other promises.
    pub promises: Spellings<String>,
    /// How a promise stands.
    pub status: Spellings<Status>,
    /// The answer to a request.
    pub answer: Spellings<Answer>,
    /// Where somebody comes from.
    pub sector: Spellings<Sector>,
    /// The part somebody plays.
    pub role: Spellings<Role>,
}
