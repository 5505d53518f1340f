use chrono::NaiveDate;

use crate::boundary::LandSector;
use crate::formula::level::LevelScale;
use crate::inventory::EmissionSeries;
use crate::quantity::{Absent, Deadline, Emissions, Known, Year};
use crate::resolve::{ObservedLevels, base_level};
use crate::target::{Ambition, Target};

/// What an indicator measures against: from a level E0 in a base year t0 to an allowable level A
/// in a year tT.
///
/// ```
/// use climate_targets::{Emissions, Year, indicator::Reduction};
/// let base = (Year::constant(1990), Emissions::from_kilotonnes(792.2)?);
/// let goal = (Year::constant(2030), Emissions::from_kilotonnes(158.4)?);
/// let lahti = Reduction::new(base, goal).expect("2030 is after 1990");
/// assert_eq!(lahti.by(), Year::constant(2030));
/// assert!(Reduction::new(goal, base).is_none());
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reduction {
    /// t0, the mean year of a base period.
    t0: f64,
    /// What is observed later than this is after the base.
    last_base_year: Year,
    base_level: Emissions,
    by: Year,
    allowable: Emissions,
}

impl Reduction {
    /// From a base, given as year and level, to an allowable level in a later year; `None` if the
    /// year is not later.
    pub fn new(base: (Year, Emissions), goal: (Year, Emissions)) -> Option<Self> {
        let ((base_year, base_level), (by, allowable)) = (base, goal);
        let t0 = base_year.as_f64();
        let reduction = Self { t0, last_base_year: base_year, base_level, by, allowable };
        (base_year < by).then_some(reduction)
    }

    /// What a target asks of a series: its base level as the target's own policy finds it, and the
    /// allowable level of its judged year. Of a range it is the floor; supplementary measures,
    /// conditions and boundaries are left aside.
    ///
    /// ```
    /// use climate_targets::{EmissionSeries, catalogue::covenant_of_mayors, indicator::Reduction};
    /// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2018, 667_400.0)])?;
    /// let as_of = "2019-06-30".parse().unwrap();
    /// let reduction = Reduction::of(&covenant_of_mayors::BY_2020, &lahti, as_of).unwrap();
    /// assert!((reduction.allowable().kilotonnes() - 633.76).abs() < 1e-9);
    /// # Ok::<(), climate_targets::inventory::SeriesError>(())
    /// ```
    ///
    /// # Errors
    /// [`Absent::PerUnit`] for a target per head; [`Absent::Composite`] for any of, all of;
    /// [`Absent::OverPeriod`] for a budget; [`Absent::NotALevel`] for net zero, a peak and what is
    /// due every year; [`Absent::NetNotReported`] if it counts the land sector and the series'
    /// emissions do not; [`Absent::NoBase`] without a base, also for a fixed level that names
    /// none; [`Absent::BaseNotPositive`] for a share of a base of 0 t or less; the reasons of
    /// [`Ambition::allowable`]; [`Absent::OutOfRange`] on overflow.
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
        let allowable = ambition.allowable(Ok(base.level), by)?;
        let (t0, last_base_year) = (base.years.mean_year(), base.years.last());
        Ok(Self { t0, last_base_year, base_level: base.level, by, allowable })
    }

    /// E0, the base level.
    pub const fn base_level(&self) -> Emissions {
        self.base_level
    }

    /// tT, the year of the allowable level.
    pub const fn by(&self) -> Year {
        self.by
    }

    /// A, the allowable level.
    pub const fn allowable(&self) -> Emissions {
        self.allowable
    }

    /// Base and goal as two nodes (year, level).
    pub(super) fn nodes(&self) -> ((f64, f64), (f64, f64)) {
        ((self.t0, self.base_level.tonnes()), (self.by.as_f64(), self.allowable.tonnes()))
    }

    /// Year and level of the latest observation, which must lie after the base.
    pub(super) fn latest(&self, series: &EmissionSeries, as_of: NaiveDate) -> Known<(Year, f64)> {
        let (latest, level) =
            ObservedLevels::as_reported(series, as_of).latest().ok_or(Absent::NoObservation)?;
        let is_later = latest.year > self.last_base_year;
        if is_later { Ok((latest.year, level)) } else { Err(Absent::NotAfterAnchor) }
    }

    /// The best rating for a level at or under the allowable one, whatever the other would be.
    pub(super) fn rating<R>(&self, level: f64, best: R, other: Known<R>) -> Known<R> {
        let (base, allowable) = (self.base_level.tonnes(), self.allowable.tonnes());
        let achieved = LevelScale::of(Some(base), allowable).at_or_under(level, allowable);
        if achieved { Ok(best) } else { other }
    }

    /// `A - E0`, where it is a fall: no share of the needed change exists where emissions may
    /// grow.
    pub(super) fn asked_change(&self) -> Known<f64> {
        let (base, allowable) = (self.base_level.tonnes(), self.allowable.tonnes());
        let falls = LevelScale::of(Some(base), allowable).under(allowable, base);
        if falls { Ok(allowable - base) } else { Err(Absent::NoReductionAsked) }
    }
}
