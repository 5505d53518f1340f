use core::fmt;

use chrono::NaiveDate;

use super::ObservedLevels;
use crate::formula::finite;
use crate::formula::level_table::LevelTable;
use crate::inventory::EmissionSeries;
use crate::quantity::{Absent, Emissions, Known, Level, Period, Year};
use crate::target::{BasePolicy, BaseReference};

/// The years that a base level was taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BaseYears {
    /// One year: the one whose observation gave the level, or the year asked for where the level
    /// is interpolated or declared.
    Year(Year),
    /// The mean of a period.
    Period(Period),
}

impl BaseYears {
    /// t0, a whole or half year.
    #[inline]
    pub(crate) fn mean_year(self) -> f64 {
        match self {
            Self::Year(year) => year.as_f64(),
            Self::Period(period) => period.mean_year(),
        }
    }

    /// The last of the years: what comes later is after the base.
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

/// The base level E0, and how it was found.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Base<L = Emissions> {
    /// The years it was taken from.
    pub years: BaseYears,
    /// The years that the target names.
    pub asked: BaseYears,
    /// The level E0.
    pub level: L,
    /// The policy that was asked for.
    pub policy: BasePolicy,
}

impl<L: Level> Base<L> {
    /// The same number as another quantity.
    pub(crate) fn retyped<M: Level>(self) -> Base<M> {
        let Self { years, asked, level, policy } = self;
        Base { years, asked, level: M::computed(level.number()), policy }
    }
}

/// The base level of a series, from what is observed up to the as-of date and before the judged
/// year.
///
/// ```
/// use chrono::NaiveDate;
/// use climate_targets::resolve::{BaseYears, base_level};
/// use climate_targets::{BasePolicy, BaseReference, EmissionSeries, Year};
/// let series = EmissionSeries::from_tonnes("Anywhere", [(1990, 118_300.0), (2000, 107_300.0)])?;
/// let reference = BaseReference::year(Year::constant(1995)).with_policy(BasePolicy::NearestLater);
/// let as_of = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
/// let base = base_level(&series, reference, as_of, Year::constant(2030)).unwrap();
/// assert_eq!(base.years, BaseYears::Year(Year::constant(2000)));
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
///
/// # Errors
/// [`Absent::NoBase`] if no observation can serve; [`Absent::OutOfRange`] on overflow.
pub fn base_level(
    series: &EmissionSeries,
    reference: BaseReference,
    as_of: NaiveDate,
    judged: Year,
) -> Known<Base> {
    let used = ObservedLevels::as_reported(series, as_of);
    resolve_base(&used, reference, judged)
}

/// As [`base_level`], on any basis.
#[inline]
pub(crate) fn resolve_base(
    used: &ObservedLevels<'_>,
    reference: BaseReference,
    judged: Year,
) -> Known<Base> {
    let (year, policy) = match reference {
        BaseReference::Year { year, policy } => (year, policy),
        BaseReference::Period(period) => return mean_of(used.before(judged), period),
    };
    let (found, level) = match policy {
        BasePolicy::Exact => {
            let level = used.at(year).filter(|_| year < judged);
            (year, level.ok_or(Absent::NoBase)?)
        }
        BasePolicy::NearestLater => {
            let found = used.first_since(year).filter(|(found, _)| *found < judged);
            found.ok_or(Absent::NoBase)?
        }
        BasePolicy::Nearest => nearest(used.before(judged), year)?,
        BasePolicy::Interpolated => (year, interpolated(used.before(judged), year)?),
        BasePolicy::Declared(level) => (year, level.tonnes()),
    };
    let level = Emissions::computed(finite(level)?);
    Ok(Base { years: BaseYears::Year(found), asked: BaseYears::Year(year), level, policy })
}

fn mean_of(candidates: ObservedLevels<'_>, period: Period) -> Known<Base> {
    let mut sum = 0.0;
    for year in period.years() {
        sum += candidates.at(year).ok_or(Absent::NoBase)?;
    }
    let mean = finite(sum / (period.to().since(period.from()) + 1.0))?;
    Ok(Base {
        years: BaseYears::Period(period),
        asked: BaseYears::Period(period),
        level: Emissions::computed(mean),
        policy: BasePolicy::Exact,
    })
}

/// The nearest observed year; of two equally near, the later.
fn nearest(candidates: ObservedLevels<'_>, year: Year) -> Known<(Year, f64)> {
    let later = candidates.since(year).levels().next();
    let earlier = candidates.before(year).levels().next_back();
    match (earlier, later) {
        (Some(earlier), Some(later)) => {
            let nearer_earlier = year.since(earlier.0) < later.0.since(year);
            Ok(if nearer_earlier { earlier } else { later })
        }
        (found, None) | (None, found) => found.ok_or(Absent::NoBase),
    }
}

/// The level of the year itself, else on the line between its neighbours.
fn interpolated(candidates: ObservedLevels<'_>, year: Year) -> Known<f64> {
    if let Some(level) = candidates.at(year) {
        return Ok(level);
    }
    let (earlier, later) = candidates.neighbours(year).ok_or(Absent::NoBase)?;
    LevelTable(&[earlier, later]).level_at(year.as_f64())
}
