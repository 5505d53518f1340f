//! The levels of a block as the columns of a panel have them, and the year of each place's latest and
//! base level.

use core::ops::Range;

use super::lanes::{LANES, Lanes};
use crate::quantity::Year;
use crate::trend::TrendWindow;

/// The columns of a panel that an assessment uses, those up to the as-of date.
pub(super) struct UsedColumns<'p> {
    columns: Vec<(Year, &'p [f64])>,
}

impl<'p> UsedColumns<'p> {
    pub(super) const fn new(columns: Vec<(Year, &'p [f64])>) -> Self {
        Self { columns }
    }

    pub(super) fn last_year(&self) -> Option<Year> {
        self.columns.last().map(|(year, _)| *year)
    }

    /// Where the column of a year is.
    pub(super) fn index(&self, year: Year) -> Option<usize> {
        self.columns.binary_search_by_key(&year, |(year, _)| *year).ok()
    }

    /// Where the columns from one year to another are.
    pub(super) fn range(&self, from: Year, to: Year) -> Range<usize> {
        let start = self.columns.partition_point(|(year, _)| *year < from);
        let end = self.columns.partition_point(|(year, _)| *year <= to);
        start..end
    }

    /// A copy of the last block, padded by repeating its first place: a block without gaps stays
    /// one.
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

/// A block of places.
#[derive(Clone, Copy)]
pub(super) enum Block<'b> {
    /// The levels where they are, from a place on.
    Full(&'b UsedColumns<'b>, usize),
    /// The last ones of a panel.
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

    /// How many columns it has.
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

    /// The columns of a year and later, in place of those of the block before.
    #[inline]
    pub(super) fn columns_from(self, first: f64, columns: &mut Vec<Column<'b>>) {
        columns.clear();
        let from_last = (0..self.len()).rev().filter_map(|index| self.column(index));
        columns.extend(from_last.take_while(|(year, _)| year.as_f64() >= first));
        columns.reverse();
    }
}

/// The latest level of each place.
#[derive(Clone, Copy)]
pub(super) struct LatestLanes<'b, Y> {
    /// tL; NaN where there is none.
    pub(super) year: Y,
    /// EL.
    pub(super) level: &'b Lanes,
}

/// The base level of each place.
#[derive(Clone, Copy)]
pub(super) struct BaseLanes<'b, Y> {
    /// t0; where there is none, NaN or that of the others.
    pub(super) year: Y,
    /// E0; NaN where there is none.
    pub(super) level: &'b Lanes,
}

/// The first year of the window that ends with a year.
pub(super) fn first_year(window: TrendWindow, latest: f64) -> f64 {
    match window {
        TrendWindow::LastYears(years) => latest - f64::from(years) + 1.0,
        TrendWindow::Since(year) => year.as_f64(),
    }
}
