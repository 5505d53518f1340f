use std::borrow::Cow;
use std::cmp::Ordering;

use super::{Panel, PanelColumns, PanelFigure, PanelTarget, PlaceAssessment};
use crate::assessment::{Assessor, VerdictCounts, VerdictKind};

/// The results of a panel against targets, as columns, rows, counts, and place by place.
///
/// ```
/// use climate_targets::panel::{Panel, PanelFigure};
/// use climate_targets::{Assessor, VerdictKind, catalogue::covenant_of_mayors::BY_2020};
/// // Borås and Göteborg, t CO2e (SMHI, release 2025, CC BY 4.0).
/// let (of_1990, of_2020) = ([452_680.08, 2_485_948.33], [255_583.75, 2_147_214.02]);
/// let panel = Panel::of_columns(&[1990, 2020], &[&of_1990, &of_2020])?
///     .with_places(["Borås", "Göteborg"])?;
/// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
/// let results = assessor.assess_panel(&panel, &[&BY_2020]);
/// assert_eq!(results.counts(0).to_string(), "1 met, 1 missed");
/// let missed: Vec<String> = results
///     .rows(0)
///     .filter(|row| row.verdict() == Some(VerdictKind::Missed))
///     .map(|row| format!("{}: {:+.1} %", row.place(), 100.0 * row.figure(PanelFigure::ChangeShare).unwrap()))
///     .collect();
/// assert_eq!(missed, ["Göteborg: -13.6 %"]);
/// // The whole assessment of one of them, with reasons and derivation.
/// let place = results.get(1, 0).unwrap();
/// assert!(place.assessment().derivation().to_string().contains("2147214.02"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct PanelAssessment<'a> {
    assessor: Assessor,
    panel: &'a Panel<'a>,
    targets: Vec<PanelTarget<'a>>,
    columns: PanelColumns,
}

/// One place against one target: its number, name and verdict, and its figures by name. An example
/// is at [`PanelAssessment`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PanelRow<'r> {
    place: usize,
    target: usize,
    pub(super) results: &'r PanelAssessment<'r>,
}

impl<'r> PanelRow<'r> {
    /// The place's number, from 0.
    pub const fn index(&self) -> usize {
        self.place
    }

    /// The place's name.
    pub fn place(&self) -> Cow<'r, str> {
        self.results.panel.place(self.place)
    }

    /// Its verdict, if verdicts were asked for.
    pub fn verdict(&self) -> Option<VerdictKind> {
        self.results.verdicts(self.target).get(self.place).copied()
    }

    /// A figure; `None` where it is absent or was not asked for. The reason of an absence is in the
    /// whole assessment ([`PanelAssessment::get`]).
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

    /// The day as of which it is assessed.
    pub const fn as_of(&self) -> chrono::NaiveDate {
        self.assessor.date()
    }

    /// The panel.
    pub const fn panel(&self) -> &'a Panel<'a> {
        self.panel
    }

    /// The targets, in the order given.
    pub fn targets(&self) -> &[PanelTarget<'a>] {
        &self.targets
    }

    /// The columns.
    pub const fn columns(&self) -> &PanelColumns {
        &self.columns
    }

    /// The columns, to be handed on or filled anew.
    pub fn into_columns(self) -> PanelColumns {
        self.columns
    }

    /// The column of a figure against a target, by its place in the order given; `None` for what
    /// was not asked for.
    pub fn figure(&self, target: usize, figure: PanelFigure) -> Option<&[f64]> {
        self.columns.figure(target, figure)
    }

    /// The verdicts against a target; none if they were not asked for, or beyond the last target.
    pub fn verdicts(&self, target: usize) -> &[VerdictKind] {
        self.columns.verdicts(target)
    }

    /// How many places have which verdict against a target.
    pub fn counts(&self, target: usize) -> VerdictCounts {
        self.columns.counts(target)
    }

    /// The whole assessment of one place against one target, by the single path; `None` beyond the
    /// last.
    pub fn get(&self, place: usize, target: usize) -> Option<PlaceAssessment<'a>> {
        let series = self.panel.series(place)?;
        let target = *self.targets.get(target)?;
        Some(PlaceAssessment { series, target, assessor: self.assessor })
    }

    /// One row a place against a target, in the order of the panel; none beyond the last target.
    pub fn rows(&self, target: usize) -> impl Iterator<Item = PanelRow<'_>> + Clone {
        let places = if target < self.targets.len() { self.panel.len() } else { 0 };
        (0..places).map(move |place| PanelRow { place, target, results: self })
    }

    /// The places that are highest in a figure, the highest first, places that lack it left out; of
    /// equal ones the earlier.
    ///
    /// ```
    /// use climate_targets::panel::{Panel, PanelFigure};
    /// use climate_targets::{Assessor, catalogue::covenant_of_mayors::BY_2030};
    /// let (of_1990, of_2020) = ([100.0, 100.0, 100.0], [90.0, 60.0, 99.0]);
    /// let panel = Panel::of_columns(&[1990, 2020], &[&of_1990, &of_2020])?;
    /// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
    /// let results = assessor.assess_panel(&panel, &[&BY_2030]);
    /// let behind = results.highest(0, PanelFigure::Gap, 2);
    /// assert!(behind.iter().map(|row| row.index()).eq([2, 0]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn highest(&self, target: usize, figure: PanelFigure, n: usize) -> Vec<PanelRow<'_>> {
        let column = self.figure(target, figure).unwrap_or_default();
        let order = |one: &(usize, f64), other: &(usize, f64)| {
            // Numbers all of them, so that they compare; 0 and -0 are equal.
            other.1.partial_cmp(&one.1).unwrap_or(Ordering::Equal).then(one.0.cmp(&other.0))
        };
        // Never many more than are asked for.
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

/// A stretch of places with their results, while they are still in the cache. An example is at
/// [`Assessor::for_each_panel_block`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PanelBlock<'c> {
    pub(super) from: usize,
    pub(super) columns: &'c PanelColumns,
    pub(super) assessor: Assessor,
    pub(super) panel: &'c Panel<'c>,
    pub(super) targets: &'c [PanelTarget<'c>],
}

impl<'c> PanelBlock<'c> {
    /// The first of its places; that of place `from + k` is at `k` of each column.
    pub const fn from(&self) -> usize {
        self.from
    }

    /// How many places it holds.
    pub const fn len(&self) -> usize {
        self.columns.places()
    }

    /// Whether it holds none.
    pub const fn is_empty(&self) -> bool {
        self.columns.places() == 0
    }

    /// The column of a figure against a target, for its places.
    pub fn figure(&self, target: usize, figure: PanelFigure) -> Option<&'c [f64]> {
        self.columns.figure(target, figure)
    }

    /// The verdicts against a target, for its places.
    pub fn verdicts(&self, target: usize) -> &'c [VerdictKind] {
        self.columns.verdicts(target)
    }

    /// How many of its places have which verdict against a target.
    pub fn counts(&self, target: usize) -> VerdictCounts {
        self.columns.counts(target)
    }

    /// The whole assessment of the place at `k` of each column, by the single path: the reason
    /// behind a verdict or a figure that is absent. `None` beyond its last place or the last
    /// target.
    pub fn get(&self, k: usize, target: usize) -> Option<PlaceAssessment<'c>> {
        let place = (k < self.len()).then(|| self.from + k)?;
        let series = self.panel.series(place)?;
        let target = *self.targets.get(target)?;
        Some(PlaceAssessment { series, target, assessor: self.assessor })
    }
}
