//! A block in which some place lacks a level that others have: each has its own latest and base year,
//! and its own years in the window.

use super::PanelOutputs;
use super::block::{BaseLanes, Block, Column, first_year};
use super::fast::Plan;
use super::fill::{Inputs, Out, Scratch, fill_target, needs_scatter, needs_trend};
use super::found::Found;
use super::lanes::{Lanes, PerLane, Same};
use super::line::GappyLine;
use super::range::{AnyLevels, OrdinaryLevels, largest, smallest};
use super::scatter::ScatterLanes;
use crate::trend::TrendWindow;

/// Room for one block after the other.
pub(super) struct Gappy {
    latest: Found,
    base: Found,
    line: GappyLine,
    scatter: ScatterLanes,
    /// Whether latest levels and lines are.
    is_ordinary: bool,
}

impl Gappy {
    pub(super) const fn new() -> Self {
        let (latest, base) = (Found::nothing(), Found::nothing());
        let (line, scatter) = (GappyLine::new(), ScatterLanes::new());
        Self { latest, base, line, scatter, is_ordinary: false }
    }

    /// What no target matters for.
    pub(super) fn find<'b>(
        &mut self,
        block: Block<'b>,
        columns: &mut Vec<Column<'b>>,
        window: TrendWindow,
        outputs: PanelOutputs,
    ) {
        self.latest.find_last(block);
        let latest = self.latest.latest();
        let mut size = largest(latest.level);
        if needs_trend(outputs) {
            // The columns that lie in the window of any place.
            let first = first_year(window, smallest(latest.year));
            block.columns_from(first, columns);
            self.line.fit(columns, latest, window);
            size = size.max(self.line.largest());
        }
        self.is_ordinary = OrdinaryLevels::has_size(size);
        if needs_scatter(outputs) {
            self.scatter.measure(columns, latest, self.line.line(), window);
        }
    }

    /// Fills the columns of one target.
    pub(super) fn fill(
        &mut self,
        plan: &Plan,
        block: Block<'_>,
        scratch: &mut Scratch,
        out: &mut Out<'_, '_>,
    ) {
        let bases = plan.bases.clone();
        if let (1, Some((year, level))) = (bases.len(), block.column(bases.start)) {
            self.fill_of(plan, BaseLanes { year: Same(year.as_f64()), level }, block, scratch, out);
        } else {
            self.base.find_first(bases.filter_map(|index| block.column(index)));
            let base = BaseLanes { year: &self.base.years, level: &self.base.levels };
            self.fill_of(plan, base, block, scratch, out);
        }
    }

    fn fill_of<B: PerLane>(
        &self,
        plan: &Plan,
        base: BaseLanes<'_, B>,
        block: Block<'_>,
        scratch: &mut Scratch,
        out: &mut Out<'_, '_>,
    ) {
        let judged: Option<&Lanes> = plan.judged_column(block);
        let inputs = Inputs {
            latest: self.latest.latest(),
            base,
            line: needs_trend(out.outputs).then(|| self.line.line()),
            scatter: needs_scatter(out.outputs).then_some(&self.scatter),
            judged,
            // Without a column any year will do.
            last: block.last().map_or(plan.judged, |(year, _)| year),
        };
        if self.is_ordinary && plan.is_ordinary_of(base.level, largest(base.level)) {
            fill_target::<_, _, OrdinaryLevels>(plan, inputs, scratch, out);
        } else {
            fill_target::<_, _, AnyLevels>(plan, inputs, scratch, out);
        }
    }
}
