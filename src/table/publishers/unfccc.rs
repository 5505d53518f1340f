//! UNFCCC: time series of the Annex I parties.

use super::{Publisher, Roles, territorial};
use crate::boundary::LandSector;
use crate::quantity::{EmissionUnit, MassUnit, Substance};

publisher! {
    /// UNFCCC, Annex I parties without the land sector.
    UNFCCC_ANNEX_I {
        id: "unfccc-annex-i",
        publisher: "UNFCCC secretariat",
        table: "Time series: GHG total without LULUCF, workbook with years as columns; the title is in the name of the file",
        counts: "territorial emissions of all greenhouse gases without LULUCF, kt CO2e",
        source: "UNFCCC, GHG data interface, time series of Annex I parties; the layout by the names of its columns",
        roles: Roles {
            place: "Party",
            unread: &["Base year*", "Last Inventory Year*", "Change from*"],
            unit: Some(EmissionUnit::new(MassUnit::Kilotonne, Substance::Co2e)),
            boundary: territorial(Some(LandSector::Excluded)),
            ..Roles::DETECTED
        },
    }
}
