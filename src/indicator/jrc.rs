//! The achieved share of a Covenant of Mayors target, as the Joint Research Centre reports it.
//!
//! Source: Joint Research Centre, *Covenant of Mayors* assessment reports: the reduction between
//! the baseline and the latest monitoring inventory over the committed one.

use chrono::NaiveDate;

use super::sweden;
use crate::inventory::EmissionSeries;
use crate::quantity::{Known, Portion, Share, Year};
use crate::target::BaseReference;

/// A reduction between inventories, and its share of the committed one.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct AchievedShare {
    /// The year of the latest monitoring inventory.
    pub year: Year,
    /// `1 - EL/E0`, the achieved reduction as a share of the baseline inventory.
    pub achieved: Share,
    /// The committed reduction as a share of the baseline inventory.
    pub committed: Portion,
    /// The achieved over the committed reduction. Not clamped.
    pub share_of_commitment: Share,
}

/// The reduction since the baseline inventory over the committed reduction: the formula of
/// [`sweden::fulfilment`], for an absolute commitment. One per inhabitant is not covered.
///
/// ```
/// use climate_targets::{BaseReference, EmissionSeries, Portion, indicator::jrc};
/// // Lahti, t CO2e, use-based (SYKE, CC BY 4.0), against the Covenant's -40 %.
/// let lahti = EmissionSeries::from_tonnes("Lahti", [(1990, 792_200.0), (2018, 667_400.0)])?;
/// let (base, committed) = (BaseReference::constant(1990), Portion::constant(0.40));
/// let as_of = "2019-06-30".parse().unwrap();
/// let result = jrc::achieved_share(&lahti, base, committed, as_of).unwrap();
/// // 15.8 % of 40 %.
/// assert!((result.share_of_commitment.percent() - 39.4).abs() < 0.1);
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
///
/// # Errors
/// As [`sweden::fulfilment`].
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
