//! Places with their sectors: the bundled data, and series grouped by place.

use std::path::Path;

use climate_targets::boundary::Sectors;
use climate_targets::sectors::SectorBreakdown;
use climate_targets::table::TableReader;
use climate_targets::{Boundary, EmissionSeries, Portion};

use crate::support::bundled_data::{self, bundled, with_boundary};
use crate::support::city_inventories::{self, OSLO_RELEASE, PARIS_PLAN};
use crate::support::table_file;

/// Reads the bundled places: the Swedish cities of the Alliance for Urban Sustainability, Stockholm,
/// Lahti, Paris with its local emissions, and Oslo.
pub fn bundled(tolerance: Portion) -> Result<Vec<SectorBreakdown>, String> {
    let swedish = bundled!("se_cities_by_sector.csv");
    let finnish = bundled!("fi_lahti_by_sector.csv");
    let paris = bundled!("fr_paris_local_by_sector.csv");
    let oslo = bundled!("no_oslo_by_sector.csv");
    let release = bundled_data::FINNISH_RELEASE;
    let series = [
        bundled_series(swedish, &bundled_data::swedish_boundary(), "release 2025")?,
        bundled_series(finnish, &bundled_data::finnish_boundary(), release)?,
        bundled_series(paris, &city_inventories::paris_local_boundary(), PARIS_PLAN)?,
        bundled_series(oslo, &city_inventories::oslo_boundary(), OSLO_RELEASE)?,
    ];
    breakdowns(series.concat(), tolerance)
}

/// Reads a bundled file in the same way as a given file, and adds the boundary of the data.
fn bundled_series(
    (path, bytes): (&str, &[u8]),
    boundary: &Boundary,
    vintage: &'static str,
) -> Result<Vec<SectorSeries>, String> {
    let table = table_file::parse(Path::new(path), bytes, &TableReader::new().by_sector())?;
    let (series, _, _) = table.into_parts();
    let describe = |(sector, series): SectorSeries| {
        let boundary = match &sector {
            Some(name) => boundary.clone().sectors(Sectors::Named(name.clone().into())),
            None => boundary.clone(),
        };
        let series = with_boundary(&series, &boundary, vintage);
        series.map(|series| (sector, series)).map_err(|error| format!("{path}: {error}"))
    };
    series.into_iter().map(with_sector).map(describe).collect()
}

/// The sector and its series; the sector is `None` for the total.
pub type SectorSeries = (Option<String>, EmissionSeries);

pub fn with_sector(series: EmissionSeries) -> SectorSeries {
    let sector = match &series.boundary().sectors {
        Some(Sectors::Named(name)) => Some(name.clone().into_owned()),
        _ => None,
    };
    (sector, series)
}

/// Groups series by place, in the order of first appearance.
pub fn breakdowns(
    series: Vec<SectorSeries>,
    tolerance: Portion,
) -> Result<Vec<SectorBreakdown>, String> {
    let mut places: Vec<Vec<SectorSeries>> = Vec::new();
    for part in series {
        let is_place = |place: &&mut Vec<SectorSeries>| {
            place.first().is_some_and(|(_, first)| first.place() == part.1.place())
        };
        match places.iter_mut().find(is_place) {
            Some(place) => place.push(part),
            None => places.push(vec![part]),
        }
    }
    places.into_iter().map(|place| breakdown(place, tolerance)).collect()
}

fn breakdown(mut place: Vec<SectorSeries>, tolerance: Portion) -> Result<SectorBreakdown, String> {
    let name = place.first().map_or("", |(_, series)| series.place()).to_owned();
    let Some(total) = place.iter().position(|(sector, _)| sector.is_none()) else {
        return Err(format!("{name} has no row for the total of its sectors"));
    };
    let (_, total) = place.remove(total);
    let sectors = place.into_iter().filter_map(|(sector, series)| Some((sector?, series)));
    SectorBreakdown::new(total, sectors, tolerance).map_err(|error| format!("{name}: {error}"))
}
