use core::fmt;
use std::borrow::Cow;

use crate::quantity::worded;

/// The name of the activity that counts the inhabitants.
pub(crate) const POPULATION: &str = "population";

worded! {
    /// The greenhouse gases that an inventory or a target counts.
    ///
    /// ```
    /// use climate_targets::boundary::Gases;
    /// assert_eq!(Gases::Co2.to_string(), "CO2 only");
    /// assert_eq!(Gases::KyotoBasket.to_string(), "Kyoto basket");
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum Gases {
        /// Carbon dioxide only.
        Co2 = "CO2 only",
        /// All greenhouse gases of the Kyoto Protocol, in CO2 equivalents.
        KyotoBasket = "Kyoto basket",
    }
}

worded! {
    /// A set of 100-year global warming potentials, named after its IPCC assessment report.
    ///
    /// ```
    /// use climate_targets::boundary::{Gas, GwpSet};
    /// // The potential of methane, t CO2e per t, has been revised from report to report.
    /// assert_eq!(Gas::CH4.gwp100(GwpSet::Sar), Some(21.0));
    /// assert_eq!(Gas::CH4.gwp100(GwpSet::Ar4), Some(25.0));
    /// assert_eq!(GwpSet::Ar5.to_string(), "AR5 warming potentials");
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(rename_all = "UPPERCASE"))]
    #[non_exhaustive]
    pub enum GwpSet {
        /// Second assessment report, 1995.
        Sar = "SAR warming potentials",
        /// Third assessment report, 2001.
        Tar = "TAR warming potentials",
        /// Fourth assessment report, 2007.
        Ar4 = "AR4 warming potentials",
        /// Fifth assessment report, 2013.
        Ar5 = "AR5 warming potentials",
        /// Sixth assessment report, 2021.
        Ar6 = "AR6 warming potentials",
    }
}

worded! {
    /// The accounting principle of an inventory: the rule that assigns emissions to the place.
    ///
    /// ```
    /// use climate_targets::Boundary;
    /// use climate_targets::boundary::Accounting;
    /// let footprint = Boundary::UNSPECIFIED.accounting(Accounting::Consumption);
    /// assert_eq!(footprint.to_string(), "consumption-based");
    /// let territory = Boundary::territorial();
    /// assert_eq!(footprint.compare(&territory).differing.to_string(), "accounting");
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum Accounting {
        /// Emissions from sources within the territory (national inventories; scope 1).
        Territorial = "territorial",
        /// Emissions from the energy and services used in the place, wherever they are produced.
        UseBased = "use-based",
        /// Emissions caused by the inhabitants' consumption, wherever they are produced.
        Consumption = "consumption-based",
        /// Emissions of the municipal organisation: its buildings, vehicles and services.
        Organisation = "own organisation",
        /// GPC territorial: all sources within the city's boundary.
        GpcTerritorial = "GPC territorial",
        /// GPC BASIC: scope 1 and 2 emissions from energy and transport, and emissions from waste.
        GpcBasic = "GPC BASIC",
        /// GPC BASIC+: BASIC plus industrial processes, agriculture and transboundary transport.
        GpcBasicPlus = "GPC BASIC+",
    }
}

/// The sectors that an inventory or a target counts: a predefined set, or a set identified by name.
///
/// ```
/// use climate_targets::Boundary;
/// use climate_targets::boundary::Sectors;
/// let waste = Boundary::covering(Sectors::Named("waste".into()));
/// assert_eq!(waste.to_string(), "waste");
/// let all = Boundary::covering(Sectors::All);
/// assert_eq!(waste.compare(&all).differing.to_string(), "sectors");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Sectors {
    /// All sectors of the inventory. The land sector is a separate field of the boundary.
    All,
    /// The sectors under EU effort sharing, outside the EU emissions trading system.
    #[cfg_attr(feature = "serde", serde(rename = "esr"))]
    EffortSharing,
    /// Domestic transport.
    Transport,
    /// The Covenant of Mayors' key sectors: the final energy use of municipal, tertiary and
    /// residential buildings and of transport.
    #[cfg_attr(feature = "serde", serde(rename = "covenant_key"))]
    CovenantKey,
    /// A set identified by its name. Equal names mean equal sets.
    Named(Cow<'static, str>),
}

impl fmt::Display for Sectors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::All => "all sectors",
            Self::EffortSharing => "effort-sharing sectors",
            Self::Transport => "domestic transport",
            Self::CovenantKey => "Covenant key sectors",
            Self::Named(name) => name,
        })
    }
}

worded! {
    /// The treatment of the land sector (land use, land-use change and forestry, LULUCF).
    ///
    /// ```
    /// use climate_targets::Boundary;
    /// use climate_targets::boundary::LandSector;
    /// let boundary = |land| Boundary::territorial().land_sector(land);
    /// let (gross, net) = (boundary(LandSector::Excluded), boundary(LandSector::Included));
    /// assert_eq!(gross.compare(&net).differing.to_string(), "land sector");
    /// let extra_sinks = boundary(LandSector::ExtraSinksOnly);
    /// assert!(gross.compare(&extra_sinks).differing.is_empty());
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum LandSector {
        /// The emissions are gross: without the land sector.
        Excluded = "land sector excluded",
        /// The emissions are net: gross plus land sector.
        Included = "land sector included",
        /// The emissions are gross, but additional sinks may count as supplementary measures, as in
        /// Sweden's target for 2045. The existing sink never counts.
        ExtraSinksOnly = "land sector excluded, extra sinks may count",
    }
}

impl LandSector {
    /// Whether the emissions of the inventory include the land sector.
    pub(crate) const fn in_inventory(self) -> bool {
        matches!(self, Self::Included)
    }
}
