//! Climate Watch: historical emissions of countries.

use super::{Publisher, Roles, territorial};
use crate::boundary::LandSector;
use crate::quantity::{EmissionUnit, MassUnit, Substance};

publisher! {
    /// Climate Watch, totals without the land sector.
    CLIMATE_WATCH {
        id: "climate-watch",
        publisher: "Climate Watch (World Resources Institute)",
        table: "Historical GHG emissions, CSV with years as columns",
        counts: "territorial emissions of all greenhouse gases without the land sector, Mt CO2e",
        source: "Climate Watch, Historical GHG emissions; the sample names the columns Country, Data source, Sector, Gas and Unit",
        roles: roles(
            &[
                ("Sector", "Total excluding LUCF"),
                ("Gas", "All GHG"),
                ("Data source", "Climate Watch"),
            ],
            LandSector::Excluded,
        ),
    }
}

publisher! {
    /// Climate Watch, totals with the land sector.
    CLIMATE_WATCH_NET {
        id: "climate-watch-net",
        publisher: "Climate Watch (World Resources Institute)",
        table: "Historical GHG emissions, CSV with years as columns",
        counts: "territorial emissions of all greenhouse gases with the land sector, Mt CO2e",
        source: "Climate Watch, Historical GHG emissions; the sample names the columns Country, Data source, Sector, Gas and Unit",
        roles: roles(
            &[
                ("Sector", "Total including LUCF"),
                ("Gas", "All GHG"),
                ("Data source", "Climate Watch"),
            ],
            LandSector::Included,
        ),
    }
}

const fn roles(rows: &'static [(&'static str, &'static str)], land_sector: LandSector) -> Roles {
    Roles {
        place: "Country",
        rows,
        unread: &["ISO"],
        unit: Some(EmissionUnit::new(MassUnit::Megatonne, Substance::Co2e)),
        boundary: territorial(Some(land_sector)),
        ..Roles::DETECTED
    }
}
