//! Assessments of two releases of one series.

use crate::assessment::{Assessment, Assessor};
use crate::boundary::{BoundaryField, BoundaryFields};
use crate::formula::finite;
use crate::inventory::EmissionSeries;
use crate::quantity::{Absent, Emissions, Known, Share};
use crate::target::Target;

/// One target assessed on two releases of a series.
///
/// Each new release of an inventory recalculates all years, including the base year. Each
/// assessment therefore uses one release only and never compares a latest level with the base of
/// another release. [`VintageComparison::recalculation`] records what moved, and the verdicts with
/// frozen and with restated tonnes.
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
    /// The reason why a release has no base level, such as [`Absent::NoBase`];
    /// [`Absent::BoundariesDiffer`] if the releases count something else.
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

    /// The base levels of the earlier and the later release, t CO2e, if both releases count the
    /// same.
    fn bases(&self) -> Known<(f64, f64)> {
        self.check_boundaries()?;
        let (earlier, later) = (self.earlier.figures().base?, self.later.figures().base?);
        Ok((earlier.level.tonnes(), later.level.tonnes()))
    }

    /// The boundary fields that both releases specify differently.
    pub(super) fn differing(&self) -> BoundaryFields {
        self.earlier.series().boundary().compare(self.later.series().boundary()).differing
    }

    /// Refuses releases that count something else, unless the assessor allows the difference. Other
    /// warming potentials are a change of method, not of what is counted.
    pub(super) fn check_boundaries(&self) -> Known<()> {
        let differing = self.differing().without(BoundaryField::GwpSet);
        let is_net = |one: &Assessment<'_>| one.figures().basis.is_net();
        let is_same_basis = is_net(&self.earlier) == is_net(&self.later);
        if is_same_basis && self.later.assessor().allows(differing) {
            Ok(())
        } else {
            Err(Absent::BoundariesDiffer)
        }
    }

    /// The limit of the target in tonnes as the earlier release gives it.
    pub(super) fn frozen_level(&self) -> Known<Emissions> {
        self.earlier.figures().allowable
    }

    /// The limit of the target at the same share of the base level of the later release. A target
    /// that is a share of the base has this limit by its wording; a limit in tonnes is multiplied by
    /// the ratio of the two base levels.
    pub(super) fn restated_level(&self) -> Known<Emissions> {
        if !self.later.target().is_in_tonnes() {
            return self.later.figures().allowable;
        }
        let level = self.frozen_level()?.tonnes();
        let (earlier, later) = self.bases()?;
        if earlier <= 0.0 || later <= 0.0 {
            return Err(Absent::BaseNotPositive);
        }
        finite(level * later / earlier).map(Emissions::computed)
    }

    /// Returns the target with its tonnes frozen: the limit that the earlier release gives, as a
    /// fixed level. A limit in tonnes is returned as it is.
    ///
    /// The base stays in the target, so that the path leads from the base of the later release to
    /// the frozen level. A cap on supplementary measures stays as it is stated.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Target};
    /// let earlier = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 81.0)])?;
    /// let later = EmissionSeries::from_tonnes("a city", [(1990, 125.0), (2020, 90.0)])?;
    /// let half = Target::builder("HALF").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
    /// let both = Assessor::as_of_ymd(2024, 6, 30)?.compare_vintages(&earlier, &later, &half);
    /// assert_eq!(both.frozen_target()?.to_string(), "HALF: at most 50 t CO2e by 2030");
    /// assert_eq!(both.restated_target()?, half); // 62.5 t of 125 t
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// The reason why the earlier release gives no limit, such as [`Absent::NoBase`] or
    /// [`Absent::BaseNotPositive`]; [`Absent::JudgedPerUnit`] for a target per head or per unit;
    /// [`Absent::Composite`] for several parts; [`Absent::NoSingleLevel`] for net zero, a yearly cut
    /// or a list of limits; [`Absent::BoundariesDiffer`] if the releases count something else;
    /// [`Absent::OutOfRange`] for a level that no target can state, such as 1e-10 t or 2e15 t.
    pub fn frozen_target(&self) -> Known<Target> {
        let target = self.later.target();
        if target.is_in_tonnes() {
            return Ok(target.clone());
        }
        self.check_boundaries()?;
        target.at_level(self.frozen_level()?)
    }

    /// Returns the target with its tonnes restated: a share of the base is returned as it is; a limit
    /// in tonnes becomes a fixed level at the same share of the base of the later release.
    ///
    /// ```
    /// use climate_targets::{Assessor, EmissionSeries, Emissions, Target};
    /// let earlier = EmissionSeries::from_tonnes("a city", [(1990, 100.0), (2020, 81.0)])?;
    /// let later = EmissionSeries::from_tonnes("a city", [(1990, 125.0), (2020, 90.0)])?;
    /// let limit = Target::builder("LIMIT").at_most(Emissions::constant(50.0)).base_year(1990);
    /// let limit = limit.by(2030).build()?;
    /// let both = Assessor::as_of_ymd(2024, 6, 30)?.compare_vintages(&earlier, &later, &limit);
    /// assert_eq!(both.frozen_target()?, limit);
    /// assert_eq!(both.restated_target()?.to_string(), "LIMIT: at most 62.5 t CO2e by 2030");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// For a limit in tonnes: the reason why a release has no base level, and otherwise as
    /// [`VintageComparison::frozen_target`].
    pub fn restated_target(&self) -> Known<Target> {
        let target = self.later.target();
        if target.is_in_tonnes() {
            target.at_level(self.restated_level()?)
        } else {
            Ok(target.clone())
        }
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
