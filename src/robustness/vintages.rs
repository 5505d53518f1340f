use crate::assessment::{Assessment, Assessor};
use crate::inventory::EmissionSeries;
use crate::quantity::{Absent, Emissions, Known, Share};
use crate::target::Target;

/// One target under two releases of a series: both results, and by how much the base moved.
///
/// Inventories are recalculated, base year included. A latest level of one release is never
/// compared with a base of another: each result is of one release alone.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct VintageComparison<'a> {
    /// The result under the earlier release.
    pub earlier: Assessment<'a>,
    /// The result under the later release.
    pub later: Assessment<'a>,
}

impl VintageComparison<'_> {
    /// By how much the base level moved, later less earlier.
    ///
    /// # Errors
    /// The reason of an absent base.
    pub fn base_moved(&self) -> Known<Emissions> {
        let (earlier, later) = self.bases()?;
        Ok(Emissions::computed(later - earlier))
    }

    /// By how much the base level moved, as a share of the earlier one.
    ///
    /// # Errors
    /// As [`VintageComparison::base_moved`]; [`Absent::BaseNotPositive`] unless the earlier base
    /// is positive.
    pub fn base_moved_share(&self) -> Known<Share> {
        let (earlier, later) = self.bases()?;
        if earlier <= 0.0 {
            return Err(Absent::BaseNotPositive);
        }
        Ok(Share::computed(later / earlier - 1.0))
    }

    /// By how much progress moved, later less earlier.
    ///
    /// # Errors
    /// The reason of an absent progress.
    pub fn progress_moved(&self) -> Known<Share> {
        let progress = |result: &Assessment<'_>| match result.per_unit() {
            Some(per_unit) => per_unit.figures().progress,
            None => result.figures().progress,
        };
        let (earlier, later) = (progress(&self.earlier)?, progress(&self.later)?);
        Ok(Share::computed(later.fraction() - earlier.fraction()))
    }

    /// Whether the two give another kind of verdict.
    pub fn verdict_moved(&self) -> bool {
        self.earlier.verdict().name() != self.later.verdict().name()
    }

    fn bases(&self) -> Known<(f64, f64)> {
        let (earlier, later) = (self.earlier.figures().base?, self.later.figures().base?);
        Ok((earlier.level.tonnes(), later.level.tonnes()))
    }
}

impl Assessor {
    /// Assesses two releases of a series against one target, each by itself.
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
    /// assert!((both.base_moved_share().unwrap().percent() - 2.28).abs() < 0.01);
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
