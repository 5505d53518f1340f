//! Fills the columns of a panel: block by block for targets with a [`Plan`], place by place for
//! other targets and for places with more data than one level per year.

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

/// The data shared by all blocks of a panel.
pub(super) struct Work<'w> {
    assessor: &'w Assessor,
    panel: &'w Panel<'w>,
    targets: &'w [PanelTarget<'w>],
    /// The plan of each target; `None` for a target that is assessed place by place.
    plans: Vec<Option<Plan>>,
    /// The columns up to the as-of date.
    columns_in_use: InputColumns<'w>,
    window: TrendWindow,
    /// The first year of a trend window that ends with the last column; NaN without columns.
    first_of_window: f64,
}

/// The buffers of a block, reused from block to block.
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
        let columns_in_use =
            InputColumns::new(panel.columns().filter(|(year, _)| year.get() <= last).collect());
        let window = assessor.get_estimator().window();
        let plan = |target| Plan::of(assessor, panel.boundary(), target, &columns_in_use);
        Self {
            assessor,
            panel,
            targets,
            plans: targets.iter().map(plan).collect(),
            first_of_window: columns_in_use
                .last_year()
                .map_or(f64::NAN, |last| first_year(window, last.as_f64())),
            columns_in_use,
            window,
        }
    }

    /// Fills a piece of the output columns, for all targets.
    pub(super) fn fill(&self, piece: &mut ColumnPiece<'_>) {
        if self.plans.iter().any(Option::is_some) {
            self.fill_blocks(piece);
        }
        self.fill_singly(piece);
    }

    fn fill_blocks(&self, piece: &mut ColumnPiece<'_>) {
        let (from, len) = (piece.from, piece.len);
        let full = len - len % LANES;
        let padded = if full < len { self.columns_in_use.padded(from + full) } else { Vec::new() };
        let mut scratch = BlockScratch {
            columns: Vec::new(),
            dense: DenseScratch::new(),
            gappy: GappyBlock::new(),
            scratch: TargetScratch::new(),
        };
        for at in (0..full).step_by(LANES) {
            self.fill_block(
                Block::Full(&self.columns_in_use, from + at),
                &mut scratch,
                piece,
                (at, LANES),
            );
        }
        if full < len {
            self.fill_block(Block::Padded(&padded), &mut scratch, piece, (full, len - full));
        }
    }

    /// Fills a block for every target that has a plan, as a dense block where possible: a block can
    /// be dense for one target and gappy for another target with a different base year.
    fn fill_block<'b>(
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
        // The gappy quantities are computed once per block, and only if a target needs them.
        let mut has_gappy = false;
        for (plan, of_target) in self.plans.iter().zip(&mut piece.targets) {
            let Some(plan) = plan else { continue };
            let mut out = OutputRange { outputs, piece: of_target, at, len };
            if dense.is_some_and(|dense| dense.fill(plan, scratch, &mut out)) {
                continue;
            }
            if !has_gappy {
                gappy.find(block, columns, window, outputs);
                has_gappy = true;
            }
            gappy.fill(plan, block, scratch, &mut out);
        }
    }

    /// Fills place by place: all places for targets without a plan; for the other targets, places
    /// with a land sector, supplementary measures or their own boundary. Overwrites the values that
    /// [`Self::fill_blocks`] wrote for these places.
    fn fill_singly(&self, piece: &mut ColumnPiece<'_>) {
        let (from, len, outputs) = (piece.from, piece.len, piece.outputs);
        let singly_assessed = self.panel.singly_assessed(from, from + len);
        let (all, some) = if self.plans.iter().any(Option::is_none) {
            (from..from + len, [].as_slice())
        } else {
            (0..0, singly_assessed)
        };
        for place in all.chain(some.iter().copied()) {
            let Some(series) = self.panel.series(place) else { continue };
            let is_singly_assessed = singly_assessed.binary_search(&place).is_ok();
            for ((plan, target), of_target) in
                self.plans.iter().zip(self.targets).zip(&mut piece.targets)
            {
                if plan.is_none() || is_singly_assessed {
                    self.fill_place(&series, *target, of_target, (place - from, outputs));
                }
            }
        }
    }

    fn fill_place(
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
