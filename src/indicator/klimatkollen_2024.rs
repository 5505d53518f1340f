//! Klimatkollen's figures of 2024 and before: least squares since 2015, a carbon budget, the
//! exponential path that spends it, and the day on which the trend has spent it.
//!
//! Source: Klimatkollen (Klimatbyrån), data pipeline for the Swedish municipalities, as of 2024,
//! and its unit tests. One deliberate difference: fractional years become dates with the real
//! length of their year, where the pipeline counts 365 days for each year since the first.

use chrono::NaiveDate;

use super::value::{emissions, positive};
use crate::formula::area::years_under_line;
use crate::formula::finite;
use crate::formula::level::LevelScale;
use crate::inventory::EmissionSeries;
use crate::quantity::{Absent, Emissions, Known, Share, Year, date_of};
use crate::resolve::ObservedLevels;
use crate::trend::{Estimator, TrendFit};

/// The trend begins here.
const SINCE: Year = Year::constant(2015);
/// The run-out is searched until the beginning of this year.
const UNTIL: Year = Year::constant(2050);

/// The path on which emissions fall by the same share at every moment, and whose *integral* from
/// its start to infinity is a budget.
///
/// `P(t) = Ea exp(-x (t - ta))`, `x = Ea/B`. Its whole-year values after ta do not sum to the
/// budget, but to `x/(e^x - 1)` of it: 80 % in Norrköping.
///
/// ```
/// use climate_targets::{Emissions, Year, indicator::klimatkollen_2024::BudgetPath};
/// // Norrköping, t CO2: the trend's level of 2024, and what is left of the budget then.
/// let start = (Year::constant(2024), Emissions::from_tonnes(504_977.439_460_337_16)?);
/// let path = BudgetPath::new(start, Emissions::from_tonnes(1_157_838.128_076_69)?).unwrap();
/// let level = path.level_in(Year::constant(2030)).unwrap();
/// assert!((level.tonnes() - 36_880.558).abs() < 0.001);
/// // 80 % of the budget.
/// let sum = path.sum_after_first(Year::constant(2050)).unwrap();
/// assert!((sum.tonnes() - 923_634.0).abs() < 1.0);
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct BudgetPath {
    /// ta, the year from whose beginning the budget holds.
    pub from: Year,
    /// Ea, the level of that year.
    pub level: Emissions,
    /// B, the budget.
    pub budget: Emissions,
}

impl BudgetPath {
    /// From a year and its level, with a budget.
    ///
    /// # Errors
    /// [`Absent::BudgetNotPositive`] for a budget of 0 t or less; [`Absent::PathNotPositive`] for a
    /// level of 0 t or less, from which nothing falls; [`Absent::OutOfRange`] if their ratio
    /// overflows.
    pub fn new((from, level): (Year, Emissions), budget: Emissions) -> Known<Self> {
        positive(budget.tonnes(), Absent::BudgetNotPositive)?;
        positive(level.tonnes(), Absent::PathNotPositive)?;
        let path = Self { from, level, budget };
        finite(path.decay())?;
        Ok(path)
    }

    /// x, the rate of the continuous fall.
    fn decay(&self) -> f64 {
        self.level.tonnes() / self.budget.tonnes()
    }

    fn years_to(&self, year: Year) -> Known<f64> {
        if year < self.from { Err(Absent::NotAfterAnchor) } else { Ok(year.since(self.from)) }
    }

    /// P(t), the level of a year.
    ///
    /// # Errors
    /// [`Absent::NotAfterAnchor`] before the path begins.
    pub fn level_in(&self, year: Year) -> Known<Emissions> {
        emissions(self.level.tonnes() * (-self.decay() * self.years_to(year)?).exp())
    }

    /// The cut from each year to the next as a share of the year before, `1 - e^-x`.
    pub fn yearly_cut(&self) -> Share {
        Share::computed(-(-self.decay()).exp_m1())
    }

    /// The sum of the levels of the whole years after the first, up to a year:
    /// `Ea (1 - e^(-x (y - ta)))/(e^x - 1)`. However many years, it stays below the budget.
    ///
    /// # Errors
    /// [`Absent::NotAfterAnchor`] before the path begins; [`Absent::OutOfRange`] on overflow.
    pub fn sum_after_first(&self, until: Year) -> Known<Emissions> {
        let x = self.decay();
        let left = (-x * self.years_to(until)?).exp_m1();
        emissions(self.level.tonnes() * (-left / x.exp_m1()))
    }
}

/// When a budget is spent along the trend.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum BudgetRunOut {
    /// Nothing was left at the start.
    AlreadySpent,
    /// On a day.
    On {
        /// The point in time as a fractional year: 2025.5 is the middle of 2025.
        year: f64,
        /// The day it falls on.
        date: NaiveDate,
    },
    /// Not before 2050.
    Lasts,
}

/// Trend, path and run-out of one place.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct BudgetOutlook {
    /// Least squares since 2015.
    pub trend: TrendFit,
    /// Mean of the yearly changes since 2015, `E(y)/E(y-1) - 1`.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub mean_annual_change: Known<Share>,
    /// When the trend is at zero, a fractional year.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub zero_year: Known<f64>,
    /// The path that spends the budget from its first year on.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub path: Known<BudgetPath>,
    /// When the trend has spent the budget.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub run_out: Known<BudgetRunOut>,
}

/// The outlook of a place that has a budget from a year on: what is left of it at the beginning of
/// that year.
///
/// The trend T is least squares since 2015. The path starts from the level of the budget's first
/// year: the observed one up to the latest observation, T after it. The run-out is the first moment
/// at which the integral from the beginning of the first year is the budget; levels belong to the
/// beginnings of their years, and run straight from one to the next: from the first level to T of
/// the next year, and along T from there.
///
/// ```
/// use climate_targets::indicator::klimatkollen_2024::{self, BudgetRunOut};
/// use climate_targets::{EmissionSeries, Emissions, Year};
/// // Norrköping, t CO2 (Klimatkollen's unit tests).
/// let levels = [
///     575_029.197_615_897, 587_981.674_412_033, 562_126.750_235_607, 567_506.055_574_675,
///     561_072.598_453_251, 511_529.056_937_4, 543_303.129_520_453,
/// ];
/// let norrkoping = EmissionSeries::from_tonnes("Norrköping", (2015..).zip(levels))?;
/// let budget = (Year::constant(2024), Emissions::from_tonnes(1_157_838.128_076_69)?);
/// let as_of = "2023-06-30".parse().unwrap();
/// let outlook = klimatkollen_2024::budget_outlook(&norrkoping, budget, as_of).unwrap();
/// assert!((outlook.path.unwrap().yearly_cut().percent() - 35.3).abs() < 0.1);
/// let Ok(BudgetRunOut::On { year, .. }) = outlook.run_out else { panic!("it runs out") };
/// assert!((year - 2026.34).abs() < 0.01);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`Absent::NoObservation`] for an empty series; [`Absent::TooFewPoints`] for fewer than two years
/// since 2015; [`Absent::OutOfRange`] on overflow.
///
/// Within the result: those of [`BudgetPath::new`], and [`Absent::AnchorNotObserved`] if the
/// budget's first year lies in a gap or before the series, for the path and the run-out;
/// [`Absent::Due`] for the run-out of a budget that begins in 2050 or later;
/// [`Absent::GapInWindow`] and [`Absent::LevelNotPositive`] for the mean change;
/// [`Absent::AlreadyReached`] or [`Absent::NeverReached`] for the zero year.
pub fn budget_outlook(
    series: &EmissionSeries,
    budget: (Year, Emissions),
    as_of: NaiveDate,
) -> Known<BudgetOutlook> {
    let used = ObservedLevels::as_reported(series, as_of);
    let levels = used.levels().map(|(year, level)| (year, Emissions::computed(level)));
    let trend = TrendFit::of(Estimator::ols().since(SINCE), levels.clone())?;
    let mean_annual_change =
        TrendFit::of(Estimator::mean_annual_change().since(SINCE), levels).and_then(|t| t.rate());
    let (latest, _) = used.latest().ok_or(Absent::NoObservation)?;
    let (from, left) = budget;
    let start = if from <= latest.year {
        used.at(from).map(Emissions::computed).ok_or(Absent::AnchorNotObserved)
    } else {
        trend.level_in(from)
    };
    let run_out = if left.tonnes() <= 0.0 {
        Ok(BudgetRunOut::AlreadySpent)
    } else {
        start.and_then(|start| run_out(&trend, (from, start.tonnes()), left.tonnes()))
    };
    Ok(BudgetOutlook {
        trend,
        mean_annual_change,
        zero_year: zero_year(&trend, latest.year),
        path: start.and_then(|start| BudgetPath::new((from, start), left)),
        run_out,
    })
}

/// When the trend is at zero, or why it never is.
fn zero_year(trend: &TrendFit, latest: Year) -> Known<f64> {
    positive(trend.level_in(latest)?.tonnes(), Absent::AlreadyReached)?;
    trend.falls_to(0.0).ok_or(Absent::NeverReached).and_then(finite)
}

/// The first moment at which a positive budget is spent.
fn run_out(trend: &TrendFit, (from, start): (Year, f64), budget: f64) -> Known<BudgetRunOut> {
    if from >= UNTIL {
        return Err(Absent::Due);
    }
    let next = trend.level_at(from.as_f64() + 1.0)?;
    let slope = trend.slope()?.tonnes();
    let scale = LevelScale::of(None, budget);
    let to_next = finite(next - start)?;
    let in_first_year =
        years_under_line(start, to_next, budget, scale).filter(|years| *years <= 1.0);
    // Not under zero but for rounding: what is spent within the first year is found there.
    let left = (budget - f64::midpoint(start, next)).max(0.0);
    let later = || years_under_line(next, slope, left, scale).map(|years| 1.0 + years);
    match in_first_year.or_else(later).map(|years| from.as_f64() + years) {
        Some(year) if year.is_nan() => Err(Absent::OutOfRange),
        Some(year) if year <= UNTIL.as_f64() => Ok(BudgetRunOut::On { year, date: date_of(year)? }),
        _ => Ok(BudgetRunOut::Lasts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Source: Klimatkollen's unit tests (Ale): 286 595 t from 2024 on, along a trend of
    /// 144 501.622 t in 2024 that rises by 782.334 t a year, are spent on 22 December 2025.
    #[test]
    fn the_budget_of_ale() {
        let level = |year| 144_501.622_237_026_23 + 782.334_178 * f64::from(year - 2024);
        let points = [2015, 2016].map(|y| (Year::constant(y), Emissions::constant(level(y))));
        let trend = TrendFit::of(Estimator::ols(), points.into_iter()).unwrap();
        let start = (Year::constant(2024), 144_501.622_237_026_23);
        let spent = run_out(&trend, start, 286_595.380_915_185).unwrap();
        let date = NaiveDate::from_ymd_opt(2025, 12, 22).unwrap();
        assert!(matches!(spent, BudgetRunOut::On { date: day, .. } if day == date), "{spent:?}");
    }
}
