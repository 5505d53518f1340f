use thiserror::Error;

use crate::boundary::BoundaryFields;
use crate::language::short;

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
/// assert_eq!(error.field(), "sectors");
/// # Ok::<(), climate_targets::inventory::SeriesError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SectorError {
    /// A breakdown without sectors.
    #[error("sectors: a breakdown needs at least one sector")]
    NoSectors,
    /// A sector without a name.
    #[error("sectors: sector {position} has no name")]
    #[non_exhaustive]
    Unnamed {
        /// The position of the sector in the input, from 1.
        position: usize,
    },
    /// Two sectors with the same name.
    #[error("sectors: {name:?} appears twice", name = short(name))]
    #[non_exhaustive]
    DuplicateSector {
        /// The repeated name.
        name: String,
    },
    /// A sector whose place or data release differs from that of the total.
    #[error(
        "sectors: {name:?} and the total must have the same {what}, got {theirs:?} and {ours:?}", name = short(name), theirs = short(theirs), ours = short(ours))]
    #[non_exhaustive]
    PlaceOrVintageDiffers {
        /// The name of the sector.
        name: String,
        /// The differing property: "place" or "vintage".
        what: &'static str,
        /// The property's value for the total.
        ours: String,
        /// The property's value for the sector.
        theirs: String,
    },
    /// A sector whose boundary differs from the total's in fields other than sectors and coverage.
    #[error("sectors: {name:?} and the total differ in {fields}", name = short(name))]
    #[non_exhaustive]
    BoundaryDiffers {
        /// The name of the sector.
        name: String,
        /// The boundary fields that differ.
        fields: BoundaryFields,
    },
}

impl SectorError {
    /// The name of the invalid argument: `sectors`.
    pub const fn field(&self) -> &'static str {
        "sectors"
    }
}
