//! Places with sectors, bundled or from a file.

use std::path::Path;

use climate_targets::Portion;
use climate_targets::sectors::SectorBreakdown;

use crate::sectors::options::Options;
use crate::support::sector_data::{self, breakdowns, with_sector};
use crate::support::table_file;

/// The places read from a table.
pub struct Places {
    /// The sector breakdowns of the places, in the order of first appearance.
    pub breakdowns: Vec<SectorBreakdown>,
    /// The notes for the user, one line each.
    pub notes: Vec<String>,
}

pub fn from_file(path: &Path, options: &Options) -> Result<Places, String> {
    let table = options.table.read(path, Some(options.as_of))?;
    let notes = table_file::notes(&table, path);
    let (series, _, _) = table.into_parts();
    let series = series.into_iter().map(with_sector).collect();
    let at = |error| format!("{}: {error}", path.display());
    Ok(Places { breakdowns: breakdowns(series, options.tolerance).map_err(at)?, notes })
}

/// Reads the bundled places.
pub fn bundled(tolerance: Portion) -> Result<Places, String> {
    Ok(Places { breakdowns: sector_data::bundled(tolerance)?, notes: Vec::new() })
}
