//! A block in which every place has the same latest year, and a level in every column of the window,
//! of which there are two or more.

use super::PanelOutputs;
use super::block::{BaseLanes, Block, Column, LatestLanes};
use super::fast::Plan;
use super::fill::{Inputs, Out, Scratch, fill_target, needs_scatter, needs_trend};
use super::lanes::Same;
use super::line::{DenseLine, LineLanes};
use super::range::{AnyLevels, OrdinaryLevels, size};
use super::scatter::ScatterLanes;
use crate::quantity::Year;
use crate::trend::TrendWindow;

/// Room for one block after the other.
pub(super) struct Room {
    line: DenseLine,
    scatter: ScatterLanes,
}

impl Room {
    pub(super) const fn new() -> Self {
        Self { line: DenseLine::new(), scatter: ScatterLanes::new() }
    }
}

/// What no target matters for.
#[derive(Clone, Copy)]
pub(super) struct Dense<'b> {
    block: Block<'b>,
    last: Year,
    latest: LatestLanes<'b, Same>,
    line: Option<LineLanes<'b, Same>>,
    scatter: Option<&'b ScatterLanes>,
    /// Whether latest levels and lines are.
    is_ordinary: bool,
}

impl<'b> Dense<'b> {
    /// `None` for a block that is not one.
    #[inline]
    pub(super) fn find(
        block: Block<'b>,
        of_window: &[Column<'_>],
        window: TrendWindow,
        outputs: PanelOutputs,
        room: &'b mut Room,
    ) -> Option<Self> {
        let (last, level) = block.last()?;
        let latest = LatestLanes { year: Same(last.as_f64()), level };
        let mut size = size(level);
        // Where the last year is missing of some place, most blocks lack others as well.
        if size.is_nan() {
            return None;
        }
        let mut line = None;
        if needs_trend(outputs) {
            let (fit, size_of_line) = room.line.fit(of_window)?;
            size += size_of_line;
            line = Some(fit);
        }
        let mut scatter = None;
        if let (Some(line), true) = (line, needs_scatter(outputs)) {
            room.scatter.measure(of_window, latest, line, window);
            scatter = Some(&room.scatter);
        }
        let is_ordinary = OrdinaryLevels::has_size(size);
        Some(Self { block, last, latest, line, scatter, is_ordinary })
    }

    /// Fills the columns of one target; false where not every place has the same base year.
    #[inline]
    pub(super) fn fill(self, plan: &Plan, scratch: &mut Scratch, out: &mut Out<'_, '_>) -> bool {
        let Self { block, last, latest, line, scatter, is_ordinary } = self;
        let first = plan.bases.clone().next().and_then(|index| block.column(index));
        let Some((year, level)) = first else { return false };
        let size = size(level);
        if size.is_nan() {
            return false;
        }
        let base = BaseLanes { year: Same(year.as_f64()), level };
        let inputs =
            Inputs { latest, base, line, scatter, judged: plan.judged_column(block), last };
        if is_ordinary && plan.is_ordinary_of(level, size) {
            fill_target::<_, _, OrdinaryLevels>(plan, inputs, scratch, out);
        } else {
            fill_target::<_, _, AnyLevels>(plan, inputs, scratch, out);
        }
        true
    }
}
