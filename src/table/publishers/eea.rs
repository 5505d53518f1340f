//! EEA: national inventories reported to the UNFCCC.

use super::{Publisher, Roles, territorial};
use crate::boundary::LandSector;
use crate::quantity::{EmissionUnit, MassUnit, Substance};

publisher! {
    /// European Environment Agency, totals without the land sector.
    EEA_INVENTORIES {
        id: "eea-inventories",
        publisher: "European Environment Agency",
        table: "National emissions reported to the UNFCCC, CSV by country, gas, sector and year",
        counts: "territorial emissions of all greenhouse gases without LULUCF (Sectors/Totals_excl), Gg CO2e",
        source: "EEA, national emissions reported to the UNFCCC and to the EU greenhouse gas monitoring mechanism; the layout by the names of its columns",
        roles: Roles {
            place: "Country",
            year: "Year",
            value: "emissions",
            rows: &[
                ("Pollutant_name", "All greenhouse gases - (CO2 equivalent)"),
                ("Sector_code", "Sectors/Totals_excl"),
            ],
            excluded: &[("Year", "Base year")],
            unread: &[
                "Country_code",
                "Format_name",
                "Sector_name",
                "Parent_sector_code",
                "Notation",
                "PublicationDate",
                "DataSource",
            ],
            unit: Some(EmissionUnit::new(MassUnit::Kilotonne, Substance::Co2e)),
            boundary: territorial(Some(LandSector::Excluded)),
            ..Roles::DETECTED
        },
    }
}
