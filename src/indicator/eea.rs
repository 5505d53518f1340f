//! The European Environment Agency's distance to target path.
//!
//! Source: EEA, *Greenhouse gas emission trends and projections in Europe*; the figures for 2005
//! as of May 2007 (core set indicator 010).

use chrono::NaiveDate;

use super::Reduction;
use super::value::{emissions, points, positive};
use crate::inventory::EmissionSeries;
use crate::pathway::Pathway;
use crate::quantity::{Absent, Emissions, Known, PointsOfBase, Year};

/// How far emissions are from the straight path to a target, in points of the base.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct TargetPathDistance {
    /// tL, the year of the latest observation.
    pub year: Year,
    /// P(tL), the level of the straight path.
    #[cfg_attr(feature = "serde", serde(rename = "path_t"))]
    pub path: Emissions,
    /// `EL - P(tL)`: positive is above the path.
    #[cfg_attr(feature = "serde", serde(rename = "gap_t"))]
    pub gap: Emissions,
    /// `100 (EL - E0)/E0`, the change since the base.
    #[cfg_attr(feature = "serde", serde(rename = "change_points_of_base"))]
    pub change: PointsOfBase,
    /// `100 (P(tL) - E0)/E0`, the change that the path allows.
    #[cfg_attr(feature = "serde", serde(rename = "path_change_points_of_base"))]
    pub path_change: PointsOfBase,
    /// `100 (EL - P(tL))/E0`, the indicator: positive is above the path, bad.
    #[cfg_attr(feature = "serde", serde(rename = "distance_points_of_base"))]
    pub distance: PointsOfBase,
}

/// The distance of the latest emissions to the straight path from base to target, in percentage
/// points of the base-year emissions.
///
/// `P(t) = E0 + (A - E0)(t - t0)/(tT - t0)`, constant after tT; the distance is
/// `100 (EL - P(tL))/E0`. Under the Kyoto Protocol the path ends in 2010, the middle of 2008-2012,
/// and begins in the base year, taken as 1990. Domestic emissions only: the use of credits and of
/// sinks, which the Agency publishes beside it, is not part of this figure. A target may permit
/// growth.
///
/// ```
/// use climate_targets::indicator::{Reduction, eea};
/// use climate_targets::{EmissionSeries, Emissions, Year};
/// // The United Kingdom in 2005: -15.7 % since the base, -12.5 % promised.
/// let levels = [(1990, 100.0), (2005, 84.3)];
/// let uk = EmissionSeries::from_tonnes("United Kingdom, base 100", levels)?;
/// let base = (Year::constant(1990), Emissions::constant(100.0));
/// let kyoto = Reduction::new(base, (Year::constant(2010), Emissions::constant(87.5))).unwrap();
/// let as_of = "2007-05-31".parse().unwrap();
/// let result = eea::distance_to_target_path(&uk, kyoto, as_of).unwrap();
/// assert!((result.distance.points() + 6.325).abs() < 1e-9);
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
///
/// # Errors
/// [`Absent::NoObservation`] for an empty series; [`Absent::NotAfterAnchor`] if the latest
/// observation is the base year or earlier; [`Absent::BaseNotPositive`] for a base of 0 t;
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
        change: of_base(level - e0)?,
        path_change: of_base(allowed - e0)?,
        distance: of_base(level - allowed)?,
    })
}
