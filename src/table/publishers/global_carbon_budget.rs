//! Global Carbon Budget: fossil emissions of countries.

use super::{Publisher, Roles, territorial};
use crate::boundary::LandSector;
use crate::quantity::{EmissionUnit, MassUnit, Substance};

publisher! {
    /// Global Carbon Budget, territorial emissions.
    GLOBAL_CARBON_BUDGET {
        id: "global-carbon-budget",
        publisher: "Global Carbon Project",
        table: "National fossil carbon emissions, one column for each country; masses of carbon",
        counts: "territorial emissions of CO2 from fossil fuels and cement, without the land sector; Mt C, read as Mt CO2 by the factor 44/12",
        source: "Global Carbon Budget 2022, National Fossil Carbon Emissions; CC BY 4.0",
        roles: Roles {
            year: "Year",
            unit: Some(EmissionUnit::new(MassUnit::Megatonne, Substance::Unstated)),
            boundary: territorial(Some(LandSector::Excluded)),
            has_carbon: true,
            has_places_as_columns: true,
            ignores_titles: true,
            ..Roles::DETECTED
        },
    }
}
