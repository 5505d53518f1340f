use core::fmt;

use chrono::NaiveDate;

use super::Budget;
use crate::formula::area::{years_under_exponential, years_under_line};
use crate::formula::level::LevelScale;
use crate::quantity::{Absent, Known, Year, date_of};
use crate::trend::{HORIZON, TrendFit};

/// When a budget is used up.
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
/// // Half of 2024 is 183 of its 366 days.
/// assert_eq!(run_out(150.0), RunOut::Exhausted(date(2024, 7, 2)));
/// assert_eq!(run_out(20_000.0), RunOut::Lasts); // two hundred years
/// assert_eq!(run_out(50.0), RunOut::AlreadyExceeded);
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
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
        let first = budget.from().get().max(latest.get() + 1);
        let scale = LevelScale::of(None, budget.amount().tonnes());
        Self { amount, first, last: first - 1 + HORIZON as i32, scale }
    }

    /// By the sum of whole years, the last of which is used up evenly.
    pub(super) fn by_whole_years(self, level_of: impl Fn(i32) -> Known<f64>) -> Known<RunOut> {
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
