//! Dense blocks: all places have the same latest year and, if a trend is needed, a level in every
//! column of a trend window with at least two columns.
//!
//! Sums over years (count, years, squared years) are then equal for all places and computed once
//! per block; only sums over levels remain in the loop. Every block is tried as a dense block
//! first; other blocks go to [`GappyBlock`](super::gappy::GappyBlock).

use super::PanelOutputs;
use super::block::{BaseLanes, Block, Column, LatestLanes};
use super::fill::{Inputs, OutputRange, TargetScratch, fill_target, needs_scatter, needs_trend};
use super::lanes::{Uniform, any_missing};
use super::line::{DenseLine, LineLanes};
use super::plan::Plan;
use super::scatter::ScatterLanes;
use crate::quantity::Year;
use crate::trend::TrendWindow;

/// Buffers of a dense block, reused from block to block.
pub(super) struct DenseScratch {
    line: DenseLine,
    scatter: ScatterLanes,
}

impl DenseScratch {
    pub(super) const fn new() -> Self {
        Self { line: DenseLine::new(), scatter: ScatterLanes::new() }
    }
}

/// The quantities of a dense block that are independent of the target.
#[derive(Clone, Copy)]
pub(super) struct DenseBlock<'b> {
    block: Block<'b>,
    last: Year,
    latest: LatestLanes<'b, Uniform>,
    line: Option<LineLanes<'b, Uniform>>,
    scatter: Option<&'b ScatterLanes>,
}

impl<'b> DenseBlock<'b> {
    /// Computes the latest levels, trend lines and scatter of a block. Returns `None` if the block
    /// is not dense.
    #[inline]
    pub(super) fn find(
        block: Block<'b>,
        of_window: &[Column<'_>],
        window: TrendWindow,
        outputs: PanelOutputs,
        scratch: &'b mut DenseScratch,
    ) -> Option<Self> {
        let (last, level) = block.last()?;
        let latest = LatestLanes { year: Uniform(last.as_f64()), level };
        // If a level of the last year is missing, the places differ in their latest year.
        if any_missing(level) {
            return None;
        }
        let mut line = None;
        if needs_trend(outputs) {
            line = Some(scratch.line.fit(of_window)?);
        }
        let mut scatter = None;
        if let (Some(line), true) = (line, needs_scatter(outputs)) {
            scratch.scatter.measure(of_window, latest, line, window);
            scatter = Some(&scratch.scatter);
        }
        Some(Self { block, last, latest, line, scatter })
    }

    /// Fills the columns of one target. Returns false, without filling anything, if a place has no
    /// level in the first candidate base year.
    #[inline]
    pub(super) fn fill(
        self,
        plan: &Plan,
        scratch: &mut TargetScratch,
        out: &mut OutputRange<'_, '_>,
    ) -> bool {
        let Self { block, last, latest, line, scatter } = self;
        let first = plan.bases.clone().next().and_then(|index| block.column(index));
        let Some((year, level)) = first else { return false };
        if any_missing(level) {
            return false;
        }
        let base = BaseLanes { year: Uniform(year.as_f64()), level };
        let inputs =
            Inputs { latest, base, line, scatter, judged: plan.judged_column(block), last };
        fill_target(plan, inputs, scratch, out);
        true
    }
}
