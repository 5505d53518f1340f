//! Where the data of the page come from.

use std::collections::BTreeSet;
use std::path::Path;

use climate_targets::{EmissionSeries, Language, Year};

use crate::assess::options::Options;
use crate::assess::words;
use crate::support::display::printable;

/// The name of a file, and its number of series and years.
pub fn of_file(path: &Path, places: &[EmissionSeries], language: Language) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let name = printable(&name);
    let years: BTreeSet<i32> =
        places.iter().flat_map(EmissionSeries::years).map(Year::get).collect();
    match (years.first(), years.last()) {
        (Some(&first), Some(&last)) => {
            words::file_source(language, &name, places.len(), first, last, years.len())
        }
        _ => words::file_without_values(language, &name, places.len()),
    }
}

/// The publishers and releases, and the boundary differences that are allowed without `--allow`.
pub fn of_bundled_data(options: &Options) -> String {
    let sources = words::bundled_sources(options.language);
    match options.allow {
        None => format!("{sources} {}", words::bundled_boundaries(options.language)),
        Some(_) => sources,
    }
}
