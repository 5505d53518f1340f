use core::str::FromStr;

use crate::quantity::{Emissions, ParseQuantityError, Year, named};

named! {
    /// The status of an observation: final, or one of several preliminary kinds.
    ///
    /// ```
    /// use climate_targets::inventory::ObservationStatus;
    /// let status: ObservationStatus = "provisional".parse()?;
    /// assert_eq!((status, status.name()), (ObservationStatus::Provisional, "provisional"));
    /// assert_eq!(ObservationStatus::default(), ObservationStatus::Final);
    /// # Ok::<(), climate_targets::quantity::ParseQuantityError>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum ObservationStatus {
        /// From a completed inventory.
        #[default]
        Final = "final" {
            en: "final",
            sv: "slutlig",
            fr: "consolidé",
            fi: "lopullinen",
        }
        /// From an inventory that the publisher expects to revise.
        Provisional = "provisional" {
            en: "provisional",
            sv: "preliminär",
            fr: "provisoire",
            fi: "ennakollinen",
        }
        /// A nowcast, calculated from a proxy such as fuel sales.
        Proxy = "proxy" {
            en: "proxy",
            sv: "snabbstatistik",
            fr: "pré-estimation",
            fi: "pikaennakko",
        }
        /// Estimated by the publisher without an inventory.
        Estimated = "estimated" {
            en: "estimated",
            sv: "uppskattad",
            fr: "estimé",
            fi: "arvioitu",
        }
        /// Interpolated by the publisher between the inventories of other years.
        Interpolated = "interpolated" {
            en: "interpolated",
            sv: "interpolerad",
            fr: "interpolé",
            fi: "interpoloitu",
        }
    }
}

crate::record::plain!(ObservationStatus);

impl FromStr for ObservationStatus {
    type Err = ParseQuantityError;

    /// Parses the name of a status.
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

/// An observation: the emissions of a place in one calendar year.
///
/// `emissions` follow the boundary of the series and are usually gross. If the land sector is
/// reported separately, net emissions are the sum of both ([`Observation::net`]).
///
/// ```
/// use climate_targets::{Emissions, Observation, Year};
/// let mt = Emissions::from_megatonnes;
/// let mut observation = Observation::new(Year::constant(2020), mt(46.0)?);
/// assert_eq!(observation.net(), None); // the land sector is not reported
/// observation.land_sector = Some(mt(-40.0)?); // a sink
/// assert_eq!(observation.net(), Some(mt(6.0)?));
/// # Ok::<(), climate_targets::quantity::QuantityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(
        crate = "crate::serial::shown",
        deny_unknown_fields,
        expecting = "an observation: an object with year and emissions_t"
    )
)]
#[non_exhaustive]
pub struct Observation {
    /// The calendar year.
    pub year: Year,
    /// The emissions in the year, t CO2e.
    #[cfg_attr(feature = "serde", serde(rename = "emissions_t"))]
    pub emissions: Emissions,
    /// The land-sector balance in the year, t CO2e, negative for a sink; `None` if not reported.
    #[cfg_attr(feature = "serde", serde(rename = "land_sector_t", default))]
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub land_sector: Option<Emissions>,
    /// The status of the observation.
    #[cfg_attr(feature = "serde", serde(default))]
    pub status: ObservationStatus,
}

impl Observation {
    /// Creates a final observation without a separate land-sector balance.
    pub const fn new(year: Year, emissions: Emissions) -> Self {
        Self { year, emissions, land_sector: None, status: ObservationStatus::Final }
    }

    /// Returns net emissions, the sum of emissions and land sector; `None` without a reported
    /// land sector.
    pub fn net(&self) -> Option<Emissions> {
        self.land_sector.map(|land| self.emissions + land)
    }
}

crate::record::plain!(Observation);
