//! The bundled data and its boundaries.

use std::borrow::Cow;
use std::path::Path;

use climate_targets::boundary::{Accounting, Gases, GwpSet, LandSector, Sectors};
use climate_targets::inventory::{EmissionSeriesBuilder, SeriesError};
use climate_targets::target::Banking;
use climate_targets::{
    Assessment, Assessor, Boundary, EmissionSeries, Overrides, Target, catalogue,
};

use crate::support::data;

macro_rules! bundled {
    ($file:literal) => {
        (concat!("examples/data/", $file), include_bytes!(concat!("../data/", $file)).as_slice())
    };
}

/// The Swedish cities of the Alliance for Urban Sustainability, Stockholm, and Lahti.
pub fn cities() -> Result<Vec<EmissionSeries>, String> {
    let mut cities = read(bundled!("se_cities.csv"), &swedish_territory(), "release 2025")?;
    cities.extend(lahti()?);
    Ok(cities)
}

pub fn lahti() -> Result<Vec<EmissionSeries>, String> {
    read(bundled!("fi_lahti.csv"), &finnish_use(), FINNISH)
}

/// The name of the Finnish calculation.
pub const FINNISH: &str = "ALas, Hinku calculation";

/// The boundary of the Finnish calculation for a municipality.
pub fn finnish_use() -> Boundary {
    let without_trading = Sectors::Named(Cow::Borrowed("all but industry under emissions trading"));
    gross(without_trading).accounting(Accounting::UseBased)
}

/// The boundary of the Swedish emission database for a municipality.
pub fn swedish_territory() -> Boundary {
    gross(Sectors::All).accounting(Accounting::Territorial)
}

fn gross(sectors: Sectors) -> Boundary {
    Boundary::covering(sectors).gases(Gases::KyotoBasket).land_sector(LandSector::Excluded)
}

/// Sweden, France, Finland and the EU27: gross emissions, and the land sector separately.
pub fn nations() -> Result<Vec<EmissionSeries>, String> {
    let boundary = Boundary::territorial()
        .gases(Gases::KyotoBasket)
        .gwp_set(GwpSet::Ar5)
        .sectors(Sectors::All)
        .land_sector(LandSector::Excluded);
    read(bundled!("nations.csv"), &boundary, "Tidy GHG Inventories v2")
}

/// Reads a bundled file like any other file, and adds its known boundary.
pub fn read(
    (path, bytes): (&str, &[u8]),
    boundary: &Boundary,
    vintage: &'static str,
) -> Result<Vec<EmissionSeries>, String> {
    let read = data::parse(Path::new(path), bytes, None)?;
    let described = |series| described(series, boundary, vintage);
    let series: Result<_, _> = read.series.iter().map(described).collect();
    series.map_err(|error| format!("{path}: {error}"))
}

/// Adds the known boundary and data release to a series.
pub fn described(
    series: &EmissionSeries,
    boundary: &Boundary,
    vintage: &'static str,
) -> Result<EmissionSeries, SeriesError> {
    let builder = EmissionSeries::builder(series.place().to_owned())
        .boundary(boundary.clone())
        .vintage(vintage);
    let builder = series.observations().iter().fold(builder, |b, o| b.observation(*o));
    let activities = series.activities().iter().cloned();
    activities.fold(builder, EmissionSeriesBuilder::activity).build()
}

/// Assesses nations against their own targets, and cities against the Covenant's target for 2020.
pub fn against_their_own<'a>(
    assessor: &Assessor,
    given: Overrides<'a>,
    places: &'a [EmissionSeries],
) -> Vec<Assessment<'a>> {
    let covenant = &catalogue::covenant_of_mayors::BY_2020;
    // The catalogue has goals of Lahti for another inventory than this one.
    let is_nation = |series: &EmissionSeries| series.boundary().gwp_set.is_some();
    let mut results = Vec::new();
    for series in places {
        if is_nation(series) {
            let own = catalogue::of_actor(series.place());
            results.extend(own.map(|target| assess_in_turn(assessor, given, series, target)));
        } else {
            results.push(assessor.assess_given(series, covenant, given));
        }
    }
    results
}

/// A budget with carry-over is assessed together with the earlier ones.
pub fn assess_in_turn<'a>(
    assessor: &Assessor,
    given: Overrides<'a>,
    series: &'a EmissionSeries,
    target: &'a Target,
) -> Assessment<'a> {
    catalogue::commitments()
        .filter(|commitment| commitment.banking() != Banking::None)
        .flat_map(|commitment| assessor.assess_commitment_given(series, commitment, given))
        .find(|result| result.target() == target)
        .unwrap_or_else(|| assessor.assess_given(series, target, given))
}
