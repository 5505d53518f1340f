//! The first or last observation of each place in a gappy block.

#![allow(clippy::indexing_slicing, reason = "every index is below the number of lanes")]

use super::block::{Block, Column, LatestLanes};
use super::lanes::{LANES, Lanes, any_missing, nan_unless};
use crate::formula::functions::larger;

/// The year and level of one observation per place; NaN for a place without an observation.
pub(super) struct ObservationLanes {
    pub(super) years: Lanes,
    pub(super) levels: Lanes,
}

impl ObservationLanes {
    pub(super) const fn new() -> Self {
        Self { years: [f64::NAN; LANES], levels: [f64::NAN; LANES] }
    }

    pub(super) const fn latest(&self) -> LatestLanes<'_, &Lanes> {
        LatestLanes { year: &self.years, level: &self.levels }
    }

    /// Finds the first observation of each place in `columns`.
    pub(super) fn find_first<'c>(&mut self, columns: impl Iterator<Item = Column<'c>>) {
        self.take_last(&[]);
        self.take_missing(columns);
    }

    /// Finds the last observation of each place in a block.
    pub(super) fn find_last(&mut self, block: Block<'_>) {
        let mut rest = (0..block.len()).rev().filter_map(|index| block.column(index));
        // Most gaps at the end are shorter than four years, so one pass over the last four columns
        // usually finds an observation of every place; single columns would take four passes.
        if let (Some(d), Some(c), Some(b), Some(a)) =
            (rest.next(), rest.next(), rest.next(), rest.next())
        {
            self.take_last(&[a, b, c, d]);
            self.take_missing(rest);
        } else {
            self.find_first((0..block.len()).rev().filter_map(|index| block.column(index)));
        }
    }

    /// Fills the missing lanes from one column after another, until no lane is missing.
    fn take_missing<'c>(&mut self, columns: impl Iterator<Item = Column<'c>>) {
        for (year, column) in columns {
            if !any_missing(&self.levels) {
                return;
            }
            let year = year.as_f64();
            let Self { years, levels } = self;
            for lane in 0..LANES {
                let takes = levels[lane].is_nan() & !column[lane].is_nan();
                years[lane] = if takes { year } else { years[lane] };
                levels[lane] = if takes { column[lane] } else { levels[lane] };
            }
        }
    }

    /// Sets each lane to the last observation of its place in the given columns, or to NaN if there
    /// is none.
    #[inline(always)]
    fn take_last<const N: usize>(&mut self, columns: &[Column<'_>; N]) {
        let numbers = columns.map(|(year, _)| year.as_f64());
        let columns = columns.map(|(_, levels)| levels);
        let Self { years, levels } = self;
        for lane in 0..LANES {
            let (mut year, mut level) = (f64::NEG_INFINITY, f64::NAN);
            for column in 0..N {
                let later = columns[column][lane];
                level = if later.is_nan() { level } else { later };
                // Years increase, so the largest year with a level is the last one. `larger` is one
                // vector instruction, while a conditional assignment would be a branch.
                year =
                    larger(if later.is_nan() { f64::NEG_INFINITY } else { numbers[column] }, year);
            }
            years[lane] = nan_unless(!level.is_nan(), year);
            levels[lane] = level;
        }
    }
}
