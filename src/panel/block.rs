//! The input of a block: views of the panel's columns, and the year and level of each place's
//! latest and base observation.

use core::ops::Range;

use super::lanes::{LANES, Lanes};
use crate::quantity::Year;
use crate::trend::TrendWindow;

/// The columns of a panel up to the as-of date.
pub(super) struct InputColumns<'p> {
    columns: Vec<(Year, &'p [f64])>,
}

impl<'p> InputColumns<'p> {
    pub(super) const fn new(columns: Vec<(Year, &'p [f64])>) -> Self {
        Self { columns }
    }

    pub(super) fn last_year(&self) -> Option<Year> {
        self.columns.last().map(|(year, _)| *year)
    }

    /// The index of a year's column; `None` if the panel has no column for the year.
    pub(super) fn index(&self, year: Year) -> Option<usize> {
        self.columns.binary_search_by_key(&year, |(year, _)| *year).ok()
    }

    /// The indices of the columns from one year to another, both included.
    pub(super) fn range(&self, from: Year, to: Year) -> Range<usize> {
        let start = self.columns.partition_point(|(year, _)| *year < from);
        let end = self.columns.partition_point(|(year, _)| *year <= to);
        start..end
    }

    /// Copies the last, incomplete block, which starts at the place `from`, and pads it with copies
    /// of its first place. Padding with NaN would turn a dense block into a gappy block.
    pub(super) fn padded(&self, from: usize) -> Vec<(Year, Lanes)> {
        let padded = |column: &[f64]| {
            let levels = column.get(from..).unwrap_or_default();
            let mut lanes = [levels.first().copied().unwrap_or(f64::NAN); LANES];
            for (lane, level) in lanes.iter_mut().zip(levels) {
                *lane = *level;
            }
            lanes
        };
        self.columns.iter().map(|(year, column)| (*year, padded(column))).collect()
    }
}

/// A column of a block, with its year.
pub(super) type Column<'c> = (Year, &'c Lanes);

/// A block of [`LANES`] places.
#[derive(Clone, Copy)]
pub(super) enum Block<'b> {
    /// A full block: the panel's own columns, and the index of the block's first place.
    Full(&'b InputColumns<'b>, usize),
    /// The last, padded block of a panel.
    Padded(&'b [(Year, Lanes)]),
}

impl<'b> Block<'b> {
    #[inline]
    pub(super) fn column(self, index: usize) -> Option<Column<'b>> {
        match self {
            Self::Full(used, from) => {
                let (year, column) = used.columns.get(index)?;
                Some((*year, column.get(from..from + LANES)?.try_into().ok()?))
            }
            Self::Padded(columns) => columns.get(index).map(|(year, lanes)| (*year, lanes)),
        }
    }

    /// The number of columns.
    #[inline]
    pub(super) const fn len(self) -> usize {
        match self {
            Self::Full(used, _) => used.columns.len(),
            Self::Padded(columns) => columns.len(),
        }
    }

    #[inline]
    pub(super) fn last(self) -> Option<Column<'b>> {
        self.column(self.len().checked_sub(1)?)
    }

    /// Replaces the content of `columns` with the block's columns for the year `first` and later.
    /// The caller's vector is reused, so a block allocates nothing.
    #[inline]
    pub(super) fn columns_from(self, first: f64, columns: &mut Vec<Column<'b>>) {
        columns.clear();
        let from_last = (0..self.len()).rev().filter_map(|index| self.column(index));
        columns.extend(from_last.take_while(|(year, _)| year.as_f64() >= first));
        columns.reverse();
    }
}

/// The year and level of each place's latest observation.
#[derive(Clone, Copy)]
pub(super) struct LatestLanes<'b, Y> {
    /// tL; NaN if the place has no observation.
    pub(super) year: Y,
    /// EL; NaN if the place has no observation.
    pub(super) level: &'b Lanes,
}

/// The year and level of each place's base.
#[derive(Clone, Copy)]
pub(super) struct BaseLanes<'b, Y> {
    /// t0. For a place without a base level: NaN, or the base year that all places of the block
    /// share.
    pub(super) year: Y,
    /// E0; NaN without a base level.
    pub(super) level: &'b Lanes,
}

/// The first year of a trend window that ends with the year `latest`.
pub(super) fn first_year(window: TrendWindow, latest: f64) -> f64 {
    match window {
        TrendWindow::LastYears(years) => latest - f64::from(years) + 1.0,
        TrendWindow::Since(year) => year.as_f64(),
    }
}
