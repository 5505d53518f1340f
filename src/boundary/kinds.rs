use std::borrow::Cow;

use crate::language::{phrase, printable, text};
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
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum Gases {
        /// Carbon dioxide only.
        Co2 {
            en: "CO2 only",
            sv: "enbart koldioxid",
            fr: "CO2 seul",
            fi: "vain CO2",
        }
        /// All greenhouse gases of the Kyoto Protocol, in CO2 equivalents.
        KyotoBasket {
            en: "Kyoto basket",
            sv: "alla växthusgaser i Kyotoprotokollet",
            fr: "panier de Kyoto",
            fi: "Kioton pöytäkirjan kaasut",
        }
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
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "UPPERCASE"))]
    #[non_exhaustive]
    pub enum GwpSet {
        /// Second assessment report, 1995.
        Sar {
            en: "SAR warming potentials",
            sv: "uppvärmningspotentialer enligt SAR",
            fr: "PRG SAR",
            fi: "SAR:n ominaislämmitysvaikutukset",
        }
        /// Third assessment report, 2001.
        Tar {
            en: "TAR warming potentials",
            sv: "uppvärmningspotentialer enligt TAR",
            fr: "PRG TAR",
            fi: "TAR:n ominaislämmitysvaikutukset",
        }
        /// Fourth assessment report, 2007.
        Ar4 {
            en: "AR4 warming potentials",
            sv: "uppvärmningspotentialer enligt AR4",
            fr: "PRG AR4",
            fi: "AR4:n ominaislämmitysvaikutukset",
        }
        /// Fifth assessment report, 2013.
        Ar5 {
            en: "AR5 warming potentials",
            sv: "uppvärmningspotentialer enligt AR5",
            fr: "PRG AR5",
            fi: "AR5:n ominaislämmitysvaikutukset",
        }
        /// Sixth assessment report, 2021.
        Ar6 {
            en: "AR6 warming potentials",
            sv: "uppvärmningspotentialer enligt AR6",
            fr: "PRG AR6",
            fi: "AR6:n ominaislämmitysvaikutukset",
        }
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
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum Accounting {
        /// Emissions from sources within the territory (national inventories; scope 1).
        Territorial {
            en: "territorial",
            sv: "territoriell redovisning",
            fr: "approche territoriale",
            fi: "alueperusteinen laskenta",
        }
        /// Emissions from the energy and services used in the place, wherever they are produced.
        UseBased {
            en: "use-based",
            sv: "användningsbaserad redovisning",
            fr: "approche fondée sur l’usage",
            fi: "käyttöperusteinen laskenta",
        }
        /// Emissions caused by the inhabitants' consumption, wherever they are produced.
        Consumption {
            en: "consumption-based",
            sv: "konsumtionsbaserad redovisning",
            fr: "approche empreinte (consommation)",
            fi: "kulutusperusteinen laskenta",
        }
        /// Emissions of the municipal organisation: its buildings, vehicles and services.
        Organisation {
            en: "own organisation",
            sv: "den egna organisationen",
            fr: "patrimoine et compétences de la collectivité",
            fi: "oma organisaatio",
        }
        /// GPC territorial: all sources within the city's boundary.
        GpcTerritorial {
            en: "GPC territorial",
            sv: "GPC, territoriell",
            fr: "GPC territorial",
            fi: "GPC, alueperusteinen",
        }
        /// GPC BASIC: scope 1 and 2 emissions from energy and transport, and emissions from waste.
        GpcBasic {
            en: "GPC BASIC",
            sv: "GPC BASIC",
            fr: "GPC BASIC",
            fi: "GPC BASIC",
        }
        /// GPC BASIC+: BASIC plus industrial processes, agriculture and transboundary transport.
        GpcBasicPlus {
            en: "GPC BASIC+",
            sv: "GPC BASIC+",
            fr: "GPC BASIC+",
            fi: "GPC BASIC+",
        }
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
#[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
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

phrase! { Sectors, this, f, language => match this {
    Self::All => text!(f, language,
        en: "all sectors",
        sv: "alla sektorer",
        fr: "tous les secteurs",
        fi: "kaikki sektorit",
    ),
    Self::EffortSharing => text!(f, language,
        en: "effort-sharing sectors",
        sv: "sektorer inom ansvarsfördelningen",
        fr: "secteurs de la répartition de l’effort",
        fi: "taakanjakosektori",
    ),
    Self::Transport => text!(f, language,
        en: "domestic transport",
        sv: "inrikes transporter",
        fr: "transports intérieurs",
        fi: "kotimaan liikenne",
    ),
    Self::CovenantKey => text!(f, language,
        en: "Covenant key sectors",
        sv: "Borgmästaravtalets nyckelsektorer",
        fr: "secteurs clés de la Convention des maires",
        fi: "kaupunginjohtajien ilmasto- ja energiasopimuksen avainsektorit",
    ),
    // The name is data.
    Self::Named(name) => f.write_str(&printable(name)),
} }

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
    #[cfg_attr(feature = "serde", serde(crate = "crate::serial::shown", rename_all = "snake_case"))]
    #[non_exhaustive]
    pub enum LandSector {
        /// The emissions are gross: without the land sector.
        Excluded {
            en: "land sector excluded",
            sv: "utan markanvändningssektorn",
            fr: "secteur des terres (UTCATF) exclu",
            fi: "ilman maankäyttösektoria",
        }
        /// The emissions are net: gross plus land sector.
        Included {
            en: "land sector included",
            sv: "med markanvändningssektorn",
            fr: "secteur des terres (UTCATF) inclus",
            fi: "maankäyttösektori mukana",
        }
        /// The emissions are gross, but additional sinks may count as supplementary measures, as in
        /// Sweden's target for 2045. The existing sink never counts.
        ExtraSinksOnly {
            en: "land sector excluded, extra sinks may count",
            sv: "utan markanvändningssektorn, ytterligare sänkor får räknas",
            fr: "secteur des terres (UTCATF) exclu, puits supplémentaires admissibles",
            fi: "ilman maankäyttösektoria, lisänielut voidaan laskea mukaan",
        }
    }
}

impl LandSector {
    /// Whether the emissions of the inventory include the land sector.
    pub(crate) const fn in_inventory(self) -> bool {
        matches!(self, Self::Included)
    }
}
