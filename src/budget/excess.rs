//! Cumulative excess over a path, for a trend in future years or for observed emissions in past
//! years.

use chrono::NaiveDate;

use crate::formula::{sum, sum_known};
use crate::inventory::EmissionSeries;
use crate::pathway::Pathway;
use crate::quantity::{Absent, Emissions, Known, Period, Year};
use crate::record::record;
use crate::resolve::ObservedLevels;
use crate::trend::TrendFit;

record! {
    /// Cumulative emissions of a path and of a trend over the same whole years, t CO2e.
    ///
    /// In an assessment, the years are those after tL, the latest observed year, up to tT, the
    /// judged year. [`cumulative`] computes the sums for any period.
    ///
    /// ```
    /// use climate_targets::budget::{Cumulative, cumulative};
    /// use climate_targets::pathway::Pathway;
    /// use climate_targets::trend::TrendFit;
    /// use climate_targets::{Emissions, Estimator, Period, Year};
    /// // A trend from 100 t in 2020 down 2 t a year; a path from 100 t in 2020 down 10 t a year.
    /// let at = |year, tonnes| (Year::constant(year), Emissions::constant(tonnes));
    /// let trend = TrendFit::of(Estimator::ols(), [at(2019, 102.0), at(2020, 100.0)].into_iter())?;
    /// let path = Pathway::linear(at(2020, 100.0), at(2030, 0.0)).expect("2030 is after 2020");
    /// let sums: Cumulative = cumulative(&path, &trend, Period::new(2021, 2022)?);
    /// assert_eq!((sums.from.get(), sums.to.get()), (2021, 2022));
    /// assert_eq!(sums.path?.tonnes(), 90.0 + 80.0);
    /// assert!((sums.trend?.tonnes() - (98.0 + 96.0)).abs() < 1e-9);
    /// assert!((sums.excess?.tonnes() - (8.0 + 16.0)).abs() < 1e-9);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct Cumulative {
        /// The first year of the sums; tL + 1 in an assessment.
        pub from: Year,
        /// The last year of the sums; tT in an assessment.
        pub to: Year,
        /// The sum of the path's levels. Absent if the path has no level in one of the years.
        pub path: Known<Emissions> => "path_t",
        /// The sum of the trend's levels. Absent if the trend has no level in one of the years.
        pub trend: Known<Emissions> => "trend_t",
        /// `trend - path`: positive if the trend's sum is larger. Absent if either sum is absent.
        pub excess: Known<Emissions> => "excess_t",
    }
}

impl Cumulative {
    /// Combines the sums of path and trend, t CO2e, and computes the excess.
    #[inline]
    pub(crate) fn of(from: Year, to: Year, path: Known<f64>, trend: Known<f64>) -> Self {
        let excess = path.and_then(|path| Ok(trend? - path));
        Self {
            from,
            to,
            path: path.map(Emissions::computed),
            trend: trend.map(Emissions::computed),
            excess: excess.map(Emissions::computed),
        }
    }
}

/// Sums the levels of a path and of a trend over the whole years of a period, t CO2e.
///
/// `excess = sum T(y) - sum P(y)` over the years y of the period, with T the trend and P the path.
/// A sum is absent if its path or trend has no level in one of the years.
///
/// ```
/// use climate_targets::budget::cumulative;
/// use climate_targets::pathway::Pathway;
/// use climate_targets::trend::TrendFit;
/// use climate_targets::{Emissions, Estimator, Period, Year};
/// // A trend constant at 100 t, and a path from 100 t in 2020 to 50 t in 2025.
/// let hundred = Emissions::from_tonnes(100.0)?;
/// let levels = [2018, 2019, 2020].map(|year| (Year::constant(year), hundred));
/// let trend = TrendFit::of(Estimator::ols(), levels.into_iter()).expect("three points");
/// let half = Emissions::from_tonnes(50.0)?;
/// let path = Pathway::linear((Year::new(2020)?, hundred), (Year::new(2025)?, half));
/// let path = path.expect("2025 is after 2020");
/// let ahead = cumulative(&path, &trend, Period::new(2021, 2025)?);
/// assert_eq!(ahead.excess.unwrap().tonnes(), 10.0 + 20.0 + 30.0 + 40.0 + 50.0);
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
pub fn cumulative(path: &Pathway<'_>, trend: &TrendFit, years: Period) -> Cumulative {
    let (from, to) = (years.from(), years.to());
    Cumulative::of(from, to, path.sum_over(from, to), trend.sum_over(from, to))
}

record! {
    /// The excess of observed emissions over a path, summed over the observed years of a period,
    /// t CO2e. [`past_excess`] returns this record.
    ///
    /// ```
    /// use climate_targets::budget::{PastExcess, past_excess};
    /// use climate_targets::pathway::Pathway;
    /// use climate_targets::{EmissionSeries, Emissions, Period, Year};
    /// // A path from 100 t in 2020 down 10 t a year; the city did not observe 2022.
    /// let at = |year, tonnes| (Year::constant(year), Emissions::constant(tonnes));
    /// let path = Pathway::linear(at(2020, 100.0), at(2030, 0.0)).expect("2030 is after 2020");
    /// let city = EmissionSeries::from_tonnes("a city", [(2021, 95.0), (2023, 85.0)])?;
    /// let as_of = "2025-06-30".parse().unwrap();
    /// let past: PastExcess = past_excess(&path, &city, as_of, Period::new(2021, 2024)?)?;
    /// assert_eq!((past.from.get(), past.to.get(), past.years), (2021, 2023, 2));
    /// assert_eq!((past.observed.tonnes(), past.path.tonnes()), (95.0 + 85.0, 90.0 + 70.0));
    /// assert_eq!(past.excess.tonnes(), 20.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct PastExcess {
        /// The first observed year of the sums.
        pub from: Year,
        /// The last observed year of the sums.
        pub to: Year,
        /// The number of observed years; less than `to - from + 1` if years between them are
        /// missing.
        pub years: u16,
        /// The sum of the observed emissions.
        pub observed: Emissions => "observed_t",
        /// The sum of the path's levels in the observed years.
        pub path: Emissions => "path_t",
        /// The sum of `E(y) - P(y)`, with E the observed level and P the path's level of year y:
        /// negative if the observed sum is under the path's sum.
        pub excess: Emissions => "excess_t",
    }
}

/// Sums observed emissions minus the path's levels over the observed years of a period, t CO2e.
///
/// `excess = sum (E(y) - P(y))` over the years y that were observed by the as-of date, with E the
/// observed level and P the path's level. Both sums omit missing years; [`PastExcess::years`] is
/// the number of years included.
///
/// [`Details::past_excess`](crate::assessment::Details::past_excess) is the figure of an
/// assessment: it covers all years after the path's anchor up to the latest observation. The two
/// figures agree only if the period covers the same years and each year is observed.
///
/// ```
/// use climate_targets::budget::past_excess;
/// use climate_targets::pathway::Pathway;
/// use climate_targets::{EmissionSeries, Emissions, Period};
/// // Stockholm (SMHI, release 2025, CC BY 4.0), on a linear path whose levels of 2020-2040 sum
/// // to the city's budget of 19 Mt.
/// let levels = [1_064_749.47, 1_147_739.22, 1_077_664.59, 1_008_395.99];
/// let stockholm = EmissionSeries::from_tonnes("Stockholm", (2020..).zip(levels))?;
/// let in_2019 = Emissions::constant(1_453_184.61);
/// let period = Period::constant(2020, 2040);
/// let path = Pathway::to_total(in_2019, period, Emissions::constant(19e6)).unwrap();
/// let as_of = "2025-06-30".parse().unwrap();
/// let so_far = past_excess(&path, &stockholm, as_of, period).unwrap();
/// assert_eq!((so_far.from.get(), so_far.to.get(), so_far.years), (2020, 2023, 4));
/// // The emissions are 1.02 Mt under the path's sum.
/// assert!((so_far.excess.tonnes() + 1_015_623.1).abs() < 0.1);
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
///
/// # Errors
/// [`Absent::NoObservation`] if no year of the period is observed; [`Absent::NotAfterAnchor`] if an
/// observed year of the period is before the path begins; [`Absent::OutOfRange`] on overflow.
pub fn past_excess(
    path: &Pathway<'_>,
    series: &EmissionSeries,
    as_of: NaiveDate,
    years: Period,
) -> Known<PastExcess> {
    let levels =
        ObservedLevels::as_reported(series, as_of).levels().filter(|(year, _)| years.has(*year));
    let (from, _) = levels.clone().next().ok_or(Absent::NoObservation)?;
    let (to, _) = levels.clone().next_back().ok_or(Absent::NoObservation)?;
    let allowed = levels.clone().map(|(year, _)| path.level_in(year).map(Emissions::tonnes));
    let observed = levels.clone().map(|(_, level)| level);
    let count = u16::try_from(levels.clone().count()).unwrap_or(u16::MAX);
    Ok(PastExcess {
        from,
        to,
        years: count,
        observed: Emissions::computed(sum(observed)),
        path: Emissions::computed(sum_known(allowed)?),
        excess: excess_over(path, levels)?,
    })
}

/// Sums the differences between levels and the path's levels, t CO2e; 0 if there are no levels.
pub(crate) fn excess_over(
    path: &Pathway<'_>,
    levels: impl Iterator<Item = (Year, f64)>,
) -> Known<Emissions> {
    let mut excess = 0.0;
    for (year, level) in levels {
        excess += level - path.level_in(year)?.tonnes();
    }
    Ok(Emissions::computed(excess))
}
