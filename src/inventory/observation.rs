use core::fmt;
use core::str::FromStr;

use crate::quantity::{Emissions, ParseQuantityError, Year, named};

named! {
    /// How firm an observation is.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum ObservationStatus {
        /// From a finished inventory.
        #[default]
        Final = "final",
        /// From an inventory that its publisher expects to revise.
        Provisional = "provisional",
        /// A nowcast from a proxy such as fuel sales.
        Proxy = "proxy",
        /// Estimated by the publisher without an inventory.
        Estimated = "estimated",
        /// Filled in between neighbouring inventories.
        Interpolated = "interpolated",
    }
}

impl fmt::Display for ObservationStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for ObservationStatus {
    type Err = ParseQuantityError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        [Self::Final, Self::Provisional, Self::Proxy, Self::Estimated, Self::Interpolated]
            .into_iter()
            .find(|status| status.name() == text.trim())
            .ok_or_else(|| {
                let expected = "final, provisional, proxy, estimated or interpolated";
                ParseQuantityError::malformed(expected, text)
            })
    }
}

/// The inventory of one calendar year.
///
/// `emissions` is what the series' boundary counts, usually gross. Where the land sector is
/// reported beside it, net is the sum of the two ([`Observation::net`]).
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Observation {
    /// The calendar year.
    pub year: Year,
    /// The year's emissions, t CO2e.
    #[cfg_attr(feature = "serde", serde(rename = "emissions_t"))]
    pub emissions: Emissions,
    /// The land sector's balance of that year, t CO2e, negative for a sink.
    #[cfg_attr(feature = "serde", serde(rename = "land_sector_t", default))]
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub land_sector: Option<Emissions>,
    /// How firm the figure is.
    #[cfg_attr(feature = "serde", serde(default))]
    pub status: ObservationStatus,
}

impl Observation {
    /// A final observation without the land sector.
    pub const fn new(year: Year, emissions: Emissions) -> Self {
        Self { year, emissions, land_sector: None, status: ObservationStatus::Final }
    }

    /// Gross plus land sector, where the land sector is reported.
    pub fn net(&self) -> Option<Emissions> {
        self.land_sector.map(|land| self.emissions + land)
    }
}
