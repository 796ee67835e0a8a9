//! The database in memory, and the switches that make it fail.

use crate::session::ports::{Journal, Later, Row, SaveTrouble, Since, Snapshot, Stored};
use crate::workshop::history::Seen;
use crate::workshop::ids::{ReplicaId, WorkshopId};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::Poll;

/// What goes wrong with one window's database.
#[derive(Default)]
pub struct Faults {
    /// Every call fails so; with [`SaveTrouble::Full`] every write.
    pub trouble: RefCell<Option<SaveTrouble>>,
    /// So many writes from now (1: the next), one is aborted: nothing of it is kept, and it says so. 0: none is.
    pub abort: Cell<u32>,
    /// Like `abort`, but everything of that write is kept, only the answer is an abort.
    pub abort_afterwards: Cell<u32>,
    /// Calls do not answer, and nothing is written, until this is taken back.
    pub slow: Cell<bool>,
    /// Writes say that they are complete, and nothing of them is kept.
    pub loses: Cell<bool>,
    /// Snapshots are written with one byte changed.
    pub spoils: Cell<bool>,
}

/// The journal in memory.
pub struct MemoryJournal {
    disk: Rc<RefCell<Disk>>,
    /// What goes wrong.
    pub faults: Rc<Faults>,
    writes: Rc<Cell<usize>>,
}

/// All workshops.
#[derive(Default)]
pub(super) struct Disk {
    kept: BTreeMap<WorkshopId, Kept>,
    lost: bool,
}

#[derive(Default)]
struct Kept {
    rows: BTreeMap<(ReplicaId, u64), Vec<u8>>,
    snapshots: BTreeMap<u64, Snapshot>,
    line: Option<String>,
}

impl MemoryJournal {
    pub(super) fn new(disk: Rc<RefCell<Disk>>) -> MemoryJournal {
        MemoryJournal {
            disk,
            faults: Rc::default(),
            writes: Rc::default(),
        }
    }

    /// How many writes were asked for, failed ones too.
    pub fn writes(&self) -> usize {
        self.writes.get()
    }

    /// From now on every call fails so; `None`: all is well again.
    pub fn fail(&self, trouble: impl Into<Option<SaveTrouble>>) {
        *self.faults.trouble.borrow_mut() = trouble.into();
    }

    fn write(
        &self,
        workshop: WorkshopId,
        work: impl FnOnce(&mut Kept, &Faults) -> Result<(), SaveTrouble> + 'static,
    ) -> Later<Result<(), SaveTrouble>> {
        self.writes.set(self.writes.get() + 1);
        let (disk, faults) = (self.disk.clone(), self.faults.clone());
        let aborted = due(&faults.abort);
        let aborted_afterwards = due(&faults.abort_afterwards);
        Box::pin(async move {
            quick(&faults).await;
            if let Some(trouble) = faults.trouble.borrow().clone() {
                return Err(trouble);
            }
            if aborted {
                return Err(SaveTrouble::Unreachable);
            }
            work(disk.borrow_mut().kept.entry(workshop).or_default(), &faults)?;
            if aborted_afterwards {
                Err(SaveTrouble::Unreachable)
            } else {
                Ok(())
            }
        })
    }

    fn look<T>(&self, look: impl FnOnce(&Disk) -> T + 'static) -> Later<Result<T, SaveTrouble>> {
        let (disk, faults) = (self.disk.clone(), self.faults.clone());
        Box::pin(async move {
            quick(&faults).await;
            match faults.trouble.borrow().clone() {
                None | Some(SaveTrouble::Full) => Ok(look(&disk.borrow())),
                Some(trouble) => Err(trouble),
            }
        })
    }
}

impl Journal for MemoryJournal {
    fn append(&self, workshop: WorkshopId, rows: Vec<Row>) -> Later<Result<(), SaveTrouble>> {
        self.write(workshop, move |kept, faults| {
            if !faults.loses.get() {
                kept.rows.extend(
                    rows.into_iter()
                        .map(|row| ((row.replica, row.n), row.bytes)),
                );
            }
            Ok(())
        })
    }

    fn read(&self, workshop: WorkshopId) -> Later<Result<Stored, SaveTrouble>> {
        self.look(move |disk| Stored {
            snapshots: disk.snapshots(workshop),
            rows: disk.rows(workshop),
            lost: disk.lost,
        })
    }

    fn read_since(&self, workshop: WorkshopId, seen: Seen) -> Later<Result<Since, SaveTrouble>> {
        self.look(move |disk| Since {
            rows: disk
                .rows(workshop)
                .into_iter()
                .filter(|row| seen.get(&row.replica).is_none_or(|seen| row.n > *seen))
                .collect(),
            generation: disk
                .snapshots(workshop)
                .first()
                .map_or(0, |snapshot| snapshot.generation),
            lost: disk.lost,
        })
    }

    fn keep_snapshot(
        &self,
        workshop: WorkshopId,
        snapshot: Snapshot,
        covered: Seen,
    ) -> Later<Result<(), SaveTrouble>> {
        self.write(workshop, move |kept, faults| {
            if faults.loses.get() || faults.spoils.get() {
                // Reading it back tells.
                return Err(SaveTrouble::Differs);
            }
            let newest = snapshot.generation;
            kept.snapshots.insert(newest, snapshot);
            let before = kept
                .snapshots
                .range(..newest)
                .next_back()
                .map_or(newest, |(generation, _)| *generation);
            kept.snapshots.retain(|generation, _| *generation >= before);
            kept.rows
                .retain(|(replica, n), _| covered.get(replica).is_none_or(|covered| n > covered));
            Ok(())
        })
    }

    fn shelf(&self) -> Later<Result<Vec<(WorkshopId, String)>, SaveTrouble>> {
        self.look(|disk| {
            disk.kept
                .iter()
                .filter_map(|(id, kept)| Some((*id, kept.line.clone()?)))
                .collect()
        })
    }

    fn put_on_shelf(&self, workshop: WorkshopId, line: String) -> Later<Result<(), SaveTrouble>> {
        self.write(workshop, move |kept, faults| {
            if !faults.loses.get() {
                kept.line = Some(line);
            }
            Ok(())
        })
    }

    fn forget(&self, workshop: WorkshopId) -> Later<Result<(), SaveTrouble>> {
        self.write(workshop, |kept, faults| {
            if faults.loses.get() {
                // Counting what is left tells.
                return Err(SaveTrouble::Differs);
            }
            *kept = Kept::default();
            Ok(())
        })
    }
}

impl Disk {
    pub(super) fn begin_again(&mut self, lost: bool) {
        *self = Disk {
            kept: BTreeMap::new(),
            lost,
        };
    }

    pub(super) fn rows(&self, workshop: WorkshopId) -> Vec<Row> {
        let row = |((replica, n), bytes): (&(ReplicaId, u64), &Vec<u8>)| Row {
            replica: *replica,
            n: *n,
            bytes: bytes.clone(),
        };
        self.kept
            .get(&workshop)
            .map(|kept| kept.rows.iter().map(row).collect())
            .unwrap_or_default()
    }

    pub(super) fn snapshots(&self, workshop: WorkshopId) -> Vec<Snapshot> {
        self.kept
            .get(&workshop)
            .map(|kept| kept.snapshots.values().rev().cloned().collect())
            .unwrap_or_default()
    }

    pub(super) fn damage_rows(
        &mut self,
        workshop: WorkshopId,
        mut damage: impl FnMut(usize, &mut Vec<u8>),
    ) {
        if let Some(kept) = self.kept.get_mut(&workshop) {
            kept.rows
                .values_mut()
                .enumerate()
                .for_each(|(at, bytes)| damage(at, bytes));
        }
    }

    pub(super) fn damage_snapshot(
        &mut self,
        workshop: WorkshopId,
        generation: u64,
        damage: impl FnOnce(&mut Vec<u8>),
    ) {
        if let Some(snapshot) = self
            .kept
            .get_mut(&workshop)
            .and_then(|kept| kept.snapshots.get_mut(&generation))
        {
            damage(&mut snapshot.bytes);
        }
    }
}

/// Counts down; true once, when it is this one's turn.
fn due(count: &Cell<u32>) -> bool {
    let left = count.get();
    count.set(left.saturating_sub(1));
    left == 1
}

/// Waits while the store is slow.
async fn quick(faults: &Faults) {
    poll_fn(|_| {
        if faults.slow.get() {
            Poll::Pending
        } else {
            Poll::Ready(())
        }
    })
    .await;
}
