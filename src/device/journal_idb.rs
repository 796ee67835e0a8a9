//! The log in the browser's database: every change a record of its own, added in a strict transaction.
//!
//! | store | key | value |
//! |---|---|---|
//! | `changes` | [workshop, replica, n] | the bytes of a row |
//! | `snapshots` | [workshop, generation] | { bytes, sha256 } |
//! | `shelf` | workshop | the line as text |
//! | `handles` | workshop | the file that is rewritten in place, see [`super::files`] |

use super::database::{
    CHANGES, Database, HANDLES, Mode, Request, SHELF, SNAPSHOTS, Store, Transaction, key_range,
};
use super::js;
use crate::session::ports::{Journal, Later, Row, SaveTrouble, Since, Snapshot, Stored};
use crate::workshop::history::Seen;
use crate::workshop::ids::{ReplicaId, WorkshopId};
use js_sys::{Array, Uint8Array};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

/// How many snapshots are kept.
const GENERATIONS: usize = 2;

/// The journal in IndexedDB.
pub struct IdbJournal {
    database: Rc<Database>,
}

impl IdbJournal {
    /// A journal in this database.
    pub fn new(database: Rc<Database>) -> IdbJournal {
        IdbJournal { database }
    }

    async fn write(
        database: &Rc<Database>,
        stores: &[&str],
        work: impl Fn(&Transaction) -> Result<(), JsValue>,
    ) -> Result<(), SaveTrouble> {
        let work = |transaction: &Transaction| work(transaction).map(|()| Vec::new());
        database.run(Mode::Write, stores, work).await.map(|_| ())
    }
}

impl Journal for IdbJournal {
    fn append(&self, workshop: WorkshopId, rows: Vec<Row>) -> Later<Result<(), SaveTrouble>> {
        let database = self.database.clone();
        Box::pin(async move {
            Self::write(&database, &[CHANGES], |transaction| {
                let store = transaction.store(CHANGES)?;
                for row in &rows {
                    store.put(
                        &Uint8Array::from(row.bytes.as_slice()),
                        &row_key(workshop, row.replica, row.n),
                    )?;
                }
                Ok(())
            })
            .await
        })
    }

    fn read(&self, workshop: WorkshopId) -> Later<Result<Stored, SaveTrouble>> {
        let database = self.database.clone();
        Box::pin(async move {
            let answers = database
                .run(Mode::Read, &[CHANGES, SNAPSHOTS], |transaction| {
                    let range = all_of(workshop)?;
                    let (changes, snapshots) =
                        (transaction.store(CHANGES)?, transaction.store(SNAPSHOTS)?);
                    Ok([
                        keys_and_values(&changes, &range)?,
                        keys_and_values(&snapshots, &range)?,
                    ]
                    .concat())
                })
                .await?;
            let mut stored = Stored {
                lost: database.lost(),
                ..Stored::default()
            };
            if let [keys, values, snapshot_keys, snapshots] = answers.as_slice() {
                stored.rows = rows(keys, values);
                stored.snapshots = snapshots_of(snapshot_keys, snapshots);
            }
            Ok(stored)
        })
    }

    fn read_since(&self, workshop: WorkshopId, seen: Seen) -> Later<Result<Since, SaveTrouble>> {
        let database = self.database.clone();
        Box::pin(async move {
            let answers = database
                .run(Mode::Read, &[CHANGES, SNAPSHOTS], |transaction| {
                    let (changes, snapshots) =
                        (transaction.store(CHANGES)?, transaction.store(SNAPSHOTS)?);
                    let mut requests = vec![snapshots.get_all_keys(&all_of(workshop)?)?];
                    for range in unseen(workshop, &seen)? {
                        requests.extend(keys_and_values(&changes, &range)?);
                    }
                    Ok(requests)
                })
                .await?;
            let mut since = Since {
                lost: database.lost(),
                ..Since::default()
            };
            if let Some((snapshot_keys, ranges)) = answers.split_first() {
                since.generation = list(snapshot_keys)
                    .iter()
                    .filter_map(|key| number_at(&key, 1))
                    .max()
                    .unwrap_or(0);
                for range in ranges.chunks_exact(2) {
                    if let [keys, values] = range {
                        since.rows.extend(rows(keys, values));
                    }
                }
            }
            Ok(since)
        })
    }

    fn keep_snapshot(
        &self,
        workshop: WorkshopId,
        snapshot: Snapshot,
        covered: Seen,
    ) -> Later<Result<(), SaveTrouble>> {
        let database = self.database.clone();
        Box::pin(async move {
            let key = snapshot_key(workshop, snapshot.generation);
            Self::write(&database, &[SNAPSHOTS], |transaction| {
                let bytes = JsValue::from(Uint8Array::from(snapshot.bytes.as_slice()));
                let value = js::object(&[
                    ("bytes", &bytes),
                    ("sha256", &JsValue::from_str(&snapshot.sha256)),
                ])?;
                transaction.store(SNAPSHOTS)?.put(&value, &key)?;
                Ok(())
            })
            .await?;
            let generations = verify(&database, workshop, &snapshot).await?;
            let old = too_old(generations, snapshot.generation);
            Self::write(&database, &[SNAPSHOTS, CHANGES], |transaction| {
                let (snapshots, changes) =
                    (transaction.store(SNAPSHOTS)?, transaction.store(CHANGES)?);
                for generation in &old {
                    snapshots.delete(&snapshot_key(workshop, *generation))?;
                }
                for (replica, n) in &covered {
                    let (first, last) = (
                        row_key(workshop, *replica, 0),
                        row_key(workshop, *replica, *n),
                    );
                    changes.delete(&key_range(&first, &last, false, false)?)?;
                }
                Ok(())
            })
            .await
        })
    }

    fn shelf(&self) -> Later<Result<Vec<(WorkshopId, String)>, SaveTrouble>> {
        let database = self.database.clone();
        Box::pin(async move {
            let answers = database
                .run(Mode::Read, &[SHELF], |transaction| {
                    keys_and_values(&transaction.store(SHELF)?, &JsValue::UNDEFINED)
                })
                .await?;
            let [keys, values] = answers.as_slice() else {
                return Ok(Vec::new());
            };
            let line = |(key, value): (JsValue, JsValue)| {
                Some((key.as_string()?.parse().ok()?, value.as_string()?))
            };
            Ok(list(keys)
                .iter()
                .zip(list(values).iter())
                .filter_map(line)
                .collect())
        })
    }

    fn put_on_shelf(&self, workshop: WorkshopId, line: String) -> Later<Result<(), SaveTrouble>> {
        let database = self.database.clone();
        Box::pin(async move {
            Self::write(&database, &[SHELF], |transaction| {
                transaction
                    .store(SHELF)?
                    .put(&JsValue::from_str(&line), &workshop_key(workshop))?;
                Ok(())
            })
            .await
        })
    }

    fn forget(&self, workshop: WorkshopId) -> Later<Result<(), SaveTrouble>> {
        let database = self.database.clone();
        Box::pin(async move {
            const STORES: [&str; 4] = [CHANGES, SNAPSHOTS, SHELF, HANDLES];
            let whereabouts = |store: &str| match store {
                CHANGES | SNAPSHOTS => all_of(workshop),
                _ => Ok(workshop_key(workshop)),
            };
            Self::write(&database, &STORES, |transaction| {
                for store in STORES {
                    transaction.store(store)?.delete(&whereabouts(store)?)?;
                }
                Ok(())
            })
            .await?;
            let counts = database
                .run(Mode::Read, &STORES, |transaction| {
                    STORES
                        .iter()
                        .map(|store| transaction.store(store)?.count(&whereabouts(store)?))
                        .collect()
                })
                .await?;
            if counts.iter().all(|count| count.as_f64() == Some(0.0)) {
                Ok(())
            } else {
                Err(SaveTrouble::Differs)
            }
        })
    }
}

/// Reads a snapshot back in a transaction of its own. Answers which generations there are. One that came back
/// different is taken away again, so that it never counts as one of the last two.
async fn verify(
    database: &Rc<Database>,
    workshop: WorkshopId,
    snapshot: &Snapshot,
) -> Result<Vec<u64>, SaveTrouble> {
    let key = snapshot_key(workshop, snapshot.generation);
    let answers = database
        .run(Mode::Read, &[SNAPSHOTS], |transaction| {
            let store = transaction.store(SNAPSHOTS)?;
            Ok(vec![
                store.get(&key)?,
                store.get_all_keys(&all_of(workshop)?)?,
            ])
        })
        .await?;
    let back = answers
        .first()
        .and_then(|value| snapshot_of(snapshot.generation, value));
    if back.as_ref() != Some(snapshot) {
        let _ = IdbJournal::write(database, &[SNAPSHOTS], |transaction| {
            transaction.store(SNAPSHOTS)?.delete(&key).map(|_| ())
        })
        .await;
        return Err(SaveTrouble::Differs);
    }
    let keys = answers.get(1).map(list).unwrap_or_default();
    Ok(keys.iter().filter_map(|key| number_at(&key, 1)).collect())
}

/// Generations before the last two, counted from `newest`. What another window made since is left alone.
fn too_old(mut generations: Vec<u64>, newest: u64) -> Vec<u64> {
    generations.retain(|generation| *generation <= newest);
    generations.sort_unstable();
    generations.truncate(generations.len().saturating_sub(GENERATIONS));
    generations
}

/// Ranges that hold every row but those seen: from just after what was seen of one replica to the first row of the
/// next. Replicas nobody has seen lie in between, since keys are in the order of ids.
fn unseen(workshop: WorkshopId, seen: &Seen) -> Result<Vec<JsValue>, JsValue> {
    let mut ranges = Vec::new();
    let mut after = workshop_list(workshop);
    for (replica, n) in seen {
        let next = list_key(&[
            workshop_key(workshop),
            JsValue::from_str(&replica.to_string()),
        ]);
        ranges.push(key_range(&after, &next, true, true)?);
        after = row_key(workshop, *replica, *n);
    }
    ranges.push(key_range(&after, &end_of(workshop), true, true)?);
    Ok(ranges)
}

fn keys_and_values(store: &Store, range: &JsValue) -> Result<Vec<Request>, JsValue> {
    Ok(vec![store.get_all_keys(range)?, store.get_all(range)?])
}

/// Keys that are not of our making are skipped, and so are values that are not bytes.
fn rows(keys: &JsValue, values: &JsValue) -> Vec<Row> {
    let row = |(key, value): (JsValue, JsValue)| {
        let replica: ReplicaId = key.dyn_ref::<Array>()?.get(1).as_string()?.parse().ok()?;
        Some(Row {
            replica,
            n: number_at(&key, 2)?,
            bytes: value.dyn_into::<Uint8Array>().ok()?.to_vec(),
        })
    };
    list(keys)
        .iter()
        .zip(list(values).iter())
        .filter_map(row)
        .collect()
}

fn snapshots_of(keys: &JsValue, values: &JsValue) -> Vec<Snapshot> {
    let snapshot = |(key, value): (JsValue, JsValue)| snapshot_of(number_at(&key, 1)?, &value);
    let mut snapshots: Vec<Snapshot> = list(keys)
        .iter()
        .zip(list(values).iter())
        .filter_map(snapshot)
        .collect();
    snapshots.sort_by_key(|snapshot| std::cmp::Reverse(snapshot.generation));
    snapshots
}

fn snapshot_of(generation: u64, value: &JsValue) -> Option<Snapshot> {
    let bytes = js::member(value, "bytes")?
        .dyn_into::<Uint8Array>()
        .ok()?
        .to_vec();
    Some(Snapshot {
        generation,
        bytes,
        sha256: js::member(value, "sha256")?.as_string()?,
    })
}

fn list(value: &JsValue) -> Array {
    value.dyn_ref::<Array>().cloned().unwrap_or_default()
}

fn number_at(key: &JsValue, at: u32) -> Option<u64> {
    let number = key.dyn_ref::<Array>()?.get(at).as_f64()?;
    (number >= 1.0 && number.fract() == 0.0).then_some(number as u64)
}

fn workshop_key(workshop: WorkshopId) -> JsValue {
    JsValue::from_str(&workshop.to_string())
}

fn workshop_list(workshop: WorkshopId) -> JsValue {
    list_key(&[workshop_key(workshop)])
}

fn row_key(workshop: WorkshopId, replica: ReplicaId, n: u64) -> JsValue {
    list_key(&[
        workshop_key(workshop),
        JsValue::from_str(&replica.to_string()),
        JsValue::from_f64(n as f64),
    ])
}

fn snapshot_key(workshop: WorkshopId, generation: u64) -> JsValue {
    list_key(&[workshop_key(workshop), JsValue::from_f64(generation as f64)])
}

fn list_key(parts: &[JsValue]) -> JsValue {
    parts.iter().collect::<Array>().into()
}

/// Greater than every key of a workshop: lists come after texts and numbers.
fn end_of(workshop: WorkshopId) -> JsValue {
    list_key(&[workshop_key(workshop), Array::new().into()])
}

fn all_of(workshop: WorkshopId) -> Result<JsValue, JsValue> {
    key_range(&workshop_list(workshop), &end_of(workshop), false, false)
}

#[cfg(test)]
mod tests {
    use super::too_old;

    #[test]
    fn the_last_two_generations_stay() {
        assert!(too_old(vec![1], 1).is_empty());
        assert!(too_old(vec![1, 2], 2).is_empty());
        assert_eq!(too_old(vec![2, 1, 3], 3), [1]);
        assert_eq!(too_old(vec![1, 2, 3, 4], 3), [1]);
        assert_eq!(too_old(vec![1, 5, 7, 9], 9), [1, 5]);
    }
}
