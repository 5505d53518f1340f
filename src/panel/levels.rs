//! The levels of a block as the columns of a panel have them, and the year of each place's latest and
//! base level.

use super::lanes::{Lanes, full_lanes, lanes_of};
use crate::quantity::Year;
use crate::trend::TrendWindow;

/// A column of a block, with its year.
pub(super) type Column<'c> = (Year, &'c Lanes);

/// The columns of a panel that an assessment uses, those up to the as-of date.
pub(super) struct Used<'p> {
    columns: Vec<(Year, &'p [f64])>,
}

impl<'p> Used<'p> {
    pub(super) const fn new(columns: Vec<(Year, &'p [f64])>) -> Self {
        Self { columns }
    }

    pub(super) const fn len(&self) -> usize {
        self.columns.len()
    }

    /// How many columns are before a window that ends with the last of them.
    pub(super) fn before(&self, window: TrendWindow) -> usize {
        let Some((last, _)) = self.columns.last() else { return 0 };
        let first = first_year(window, last.as_f64());
        self.columns.partition_point(|(year, _)| year.as_f64() < first)
    }

    /// A full block, where its levels are.
    pub(super) fn full_block(&self, from: usize, block: &mut Vec<Column<'p>>) -> bool {
        block.clear();
        block.extend(
            self.columns
                .iter()
                .filter_map(|(year, column)| full_lanes(column, from).map(|lanes| (*year, lanes))),
        );
        block.len() == self.columns.len()
    }

    /// A copy of the last block, padded.
    pub(super) fn padded(&self, from: usize) -> Vec<(Year, Lanes)> {
        self.columns.iter().map(|(year, column)| (*year, lanes_of(column, from))).collect()
    }
}

/// The latest level of each place.
#[derive(Clone, Copy)]
pub(super) struct Latest<'b, Y> {
    /// tL; NaN where there is none.
    pub(super) year: Y,
    /// EL.
    pub(super) level: &'b Lanes,
}

/// The base level of each place.
#[derive(Clone, Copy)]
pub(super) struct Base<'b, Y> {
    /// t0; NaN where there is none.
    pub(super) year: Y,
    /// E0.
    pub(super) level: &'b Lanes,
}

/// The first year of the window that ends with a year.
pub(super) fn first_year(window: TrendWindow, latest: f64) -> f64 {
    match window {
        TrendWindow::LastYears(years) => latest - f64::from(years) + 1.0,
        TrendWindow::Since(year) => f64::from(year.get()),
    }
}
