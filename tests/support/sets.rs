//! The data sets of the examples, read without the examples' own reader.

use climate_targets::hindcast::Places;
use climate_targets::quantity::EmissionUnit;
use climate_targets::{EmissionSeries, Emissions};

/// Reads a file of `examples/data` into one series per place. Rows with a blank emissions cell are
/// skipped.
pub fn read(file: &str) -> Vec<EmissionSeries> {
    let path = format!("{}/examples/data/{file}", env!("CARGO_MANIFEST_DIR"));
    let mut reader = csv::Reader::from_path(&path).unwrap();
    let header = reader.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|field| field == name).unwrap();
    let [place, year, emissions, unit] = ["place", "year", "emissions", "unit"].map(column);
    let mut places: Vec<(String, Vec<(i32, f64)>)> = Vec::new();
    for row in reader.records() {
        let row = row.unwrap();
        if row[emissions].is_empty() {
            continue;
        }
        let unit: EmissionUnit = row[unit].parse().unwrap();
        let level = Emissions::from_unit(row[emissions].parse().unwrap(), unit.mass()).unwrap();
        let point = (row[year].parse().unwrap(), level.tonnes());
        match places.iter_mut().find(|(known, _)| *known == row[place]) {
            Some((_, levels)) => levels.push(point),
            None => places.push((row[place].to_owned(), vec![point])),
        }
    }
    places
        .into_iter()
        .map(|(place, levels)| EmissionSeries::from_tonnes(place, levels).unwrap())
        .collect()
}

pub struct Sets {
    pub nations: Vec<EmissionSeries>,
    pub finnish: Vec<EmissionSeries>,
    pub swedish: Vec<EmissionSeries>,
    pub british: Vec<EmissionSeries>,
}

impl Sets {
    pub fn new() -> Self {
        Self {
            nations: read("national_inventories.csv"),
            finnish: read("fi_cities.csv"),
            swedish: read("se_municipalities_release2025.csv"),
            british: read("uk_local_authorities_co2.csv"),
        }
    }

    pub fn nations(&self) -> Places<'_> {
        Places::new("nations", &self.nations)
    }

    pub fn municipalities(&self) -> Places<'_> {
        Places::new("Finland", &self.finnish)
            .and("Sweden", &self.swedish)
            .and("United Kingdom", &self.british)
    }
}
