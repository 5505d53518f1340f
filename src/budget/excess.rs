//! What was emitted, and what a trend will emit, beyond a path.

use chrono::NaiveDate;

use crate::formula::{sum, sum_known};
use crate::inventory::EmissionSeries;
use crate::pathway::Pathway;
use crate::quantity::{Absent, Emissions, Known, Period, Year};
use crate::resolve::ObservedLevels;
use crate::trend::TrendFit;

/// Sums over the whole years to come: after tL up to tT in an assessment.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Cumulative {
    /// The first year summed, tL + 1.
    pub from: Year,
    /// The last year summed, tT.
    pub to: Year,
    /// What the path allows.
    pub path: Known<Emissions>,
    /// What the trend gives.
    pub trend: Known<Emissions>,
    /// Trend less path.
    pub excess: Known<Emissions>,
}

impl Cumulative {
    /// From the two sums over these years.
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

/// What a trend comes to over the years of a period, what a path allows, and by how much the one
/// exceeds the other: plain sums of whole years.
///
/// ```
/// use climate_targets::budget::cumulative;
/// use climate_targets::pathway::Pathway;
/// use climate_targets::trend::TrendFit;
/// use climate_targets::{Emissions, Estimator, Period, Year};
/// // A trend that stays at 100, and a path from 100 in 2020 to 50 in 2025.
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

/// Emissions in the observed years of a period, the levels of a path in the same years, and the
/// excess of the one sum over the other.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct PastExcess {
    /// The first year summed.
    pub from: Year,
    /// The last year summed.
    pub to: Year,
    /// How many years were summed; fewer than lie between the two where some were not observed.
    pub years: u16,
    /// What was emitted in them.
    #[cfg_attr(feature = "serde", serde(rename = "observed_t"))]
    pub observed: Emissions,
    /// What the path allowed in them.
    #[cfg_attr(feature = "serde", serde(rename = "path_t"))]
    pub path: Emissions,
    /// Observed less path, summed year by year: negative is under the path.
    #[cfg_attr(feature = "serde", serde(rename = "excess_t"))]
    pub excess: Emissions,
}

/// Actual less path, summed over the years of a period that were observed by a date.
///
/// Years that were not observed are left out of both sums; [`PastExcess::years`] says how many were
/// observed. The figure of an assessment is over all years after the path's anchor
/// ([`Details::past_excess`](crate::assessment::Details::past_excess)); the two are equal only where
/// each of these years is observed.
///
/// ```
/// use climate_targets::budget::past_excess;
/// use climate_targets::pathway::Pathway;
/// use climate_targets::{EmissionSeries, Emissions, Period};
/// // Stockholm (SMHI, release 2025, CC BY 4.0) along a straight path by which 2020-2040 sum to
/// // its 19 Mt.
/// let levels = [1_064_749.47, 1_147_739.22, 1_077_664.59, 1_008_395.99];
/// let stockholm = EmissionSeries::from_tonnes("Stockholm", (2020..).zip(levels))?;
/// let in_2019 = Emissions::constant(1_453_184.61);
/// let period = Period::constant(2020, 2040);
/// let path = Pathway::to_total(in_2019, period, Emissions::constant(19e6));
/// let as_of = "2025-06-30".parse().unwrap();
/// let so_far = past_excess(&path, &stockholm, as_of, period).unwrap();
/// assert_eq!((so_far.from.get(), so_far.to.get(), so_far.years), (2020, 2023, 4));
/// // 1.02 Mt less than the path allowed.
/// assert!((so_far.excess.tonnes() + 1_015_623.1).abs() < 0.1);
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
///
/// # Errors
/// [`Absent::NoObservation`] where no year of the period is observed; [`Absent::NotAfterAnchor`]
/// for observed years before the path begins; [`Absent::OutOfRange`] on overflow.
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

/// Levels less those of a path, summed year by year; zero for none.
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
