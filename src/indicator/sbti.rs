//! Science Based Targets initiative: required linear reduction.
//!
//! # What it is
//!
//! The minimum reduction that a target must promise under the method of cross-sector absolute
//! reduction: a fixed share of the base level for each year from the base year to the target year.
//!
//! # Formula
//!
//! ```text
//! reduction = q (tT - min(t0, 2020))
//! ```
//!
//! q is the yearly rate as a share of the base level, t0 the base year and tT the target year. The
//! years count from the base year, or from 2020 if the base year is later. The standard's rate for
//! 1.5 °C is 4.2 % a year.
//!
//! # Source
//!
//! Science Based Targets initiative, *Corporate Net-Zero Standard*, version 1.3, cross-sector
//! absolute reduction.
//!
//! # Use it for
//!
//! - Checking that a target is as ambitious as the standard requires.
//!
//! # Do not use it for
//!
//! - Judging emissions. The indicator takes no series: it rates the promise, not its delivery. A
//!   [`Verdict`](crate::Verdict) takes the target as given and rates the emissions.
//! - Other methods of the standard, such as intensity targets or sector pathways.
//!
//! # Example
//!
//! ```
//! use climate_targets::{Portion, Year, indicator::sbti};
//! // 4.2 % a year from 2018 to 2030
//! let (base, by) = (Year::constant(2018), Year::constant(2030));
//! let required = sbti::required_reduction(Portion::constant(0.042), base, by)?;
//! assert!((required.share_of_base.percent() - 50.4).abs() < 1e-9);
//! # Ok::<(), climate_targets::Absent>(())
//! ```

use super::value::{emissions, positive, share};
use crate::quantity::{Absent, Emissions, Known, Portion, Share, Year};
use crate::record::record;

/// The latest year from which the yearly reduction can count.
const LATEST_START: Year = Year::constant(2020);

record! {
    /// The minimum reduction that the standard requires.
    ///
    /// ```
    /// use climate_targets::{Emissions, Portion, Year, indicator::sbti};
    /// let (base, by) = (Year::constant(2020), Year::constant(2030));
    /// let required = sbti::required_reduction(Portion::constant(0.05), base, by)?;
    /// assert_eq!(required.counted_from, base);
    /// assert_eq!(required.share_of_base.percent(), 50.0);
    /// assert_eq!(required.allowable(Emissions::constant(200.0))?.tonnes(), 100.0);
    /// # Ok::<(), climate_targets::Absent>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct RequiredReduction {
        /// The year from which the yearly reduction counts, `min(t0, 2020)`.
        pub counted_from: Year,
        /// The required reduction as a share of the base level. Not clamped: above 1 the allowable
        /// level is negative.
        pub share_of_base: Share,
    }
}

impl RequiredReduction {
    /// Returns the allowable level `E0 (1 - reduction)` for a base level E0, t CO2e.
    ///
    /// # Errors
    /// [`Absent::BaseNotPositive`] for a base of 0 t or less; [`Absent::OutOfRange`] on overflow.
    pub fn allowable(&self, base: Emissions) -> Known<Emissions> {
        let e0 = positive(base.tonnes(), Absent::BaseNotPositive)?;
        emissions(e0 * (1.0 - self.share_of_base.fraction()))
    }
}

/// Computes the required reduction for a yearly rate q, a base year t0 and a target year tT (`by`):
/// `q (tT - min(t0, 2020))`.
///
/// ```
/// use climate_targets::{Portion, Year, indicator::sbti};
/// let rate = Portion::constant(0.042);
/// let (base, by) = (Year::constant(2022), Year::constant(2030));
/// // The base year is 2022, but the ten years since 2020 count.
/// let required = sbti::required_reduction(rate, base, by)?;
/// assert!((required.share_of_base.percent() - 42.0).abs() < 1e-9);
/// assert_eq!(required.counted_from, Year::constant(2020));
/// # Ok::<(), climate_targets::Absent>(())
/// ```
///
/// # Errors
/// [`Absent::Due`] if the target year is not after the base year, such as a target for 2020 with
/// base year 2022; [`Absent::OutOfRange`] on overflow.
pub fn required_reduction(rate: Portion, base: Year, by: Year) -> Known<RequiredReduction> {
    if by <= base {
        return Err(Absent::Due);
    }
    let counted_from = base.min(LATEST_START);
    let share_of_base = share(rate.fraction() * by.since(counted_from))?;
    Ok(RequiredReduction { counted_from, share_of_base })
}
