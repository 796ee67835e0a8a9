//! Where each theme has its place: in one, two or three rows, the lantern above its words or beside them.

use super::{MARGIN, WIDE};

/// A place for one theme.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub left: f64,
    pub top: f64,
    pub wide: f64,
    pub high: f64,
    /// The lantern stands beside its words, not above them.
    pub beside: bool,
    /// The largest lantern.
    pub radius: f64,
    /// The size of letters in a name; the others follow from it.
    pub letters: f64,
}

/// How far a cord hangs through.
pub(super) const SAG: f64 = 46.0;
/// Between a cord and the top of the largest lantern.
const STRING: f64 = 110.0;

impl Cell {
    /// A place all to itself, for the lantern that waits.
    pub fn alone(top: f64, bottom: f64) -> Cell {
        Cell {
            left: MARGIN,
            top,
            wide: WIDE - 2.0 * MARGIN,
            high: bottom - top,
            beside: false,
            radius: 480.0,
            letters: 96.0,
        }
    }

    /// The middle of the lantern, across.
    pub fn middle(&self) -> f64 {
        if self.beside {
            self.left + self.radius * 1.15
        } else {
            self.left + self.wide / 2.0
        }
    }

    /// The middle of the lantern, down.
    pub fn centre(&self) -> f64 {
        let hung = self.top + SAG + STRING + self.radius * 1.1;
        if self.beside {
            hung.max(self.top + self.high * 0.44)
        } else {
            hung
        }
    }

    /// Where words begin, down.
    pub fn words_from(&self) -> f64 {
        if self.beside {
            self.top + SAG + 40.0
        } else {
            self.centre() + self.radius * 1.2 + 50.0
        }
    }

    /// Where words begin, across, and how much room they have.
    pub fn words_across(&self) -> (f64, f64) {
        if self.beside {
            let left = self.middle() + self.radius * 1.15 + 36.0;
            (left, self.left + self.wide - left - 30.0)
        } else {
            (self.left + 45.0, self.wide - 90.0)
        }
    }

    /// Where the cord above hangs over a point.
    pub fn cord_at(&self, across: f64) -> f64 {
        let along = across / WIDE;
        self.top + 4.0 * SAG * along * (1.0 - along)
    }
}

/// A cell for each theme between the header and the footer.
pub(super) fn cells(themes: usize, top: f64, bottom: f64) -> Vec<Cell> {
    let rows: usize = match themes {
        0 => return Vec::new(),
        1..=4 => 1,
        5..=8 => 2,
        _ => 3,
    };
    let (beside, radius, letters) = match themes {
        1 => (true, 560.0, 150.0),
        2 => (true, 360.0, 104.0),
        3 => (false, 330.0, 86.0),
        4 => (false, 300.0, 76.0),
        5..=6 => (true, 235.0, 76.0),
        7..=8 => (true, 165.0, 62.0),
        9 => (true, 165.0, 58.0),
        _ => (true, 140.0, 52.0),
    };
    let columns = themes.div_ceil(rows);
    let high = (bottom - top) / number(rows);
    let wide = (WIDE - 2.0 * MARGIN) / number(columns);
    let mut cells = Vec::new();
    for row in 0..rows {
        // The first rows take what does not divide.
        let here = themes / rows + usize::from(row < themes % rows);
        let left = (WIDE - number(here) * wide) / 2.0;
        cells.extend((0..here).map(|column| Cell {
            left: left + number(column) * wide,
            top: top + number(row) * high,
            wide,
            high,
            beside,
            radius,
            letters,
        }));
    }
    cells
}

/// The cells row by row.
pub(super) fn rows(cells: &[Cell]) -> impl Iterator<Item = &[Cell]> {
    cells.chunk_by(|one, other| (one.top - other.top).abs() < 1.0)
}

fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}
