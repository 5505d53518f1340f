//! The functions that assess a panel.

use core::convert::Infallible;
use core::ops::ControlFlow;

use super::lanes::LANES;
use super::work::Work;
use super::{Panel, PanelAssessment, PanelBlock, PanelColumns, PanelOutputs, PanelTarget};
use crate::assessment::Assessor;

/// The number of places in a streamed block, small enough that its inputs and results stay in the
/// cache.
const STREAM_PLACES: usize = 8 * LANES;

/// Converts targets and milestones of commitments to panel targets.
pub(super) fn panel_targets<'a, T: Copy + Into<PanelTarget<'a>>>(
    targets: &[T],
) -> Vec<PanelTarget<'a>> {
    targets.iter().map(|target| (*target).into()).collect()
}

impl Assessor {
    /// Assesses every place of a panel against every target, with the default columns
    /// ([`PanelOutputs::USUAL`]).
    ///
    /// Every figure equals, bit for bit, the figure of [`Assessor::assess`] for that place; an
    /// absent figure is NaN.
    ///
    /// ```
    /// use climate_targets::panel::{Panel, PanelFigure};
    /// use climate_targets::{Assessor, VerdictKind, catalogue::covenant_of_mayors::BY_2020};
    /// // The second place has no level in 1990, so its base year is 1995.
    /// let (of_1990, of_1995, of_2020) = ([100.0, f64::NAN], [98.0, 50.0], [75.0, 45.0]);
    /// let panel = Panel::from_columns(&[1990, 1995, 2020], &[&of_1990, &of_1995, &of_2020])?;
    /// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
    /// let results = assessor.assess_panel(&panel, &[&BY_2020]);
    /// assert_eq!(results.figure(0, PanelFigure::Allowable).unwrap(), [80.0, 40.0]);
    /// assert_eq!(results.verdicts(0), [VerdictKind::Met, VerdictKind::Missed]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn assess_panel<'a, T: Copy + Into<PanelTarget<'a>>>(
        &self,
        panel: &'a Panel<'a>,
        targets: &[T],
    ) -> PanelAssessment<'a> {
        self.assess_panel_for(panel, targets, PanelOutputs::USUAL)
    }

    /// Assesses every place of a panel against every target and computes only the chosen columns.
    ///
    /// ```
    /// use climate_targets::panel::{Panel, PanelFigure, PanelOutputs};
    /// use climate_targets::{Assessor, catalogue::covenant_of_mayors::BY_2020};
    /// let (of_1990, of_2020) = ([100.0, 200.0], [75.0, 180.0]);
    /// let panel = Panel::from_columns(&[1990, 2020], &[&of_1990, &of_2020])?;
    /// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
    /// let outputs = PanelOutputs::NONE.with(PanelFigure::Needed);
    /// let results = assessor.assess_panel_for(&panel, &[&BY_2020], outputs);
    /// assert_eq!(results.figure(0, PanelFigure::Needed).unwrap(), [-5.0, 20.0]);
    /// assert_eq!(results.figure(0, PanelFigure::Change), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn assess_panel_for<'a, T: Copy + Into<PanelTarget<'a>>>(
        &self,
        panel: &'a Panel<'a>,
        targets: &[T],
        outputs: PanelOutputs,
    ) -> PanelAssessment<'a> {
        let mut columns = PanelColumns::of(outputs);
        self.assess_panel_into(panel, targets, &mut columns);
        PanelAssessment::new(*self, panel, panel_targets(targets), columns)
    }

    /// Assesses every place of a panel against every target and writes the results to existing
    /// columns. Repeated calls, as in a simulation, reuse the memory.
    ///
    /// ```
    /// use climate_targets::panel::{Panel, PanelColumns, PanelFigure, PanelOutputs};
    /// use climate_targets::{Assessor, catalogue::covenant_of_mayors::BY_2020};
    /// let of_1990 = [100.0, 200.0];
    /// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
    /// let mut columns = PanelColumns::of(PanelOutputs::NONE.with(PanelFigure::ChangeShare));
    /// let mut largest_fall = 0.0_f64;
    /// // Two simulations in the same memory
    /// for of_2020 in [[75.0, 180.0], [60.0, 170.0]] {
    ///     let panel = Panel::from_columns(&[1990, 2020], &[&of_1990, &of_2020])?;
    ///     assessor.assess_panel_into(&panel, &[&BY_2020], &mut columns);
    ///     let changes = columns.figure(0, PanelFigure::ChangeShare).unwrap();
    ///     largest_fall = changes.iter().copied().fold(largest_fall, f64::min);
    /// }
    /// assert_eq!(largest_fall, -0.4);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn assess_panel_into<'a, T: Copy + Into<PanelTarget<'a>>>(
        &self,
        panel: &'a Panel<'a>,
        targets: &[T],
        columns: &mut PanelColumns,
    ) {
        let targets: Vec<PanelTarget<'a>> = panel_targets(targets);
        columns.make_room(panel.len(), targets.len());
        let work = Work::new(self, panel, &targets);
        for mut piece in columns.pieces(panel.len().max(1)) {
            work.fill(&mut piece);
        }
    }

    /// Assesses a panel block by block and passes each block of results to a closure, which can
    /// report progress. Only one block of results is in memory at a time.
    ///
    /// ```
    /// use climate_targets::panel::{Panel, PanelOutputs};
    /// use climate_targets::{Assessor, VerdictKind, catalogue::covenant_of_mayors::BY_2020};
    /// let (of_1990, of_2020) = (vec![100.0; 5000], vec![75.0; 5000]);
    /// let panel = Panel::from_columns(&[1990, 2020], &[&of_1990, &of_2020])?;
    /// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
    /// let mut met = 0;
    /// assessor.for_each_panel_block(&panel, &[&BY_2020], PanelOutputs::USUAL, |block| {
    ///     met += block.verdicts(0).iter().filter(|kind| **kind == VerdictKind::Met).count();
    ///     println!("{} of {} done", block.from() + block.len(), panel.len());
    /// });
    /// assert_eq!(met, 5000);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn for_each_panel_block<'a, T: Copy + Into<PanelTarget<'a>>>(
        &self,
        panel: &'a Panel<'a>,
        targets: &[T],
        outputs: PanelOutputs,
        mut each: impl FnMut(PanelBlock<'_>),
    ) {
        let _ = self.try_for_each_panel_block(panel, targets, outputs, |block| {
            each(block);
            ControlFlow::<Infallible>::Continue(())
        });
    }

    /// Assesses a panel block by block until the closure returns [`ControlFlow::Break`], for
    /// example on a failed write or a cancelled run.
    ///
    /// ```
    /// use core::ops::ControlFlow;
    /// use climate_targets::panel::{Panel, PanelOutputs};
    /// use climate_targets::{Assessor, VerdictKind, catalogue::covenant_of_mayors::BY_2020};
    /// let (of_1990, of_2020) = (vec![100.0; 5000], vec![95.0; 5000]);
    /// let panel = Panel::from_columns(&[1990, 2020], &[&of_1990, &of_2020])?;
    /// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
    /// let first_missed =
    ///     assessor.try_for_each_panel_block(&panel, &[&BY_2020], PanelOutputs::USUAL, |block| {
    ///         match block.verdicts(0).iter().position(|kind| *kind == VerdictKind::Missed) {
    ///             Some(k) => ControlFlow::Break(block.from() + k),
    ///             None => ControlFlow::Continue(()),
    ///         }
    ///     });
    /// assert_eq!(first_missed, ControlFlow::Break(0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn try_for_each_panel_block<'a, T: Copy + Into<PanelTarget<'a>>, B>(
        &self,
        panel: &'a Panel<'a>,
        targets: &[T],
        outputs: PanelOutputs,
        mut each: impl FnMut(PanelBlock<'_>) -> ControlFlow<B>,
    ) -> ControlFlow<B> {
        let targets: Vec<PanelTarget<'a>> = panel_targets(targets);
        let work = Work::new(self, panel, &targets);
        let mut columns = PanelColumns::of(outputs);
        for from in (0..panel.len()).step_by(STREAM_PLACES) {
            columns.make_room(STREAM_PLACES.min(panel.len() - from), targets.len());
            for mut piece in columns.pieces(STREAM_PLACES) {
                piece.from = from;
                work.fill(&mut piece);
            }
            each(PanelBlock {
                from,
                columns: &columns,
                assessor: *self,
                panel,
                targets: &targets,
            })?;
        }
        ControlFlow::Continue(())
    }
}
