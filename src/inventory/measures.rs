use crate::quantity::{Emissions, Year};

/// The supplementary measures that were used for a year, and what was sold of one's own.
///
/// Credits, *additional* sinks, cuts abroad: what a target may count up to its cap. A sink that
/// exists anyway is no measure; it belongs to the land sector. Units sold to others count as
/// emissions again.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct SupplementaryMeasures {
    /// The calendar year.
    pub year: Year,
    /// S, the measures used, t CO2e, not negative.
    #[cfg_attr(feature = "serde", serde(rename = "used_t"))]
    pub used: Emissions,
    /// Units sold to others, t CO2e, not negative.
    #[cfg_attr(feature = "serde", serde(rename = "units_sold_t", default))]
    pub units_sold: Emissions,
}

impl SupplementaryMeasures {
    /// The measures used for a year, and the units sold.
    pub const fn new(year: Year, used: Emissions, units_sold: Emissions) -> Self {
        Self { year, used, units_sold }
    }
}
