//! C40's test of whether a city's emissions have peaked, as its code has it and as its text has it.
//!
//! | | published code | published text |
//! |---|---|---|
//! | the maximum lies before the latest inventory | at least 5 years | more than 5 years |
//! | size of the fall | at least 10 % of the maximum | the maximum is more than 10 % above the latest level |
//! | inventories | at least 3 | at least 3 |
//! | age of the latest | at most 5 years | at most 5 years |
//!
//! A fall from 100 to 90.5 is 9.5 % of the maximum, but the maximum is 10.5 % above what is left:
//! not peaked by the code, peaked by the text.
//!
//! Source: C40 Cities, *City Emissions Peaking Analysis* (O. Wills, 2019): the script, and the
//! criteria in its description. Two deliberate differences: a level of 0 t is an observation here
//! and a missing year there; and one version of the text asks "not peaked" to rest on a late
//! maximum too, where its code, as here, asks for too small a fall alone.

use chrono::{Datelike, NaiveDate};

use super::value::{positive, share};
use crate::formula::level::LevelScale;
use crate::inventory::EmissionSeries;
use crate::quantity::{Absent, Emissions, Known, Share, Year};
use crate::resolve::ObservedLevels;

/// Fewer inventories show no direction.
const FEWEST: usize = 3;
/// An older inventory than this cannot tell whether the peak was reversed.
const OLDEST: i32 = 5;
/// How many years a maximum must lie back.
const YEARS_BACK: i32 = 5;

/// Whether emissions have peaked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum PeakStatus {
    /// The maximum lies far enough back, and emissions have fallen far enough since.
    Peaked,
    /// There are enough and recent data, and the fall is too small.
    NotPeaked,
    /// It cannot be told.
    Unknown(PeakUnknown),
}

/// Why it cannot be told whether emissions have peaked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum PeakUnknown {
    /// Fewer than three inventories.
    TooFewObservations,
    /// The latest inventory is more than five years older than the as-of year.
    LatestTooOld,
    /// Emissions have fallen far enough, but the maximum is too recent.
    PeakTooRecent,
    /// The maximum is zero or negative, so a share of it says nothing.
    PeakNotPositive,
}

/// The maximum, what has become of it, and whether that counts as peaked.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct PeakedEmissions {
    /// Whether emissions have peaked.
    pub status: PeakStatus,
    /// The first year of the maximum.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub peak_year: Known<Year>,
    /// The maximum.
    #[cfg_attr(feature = "serde", serde(rename = "peak_t"))]
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub peak: Known<Emissions>,
    /// The year of the latest inventory.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub latest_year: Known<Year>,
    /// The latest level.
    #[cfg_attr(feature = "serde", serde(rename = "latest_t"))]
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub latest: Known<Emissions>,
    /// `1 - latest/maximum`, the fall as a share of the maximum.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub fall_of_peak: Known<Share>,
    /// `maximum/latest - 1`, by how much the maximum is above the latest level, as a share of that
    /// level.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::serial::known"))]
    pub peak_above_latest: Known<Share>,
}

/// Whether emissions have peaked, by C40's published code: the first maximum lies at least five
/// years before the latest inventory, and emissions have fallen by at least a tenth of it.
///
/// ```
/// use climate_targets::indicator::c40::{self, PeakStatus};
/// use climate_targets::EmissionSeries;
/// // Lahti, t CO2e, use-based (SYKE, CC BY 4.0); the maximum was in 2010.
/// let levels = [(1990, 792_200.0), (2010, 939_500.0), (2022, 401_400.0)];
/// let lahti = EmissionSeries::from_tonnes("Lahti", levels)?;
/// let as_of = "2024-06-30".parse().unwrap();
/// let result = c40::peaked_by_code(&lahti, as_of);
/// assert_eq!(result.status, PeakStatus::Peaked);
/// assert!((result.fall_of_peak.unwrap().percent() - 57.3).abs() < 0.1);
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
///
/// What cannot be told is [`PeakStatus::Unknown`] with its reason. The levels of an empty series
/// are [`Absent::NoObservation`]; the shares are [`Absent::BaseNotPositive`] for a maximum, and
/// [`Absent::LatestNotPositive`] for a latest level, of 0 t or less.
pub fn peaked_by_code(series: &EmissionSeries, as_of: NaiveDate) -> PeakedEmissions {
    judge(series, as_of, |scale, years, peak, latest| {
        (years >= YEARS_BACK, scale.at_or_under(latest, 0.9 * peak))
    })
}

/// Whether emissions have peaked, by C40's published text: the first maximum lies more than five
/// years before the latest inventory, and is more than 10 % above it.
///
/// ```
/// use climate_targets::indicator::c40::{self, PeakStatus};
/// use climate_targets::EmissionSeries;
/// let levels = [(2005, 100.0), (2008, 95.0), (2011, 90.5)];
/// let city = EmissionSeries::from_tonnes("100 falling to 90.5 over six years", levels)?;
/// let as_of = "2012-06-30".parse().unwrap();
/// assert_eq!(c40::peaked_by_text(&city, as_of).status, PeakStatus::Peaked);
/// assert_eq!(c40::peaked_by_code(&city, as_of).status, PeakStatus::NotPeaked);
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
///
/// What cannot be told, and absent figures, as for [`peaked_by_code`].
pub fn peaked_by_text(series: &EmissionSeries, as_of: NaiveDate) -> PeakedEmissions {
    judge(series, as_of, |scale, years, peak, latest| {
        (years > YEARS_BACK, scale.under(1.1 * latest, peak))
    })
}

/// By two tests of a variant: whether the maximum lies far enough back, and whether emissions have
/// fallen far enough since.
fn judge(
    series: &EmissionSeries,
    as_of: NaiveDate,
    tests: impl Fn(LevelScale, i32, f64, f64) -> (bool, bool),
) -> PeakedEmissions {
    let levels = ObservedLevels::as_reported(series, as_of).levels();
    // The first of the highest levels.
    let higher = |highest: (Year, f64), next: (Year, f64)| {
        if next.1 > highest.1 { next } else { highest }
    };
    let peak = levels.clone().reduce(higher).ok_or(Absent::NoObservation);
    let latest = levels.clone().next_back().ok_or(Absent::NoObservation);
    let status = match (peak, latest) {
        (Ok((peak_year, peak)), Ok((year, latest))) if levels.count() >= FEWEST => {
            if as_of.year() - year.get() > OLDEST {
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
