//! SMHI: the national emission database of Sweden.

use super::{Publisher, Roles, territorial};
use crate::quantity::{EmissionUnit, MassUnit, Substance};

publisher! {
    /// SMHI, totals of municipalities.
    SMHI_MUNICIPALITIES {
        id: "smhi-municipalities",
        publisher: "Swedish Meteorological and Hydrological Institute",
        table: "National emission database, workbook or CSV with years as columns",
        counts: "territorial emissions of all sectors in a municipality, t of CO2 or of CO2e, as the table states; rows of counties and of the country are left out",
        source: "SMHI, Nationella emissionsdatabasen; CC0; the workbook by the names of its columns",
        roles: Roles {
            place: "Kommun",
            rows: &[("Huvudsektor", "Alla"), ("Undersektor", "Alla")],
            excluded: &[("Kommun", "Alla")],
            unread: &["L\u{e4}n"],
            unit: Some(EmissionUnit::new(MassUnit::Tonne, Substance::Unstated)),
            boundary: territorial(None),
            ..Roles::DETECTED
        },
    }
}
