//! European Environment Agency: distance to target path.
//!
//! # What it is
//!
//! The difference between the latest emissions and the straight path from the base year to the
//! target, in percentage points of the base-year emissions. It is positive if emissions are above
//! the path, that is, too high.
//!
//! # Formula
//!
//! ```text
//! P(t) = E0 + (A - E0)(t - t0)/(tT - t0)        distance = 100 (EL - P(tL))/E0
//! ```
//!
//! E0 is the level of the base year t0, A the allowable level of the target year tT, and EL the
//! level of the latest observed year tL. P(t) is the path; after tT it stays at A.
//!
//! Under the Kyoto Protocol the path begins in the base year, taken as 1990, and ends in 2010, the
//! middle of 2008-2012. Only domestic emissions count: the Agency publishes the use of credits and
//! of sinks separately. A target may permit growth.
//!
//! # Source
//!
//! EEA, *Greenhouse gas emission trends and projections in Europe*; the figures for 2005 as of May
//! 2007 (core set indicator 010).
//!
//! # Use it for
//!
//! - Reproducing the Agency's figures.
//! - Comparing countries or cities of different size: each distance is in points of the place's own
//!   base.
//!
//! # Do not use it for
//!
//! - A verdict. The distance is equivalent to the path test of an assessment
//!   ([`PathStanding::gap_points_of_base`](crate::assessment::PathStanding::gap_points_of_base)); a
//!   [`Verdict`](crate::Verdict) also uses the trend and, once observed, the level of the target
//!   year. The distance ignores the trend, the deadline and the boundary of the series.
//! - Targets for which no straight path from a base exists, such as a budget over several years.
//!
//! # Example
//!
//! ```
//! use climate_targets::indicator::{Reduction, eea};
//! use climate_targets::{EmissionSeries, Emissions, Year};
//! // Sweden in 2005: -7.4 % since the base; +4 % permitted by 2010, so +3 % on the path in 2005.
//! let levels = [(1990, 100.0), (2005, 92.6)];
//! let sweden = EmissionSeries::from_tonnes("Sweden, base 100", levels)?;
//! let base = (Year::constant(1990), Emissions::constant(100.0));
//! let goal = (Year::constant(2010), Emissions::constant(104.0));
//! let kyoto = Reduction::new(base, goal).ok_or("2010 is after 1990")?;
//! let result = eea::distance_to_target_path(&sweden, kyoto, "2007-05-31".parse().unwrap())?;
//! assert!((result.distance_points_of_base.points() - (-7.4 - 3.0)).abs() < 1e-9);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use chrono::NaiveDate;

use super::Reduction;
use super::value::{emissions, points, positive};
use crate::inventory::EmissionSeries;
use crate::pathway::Pathway;
use crate::quantity::{Absent, Emissions, Known, PointsOfBase, Year};
use crate::record::record;

record! {
    /// The distance to the target path, and the quantities behind it.
    ///
    /// ```
    /// use climate_targets::indicator::{Reduction, eea};
    /// use climate_targets::{EmissionSeries, Emissions, Year};
    /// let city = EmissionSeries::from_tonnes("a city", [(2010, 200.0), (2020, 190.0)])?;
    /// let base = (Year::constant(2010), Emissions::constant(200.0));
    /// let goal = (Year::constant(2030), Emissions::constant(100.0));
    /// let reduction = Reduction::new(base, goal).ok_or("2030 is after 2010")?;
    /// let result = eea::distance_to_target_path(&city, reduction, "2022-06-30".parse().unwrap())?;
    /// assert_eq!(result.year, Year::constant(2020));
    /// assert_eq!((result.path.tonnes(), result.gap.tonnes()), (150.0, 40.0));
    /// assert_eq!(result.change_points_of_base.points(), -5.0);
    /// assert_eq!(result.path_change_points_of_base.points(), -25.0);
    /// assert_eq!(result.distance_points_of_base.points(), 20.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct TargetPathDistance {
        /// tL, the year of the latest observation.
        pub year: Year,
        /// P(tL), the level of the straight path, t CO2e.
        pub path: Emissions => "path_t",
        /// The gap `EL - P(tL)`, t CO2e; positive above the path.
        pub gap: Emissions => "gap_t",
        /// The change since the base, `100 (EL - E0)/E0`, percentage points of the base.
        pub change_points_of_base: PointsOfBase,
        /// The change on the path, `100 (P(tL) - E0)/E0`, percentage points of the base.
        pub path_change_points_of_base: PointsOfBase,
        /// The indicator `100 (EL - P(tL))/E0`, percentage points of the base; positive if
        /// emissions are above the path, that is, too high.
        pub distance_points_of_base: PointsOfBase,
    }
}

/// Computes the distance from the straight path to the latest emissions, in percentage points of
/// the base-year emissions. Formula and symbols: [module page](self).
///
/// ```
/// use climate_targets::indicator::{Reduction, eea};
/// use climate_targets::{EmissionSeries, Emissions, Year};
/// // The United Kingdom in 2005: -15.7 % since the base, -12.5 % promised.
/// let levels = [(1990, 100.0), (2005, 84.3)];
/// let uk = EmissionSeries::from_tonnes("United Kingdom, base 100", levels)?;
/// let base = (Year::constant(1990), Emissions::constant(100.0));
/// let goal = (Year::constant(2010), Emissions::constant(87.5));
/// let kyoto = Reduction::new(base, goal).ok_or("2010 is after 1990")?;
/// let result = eea::distance_to_target_path(&uk, kyoto, "2007-05-31".parse().unwrap())?;
/// assert!((result.distance_points_of_base.points() + 6.325).abs() < 1e-9);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`Absent::NoObservation`] for an empty series; [`Absent::NotAfterAnchor`] if the latest
/// observation is the base year or earlier; [`Absent::BaseNotPositive`] for a base of 0 t or less;
/// [`Absent::OutOfRange`] on overflow.
pub fn distance_to_target_path(
    series: &EmissionSeries,
    reduction: Reduction,
    as_of: NaiveDate,
) -> Known<TargetPathDistance> {
    let (year, level) = reduction.latest(series, as_of)?;
    let (base, goal) = reduction.nodes();
    let e0 = positive(base.1, Absent::BaseNotPositive)?;
    let path = Pathway::straight(base, goal).ok_or(Absent::NotAfterAnchor)?;
    let allowed = path.level_at(year.as_f64())?;
    let of_base = |difference: f64| points(100.0 * difference / e0);
    Ok(TargetPathDistance {
        year,
        path: Emissions::computed(allowed),
        gap: emissions(level - allowed)?,
        change_points_of_base: of_base(level - e0)?,
        path_change_points_of_base: of_base(allowed - e0)?,
        distance_points_of_base: of_base(level - allowed)?,
    })
}
