use core::fmt;

use chrono::NaiveDate;

use super::ObservedLevels;
use crate::formula::finite;
use crate::formula::level_table::LevelTable;
use crate::inventory::EmissionSeries;
use crate::quantity::{Absent, Emissions, Known, Level, Period, Year};
use crate::target::{BasePolicy, BaseReference};

/// The years of a base level: one year, or a period whose mean level is the base level.
///
/// ```
/// use climate_targets::resolve::BaseYears;
/// use climate_targets::{Period, Year};
/// let years = BaseYears::Period(Period::new(2019, 2020)?);
/// assert_eq!(years.last(), Year::new(2020)?);
/// assert_eq!(years.to_string(), "2019-2020");
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BaseYears {
    /// One year. For an observed base level, this is the year of the observation; for an
    /// interpolated or declared level, it is the base year that the target names.
    Year(Year),
    /// A period whose mean level is the base level.
    Period(Period),
}

impl BaseYears {
    /// t0, the mean of the base years: a whole or half number, such as 1990 or 1990.5.
    #[inline]
    pub(crate) fn mean_year(self) -> f64 {
        match self {
            Self::Year(year) => year.as_f64(),
            Self::Period(period) => period.mean_year(),
        }
    }

    /// The last base year. Observations of later years are after the base.
    pub const fn last(self) -> Year {
        match self {
            Self::Year(year) => year,
            Self::Period(period) => period.to(),
        }
    }
}

impl fmt::Display for BaseYears {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => year.fmt(f),
            Self::Period(period) => period.fmt(f),
        }
    }
}

/// The base level E0, with its source years and its policy.
///
/// ```
/// use climate_targets::resolve::BaseYears;
/// use climate_targets::{Assessor, BasePolicy, EmissionSeries, Emissions, Target, Year};
/// // The target names 1990; the Covenant of Mayors accepts the closest later year.
/// let city = EmissionSeries::from_tonnes("a city", [(1992, 980.0), (2020, 700.0)])?;
/// let target = Target::builder("halve").reduce_by_percent(50.0).base_year(1990).by(2030).build()?;
/// let assessor = Assessor::as_of_ymd(2021, 6, 30)?.base_policy(BasePolicy::NearestLater);
/// let base = assessor.assess(&city, &target).figures().base?;
/// assert_eq!(base.level, Emissions::constant(980.0));
/// assert_eq!(base.years, BaseYears::Year(Year::new(1992)?));
/// assert_eq!(base.reference_years, BaseYears::Year(Year::new(1990)?));
/// assert_eq!(base.policy, BasePolicy::NearestLater);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Base<L = Emissions> {
    /// The base year or base period of the level. For an interpolated or declared level, this is
    /// the base year that the target names.
    pub years: BaseYears,
    /// The base year or base period that the target names.
    pub reference_years: BaseYears,
    /// E0, the yearly base level; for a base period, the mean level of its years.
    pub level: L,
    /// The base policy, from the target or the assessor. A base period has
    /// [`BasePolicy::Exact`]: all its years must be observed.
    pub policy: BasePolicy,
}

impl<L: Level> Base<L> {
    /// Converts the level to another quantity type; the number is unchanged.
    pub(crate) fn retyped<M: Level>(self) -> Base<M> {
        let Self { years, reference_years, level, policy } = self;
        Base { years, reference_years, level: M::computed(level.number()), policy }
    }
}

/// Returns the base level of a series, in t CO2e a year, from the emissions as reported.
///
/// Only observations up to the as-of date and before the judged year can serve as a base.
///
/// ```
/// use chrono::NaiveDate;
/// use climate_targets::resolve::{BaseYears, base_level};
/// use climate_targets::{Absent, BasePolicy, BaseReference, EmissionSeries, Year};
/// let series = EmissionSeries::from_tonnes("a city", [(1990, 118_300.0), (2000, 107_300.0)])?;
/// let as_of = NaiveDate::from_ymd_opt(2026, 1, 1).ok_or("a day of the calendar")?;
/// let reference = BaseReference::year(Year::new(1995)?);
///
/// let nearest_later = reference.with_policy(BasePolicy::NearestLater);
/// let base = base_level(&series, nearest_later, as_of, Year::new(2030)?)?;
/// assert_eq!(base.years, BaseYears::Year(Year::new(2000)?));
/// // By default the base year itself must be observed.
/// assert_eq!(base_level(&series, reference, as_of, Year::new(2030)?), Err(Absent::NoBase));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`Absent::NoBase`] if the policy finds no observation before the judged year, or if a year of a
/// base period is missing; [`Absent::OutOfRange`] for a declared level outside the range of levels,
/// such as 1e300 t.
pub fn base_level(
    series: &EmissionSeries,
    reference: BaseReference,
    as_of: NaiveDate,
    judged: Year,
) -> Known<Base> {
    let used = ObservedLevels::as_reported(series, as_of);
    resolve_base(&used, reference, judged)
}

/// Returns the base level, on the same basis and in the same unit as the observed levels.
///
/// # Errors
/// See [`base_level`].
#[inline]
pub(crate) fn resolve_base(
    used: &ObservedLevels<'_>,
    reference: BaseReference,
    judged: Year,
) -> Known<Base> {
    let (year, policy) = match reference {
        BaseReference::Year { year, policy } => (year, policy),
        BaseReference::Period(period) => return base_of_period(used.before(judged), period),
    };
    let (source, level) = match policy {
        BasePolicy::Exact => {
            let level = used.at(year).filter(|_| year < judged);
            (year, level.ok_or(Absent::NoBase)?)
        }
        BasePolicy::NearestLater => {
            let first = used.first_since(year).filter(|(later, _)| *later < judged);
            first.ok_or(Absent::NoBase)?
        }
        BasePolicy::Nearest => nearest(used.before(judged), year)?,
        BasePolicy::Interpolated => (year, interpolated(used.before(judged), year)?),
        // A target checks the level that it declares. A caller can also declare one for a method.
        BasePolicy::Declared(level) => {
            (year, level.as_level().map_err(|_| Absent::OutOfRange)?.tonnes())
        }
    };
    let level = Emissions::computed(finite(level)?);
    let (years, reference_years) = (BaseYears::Year(source), BaseYears::Year(year));
    Ok(Base { years, reference_years, level, policy })
}

/// The base of a base period: the mean level of its years. [`Absent::NoBase`] unless all its years
/// are observed.
fn base_of_period(candidates: ObservedLevels<'_>, period: Period) -> Known<Base> {
    let mut sum = 0.0;
    for year in period.years() {
        sum += candidates.at(year).ok_or(Absent::NoBase)?;
    }
    let mean = finite(sum / (period.to().since(period.from()) + 1.0))?;
    Ok(Base {
        years: BaseYears::Period(period),
        reference_years: BaseYears::Period(period),
        level: Emissions::computed(mean),
        policy: BasePolicy::Exact,
    })
}

/// The observed year nearest to a base year, with its level. If two years are equally near, the
/// later one.
fn nearest(candidates: ObservedLevels<'_>, year: Year) -> Known<(Year, f64)> {
    let later = candidates.since(year).levels().next();
    let earlier = candidates.before(year).levels().next_back();
    match (earlier, later) {
        (Some(earlier), Some(later)) => {
            let nearer_earlier = year.since(earlier.0) < later.0.since(year);
            Ok(if nearer_earlier { earlier } else { later })
        }
        (only, None) | (None, only) => only.ok_or(Absent::NoBase),
    }
}

/// The observed level of the year or, without an observation, the level on the straight line
/// between its observed neighbours.
fn interpolated(candidates: ObservedLevels<'_>, year: Year) -> Known<f64> {
    if let Some(level) = candidates.at(year) {
        return Ok(level);
    }
    let (earlier, later) = candidates.neighbours(year).ok_or(Absent::NoBase)?;
    LevelTable(&[earlier, later]).level_at(year.as_f64())
}
