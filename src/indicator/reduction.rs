use chrono::NaiveDate;

use crate::boundary::LandSector;
use crate::formula::level::LevelScale;
use crate::inventory::EmissionSeries;
use crate::quantity::{Absent, Deadline, Emissions, Known, Year};
use crate::resolve::{ObservedLevels, base_level};
use crate::target::{Ambition, Target};

/// A reduction from a base level E0 in year t0 to an allowable level A in year tT, the input of
/// several indicators.
///
/// ```
/// use climate_targets::{Emissions, Year, indicator::Reduction};
/// let base = (Year::constant(1990), Emissions::from_kilotonnes(792.2)?);
/// let goal = (Year::constant(2030), Emissions::from_kilotonnes(158.4)?);
/// let lahti = Reduction::new(base, goal).ok_or("2030 is after 1990")?;
/// assert_eq!(lahti.by(), Year::constant(2030));
/// assert_eq!(lahti.base_level().kilotonnes(), 792.2);
/// assert_eq!(lahti.allowable().kilotonnes(), 158.4);
/// assert!(Reduction::new(goal, base).is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reduction {
    /// t0, the base year or the mean year of a base period.
    t0: f64,
    /// The base year or the last year of a base period. Only later observations count as after the
    /// base.
    last_base_year: Year,
    base_level: Emissions,
    by: Year,
    allowable: Emissions,
}

impl Reduction {
    /// Builds a reduction from the base (year t0, level E0) to the goal (year tT, allowable level
    /// A). Returns `None` if tT is not after t0.
    pub fn new(base: (Year, Emissions), goal: (Year, Emissions)) -> Option<Self> {
        let ((base_year, base_level), (by, allowable)) = (base, goal);
        let t0 = base_year.as_f64();
        let reduction = Self { t0, last_base_year: base_year, base_level, by, allowable };
        (base_year < by).then_some(reduction)
    }

    /// Builds the reduction that a target requires of a series: from the base level under the
    /// target's own base policy to the allowable level of the judged year. For a range target, that
    /// is the level of its floor. Supplementary measures, conditions and boundaries are ignored.
    ///
    /// ```
    /// use climate_targets::{EmissionSeries, catalogue::covenant_of_mayors, indicator::Reduction};
    /// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2018, 667_400.0)])?;
    /// let as_of = "2019-06-30".parse().unwrap();
    /// let reduction = Reduction::of(&covenant_of_mayors::BY_2020, &lahti, as_of)?;
    /// assert!((reduction.allowable().kilotonnes() - 633.76).abs() < 1e-9); // 80 % of 792.2 kt
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// - [`Absent::PerUnit`] for a target per head or per GDP;
    /// - [`Absent::Composite`] for a goal "any of" or "all of";
    /// - [`Absent::OverPeriod`] for a target over a period, such as a budget;
    /// - [`Absent::NotALevel`] for net zero, a peak and a target for each year;
    /// - [`Absent::NetNotReported`] if the target includes the land sector and the series does not;
    /// - [`Absent::NoBase`] if the base is not observed, or if the target names no base, such as a
    ///   fixed level;
    /// - [`Absent::BaseNotPositive`] for a share of a base of 0 t or less;
    /// - the errors of [`Ambition::allowable_on`]; [`Absent::OutOfRange`] on overflow.
    pub fn of(target: &Target, series: &EmissionSeries, as_of: NaiveDate) -> Known<Self> {
        if target.metric().activity().is_some() {
            return Err(Absent::PerUnit);
        }
        let by = match target.deadline() {
            Deadline::Period(_) => return Err(Absent::OverPeriod),
            Deadline::EachYearFrom(_) => return Err(Absent::NotALevel),
            Deadline::By(_) | Deadline::Before(_) => target.judged_year(),
        };
        let ambition = target.goal().deciding().ok_or(Absent::Composite)?;
        if matches!(ambition, Ambition::NetZero(_)) {
            return Err(Absent::NotALevel);
        }
        let included = |land: Option<LandSector>| land == Some(LandSector::Included);
        if included(target.boundary().land_sector) && !included(series.boundary().land_sector) {
            return Err(Absent::NetNotReported);
        }
        let reference = target.reference().or(ambition.own_reference()).ok_or(Absent::NoBase)?;
        let base = base_level(series, reference, as_of, by)?;
        if ambition.needs_base() && base.level.tonnes() <= 0.0 {
            return Err(Absent::BaseNotPositive);
        }
        let allowable = ambition.allowable_on(as_of, Ok(base.level), by)?;
        let (t0, last_base_year) = (base.years.mean_year(), base.years.last());
        Ok(Self { t0, last_base_year, base_level: base.level, by, allowable })
    }

    /// The base level E0, t CO2e.
    pub const fn base_level(&self) -> Emissions {
        self.base_level
    }

    /// The target year tT, the year of the allowable level.
    pub const fn by(&self) -> Year {
        self.by
    }

    /// The allowable level A, t CO2e.
    pub const fn allowable(&self) -> Emissions {
        self.allowable
    }

    /// The nodes (t0, E0) and (tT, A).
    pub(super) fn nodes(&self) -> ((f64, f64), (f64, f64)) {
        ((self.t0, self.base_level.tonnes()), (self.by.as_f64(), self.allowable.tonnes()))
    }

    /// Returns year and level of the latest observation.
    ///
    /// # Errors
    /// [`Absent::NoObservation`] for an empty series; [`Absent::NotAfterAnchor`] unless the
    /// observation lies after the base.
    pub(super) fn latest(&self, series: &EmissionSeries, as_of: NaiveDate) -> Known<(Year, f64)> {
        let (latest, level) =
            ObservedLevels::as_reported(series, as_of).latest().ok_or(Absent::NoObservation)?;
        let is_later = latest.year > self.last_base_year;
        if is_later { Ok((latest.year, level)) } else { Err(Absent::NotAfterAnchor) }
    }

    /// Returns `best` if the level is at or under A, else `other`.
    pub(super) fn rating<R>(&self, level: f64, best: R, other: Known<R>) -> Known<R> {
        let (base, allowable) = (self.base_level.tonnes(), self.allowable.tonnes());
        let achieved = LevelScale::of(Some(base), allowable).at_or_under(level, allowable);
        if achieved { Ok(best) } else { other }
    }

    /// Returns the needed change `A - E0`, negative.
    ///
    /// # Errors
    /// [`Absent::NoReductionAsked`] if A is not under E0: a share of the needed change would then
    /// reward growth.
    pub(super) fn needed_change(&self) -> Known<f64> {
        let (base, allowable) = (self.base_level.tonnes(), self.allowable.tonnes());
        let falls = LevelScale::of(Some(base), allowable).under(allowable, base);
        if falls { Ok(allowable - base) } else { Err(Absent::NoReductionAsked) }
    }
}
