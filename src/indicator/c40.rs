//! C40 Cities: have the emissions of a city peaked?
//!
//! # What it is
//!
//! A test of whether emissions have passed their maximum: the maximum lies some years back, and
//! emissions have fallen by about a tenth since. C40's program and the text that describes it have
//! different thresholds; [`peaked_by_code`] follows the program, [`peaked_by_text`] the text.
//!
//! # Formula
//!
//! EP is the maximum and tP its first year; EL is the latest level and tL its year; Y is the year
//! of the as-of date.
//!
//! | condition | program | text |
//! |---|---|---|
//! | age of the maximum | `tL - tP >= 5` | `tL - tP > 5` |
//! | size of the fall | `EL <= 0.9 EP` | `EP > 1.1 EL` |
//! | number of inventories | at least 3 | at least 3 |
//! | age of the latest inventory | `Y - tL <= 5` | `Y - tL <= 5` |
//!
//! The program requires a fall of at least 10 % of the maximum; the text requires a maximum more
//! than 10 % above the latest level.
//!
//! The status is [`PeakStatus::Unknown`] if the inventories are too few or too old, or if EP is 0 t
//! or less. Otherwise it is [`PeakStatus::NotPeaked`] if the fall is too small,
//! [`PeakStatus::Peaked`] if the fall is large enough and the maximum is old enough, and
//! [`PeakUnknown::PeakTooRecent`] if the fall is large enough but the maximum is too recent.
//!
//! A fall from 100 to 90.5 is 9.5 % of the maximum, but the maximum is 10.5 % above the latest
//! level: not peaked by the program, peaked by the text.
//!
//! # Source
//!
//! C40 Cities, *City Emissions Peaking Analysis* (O. Wills, 2019): the script, and the criteria in
//! its description. There are two deliberate differences. First, a level of 0 t is an observation
//! here, but a missing year in the script. Second, one version of the text also calls a city "not
//! peaked" if the maximum is recent; the script and this module do so only if the fall is too
//! small.
//!
//! # Use it for
//!
//! - Reproducing C40's classification of a city.
//! - Describing the direction of a series that has no target.
//!
//! # Do not use it for
//!
//! - Judging a target. The test ignores base year, allowable level and deadline. To judge the
//!   target that emissions peak by a given year, assess
//!   [`Ambition::Peaked`](crate::Ambition::Peaked): its [`Verdict`](crate::Verdict) also compares
//!   the year of the maximum with the deadline.
//! - Judging the trend. Only the maximum and the latest level count; a rise in the last years
//!   passes unnoticed if it stays under the threshold.
//!
//! # Example
//!
//! ```
//! use climate_targets::EmissionSeries;
//! use climate_targets::indicator::c40::{self, PeakStatus};
//! let levels = [(2005, 100.0), (2008, 95.0), (2011, 90.5)];
//! let city = EmissionSeries::from_tonnes("a city", levels)?;
//! let as_of = "2012-06-30".parse().unwrap();
//! assert_eq!(c40::peaked_by_text(&city, as_of).status, PeakStatus::Peaked);
//! assert_eq!(c40::peaked_by_code(&city, as_of).status, PeakStatus::NotPeaked);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use chrono::{Datelike, NaiveDate};

use super::value::{positive, share};
use crate::formula::level::LevelScale;
use crate::inventory::EmissionSeries;
use crate::quantity::{Absent, Emissions, Known, Share, Year};
use crate::record::record;
use crate::resolve::ObservedLevels;

/// The minimum number of inventories.
const MIN_INVENTORIES: usize = 3;
/// The maximum age of the latest inventory, in years. An older inventory cannot rule out a later
/// rise.
const MAX_AGE: i32 = 5;
/// The threshold for the number of years from the maximum to the latest inventory.
const YEARS_SINCE_PEAK: i32 = 5;

/// The result of the test: peaked, not peaked, or unknown with a reason.
///
/// ```
/// use climate_targets::EmissionSeries;
/// use climate_targets::indicator::c40::{PeakStatus, peaked_by_code};
/// // A maximum in 2010; 5 % below it ten years later.
/// let levels = [(2000, 90.0), (2010, 100.0), (2020, 95.0)];
/// let city = EmissionSeries::from_tonnes("a city", levels)?;
/// assert_eq!(peaked_by_code(&city, "2022-06-30".parse().unwrap()).status, PeakStatus::NotPeaked);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum PeakStatus {
    /// The maximum is old enough, and the fall since then is large enough.
    Peaked,
    /// There are enough inventories and the latest is recent, but the fall since the maximum is too
    /// small.
    NotPeaked,
    /// The data do not allow an answer.
    Unknown(PeakUnknown),
}

/// The reason why the test has no answer.
///
/// ```
/// use climate_targets::EmissionSeries;
/// use climate_targets::indicator::c40::{PeakStatus, PeakUnknown, peaked_by_code};
/// // A fall of 20 %, but within two years of the maximum.
/// let levels = [(2016, 90.0), (2018, 100.0), (2020, 80.0)];
/// let city = EmissionSeries::from_tonnes("a city", levels)?;
/// let result = peaked_by_code(&city, "2022-06-30".parse().unwrap());
/// assert_eq!(result.status, PeakStatus::Unknown(PeakUnknown::PeakTooRecent));
/// // As of 2030, the latest inventory is ten years old.
/// let result = peaked_by_code(&city, "2030-06-30".parse().unwrap());
/// assert_eq!(result.status, PeakStatus::Unknown(PeakUnknown::LatestTooOld));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum PeakUnknown {
    /// Fewer than three inventories.
    TooFewObservations,
    /// The latest inventory is more than five years older than the as-of year.
    LatestTooOld,
    /// The fall is large enough, but the maximum is too recent.
    PeakTooRecent,
    /// The maximum is zero or negative, so a share of it has no meaning.
    PeakNotPositive,
}

record! {
    /// The maximum, the latest level, the fall between them, and the status.
    ///
    /// ```
    /// use climate_targets::indicator::c40::{self, PeakStatus};
    /// use climate_targets::{EmissionSeries, Year};
    /// let levels = [(2000, 90.0), (2010, 100.0), (2020, 80.0)];
    /// let city = EmissionSeries::from_tonnes("a city", levels)?;
    /// let result = c40::peaked_by_code(&city, "2022-06-30".parse().unwrap());
    /// assert_eq!(result.status, PeakStatus::Peaked);
    /// assert_eq!((result.peak_year?, result.peak?.tonnes()), (Year::constant(2010), 100.0));
    /// assert_eq!((result.latest_year?, result.latest?.tonnes()), (Year::constant(2020), 80.0));
    /// assert_eq!(result.fall_of_peak?.percent(), 20.0);
    /// assert_eq!(result.peak_above_latest?.percent(), 25.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct PeakedEmissions {
        /// Whether emissions have peaked.
        pub status: PeakStatus,
        /// tP, the first year of the maximum.
        pub peak_year: Known<Year>,
        /// EP, the maximum, t CO2e.
        pub peak: Known<Emissions> => "peak_t",
        /// tL, the year of the latest inventory.
        pub latest_year: Known<Year>,
        /// EL, the latest level, t CO2e.
        pub latest: Known<Emissions> => "latest_t",
        /// The fall as a share of the maximum, `(EP - EL)/EP`.
        pub fall_of_peak: Known<Share>,
        /// The fall as a share of the latest level, `(EP - EL)/EL`.
        pub peak_above_latest: Known<Share>,
    }
}

/// Tests for a peak by C40's published program: the maximum lies at least five years before the
/// latest inventory, and emissions have fallen by at least 10 % of the maximum.
///
/// ```
/// use climate_targets::indicator::c40::{self, PeakStatus};
/// use climate_targets::EmissionSeries;
/// // Lahti, t CO2e, use-based (SYKE, CC BY 4.0); the maximum was in 2010.
/// let levels = [(1990, 792_200.0), (2010, 939_500.0), (2022, 401_400.0)];
/// let lahti = EmissionSeries::from_tonnes("Lahti", levels)?;
/// let result = c40::peaked_by_code(&lahti, "2024-06-30".parse().unwrap());
/// assert_eq!(result.status, PeakStatus::Peaked);
/// assert!((result.fall_of_peak?.percent() - 57.3).abs() < 0.1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Absent figures
/// The function does not fail; a test without an answer is [`PeakStatus::Unknown`]. Levels and
/// years of an empty series are [`Absent::NoObservation`]. The share of the maximum is
/// [`Absent::BaseNotPositive`] if the maximum is 0 t or less; the share of the latest level is
/// [`Absent::LatestNotPositive`] if that level is 0 t or less.
pub fn peaked_by_code(series: &EmissionSeries, as_of: NaiveDate) -> PeakedEmissions {
    judge(series, as_of, |scale, years, peak, latest| {
        (years >= YEARS_SINCE_PEAK, scale.at_or_under(latest, 0.9 * peak))
    })
}

/// Tests for a peak by C40's published text: the maximum lies more than five years before the
/// latest inventory, and is more than 10 % above the latest level.
///
/// ```
/// use climate_targets::indicator::c40::{self, PeakStatus};
/// use climate_targets::EmissionSeries;
/// // Exactly five years after the maximum: too early for the text, enough for the program.
/// let levels = [(2005, 100.0), (2008, 95.0), (2010, 80.0)];
/// let city = EmissionSeries::from_tonnes("a city", levels)?;
/// let as_of = "2012-06-30".parse().unwrap();
/// assert!(matches!(c40::peaked_by_text(&city, as_of).status, PeakStatus::Unknown(_)));
/// assert_eq!(c40::peaked_by_code(&city, as_of).status, PeakStatus::Peaked);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Absent figures
/// As for [`peaked_by_code`].
pub fn peaked_by_text(series: &EmissionSeries, as_of: NaiveDate) -> PeakedEmissions {
    judge(series, as_of, |scale, years, peak, latest| {
        (years > YEARS_SINCE_PEAK, scale.under(1.1 * latest, peak))
    })
}

/// Runs the test. The function `tests` takes the scale for comparing levels, the years from the
/// maximum to the latest inventory, the maximum and the latest level. It returns whether the
/// maximum is old enough and whether the fall is large enough.
fn judge(
    series: &EmissionSeries,
    as_of: NaiveDate,
    tests: impl Fn(LevelScale, i32, f64, f64) -> (bool, bool),
) -> PeakedEmissions {
    let levels = ObservedLevels::as_reported(series, as_of).levels();
    // Of several equal maxima, the first counts, hence `>` instead of `>=`.
    let higher = |highest: (Year, f64), next: (Year, f64)| {
        if next.1 > highest.1 { next } else { highest }
    };
    let peak = levels.clone().reduce(higher).ok_or(Absent::NoObservation);
    let latest = levels.clone().next_back().ok_or(Absent::NoObservation);
    let status = match (peak, latest) {
        (Ok((peak_year, peak)), Ok((year, latest))) if levels.count() >= MIN_INVENTORIES => {
            if as_of.year() - year.get() > MAX_AGE {
                PeakStatus::Unknown(PeakUnknown::LatestTooOld)
            } else if peak <= 0.0 {
                PeakStatus::Unknown(PeakUnknown::PeakNotPositive)
            } else {
                let years = year.get() - peak_year.get();
                match tests(LevelScale::of(None, peak), years, peak, latest) {
                    (_, false) => PeakStatus::NotPeaked,
                    (true, true) => PeakStatus::Peaked,
                    (false, true) => PeakStatus::Unknown(PeakUnknown::PeakTooRecent),
                }
            }
        }
        _ => PeakStatus::Unknown(PeakUnknown::TooFewObservations),
    };
    let fall_as_share_of = |whole: Known<(Year, f64)>, not_positive: Absent| {
        share((peak?.1 - latest?.1) / positive(whole?.1, not_positive)?)
    };
    PeakedEmissions {
        status,
        peak_year: peak.map(|(year, _)| year),
        peak: peak.map(|(_, level)| Emissions::computed(level)),
        latest_year: latest.map(|(year, _)| year),
        latest: latest.map(|(_, level)| Emissions::computed(level)),
        fall_of_peak: fall_as_share_of(peak, Absent::BaseNotPositive),
        peak_above_latest: fall_as_share_of(latest, Absent::LatestNotPositive),
    }
}

crate::record::plain!(PeakStatus);

crate::record::plain!(PeakUnknown);
