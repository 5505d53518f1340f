//! Our World in Data: CO2 and greenhouse gas emissions.

use super::{Publisher, Roles};
use crate::boundary::{Accounting, Boundary, LandSector};
use crate::quantity::{EmissionUnit, MassUnit, Substance};

publisher! {
    /// Our World in Data, CO2.
    OWID_CO2 {
        id: "owid-co2",
        publisher: "Our World in Data",
        table: "owid-co2-data.csv, column co2",
        counts: "territorial emissions of CO2 from fossil fuels and industry, without land-use change, Mt CO2",
        source: "Our World in Data, owid-co2-codebook.csv; CC BY 4.0",
        roles: Roles {
            place: "country",
            year: "year",
            value: "co2",
            unit: Some(EmissionUnit::new(MassUnit::Megatonne, Substance::Co2)),
            boundary: Boundary {
                accounting: Some(Accounting::Territorial),
                land_sector: Some(LandSector::Excluded),
                ..Boundary::UNSPECIFIED
            },
            ..Roles::DETECTED
        },
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
        roles: Roles {
            place: "country",
            year: "year",
            value: "total_ghg_excluding_lucf",
            unit: Some(EmissionUnit::new(MassUnit::Megatonne, Substance::Co2e)),
            boundary: Boundary {
                accounting: Some(Accounting::Territorial),
                land_sector: Some(LandSector::Excluded),
                ..Boundary::UNSPECIFIED
            },
            ..Roles::DETECTED
        },
    }
}
