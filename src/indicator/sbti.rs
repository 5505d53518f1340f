//! The reduction that the Science Based Targets initiative requires at the least.
//!
//! Source: Science Based Targets initiative, *Corporate Net-Zero Standard*, version 1.3,
//! cross-sector absolute reduction.

use super::value::{emissions, positive, share};
use crate::quantity::{Absent, Emissions, Known, Portion, Share, Year};

/// A later base year earns no rebate: years are counted from here at the latest.
const COUNTED_FROM: Year = Year::constant(2020);

/// The reduction that is required at the least.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct RequiredReduction {
    /// The year from which the yearly reduction is counted, `min(t0, 2020)`.
    pub counted_from: Year,
    /// The required reduction as a share of the base. Not clamped: above 1 the rate would lead
    /// below zero.
    pub share_of_base: Share,
}

impl RequiredReduction {
    /// What it leaves of a base level, `E0 (1 - reduction)`.
    ///
    /// # Errors
    /// [`Absent::BaseNotPositive`] for a base of 0 t or less; [`Absent::OutOfRange`] on overflow.
    pub fn allowable(&self, base: Emissions) -> Known<Emissions> {
        let e0 = positive(base.tonnes(), Absent::BaseNotPositive)?;
        emissions(e0 * (1.0 - self.share_of_base.fraction()))
    }
}

/// The required reduction at a linear annual rate q, in shares of the base each year:
/// `q (tT - min(t0, 2020))`.
///
/// A base year after 2020 must make up for the years since 2020, an earlier one counts from itself.
/// The rate is the standard's: 4.2 % a year for 1.5 °C.
///
/// ```
/// use climate_targets::{Portion, Year, indicator::sbti};
/// let rate = Portion::constant(0.042);
/// let (base, by) = (Year::constant(2022), Year::constant(2030));
/// let required = sbti::required_reduction(rate, base, by).unwrap();
/// assert!((required.share_of_base.percent() - 42.0).abs() < 1e-9);
/// assert_eq!(required.counted_from, Year::constant(2020));
/// ```
///
/// # Errors
/// [`Absent::Due`] if the target year is not after the base year, as a target for 2020 from 2022.
pub fn required_reduction(rate: Portion, base: Year, by: Year) -> Known<RequiredReduction> {
    if by <= base {
        return Err(Absent::Due);
    }
    let counted_from = base.min(COUNTED_FROM);
    let share_of_base = share(rate.fraction() * by.since(counted_from))?;
    Ok(RequiredReduction { counted_from, share_of_base })
}
