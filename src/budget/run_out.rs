use core::fmt;

use chrono::NaiveDate;

use super::{Budget, BudgetStanding};
use crate::formula::area::{years_under_exponential, years_under_line};
use crate::formula::level::LevelScale;
use crate::inventory::{EmissionSeries, Observation};
use crate::quantity::{Absent, Emissions, Known, Year, date_of};
use crate::resolve::Used;
use crate::trend::{Estimator, GivenProjection, HORIZON, TrendFit};

/// When a budget is used up.
///
/// ```
/// use climate_targets::budget::{Budget, RunOut};
/// use climate_targets::{EmissionSeries, Emissions};
/// use chrono::NaiveDate;
/// let steady = EmissionSeries::builder("a city")
///     .observe(2023, Emissions::from_tonnes(100.0))
///     .build()?;
/// let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
/// let run_out = |tonnes| {
///     let standing = Budget::constant(tonnes, 2023).standing(&steady, date(2024, 6, 30));
///     standing.run_out_at_latest_rate.unwrap()
/// };
/// // Half of 2024 is 183 of its 366 days.
/// assert_eq!(run_out(150.0), RunOut::Exhausted(date(2024, 7, 2)));
/// assert_eq!(run_out(20_000.0), RunOut::Lasts); // two hundred years
/// assert_eq!(run_out(50.0), RunOut::AlreadyExceeded);
/// # Ok::<(), climate_targets::SeriesError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(tag = "kind", content = "on", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum RunOut {
    /// On this day the last of it is emitted; on 1 January if the years before used all of it.
    /// The day may lie before the as-of date, since inventories come later than emissions.
    Exhausted(NaiveDate),
    /// Not within the hundred years from the beginning of what is left, the year after the latest
    /// observed one or the budget's first if that is later: emissions come to an end first, or are
    /// too small.
    Lasts,
    /// More was emitted by the end of the latest observed year.
    AlreadyExceeded,
}

impl RunOut {
    /// The day on which the budget is used up, if there is one to come.
    pub const fn date(self) -> Option<NaiveDate> {
        match self {
            Self::Exhausted(date) => Some(date),
            Self::Lasts | Self::AlreadyExceeded => None,
        }
    }
}

impl fmt::Display for RunOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exhausted(date) => write!(f, "used up on {date}"),
            Self::Lasts => f.write_str("lasts"),
            Self::AlreadyExceeded => f.write_str("exceeded already"),
        }
    }
}

/// When a budget is used up, the three ways side by side. Found by [`Budget::run_outs`].
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct RunOuts {
    /// What was used, and what is left.
    pub standing: BudgetStanding,
    /// The trend through the used observations.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub trend: Known<TrendFit>,
    /// Every year to come emits as much as the latest one.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub at_latest_rate: Known<RunOut>,
    /// Every whole year to come emits what the trend gives for it
    /// ([`BudgetStanding::run_out_along_trend`]).
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub along_trend: Known<RunOut>,
    /// By the integral under the trend ([`BudgetStanding::run_out_under_trend_line`]).
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub under_trend_line: Known<RunOut>,
}

impl RunOuts {
    pub(super) fn of(
        budget: Budget,
        series: &EmissionSeries,
        as_of: NaiveDate,
        estimator: Estimator,
    ) -> Self {
        let standing = budget.standing(series, as_of);
        let levels = Used::as_reported(series, as_of).levels();
        let levels = levels.map(|(year, level)| (year, Emissions::computed(level)));
        let trend = TrendFit::of(estimator, levels);
        Self {
            standing,
            trend,
            at_latest_rate: standing.run_out_at_latest_rate,
            along_trend: trend.and_then(|trend| standing.run_out_along_trend(&trend)),
            under_trend_line: trend.and_then(|trend| standing.run_out_under_trend_line(&trend)),
        }
    }
}

/// What is left of a budget, from the beginning of a year on.
#[derive(Clone, Copy)]
pub(super) struct Left {
    /// Negative where the budget is exceeded.
    amount: f64,
    /// The first year that is still to be taken from it.
    first: i32,
    /// The last year that is looked at.
    last: i32,
    /// On which sums equal the budget.
    scale: LevelScale,
}

impl Left {
    pub(super) fn of(budget: Budget, amount: f64, latest: Year) -> Self {
        Self {
            amount,
            first: budget.from().get().max(latest.get() + 1),
            last: budget.from().get().max(latest.get() + 1) - 1 + HORIZON as i32,
            scale: LevelScale::of(None, budget.amount().tonnes()),
        }
    }

    /// As long as every year emits as much as an observed one.
    pub(super) fn at(self, latest: Observation) -> Known<RunOut> {
        self.by_whole_years(|_| Ok(latest.emissions.tonnes()))
    }

    /// As long as every year emits what a trend gives for it.
    pub(super) fn along(self, trend: &TrendFit) -> Known<RunOut> {
        self.by_whole_years(|year| trend.level_at(f64::from(year)))
    }

    /// As long as every year emits what a projection says; it says nothing after its last year.
    pub(super) fn projected(self, projection: &GivenProjection) -> Known<RunOut> {
        self.by_whole_years(|year| {
            let year = Year::new(year).map_err(|_| Absent::OutsideBaseline)?;
            projection.level_in(year).map(Emissions::tonnes)
        })
    }

    /// By the sum of whole years, the last of which is used up evenly.
    fn by_whole_years(self, level_of: impl Fn(i32) -> Known<f64>) -> Known<RunOut> {
        if self.is_exceeded() {
            return Ok(RunOut::AlreadyExceeded);
        }
        let mut sum = 0.0;
        for year in self.first..=self.last {
            let level = level_of(year)?;
            let with = sum + level;
            // A year without emissions uses nothing up, and one under zero gives back.
            if level > 0.0 && self.scale.at_or_under(self.amount, with) {
                // Where the year's sum and the budget are equal, rounding may be on either side.
                let part = ((self.amount - sum) / level).clamp(0.0, 1.0);
                return date_of(f64::from(year) + part).map(RunOut::Exhausted);
            }
            sum = with;
        }
        Ok(RunOut::Lasts)
    }

    /// By the integral of a line or of an exponential from 1 January of the first year on.
    pub(super) fn under(self, trend: &TrendFit) -> Known<RunOut> {
        if self.is_exceeded() {
            return Ok(RunOut::AlreadyExceeded);
        }
        let (first, area) = (f64::from(self.first), self.amount.max(0.0));
        let level = trend.level_at(first)?;
        let years = match (trend.slope(), trend.rate()) {
            (Ok(slope), _) => years_under_line(level, slope.tonnes(), area, self.scale),
            (_, Ok(rate)) => years_under_exponential(level, rate.fraction().ln_1p(), area),
            (_, Err(reason)) => return Err(reason),
        };
        let end = f64::from(self.last) + 1.0;
        match years.map(|years| first + years) {
            Some(instant) if instant.is_nan() => Err(Absent::OutOfRange),
            Some(instant) if instant <= end => date_of(instant).map(RunOut::Exhausted),
            _ => Ok(RunOut::Lasts),
        }
    }

    /// Whether more was used than there was, and not merely by rounding.
    fn is_exceeded(self) -> bool {
        self.scale.under(self.amount, 0.0)
    }
}
