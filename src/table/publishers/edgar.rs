//! EDGAR: emissions of countries, by the Joint Research Centre.

use super::{Publisher, Roles, territorial};
use crate::boundary::LandSector;
use crate::quantity::{EmissionUnit, MassUnit, Substance};

publisher! {
    /// EDGAR, CO2 of countries.
    EDGAR_CO2 {
        id: "edgar-co2",
        publisher: "European Commission, Joint Research Centre",
        table: "EDGAR, totals by country, CSV or the sheet of that name, with years as columns Y_1970 and so on",
        counts: "territorial emissions of CO2, without the land sector, kt CO2; international aviation and shipping are rows of their own",
        source: "EDGAR release 7.0, IEA-EDGAR CO2",
        roles: Roles {
            place: "Name",
            rows: &[("Substance", "CO2")],
            unread: &["IPCC_annex", "C_group_IM24_sh", "Country_code_A3"],
            unit: Some(EmissionUnit::new(MassUnit::Kilotonne, Substance::Co2)),
            boundary: territorial(Some(LandSector::Excluded)),
            ignores_titles: true,
            ..Roles::DETECTED
        },
    }
}
