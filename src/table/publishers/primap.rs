//! PRIMAP-hist: national emissions since 1750.

use super::{Publisher, Roles};
use crate::boundary::{Accounting, Boundary, GwpSet, LandSector};
use crate::quantity::{EmissionUnit, MassUnit, Substance};

publisher! {
    /// PRIMAP-hist, totals of countries with the data of the countries first.
    PRIMAP_HIST {
        id: "primap-hist",
        publisher: "Potsdam Institute for Climate Impact Research",
        table: "PRIMAP-hist, CSV with years as columns",
        counts: "territorial emissions of all greenhouse gases without LULUCF (category M.0.EL), in Gg CO2e with AR6 warming potentials; scenario HISTCR",
        source: "Guetschow et al., PRIMAP-hist national historical emissions time series; CC BY 4.0; the layout by the names of its columns",
        roles: Roles {
            place: "area (ISO3)",
            rows: &[
                ("scenario (PRIMAP-hist)", "HISTCR"),
                ("entity", "KYOTOGHG (AR6GWP100)"),
                ("category (IPCC2006_PRIMAP)", "M.0.EL"),
                ("unit", "CO2 * gigagram / a"),
            ],
            unread: &["source", "provenance"],
            unit: Some(EmissionUnit::new(MassUnit::Kilotonne, Substance::Co2e)),
            boundary: Boundary {
                gwp_set: Some(GwpSet::Ar6),
                accounting: Some(Accounting::Territorial),
                land_sector: Some(LandSector::Excluded),
                ..Boundary::UNSPECIFIED
            },
            ..Roles::DETECTED
        },
    }
}
