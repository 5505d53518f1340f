//! The places with their sectors, bundled or from a file.

use std::borrow::Cow;
use std::fs;
use std::path::Path;

use climate_targets::boundary::Sectors;
use climate_targets::quantity::EmissionUnit;
use climate_targets::sectors::SectorBreakdown;
use climate_targets::sectors::SectorError;
use climate_targets::{Boundary, EmissionSeries, Portion};

use crate::support::bundled_data::{self, with_boundary};
use crate::support::emission_table::{self, SectorTable, TOTAL, TablePart};

/// The places of a table.
pub struct Places {
    /// One breakdown for each place, in the order of first appearance.
    pub breakdowns: Vec<SectorBreakdown>,
    /// Notes for the user, one line each.
    pub notes: Vec<String>,
}

pub fn from_file(
    path: &Path,
    unit: Option<EmissionUnit>,
    tolerance: Portion,
) -> Result<Places, String> {
    let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let table = emission_table::parse_by_sector(path, &bytes, unit)?;
    let notes = table.notes.clone();
    Ok(Places { breakdowns: breakdowns(path, table, tolerance)?, notes })
}

/// The Swedish cities of the Alliance for Urban Sustainability, Stockholm, and Lahti.
pub fn bundled(tolerance: Portion) -> Result<Places, String> {
    let swedish = (
        "examples/data/se_cities_by_sector.csv",
        include_bytes!("../data/se_cities_by_sector.csv").as_slice(),
    );
    let finnish = (
        "examples/data/fi_lahti_by_sector.csv",
        include_bytes!("../data/fi_lahti_by_sector.csv").as_slice(),
    );
    let swedish_boundary = bundled_data::swedish_boundary();
    let mut all = bundled_breakdowns(swedish, &swedish_boundary, "release 2025", tolerance)?;
    let finnish_boundary = bundled_data::finnish_boundary();
    all.extend(bundled_breakdowns(
        finnish,
        &finnish_boundary,
        bundled_data::FINNISH_RELEASE,
        tolerance,
    )?);
    Ok(Places { breakdowns: all, notes: Vec::new() })
}

/// Parses a bundled file like a user's file, then adds the boundary and the release of its data.
fn bundled_breakdowns(
    (path, bytes): (&str, &[u8]),
    boundary: &Boundary,
    vintage: &'static str,
    tolerance: Portion,
) -> Result<Vec<SectorBreakdown>, String> {
    let mut table = emission_table::parse_by_sector(Path::new(path), bytes, None)?;
    for part in &mut table.parts {
        let boundary = if part.sector == TOTAL {
            boundary.clone()
        } else {
            boundary.clone().sectors(Sectors::Named(Cow::Owned(part.sector.clone())))
        };
        let series = with_boundary(&part.series, &boundary, vintage);
        part.series = series.map_err(|error| format!("{path}: {error}"))?;
    }
    breakdowns(Path::new(path), table, tolerance)
}

fn breakdowns(
    path: &Path,
    table: SectorTable,
    tolerance: Portion,
) -> Result<Vec<SectorBreakdown>, String> {
    let column = table.sector_column;
    let mut by_place: Vec<Vec<TablePart>> = Vec::new();
    for part in table.parts {
        let place = by_place.iter_mut().find(|parts| is_of_place(parts, &part.series));
        match place {
            Some(parts) => parts.push(part),
            None => by_place.push(vec![part]),
        }
    }
    let at = |(line, message): Fault| format!("{}:{line}:{column}: {message}", path.display());
    by_place.into_iter().map(|parts| breakdown(parts, tolerance).map_err(at)).collect()
}

fn is_of_place(parts: &[TablePart], series: &EmissionSeries) -> bool {
    parts.first().is_some_and(|first| first.series.place() == series.place())
}

/// A fault in the sector column: the line and the problem.
type Fault = (u64, String);

fn breakdown(mut parts: Vec<TablePart>, tolerance: Portion) -> Result<SectorBreakdown, Fault> {
    let line = parts.first().map_or(1, |first| first.line);
    let place = parts.first().map_or("", |first| first.series.place()).to_owned();
    let Some(total) = parts.iter().position(|part| part.sector == TOTAL) else {
        return Err((line, format!("sector: {place} has no row for {TOTAL:?}")));
    };
    let total = parts.remove(total).series;
    let lines: Vec<(String, u64)> =
        parts.iter().map(|part| (part.sector.clone(), part.line)).collect();
    let sectors = parts.into_iter().map(|part| (part.sector, part.series));
    SectorBreakdown::new(total, sectors, tolerance).map_err(|error| {
        let sector = sector_of(&error).and_then(|name| lines.iter().find(|(n, _)| n == name));
        (sector.map_or(line, |(_, line)| *line), format!("{place}: {error}"))
    })
}

/// The name of the sector that an error is about; `None` if it concerns no single sector.
fn sector_of(error: &SectorError) -> Option<&str> {
    match error {
        SectorError::DuplicateSector { name }
        | SectorError::PlaceOrVintageDiffers { name, .. }
        | SectorError::BoundaryDiffers { name, .. } => Some(name),
        _ => None,
    }
}
