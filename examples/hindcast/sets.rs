//! The bundled data sets: nations, and the municipalities of three countries.

use climate_targets::boundary::Gases;
use climate_targets::hindcast::Places;
use climate_targets::{Boundary, EmissionSeries};

use crate::support::bundled_data;

macro_rules! bundled_file {
    ($file:literal) => {
        (concat!("examples/data/", $file), include_bytes!(concat!("../data/", $file)).as_slice())
    };
}

/// The emission series of each bundled data set.
pub struct Sets {
    pub nations: Vec<EmissionSeries>,
    pub finnish: Vec<EmissionSeries>,
    pub swedish: Vec<EmissionSeries>,
    pub british: Vec<EmissionSeries>,
}

impl Sets {
    pub fn read() -> Result<Self, String> {
        let carbon_dioxide = Boundary::territorial().gases(Gases::Co2);
        Ok(Self {
            nations: bundled_data::national_inventories()?,
            finnish: bundled_data::read(
                bundled_file!("fi_cities.csv"),
                &bundled_data::finnish_boundary(),
                bundled_data::FINNISH_RELEASE,
            )?,
            swedish: bundled_data::read(
                bundled_file!("se_municipalities_release2025.csv"),
                &bundled_data::swedish_boundary(),
                "release 2025",
            )?,
            british: bundled_data::read(
                bundled_file!("uk_local_authorities_co2.csv"),
                &carbon_dioxide,
                "2005 to 2020",
            )?,
        })
    }

    pub fn nations(&self) -> Places<'_> {
        Places::new("nations", &self.nations)
    }

    /// The municipalities in three groups of equal weight, one for each country.
    pub fn municipalities(&self) -> Places<'_> {
        Places::new("Finland", &self.finnish)
            .and("Sweden", &self.swedish)
            .and("United Kingdom", &self.british)
    }
}
