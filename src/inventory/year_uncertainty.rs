use crate::quantity::{HalfWidth, Year};

/// How well the emissions of a year are known, as the inventory reports it.
///
/// It is that of the emissions as the series gives them; what the land sector beside them is known
/// to is another matter.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
#[non_exhaustive]
pub struct YearUncertainty {
    /// The calendar year.
    pub year: Year,
    /// Half the width of the 95 % interval of the year's emissions, in percent of them.
    #[cfg_attr(feature = "serde", serde(rename = "half_width_percent"))]
    pub half_width: HalfWidth,
}

impl YearUncertainty {
    /// The half-width of a year's emissions.
    pub const fn new(year: Year, half_width: HalfWidth) -> Self {
        Self { year, half_width }
    }
}
