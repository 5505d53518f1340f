//! Finds the sectors that decide a target: the contribution of each sector to the change since the
//! base, to the gap to the path and to the reduction still needed.
//!
//! `cargo run --example sectors -- --help` lists the options. Exit status: 0 for every verdict, 2
//! for bad input; an error is a single line on standard error with file, line and column.

use climate_targets::sectors::SectorBreakdown;
use climate_targets::{Assessor, Language, Target};
use sectors::options::{self, Options};
use sectors::place_result::PlaceResult;
use sectors::{exports, page, places};
use std::process::ExitCode;
use support::format::Format;
use support::place_filter::filter_places;
use support::stdout::{self, exit, print};
use support::table_options;

/// Assesses the total and each sector of a place, and computes the sector contributions.
fn assess_sectors<'a>(
    breakdown: &'a SectorBreakdown,
    assessor: Assessor,
    target: &'a Target,
) -> PlaceResult<'a> {
    let assessments = breakdown.assess(assessor, target);
    let contributions = breakdown.contributions(assessor, target);
    PlaceResult { breakdown, assessments, contributions }
}

fn main() -> ExitCode {
    let text = match options::read() {
        Ok(None) => Ok(table_options::help(options::HELP)),
        Ok(Some(options)) => report(&options),
        Err(message) => Err(message),
    };
    exit(text.and_then(|text| print(&text)))
}

fn report(options: &Options) -> Result<String, String> {
    let places = match &options.data {
        Some(path) => places::from_file(path, options)?,
        None => places::bundled(options.tolerance)?,
    };
    let breakdowns = filter_places(&options.places, places.breakdowns, place_name, options.as_of)?;
    for note in
        breakdowns.iter().flat_map(|one| one.notes(place_name(&one.item), Language::English))
    {
        stdout::note(&note);
    }
    for note in &places.notes {
        stdout::note(note);
    }
    let assessor = options.assessor();
    let assess = |breakdown| assess_sectors(breakdown, assessor, &options.target);
    let results: Vec<PlaceResult<'_>> = breakdowns.iter().map(|one| assess(&one.item)).collect();
    match options.format {
        Format::Table => Ok(page::page(options, &results)),
        Format::Json => exports::json(&results),
        Format::Csv => exports::csv(&results),
    }
}

fn place_name(breakdown: &SectorBreakdown) -> &str {
    breakdown.total().place()
}

/// Command-line parsing, table reading and text formatting shared by the examples.
mod support;

/// The modules in `examples/sectors/`.
mod sectors {
    pub mod agreement;
    pub mod decisive_sectors;
    pub mod exports;
    pub mod labels;
    pub mod largest_sector;
    pub mod options;
    pub mod page;
    pub mod place_result;
    pub mod places;
    pub mod summary;
    pub mod table;
}
