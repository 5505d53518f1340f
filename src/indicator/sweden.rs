//! Swedish monitoring: fulfilment H0 of a promised reduction.
//!
//! # What it is
//!
//! The reduction since the base year, divided by the promised reduction.
//!
//! # Formula
//!
//! ```text
//! H0 = (1 - EL/E0)/r
//! ```
//!
//! E0 is the base level, EL the latest level, and r the promised reduction as a share of the base.
//! For a target to reduce by r, H0 equals the progress of an assessment,
//! [`Figures::progress`](crate::Figures::progress), `(E0 - EL)/(E0 - A)`, with the allowable level
//! `A = E0 (1 - r)`.
//!
//! # Source
//!
//! Miljöbarometern, monitoring of the Swedish goal for domestic transport (-70 % from 2010 to
//! 2030): a fulfilment of 49 % is a reduction of 34.3 %.
//!
//! # Use it for
//!
//! - Reproducing the published fulfilment.
//! - Stating in one number how much of a promise has been delivered.
//!
//! # Do not use it for
//!
//! - A verdict. H0 ignores the deadline: 49 % is high soon after the base year, but low shortly
//!   before the deadline. A [`Verdict`](crate::Verdict) compares the latest level with the path
//!   level of the same year and projects the trend to the deadline. H0 also ignores the years
//!   between base and latest, and the boundary of the series.
//!
//! # Example
//!
//! ```
//! use climate_targets::{BaseReference, EmissionSeries, Portion, indicator::sweden};
//! // 34.3 % less, of a promised 70 %.
//! let levels = [(2010, 100.0), (2023, 65.7)];
//! let transport = EmissionSeries::from_tonnes("Domestic transport, base 100", levels)?;
//! let (base, promised) = (BaseReference::constant(2010), Portion::constant(0.70));
//! let result = sweden::fulfilment(&transport, base, promised, "2024-06-30".parse().unwrap())?;
//! assert!((result.fulfilment.percent() - 49.0).abs() < 1e-9);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use chrono::NaiveDate;

use super::value::{positive, share};
use crate::inventory::EmissionSeries;
use crate::quantity::{Absent, Known, Portion, Share, Year};
use crate::record::record;
use crate::resolve::{ObservedLevels, base_level};
use crate::target::BaseReference;

record! {
    /// The reduction since the base, the promised reduction and their ratio.
    ///
    /// ```
    /// use climate_targets::{BaseReference, EmissionSeries, Portion, Year, indicator::sweden};
    /// let city = EmissionSeries::from_tonnes("a city", [(2010, 200.0), (2020, 150.0)])?;
    /// let (base, promised) = (BaseReference::constant(2010), Portion::constant(0.50));
    /// let result = sweden::fulfilment(&city, base, promised, "2022-06-30".parse().unwrap())?;
    /// assert_eq!(result.year, Year::constant(2020));
    /// assert_eq!((result.reduction.percent(), result.asked), (25.0, promised));
    /// assert_eq!(result.fulfilment.percent(), 50.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct Fulfilment {
        /// tL, the year of the latest observation.
        pub year: Year,
        /// The reduction `1 - EL/E0`, as a share of the base; negative if emissions grew.
        pub reduction: Share,
        /// The promised reduction r, as a share of the base.
        pub asked: Portion,
        /// H0, the reduction divided by the promised reduction. Not clamped: above 1 the promise is
        /// exceeded.
        pub fulfilment: Share,
    }
}

/// Computes H0, the reduction since the base as a share of the promised reduction `asked`. Formula
/// and symbols: [module page](self).
///
/// ```
/// use climate_targets::{Absent, BaseReference, EmissionSeries, Portion, indicator::sweden};
/// let city = EmissionSeries::from_tonnes("a city", [(2010, 200.0), (2020, 220.0)])?;
/// let (base, as_of) = (BaseReference::constant(2010), "2022-06-30".parse().unwrap());
/// // Growth by 10 % counts as -25 % of a promised 40 %.
/// let result = sweden::fulfilment(&city, base, Portion::constant(0.40), as_of)?;
/// assert!((result.fulfilment.percent() + 25.0).abs() < 1e-9);
/// let promise_of_nothing = sweden::fulfilment(&city, base, Portion::constant(0.0), as_of);
/// assert_eq!(promise_of_nothing, Err(Absent::NoReductionAsked));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`Absent::NoObservation`] for an empty series; [`Absent::NoBase`] if the base is not observed;
/// [`Absent::NotAfterAnchor`] if the latest observation is the base year or earlier;
/// [`Absent::BaseNotPositive`] for a base of 0 t or less; [`Absent::NoReductionAsked`] for a
/// promise of 0 %; [`Absent::OutOfRange`] on overflow.
pub fn fulfilment(
    series: &EmissionSeries,
    base: BaseReference,
    asked: Portion,
    as_of: NaiveDate,
) -> Known<Fulfilment> {
    let (latest, level) =
        ObservedLevels::as_reported(series, as_of).latest().ok_or(Absent::NoObservation)?;
    let base = base_level(series, base, as_of, Year::MAX)?;
    if latest.year <= base.years.last() {
        return Err(Absent::NotAfterAnchor);
    }
    let e0 = positive(base.level.tonnes(), Absent::BaseNotPositive)?;
    let promised = positive(asked.fraction(), Absent::NoReductionAsked)?;
    let reduction = share((e0 - level) / e0)?;
    let fulfilment = share(reduction.fraction() / promised)?;
    Ok(Fulfilment { year: latest.year, reduction, asked, fulfilment })
}
