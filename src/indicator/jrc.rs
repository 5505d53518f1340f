//! Joint Research Centre: achieved share of a Covenant of Mayors target.
//!
//! # What it is
//!
//! The reduction between the baseline inventory and the latest monitoring inventory, divided by the
//! committed reduction.
//!
//! # Formula
//!
//! ```text
//! share = (1 - EL/E0)/r
//! ```
//!
//! E0 is the level of the baseline inventory, EL that of the latest monitoring inventory, and r the
//! committed reduction as a share of the baseline. The formula is that of [`sweden::fulfilment`].
//!
//! # Source
//!
//! Joint Research Centre, *Covenant of Mayors* assessment reports.
//!
//! # Use it for
//!
//! - Reproducing the Centre's figure for a signatory with an absolute commitment.
//!
//! # Do not use it for
//!
//! - A commitment per inhabitant: the formula takes total emissions.
//! - A verdict. The share ignores the deadline: 50 % is high five years after the baseline, but
//!   low one year before the deadline. A [`Verdict`](crate::Verdict) compares the latest level
//!   with the path level of the same year and projects the trend to the deadline. The share also
//!   ignores the years between the two inventories and their boundaries.
//!
//! # Example
//!
//! ```
//! use climate_targets::{BaseReference, EmissionSeries, Portion, indicator::jrc};
//! // 10 % less, of a committed 40 %.
//! let city = EmissionSeries::from_tonnes("a city", [(2010, 200.0), (2020, 180.0)])?;
//! let (baseline, committed) = (BaseReference::constant(2010), Portion::constant(0.40));
//! let result = jrc::achieved_share(&city, baseline, committed, "2022-06-30".parse().unwrap())?;
//! assert!((result.share_of_commitment.percent() - 25.0).abs() < 1e-9);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use chrono::NaiveDate;

use super::sweden;
use crate::inventory::EmissionSeries;
use crate::quantity::{Known, Portion, Share, Year};
use crate::record::record;
use crate::target::BaseReference;

record! {
    /// The achieved reduction, the committed reduction and their ratio.
    ///
    /// ```
    /// use climate_targets::{BaseReference, EmissionSeries, Portion, Year, indicator::jrc};
    /// let city = EmissionSeries::from_tonnes("a city", [(2010, 200.0), (2020, 150.0)])?;
    /// let (baseline, committed) = (BaseReference::constant(2010), Portion::constant(0.50));
    /// let as_of = "2022-06-30".parse().unwrap();
    /// let result = jrc::achieved_share(&city, baseline, committed, as_of)?;
    /// assert_eq!(result.year, Year::constant(2020));
    /// assert_eq!((result.achieved.percent(), result.committed), (25.0, committed));
    /// assert_eq!(result.share_of_commitment.percent(), 50.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct AchievedShare {
        /// The year of the latest monitoring inventory.
        pub year: Year,
        /// The achieved reduction `1 - EL/E0`, as a share of the baseline inventory; negative if
        /// emissions grew.
        pub achieved: Share,
        /// The committed reduction r, as a share of the baseline inventory.
        pub committed: Portion,
        /// The achieved reduction divided by the committed reduction. Not clamped: above 1 the
        /// commitment is exceeded.
        pub share_of_commitment: Share,
    }
}

/// Computes the reduction since the baseline inventory as a share of the committed reduction.
/// Formula and symbols: [module page](self).
///
/// ```
/// use climate_targets::{BaseReference, EmissionSeries, Portion, indicator::jrc};
/// // Lahti, t CO2e, use-based (SYKE, CC BY 4.0), against the Covenant's -40 %.
/// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2018, 667_400.0)])?;
/// let (base, committed) = (BaseReference::constant(1990), Portion::constant(0.40));
/// let result = jrc::achieved_share(&lahti, base, committed, "2019-06-30".parse().unwrap())?;
/// // 15.8 % of 40 %.
/// assert!((result.share_of_commitment.percent() - 39.4).abs() < 0.1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As for [`sweden::fulfilment`].
pub fn achieved_share(
    series: &EmissionSeries,
    baseline: BaseReference,
    committed: Portion,
    as_of: NaiveDate,
) -> Known<AchievedShare> {
    let result = sweden::fulfilment(series, baseline, committed, as_of)?;
    Ok(AchievedShare {
        year: result.year,
        achieved: result.reduction,
        committed,
        share_of_commitment: result.fulfilment,
    })
}
