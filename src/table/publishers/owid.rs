//! Our World in Data: CO2 and greenhouse gas emissions.

use super::{Publisher, Roles, territorial};
use crate::boundary::LandSector;
use crate::quantity::{EmissionUnit, MassUnit, Substance};

publisher! {
    /// Our World in Data, CO2.
    OWID_CO2 {
        id: "owid-co2",
        publisher: "Our World in Data",
        table: "owid-co2-data.csv, column co2",
        counts: "territorial emissions of CO2 from fossil fuels and industry, without land-use change, Mt CO2",
        source: "Our World in Data, owid-co2-codebook.csv; CC BY 4.0",
        roles: roles("co2", Substance::Co2),
    }
}

publisher! {
    /// Our World in Data, all greenhouse gases.
    OWID_GHG {
        id: "owid-ghg",
        publisher: "Our World in Data",
        table: "owid-co2-data.csv, column total_ghg_excluding_lucf",
        counts: "territorial emissions of all greenhouse gases without the land sector, Mt CO2e over 100 years",
        source: "Our World in Data, owid-co2-codebook.csv; CC BY 4.0",
        roles: roles("total_ghg_excluding_lucf", Substance::Co2e),
    }
}

const fn roles(value: &'static str, substance: Substance) -> Roles {
    Roles {
        place: "country",
        year: "year",
        value,
        unit: Some(EmissionUnit::new(MassUnit::Megatonne, substance)),
        boundary: territorial(Some(LandSector::Excluded)),
        ..Roles::DETECTED
    }
}
