use core::fmt;

use chrono::NaiveDate;

use super::Budget;
use crate::formula::area::{years_under_exponential, years_under_line};
use crate::formula::functions::{larger, ln_1p};
use crate::formula::level::LevelScale;
use crate::quantity::{Known, Year, date_of};
use crate::trend::{HORIZON, TrendFit};

/// The date on which a budget is used up, or the reason why there is no such date.
///
/// ```
/// use chrono::NaiveDate;
/// use climate_targets::budget::{Budget, RunOut};
/// use climate_targets::EmissionSeries;
/// let steady = EmissionSeries::from_tonnes("a city", [(2023, 100.0)])?;
/// let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
/// let run_out = |tonnes| {
///     let standing = Budget::constant(tonnes, 2023).standing(&steady, date(2024, 6, 30));
///     standing.run_out_at_latest_rate.unwrap()
/// };
/// // 50 t remain at the end of 2023: half of a year's 100 t, 183 of the 366 days of 2024.
/// assert_eq!(run_out(150.0), RunOut::Exhausted(date(2024, 7, 2)));
/// assert_eq!(run_out(150.0).date(), Some(date(2024, 7, 2)));
/// assert_eq!(run_out(20_000.0), RunOut::Lasts); // 199 years at 100 t a year
/// assert_eq!(run_out(50.0), RunOut::AlreadyExceeded);
/// assert_eq!(run_out(50.0).date(), None);
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(crate = "crate::serial::shown", tag = "kind", content = "on", rename_all = "snake_case")
)]
#[non_exhaustive]
pub enum RunOut {
    /// The budget is used up on this day. If a year ends with exactly nothing left, the day is
    /// 1 January of the next year. The day may be before the as-of date, because inventories are
    /// published after the emissions.
    Exhausted(NaiveDate),
    /// The budget is not used up within 100 years, because emissions reach zero first or are too
    /// low. The 100 years begin with the year after the latest observation, or with the budget's
    /// first year if that is later.
    Lasts,
    /// The emissions up to the end of the latest observed year exceed the budget.
    AlreadyExceeded,
}

impl RunOut {
    /// The day on which the budget is used up; `None` if the budget lasts, or was already exceeded
    /// by the end of the latest observed year.
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
            Self::AlreadyExceeded => f.write_str("already exceeded"),
        }
    }
}

/// The remaining amount of a budget, and the years in which the run-out date is searched.
#[derive(Clone, Copy)]
pub(super) struct Remainder {
    /// The remaining amount, t CO2e; negative if the budget is exceeded.
    amount: f64,
    /// The first year of the search: the year after the latest observation, or the budget's first
    /// year if that is later.
    first: i32,
    /// The last year of the search.
    last: i32,
    /// The scale of the tolerance for comparing sums with the budget.
    scale: LevelScale,
}

impl Remainder {
    pub(super) fn of(budget: Budget, amount: f64, latest: Year) -> Self {
        let first = budget.from().get().max(latest.get() + 1);
        let scale = LevelScale::of(None, budget.amount().tonnes());
        Self { amount, first, last: first - 1 + HORIZON as i32, scale }
    }

    /// Finds the run-out date from yearly levels, t CO2e. Emissions are assumed to be evenly
    /// distributed within each year.
    pub(super) fn by_whole_years(self, level_of: impl Fn(i32) -> Known<f64>) -> Known<RunOut> {
        if self.is_exceeded() {
            return Ok(RunOut::AlreadyExceeded);
        }
        let mut sum = 0.0;
        for year in self.first..=self.last {
            let level = level_of(year)?;
            let with = sum + level;
            // Only a year with positive emissions can use up the budget; negative emissions
            // increase the remaining amount.
            if level > 0.0 && self.scale.at_or_under(self.amount, with) {
                // If sum and amount are equal only within the tolerance, the quotient may be
                // slightly outside 0..=1.
                let part = ((self.amount - sum) / level).clamp(0.0, 1.0);
                return date_of(f64::from(year) + part).map(RunOut::Exhausted);
            }
            sum = with;
        }
        Ok(RunOut::Lasts)
    }

    /// Finds the run-out date from the integral of a linear or exponential trend. The integral
    /// begins on 1 January of the first year.
    pub(super) fn under_trend_line(self, trend: &TrendFit) -> Known<RunOut> {
        if self.is_exceeded() {
            return Ok(RunOut::AlreadyExceeded);
        }
        let (first, area) = (f64::from(self.first), larger(self.amount, 0.0));
        let level = trend.level_at(first)?;
        let years = match (trend.slope(), trend.rate()) {
            (Ok(slope), _) => years_under_line(level, slope.tonnes(), area, self.scale),
            (_, Ok(rate)) => years_under_exponential(level, ln_1p(rate.fraction()), area),
            (_, Err(reason)) => return Err(reason),
        };
        let end = f64::from(self.last) + 1.0;
        match years.map(|years| first + years) {
            Some(instant) if instant <= end => date_of(instant).map(RunOut::Exhausted),
            _ => Ok(RunOut::Lasts),
        }
    }

    /// Whether the budget is exceeded: the amount is negative by more than the rounding tolerance.
    fn is_exceeded(self) -> bool {
        self.scale.under(self.amount, 0.0)
    }
}

crate::record::plain!(RunOut);
