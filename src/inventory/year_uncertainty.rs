use crate::quantity::{HalfWidth, Year};

/// The reported uncertainty of the emissions in a year.
///
/// The uncertainty applies to the emissions of the observation, not to its land-sector balance.
///
/// ```
/// use climate_targets::Year;
/// use climate_targets::inventory::YearUncertainty;
/// use climate_targets::quantity::HalfWidth;
/// let uncertainty = YearUncertainty::new(Year::constant(2020), HalfWidth::from_percent(5.0)?);
/// assert_eq!(uncertainty.half_width.to_string(), "±5 %");
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(
        crate = "crate::serial::shown",
        deny_unknown_fields,
        expecting = "an uncertainty: an object with year and half_width_percent"
    )
)]
#[non_exhaustive]
pub struct YearUncertainty {
    /// The calendar year.
    pub year: Year,
    /// Half the width of the 95 % interval of the emissions, in percent of the emissions.
    #[cfg_attr(feature = "serde", serde(rename = "half_width_percent"))]
    pub half_width: HalfWidth,
}

impl YearUncertainty {
    /// Creates the uncertainty for a year.
    pub const fn new(year: Year, half_width: HalfWidth) -> Self {
        Self { year, half_width }
    }
}
