//! The scatter of the levels of each place about its trend line.

#![allow(clippy::indexing_slicing, reason = "every index is below the number of lanes")]

use super::block::{Column, LatestLanes, first_year};
use super::lanes::{LANES, LaneValue, Lanes};
use super::line::LineLanes;
use crate::formula::functions::larger;
use crate::trend::TrendWindow;

/// The sums behind the prediction intervals of each place.
pub(super) struct ScatterLanes {
    /// The sum of squared residuals about the line.
    pub(super) sse: Lanes,
    /// The sum of squares of the levels about their mean.
    pub(super) syy: Lanes,
    /// The largest magnitude of a level.
    pub(super) largest: Lanes,
}

impl ScatterLanes {
    /// Creates buffers filled with zeros.
    pub(super) const fn new() -> Self {
        let zero = [0.0; LANES];
        Self { sse: zero, syy: zero, largest: zero }
    }

    /// Computes the sums of each place over its trend window. Years and operations follow the order
    /// of [`Line::fit`](crate::formula::least_squares::Line::fit), so the results are equal bit for
    /// bit.
    #[inline]
    pub(super) fn measure<Y: LaneValue>(
        &mut self,
        columns: &[Column<'_>],
        latest: LatestLanes<'_, Y>,
        line: LineLanes<'_, Y>,
        window: TrendWindow,
    ) {
        let Self { sse, syy, largest } = self;
        for sums in [&mut *sse, &mut *syy, &mut *largest] {
            sums.fill(0.0);
        }
        for (year, levels) in columns {
            let year = year.as_f64();
            for lane in 0..LANES {
                let (tl, level) = (latest.year.of(lane), levels[lane]);
                // The year needs no upper bound: a place has no level after its latest year.
                let counts = (year >= first_year(window, tl)) & !level.is_nan();
                let from_mean = (level - latest.level[lane]) - line.mean_d[lane];
                let residual = from_mean - line.slope[lane] * ((year - tl) - line.mean_x.of(lane));
                sse[lane] += if counts { residual * residual } else { 0.0 };
                syy[lane] += if counts { from_mean * from_mean } else { 0.0 };
                let so_far = largest[lane];
                largest[lane] = if counts { larger(level.abs(), so_far) } else { so_far };
            }
        }
    }
}
