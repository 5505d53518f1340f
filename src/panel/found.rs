//! The first or the last level of each place of a block with gaps.

#![allow(clippy::indexing_slicing, reason = "lanes are counted up to their number")]

use super::block::{Block, Column, LatestLanes};
use super::lanes::{LANES, Lanes, where_true};
use super::range::any_missing;
use crate::formula::level::larger;

/// Year and level of each place, NaN where it has none.
pub(super) struct Found {
    pub(super) years: Lanes,
    pub(super) levels: Lanes,
}

impl Found {
    pub(super) const fn nothing() -> Self {
        Self { years: [f64::NAN; LANES], levels: [f64::NAN; LANES] }
    }

    pub(super) const fn latest(&self) -> LatestLanes<'_, &Lanes> {
        LatestLanes { year: &self.years, level: &self.levels }
    }

    /// In the first column that has one.
    pub(super) fn find_first<'c>(&mut self, columns: impl Iterator<Item = Column<'c>>) {
        self.take(&[]);
        self.take_missing(columns);
    }

    /// In the last column that has one.
    pub(super) fn find_last(&mut self, block: Block<'_>) {
        let mut rest = (0..block.len()).rev().filter_map(|index| block.column(index));
        // Several columns in one loop: most gaps are shorter.
        if let (Some(d), Some(c), Some(b), Some(a)) =
            (rest.next(), rest.next(), rest.next(), rest.next())
        {
            self.take(&[a, b, c, d]);
            self.take_missing(rest);
        } else {
            self.find_first((0..block.len()).rev().filter_map(|index| block.column(index)));
        }
    }

    /// Takes what is missing from one column after the other.
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

    /// Takes what is in the last of some columns that has it.
    #[inline(always)]
    fn take<const N: usize>(&mut self, columns: &[Column<'_>; N]) {
        let numbers = columns.map(|(year, _)| year.as_f64());
        let columns = columns.map(|(_, levels)| levels);
        let Self { years, levels } = self;
        for lane in 0..LANES {
            let (mut year, mut level) = (f64::NEG_INFINITY, f64::NAN);
            for column in 0..N {
                let later = columns[column][lane];
                level = if later.is_nan() { level } else { later };
                // The largest instead of a choice, which would be a branch.
                year =
                    larger(if later.is_nan() { f64::NEG_INFINITY } else { numbers[column] }, year);
            }
            years[lane] = where_true(!level.is_nan(), year);
            levels[lane] = level;
        }
    }
}
