//! Canada: emissions of provinces by economic sector.

use super::{Publisher, Roles, territorial};
use crate::quantity::{EmissionUnit, MassUnit, Substance};

publisher! {
    /// Canada, totals of the country and its provinces.
    CANADA_PROVINCES {
        id: "canada-provinces",
        publisher: "Environment and Climate Change Canada",
        table: "National inventory by economic sector, CSV by region and year",
        counts: "territorial emissions of all greenhouse gases, the rows with index 0, Mt CO2e",
        source: "ECCC, national inventory, file EN_GHG_Econ_Can_Prov_Terr; Open Government Licence - Canada",
        roles: Roles {
            place: "Region",
            year: "Year",
            value: "CO2eq",
            rows: &[("Index", "0")],
            unread: &["Source", "Sector", "Sub-sector", "Sub-sub-sector", "Total"],
            unit: Some(EmissionUnit::new(MassUnit::Megatonne, Substance::Co2e)),
            boundary: territorial(None),
            ..Roles::DETECTED
        },
    }
}
