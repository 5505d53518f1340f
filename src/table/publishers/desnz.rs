//! The United Kingdom's local authorities, by the Department for Energy Security and Net Zero.

use super::{Publisher, Roles, territorial};
use crate::boundary::LandSector;
use crate::quantity::{EmissionUnit, MassUnit, Substance};

publisher! {
    /// United Kingdom, greenhouse gas emissions of local authorities.
    DESNZ_LOCAL_AUTHORITIES {
        id: "desnz-local-authorities",
        publisher: "Department for Energy Security and Net Zero, United Kingdom",
        table: "UK local authority greenhouse gas emissions, CSV by sector, sub-sector and gas",
        counts: "territorial emissions of CO2, methane and nitrous oxide, with the land sector, by end user, kt CO2e; the sum of all sectors and gases",
        source: "DESNZ, UK local authority and regional greenhouse gas emissions statistics, 2005 to 2023; Open Government Licence 3.0; the layout by the names of its columns",
        roles: Roles {
            place: "Local Authority",
            year: "Calendar Year",
            value: "Territorial emissions (kt CO2e)",
            sums: &["LA GHG Sector", "LA GHG Sub-sector", "Greenhouse gas"],
            unread: &[
                "Country",
                "Country Code",
                "Region",
                "Region Code",
                "Second Tier Authority",
                "Local Authority Code",
                "*scope of influence*",
            ],
            unit: Some(EmissionUnit::new(MassUnit::Kilotonne, Substance::Co2e)),
            boundary: territorial(Some(LandSector::Included)),
            has_fewer_gases: true,
            ..Roles::DETECTED
        },
    }
}
