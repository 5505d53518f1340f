//! Klimatkollen, 2026: emissions along the trend against emissions along the Carbon Law.
//!
//! # What it is
//!
//! A yes-or-no test, "on track to meet Paris": whether the sum of future emissions along the trend
//! is at or under the sum along the Carbon Law, a fall of 11.72 % a year from the same level.
//!
//! # Formula
//!
//! ```text
//! trend sum = T(a) + T(a+1) + .. + T(2050)
//! law sum   = S + S 0.8828 + .. + S 0.8828^(2050 - a)
//! ```
//!
//! a is the year of the as-of date, T the trend, and `S = T(a)`. The test is
//! `trend sum <= law sum`. The trend is [`ESTIMATOR`]: least absolute deviations since 2015,
//! shifted through the latest observation. If several slopes are optimal, the midpoint of
//! their interval is used ([`TrendFit::is_unique`]). Both sums are plain sums of whole years, first
//! and last included.
//!
//! Where T falls below zero, the published text and the program for companies count negative levels
//! ([`ParisTest::trend_sum`]); the program for municipalities counts them as zero
//! ([`ParisTest::floored_trend_sum`]).
//!
//! # Source
//!
//! - Klimatkollen (Klimatbyrån), *Hur vi beräknar "På väg att nå Paris"*, and the data pipeline for
//!   municipalities, regions and nations as of 2026. The text of 2025 sums from 2025; the program
//!   sums from the year in which it runs, here the year of the as-of date.
//! - J. Rockström and others, *A roadmap for rapid decarbonization*, Science 355 (2017), for the
//!   Carbon Law.
//! - Klimatkollen with Exponential Roadmap Initiative, *Applying Carbon Law from 2025* (2025), for
//!   11.72 % a year.
//!
//! # Use it for
//!
//! - Reproducing Klimatkollen's answer for a municipality, a region or a nation.
//!
//! # Do not use it for
//!
//! - Judging a place's own target: the test uses none. A [`Verdict`](crate::Verdict) compares the
//!   emissions with the target's path and level.
//! - Comparing tonnes with a carbon budget. The law starts from the trend's own level, so a place
//!   with high emissions has a high limit.
//! - Judgements that depend on years before 2015 or on the uncertainty of the trend: the test
//!   ignores both.
//!
//! # Example
//!
//! ```
//! use climate_targets::{EmissionSeries, indicator::klimatkollen_2026};
//! // Emissions that do not change cannot meet a law of -11.72 % a year.
//! let city = EmissionSeries::from_tonnes("a city", (2015..=2023).map(|year| (year, 100.0)))?;
//! let result = klimatkollen_2026::paris_test(&city, "2024-06-30".parse().unwrap())?;
//! assert_eq!(result.trend_sum?.tonnes(), 2_700.0); // 27 years
//! assert_eq!(result.meets_paris, Ok(false));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use chrono::{Datelike, NaiveDate};

use super::value::{emissions, positive};
use crate::formula::functions::larger;
use crate::formula::level::LevelScale;
use crate::inventory::EmissionSeries;
use crate::pathway::Pathway;
use crate::quantity::{Absent, Emissions, Known, Period, Portion, Year};
use crate::record::{ReportVersion, record};
use crate::resolve::ObservedLevels;
use crate::target::AnnualRate;
use crate::trend::{Estimator, TrendFit, TrendReport};

/// The first year of the trend's window.
const SINCE: Year = Year::constant(2015);
/// The last year of the sums.
const UNTIL: Year = Year::constant(2050);

/// The Carbon Law as Klimatkollen applies it: emissions fall by 11.72 % each year.
pub const CARBON_LAW: Portion = Portion::constant(0.1172);

/// The trend of the test: least absolute deviations since 2015, shifted through the latest
/// observation.
///
/// ```
/// use climate_targets::indicator::klimatkollen_2026;
/// let estimator = klimatkollen_2026::ESTIMATOR;
/// let words = "least absolute deviations since 2015, through the latest level";
/// assert_eq!(estimator.to_string(), words);
/// ```
pub const ESTIMATOR: Estimator = Estimator::lad().since(SINCE).through_latest();

/// The sums of future emissions along the trend and along the Carbon Law, and whether the trend
/// passes the test.
///
/// ```
/// use climate_targets::{EmissionSeries, Year, indicator::klimatkollen_2026};
/// // 100 t in 2015, falling by 10 t a year: 10 t in 2024, 0 t in 2025, below zero after that.
/// let levels = (2015..=2023).map(|year| (year, 100.0 - 10.0 * f64::from(year - 2015)));
/// let city = EmissionSeries::from_tonnes("a city", levels)?;
/// let result = klimatkollen_2026::paris_test(&city, "2024-06-30".parse().unwrap())?;
/// assert_eq!(result.years.from(), Year::constant(2024));
/// assert_eq!((result.start.tonnes(), result.floored_trend_sum?.tonnes()), (10.0, 10.0));
/// assert!(result.trend_sum?.tonnes() < 0.0);
/// assert!((result.carbon_law_sum?.tonnes() - 82.4).abs() < 0.1);
/// assert!(result.meets_paris? && result.floored_meets_paris?);
/// assert_eq!(result.report().start, result.start); // for JSON
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ParisTest {
    /// The years of the sums: from the year of the as-of date to 2050.
    pub years: Period,
    /// The trend fitted by [`ESTIMATOR`].
    pub trend: TrendFit,
    /// S, the trend's level in the first year, t CO2e: the start of the Carbon Law.
    pub start: Emissions,
    /// The sum of the trend's levels, t CO2e; levels below zero count as negative, as in the text
    /// and in the program for companies.
    pub trend_sum: Known<Emissions>,
    /// The sum of the trend's levels, t CO2e; levels below zero count as zero, as in the program
    /// for municipalities.
    pub floored_trend_sum: Known<Emissions>,
    /// The sum along the Carbon Law, `S 0.8828^(y - first year)` over the years y, t CO2e.
    pub carbon_law_sum: Known<Emissions>,
    /// Whether `trend_sum` is at or under `carbon_law_sum`.
    pub meets_paris: Known<bool>,
    /// Whether `floored_trend_sum` is at or under `carbon_law_sum`.
    pub floored_meets_paris: Known<bool>,
}

record! {
    /// The trend compared with the Carbon Law, as plain data.
    ///
    /// ```
    /// use climate_targets::indicator::klimatkollen_2026::{self, ParisTestReport};
    /// use climate_targets::EmissionSeries;
    /// let levels = (2015..=2023).map(|year| (year, 100.0 - 10.0 * f64::from(year - 2015)));
    /// let city = EmissionSeries::from_tonnes("a city", levels)?;
    /// let as_of = "2024-06-30".parse().unwrap();
    /// let report = klimatkollen_2026::paris_test(&city, as_of)?.report();
    /// let json = serde_json::to_string(&report)?;
    /// assert_eq!(serde_json::from_str::<ParisTestReport>(&json)?, report);
    /// assert_eq!((report.from.get(), report.to.get()), (2024, 2050));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct ParisTestReport {
        /// The version of the form.
        pub version: ReportVersion,
        /// The first year of the sums.
        pub from: Year,
        /// The last year of the sums, 2050.
        pub to: Year,
        /// The trend.
        pub trend: TrendReport,
        /// S, the trend's level in the first year: the start of the Carbon Law.
        pub start: Emissions => "start_t",
        /// The sum of the trend's levels; levels below zero count as negative.
        pub trend_sum: Known<Emissions> => "trend_sum_t",
        /// The sum of the trend's levels; levels below zero count as zero.
        pub floored_trend_sum: Known<Emissions> => "floored_trend_sum_t",
        /// The sum along the Carbon Law.
        pub carbon_law_sum: Known<Emissions> => "carbon_law_sum_t",
        /// Whether `trend_sum` is at or under `carbon_law_sum`.
        pub meets_paris: Known<bool>,
        /// Whether `floored_trend_sum` is at or under `carbon_law_sum`.
        pub floored_meets_paris: Known<bool>,
    }
}

impl ParisTest {
    /// The test as plain data, to be written and read back; [`ParisTestReport`] has an example.
    pub fn report(&self) -> ParisTestReport {
        ParisTestReport::from(self)
    }
}

impl From<&ParisTest> for ParisTestReport {
    fn from(test: &ParisTest) -> Self {
        Self {
            version: ReportVersion::CURRENT,
            from: test.years.from(),
            to: test.years.to(),
            trend: TrendReport::from(&test.trend),
            start: test.start,
            trend_sum: test.trend_sum,
            floored_trend_sum: test.floored_trend_sum,
            carbon_law_sum: test.carbon_law_sum,
            meets_paris: test.meets_paris,
            floored_meets_paris: test.floored_meets_paris,
        }
    }
}

#[cfg(feature = "serde")]
crate::serial::through!(ParisTest => ParisTestReport);

/// Compares the emissions along the trend, from the year of the as-of date to 2050, with those
/// along the Carbon Law. Formula and symbols: [module page](self).
///
/// ```
/// use climate_targets::{EmissionSeries, indicator::klimatkollen_2026};
/// // Lahti, t CO2e, use-based (SYKE, CC BY 4.0).
/// let levels = [667_400.0, 550_300.0, 428_500.0, 421_900.0, 401_400.0];
/// let lahti = EmissionSeries::from_tonnes("Lahti", (2018..).zip(levels))?;
/// let result = klimatkollen_2026::paris_test(&lahti, "2024-06-30".parse().unwrap())?;
/// // The optimal line runs through 2019 and 2021, falls by 64.2 kt a year, and, shifted through
/// // 2022, reaches zero in 2028.
/// assert!((result.trend.slope()?.kilotonnes() + 64.2).abs() < 1e-9);
/// assert_eq!(result.meets_paris, Ok(true));
/// assert!(result.floored_trend_sum? > result.trend_sum?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`Absent::NoObservation`] for an empty series; [`Absent::TooFewPoints`] for fewer than two years
/// since 2015; [`Absent::Due`] for an as-of date in 2051 or later; [`Absent::OutOfRange`] on
/// overflow.
///
/// Within the result: [`Absent::PathNotPositive`] for the sum along the Carbon Law and for both
/// answers if S is 0 t or less.
pub fn paris_test(series: &EmissionSeries, as_of: NaiveDate) -> Known<ParisTest> {
    let levels = ObservedLevels::as_reported(series, as_of).levels();
    let levels = levels.map(|(year, level)| (year, Emissions::computed(level)));
    let trend = TrendFit::of(ESTIMATOR, levels)?;
    let years = Period::new(as_of.year(), UNTIL.get()).map_err(|_| Absent::Due)?;
    let start = trend.level_in(years.from())?;
    let trend_sum = trend.sum_over(years.from(), years.to()).map(Emissions::computed);
    let floored = |year: Year| trend.level_in(year).map(|level| larger(level.tonnes(), 0.0));
    let floored_trend_sum = years.years().map(floored).sum::<Known<f64>>().and_then(emissions);
    let carbon_law_sum = positive(start.tonnes(), Absent::PathNotPositive).and_then(|start| {
        let rate = AnnualRate::new(CARBON_LAW, years.from());
        let path = Pathway::fixed_cut((years.from().as_f64(), start), rate, UNTIL);
        path.sum(years.from(), years.to())
    });
    let meets = |sum: Known<Emissions>| {
        let (sum, limit) = (sum?.tonnes(), carbon_law_sum?.tonnes());
        Ok(LevelScale::of(None, limit).at_or_under(sum, limit))
    };
    Ok(ParisTest {
        years,
        trend,
        start,
        trend_sum,
        floored_trend_sum,
        carbon_law_sum,
        meets_paris: meets(trend_sum),
        floored_meets_paris: meets(floored_trend_sum),
    })
}
