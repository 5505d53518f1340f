//! How the levels of each place of a block scatter about its line.

#![allow(clippy::indexing_slicing, reason = "lanes are counted up to their number")]

use super::block::{Column, LatestLanes, first_year};
use super::lanes::{LANES, Lanes, PerLane};
use super::line::LineLanes;
use crate::trend::TrendWindow;

/// Sums of squares about the line, and the largest level: what intervals are made of.
pub(super) struct ScatterLanes {
    pub(super) sse: Lanes,
    pub(super) syy: Lanes,
    pub(super) largest: Lanes,
}

impl ScatterLanes {
    /// Room for one.
    pub(super) const fn new() -> Self {
        let zero = [0.0; LANES];
        Self { sse: zero, syy: zero, largest: zero }
    }

    /// About the line of each place, over the levels of its own window.
    #[inline]
    pub(super) fn measure<Y: PerLane>(
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
                // After its latest level a place has none.
                let counts = (year >= first_year(window, tl)) & !level.is_nan();
                let from_mean = (level - latest.level[lane]) - line.mean_d[lane];
                let residual = from_mean - line.slope[lane] * ((year - tl) - line.mean_x.of(lane));
                sse[lane] += if counts { residual * residual } else { 0.0 };
                syy[lane] += if counts { from_mean * from_mean } else { 0.0 };
                let larger = largest[lane].max(level.abs());
                largest[lane] = if counts { larger } else { largest[lane] };
            }
        }
    }
}
