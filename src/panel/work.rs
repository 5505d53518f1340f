//! The work on a panel, block by block, and place by place where columns are not enough.

use super::block::{Block, Column, InputColumns, first_year};
use super::columns::{ColumnPiece, TargetPiece};
use super::dense::{DenseBlock, DenseScratch};
use super::fill::{OutputRange, TargetScratch};
use super::gappy::GappyBlock;
use super::lanes::LANES;
use super::plan::Plan;
use super::{Panel, PanelOutputs, PanelTarget, place};
use crate::assessment::Assessor;
use crate::inventory::EmissionSeries;
use crate::resolve::last_full_year;
use crate::trend::TrendWindow;

/// What the blocks of a panel have in common.
pub(super) struct Work<'w> {
    assessor: &'w Assessor,
    panel: &'w Panel<'w>,
    targets: &'w [PanelTarget<'w>],
    /// The plan of each target that is computed in columns.
    plans: Vec<Option<Plan>>,
    used: InputColumns<'w>,
    window: TrendWindow,
    /// The first year of a window that ends with the last column.
    first_of_window: f64,
}

/// BlockScratch that blocks share, one after the other.
struct BlockScratch<'b> {
    columns: Vec<Column<'b>>,
    dense: DenseScratch,
    gappy: GappyBlock,
    scratch: TargetScratch,
}

impl<'w> Work<'w> {
    pub(super) fn new(
        assessor: &'w Assessor,
        panel: &'w Panel<'w>,
        targets: &'w [PanelTarget<'w>],
    ) -> Self {
        let last = last_full_year(assessor.date());
        let used =
            InputColumns::new(panel.columns().filter(|(year, _)| year.get() <= last).collect());
        let window = assessor.get_estimator().window();
        let plan = |target| Plan::of(assessor, panel.boundary(), target, &used);
        Self {
            assessor,
            panel,
            targets,
            plans: targets.iter().map(plan).collect(),
            first_of_window: used
                .last_year()
                .map_or(f64::NAN, |last| first_year(window, last.as_f64())),
            used,
            window,
        }
    }

    /// Fills a piece of the columns.
    pub(super) fn fill(&self, piece: &mut ColumnPiece<'_>) {
        if self.plans.iter().any(Option::is_some) {
            self.in_blocks(piece);
        }
        self.one_by_one(piece);
    }

    fn in_blocks(&self, piece: &mut ColumnPiece<'_>) {
        let (from, len) = (piece.from, piece.len);
        let full = len - len % LANES;
        let padded = if full < len { self.used.padded(from + full) } else { Vec::new() };
        let mut scratch = BlockScratch {
            columns: Vec::new(),
            dense: DenseScratch::new(),
            gappy: GappyBlock::new(),
            scratch: TargetScratch::new(),
        };
        for at in (0..full).step_by(LANES) {
            self.block(Block::Full(&self.used, from + at), &mut scratch, piece, (at, LANES));
        }
        if full < len {
            self.block(Block::Padded(&padded), &mut scratch, piece, (full, len - full));
        }
    }

    /// The targets of a block that have a plan.
    fn block<'b>(
        &self,
        block: Block<'b>,
        scratch: &mut BlockScratch<'b>,
        piece: &mut ColumnPiece<'_>,
        (at, len): (usize, usize),
    ) {
        let BlockScratch { columns, dense, gappy, scratch } = scratch;
        let (outputs, window) = (piece.outputs, self.window);
        block.columns_from(self.first_of_window, columns);
        let dense = DenseBlock::find(block, columns, window, outputs, dense);
        // Whether the levels of each place have been found, as gaps need.
        let mut found = false;
        for (plan, of_target) in self.plans.iter().zip(&mut piece.targets) {
            let Some(plan) = plan else { continue };
            let mut out = OutputRange { outputs, piece: of_target, at, len };
            if dense.is_some_and(|dense| dense.fill(plan, scratch, &mut out)) {
                continue;
            }
            if !found {
                gappy.find(block, columns, window, outputs);
                found = true;
            }
            gappy.fill(plan, block, scratch, &mut out);
        }
    }

    /// What has no plan, and the places that have more to them than levels.
    fn one_by_one(&self, piece: &mut ColumnPiece<'_>) {
        let (from, len, outputs) = (piece.from, piece.len, piece.outputs);
        let single_path = self.panel.single_path(from, from + len);
        let (all, some) = if self.plans.iter().any(Option::is_none) {
            (from..from + len, [].as_slice())
        } else {
            (0..0, single_path)
        };
        for place in all.chain(some.iter().copied()) {
            let Some(series) = self.panel.series(place) else { continue };
            let alone = single_path.binary_search(&place).is_ok();
            for ((plan, target), of_target) in
                self.plans.iter().zip(self.targets).zip(&mut piece.targets)
            {
                if plan.is_none() || alone {
                    self.one(&series, *target, of_target, (place - from, outputs));
                }
            }
        }
    }

    fn one(
        &self,
        series: &EmissionSeries,
        target: PanelTarget<'_>,
        of_target: &mut TargetPiece<'_>,
        (at, outputs): (usize, PanelOutputs),
    ) {
        let assessment = target.assess(*self.assessor, series);
        for (figure, column) in outputs.figures().zip(&mut of_target.figures) {
            if let Some(cell) = column.get_mut(at) {
                *cell = place::figure(&assessment, figure);
            }
        }
        if let Some(cell) = of_target.verdicts.get_mut(at) {
            *cell = assessment.verdict().kind();
        }
    }
}
