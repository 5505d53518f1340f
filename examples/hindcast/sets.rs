//! The bundled sets: nations, and the municipalities of three countries.

use climate_targets::boundary::{Gases, LandSector, Sectors};
use climate_targets::hindcast::Places;
use climate_targets::{Boundary, EmissionSeries};

use crate::support::bundled;

macro_rules! bundled_file {
    ($file:literal) => {
        (concat!("examples/data/", $file), include_bytes!(concat!("../data/", $file)).as_slice())
    };
}

/// Nations and municipalities, with their series.
pub struct Sets {
    pub nations: Vec<EmissionSeries>,
    pub finnish: Vec<EmissionSeries>,
    pub swedish: Vec<EmissionSeries>,
    pub british: Vec<EmissionSeries>,
}

impl Sets {
    pub fn read() -> Result<Self, String> {
        let gross = |sectors| {
            Boundary::covering(sectors).gases(Gases::KyotoBasket).land_sector(LandSector::Excluded)
        };
        let carbon = Boundary::territorial().gases(Gases::Co2);
        Ok(Self {
            nations: bundled::read(
                bundled_file!("national_inventories.csv"),
                &gross(Sectors::All),
                "Tidy GHG Inventories v2",
            )?,
            finnish: bundled::read(
                bundled_file!("fi_cities.csv"),
                &bundled::finnish_use(),
                bundled::FINNISH,
            )?,
            swedish: bundled::read(
                bundled_file!("se_municipalities_release2025.csv"),
                &bundled::swedish_territory(),
                "release 2025",
            )?,
            british: bundled::read(
                bundled_file!("uk_local_authorities_co2.csv"),
                &carbon,
                "2005 to 2020",
            )?,
        })
    }

    pub fn nations(&self) -> Places<'_> {
        Places::new("nations", &self.nations)
    }

    /// Each country weighs the same.
    pub fn municipalities(&self) -> Places<'_> {
        Places::new("Finland", &self.finnish)
            .and("Sweden", &self.swedish)
            .and("United Kingdom", &self.british)
    }
}
