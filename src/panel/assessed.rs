//! The results of a panel assessment.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::{Panel, PanelColumns, PanelFigure, PanelTarget, PlaceAssessment};
use crate::assessment::{Assessor, VerdictCounts, VerdictKind};

/// The results of a panel assessment, available as columns, rows, verdict counts, and full
/// assessments of single places.
///
/// ```
/// use climate_targets::panel::{Panel, PanelFigure};
/// use climate_targets::{Assessor, VerdictKind, catalogue::covenant_of_mayors::BY_2020};
/// // Borås and Göteborg, t CO2e (SMHI, release 2025, CC BY 4.0).
/// let (of_1990, of_2020) = ([452_680.08, 2_485_948.33], [255_583.75, 2_147_214.02]);
/// let panel = Panel::from_columns(&[1990, 2020], &[&of_1990, &of_2020])?
///     .with_places(["Borås", "Göteborg"])?;
/// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
/// let results = assessor.assess_panel(&panel, &[&BY_2020]);
/// assert_eq!(results.counts(0).to_string(), "1 met, 1 missed");
/// let missed: Vec<String> = results
///     .rows(0)
///     .filter(|row| row.verdict() == Some(VerdictKind::Missed))
///     .map(|row| format!("{}: {:.3}", row.place(), row.figure(PanelFigure::Progress).unwrap()))
///     .collect();
/// assert_eq!(missed, ["Göteborg: 0.681"]); // 68.1 % of the needed reduction
/// assert_eq!(results.verdicts(0), [VerdictKind::Met, VerdictKind::Missed]);
/// assert_eq!(results.targets()[0].target().id(), "COM-2020");
/// assert_eq!(results.as_of().to_string(), "2024-06-30");
/// assert_eq!(results.report().places, ["Borås", "Göteborg"]); // owned, for JSON
/// // The full assessment of one place, with reasons and derivation
/// let place = results.get(1, 0).unwrap();
/// assert!(place.assessment().derivation().to_string().contains("2147214.02"));
/// // The columns alone, for example to fill them again
/// assert_eq!(results.columns().places(), results.panel().len());
/// let columns = results.into_columns();
/// assert_eq!(columns.targets(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct PanelAssessment<'a> {
    assessor: Assessor,
    panel: &'a Panel<'a>,
    targets: Vec<PanelTarget<'a>>,
    columns: PanelColumns,
}

/// A row of a panel's results: the verdict and the figures of one place for one target.
///
/// ```
/// use climate_targets::panel::{Panel, PanelFigure};
/// use climate_targets::{Assessor, VerdictKind, catalogue::covenant_of_mayors::BY_2020};
/// let panel = Panel::from_columns(&[1990, 2020], &[&[100.0, 200.0], &[75.0, f64::NAN]])?
///     .with_places(["a city", "a city without 2020"])?;
/// let results = Assessor::as_of_ymd(2024, 6, 30)?.assess_panel(&panel, &[&BY_2020]);
/// let rows: Vec<_> = results.rows(0).collect();
/// assert_eq!((rows[0].index(), &*rows[0].place()), (0, "a city"));
/// assert_eq!(rows[0].verdict(), Some(VerdictKind::Met));
/// assert_eq!(rows[0].figure(PanelFigure::Allowable), Some(80.0));
/// assert_eq!(rows[1].figure(PanelFigure::Progress), Some(0.0)); // the latest year is 1990
/// assert_eq!(rows[1].figure(PanelFigure::Gap), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PanelRow<'r> {
    place: usize,
    target: usize,
    pub(super) results: &'r PanelAssessment<'r>,
}

impl<'r> PanelRow<'r> {
    /// The index of the place, from 0.
    pub const fn index(&self) -> usize {
        self.place
    }

    /// The name of the place.
    pub fn place(&self) -> Cow<'r, str> {
        self.results.panel.place(self.place)
    }

    /// The verdict; `None` if verdicts are not among the outputs.
    pub fn verdict(&self) -> Option<VerdictKind> {
        self.results.verdicts(self.target).get(self.place).copied()
    }

    /// Returns a figure; `None` if it is absent or not among the outputs. The full assessment
    /// ([`PanelAssessment::get`]) gives the reason for an absent figure.
    pub fn figure(&self, figure: PanelFigure) -> Option<f64> {
        let column = self.results.figure(self.target, figure)?;
        column.get(self.place).copied().filter(|value| !value.is_nan())
    }
}

impl<'a> PanelAssessment<'a> {
    pub(super) const fn new(
        assessor: Assessor,
        panel: &'a Panel<'a>,
        targets: Vec<PanelTarget<'a>>,
        columns: PanelColumns,
    ) -> Self {
        Self { assessor, panel, targets, columns }
    }

    /// The as-of date of the assessments.
    pub const fn as_of(&self) -> chrono::NaiveDate {
        self.assessor.date()
    }

    /// The assessed panel.
    pub const fn panel(&self) -> &'a Panel<'a> {
        self.panel
    }

    /// The targets, in the order in which they were passed.
    pub fn targets(&self) -> &[PanelTarget<'a>] {
        &self.targets
    }

    /// The result columns.
    pub const fn columns(&self) -> &PanelColumns {
        &self.columns
    }

    /// Returns the result columns by value, for example to reuse their memory.
    pub fn into_columns(self) -> PanelColumns {
        self.columns
    }

    /// Returns the column of a figure for the target with the given index, from 0; `None` if the
    /// figure is not among the outputs or the index is too large.
    pub fn figure(&self, target: usize, figure: PanelFigure) -> Option<&[f64]> {
        self.columns.figure(target, figure)
    }

    /// Returns the verdicts for the target with the given index, from 0; an empty slice if verdicts
    /// are not among the outputs or the index is too large.
    pub fn verdicts(&self, target: usize) -> &[VerdictKind] {
        self.columns.verdicts(target)
    }

    /// Counts the places by verdict, for the target with the given index, from 0.
    pub fn counts(&self, target: usize) -> VerdictCounts {
        self.columns.counts(target)
    }

    /// Returns the full assessment of one place and one target; `None` if an index is too large.
    pub fn get(&self, place: usize, target: usize) -> Option<PlaceAssessment<'a>> {
        let series = self.panel.series(place)?;
        let target = *self.targets.get(target)?;
        Some(PlaceAssessment { series, target, assessor: self.assessor })
    }

    /// Iterates over the result rows of a target, one per place, in panel order; empty if the index
    /// is too large.
    pub fn rows(&self, target: usize) -> impl Iterator<Item = PanelRow<'_>> + Clone {
        let places = if target < self.targets.len() { self.panel.len() } else { 0 };
        (0..places).map(move |place| PanelRow { place, target, results: self })
    }

    /// Returns the `n` rows with the highest values of a figure, highest first; on a tie, the
    /// earlier place first. Places without the figure are left out.
    ///
    /// ```
    /// use climate_targets::panel::{Panel, PanelFigure};
    /// use climate_targets::{Assessor, catalogue::covenant_of_mayors::BY_2030};
    /// let (of_1990, of_2020) = ([100.0, 100.0, 100.0], [90.0, 60.0, 99.0]);
    /// let panel = Panel::from_columns(&[1990, 2020], &[&of_1990, &of_2020])?;
    /// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
    /// let results = assessor.assess_panel(&panel, &[&BY_2030]);
    /// let behind = results.highest(0, PanelFigure::Gap, 2);
    /// assert!(behind.iter().map(|row| row.index()).eq([2, 0]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn highest(&self, target: usize, figure: PanelFigure, n: usize) -> Vec<PanelRow<'_>> {
        let column = self.figure(target, figure).unwrap_or_default();
        let order = |one: &(usize, f64), other: &(usize, f64)| {
            // NaN is filtered out below. Unlike `total_cmp`, `partial_cmp` treats 0 and -0 as
            // equal.
            other.1.partial_cmp(&one.1).unwrap_or(Ordering::Equal).then(one.0.cmp(&other.0))
        };
        // A full buffer is cut back to the n highest values. Memory therefore stays proportional to
        // n, and the average cost per place is constant.
        let room = n.saturating_mul(2).max(64);
        let mut highest: Vec<(usize, f64)> = Vec::new();
        for (place, value) in column.iter().copied().enumerate() {
            if value.is_nan() {
                continue;
            }
            if highest.len() == room {
                highest.select_nth_unstable_by(n, order);
                highest.truncate(n);
            }
            highest.push((place, value));
        }
        highest.sort_unstable_by(order);
        highest.truncate(n);
        let row = |(place, _)| PanelRow { place, target, results: self };
        highest.into_iter().map(row).collect()
    }
}

/// A block of consecutive places with their results, as passed to the closure of
/// [`Assessor::for_each_panel_block`].
///
/// ```
/// use climate_targets::panel::{Panel, PanelFigure, PanelOutputs};
/// use climate_targets::{Assessor, VerdictKind, catalogue::covenant_of_mayors::BY_2020};
/// let panel = Panel::from_columns(&[1990, 2020], &[&[100.0, 200.0], &[75.0, 180.0]])?;
/// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
/// assessor.for_each_panel_block(&panel, &[&BY_2020], PanelOutputs::USUAL, |block| {
///     assert_eq!((block.from(), block.len(), block.is_empty()), (0, 2, false));
///     assert_eq!(block.figure(0, PanelFigure::Allowable).unwrap(), [80.0, 160.0]);
///     assert_eq!(block.verdicts(0), [VerdictKind::Met, VerdictKind::Missed]);
///     assert_eq!(block.counts(0).to_string(), "1 met, 1 missed");
///     let second = block.get(1, 0).expect("place 1, target 0");
///     assert_eq!(second.assessment().verdict().name(), "missed");
/// });
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PanelBlock<'c> {
    pub(super) from: usize,
    pub(super) columns: &'c PanelColumns,
    pub(super) assessor: Assessor,
    pub(super) panel: &'c Panel<'c>,
    pub(super) targets: &'c [PanelTarget<'c>],
}

impl<'c> PanelBlock<'c> {
    /// The index, in the panel, of the block's first place. Index k of a column belongs to place
    /// `from + k`.
    pub const fn from(&self) -> usize {
        self.from
    }

    /// The number of places in the block.
    pub const fn len(&self) -> usize {
        self.columns.places()
    }

    /// Whether the block has no places.
    pub const fn is_empty(&self) -> bool {
        self.columns.places() == 0
    }

    /// Returns the column of a figure for a target; `None` if the figure is not among the outputs
    /// or the index is too large.
    pub fn figure(&self, target: usize, figure: PanelFigure) -> Option<&'c [f64]> {
        self.columns.figure(target, figure)
    }

    /// Returns the verdicts for a target; an empty slice if verdicts are not among the outputs or
    /// the index is too large.
    pub fn verdicts(&self, target: usize) -> &'c [VerdictKind] {
        self.columns.verdicts(target)
    }

    /// Counts the block's places by verdict, for the target with the given index, from 0.
    pub fn counts(&self, target: usize) -> VerdictCounts {
        self.columns.counts(target)
    }

    /// Returns the full assessment of place k of the block, counted from 0, with the reasons for
    /// absent figures. `None` if an index is too large.
    pub fn get(&self, k: usize, target: usize) -> Option<PlaceAssessment<'c>> {
        let place = (k < self.len()).then(|| self.from + k)?;
        let series = self.panel.series(place)?;
        let target = *self.targets.get(target)?;
        Some(PlaceAssessment { series, target, assessor: self.assessor })
    }
}
