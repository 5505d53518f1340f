//! Gappy blocks: at least one place lacks a level that a dense block needs, so each place can have
//! its own latest year, base year and years in the trend window.
//!
//! Sums over years are kept per lane, and a missing year adds zero. Adding zero does not change the
//! bits of a sum, so the results equal those of a single assessment, which skips the missing year.

use super::PanelOutputs;
use super::block::{BaseLanes, Block, Column, first_year};
use super::fill::{Inputs, OutputRange, TargetScratch, fill_target, needs_scatter, needs_trend};
use super::lanes::{LaneValue, Lanes, Uniform, smallest};
use super::line::GappyLine;
use super::observation_lanes::ObservationLanes;
use super::plan::Plan;
use super::scatter::ScatterLanes;
use crate::trend::TrendWindow;

/// The quantities of a gappy block that are independent of the target. The buffers are reused from
/// block to block.
pub(super) struct GappyBlock {
    latest: ObservationLanes,
    base: ObservationLanes,
    line: GappyLine,
    scatter: ScatterLanes,
}

impl GappyBlock {
    pub(super) const fn new() -> Self {
        let (latest, base) = (ObservationLanes::new(), ObservationLanes::new());
        let (line, scatter) = (GappyLine::new(), ScatterLanes::new());
        Self { latest, base, line, scatter }
    }

    /// Computes the latest observations, trend lines and scatter of a block.
    pub(super) fn find<'b>(
        &mut self,
        block: Block<'b>,
        columns: &mut Vec<Column<'b>>,
        window: TrendWindow,
        outputs: PanelOutputs,
    ) {
        self.latest.find_last(block);
        let latest = self.latest.latest();
        if needs_trend(outputs) {
            // The place with the earliest latest year has the earliest window. The columns from
            // the start of that window on cover the windows of all places.
            let first = first_year(window, smallest(latest.year));
            block.columns_from(first, columns);
            self.line.fit(columns, latest, window);
        }
        if needs_scatter(outputs) {
            self.scatter.measure(columns, latest, self.line.line(), window);
        }
    }

    /// Fills the columns of one target.
    pub(super) fn fill(
        &mut self,
        plan: &Plan,
        block: Block<'_>,
        scratch: &mut TargetScratch,
        out: &mut OutputRange<'_, '_>,
    ) {
        let bases = plan.bases.clone();
        if let (1, Some((year, level))) = (bases.len(), block.column(bases.start)) {
            self.fill_with_base(
                plan,
                BaseLanes { year: Uniform(year.as_f64()), level },
                block,
                scratch,
                out,
            );
        } else {
            self.base.find_first(bases.filter_map(|index| block.column(index)));
            let base = BaseLanes { year: &self.base.years, level: &self.base.levels };
            self.fill_with_base(plan, base, block, scratch, out);
        }
    }

    fn fill_with_base<B: LaneValue>(
        &self,
        plan: &Plan,
        base: BaseLanes<'_, B>,
        block: Block<'_>,
        scratch: &mut TargetScratch,
        out: &mut OutputRange<'_, '_>,
    ) {
        let judged: Option<&Lanes> = plan.judged_column(block);
        let inputs = Inputs {
            latest: self.latest.latest(),
            base,
            line: needs_trend(out.outputs).then(|| self.line.line()),
            scatter: needs_scatter(out.outputs).then_some(&self.scatter),
            judged,
            // Without columns, all levels are NaN, so the year has no effect.
            last: block.last().map_or(plan.judged, |(year, _)| year),
        };
        fill_target(plan, inputs, scratch, out);
    }
}
