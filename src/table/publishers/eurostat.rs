//! Eurostat: greenhouse gas emissions by source sector.

use super::{Publisher, Roles, territorial};
use crate::boundary::LandSector;
use crate::quantity::{EmissionUnit, MassUnit, Substance};

publisher! {
    /// Eurostat, totals without the land sector.
    EUROSTAT {
        id: "eurostat",
        publisher: "Eurostat",
        table: "Greenhouse gas emissions by source sector (env_air_gge), as TSV or SDMX-CSV",
        counts: "territorial emissions of all greenhouse gases without LULUCF and memo items (code TOTX4_MEMO), Mt CO2e",
        source: "Eurostat, data set env_air_gge and code list of src_crf; CC BY 4.0",
        roles: roles(
            &[("airpol", "GHG"), ("src_crf", "TOTX4_MEMO"), ("unit", "MIO_T")],
            LandSector::Excluded,
        ),
    }
}

publisher! {
    /// Eurostat, totals with the land sector.
    EUROSTAT_NET {
        id: "eurostat-net",
        publisher: "Eurostat",
        table: "Greenhouse gas emissions by source sector (env_air_gge), as TSV or SDMX-CSV",
        counts: "territorial emissions of all greenhouse gases with LULUCF, without memo items (code TOTXMEMO), Mt CO2e",
        source: "Eurostat, data set env_air_gge and code list of src_crf; CC BY 4.0",
        roles: roles(
            &[("airpol", "GHG"), ("src_crf", "TOTXMEMO"), ("unit", "MIO_T")],
            LandSector::Included,
        ),
    }
}

const fn roles(rows: &'static [(&'static str, &'static str)], land_sector: LandSector) -> Roles {
    Roles {
        rows,
        unread: &["freq", "DATAFLOW", "LAST UPDATE", "CONF_STATUS"],
        unit: Some(EmissionUnit::new(MassUnit::Megatonne, Substance::Co2e)),
        boundary: territorial(Some(land_sector)),
        ..Roles::DETECTED
    }
}
