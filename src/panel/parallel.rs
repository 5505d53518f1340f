//! Panels on several threads. Each thread fills its own pieces of the columns with the code of the
//! sequential functions; places are independent, so the number of threads changes no bit.

use rayon::iter::{IntoParallelRefMutIterator, ParallelIterator};

use super::assess::panel_targets;
use super::lanes::LANES;
use super::work::Work;
use super::{Panel, PanelAssessment, PanelColumns, PanelOutputs, PanelTarget};
use crate::assessment::Assessor;

/// The number of places in a piece. Four pieces per thread balance the load; the bounds keep the
/// overhead per piece small and the columns of a piece in the cache.
fn places_per_piece(places: usize) -> usize {
    let pieces = 4 * rayon::current_num_threads();
    places.div_ceil(pieces).next_multiple_of(LANES).clamp(8 * LANES, 32 * LANES)
}

impl Assessor {
    /// [`Assessor::assess_panel_for`] on the threads of the current rayon pool, with identical
    /// results.
    ///
    /// ```
    /// use climate_targets::panel::{Panel, PanelOutputs};
    /// use climate_targets::{Assessor, catalogue::covenant_of_mayors::BY_2020};
    /// let (of_1990, of_2020) = (vec![100.0; 50_000], vec![75.0; 50_000]);
    /// let panel = Panel::from_columns(&[1990, 2020], &[&of_1990, &of_2020])?;
    /// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
    /// let parallel = assessor.par_assess_panel(&panel, &[&BY_2020], PanelOutputs::USUAL);
    /// let one_thread = assessor.assess_panel(&panel, &[&BY_2020]);
    /// assert_eq!(parallel.verdicts(0), one_thread.verdicts(0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn par_assess_panel<'a, T: Copy + Into<PanelTarget<'a>>>(
        &self,
        panel: &'a Panel<'a>,
        targets: &[T],
        outputs: PanelOutputs,
    ) -> PanelAssessment<'a> {
        let mut columns = PanelColumns::of(outputs);
        self.par_assess_panel_into(panel, targets, &mut columns);
        PanelAssessment::new(*self, panel, panel_targets(targets), columns)
    }

    /// [`Assessor::assess_panel_into`] on the threads of the current rayon pool, with identical
    /// results.
    ///
    /// ```
    /// use climate_targets::panel::{Panel, PanelColumns, PanelOutputs};
    /// use climate_targets::{Assessor, catalogue::covenant_of_mayors::BY_2020};
    /// let (of_1990, of_2020) = (vec![100.0; 50_000], vec![75.0; 50_000]);
    /// let panel = Panel::from_columns(&[1990, 2020], &[&of_1990, &of_2020])?;
    /// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
    /// let mut columns = PanelColumns::of(PanelOutputs::USUAL);
    /// assessor.par_assess_panel_into(&panel, &[&BY_2020], &mut columns);
    /// assert_eq!(columns.verdicts(0).len(), 50_000);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn par_assess_panel_into<'a, T: Copy + Into<PanelTarget<'a>>>(
        &self,
        panel: &'a Panel<'a>,
        targets: &[T],
        columns: &mut PanelColumns,
    ) {
        let targets = panel_targets(targets);
        columns.make_room(panel.len(), targets.len());
        let work = Work::new(self, panel, &targets);
        let places = places_per_piece(panel.len());
        columns.pieces(places).par_iter_mut().for_each(|piece| work.fill(piece));
    }
}
