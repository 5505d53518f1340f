//! Klimatkollen, until 2024: trend, budget path and run-out of a carbon budget.
//!
//! # What it is
//!
//! Three figures for a place with a carbon budget: the least-squares trend since 2015, the
//! exponential path on which the budget lasts forever, and the day on which emissions along the
//! trend use up the budget.
//!
//! # Formula
//!
//! ```text
//! P(t) = Ea exp(-x (t - ta))        x = Ea/B
//! ```
//!
//! B is the budget left at the beginning of its first year ta. Ea is the level of that year: the
//! observed level if ta is not after the latest observation, else the level of the trend. The
//! integral of P from ta to infinity is B. The sum of the whole-year levels after ta is only
//! `x/(e^x - 1)` of B, which is 80 % for Norrköping.
//!
//! The run-out is the first moment at which the integral of emissions from the beginning of ta
//! equals B. Each level holds at the beginning of its year, and emissions are linear in between:
//! from Ea to T(ta + 1), then along the trend T.
//!
//! # Source
//!
//! Klimatkollen (Klimatbyrån), data pipeline for the Swedish municipalities, as of 2024, and its
//! unit tests. There is one deliberate difference: fractional years become dates with the real
//! length of their year; the pipeline counts 365 days for each year since the first.
//!
//! # Use it for
//!
//! - Reproducing Klimatkollen's figures up to 2024.
//! - Illustrating how fast emissions must fall from now on for a budget to last.
//!
//! # Do not use it for
//!
//! - Whole-year budgets. The path spends the budget as an integral, while inventories report whole
//!   years; [`PathMethod`](crate::PathMethod) has a path for each. For a run-out in whole years,
//!   use [`RunOut`](crate::budget::RunOut).
//! - A verdict. The figures ignore targets and deadlines, and the run-out has no uncertainty. To
//!   judge a budget, assess [`Ambition::TotalAtMost`](crate::Ambition::TotalAtMost) over its years.
//! - Klimatkollen's current figures: see [`klimatkollen_2026`](super::klimatkollen_2026).
//!
//! # Example
//!
//! ```
//! use climate_targets::indicator::klimatkollen_2024::{self, BudgetRunOut};
//! use climate_targets::{EmissionSeries, Emissions, Year};
//! // 100 t a year without a change, and 200 t left at the beginning of 2024.
//! let city = EmissionSeries::from_tonnes("a city", (2015..=2023).map(|year| (year, 100.0)))?;
//! let budget = (Year::constant(2024), Emissions::constant(200.0));
//! let outlook = klimatkollen_2024::budget_outlook(&city, budget, "2024-06-30".parse().unwrap())?;
//! // Spent after two years on the trend ..
//! let BudgetRunOut::On { year, date, .. } = outlook.run_out? else { panic!("no run-out") };
//! assert_eq!((year, date.to_string().as_str()), (2026.0, "2026-01-01"));
//! // .. or never, if emissions fall by 1 - e^-0.5 = 39.3 % each year.
//! assert!((outlook.path?.yearly_cut().percent() - 39.3).abs() < 0.1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use chrono::NaiveDate;

use super::value::{emissions, positive};
use crate::formula::area::years_under_line;
use crate::formula::finite;
use crate::formula::functions::{exp, exp_m1, larger};
use crate::formula::level::LevelScale;
use crate::inventory::EmissionSeries;
use crate::quantity::{Absent, Emissions, Known, Share, Year, date_of};
use crate::record::{ReportVersion, record};
use crate::resolve::ObservedLevels;
use crate::trend::{Estimator, TrendFit, TrendReport};

/// The first year of the trend's window.
const SINCE: Year = Year::constant(2015);
/// The beginning of this year is the latest moment for a run-out.
const UNTIL: Year = Year::constant(2050);

/// The exponential path whose *integral* from its start to infinity equals a budget.
///
/// `P(t) = Ea exp(-x (t - ta))` with `x = Ea/B`: Ea is the level of the first year ta, B the
/// budget. The whole-year levels after ta sum to `x/(e^x - 1)` of the budget, not to the budget.
///
/// ```
/// use climate_targets::{Emissions, Year, indicator::klimatkollen_2024::BudgetPath};
/// // Norrköping, t CO2: the trend's level of 2024, and the budget left at its beginning.
/// let start = (Year::constant(2024), Emissions::from_tonnes(504_977.439_460_337_16)?);
/// let path = BudgetPath::new(start, Emissions::from_tonnes(1_157_838.128_076_69)?)?;
/// assert!((path.level_in(Year::constant(2030))?.tonnes() - 36_880.558).abs() < 0.001);
/// assert!((path.yearly_cut().percent() - 35.3).abs() < 0.1);
/// // 80 % of the budget
/// let sum = path.sum_after_first(Year::constant(2050))?;
/// assert!((sum.tonnes() - 923_634.0).abs() < 1.0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct BudgetPath {
    /// ta, the first year of the budget. The budget counts from the beginning of that year.
    pub from: Year,
    /// Ea, the level of ta, t CO2e.
    pub level: Emissions,
    /// B, the budget, t CO2e.
    pub budget: Emissions,
}

impl BudgetPath {
    /// Builds the path from its first year ta, the level Ea of that year, and the budget B.
    ///
    /// # Errors
    /// [`Absent::BudgetNotPositive`] for a budget of 0 t or less; [`Absent::PathNotPositive`] for a
    /// level of 0 t or less; [`Absent::OutOfRange`] if `Ea/B` overflows.
    pub fn new((from, level): (Year, Emissions), budget: Emissions) -> Known<Self> {
        positive(budget.tonnes(), Absent::BudgetNotPositive)?;
        positive(level.tonnes(), Absent::PathNotPositive)?;
        let path = Self { from, level, budget };
        finite(path.decay())?;
        Ok(path)
    }

    /// x, the continuous rate of decline per year.
    fn decay(&self) -> f64 {
        self.level.tonnes() / self.budget.tonnes()
    }

    fn years_to(&self, year: Year) -> Known<f64> {
        if year < self.from { Err(Absent::NotAfterAnchor) } else { Ok(year.since(self.from)) }
    }

    /// Returns P(t), the level of a year, t CO2e.
    ///
    /// # Errors
    /// [`Absent::NotAfterAnchor`] before the path begins.
    pub fn level_in(&self, year: Year) -> Known<Emissions> {
        emissions(self.level.tonnes() * exp(-self.decay() * self.years_to(year)?))
    }

    /// The yearly cut `1 - e^-x`, as a share of the previous year's level.
    pub fn yearly_cut(&self) -> Share {
        Share::computed(-exp_m1(-self.decay()))
    }

    /// Returns the sum of the whole-year levels from ta + 1 to the year y (`until`), t CO2e:
    /// `Ea (1 - e^(-x (y - ta)))/(e^x - 1)`. The sum stays below the budget for every y.
    ///
    /// # Errors
    /// [`Absent::NotAfterAnchor`] before the path begins; [`Absent::OutOfRange`] on overflow.
    pub fn sum_after_first(&self, until: Year) -> Known<Emissions> {
        let x = self.decay();
        let left = exp_m1(-x * self.years_to(until)?);
        emissions(self.level.tonnes() * (-left / exp_m1(x)))
    }
}

/// When emissions along the trend use up the budget.
///
/// ```
/// use climate_targets::indicator::klimatkollen_2024::{BudgetRunOut, budget_outlook};
/// use climate_targets::{EmissionSeries, Emissions, Year};
/// let city = EmissionSeries::from_tonnes("a city", (2015..=2023).map(|year| (year, 100.0)))?;
/// let run_out = |budget| {
///     let budget = (Year::constant(2024), Emissions::constant(budget));
///     budget_outlook(&city, budget, "2024-06-30".parse().unwrap())?.run_out
/// };
/// assert_eq!(run_out(-50.0)?, BudgetRunOut::AlreadySpent);
/// assert!(matches!(run_out(50.0)?, BudgetRunOut::On { year: 2024.5, .. }));
/// assert_eq!(run_out(9_000.0)?, BudgetRunOut::Lasts); // 90 years
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum BudgetRunOut {
    /// The budget is 0 t or less at its start.
    AlreadySpent,
    /// The budget is spent at this moment.
    #[non_exhaustive]
    On {
        /// The moment as a fractional year; 2025.5 is the middle of 2025.
        #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::serial::finite"))]
        year: f64,
        /// The day of that moment.
        date: NaiveDate,
    },
    /// The budget is not spent by the beginning of 2050.
    Lasts,
}

/// Trend, budget path and run-out of one place.
///
/// ```
/// use climate_targets::indicator::klimatkollen_2024::budget_outlook;
/// use climate_targets::{EmissionSeries, Emissions, Year};
/// // 100 t in 2015, falling by 5 t a year.
/// let levels = (2015..=2023).map(|year| (year, 100.0 - 5.0 * f64::from(year - 2015)));
/// let city = EmissionSeries::from_tonnes("a city", levels)?;
/// let budget = (Year::constant(2024), Emissions::constant(500.0));
/// let outlook = budget_outlook(&city, budget, "2024-06-30".parse().unwrap())?;
/// assert_eq!(outlook.trend.slope()?.tonnes(), -5.0);
/// assert_eq!(outlook.zero_year?, 2035.0);
/// assert_eq!(outlook.path?.level.tonnes(), 55.0); // the trend in 2024
/// assert_eq!(outlook.report().zero_year, outlook.zero_year); // for JSON
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct BudgetOutlook {
    /// The least-squares trend since 2015.
    pub trend: TrendFit,
    /// The mean of the yearly changes `E(y)/E(y-1) - 1` since 2015.
    pub mean_annual_change: Known<Share>,
    /// The moment at which the trend reaches zero, a fractional year.
    pub zero_year: Known<f64>,
    /// The exponential path of the budget.
    pub path: Known<BudgetPath>,
    /// The run-out of the budget along the trend.
    pub run_out: Known<BudgetRunOut>,
}

record! {
    /// Trend, budget path and run-out of one place as plain data.
    ///
    /// ```
    /// use climate_targets::indicator::klimatkollen_2024::{BudgetOutlookReport, budget_outlook};
    /// use climate_targets::{EmissionSeries, Emissions, Year};
    /// let levels = (2015..=2023).map(|year| (year, 100.0 - 5.0 * f64::from(year - 2015)));
    /// let city = EmissionSeries::from_tonnes("a city", levels)?;
    /// let budget = (Year::constant(2024), Emissions::constant(500.0));
    /// let report = budget_outlook(&city, budget, "2024-06-30".parse().unwrap())?.report();
    /// let json = serde_json::to_string(&report)?;
    /// assert_eq!(serde_json::from_str::<BudgetOutlookReport>(&json)?, report);
    /// assert_eq!(report.path?.level.tonnes(), 55.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct BudgetOutlookReport {
        /// The version of the form.
        pub version: ReportVersion,
        /// The least-squares trend since 2015.
        pub trend: TrendReport,
        /// The mean of the yearly changes `E(y)/E(y-1) - 1` since 2015.
        pub mean_annual_change: Known<Share>,
        /// The moment at which the trend reaches zero, a fractional year.
        pub zero_year: Known<f64>,
        /// The exponential path of the budget.
        pub path: Known<BudgetPathReport>,
        /// The run-out of the budget along the trend.
        pub run_out: Known<BudgetRunOut>,
    }
}

record! {
    /// The exponential path of a budget as plain data.
    ///
    /// ```
    /// use climate_targets::indicator::klimatkollen_2024::budget_outlook;
    /// use climate_targets::{EmissionSeries, Emissions, Year};
    /// let city = EmissionSeries::from_tonnes("a city", (2015..=2023).map(|year| (year, 100.0)))?;
    /// let budget = (Year::constant(2024), Emissions::constant(1000.0));
    /// let outlook = budget_outlook(&city, budget, "2024-06-30".parse().unwrap())?;
    /// let path = outlook.report().path?;
    /// assert_eq!((path.from.get(), path.budget.tonnes()), (2024, 1000.0));
    /// assert!((path.yearly_cut.percent() - 9.5).abs() < 0.1); // 1 - e^-0.1
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct BudgetPathReport {
        /// ta, the first year of the path.
        pub from: Year,
        /// Ea, the level in that year.
        pub level: Emissions => "level_t",
        /// B, the budget from the beginning of that year.
        pub budget: Emissions => "budget_t",
        /// The yearly cut, as a share of the previous year's level.
        pub yearly_cut: Share,
    }
}

impl BudgetOutlook {
    /// The outlook as plain data, to be written and read back; [`BudgetOutlookReport`] has an
    /// example.
    pub fn report(&self) -> BudgetOutlookReport {
        BudgetOutlookReport::from(self)
    }
}

impl From<&BudgetOutlook> for BudgetOutlookReport {
    fn from(outlook: &BudgetOutlook) -> Self {
        Self {
            version: ReportVersion::CURRENT,
            trend: TrendReport::from(&outlook.trend),
            mean_annual_change: outlook.mean_annual_change,
            zero_year: outlook.zero_year,
            path: outlook.path.as_ref().map(BudgetPathReport::from).map_err(|reason| *reason),
            run_out: outlook.run_out,
        }
    }
}

impl From<&BudgetPath> for BudgetPathReport {
    fn from(path: &BudgetPath) -> Self {
        let BudgetPath { from, level, budget } = *path;
        Self { from, level, budget, yearly_cut: path.yearly_cut() }
    }
}

#[cfg(feature = "serde")]
crate::serial::through!(
    BudgetOutlook => BudgetOutlookReport,
    BudgetPath => BudgetPathReport,
);

/// Computes trend, budget path and run-out of a place. `budget` holds the first year ta of the
/// budget and the tonnes B left at the beginning of that year. Formula and symbols:
/// [module page](self).
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
/// let outlook = klimatkollen_2024::budget_outlook(&norrkoping, budget, as_of)?;
/// assert!((outlook.path?.yearly_cut().percent() - 35.3).abs() < 0.1);
/// let BudgetRunOut::On { year, .. } = outlook.run_out? else { panic!("no run-out") };
/// assert!((year - 2026.34).abs() < 0.01);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`Absent::NoObservation`] for an empty series; [`Absent::TooFewPoints`] for fewer than two years
/// since 2015; [`Absent::OutOfRange`] on overflow.
///
/// Within the result:
/// - path: the errors of [`BudgetPath::new`], and [`Absent::AnchorNotObserved`] if ta lies in a gap
///   or before the series;
/// - run-out: [`Absent::AnchorNotObserved`] in the same cases; [`Absent::Due`] for a budget that
///   begins in 2050 or later;
/// - mean change: [`Absent::GapInWindow`] for a missing year, [`Absent::LevelNotPositive`] for a
///   level of 0 t or less;
/// - zero year: [`Absent::AlreadyReached`] if the trend is at or under 0 t in the latest year,
///   [`Absent::NeverReached`] if it does not fall.
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

/// The fractional year after the latest observation at which the trend reaches zero.
fn zero_year(trend: &TrendFit, latest: Year) -> Known<f64> {
    positive(trend.level_in(latest)?.tonnes(), Absent::AlreadyReached)?;
    trend.falls_to(0.0).ok_or(Absent::NeverReached).and_then(finite)
}

/// The first moment at which emissions use up a positive budget. `start` is the level at the
/// beginning of the year `from`.
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
    // Needed only if the budget outlasts the first year; a negative remainder is then a rounding
    // error.
    let left = larger(budget - f64::midpoint(start, next), 0.0);
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

    /// Source: Klimatkollen's unit tests (Ale): 286 595 t from the start of 2024, along a trend of
    /// 144 501.622 t in 2024 that rises by 782.334 t a year, are spent on 22 December 2025.
    #[test]
    fn run_out_of_ale_matches_the_published_date() {
        let level = |year| 144_501.622_237_026_23 + 782.334_178 * f64::from(year - 2024);
        let points = [2015, 2016].map(|y| (Year::constant(y), Emissions::constant(level(y))));
        let trend = TrendFit::of(Estimator::ols(), points.into_iter()).unwrap();
        let start = (Year::constant(2024), 144_501.622_237_026_23);
        let spent = run_out(&trend, start, 286_595.380_915_185).unwrap();
        let date = NaiveDate::from_ymd_opt(2025, 12, 22).unwrap();
        assert!(matches!(spent, BudgetRunOut::On { date: day, .. } if day == date), "{spent:?}");
    }
}

crate::record::plain!(BudgetRunOut);
