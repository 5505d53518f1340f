use crate::quantity::{Emissions, Year};

/// The supplementary measures used in a year and the units sold to others.
///
/// Supplementary measures are credits, *additional* sinks and reductions abroad that a target may
/// count up to a cap. An existing sink is not a supplementary measure; it belongs to the land
/// sector. Units sold count as emissions of the seller: accounted emissions are gross emissions
/// minus measures (up to the cap) plus units sold.
///
/// ```
/// use climate_targets::inventory::SupplementaryMeasures;
/// use climate_targets::{Emissions, Year};
/// let used = Emissions::from_megatonnes(3.0)?;
/// let measures = SupplementaryMeasures::new(Year::constant(2030), used, Emissions::ZERO);
/// assert_eq!(measures.used.megatonnes(), 3.0);
/// assert_eq!(measures.units_sold, Emissions::ZERO);
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(
        crate = "crate::serial::shown",
        deny_unknown_fields,
        expecting = "measures: an object with year and used_t"
    )
)]
#[non_exhaustive]
pub struct SupplementaryMeasures {
    /// The calendar year.
    pub year: Year,
    /// The supplementary measures used, t CO2e; not negative.
    #[cfg_attr(feature = "serde", serde(rename = "used_t"))]
    pub used: Emissions,
    /// The units sold to others, t CO2e; not negative.
    #[cfg_attr(feature = "serde", serde(default, rename = "units_sold_t"))]
    pub units_sold: Emissions,
}

impl SupplementaryMeasures {
    /// Creates the record for a year. The series builder refuses negative amounts.
    pub const fn new(year: Year, used: Emissions, units_sold: Emissions) -> Self {
        Self { year, used, units_sold }
    }
}
