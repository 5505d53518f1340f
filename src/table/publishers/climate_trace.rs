//! Climate TRACE: emissions of countries by sector.

use super::{Publisher, Roles, territorial};
use crate::quantity::{EmissionUnit, MassUnit, Substance};

publisher! {
    /// Climate TRACE, release of 2022.
    CLIMATE_TRACE_2022 {
        id: "climate-trace-2022",
        publisher: "Climate TRACE",
        table: "Emissions inventory of December 2022, CSV by country, sector and year",
        counts: "territorial emissions of CO2, methane and nitrous oxide in all sectors, t CO2e over 100 years (column co2e100)",
        source: "Climate TRACE, emissions inventory of 2022-12-01; CC BY 4.0",
        roles: Roles {
            place: "region",
            year: "year",
            value: "co2e100",
            sums: &["sector/subsector"],
            unit: Some(EmissionUnit::new(MassUnit::Tonne, Substance::Co2e)),
            boundary: territorial(None),
            has_fewer_gases: true,
            ..Roles::DETECTED
        },
    }
}
