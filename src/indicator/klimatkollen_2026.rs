//! Klimatkollen's test of 2026: whether the emissions to come, along the trend, stay within those
//! along the Carbon Law.
//!
//! Sources: Klimatkollen (Klimatbyrån), *Hur vi beräknar "På väg att nå Paris"*, and the data
//! pipeline for municipalities, regions and nations as of 2026; J. Rockström and others, *A roadmap
//! for rapid decarbonization*, Science 355 (2017), for the Carbon Law; Klimatkollen with
//! Exponential Roadmap Initiative, *Applying Carbon Law from 2025* (2025), for 11.72 % a year.

use chrono::{Datelike, NaiveDate};

use super::value::{emissions, positive};
use crate::formula::level::LevelScale;
use crate::inventory::EmissionSeries;
use crate::pathway::Pathway;
use crate::quantity::{Absent, Emissions, Known, Period, Portion, Year};
use crate::resolve::ObservedLevels;
use crate::target::AnnualRate;
use crate::trend::{Estimator, TrendFit};

/// The trend begins here.
const SINCE: Year = Year::constant(2015);
/// The last year that is summed.
const UNTIL: Year = Year::constant(2050);

/// The Carbon Law as Klimatkollen applies it: 11.72 % less than the year before, every year.
pub const CARBON_LAW: Portion = Portion::constant(0.1172);

/// Least absolute deviations since 2015, shifted through the latest observation.
///
/// ```
/// use climate_targets::indicator::klimatkollen_2026;
/// let estimator = klimatkollen_2026::ESTIMATOR;
/// let words = "least absolute deviations since 2015, through the latest level";
/// assert_eq!(estimator.to_string(), words);
/// ```
pub const ESTIMATOR: Estimator = Estimator::lad().since(SINCE).through_latest();

/// The emissions to come, along the trend and along the Carbon Law.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ParisTest {
    /// The years summed: from the as-of date's to 2050.
    pub years: Period,
    /// The trend.
    pub trend: TrendFit,
    /// The trend's level of the first year, from which the Carbon Law starts.
    pub start: Emissions,
    /// The plain sum of the trend's levels, as the text and the code for companies have it; below
    /// zero they count as negative.
    pub trend_sum: Known<Emissions>,
    /// The sum in which levels below zero count as zero, as the code for municipalities has it.
    pub floored_trend_sum: Known<Emissions>,
    /// The sum along the Carbon Law, `start 0.8828^(y - first year)`.
    pub carbon_law_sum: Known<Emissions>,
    /// Whether the plain sum is at or under that of the Carbon Law.
    pub meets_paris: Known<bool>,
    /// Whether the floored sum is at or under that of the Carbon Law.
    pub floored_meets_paris: Known<bool>,
}

/// Whether the emissions from the as-of date's year to 2050, along the trend, are at or under those
/// along the Carbon Law from the same level.
///
/// Both are plain sums of whole years, first and last included. The trend is [`ESTIMATOR`]; where
/// its slope is not unique, the middle is used ([`TrendFit::is_unique`]). The text of 2025 sums
/// from 2025; the code from the year it is run in, which here is that of the as-of date.
///
/// ```
/// use climate_targets::{EmissionSeries, indicator::klimatkollen_2026};
/// // Lahti, t CO2e, use-based (SYKE, CC BY 4.0).
/// let levels = [667_400.0, 550_300.0, 428_500.0, 421_900.0, 401_400.0];
/// let lahti = EmissionSeries::from_tonnes("Lahti", (2018..).zip(levels))?;
/// let as_of = "2024-06-30".parse().unwrap();
/// let result = klimatkollen_2026::paris_test(&lahti, as_of).unwrap();
/// // The line through 2018 and 2022 falls by 66.5 kt a year, to nothing in 2029.
/// assert_eq!(result.meets_paris, Ok(true));
/// assert!(result.floored_trend_sum.unwrap() > result.trend_sum.unwrap());
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
///
/// # Errors
/// [`Absent::NoObservation`] for an empty series; [`Absent::TooFewPoints`] for fewer than two years
/// since 2015; [`Absent::Due`] from 2051 on; [`Absent::OutOfRange`] on overflow.
///
/// Within the result: [`Absent::PathNotPositive`] for the Carbon Law, and so for the tests, if the
/// trend's level of the first year is 0 t or less.
pub fn paris_test(series: &EmissionSeries, as_of: NaiveDate) -> Known<ParisTest> {
    let levels = ObservedLevels::as_reported(series, as_of).levels();
    let levels = levels.map(|(year, level)| (year, Emissions::computed(level)));
    let trend = TrendFit::of(ESTIMATOR, levels)?;
    let years = Period::new(as_of.year(), UNTIL.get()).map_err(|_| Absent::Due)?;
    let start = trend.level_in(years.from())?;
    let trend_sum = trend.sum_over(years.from(), years.to()).map(Emissions::computed);
    let floored = |year: Year| trend.level_in(year).map(|level| level.tonnes().max(0.0));
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
