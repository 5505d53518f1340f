use core::fmt;
use std::borrow::Cow;

use crate::quantity::worded;

/// The name of the population among the activities that emissions are divided by.
pub(crate) const POPULATION: &str = "population";

worded! {
    /// Which gases are counted.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum Gases {
        /// Carbon dioxide alone.
        Co2 = "CO2 only",
        /// The greenhouse gases of the Kyoto Protocol, as CO2 equivalents.
        KyotoBasket = "Kyoto basket",
    }
}

worded! {
    /// The IPCC assessment report whose 100-year global warming potentials are used.
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
    /// Whose emissions an inventory counts.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum Accounting {
        /// Sources within the territory (national inventories; scope 1).
        Territorial = "territorial",
        /// Energy used and services consumed in the place, wherever they are produced.
        UseBased = "use-based",
        /// The footprint of the inhabitants' consumption.
        Consumption = "consumption-based",
        /// The place's own organisation: its buildings, vehicles and services.
        Organisation = "own organisation",
        /// GPC: all sources within the city's boundary.
        GpcTerritorial = "GPC territorial",
        /// GPC BASIC: scopes 1 and 2 of energy and transport, and waste.
        GpcBasic = "GPC BASIC",
        /// GPC BASIC+: BASIC with industrial processes, agriculture and transboundary transport.
        GpcBasicPlus = "GPC BASIC+",
    }
}

/// Which sectors are counted: a set with a settled meaning, or a named one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Sectors {
    /// All sectors of the inventory (the land sector is a field of its own).
    All,
    /// The sectors under the EU's effort sharing: those outside the emissions trading system.
    #[cfg_attr(feature = "serde", serde(rename = "esr"))]
    EffortSharing,
    /// Domestic transport.
    Transport,
    /// The Covenant of Mayors' key sectors: municipal, tertiary and residential buildings, and
    /// transport, by final energy use.
    #[cfg_attr(feature = "serde", serde(rename = "covenant_key"))]
    CovenantKey,
    /// A set known by a name of its own; equal names mean equal sets.
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
    /// What is done with the land sector (land use, land-use change and forestry, LULUCF).
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
    #[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum LandSector {
        /// Left out: the number is gross.
        Excluded = "land sector excluded",
        /// Part of the number: net is gross plus land sector.
        Included = "land sector included",
        /// Left out, but additional sinks may count as supplementary measures (Sweden 2045). The
        /// existing sink never counts.
        ExtraSinksOnly = "land sector excluded, extra sinks may count",
    }
}

impl LandSector {
    /// Whether the land sector is inside the number that an inventory reports.
    pub(crate) const fn in_inventory(self) -> bool {
        matches!(self, Self::Included)
    }
}
