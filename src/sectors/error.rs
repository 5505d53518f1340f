use thiserror::Error;

use crate::boundary::BoundaryFields;

/// Why a breakdown by sector is invalid.
///
/// ```
/// use climate_targets::{EmissionSeries, Portion};
/// use climate_targets::sectors::{SectorBreakdown, SectorError};
/// let series = |place| EmissionSeries::from_tonnes(place, [(2020, 100.0)]);
/// // A sector of Malmö in a breakdown of Göteborg.
/// let sectors = [("Transport", series("Malmö")?)];
/// let error: SectorError =
///     SectorBreakdown::new(series("Göteborg")?, sectors, Portion::constant(0.0)).unwrap_err();
/// assert!(error.to_string().contains("Transport"));
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SectorError {
    /// A breakdown without sectors.
    #[error("sectors: there are none")]
    NoSectors,
    /// A sector without a name.
    #[error("sectors: sector {position} has no name")]
    Unnamed {
        /// Its place in the order given, from 1.
        position: usize,
    },
    /// Two sectors of one name.
    #[error("sectors: {name:?} is there twice")]
    Twice {
        /// The name.
        name: String,
    },
    /// A sector of another place or data release than the total's.
    #[error("sectors: {name:?} is of another {what} than the total: {theirs:?}, not {ours:?}")]
    OfAnother {
        /// The sector.
        name: String,
        /// "place" or "vintage".
        what: &'static str,
        /// What the total's is.
        ours: String,
        /// What the sector's is.
        theirs: String,
    },
    /// A sector that counts other things than the total, beyond being a sector of it.
    #[error("sectors: {name:?} counts other {fields} than the total")]
    CountsOther {
        /// The sector.
        name: String,
        /// What differs.
        fields: BoundaryFields,
    },
}

impl SectorError {
    /// The argument at fault, `sectors`.
    pub const fn field(&self) -> &'static str {
        "sectors"
    }
}
