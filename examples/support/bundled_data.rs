//! The bundled data and its boundaries.

use std::borrow::Cow;
use std::path::Path;

use climate_targets::boundary::{Accounting, Gases, GwpSet, LandSector, Sectors};
use climate_targets::catalogue::{self, covenant_of_mayors};
use climate_targets::inventory::{EmissionSeriesBuilder, SeriesError};
use climate_targets::table::TableReader;
use climate_targets::target::Banking;
use climate_targets::{Assessment, Assessor, Boundary, EmissionSeries, Overrides, Target, Year};

use crate::support::{city_inventories, table_file};

macro_rules! bundled {
    ($file:literal) => {
        (concat!("examples/data/", $file), include_bytes!(concat!("../data/", $file)).as_slice())
    };
}
pub(crate) use bundled;

/// The Swedish cities of the Alliance for Urban Sustainability, Stockholm, and Lahti.
pub fn cities() -> Result<Vec<EmissionSeries>, String> {
    let file = bundled!("se_municipalities_release2026.csv");
    let mut cities = swedish_cities(file, "release 2026")?;
    cities.extend(lahti()?);
    Ok(cities)
}

/// The Swedish cities of [`cities`] in the release before.
pub fn swedish_cities_of_2025() -> Result<Vec<EmissionSeries>, String> {
    swedish_cities(bundled!("se_municipalities_release2025.csv"), "release 2025")
}

fn swedish_cities(
    file: (&str, &[u8]),
    vintage: &'static str,
) -> Result<Vec<EmissionSeries>, String> {
    let mut cities = read(file, &swedish_boundary(), vintage)?;
    cities.retain(|series| SWEDISH_CITIES.contains(&series.place()));
    Ok(cities)
}

const SWEDISH_CITIES: [&str; 6] = ["Stockholm", "Linköping", "Malmö", "Göteborg", "Borås", "Umeå"];

pub fn lahti() -> Result<Vec<EmissionSeries>, String> {
    read(bundled!("fi_lahti.csv"), &finnish_boundary(), FINNISH_RELEASE)
}

/// The name of the calculation behind the Finnish data, used as the name of the data release.
pub const FINNISH_RELEASE: &str = "ALas, Hinku calculation";

/// The boundary of a municipality in the Finnish calculation.
pub fn finnish_boundary() -> Boundary {
    let sectors = Sectors::Named(Cow::Borrowed("all but industry under emissions trading"));
    gross(sectors).accounting(Accounting::UseBased)
}

/// The boundary of a municipality in the Swedish emission database.
pub fn swedish_boundary() -> Boundary {
    gross(Sectors::All).accounting(Accounting::Territorial)
}

fn gross(sectors: Sectors) -> Boundary {
    Boundary::covering(sectors).gases(Gases::KyotoBasket).land_sector(LandSector::Excluded)
}

/// Sweden, France, Finland and the EU27: gross emissions and, separately, the land sector.
pub fn nations() -> Result<Vec<EmissionSeries>, String> {
    let boundary = Boundary::territorial()
        .gases(Gases::KyotoBasket)
        .gwp_set(GwpSet::Ar5)
        .sectors(Sectors::All)
        .land_sector(LandSector::Excluded);
    read(bundled!("nations.csv"), &boundary, "Tidy GHG Inventories v2")
}

/// 101 countries and the European Union: gross emissions.
pub fn national_inventories() -> Result<Vec<EmissionSeries>, String> {
    let file = bundled!("national_inventories.csv");
    read(file, &gross(Sectors::All), "Tidy GHG Inventories v2")
}

/// Reads a bundled file like any other file, and adds the boundary of its data.
pub fn read(
    file: (&str, &[u8]),
    boundary: &Boundary,
    vintage: &'static str,
) -> Result<Vec<EmissionSeries>, String> {
    read_with(file, &TableReader::new(), boundary, vintage)
}

/// Reads the rows of a bundled file that a reader selects.
pub fn read_with(
    (path, bytes): (&str, &[u8]),
    reader: &TableReader,
    boundary: &Boundary,
    vintage: &'static str,
) -> Result<Vec<EmissionSeries>, String> {
    let table = table_file::parse(Path::new(path), bytes, reader)?;
    let describe = |series| with_boundary(series, boundary, vintage);
    let series: Result<_, _> = table.series().iter().map(describe).collect();
    series.map_err(|error| format!("{path}: {error}"))
}

/// A copy of a series with the given boundary and data release.
pub fn with_boundary(
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

/// The inventories of cities with a series of several years: [`cities`], Paris, Grenoble-Alpes
/// Métropole and Oslo.
pub fn cities_with_series() -> Result<Vec<EmissionSeries>, String> {
    let mut cities = cities()?;
    cities.extend(city_inventories::with_series()?.into_iter().map(|inventory| inventory.series));
    Ok(cities)
}

/// Assesses nations against their own targets. A city is assessed against the Covenant's target for
/// 2020 if its inventory has the Covenant's base year; otherwise, against those of its own targets
/// that have the boundary of its inventory.
pub fn assess_default_targets<'a>(
    assessor: &Assessor,
    overrides: Overrides<'a>,
    places: &'a [EmissionSeries],
) -> Vec<Assessment<'a>> {
    let mut results = Vec::new();
    for series in places {
        if has_covenant_base(series) && !is_nation(series) {
            results.push(assessor.assess_given(series, &covenant_of_mayors::BY_2020, overrides));
        } else {
            results.extend(
                default_own_targets(series)
                    .map(|target| assess_with_carry_over(assessor, overrides, series, target)),
            );
        }
    }
    results
}

/// Whether a series has the base year of the Covenant of Mayors. Lahti and the Swedish cities have
/// targets of their own, too, but most of these need another inventory.
pub fn has_covenant_base(series: &EmissionSeries) -> bool {
    series.get(Year::constant(1990)).is_some()
}

/// The own targets of a place: of a nation all, of a city those with the boundary of the series.
fn default_own_targets(series: &EmissionSeries) -> impl Iterator<Item = &'static Target> {
    let own = catalogue::of_actor(series.place());
    own.filter(|target| is_nation(series) || counts_the_same(series, target))
}

/// Whether no field of the two boundaries differs. Unspecified fields are no difference.
pub fn counts_the_same(series: &EmissionSeries, target: &Target) -> bool {
    series.boundary().compare(target.boundary()).differing.is_empty()
}

/// Whether a bundled series is national: only these series state a GWP set.
pub const fn is_nation(series: &EmissionSeries) -> bool {
    series.boundary().gwp_set.is_some()
}

/// Assesses a target; a budget with carry-over is assessed together with the earlier budgets.
pub fn assess_with_carry_over<'a>(
    assessor: &Assessor,
    overrides: Overrides<'a>,
    series: &'a EmissionSeries,
    target: &'a Target,
) -> Assessment<'a> {
    catalogue::commitments()
        .filter(|commitment| commitment.banking() != Banking::None)
        .flat_map(|commitment| assessor.assess_commitment_given(series, commitment, overrides))
        .find(|result| result.target() == target)
        .unwrap_or_else(|| assessor.assess_given(series, target, overrides))
}
