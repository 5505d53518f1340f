//! Assessments of two releases of one series.

use crate::assessment::{Assessment, Assessor};
use crate::inventory::EmissionSeries;
use crate::quantity::{Absent, Emissions, Known, Share};
use crate::target::Target;

/// One target assessed on two releases of a series.
///
/// Each new release of an inventory recalculates all years, including the base year. Each
/// assessment therefore uses one release only and never compares a latest level with the base of
/// another release.
///
/// ```
/// use climate_targets::{Assessor, EmissionSeries, catalogue::covenant_of_mayors::BY_2020};
/// let earlier = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 81.0)])?;
/// let later = EmissionSeries::from_tonnes("a city", [(1990, 125.0), (2020, 90.0)])?;
/// let assessor = Assessor::as_of_ymd(2024, 6, 30)?;
/// let both = assessor.compare_vintages(&earlier, &later, &BY_2020);
/// assert_eq!((both.base_moved()?.tonnes(), both.base_moved_share()?.percent()), (25.0, 25.0));
/// // 19 of 20 t under the earlier release, 35 of 25 t under the later one.
/// assert!((both.progress_moved()?.fraction() - (1.40 - 0.95)).abs() < 1e-9);
/// assert!(both.verdict_moved());
/// assert_eq!(both.earlier.verdict().name(), "missed");
/// assert_eq!(both.later.verdict().name(), "met");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct VintageComparison<'a> {
    /// The assessment on the earlier release.
    pub earlier: Assessment<'a>,
    /// The assessment on the later release.
    pub later: Assessment<'a>,
}

impl VintageComparison<'_> {
    /// Returns the change of the base level E0, later minus earlier release, t CO2e.
    ///
    /// # Errors
    /// The reason why a release has no base level, such as [`Absent::NoBase`].
    pub fn base_moved(&self) -> Known<Emissions> {
        let (earlier, later) = self.bases()?;
        Ok(Emissions::computed(later - earlier))
    }

    /// Returns the change of the base level as a share of the earlier base level.
    ///
    /// # Errors
    /// As for [`VintageComparison::base_moved`]; [`Absent::BaseNotPositive`] if the earlier base
    /// level is 0 t or less.
    pub fn base_moved_share(&self) -> Known<Share> {
        let (earlier, later) = self.bases()?;
        if earlier <= 0.0 {
            return Err(Absent::BaseNotPositive);
        }
        Ok(Share::computed(later / earlier - 1.0))
    }

    /// Returns the change of the progress `(E0 - EL)/(E0 - A)`, later minus earlier release; EL is
    /// the latest and A the allowable level.
    ///
    /// # Errors
    /// The reason why a release has no progress, such as [`Absent::NoReductionAsked`].
    pub fn progress_moved(&self) -> Known<Share> {
        let progress = |result: &Assessment<'_>| match result.per_unit() {
            Some(per_unit) => per_unit.figures().progress,
            None => result.figures().progress,
        };
        let (earlier, later) = (progress(&self.earlier)?, progress(&self.later)?);
        Ok(Share::computed(later.fraction() - earlier.fraction()))
    }

    /// Whether the verdicts on the two releases are of different kinds.
    pub fn verdict_moved(&self) -> bool {
        self.earlier.verdict().name() != self.later.verdict().name()
    }

    fn bases(&self) -> Known<(f64, f64)> {
        let (earlier, later) = (self.earlier.figures().base?, self.later.figures().base?);
        Ok((earlier.level.tonnes(), later.level.tonnes()))
    }
}

impl Assessor {
    /// Assesses two releases of a series separately against one target.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, catalogue::covenant_of_mayors};
    /// // Göteborg, t CO2e: SMHI's releases 2025 and 2026 (CC BY 4.0).
    /// let release = |name: &'static str, base: f64, latest: f64| {
    ///     EmissionSeries::builder("Göteborg")
    ///         .vintage(name)
    ///         .observe(1990, Emissions::from_tonnes(base))
    ///         .observe(2020, Emissions::from_tonnes(latest))
    ///         .build()
    /// };
    /// let earlier = release("release 2025", 2_485_948.33, 2_147_214.02)?;
    /// let later = release("release 2026", 2_542_606.156, 2_136_225.028)?;
    /// let assessor = Assessor::as_of_ymd(2026, 6, 30)?;
    /// let both = assessor.compare_vintages(&earlier, &later, &covenant_of_mayors::BY_2020);
    /// assert!((both.base_moved_share()?.percent() - 2.28).abs() < 0.01);
    /// assert!(!both.verdict_moved()); // missed under both
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn compare_vintages<'a>(
        &self,
        earlier: &'a EmissionSeries,
        later: &'a EmissionSeries,
        target: &'a Target,
    ) -> VintageComparison<'a> {
        VintageComparison {
            earlier: self.assess(earlier, target),
            later: self.assess(later, target),
        }
    }
}
