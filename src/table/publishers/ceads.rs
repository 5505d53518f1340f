//! CEADs: emissions of Chinese cities.

use super::{Publisher, Roles, territorial};
use crate::quantity::{EmissionUnit, MassUnit, Substance};

publisher! {
    /// CEADs, CO2 of cities.
    CEADS_CITIES {
        id: "ceads-cities",
        publisher: "Carbon Emission Accounts and Datasets for China",
        table: "Emission inventories of Chinese cities, workbook, sheet \"emission vector\"",
        counts: "territorial emissions of CO2, Mt CO2, as the sheet NOTE states",
        source: "CEADs, city-level emission inventories; the sheets NOTE and emission vector",
        roles: Roles {
            sheet: "emission vector",
            place: "city",
            year: "year",
            value: "emission",
            unread: &["ID"],
            unit: Some(EmissionUnit::new(MassUnit::Megatonne, Substance::Co2)),
            boundary: territorial(None),
            ..Roles::DETECTED
        },
    }
}
